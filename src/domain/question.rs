//! The question that somebody comes with, and finding in all classes what it is about.
//!
//! A [`Question`] names things by their ids, so that it can be asked before the figures of any class are there.
//! [`find`] reads what was typed: names and brands of medicines, effects in people's own words, topics that are no
//! effect, two medicines at once, and words of despair, which show help and lead to no figure.

use super::dataset::{Dataset, Words};
use super::index::{ClassSummary, FindableEffect, FindableMedicine};
use super::search::{folded, typos};

/// So many hits are shown; who wants others types on.
const MOST_HITS: usize = 8;

/// Shorter words of a sentence name nothing: "of", "ik", "van".
const SHORTEST_NAME: usize = 4;

/// Something of a class, by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The class.
    pub class: String,
    /// The medicine or effect.
    pub id: String,
}

/// What somebody comes with. Everything may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The medicines that were offered.
    pub offered: Vec<Named>,
    /// The medicines that are taken now.
    pub taking: Vec<Named>,
    /// The effects that trouble the person, or that the person asks about.
    pub effects: Vec<Named>,
}

/// Which part of the question something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// [`Question::offered`].
    Offered,
    /// [`Question::taking`].
    Taking,
    /// [`Question::effects`].
    Effects,
}

impl Part {
    /// All parts, in the order in which they are told.
    pub const ALL: [Part; 3] = [Part::Offered, Part::Taking, Part::Effects];
}

impl Question {
    /// What was named in a part, in that order.
    pub fn part(&self, part: Part) -> &[Named] {
        match part {
            Part::Offered => &self.offered,
            Part::Taking => &self.taking,
            Part::Effects => &self.effects,
        }
    }

    fn part_mut(&mut self, part: Part) -> &mut Vec<Named> {
        match part {
            Part::Offered => &mut self.offered,
            Part::Taking => &mut self.taking,
            Part::Effects => &mut self.effects,
        }
    }

    /// Adds something, once. A medicine stands in one part only: the last that was said of it.
    pub fn add(&mut self, part: Part, named: Named) {
        if self.part(part).contains(&named) {
            return;
        }
        if part != Part::Effects {
            self.offered.retain(|n| *n != named);
            self.taking.retain(|n| *n != named);
        }
        self.part_mut(part).push(named);
    }

    /// Takes something out again.
    pub fn remove(&mut self, part: Part, named: &Named) {
        self.part_mut(part).retain(|n| n != named);
    }

    /// Nothing was named.
    pub fn is_empty(&self) -> bool {
        Part::ALL.into_iter().all(|part| self.part(part).is_empty())
    }

    /// The class that it is about: that of the medicines before that of the effects, the last named before others.
    pub fn class(&self) -> Option<&str> {
        let last = |part| self.part(part).last();
        let named = last(Part::Offered).or(last(Part::Taking)).or(last(Part::Effects))?;
        Some(&named.class)
    }

    /// The ids that were named of a class in a part.
    pub fn of_class<'a>(&'a self, part: Part, class: &'a str) -> impl Iterator<Item = &'a str> {
        self.part(part).iter().filter(move |n| n.class == class).map(|n| n.id.as_str())
    }

    /// The medicines that can stand side by side: of the class that it is about, those that were offered before those
    /// that are taken; at least two, or none.
    pub fn side_by_side(&self, most: usize) -> Vec<&str> {
        let Some(class) = self.class() else { return vec![] };
        let both = self.of_class(Part::Offered, class).chain(self.of_class(Part::Taking, class));
        let medicines: Vec<_> = both.take(most).collect();
        if medicines.len() < 2 { vec![] } else { medicines }
    }
}

/// Something that was found: the places of the class in the list and of the thing in its class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// Several medicines of one class that were named together.
    Together {
        /// The class.
        class: usize,
        /// The medicines, as they were named.
        medicines: Vec<usize>,
    },
    /// A medicine.
    Medicine {
        /// The class.
        class: usize,
        /// The medicine.
        medicine: usize,
        /// The brand by which it was found, by its place; absent when it was by its name.
        brand: Option<usize>,
    },
    /// An effect.
    Effect {
        /// The class.
        class: usize,
        /// The effect.
        effect: usize,
    },
    /// A topic that is no effect.
    Topic {
        /// The class.
        class: usize,
        /// The topic.
        topic: usize,
    },
}

/// What a search says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Help comes before anything else; then there are no hits.
    pub is_crisis: bool,
    /// What was found, the closest first.
    pub hits: Vec<Hit>,
}

/// Finds what was typed, in the names and words of all classes and of both languages.
///
/// Effects and topics of other classes than `class` are left out where it is known.
pub fn find(classes: &[ClassSummary], class: Option<&str>, query: &str) -> Found {
    let query = folded(query);
    if query.is_empty() {
        return Found::default();
    }
    if classes.iter().any(|c| is_crisis(&query, &c.find.crisis.nl) || is_crisis(&query, &c.find.crisis.en)) {
        return Found { is_crisis: true, hits: vec![] };
    }
    let mut hits = closest(scored(classes, class, &query));
    if hits.is_empty() && query.contains(' ') {
        hits = of_words(classes, class, &query);
    }
    hits.truncate(MOST_HITS);
    Found { is_crisis: false, hits }
}

/// Finds an effect of one class by its name and other words, in both languages; [`Hit::Effect::class`] is 0.
pub fn find_effects(dataset: &Dataset, query: &str) -> Found {
    let query = folded(query);
    let search = &dataset.about().search;
    if query.is_empty() {
        return Found::default();
    }
    if is_crisis(&query, &search.crisis.nl) || is_crisis(&query, &search.crisis.en) {
        return Found { is_crisis: true, hits: vec![] };
    }
    let none = Words::default();
    let mut found = vec![];
    for e in dataset.effect_ixs() {
        let effect = dataset.effect(e);
        let words = search.effects.get(&effect.id).unwrap_or(&none);
        let names = [&effect.text.nl.name, &effect.text.en.name];
        if let Some(typos) = fewest(names.into_iter().chain(&words.nl).chain(&words.en), &query) {
            found.push((typos, Hit::Effect { class: 0, effect: e.0 }));
        }
    }
    let mut hits = closest(found);
    hits.truncate(MOST_HITS);
    Found { is_crisis: false, hits }
}

/// Whether a text is about suicide, self-harm or too many pills: it holds all words of such a phrase, or is the greater
/// part of the beginning of one that is still being typed.
fn is_crisis(query: &str, phrases: &[String]) -> bool {
    phrases.iter().any(|phrase| {
        let phrase = folded(phrase);
        let words: Vec<_> = query.split(' ').collect();
        let holds_all = phrase.split(' ').all(|word| words.iter().any(|typed| is_word(typed, word)));
        holds_all || phrase.starts_with(query) && 5 * query.len() >= 3 * phrase.len()
    })
}

/// The same word, with a typo where it is long; "zelfmoordgedachten" is "zelfmoord" too.
fn is_word(typed: &str, word: &str) -> bool {
    typed == word
        || word.len() >= 6
            && (typed.starts_with(word)
                || typed.len() > 6 && typos(typed, word) <= Some(1) && typos(typed, word).is_some())
}

/// Hits with the number of typos that each takes.
type Scored = Vec<(usize, Hit)>;

/// Everything that a whole query names.
fn scored(classes: &[ClassSummary], wanted: Option<&str>, query: &str) -> Scored {
    let (mut medicines, mut effects, mut topics) = (vec![], vec![], vec![]);
    for (c, class) in classes.iter().enumerate() {
        for (m, medicine) in class.find.medicines.iter().enumerate() {
            if let Some((typos, brand)) = named(medicine, query) {
                medicines.push((typos, Hit::Medicine { class: c, medicine: m, brand }));
            }
        }
        if wanted.is_some_and(|wanted| wanted != class.id) {
            continue;
        }
        for (e, effect) in class.find.effects.iter().enumerate() {
            if let Some(typos) = called(effect, query) {
                effects.push((typos, Hit::Effect { class: c, effect: e }));
            }
        }
        for (t, topic) in class.find.topics.iter().enumerate() {
            let names = [&topic.name.nl, &topic.name.en].into_iter();
            if let Some(typos) = fewest(names.chain(&topic.words.nl).chain(&topic.words.en), query) {
                topics.push((typos, Hit::Topic { class: c, topic: t }));
            }
        }
    }
    medicines.into_iter().chain(effects).chain(topics).collect()
}

/// The hits with the fewest typos, medicines before effects before topics.
fn closest(scored: Scored) -> Vec<Hit> {
    let fewest = scored.iter().map(|(typos, _)| *typos).fold(usize::MAX, usize::min);
    scored.into_iter().filter(|(typos, _)| *typos == fewest).map(|(_, hit)| hit).collect()
}

/// What the words of a sentence name one by one; several medicines of one class come first, together.
fn of_words(classes: &[ClassSummary], wanted: Option<&str>, query: &str) -> Vec<Hit> {
    let mut hits: Vec<Hit> = vec![];
    for word in query.split(' ').filter(|word| word.len() >= SHORTEST_NAME) {
        let mut found = scored(classes, wanted, word);
        // In a sentence a word that is only like one of ours is another word, unless it is a name.
        found.retain(|(typos, hit)| *typos == 0 || matches!(hit, Hit::Medicine { .. }) && word.len() > 5);
        let found = closest(found);
        // One word, one medicine: the first.
        let medicine = found.iter().find(|hit| matches!(hit, Hit::Medicine { .. })).cloned();
        for hit in medicine.map_or(found, |medicine| vec![medicine]) {
            if !hits.contains(&hit) {
                hits.push(hit);
            }
        }
    }
    for (c, _) in classes.iter().enumerate() {
        let mut medicines = vec![];
        for hit in &hits {
            if let Hit::Medicine { class, medicine, .. } = hit
                && *class == c
                && !medicines.contains(medicine)
            {
                medicines.push(*medicine);
            }
        }
        if medicines.len() > 1 {
            hits.insert(0, Hit::Together { class: c, medicines });
        }
    }
    hits
}

/// How many typos a medicine is away, and by which brand it was found.
fn named(medicine: &FindableMedicine, query: &str) -> Option<(usize, Option<usize>)> {
    let by_name =
        fewest([&medicine.name.nl, &medicine.name.en].into_iter(), query).map(|typos| (typos, None));
    let by_brand = medicine
        .brands
        .iter()
        .enumerate()
        .filter_map(|(i, brand)| Some((typos(query, brand)?, Some(i))))
        .reduce(|best, next| if next.0 < best.0 { next } else { best });
    match (by_name, by_brand) {
        (Some(name), Some(brand)) if brand.0 < name.0 => Some(brand),
        (Some(name), _) => Some(name),
        (None, brand) => brand,
    }
}

/// How many typos an effect is away.
fn called(effect: &FindableEffect, query: &str) -> Option<usize> {
    let names = [&effect.name.nl, &effect.name.en].into_iter();
    fewest(names.chain(&effect.words.nl).chain(&effect.words.en), query)
}

fn fewest<'a>(texts: impl Iterator<Item = &'a String>, query: &str) -> Option<usize> {
    texts.filter_map(|text| typos(query, text)).min()
}

#[cfg(test)]
mod tests {
    use super::super::dataset::{Bilingual, Review, ReviewStatus, Topic};
    use super::super::index::Findable;
    use super::*;

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

    fn class(id: &str, find: Findable) -> ClassSummary {
        ClassSummary {
            id: id.to_owned(),
            name: both(id, id),
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
    fn two_medicines_in_one_sentence_come_together() {
        for query in ["lexapro of mirtazapine", "Lexapro or mirtazapin", "ik kreeg Lexapro, mirtazapine"] {
            assert_eq!(found(query)[0], Hit::Together { class: 0, medicines: vec![1, 2] }, "{query}");
        }
        assert_eq!(
            found("lexapro gewicht"),
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
            assert_eq!(find(&classes(), None, query), Found { is_crisis: true, hits: vec![] }, "{query}");
        }
    }

    #[test]
    fn words_that_only_begin_like_those_of_despair_lead_where_they_mean_to() {
        assert_eq!(found("overge"), [Hit::Effect { class: 0, effect: 1 }]);
        assert_eq!(found("over"), [Hit::Effect { class: 0, effect: 1 }]);
        assert_eq!(find(&classes(), None, "te veel"), Found::default());
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
}
