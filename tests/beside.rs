//! What is told first of a few medicines side by side.

mod common;

use common::*;
use weegwijzer::domain::beside::*;
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::sampling::{DRAWS, Draws, SEED};

/// The rows of all effects of a dataset and all its medicines, with some wishes.
fn rows(dataset: &Dataset, wished: &[usize]) -> Vec<Beside> {
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    for e in dataset.effect_ixs() {
        for m in dataset.medicine_ixs() {
            draws.prepare_row(dataset, m, e);
        }
    }
    let wished: Vec<_> = wished.iter().map(|&e| EffectIx(e)).collect();
    let effects: Vec<_> = dataset.effect_ixs().collect();
    let medicines: Vec<_> = dataset.medicine_ixs().collect();
    beside(dataset, &draws, &wished, &effects, &medicines).expect("everything is drawn")
}

/// Two medicines and effects of every kind of difference, each in kg: unclear, small, clear, of one alone, of none.
fn two() -> Dataset {
    let effects: Vec<_> = ["unclear", "small", "clear", "alone", "none"]
        .into_iter()
        .zip(1..)
        .map(|(id, number)| Effect {
            relevant_difference: Some(1.0),
            ..effect(id, number, Measure::MeanDifference)
        })
        .collect();
    let figures = vec![
        normal("a", &effects[0], 1.0, 2.0),
        normal("b", &effects[0], 1.5, 2.0),
        normal("a", &effects[1], 1.0, 0.1),
        normal("b", &effects[1], 1.6, 0.1),
        normal("a", &effects[2], 5.0, 0.1),
        normal("b", &effects[2], 2.0, 0.1),
        normal("b", &effects[3], 2.0, 0.1),
    ];
    dataset(effects, medicines(&["a", "b"]), figures)
}

fn told(rows: &[Beside]) -> Vec<(usize, Telling)> {
    rows.iter().map(|row| (row.effect.0, row.telling)).collect()
}

#[test]
fn clear_differences_come_first_then_news_of_one_then_small_ones_and_nothing_last() {
    let expected = [
        (2, Telling::Clear),
        (3, Telling::OneSided),
        (1, Telling::Small),
        (0, Telling::Rest),
        (4, Telling::Unknown),
    ];
    assert_eq!(told(&rows(&two(), &[])), expected);
}

#[test]
fn wishes_come_before_everything_in_the_order_given() {
    let rows = rows(&two(), &[4, 0]);
    assert_eq!(told(&rows)[..3], [(4, Telling::Wished), (0, Telling::Wished), (2, Telling::Clear)]);
    assert_eq!(rows.len(), 5);
}

#[test]
fn only_what_is_clear_becomes_a_sentence_and_a_wish_that_is_not_is_said() {
    let dataset = two();
    let [a, b] = [MedicineIx(0), MedicineIx(1)];
    let offs = trade_offs(&dataset, &rows(&dataset, &[0]), &[a, b]);
    let expected = TradeOff { more: vec![a], less: vec![b], effects: vec![EffectIx(2)] };
    assert_eq!((offs.clear, offs.unsure), (vec![expected], vec![EffectIx(0)]));
    assert!(offs.is_anything_known);
}

#[test]
fn sentences_stand_in_the_order_of_the_medicines_and_name_the_biggest_difference_first() {
    let effects: Vec<_> = (1..=5)
        .map(|number| Effect {
            relevant_difference: Some(1.0),
            ..effect(&format!("e{number}"), number, Measure::MeanDifference)
        })
        .collect();
    // The first four are more on a, by 2, 5, 3 and 4; the last is more on b, by 9.
    let by = [2.0, 5.0, 3.0, 4.0, -9.0];
    let figures = effects
        .iter()
        .zip(by)
        .flat_map(|(effect, by)| [normal("a", effect, by, 0.1), normal("b", effect, 0.0, 0.1)]);
    let dataset = dataset(effects.clone(), medicines(&["a", "b"]), figures.collect());
    let [a, b] = [MedicineIx(0), MedicineIx(1)];
    let offs = trade_offs(&dataset, &rows(&dataset, &[]), &[a, b]);
    let found: Vec<_> =
        offs.clear.iter().map(|t| (t.more[0], t.effects.iter().map(|e| e.0).collect::<Vec<_>>())).collect();
    assert_eq!(found, [(a, vec![1, 3, 2]), (b, vec![4])]);
}

#[test]
fn whoever_asked_is_answered_also_by_what_experts_say_and_by_what_we_cannot_say() {
    let complaints = effect("complaints", 1, Measure::Grade);
    let alike = effect("alike", 2, Measure::MeanDifference);
    let figures = [
        exactly("a", &complaints, 0.0),
        exactly("b", &complaints, 2.0),
        normal("a", &alike, 1.0, 5.0),
        normal("b", &alike, 1.0, 5.0),
    ];
    let dataset = dataset(vec![complaints, alike], medicines(&["a", "b"]), figures.to_vec());
    let [a, b] = [MedicineIx(0), MedicineIx(1)];
    let offs = trade_offs(&dataset, &rows(&dataset, &[0, 1]), &[a, b]);
    let expected = TradeOff { more: vec![b], less: vec![a], effects: vec![EffectIx(0)] };
    assert_eq!((offs.by_experts, offs.unsure), (Some(expected), vec![EffectIx(1)]));
}

/// What is wished and what cannot be said take room, and leave neither side out: a medicine without a sentence would look
/// as if it had nothing against it.
#[test]
fn every_medicine_that_has_most_of_something_is_named() {
    let effects: Vec<_> = (1..=4)
        .map(|number| Effect {
            relevant_difference: Some(1.0),
            ..effect(&format!("e{number}"), number, Measure::MeanDifference)
        })
        .collect();
    let complaints = effect("complaints", 5, Measure::Grade);
    let alike = effect("alike", 6, Measure::MeanDifference);
    // Of the last little is more on b; experts and what is not known are asked for as well.
    let mut figures: Vec<_> = effects
        .iter()
        .zip([9.0, 8.0, 7.0, -2.0])
        .flat_map(|(effect, by)| [normal("a", effect, by, 0.1), normal("b", effect, 0.0, 0.1)])
        .collect();
    figures.extend([exactly("a", &complaints, 0.0), exactly("b", &complaints, 2.0)]);
    figures.extend([normal("a", &alike, 1.0, 5.0), normal("b", &alike, 1.0, 5.0)]);
    let all = [effects, vec![complaints, alike]].concat();
    let dataset = dataset(all, medicines(&["a", "b"]), figures);
    let [a, b] = [MedicineIx(0), MedicineIx(1)];
    let offs = trade_offs(&dataset, &rows(&dataset, &[0, 4, 5]), &[a, b]);
    let found: Vec<_> = offs.clear.iter().map(|t| (t.more[0], t.effects.len())).collect();
    assert_eq!(found, [(a, 3), (b, 1)]);
    assert!(offs.by_experts.is_some() && offs.unsure == [EffectIx(5)]);
}

/// Three medicines that differ clearly, each from both others: "more on b" would hide that c has most.
#[test]
fn a_trade_off_names_those_that_have_most_of_an_effect() {
    let nausea = effect("nausea", 1, Measure::MeanDifference);
    let figures = [("a", 6.0), ("b", 21.0), ("c", 30.0)].map(|(m, x)| normal(m, &nausea, x, 0.1));
    let dataset = dataset(vec![nausea], medicines(&["a", "b", "c"]), figures.to_vec());
    let medicines: Vec<_> = dataset.medicine_ixs().collect();
    let told = trade_offs(&dataset, &rows(&dataset, &[0]), &medicines).clear;
    let expected = TradeOff {
        more: vec![medicines[2]],
        less: vec![medicines[0], medicines[1]],
        effects: vec![EffectIx(0)],
    };
    assert_eq!(told, [expected]);
}
