//! What is found when somebody types, and the question that they put together of it.

use weegwijzer::domain::dataset::{Bilingual, Review, ReviewStatus, Topic, Words};
use weegwijzer::domain::index::{ClassSummary, Findable, FindableEffect, FindableMedicine};
use weegwijzer::domain::question::{Found, Hit, Named, Part, Question, find};

fn both(nl: &str, en: &str) -> Bilingual {
    Bilingual { nl: nl.to_owned(), en: en.to_owned() }
}

fn words(nl: &[&str], en: &[&str]) -> Words {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Words { nl: owned(nl), en: owned(en) }
}

fn medicine(id: &str, nl: &str, brands: &[&str]) -> FindableMedicine {
    let brands = brands.iter().map(|brand| (*brand).to_owned()).collect();
    FindableMedicine { id: id.to_owned(), name: both(nl, id), brands }
}

fn effect(id: &str, name: Bilingual, words: Words) -> FindableEffect {
    FindableEffect { id: id.to_owned(), name, words }
}

fn class(id: &str, name: Bilingual, find: Findable) -> ClassSummary {
    ClassSummary {
        id: id.to_owned(),
        name,
        version: String::new(),
        date: String::new(),
        review: Review { status: ReviewStatus::Unreviewed, by: None, date: None },
        medicines: 0,
        effects: 0,
        example: None,
        find,
    }
}

fn classes() -> Vec<ClassSummary> {
    let crisis = words(
        &["zelfmoord", "dood willen", "overdosis", "te veel pillen", "113"],
        &["suicide", "kill myself", "overdose", "too many pills"],
    );
    let weight = || {
        effect(
            "weight",
            both("Verandering van gewicht", "Weight change"),
            words(&["aankomen"], &["gain weight"]),
        )
    };
    vec![
        class(
            "a",
            both("Antidepressiva", "Antidepressants"),
            Findable {
                medicines: vec![
                    medicine("citalopram", "citalopram", &["Cipramil"]),
                    medicine("escitalopram", "escitalopram", &["Lexapro", "Cipralex"]),
                    medicine("mirtazapine", "mirtazapine", &["Remeron"]),
                ],
                effects: vec![
                    weight(),
                    effect("vomiting", both("Overgeven", "Vomiting"), words(&["spugen"], &[])),
                ],
                topics: vec![Topic {
                    id: "driving".to_owned(),
                    name: both("Autorijden", "Driving"),
                    words: words(&["rijden"], &[]),
                    fact_group: "driving".to_owned(),
                }],
                crisis: crisis.clone(),
            },
        ),
        class(
            "b",
            both("Antipsychotica", "Antipsychotics"),
            Findable {
                medicines: vec![medicine("olanzapine", "olanzapine", &["Zyprexa"])],
                effects: vec![weight()],
                topics: vec![],
                crisis,
            },
        ),
    ]
}

fn found(query: &str) -> Vec<Hit> {
    find(&classes(), None, query).hits
}

fn hit(medicine: usize, brand: Option<usize>) -> Hit {
    Hit::Medicine { class: 0, medicine, brand }
}

#[test]
fn the_beginning_of_a_name_or_brand_finds_the_medicine_and_tells_by_which_brand() {
    assert_eq!(found("cip"), [hit(0, Some(0)), hit(1, Some(1))]);
    assert_eq!(found("LEXAPRO"), [hit(1, Some(0))]);
    assert_eq!(found("mirtaz"), [hit(2, None)]);
    assert_eq!(found("olanzapien"), [Hit::Medicine { class: 1, medicine: 0, brand: None }]);
}

#[test]
fn what_is_written_right_comes_without_what_is_only_like_it() {
    assert_eq!(found("citalopram"), [hit(0, None)]);
    assert_eq!(found("citalopran"), [hit(0, None)]);
}

#[test]
fn an_effect_is_found_in_both_languages_and_in_every_class_until_one_is_known() {
    let both = [Hit::Effect { class: 0, effect: 0 }, Hit::Effect { class: 1, effect: 0 }];
    for query in ["gewicht", "weight", "aankomen"] {
        assert_eq!(found(query), both, "{query}");
    }
    assert_eq!(find(&classes(), Some("b"), "gewicht").hits, both[1..]);
}

#[test]
fn a_topic_is_found() {
    assert_eq!(found("autorijden"), [Hit::Topic { class: 0, topic: 0 }]);
}

#[test]
fn a_class_is_found_by_its_name_also_of_one_such_medicine_and_in_a_sentence() {
    for query in ["antidep", "Antidepressivum", "antidepressant", "welk antidepressivum", "een antidepresiva"]
    {
        assert_eq!(found(query), [Hit::Class { class: 0 }], "{query}");
    }
    assert_eq!(found("anti"), [Hit::Class { class: 0 }, Hit::Class { class: 1 }]);
    assert_eq!(
        found("Lexapro of een ander antidepressivum"),
        [hit(1, Some(0)), Hit::Class { class: 0 }],
        "the medicine comes first"
    );
}

#[test]
fn two_medicines_in_one_sentence_come_together() {
    for query in ["lexapro of mirtazapine", "Lexapro or mirtazapin", "ik kreeg Lexapro, mirtazapine"] {
        assert_eq!(found(query)[0], Hit::Together { class: 0, medicines: vec![1, 2] }, "{query}");
    }
    assert_eq!(
        found("lexapro aankomen"),
        [hit(1, Some(0)), Hit::Effect { class: 0, effect: 0 }, Hit::Effect { class: 1, effect: 0 }]
    );
}

#[test]
fn words_of_despair_show_help_and_nothing_else() {
    for query in [
        "zelfmoord",
        "zelfmo",
        "Zelfmoordgedachten",
        "zelfmoort",
        "suicide",
        "ik wil dood, dood willen",
        "113",
        "overdosis mirtazapine",
        "overdose",
        "hoe veel is te veel pillen",
        "lexapro kill myself",
    ] {
        assert_eq!(find(&classes(), None, query), Found { is_crisis: true, ..Found::default() }, "{query}");
    }
}

#[test]
fn words_that_only_begin_like_those_of_despair_lead_where_they_mean_to() {
    assert_eq!(found("overge"), [Hit::Effect { class: 0, effect: 1 }]);
    assert_eq!(found("over"), [Hit::Effect { class: 0, effect: 1 }]);
    assert_eq!(find(&classes(), None, "te veel"), Found::default());
}

#[test]
fn what_only_another_class_knows_is_told_as_that() {
    let other = find(&classes(), Some("b"), "spugen");
    assert_eq!((other.hits, other.elsewhere), (vec![], vec![0]));
    assert!(find(&classes(), Some("b"), "gewicht").elsewhere.is_empty());
    assert_eq!(find(&classes(), Some("b"), "ibuprofen"), Found::default());
}

#[test]
fn what_is_not_there_is_not_found() {
    assert_eq!(found("ibuprofen"), []);
    assert_eq!(found("  "), []);
}

fn named(class: &str, id: &str) -> Named {
    Named { class: class.to_owned(), id: id.to_owned() }
}

#[test]
fn a_medicine_stands_once_where_it_was_named_last() {
    let mut question = Question::default();
    question.add(Part::Offered, named("a", "citalopram"));
    question.add(Part::Offered, named("a", "citalopram"));
    assert_eq!(question.offered.len(), 1);
    question.add(Part::Taking, named("a", "citalopram"));
    assert!(question.offered.is_empty());
    assert_eq!(question.taking, [named("a", "citalopram")]);
}

#[test]
fn a_question_is_kept_as_far_as_it_is_about_a_class() {
    let mut question = Question { is_for_another: true, ..Question::default() };
    question.add(Part::Offered, named("a", "citalopram"));
    question.add(Part::Taking, named("b", "olanzapine"));
    let about = question.about("b");
    assert!(about.is_for_another && about.offered.is_empty());
    assert_eq!(about.taking, [named("b", "olanzapine")]);
}

#[test]
fn two_medicines_of_one_class_can_stand_side_by_side_whether_offered_or_taken() {
    let mut question = Question::default();
    assert_eq!(question.class(), None);
    question.add(Part::Taking, named("a", "citalopram"));
    assert!(question.side_by_side(4).is_empty());
    question.add(Part::Offered, named("a", "mirtazapine"));
    question.add(Part::Effects, named("a", "weight"));
    assert_eq!(question.side_by_side(4), ["mirtazapine", "citalopram"]);
    question.remove(Part::Taking, &named("a", "citalopram"));
    question.add(Part::Offered, named("b", "olanzapine"));
    assert_eq!(question.class(), Some("b"));
    assert!(question.side_by_side(4).is_empty());
}
