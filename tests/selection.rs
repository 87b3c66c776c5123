//! The part of a class that a site shows.

mod common;

use common::*;
use weegwijzer::domain::choices::MOST_COMPARED;
use weegwijzer::domain::dataset::{Dataset, EffectIx, Measure, MedicineIx};
use weegwijzer::domain::selection::{Compared, Selection};

fn class() -> Dataset {
    let effects = vec![effect("e1", 1, Measure::OddsRatio), effect("e2", 2, Measure::OddsRatio)];
    let medicines = medicines(&["a", "b", "c", "d", "e", "f"]);
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

fn compared(ids: &str) -> Compared {
    Compared::of(&class(), &ids.split('+').map(str::to_owned).collect::<Vec<_>>())
}

#[test]
fn a_medicine_that_is_not_there_is_told_and_takes_nobodys_place() {
    let found = compared("x+y+z+xx+f+a+x");
    assert_eq!(found.medicines, [MedicineIx(5), MedicineIx(0)]);
    assert_eq!(found.unknown, ["x", "y", "z", "xx"]);
    assert_eq!(found.left_out, []);
}

#[test]
fn medicines_that_do_not_fit_beside_the_first_are_told() {
    let found = compared("a+b+c+d+a+e+f+e");
    assert_eq!(found.medicines.len(), MOST_COMPARED);
    assert_eq!(found.left_out, [MedicineIx(4), MedicineIx(5)]);
}
