//! How sure a figure is: the rule that stands in the module, row by row.

mod common;

use common::*;
use weegwijzer::domain::certainty::*;
use weegwijzer::domain::dataset::*;

/// A published figure that raises no doubt, in an effect with a range from 0 to 10.
fn sound(effect: &Effect) -> Estimate {
    Estimate {
        participants: Some(400),
        trials: Some(2),
        placebo_controlled_trials: Some(1),
        derivation: Derivation::Published,
        low: Some(3.0),
        high: Some(8.0),
        ..exactly("a", effect, 5.0)
    }
}

fn judged(effect: &Effect, estimate: Estimate) -> Judgement {
    let lowest = if effect.measure.is_ratio() { 1.0 } else { 0.0 };
    let ends = [exactly("b", effect, 10.0), exactly("c", effect, lowest)];
    let figures = [vec![estimate], ends.to_vec()].concat();
    let dataset = dataset(vec![effect.clone()], medicines(&["a", "b", "c"]), figures);
    certainty(&dataset, MedicineIx(0), EffectIx(0)).expect("there is an estimate")
}

/// The judgement of the sound figure after one change.
fn changed(change: impl FnOnce(&mut Estimate)) -> (Certainty, Vec<Doubt>) {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let mut estimate = sound(&weight);
    change(&mut estimate);
    let Judgement { level, doubts } = judged(&weight, estimate);
    (level, doubts)
}

#[test]
fn what_is_not_there_is_not_judged() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let dataset = dataset(vec![weight], medicines(&["a"]), vec![]);
    assert_eq!(certainty(&dataset, MedicineIx(0), EffectIx(0)), None);
}

#[test]
fn a_figure_without_doubts_is_as_sure_as_a_rule_can_say() {
    assert_eq!(changed(|_| ()), (Certainty::Moderate, vec![]));
}

#[test]
fn where_it_comes_from_costs_a_step() {
    let from = |derivation| changed(|x| x.derivation = derivation);
    assert_eq!(from(Derivation::Computed), (Certainty::Moderate, vec![Doubt::OwnCalculation]));
    assert_eq!(from(Derivation::Label), (Certainty::Moderate, vec![Doubt::Label]));
}

#[test]
fn no_trial_against_placebo_costs_a_step_and_an_unknown_number_none() {
    let with = |trials| changed(|x| x.placebo_controlled_trials = trials);
    assert_eq!(with(Some(0)), (Certainty::Moderate, vec![Doubt::NeverAgainstPlacebo]));
    assert_eq!(with(None), (Certainty::Moderate, vec![]));
}

#[test]
fn an_incidence_has_no_placebo_beside_it() {
    let late = effect("late movements", 1, Measure::Incidence);
    let judgement = judged(&late, Estimate { low: Some(4.0), high: Some(6.5), ..sound(&late) });
    assert_eq!((judgement.level, judgement.doubts), (Certainty::Moderate, vec![Doubt::NoPlacebo]));
}

#[test]
fn the_interval_is_measured_by_what_medicines_differ() {
    let between = |low, high| changed(|x| (x.low, x.high) = (Some(low), Some(high)));
    assert_eq!(between(2.5, 7.5), (Certainty::Moderate, vec![]));
    assert_eq!(between(2.4, 7.5), (Certainty::Moderate, vec![Doubt::Wide]));
    assert_eq!(between(0.0, 10.0), (Certainty::Moderate, vec![Doubt::Wide]));
    assert_eq!(between(0.0, 10.1), (Certainty::Low, vec![Doubt::VeryWide]));
    assert_eq!(changed(|x| x.low = None), (Certainty::Moderate, vec![Doubt::NoInterval]));
}

#[test]
fn the_interval_of_a_ratio_is_measured_in_people() {
    // On a baseline of 10 of 100 the odds ratio 9 is 50 of 100, so the range is 40 wide. The odds ratios 1 to 27/7
    // are 10 to 30 of 100: half of it. As ratios they would be little more than a third.
    let nausea = effect("nausea", 1, Measure::OddsRatio);
    let doubts = |high| {
        let estimate = Estimate { value: Some(2.0), low: Some(1.0), high: Some(high), ..sound(&nausea) };
        let figures = vec![estimate, exactly("b", &nausea, 9.0), exactly("c", &nausea, 1.0)];
        let dataset = dataset(vec![nausea.clone()], medicines(&["a", "b", "c"]), figures);
        certainty(&dataset, MedicineIx(0), EffectIx(0)).expect("there is an estimate").doubts
    };
    assert_eq!(doubts(3.85), vec![]);
    assert_eq!(doubts(3.87), vec![Doubt::Wide]);
}

#[test]
fn a_lone_figure_has_nothing_to_measure_its_interval_by() {
    let late = effect("late movements", 1, Measure::Incidence);
    let dataset = dataset(vec![late.clone()], medicines(&["a"]), vec![sound(&late)]);
    let judgement = certainty(&dataset, MedicineIx(0), EffectIx(0)).expect("there is an estimate");
    assert_eq!(judgement.doubts, [Doubt::NoPlacebo]);
}

#[test]
fn few_people_cost_a_step_and_very_few_cost_two() {
    let with = |people| changed(|x| x.participants = people);
    assert_eq!(with(Some(399)), (Certainty::Moderate, vec![Doubt::FewPeople]));
    assert_eq!(with(Some(100)), (Certainty::Moderate, vec![Doubt::FewPeople]));
    assert_eq!(with(Some(99)), (Certainty::Low, vec![Doubt::VeryFewPeople]));
    assert_eq!(with(None), (Certainty::Moderate, vec![Doubt::PeopleUnknown]));
}

#[test]
fn one_trial_costs_a_step() {
    assert_eq!(changed(|x| x.trials = Some(1)), (Certainty::Moderate, vec![Doubt::SingleTrial]));
}

#[test]
fn doubts_add_up_and_end_at_very_low() {
    let (level, doubts) = changed(|x| {
        x.derivation = Derivation::Computed;
        x.trials = Some(1);
    });
    assert_eq!((level, doubts), (Certainty::Low, vec![Doubt::OwnCalculation, Doubt::SingleTrial]));
    let (level, doubts) = changed(|x| {
        *x = Estimate { participants: Some(20), low: Some(-90.0), high: Some(90.0), ..x.clone() };
        x.derivation = Derivation::Label;
    });
    assert_eq!(level, Certainty::VeryLow);
    assert_eq!(doubts, [Doubt::Label, Doubt::VeryWide, Doubt::VeryFewPeople]);
}

#[test]
fn an_unreliable_figure_is_very_unsure_and_keeps_its_other_reasons() {
    let unreliable = changed(|x| (x.reliable, x.trials) = (false, Some(1)));
    assert_eq!(unreliable, (Certainty::VeryLow, vec![Doubt::TooLittle, Doubt::SingleTrial]));
}

#[test]
fn an_imprecise_figure_weighs_and_is_very_unsure_all_the_same() {
    let imprecise = changed(|x| (x.reliable, x.unreliable_code) = (false, Some(UnreliableCode::Imprecise)));
    assert_eq!(imprecise, (Certainty::VeryLow, vec![Doubt::TooLittle]));
}

#[test]
fn a_labels_words_are_very_unsure_for_that_reason_alone() {
    let nausea = effect("nausea", 1, Measure::OddsRatio);
    let dataset = dataset(vec![nausea.clone()], medicines(&["a"]), vec![no_more_than_placebo("a", &nausea)]);
    let judgement = certainty(&dataset, MedicineIx(0), EffectIx(0)).expect("there is an estimate");
    assert_eq!((judgement.level, judgement.doubts), (Certainty::VeryLow, vec![Doubt::LabelBand]));
}

#[test]
fn a_labels_band_is_very_unsure_for_that_reason_alone() {
    let nausea = effect("nausea", 1, Measure::OddsRatio);
    let band = band("a", &nausea, 1.0, Some(10.0));
    let judgement = judged(&nausea, band);
    assert_eq!((judgement.level, judgement.doubts), (Certainty::VeryLow, vec![Doubt::LabelBand]));
}

#[test]
fn a_grade_of_experts_is_very_unsure_for_that_reason_alone() {
    let metabolic = effect("metabolic", 1, Measure::Grade);
    let dataset = dataset(vec![metabolic.clone()], medicines(&["a"]), vec![exactly("a", &metabolic, 1.0)]);
    let judgement = certainty(&dataset, MedicineIx(0), EffectIx(0)).expect("there is an estimate");
    assert_eq!((judgement.level, judgement.doubts), (Certainty::VeryLow, vec![Doubt::ExpertGrade]));
}
