//! Which effects stand on the sheet to take along, and what there is to ask.

mod common;

use common::*;
use weegwijzer::domain::beside::Telling;
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::sampling::{DRAWS, Draws, SEED};
use weegwijzer::domain::sheet::{Gap, MOST_ROWS, gaps, rows};

const A: MedicineIx = MedicineIx(0);
const B: MedicineIx = MedicineIx(1);

/// Three medicines and twelve effects: `a` and `b` differ clearly in `e8` and even more in `e9`, hardly in the others;
/// `c` has a figure of `e0` only. `e0` and `e1` are asked about first.
fn sheet_dataset() -> Dataset {
    let effects: Vec<_> = (0..12)
        .map(|i| Effect {
            relevant_difference: Some(1.0),
            ..effect(&format!("e{i}"), i + 1, Measure::MeanDifference)
        })
        .collect();
    let mut estimates = vec![normal("c", &effects[0], 0.0, 0.1)];
    for (i, e) in effects.iter().enumerate() {
        let high = match i {
            8 => 2.0,
            9 => 4.0,
            _ => 0.01,
        };
        estimates.extend([normal("a", e, high, 0.1), normal("b", e, 0.0, 0.1)]);
    }
    let mut packed = dataset(effects, medicines(&["a", "b", "c"]), estimates).about().clone();
    packed.first_asked = vec!["e1".into(), "e0".into()];
    Dataset::check(packed).expect("a dataset that can be shown")
}

fn drawn(dataset: &Dataset) -> Draws {
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    for e in dataset.effect_ixs() {
        while !draws.prepare_step(dataset, e) {}
    }
    draws
}

fn shown(wished: &[usize], medicines: &[MedicineIx]) -> Vec<usize> {
    let dataset = sheet_dataset();
    let wished: Vec<_> = wished.iter().copied().map(EffectIx).collect();
    let all: Vec<_> = dataset.effect_ixs().collect();
    let rows = rows(&dataset, &drawn(&dataset), &wished, &all, medicines).expect("the draws are ready");
    rows.effects().iter().map(|e| e.0).collect()
}

#[test]
fn wishes_come_first_then_the_biggest_difference_then_what_is_asked_first() {
    assert_eq!(shown(&[5], &[A, B]), [5, 9, 8, 1, 0]);
}

#[test]
fn without_wishes_the_sheet_begins_with_what_is_asked_first() {
    assert_eq!(shown(&[], &[A, B]), [1, 0, 9, 8]);
}

#[test]
fn one_medicine_is_told_by_what_differs_clearly_from_placebo() {
    let found = shown(&[], &[A]);
    assert_eq!(found[..2], [1, 0]);
    assert!(found.contains(&8) && found.contains(&9) && !found.contains(&5), "{found:?}");
}

#[test]
fn no_wish_is_left_out_and_a_difference_without_room_is_named() {
    let dataset = sheet_dataset();
    let all: Vec<_> = dataset.effect_ixs().collect();
    let wished: Vec<_> = all.iter().copied().filter(|e| ![8, 9].contains(&e.0)).collect();
    assert!(wished.len() >= MOST_ROWS);
    let found = rows(&dataset, &drawn(&dataset), &wished, &all, &[A, B]).expect("the draws are ready");
    assert!(found.shown.iter().all(|row| row.telling == Telling::Wished));
    assert_eq!(found.effects(), wished);
    assert_eq!(found.left_out, [EffectIx(9), EffectIx(8)]);
}

#[test]
fn what_is_not_known_of_the_same_medicines_is_one_question() {
    let dataset = sheet_dataset();
    let effects: Vec<_> = [0, 3, 5].map(EffectIx).into();
    let expected =
        [Gap { is_measured: false, medicines: vec![MedicineIx(2)], effects: vec![EffectIx(3), EffectIx(5)] }];
    assert_eq!(gaps(&dataset, &effects, &[A, MedicineIx(2)]), expected);
    assert_eq!(gaps(&dataset, &effects, &[A, B]), []);
}
