//! Which medicines a person gets to see.

mod common;

use common::*;
use weegwijzer::domain::choices::{Choices, Columns, Sort};
use weegwijzer::domain::country::Country;
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::filters::*;
use weegwijzer::domain::search::matches;
use weegwijzer::domain::wishes::Importance;

fn words(nl: &str, en: &str) -> Bilingual {
    Bilingual { nl: nl.into(), en: en.into() }
}

fn classical() -> Bilingual {
    words("eerste generatie", "first generation")
}

fn depot() -> Bilingual {
    words("prik (depot)", "long-acting injection")
}

fn tablet() -> Bilingual {
    words("tablet", "tablet")
}

/// haloperidol (classical; tablet and depot; available), mianserin (a group; withdrawn), quetiapine (nothing known).
fn class() -> Dataset {
    let mut medicines = medicines(&["haloperidol", "mianserin", "quetiapine"]);
    let [haloperidol, mianserin, _] = &mut medicines[..] else { unreachable!() };
    haloperidol.generation = Some(classical());
    haloperidol.forms = vec![tablet(), depot()];
    haloperidol.brands_uk = vec!["Haldol Decanoas".into()];
    haloperidol.availability.insert("NL".into(), Availability::Available);
    mianserin.group = Some(words("andere", "another group"));
    mianserin.forms = vec![tablet()];
    mianserin.name_nl = Some("mianserine".into());
    mianserin.brands_nl = vec!["Tolvon".into()];
    mianserin.availability.insert("NL".into(), Availability::Withdrawn);
    dataset(vec![effect("x", 1, Measure::MeanDifference)], medicines, vec![])
}

fn kept(filters: Filters) -> Vec<usize> {
    let class = class();
    class.medicine_ixs().filter(|&m| filters.keeps(&class, m, Some(Country::NL))).map(|m| m.0).collect()
}

fn asked(query: &str) -> Filters {
    Filters { query: query.into(), ..Filters::default() }
}

#[test]
fn every_word_has_to_begin_a_word_of_a_name() {
    assert!(matches("quet", "quetiapine Seroquel"));
    assert!(matches("sero quet", "quetiapine Seroquel"));
    assert!(!matches("pine", "quetiapine Seroquel"));
    assert!(!matches("quet halo", "quetiapine Seroquel"));
}

#[test]
fn case_and_accents_make_no_difference() {
    assert!(matches("ÉFÉXOR", "Efexor"));
    assert!(matches("efexor", "Éféxor"));
    assert!(matches("e\u{301}fexor", "Efexor"));
    assert!(matches("Straße", "strasse"));
    assert!(matches("oe", "œstrogeen"));
    assert!(matches("łódź", "Lodz"));
    assert!(matches("ij", "Ĳssel"));
}

#[test]
fn typos_are_forgiven() {
    for (typed, name) in [
        ("olanzepine", "olanzapine"),
        ("qetiapine", "quetiapine"),
        ("kwetiapine", "quetiapine"),
        ("prozak", "Prozac"),
        ("prozca", "Prozac"),
        ("qetia", "quetiapine"),
        ("setraline", "sertraline"),
    ] {
        assert!(matches(typed, name), "{typed} does not find {name}");
    }
}

#[test]
fn longer_words_may_hold_more_typos() {
    assert!(!matches("abx", "abcdefghij"), "one typo in three letters");
    assert!(matches("abxd", "abcdefghij"), "one in four");
    assert!(!matches("abxdxf", "abcdefghij"), "two in six");
    assert!(matches("abxdxfg", "abcdefghij"), "two in seven");
    assert!(!matches("xbxdxfghij", "abcdefghij"), "three in ten");
}

#[test]
fn other_names_are_not_found() {
    assert!(!matches("xyz", "olanzapine Zyprexa"));
    assert!(!matches("risperidon", "olanzapine Zyprexa"));
    assert!(!matches(&"olanzapine".repeat(1000), "olanzapine"));
}

#[test]
fn a_query_without_words_finds_everything() {
    for query in ["", "  ", " - "] {
        assert_eq!(kept(asked(query)), [0, 1, 2]);
        assert!(asked(query).is_empty());
    }
    assert!(!asked("x").is_empty());
}

#[test]
fn names_in_both_languages_and_brands_of_both_countries_are_searched() {
    assert_eq!(kept(asked("mianserine")), [1]);
    assert_eq!(kept(asked("tolvon")), [1]);
    assert_eq!(kept(asked("haldol dec")), [0]);
    assert_eq!(kept(asked("quetiapine")), [2]);
}

#[test]
fn a_group_or_a_generation_is_kept() {
    let group = |group| kept(Filters { group: Some(group), ..Filters::default() });
    assert_eq!(group(classical()), [0]);
    assert_eq!(group(words("andere", "another group")), [1]);
}

#[test]
fn a_form_is_kept() {
    let form = |form| kept(Filters { form: Some(form), ..Filters::default() });
    assert_eq!(form(tablet()), [0, 1]);
    assert_eq!(form(depot()), [0]);
}

#[test]
fn only_what_is_known_to_be_available_is_kept() {
    assert_eq!(kept(Filters { only_available: true, ..Filters::default() }), [0]);
}

#[test]
fn filters_narrow_each_other() {
    let form = Some(tablet());
    assert_eq!(kept(Filters { form: form.clone(), only_available: true, ..asked("h") }), [0]);
    assert_eq!(kept(Filters { form, only_available: true, ..asked("m") }), [0; 0]);
}

#[test]
fn the_choices_are_what_the_medicines_have() {
    let found = choices(&class(), Some(Country::NL));
    assert_eq!(found.groups, [words("andere", "another group"), classical()]);
    assert_eq!(found.forms, [depot(), tablet()]);
    assert!(found.availability);
    let bare = dataset(vec![effect("x", 1, Measure::MeanDifference)], medicines(&["a"]), vec![]);
    assert_eq!(
        choices(&bare, Some(Country::NL)),
        FilterChoices { groups: vec![], forms: vec![], availability: false }
    );
}

#[test]
fn undoing_a_wish_leaves_the_filters() {
    let mut chosen = Choices::default();
    assert!(chosen.filters.is_empty());
    chosen.wish(EffectIx(0), |w| w.importance = Importance::Lot);
    chosen.filters.only_available = true;
    chosen.undo();
    assert!(chosen.filters.only_available);
}

#[test]
fn the_filters_in_use_are_counted() {
    assert_eq!(Filters::default().active(), 0);
    let all =
        Filters { group: Some(classical()), form: Some(depot()), only_available: true, ..asked("haldol") };
    assert_eq!(all.active(), 4);
}

#[test]
fn the_overview_shows_wishes_or_all_or_benefits_and_always_what_orders_it() {
    let effects = [
        effect("a", 1, Measure::MeanDifference),
        benefit("b", 2, Measure::MeanDifference),
        effect("c", 3, Measure::MeanDifference),
    ];
    let class = dataset(effects.into(), medicines(&["x"]), vec![]);
    let shown = |chosen: &Choices| chosen.effects(&class).iter().map(|e| e.0).collect::<Vec<_>>();
    let mut chosen = Choices::default();
    assert_eq!(shown(&chosen), [0, 1, 2]);
    chosen.ask(EffectIx(2));
    assert_eq!(shown(&chosen), [2]);
    chosen.columns = Columns::Benefits;
    assert_eq!(shown(&chosen), [1]);
    chosen.sort = Sort::Effect { effect: EffectIx(0), ascending: true };
    assert_eq!(shown(&chosen), [1, 0]);
    chosen.columns = Columns::All;
    assert_eq!(shown(&chosen), [0, 1, 2]);
}

#[test]
fn what_can_be_had_is_asked_of_one_country() {
    let class = class();
    let filters = Filters { only_available: true, ..Filters::default() };
    let kept = |country| class.medicine_ixs().filter(|&m| filters.keeps(&class, m, country)).count();
    // Nothing is known of Belgium; without a country nothing is asked.
    assert_eq!((kept(Some(Country::BE)), kept(None)), (0, class.medicines().len()));
    assert!(!choices(&class, Some(Country::BE)).availability);
}
