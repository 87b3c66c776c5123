//! Clear differences between a few medicines, against closed forms.

mod common;

use common::*;
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::differences::*;
use weegwijzer::domain::frequencies::normal_cdf;
use weegwijzer::domain::sampling::{DRAWS, Draws, SEED};

/// Three standard errors of a probability near one half, from so many draws.
const NEAR: f64 = 0.015;

fn close(a: f64, b: f64) {
    assert!((a - b).abs() <= NEAR, "{a} is not within {NEAR} of {b}");
}

/// The draws of all effects that can be compared.
fn drawn(dataset: &Dataset) -> Draws {
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    for e in dataset.effect_ixs() {
        while !draws.prepare_step(dataset, e) {}
    }
    draws
}

/// One effect, with a medicine for every figure.
fn one_effect(effect: &Effect, figures: &[(&str, f64, f64)]) -> Dataset {
    let ids: Vec<_> = figures.iter().map(|(id, ..)| *id).collect();
    let estimates = figures.iter().map(|&(id, value, sd)| normal(id, effect, value, sd)).collect();
    dataset(vec![effect.clone()], medicines(&ids), estimates)
}

/// The chance that the first medicine has more than the second.
fn chance(dataset: &Dataset) -> f64 {
    chance_of_more(dataset, &drawn(dataset), EffectIx(0), MedicineIx(0), MedicineIx(1)).expect("two figures")
}

fn differences(dataset: &Dataset) -> Differences {
    let medicines: Vec<_> = dataset.medicine_ixs().collect();
    Differences::of(dataset, &drawn(dataset), EffectIx(0), &medicines).expect("the draws are ready")
}

fn ixs(numbers: &[usize]) -> Vec<MedicineIx> {
    numbers.iter().map(|&i| MedicineIx(i)).collect()
}

#[test]
fn two_normal_values_are_compared_by_the_normal_distribution_function() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let expected = normal_cdf(1.0 / (0.25f64 + 1.44).sqrt());
    close(chance(&one_effect(&weight, &[("a", 2.0, 0.5), ("b", 1.0, 1.2)])), expected);
    close(chance(&one_effect(&weight, &[("a", 1.0, 1.2), ("b", 2.0, 0.5)])), 1.0 - expected);
}

#[test]
fn odds_ratios_are_compared_on_the_logarithmic_scale() {
    let nausea = effect("nausea", 1, Measure::OddsRatio);
    let expected = normal_cdf((2.0f64 / 1.5).ln() / (0.09f64 + 0.04).sqrt());
    close(chance(&one_effect(&nausea, &[("a", 2.0, 0.3), ("b", 1.5, 0.2)])), expected);
}

#[test]
fn more_of_a_benefit_is_a_higher_value_too() {
    let response = benefit("response", 1, Measure::StandardisedMeanDifference);
    let expected = normal_cdf(0.2 / (0.02f64).sqrt());
    close(chance(&one_effect(&response, &[("a", 0.5, 0.1), ("b", 0.3, 0.1)])), expected);
}

#[test]
fn an_error_that_two_figures_share_cancels_out() {
    let weight = Effect { shared_sd: Some(0.8), ..effect("weight", 1, Measure::MeanDifference) };
    let with_second_from = |source: &str| {
        let mut figures = vec![normal("a", &weight, 2.0, 1.0), normal("b", &weight, 1.0, 1.0)];
        figures[1].source = source.into();
        chance(&dataset(vec![weight.clone()], medicines(&["a", "b"]), figures))
    };
    close(with_second_from(NETWORK), normal_cdf(1.0 / (2.0f64 * (1.0 - 0.64)).sqrt()));
    close(with_second_from("another source"), normal_cdf(1.0 / 2.0f64.sqrt()));
}

#[test]
fn nothing_is_said_where_a_figure_is_missing_or_unreliable() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures =
        vec![normal("a", &weight, 1.0, 0.1), normal("b", &weight, 5.0, 0.1), unreliable("c", &weight, 9.0)];
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c", "d"]), figures);
    let draws = drawn(&dataset);
    for m in [MedicineIx(2), MedicineIx(3)] {
        assert_eq!(chance_of_more(&dataset, &draws, EffectIx(0), MedicineIx(0), m), None);
        assert_eq!(chance_of_more_than_placebo(&dataset, m, EffectIx(0)), None);
    }
    assert_eq!(differences(&dataset).unknown, ixs(&[2, 3]));
}

#[test]
fn nothing_is_said_before_the_draws_are_ready() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let dataset = one_effect(&weight, &[("a", 1.0, 0.1), ("b", 5.0, 0.1)]);
    let draws = Draws::new(&dataset, DRAWS, SEED);
    assert_eq!(chance_of_more(&dataset, &draws, EffectIx(0), MedicineIx(0), MedicineIx(1)), None);
    assert_eq!(Differences::of(&dataset, &draws, EffectIx(0), &ixs(&[0, 1])), None);
    assert_eq!(by_finding(&dataset, &draws, &[EffectIx(0)], &ixs(&[0, 1])), None);
}

#[test]
fn a_difference_is_sure_from_nine_cases_of_ten() {
    assert_eq!([0.9, 0.1].map(sure), [Some(Way::More), Some(Way::Less)]);
    assert_eq!([0.899, 0.101].map(sure), [None, None]);
}

/// What is said of the first of two medicines with these figures, where a difference of 5 matters.
fn said(measure: Measure, figures: &[(&str, f64, f64)]) -> Verdict {
    let effect = Effect { relevant_difference: Some(5.0), ..effect("e", 1, measure) };
    let dataset = one_effect(&effect, figures);
    verdict(&dataset, &drawn(&dataset), EffectIx(0), MedicineIx(0), MedicineIx(1)).expect("drawn")
}

#[test]
fn a_clear_difference_is_both_sure_and_large() {
    use Measure::MeanDifference as Change;
    assert_eq!(said(Change, &[("a", 8.0, 0.1), ("b", 3.0, 0.1)]), Verdict::Clear(Way::More));
    assert_eq!(said(Change, &[("a", 3.0, 0.1), ("b", 8.0, 0.1)]), Verdict::Clear(Way::Less));
    // "A small difference: 8 and 7."
    assert_eq!(said(Change, &[("a", 8.0, 0.1), ("b", 7.0, 0.1)]), Verdict::Small(Way::More));
    // Large and not sure: we cannot say.
    assert_eq!(said(Change, &[("a", 12.0, 6.0), ("b", 4.0, 6.0)]), Verdict::Unclear);
}

#[test]
fn what_is_large_is_measured_on_the_effects_own_axis() {
    // Of 100: 10 on placebo and 14.3, 18.2 with these odds ratios. As ratios they are 0.5 apart, as people 4 and 8.
    let odds = |ratio| said(Measure::OddsRatio, &[("a", ratio, 0.01), ("b", 1.0, 0.01)]);
    assert_eq!(odds(1.5), Verdict::Small(Way::More));
    assert_eq!(odds(2.0), Verdict::Clear(Way::More));
}

#[test]
fn where_the_data_do_not_say_what_matters_every_sure_difference_is_clear() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let dataset = one_effect(&weight, &[("a", 1.1, 0.01), ("b", 1.0, 0.01)]);
    let said = verdict(&dataset, &drawn(&dataset), EffectIx(0), MedicineIx(0), MedicineIx(1));
    assert_eq!(said, Some(Verdict::Clear(Way::More)));
}

#[test]
fn one_figure_without_another_is_news_and_none_at_all_is_not() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = vec![imprecise("a", &weight, 12.0, 3.0), unreliable("c", &weight, 9.0)];
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
    let draws = Draws::new(&dataset, DRAWS, SEED);
    let said = |a, b| verdict(&dataset, &draws, EffectIx(0), MedicineIx(a), MedicineIx(b));
    assert_eq!((said(0, 1), said(2, 0)), (Some(Verdict::OneSided), Some(Verdict::OneSided)));
    assert_eq!(said(1, 2), Some(Verdict::NotComparable));
    let finding =
        |ms: &[usize]| Differences::of(&dataset, &draws, EffectIx(0), &ixs(ms)).map(|d| d.finding());
    assert_eq!(finding(&[0, 1]), Some(Finding::OneSided));
    assert_eq!(finding(&[1, 2]), Some(Finding::NotComparable));
}

#[test]
fn a_grade_is_never_a_clear_difference() {
    let grade = Effect { relevant_difference: Some(1.0), ..effect("grade", 1, Measure::Grade) };
    let figures = vec![exactly("a", &grade, 2.0), exactly("b", &grade, 0.0), exactly("c", &grade, 1.0)];
    let dataset = dataset(vec![grade], medicines(&["a", "b", "c"]), figures);
    let told = differences(&dataset);
    assert_eq!(told.by_experts, [Difference { more: ixs(&[0]), less: ixs(&[1]) }]);
    assert!(told.clear.is_empty() && told.small.is_empty());
    // A single step is within what experts may mean.
    assert_eq!(told.unclear, [ixs(&[0, 2]), ixs(&[1, 2])]);
    assert_eq!(told.finding(), Finding::ByExperts);
}

#[test]
fn an_imprecise_figure_is_compared_with_its_own_wide_interval() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = vec![
        normal("a", &weight, 1.0, 0.1),
        imprecise("b", &weight, 3.0, 4.0),
        imprecise("c", &weight, 30.0, 4.0),
    ];
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
    let told = differences(&dataset);
    assert_eq!(told.unclear, [ixs(&[0, 1])]);
    assert_eq!(told.clear, [Difference { more: ixs(&[2]), less: ixs(&[0, 1]) }]);
    assert!(told.unknown.is_empty());
}

#[test]
fn small_differences_are_told_apart_from_clear_ones() {
    let weight = Effect { relevant_difference: Some(3.0), ..effect("weight", 1, Measure::MeanDifference) };
    let told = differences(&one_effect(&weight, &[("a", 1.0, 0.1), ("b", 2.0, 0.1), ("c", 9.0, 0.1)]));
    assert_eq!(told.small, [Difference { more: ixs(&[1]), less: ixs(&[0]) }]);
    assert_eq!(told.clear, [Difference { more: ixs(&[2]), less: ixs(&[0, 1]) }]);
    assert_eq!((told.unclear.len(), told.finding()), (0, Finding::SomeClear));
    let small = differences(&one_effect(&weight, &[("a", 1.0, 0.1), ("b", 2.0, 0.1)]));
    assert_eq!(small.finding(), Finding::SomeSmall);
}

#[test]
fn medicines_with_more_than_the_same_others_are_told_together() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = [("a", 1.0, 0.3), ("b", 9.0, 0.3), ("c", 1.1, 0.3), ("d", 9.1, 0.3)];
    let told = differences(&one_effect(&weight, &figures));
    assert_eq!(told.clear, [Difference { more: ixs(&[1, 3]), less: ixs(&[0, 2]) }]);
    assert_eq!(told.unclear, [ixs(&[0, 2]), ixs(&[1, 3])]);
}

#[test]
fn each_of_a_row_of_clear_differences_is_told() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let told = differences(&one_effect(&weight, &[("a", 1.0, 0.1), ("b", 5.0, 0.1), ("c", 9.0, 0.1)]));
    let b = Difference { more: ixs(&[1]), less: ixs(&[0]) };
    let c = Difference { more: ixs(&[2]), less: ixs(&[0, 1]) };
    assert_eq!(told.clear, [b, c]);
    assert!(told.unclear.is_empty());
}

#[test]
fn a_medicine_in_between_can_be_like_both_of_two_that_differ() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    // One step is Φ(1/√2) = 76%, two are Φ(2/√2) = 92%.
    let told = differences(&one_effect(&weight, &[("a", 1.0, 1.0), ("b", 2.0, 1.0), ("c", 3.0, 1.0)]));
    assert_eq!(told.clear, [Difference { more: ixs(&[2]), less: ixs(&[0]) }]);
    assert_eq!(told.unclear, [ixs(&[0, 1]), ixs(&[1, 2])]);
}

#[test]
fn four_alike_are_told_in_one_list_in_the_order_given() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = [("a", 1.0, 1.0), ("b", 1.1, 1.0), ("c", 0.9, 1.0), ("d", 1.0, 1.0)];
    let dataset = one_effect(&weight, &figures);
    let told = Differences::of(&dataset, &drawn(&dataset), EffectIx(0), &ixs(&[3, 0, 2, 1]));
    assert_eq!(told.map(|told| told.unclear), Some(vec![ixs(&[3, 0, 2, 1])]));
}

#[test]
fn of_a_figure_without_an_interval_nothing_is_said() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = vec![without_interval("a", &weight, 1.0), normal("b", &weight, 9.0, 0.1)];
    let dataset = dataset(vec![weight], medicines(&["a", "b"]), figures);
    assert_eq!(differences(&dataset).finding(), Finding::OneSided);
    assert_eq!(against_placebo(&dataset, MedicineIx(0), EffectIx(0)), None);
}

#[test]
fn effects_with_clear_differences_come_first_then_what_is_known_of_one_and_those_without_figures_last() {
    let effects: Vec<_> = ["none", "alike", "apart", "none either", "apart too"]
        .iter()
        .zip(1..)
        .map(|(id, number)| effect(id, number, Measure::MeanDifference))
        .collect();
    let mut figures = vec![normal("a", &effects[0], 1.0, 0.1)];
    for (e, b) in [(1, 1.0), (2, 9.0), (4, 5.0)] {
        figures.extend([normal("a", &effects[e], 1.0, 0.1), normal("b", &effects[e], b, 0.1)]);
    }
    let dataset = dataset(effects, medicines(&["a", "b"]), figures);
    let all: Vec<_> = dataset.effect_ixs().collect();
    let found = by_finding(&dataset, &drawn(&dataset), &all, &ixs(&[0, 1])).expect("the draws are ready");
    let order: Vec<_> = found.iter().map(|(e, told)| (e.0, told.finding())).collect();
    use Finding::*;
    let expected = [(2, SomeClear), (4, SomeClear), (0, OneSided), (1, NoneClear), (3, NotComparable)];
    assert_eq!(order, expected);
}

#[test]
fn placebo_is_compared_by_the_normal_distribution_function() {
    let to_placebo = |effect: &Effect, value, sd| {
        let dataset = one_effect(effect, &[("a", value, sd)]);
        chance_of_more_than_placebo(&dataset, MedicineIx(0), EffectIx(0)).expect("a figure")
    };
    let weight = effect("weight", 1, Measure::MeanDifference);
    assert!((to_placebo(&weight, 1.0, 0.8) - normal_cdf(1.0 / 0.8)).abs() < 1e-9);
    let nausea = effect("nausea", 1, Measure::OddsRatio);
    assert!((to_placebo(&nausea, 1.5, 0.3) - normal_cdf(1.5f64.ln() / 0.3)).abs() < 1e-9);
    assert_eq!(to_placebo(&weight, 0.0, 0.0), 0.5);
}

#[test]
fn what_nobody_on_placebo_had_makes_no_medicine_clearly_less() {
    // Any odds ratio of nothing is nothing.
    let rare = Effect { baseline: Some(baseline(0.0)), ..effect("rare", 1, Measure::OddsRatio) };
    let dataset = one_effect(&rare, &[("a", 3.0, 0.2)]);
    assert_eq!(chance_of_more_than_placebo(&dataset, MedicineIx(0), EffectIx(0)), Some(0.5));
}

#[test]
fn without_a_value_of_placebo_there_is_no_difference_from_it() {
    let late = effect("late movements", 1, Measure::Incidence);
    let dataset = one_effect(&late, &[("a", 5.0, 0.1), ("b", 9.0, 0.1)]);
    assert_eq!(chance_of_more_than_placebo(&dataset, MedicineIx(0), EffectIx(0)), None);
    assert_eq!(against_placebo(&dataset, MedicineIx(0), EffectIx(0)), None);
}

#[test]
fn more_and_less_than_placebo_are_told_when_the_whole_interval_lies_beyond_it() {
    let weight = Effect { relevant_difference: Some(1.5), ..effect("weight", 1, Measure::MeanDifference) };
    let figures = [("more", 2.0, 1.0), ("unclear", 1.9, 1.0), ("less", -2.0, 1.0), ("little", 1.0, 0.1)];
    let dataset = one_effect(&weight, &figures);
    let told = [0, 1, 2, 3].map(|m| against_placebo(&dataset, MedicineIx(m), EffectIx(0)));
    use Verdict::*;
    assert_eq!(told, [Clear(Way::More), Unclear, Clear(Way::Less), Small(Way::More)].map(Some));
}

#[test]
fn about_the_same_as_placebo_is_not_clearly_different_from_it() {
    // Φ(1.5) = 93% above placebo, but within a twentieth of the range of 0 to 10, and the interval holds placebo.
    let weight = effect("weight", 1, Measure::MeanDifference);
    let dataset = one_effect(&weight, &[("a", 0.3, 0.2), ("b", 10.0, 0.2), ("c", 0.0, 0.2)]);
    assert!(chance_of_more_than_placebo(&dataset, MedicineIx(0), EffectIx(0)) > Some(0.9));
    assert_eq!(against_placebo(&dataset, MedicineIx(0), EffectIx(0)), Some(Verdict::Unclear));
}
