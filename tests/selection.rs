//! The part of a class that a site shows.

mod common;

use common::*;
use weegwijzer::domain::dataset::{Dataset, EffectIx, Measure, MedicineIx};
use weegwijzer::domain::selection::Selection;

fn class() -> Dataset {
    let effects = vec![effect("e1", 1, Measure::OddsRatio), effect("e2", 2, Measure::OddsRatio)];
    let medicines = medicines(&["a", "b", "c"]);
    let figures = medicines.iter().map(|m| exactly(&m.id, &effects[0], 2.0)).collect();
    Dataset::check(packed(effects, medicines, figures)).expect("a test dataset obeys the rules")
}

fn of(medicines: &[&str], effects: &[&str]) -> Selection {
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    Selection::of(&class(), &owned(medicines), &owned(effects))
}

#[test]
fn nothing_asked_for_leaves_nothing_out() {
    let all = of(&[], &[]);
    assert_eq!(all, Selection::default());
    assert!(class().medicine_ixs().all(|m| all.has_medicine(m)));
    assert!(class().effect_ixs().all(|e| all.has_effect(e)));
}

#[test]
fn only_what_is_asked_for_is_in_view() {
    let some = of(&["c", "a"], &["e2"]);
    assert_eq!([0, 1, 2].map(|m| some.has_medicine(MedicineIx(m))), [true, false, true]);
    assert_eq!([0, 1].map(|e| some.has_effect(EffectIx(e))), [false, true]);
}

#[test]
fn unknown_ids_are_told_and_leave_nothing_out() {
    let none = of(&["x"], &["y"]);
    assert_eq!(none.unknown, ["x", "y"]);
    assert!(none.has_medicine(MedicineIx(0)) && none.has_effect(EffectIx(0)));
    assert!(!of(&["x", "a"], &[]).has_medicine(MedicineIx(1)));
}
