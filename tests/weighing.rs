//! The deterministic part of the method, against closed forms, published tables and worked examples.

mod common;

use common::*;
use weegwijzer::domain::comparison::{Above, Comparison, List};
use weegwijzer::domain::country::{Country, countries};
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::frequencies::*;
use weegwijzer::domain::limits::steps;
use weegwijzer::domain::reading::*;
use weegwijzer::domain::weighing::*;
use weegwijzer::domain::wishes::*;

fn close(a: f64, b: f64, tolerance: f64) {
    assert!((a - b).abs() <= tolerance, "{a} is not within {tolerance} of {b}");
}

#[test]
fn an_odds_ratio_becomes_people_out_of_100() {
    // Odds 10/90, doubled 20/90: 20 of 110.
    close(per100_from_odds_ratio(2.0, 10.0), 2000.0 / 110.0, 1e-12);
    close(per100_from_odds_ratio(1.0, 37.0), 37.0, 1e-12);
    close(per100_from_odds_ratio(0.5, 50.0), 100.0 / 3.0, 1e-12);
    assert_eq!(per100_from_odds_ratio(3.0, 0.0), 0.0);
    assert_eq!(per100_from_odds_ratio(3.0, 100.0), 100.0);
}

#[test]
fn a_risk_ratio_becomes_people_out_of_100_and_never_more() {
    close(per100_from_risk_ratio(1.5, 10.0), 15.0, 1e-12);
    assert_eq!(per100_from_risk_ratio(4.0, 30.0), 100.0);
}

#[test]
fn standardised_differences_agree_with_the_published_table_of_u3() {
    // Cohen (1988), table 2.2.1: the percentage of one group above the average of the other.
    for (d, percent) in [
        (0.0, 50.0),
        (0.1, 54.0),
        (0.2, 57.9),
        (0.3, 61.8),
        (0.5, 69.1),
        (0.8, 78.8),
        (1.0, 84.1),
        (2.0, 97.7),
    ] {
        close(better_than_average_per100(d), percent, 0.05);
        close(better_than_average_per100(-d), 100.0 - percent, 0.05);
    }
}

#[test]
fn the_normal_distribution_function_agrees_with_tables() {
    for (x, p) in [
        (0.0, 0.5),
        (1.0, 0.841_344_746_068_543),
        (-1.96, 0.024_997_895_148_220),
        (3.0, 0.998_650_101_968_370),
        (-6.0, 9.865_876_450_377e-10),
        (-8.0, 6.220_960_574_271_8e-16),
        (40.0, 1.0),
    ] {
        close(normal_cdf(x), p, 1e-13);
    }
}

#[test]
fn people_are_whole_and_few_are_fewer_than_one() {
    assert_eq!(People::of(0.0), People::Whole(0));
    assert_eq!(People::of(0.01), People::FewerThanOne);
    assert_eq!(People::of(0.49), People::FewerThanOne);
    assert_eq!(People::of(0.5), People::Whole(1));
    assert_eq!(People::of(18.18), People::Whole(18));
    assert_eq!(People::of(99.6), People::Whole(100));
    assert_eq!((People::of(0.3).count(), People::of(18.18).count()), (0, 18));
}

#[test]
fn a_figure_stands_on_its_effects_own_axis() {
    let effects = [
        (effect("nausea", 1, Measure::OddsRatio), 2.0, 200.0 / 11.0),
        (effect("dizziness", 1, Measure::RiskRatio), 1.5, 15.0),
        (effect("tardive", 1, Measure::Incidence), 4.0, 4.0),
        (effect("weight", 1, Measure::MeanDifference), -0.4, -0.4),
        (effect("symptoms", 1, Measure::StandardisedMeanDifference), 0.4, 0.4),
        (effect("grade", 1, Measure::Grade), 2.0, 2.0),
    ];
    for (effect, value, on_axis) in effects {
        let figure = figure(&exactly("a", &effect, value), &effect).expect("a figure");
        close(figure.value, on_axis, 1e-12);
        assert_eq!(figure.interval, Some((figure.value, figure.value)));
    }
    // A lower limit below 0 of 100 is read as 0.
    let tardive = effect("tardive", 1, Measure::Incidence);
    let figure = figure(&normal("a", &tardive, 1.0, 2.0), &tardive).expect("a figure");
    assert_eq!(figure.interval.map(|(low, _)| low), Some(0.0));
}

/// One effect, medicines a to c with these values.
fn three(effect: Effect, values: [f64; 3]) -> Dataset {
    let ids = ["a", "b", "c"];
    let figures = ids.iter().zip(values).map(|(id, x)| exactly(id, &effect, x)).collect();
    dataset(vec![effect], medicines(&ids), figures)
}

#[test]
fn a_range_runs_over_the_medicines_and_placebo_sets_no_end() {
    let range_of = |effect, values| range(&three(effect, values), EffectIx(0));
    // All medicines above or below placebo, which would be 0.
    assert_eq!(range_of(effect("weight", 1, Measure::MeanDifference), [1.0, 2.0, 3.0]), Some((1.0, 3.0)));
    assert_eq!(
        range_of(effect("weight", 1, Measure::MeanDifference), [-3.0, -2.0, -1.0]),
        Some((-3.0, -1.0))
    );
    let (low, high) =
        range_of(effect("nausea", 1, Measure::OddsRatio), [2.0, 3.0, 4.0]).expect("three figures");
    close(low, per100_from_odds_ratio(2.0, 10.0), 1e-12);
    close(high, per100_from_odds_ratio(4.0, 10.0), 1e-12);
    assert_eq!(range_of(effect("grade", 1, Measure::Grade), [1.0, 1.0, 2.0]), Some((1.0, 2.0)));
    assert_eq!(range_of(effect("tardive", 1, Measure::Incidence), [2.0, 3.0, 4.0]), Some((2.0, 4.0)));
}

#[test]
fn only_reliable_figures_widen_a_range() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = vec![
        exactly("a", &weight, 2.0),
        exactly("b", &weight, 3.0),
        unreliable("c", &weight, 50.0),
        imprecise("d", &weight, 60.0, 30.0),
        without_interval("e", &weight, 70.0),
    ];
    let known = dataset(vec![weight.clone()], medicines(&["a", "b", "c", "d", "e"]), figures);
    assert_eq!(range(&known, EffectIx(0)), Some((2.0, 3.0)));
    let unknown = dataset(vec![weight], medicines(&["a", "b"]), vec![]);
    assert_eq!(range(&unknown, EffectIx(0)), None);
}

#[test]
fn one_small_study_sets_no_end_of_a_range_where_three_others_can() {
    let late = effect("late", 1, Measure::Incidence);
    let of = |id: &str, value, people| Estimate { participants: people, ..exactly(id, &late, value) };
    let range_of = |people: [Option<u32>; 4]| {
        let figures = ["a", "b", "c", "d"].iter().zip([2.0, 5.0, 9.0, 40.0]).zip(people);
        let figures = figures.map(|((id, value), people)| of(id, value, people)).collect();
        let dataset = dataset(vec![late.clone()], medicines(&["a", "b", "c", "d"]), figures);
        let burden = Burdens::of(&dataset).get(&dataset, MedicineIx(3), EffectIx(0), Wish::default());
        (range(&dataset, EffectIx(0)), burden)
    };
    assert_eq!(range_of([Some(500), Some(500), None, Some(99)]), (Some((2.0, 9.0)), Some(1.0)));
    assert_eq!(range_of([Some(500), Some(500), None, Some(100)]), (Some((2.0, 40.0)), Some(1.0)));
    assert_eq!(range_of([Some(500), Some(500), Some(99), Some(99)]), (Some((2.0, 40.0)), Some(1.0)));
}

#[test]
fn a_burden_is_the_share_of_the_range() {
    assert_eq!(burden(2.0, (1.0, 5.0), false), 0.25);
    assert_eq!(burden(2.0, (1.0, 5.0), true), 0.75);
    assert_eq!(burden(3.0, (3.0, 3.0), false), 0.0);
    assert_eq!(burden(3.0, (3.0, 3.0), true), 0.0);
}

#[test]
fn a_welcome_effect_is_turned_around_and_a_benefit_never() {
    let welcome = Wish { importance: Importance::Lot, direction: Direction::Welcome, ceiling: None };
    for (effect, expected) in [
        (effect("weight", 1, Measure::MeanDifference), 0.75),
        (benefit("weight", 1, Measure::MeanDifference), 0.75),
    ] {
        let dataset = three(effect, [2.0, 1.0, 5.0]);
        let burdens = Burdens::of(&dataset);
        assert_eq!(burdens.get(&dataset, MedicineIx(0), EffectIx(0), welcome), Some(expected));
    }
}

/// x is known of a, b, c and d; y of a, b, c and e.
fn half_known(x_band: bool) -> Dataset {
    let (x, y) = (effect("x", 1, Measure::Incidence), effect("y", 2, Measure::MeanDifference));
    let mut figures: Vec<_> =
        ["a", "b", "c", "d"].iter().zip([0.0, 4.0, 8.0, 2.0]).map(|(id, v)| exactly(id, &x, v)).collect();
    figures.extend(["a", "b", "c", "e"].iter().zip([0.0, 1.0, 2.0, 1.0]).map(|(id, v)| exactly(id, &y, v)));
    figures.push(if x_band { band("e", &x, 10.0, None) } else { unreliable("e", &x, 8.0) });
    dataset(vec![x, y], medicines(&["a", "b", "c", "d", "e"]), figures)
}

fn fit_of(dataset: &Dataset, wishes: &Wishes, m: usize) -> Fit {
    fit(dataset, &Burdens::of(dataset), wishes, MedicineIx(m)).expect("something weighs")
}

#[test]
fn a_worked_fit() {
    let dataset = half_known(false);
    let wishes = wishes(&dataset, &[("x", avoid(Importance::VeryMuch)), ("y", avoid(Importance::Little))]);
    // b: 4 of 0..8 weighs 3, 1 of 0..2 weighs 1: both halfway.
    let b = fit_of(&dataset, &wishes, 1);
    assert_eq!((b.low, b.point, b.high, b.known_share), (0.5, 0.5, 0.5, 1.0));
    let parts: Vec<_> = b.contributions.iter().map(|c| c.part).collect();
    assert_eq!(parts, [0.375, 0.125]);
}

#[test]
fn what_is_missing_makes_a_fit_an_interval() {
    let dataset = half_known(false);
    let wishes = wishes(&dataset, &[("x", avoid(Importance::VeryMuch)), ("y", avoid(Importance::Little))]);
    // d: 2 of 0..8 weighs 3; y is missing and weighs 1.
    let d = fit_of(&dataset, &wishes, 3);
    assert_eq!((d.low, d.point, d.high), (0.75 / 4.0, 1.25 / 4.0, 1.75 / 4.0));
    assert_eq!(d.known_share, 0.75);
    assert_eq!(d.contributions.iter().map(|c| c.burden.is_some()).collect::<Vec<_>>(), [true, false]);
}

/// The list in which each medicine stands.
fn lists(comparison: &Comparison) -> Vec<List> {
    comparison.standings.iter().map(|standing| standing.list).collect()
}

/// Of `x`, `y` and `z` `half` has only `x`; `none` has nothing; three others have everything.
fn gaps(importances: [Importance; 3]) -> Comparison {
    let effects: Vec<_> =
        ["x", "y", "z"].iter().zip(1..).map(|(id, n)| effect(id, n, Measure::MeanDifference)).collect();
    let mut figures = vec![exactly("half", &effects[0], 1.0)];
    for e in &effects {
        figures.extend(["a", "b", "c"].iter().zip([0.0, 4.0, 8.0]).map(|(id, v)| exactly(id, e, v)));
    }
    let dataset = dataset(effects, medicines(&["half", "none", "a", "b", "c"]), figures);
    let wished = ["x", "y", "z"].iter().zip(importances).map(|(id, i)| (*id, avoid(i))).collect::<Vec<_>>();
    Comparison::new(&dataset, &Burdens::of(&dataset), &wishes(&dataset, &wished), None)
}

#[test]
fn without_a_figure_for_what_matters_most_there_is_no_place() {
    use Importance::{Little, Lot, VeryMuch};
    // Two thirds of the weight is known of `half` in the first case, and still it has no place.
    for importances in [[VeryMuch, Lot, Importance::None], [Lot, VeryMuch, Little]] {
        let comparison = gaps(importances);
        assert_eq!(lists(&comparison)[..2], [List::UnknownWish; 2]);
        assert_eq!(comparison.standing(MedicineIx(0)).unknown_wishes, [EffectIx(1)]);
        assert_eq!(comparison.placed, [2, 3, 4].map(MedicineIx));
        assert!(comparison.any_missing());
    }
}

#[test]
fn a_missing_figure_for_what_matters_a_little_costs_no_place_when_the_rest_is_known() {
    use Importance::{Little, VeryMuch};
    let comparison = gaps([VeryMuch, Little, Little]);
    assert_eq!(lists(&comparison)[..2], [List::Placed, List::UnknownWish]);
    assert_eq!(comparison.standing(MedicineIx(1)).unknown_wishes, [EffectIx(0)]);
}

#[test]
fn where_everything_matters_a_little_half_of_it_must_be_known() {
    use Importance::Little;
    assert_eq!(lists(&gaps([Little, Little, Importance::None]))[..2], [List::Placed, List::UnknownWish]);
    let less = gaps([Little, Little, Little]);
    assert_eq!(lists(&less)[..2], [List::UnknownWish; 2]);
    assert_eq!(less.standing(MedicineIx(0)).unknown_wishes, [1, 2].map(EffectIx));
}

#[test]
fn figures_that_cannot_be_compared_and_bands_never_weigh() {
    for x_band in [false, true] {
        let dataset = half_known(x_band);
        let wishes = wishes(&dataset, &[("x", avoid(Importance::Lot)), ("y", avoid(Importance::Lot))]);
        let e = fit_of(&dataset, &wishes, 4);
        assert_eq!((e.known_share, e.low, e.high), (0.5, 0.25, 0.75));
        assert_eq!(reading(&dataset, MedicineIx(4), EffectIx(0)).weighs(), None);
    }
}

#[test]
fn the_three_empties_are_told_apart() {
    let dataset = half_known(false);
    assert!(matches!(reading(&dataset, MedicineIx(4), EffectIx(0)), Reading::TooLittle(Some(_))));
    assert_eq!(reading(&dataset, MedicineIx(3), EffectIx(1)), Reading::NoFigure);
    let band = half_known(true);
    assert_eq!(reading(&band, MedicineIx(4), EffectIx(0)), Reading::Band { low: 10.0, high: None });
}

#[test]
fn an_imprecise_figure_weighs_and_is_not_reliable() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let mut figures: Vec<_> =
        ["a", "b", "c"].iter().zip([0.0, 4.0, 8.0]).map(|(id, v)| exactly(id, &weight, v)).collect();
    figures.extend([imprecise("few", &weight, 2.0, 5.0), imprecise("far", &weight, 20.0, 5.0)]);
    // Nobody can say how sure these are.
    figures.push(without_interval("bare", &weight, 1.0));
    figures.push(Estimate { reliable: false, ..without_interval("bare too", &weight, 1.0) });
    let ids = ["a", "b", "c", "few", "far", "bare", "bare too"];
    let dataset = dataset(vec![weight], medicines(&ids), figures);
    let read = |m| reading(&dataset, MedicineIx(m), EffectIx(0));
    assert!(read(3).is_imprecise() && read(3).reliable().is_none());
    assert_eq!(read(3).weighs().map(|f| f.value), Some(2.0));
    assert_eq!((read(5).weighs(), read(5).figure().map(|f| f.value)), (None, Some(1.0)));
    let wishes = wishes(&dataset, &[("weight", avoid(Importance::Lot))]);
    let comparison = Comparison::new(&dataset, &Burdens::of(&dataset), &wishes, None);
    // "far" lies beyond the range and counts as its end.
    let points: Vec<_> = comparison.fits.iter().flatten().map(|fit| fit.point).collect();
    assert_eq!(points, [0.0, 0.5, 1.0, 0.25, 1.0, 0.5, 0.5]);
    assert_eq!(lists(&comparison)[3..], [List::Placed, List::Placed, List::UnknownWish, List::UnknownWish]);
}

#[test]
fn a_count_is_as_good_as_an_interval_for_an_incidence_only() {
    let (late, weight) =
        (effect("late", 1, Measure::Incidence), effect("weight", 2, Measure::MeanDifference));
    let counted = |effect: &Effect| Estimate {
        events: Some(3),
        participants: Some(60),
        ..without_interval("a", effect, 5.0)
    };
    assert!(counted(&late).can_weigh(&late));
    assert!(!counted(&weight).can_weigh(&weight));
    assert!(!without_interval("a", &late, 5.0).can_weigh(&late));
    // More people with the effect than people is no count.
    assert!(!Estimate { events: Some(61), ..counted(&late) }.can_weigh(&late));
}

#[test]
fn an_effect_with_fewer_than_three_reliable_figures_never_weighs() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = vec![exactly("a", &weight, 1.0), exactly("b", &weight, 2.0), unreliable("c", &weight, 3.0)];
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
    assert!(!dataset.can_weigh(EffectIx(0)));
    let wishes = wishes(&dataset, &[("weight", avoid(Importance::VeryMuch))]);
    assert_eq!(fit(&dataset, &Burdens::of(&dataset), &wishes, MedicineIx(0)), None);
    assert!(!Comparison::new(&dataset, &Burdens::of(&dataset), &wishes, None).is_weighed());
}

#[test]
fn like_placebo_needs_both_a_narrow_difference_and_an_interval_that_holds_placebo() {
    let range = (0.0, 20.0);
    let figure = |value: f64, half: f64| Figure { value, interval: Some((value - half, value + half)) };
    let like = |value, half| like_placebo(figure(value, half), Some(0.0), range);
    assert!(like(0.5, 1.0));
    assert!(like(1.0, 1.0), "one twentieth of the range still counts");
    assert!(!like(1.01, 2.0), "too far, however wide the interval");
    assert!(!like(0.5, 0.4), "the interval does not hold placebo");
    assert!(!like_placebo(Figure { value: 0.0, interval: None }, Some(0.0), range), "no interval");
    assert!(!like_placebo(figure(0.0, 1.0), None, range), "no placebo");
}

#[test]
fn an_effect_that_cannot_weigh_can_be_chosen_to_talk_about_and_orders_nothing() {
    let (sparse, barred) =
        (effect("sparse", 1, Measure::MeanDifference), effect("barred", 2, Measure::MeanDifference));
    let (barred, known) =
        (Effect { weighable: Some(false), ..barred }, effect("known", 3, Measure::MeanDifference));
    let mut figures = vec![exactly("a", &sparse, 1.0), exactly("b", &sparse, 2.0)];
    for (i, id) in ["a", "b", "c"].iter().enumerate() {
        figures.extend([exactly(id, &barred, i as f64), exactly(id, &known, 2.0 - i as f64)]);
    }
    let dataset = dataset(vec![sparse, barred, known], medicines(&["a", "b", "c"]), figures);
    let limited = Wish { ceiling: Some(0.5), ..avoid(Importance::VeryMuch) };
    let wished = [("sparse", limited), ("barred", limited), ("known", avoid(Importance::Little))];
    let comparison = Comparison::new(&dataset, &Burdens::of(&dataset), &wishes(&dataset, &wished), None);
    assert_eq!(comparison.talked_about, [0, 1].map(EffectIx));
    // Neither as a wish nor as a limit.
    assert_eq!(comparison.placed, [2, 1, 0].map(MedicineIx));
    assert!(!comparison.any_missing());
}

/// Of `x`, in people, medicines have 0, 4 and 8 of 100; of the others a label or a small study says something, or
/// nobody. `y` is known of all.
fn limited(ceiling: f64) -> (Dataset, Comparison) {
    let (x, y) = (effect("x", 1, Measure::OddsRatio), effect("y", 2, Measure::MeanDifference));
    let on_axis = |people: f64| people / (100.0 - people) * 9.0;
    let mut figures: Vec<_> =
        ["a", "b", "c"].iter().zip([2.0, 4.0, 8.0]).map(|(id, v)| exactly(id, &x, on_axis(v))).collect();
    figures.push(band("above", &x, 10.0, None));
    figures.push(band("across", &x, 1.0, Some(10.0)));
    figures.push(band("below", &x, 0.1, Some(1.0)));
    figures.push(no_more_than_placebo("words", &x));
    figures.push(unreliable("other people", &x, on_axis(50.0)));
    figures.push(imprecise("few", &x, on_axis(20.0), 1.0));
    let ids = ["a", "b", "c", "above", "across", "below", "words", "other people", "few", "nothing"];
    figures.extend(ids.iter().map(|id| exactly(id, &y, 1.0)));
    let dataset = dataset(vec![x, y], medicines(&ids), figures);
    let wish = Wish { ceiling: Some(ceiling), ..Wish::default() };
    let wished = wishes(&dataset, &[("x", wish), ("y", avoid(Importance::Lot))]);
    let comparison = Comparison::new(&dataset, &Burdens::of(&dataset), &wished, None);
    (dataset, comparison)
}

fn names(dataset: &Dataset, comparison: &Comparison, list: List) -> Vec<String> {
    comparison.of(list).map(|standing| dataset.medicine(standing.medicine).id.clone()).collect()
}

#[test]
fn a_limit_is_judged_on_the_point_or_on_a_band_wholly_above_it_and_the_rest_is_not_known() {
    let (dataset, comparison) = limited(7.5);
    assert_eq!(names(&dataset, &comparison, List::Placed), ["a", "b"]);
    assert_eq!(names(&dataset, &comparison, List::AboveLimit), ["c", "above", "few"]);
    // A label counts only what was judged to be caused by the medicine: below the limit it says nothing.
    let unknown = ["across", "below", "words", "other people", "nothing"];
    assert_eq!(names(&dataset, &comparison, List::UnknownLimit), unknown);
    assert_eq!(comparison.standing(MedicineIx(9)).unknown_limits, [EffectIx(0)]);
    assert!(comparison.any_missing());
    let above = |m: usize| comparison.standing(MedicineIx(m)).exceeded[0];
    assert!(matches!(above(2).above, Above::Point { value, is_imprecise: false, chance }
        if (value - 8.0).abs() < 1e-9 && chance == 1.0));
    assert_eq!((above(3).ceiling, above(3).above), (7.5, Above::Band { low: 10.0, high: None }));
    assert!(matches!(above(8).above, Above::Point { is_imprecise: true, chance, .. } if chance > 0.5));
}

#[test]
fn a_band_that_begins_below_a_limit_is_not_known_to_exceed_it() {
    let (dataset, comparison) = limited(10.5);
    assert_eq!(names(&dataset, &comparison, List::AboveLimit), ["few"]);
    assert!(names(&dataset, &comparison, List::UnknownLimit).contains(&"above".to_owned()));
}

#[test]
fn a_value_at_the_limit_is_not_above_it() {
    let dataset = half_known(false);
    // b is at 4 exactly, c at 8.
    let wish = Wish { importance: Importance::None, direction: Direction::Avoid, ceiling: Some(4.0) };
    let wished = wishes(&dataset, &[("x", wish), ("y", avoid(Importance::Lot))]);
    let comparison = Comparison::new(&dataset, &Burdens::of(&dataset), &wished, None);
    assert_eq!(
        lists(&comparison),
        [List::Placed, List::Placed, List::AboveLimit, List::UnknownWish, List::UnknownLimit]
    );
}

#[test]
fn special_and_unavailable_medicines_have_their_own_lists_with_all_reasons() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let mut all = medicines(&["gone", "never", "last", "with", "restricted", "unsure", "plain"]);
    let mut status = |m: usize, country: &str, status| all[m].availability.insert(country.into(), status);
    status(0, "NL", Availability::Withdrawn);
    status(0, "BE", Availability::Available);
    status(1, "NL", Availability::NotMarketed);
    status(5, "NL", Availability::Unknown);
    for (m, condition) in [
        (0, ConditionOfUse::LastLine),
        (2, ConditionOfUse::LastLine),
        (3, ConditionOfUse::AddOn),
        (4, ConditionOfUse::Restricted),
    ] {
        all[m].condition = Some(condition);
    }
    let figures = all.iter().map(|m| exactly(&m.id, &weight, 1.0 + f64::from(m.number))).collect();
    let dataset = dataset(vec![weight], all, figures);
    let wish = Wish { ceiling: Some(1.0), ..avoid(Importance::Lot) };
    let at = |country, wish| {
        let wished = wishes(&dataset, &[("weight", wish)]);
        Comparison::new(&dataset, &Burdens::of(&dataset), &wished, country)
    };
    use List::*;
    let in_nl = at(Some(Country::NL), avoid(Importance::Lot));
    assert_eq!(lists(&in_nl), [Unavailable, Unavailable, Special, Special, Placed, Placed, Placed]);
    assert_eq!(in_nl.standing(MedicineIx(0)).special, Some(ConditionOfUse::LastLine));
    assert_eq!(in_nl.standing(MedicineIx(1)).unavailable, Some(Availability::NotMarketed));
    // Another country has the first; without a country nothing is asked.
    for elsewhere in [Some(Country::BE), None] {
        assert_eq!(lists(&at(elsewhere, avoid(Importance::Lot)))[..2], [Special, Placed]);
    }
    // What a person could not even get is not told as above a limit first, but that is not forgotten either.
    let limited = at(Some(Country::NL), wish);
    assert_eq!(
        lists(&limited),
        [Unavailable, Unavailable, Special, Special, AboveLimit, AboveLimit, AboveLimit]
    );
    assert!(limited.standings.iter().all(|standing| standing.exceeded.len() == 1));
}

#[test]
fn countries_are_those_of_the_data() {
    let mut all = medicines(&["a", "b"]);
    for (m, country) in [(0, "NL"), (1, "GB"), (1, "nl"), (0, "GB")] {
        all[m].availability.insert(country.into(), Availability::Available);
    }
    let dataset = dataset(vec![effect("x", 1, Measure::MeanDifference)], all, vec![]);
    assert_eq!(countries(&dataset), [Country::GB, Country::NL]);
    assert_eq!((Country::of("NL"), Country::of("nl"), Country::of("NLD")), (Some(Country::NL), None, None));
    assert_eq!(Country::BE.code(), "BE");
}

#[test]
fn an_order_without_a_benefit_says_so() {
    let (harm, good) =
        (effect("harm", 1, Measure::MeanDifference), benefit("good", 2, Measure::StandardisedMeanDifference));
    let figures = ["a", "b", "c"].iter().flat_map(|id| [exactly(id, &harm, 1.0), exactly(id, &good, 1.0)]);
    let dataset = dataset(vec![harm.clone(), good.clone()], medicines(&["a", "b", "c"]), figures.collect());
    let lacks = |wished: &[(&str, Wish)]| {
        let wished = wishes(&dataset, wished);
        Comparison::new(&dataset, &Burdens::of(&dataset), &wished, None).lacks_benefit()
    };
    assert!(lacks(&[("harm", avoid(Importance::VeryMuch))]));
    assert!(!lacks(&[("harm", avoid(Importance::VeryMuch)), ("good", avoid(Importance::Little))]));
    assert!(!lacks(&[]), "without wishes there is no order");
}

#[test]
fn without_wishes_nothing_is_ordered() {
    let dataset = half_known(false);
    let comparison = Comparison::new(&dataset, &Burdens::of(&dataset), &Wishes::none(&dataset), None);
    assert!(!comparison.is_weighed() && comparison.placed.is_empty() && !comparison.any_missing());
    assert_eq!(lists(&comparison), [List::Unordered; 5]);
}

fn three_kilograms() -> PackedDataset {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = ["a", "b", "c"].iter().map(|id| normal(id, &weight, 1.0, 0.1)).collect();
    packed(vec![weight], medicines(&["a", "b", "c"]), figures)
}

#[test]
fn a_file_that_is_cut_off_or_newer_is_refused_with_the_reason() {
    let json = serde_json::to_string(&three_kilograms()).expect("JSON");
    assert!(Dataset::decode(&json).is_ok());
    assert!(matches!(Dataset::decode(&json[..json.len() / 2]), Err(DatasetError::Unreadable(_))));
    assert!(matches!(Dataset::decode(""), Err(DatasetError::Unreadable(_))));
    assert!(matches!(Dataset::decode("{\"format\":1}"), Err(DatasetError::Unreadable(_))));
    // A newer format may differ in everything else.
    assert_eq!(Dataset::decode("{\"format\":99}"), Err(DatasetError::NewerFormat(99)));
}

/// The rules broken by a file that `spoil` changed, with their places.
fn flaws(spoil: impl FnOnce(&mut PackedDataset)) -> Vec<(String, Rule)> {
    let mut packed = three_kilograms();
    spoil(&mut packed);
    match Dataset::check(packed) {
        Err(DatasetError::Wrong(flaws)) => flaws.into_iter().map(|f| (f.place, f.rule)).collect(),
        other => panic!("expected flaws, found {other:?}"),
    }
}

fn one_flaw(place: &str, rule: Rule, spoil: impl FnOnce(&mut PackedDataset)) {
    assert_eq!(flaws(spoil), [(place.to_owned(), rule)]);
}

#[test]
fn every_rule_is_checked() {
    one_flaw("effects/weight", Rule::Duplicate, |p| {
        p.effects.push(effect("weight", 9, p.effects[0].measure))
    });
    one_flaw("medicines/z", Rule::Duplicate, |p| p.medicines.push(medicine("z", 1)));
    one_flaw("estimates/a/weight", Rule::Duplicate, |p| p.estimates.push(p.estimates[0].clone()));
    one_flaw("estimates/z/weight", Rule::UnknownMedicine, |p| p.estimates[0].medicine = "z".into());
    one_flaw("estimates/a/z", Rule::UnknownEffect, |p| p.estimates[0].effect = "z".into());
    one_flaw("estimates/a/weight", Rule::Interval, |p| p.estimates[0].low = Some(1.01));
    one_flaw("estimates/a/weight", Rule::Interval, |p| p.estimates[0].value = Some(f64::INFINITY));
    one_flaw("effects/weight", Rule::OutOfScale, |p| p.effects[0].shared_sd = Some(-0.1));
    one_flaw("effects/weight", Rule::Kind, |p| p.effects[0].kind = Kind::Frequency);
    one_flaw("effects/weight", Rule::UnknownEffect, |p| p.effects[0].in_people = Some("z".into()));
    // An average is not what counts people.
    one_flaw("effects/weight", Rule::Kind, |p| p.effects[0].in_people = Some("weight".into()));
    one_flaw("estimates/a/weight", Rule::Measure, |p| p.estimates[0].measure = Measure::Incidence);
    one_flaw("estimates/a/weight", Rule::NoBaseline, |p| p.estimates[0].measure = Measure::OddsRatio);
    one_flaw("estimates/a/weight", Rule::Category, |p| p.estimates[0].measure = Measure::Grade);
    one_flaw("estimates/a/weight", Rule::Reliability, |p| p.estimates[0].value = None);
    one_flaw("class", Rule::Empty, |p| {
        p.medicines.clear();
        p.estimates.clear();
    });
}

#[test]
fn the_rules_of_ratios_grades_and_bands_are_checked() {
    let broken = |effect: Effect, spoil: fn(&mut PackedDataset)| {
        let figures = vec![without_interval("a", &effect, 1.0)];
        let mut packed = packed(vec![effect], medicines(&["a"]), figures);
        spoil(&mut packed);
        match Dataset::check(packed) {
            Err(DatasetError::Wrong(flaws)) => flaws[0].rule,
            other => panic!("expected flaws, found {other:?}"),
        }
    };
    let ratio = || effect("e", 1, Measure::OddsRatio);
    assert_eq!(broken(ratio(), |p| p.effects[0].baseline = None), Rule::NoBaseline);
    assert_eq!(broken(ratio(), |p| p.effects[0].baseline = Some(baseline(100.0))), Rule::OutOfScale);
    assert_eq!(broken(ratio(), |p| p.estimates[0].value = Some(0.0)), Rule::OutOfScale);
    let incidence = || effect("e", 1, Measure::Incidence);
    assert_eq!(broken(incidence(), |p| p.estimates[0].value = Some(101.0)), Rule::OutOfScale);
    assert_eq!(
        broken(incidence(), |p| {
            p.estimates[0].measure = Measure::Band;
            p.estimates[0].low = Some(1.0);
        }),
        Rule::Reliability
    );
    let grade = || effect("e", 1, Measure::Grade);
    assert_eq!(broken(grade(), |p| p.effects[0].scale_levels = None), Rule::Category);
    assert_eq!(broken(grade(), |p| p.estimates[0].value = Some(3.0)), Rule::Category);
    assert_eq!(broken(grade(), |p| p.estimates[0].value = Some(0.5)), Rule::Category);
}

#[test]
fn a_limit_is_on_people_where_they_are_counted_and_on_an_average_only_where_nothing_else_exists() {
    let average = effect("average", 1, Measure::MeanDifference);
    let people = effect("people", 2, Measure::Incidence);
    let figures = |ids: [&str; 3]| {
        ids.iter()
            .zip(1..)
            .flat_map(|(id, i)| {
                [exactly(id, &average, f64::from(i)), exactly(id, &people, 10.0 * f64::from(i))]
            })
            .collect()
    };
    let of = |counted: Option<&str>| {
        let average = Effect { in_people: counted.map(Into::into), ..average.clone() };
        let names = ["a", "b", "c"];
        let packed = packed(vec![average, people.clone()], medicines(&names), figures(names));
        let dataset = Dataset::check(packed).expect("a test dataset obeys the rules");
        [0, 1].map(|e| steps(&dataset, EffectIx(e)))
    };
    let [alone, beside] = of(None);
    assert!(!alone.is_empty() && !beside.is_empty());
    assert_eq!(of(Some("people")), [vec![], beside]);
}
