//! The uncertain part of the method, against a published case and closed forms.

mod common;

use common::*;
use weegwijzer::domain::changes::{MissingFigure, most_telling_missing_figure, smallest_change};
use weegwijzer::domain::comparison::{Comparison, List};
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::distributions::{Stream, beta_cdf, normal_quantile};
use weegwijzer::domain::frequencies::{normal_cdf, per100_from_odds_ratio};
use weegwijzer::domain::sampling::{DRAWS, Draws, SEED, chance_above};
use weegwijzer::domain::smaa::{Criterion, Fits};
use weegwijzer::domain::uncertainty::Uncertainty;
use weegwijzer::domain::weighing::Burdens;
use weegwijzer::domain::wishes::*;

/// Three standard errors of a probability near one half, from so many draws.
const NEAR: f64 = 0.015;

fn close(a: f64, b: f64, tolerance: f64) {
    assert!((a - b).abs() <= tolerance, "{a} is not within {tolerance} of {b}");
}

fn compare(dataset: &Dataset, wishes: &Wishes) -> Comparison {
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    draws.prepare(dataset, wishes);
    Comparison::new(dataset, &Burdens::of(dataset), wishes, None).with_uncertainty(dataset, &draws)
}

fn uncertain(dataset: &Dataset, wishes: &Wishes) -> Uncertainty {
    compare(dataset, wishes).uncertain.expect("the draws are ready")
}

fn better(dataset: &Dataset, uncertainty: &Uncertainty, a: &str, b: &str) -> f64 {
    let [a, b] = [a, b].map(|id| dataset.find_medicine(id).expect("a known medicine"));
    uncertainty.better(a, b).expect("both are ordered")
}

/// The case of Tervonen et al. (2011): placebo, fluoxetine and venlafaxine, from the counts of Nemeroff & Thase
/// (2007). Events and people by medicine, and the range over which a value runs from 0 to 1.
type Counts = ([(u32, u32); 3], (f64, f64), bool);
const TERVONEN: [Counts; 4] = [
    ([(37, 101), (45, 100), (51, 96)], (0.28, 0.63), true),
    ([(8, 102), (22, 102), (40, 100)], (0.04, 0.50), false),
    ([(14, 102), (15, 102), (22, 100)], (0.08, 0.31), false),
    ([(1, 102), (7, 102), (10, 100)], (0.00, 0.17), false),
];

/// Rank acceptabilities by medicine, then place. `by_importance`: the criteria matter in the order in which they stand.
fn tervonen(by_importance: bool) -> [[f64; 3]; 3] {
    const MANY: usize = 100_000;
    let mut stream = Stream::new(&[2011]);
    let samples: Vec<Vec<Vec<f32>>> = TERVONEN
        .iter()
        .map(|(counts, (low, high), more_is_better)| {
            counts
                .iter()
                .map(|&(events, n)| {
                    let mut burden = || {
                        let share = (stream.chance_from_counts(events, n) - low) / (high - low);
                        (if *more_is_better { 1.0 - share } else { share }) as f32
                    };
                    (0..MANY).map(|_| burden()).collect()
                })
                .collect()
        })
        .collect();
    let mut weights = vec![Vec::with_capacity(MANY); TERVONEN.len()];
    for _ in 0..MANY {
        let mut draw: Vec<f32> = TERVONEN.iter().map(|_| stream.exponential() as f32).collect();
        if by_importance {
            draw.sort_by(|a, b| b.total_cmp(a));
        }
        weights.iter_mut().zip(draw).for_each(|(weights, weight)| weights.push(weight));
    }
    let criteria: Vec<_> = weights
        .into_iter()
        .zip(&samples)
        .map(|(weights, samples)| Criterion {
            weights,
            burdens: samples.iter().map(Vec::as_slice).collect(),
            is_reversed: false,
        })
        .collect();
    let contest = Fits::of(&criteria).contest();
    [0, 1, 2].map(|medicine| [0, 1, 2].map(|place| contest.place(medicine, place)))
}

fn within_one_hundredth(found: [[f64; 3]; 3], expected: [[f64; 3]; 3]) {
    for (found, expected) in found.as_flattened().iter().zip(expected.as_flattened()) {
        close(*found, *expected, 0.01);
    }
}

#[test]
fn the_published_case_without_preferences() {
    // From an independent implementation with 400 000 draws.
    let expected = [[0.7483, 0.1587, 0.0930], [0.1697, 0.7200, 0.1104], [0.0820, 0.1213, 0.7966]];
    within_one_hundredth(tervonen(false), expected);
}

#[test]
fn the_published_case_with_ordinal_preferences() {
    let expected = [[0.3901, 0.3104, 0.2995], [0.3610, 0.4507, 0.1883], [0.2488, 0.2390, 0.5122]];
    within_one_hundredth(tervonen(true), expected);
}

/// So many alternatives in 1000 draws; every fifth draw is rounded, so that many are equal.
fn many_fits(alternatives: usize) -> Vec<Vec<f32>> {
    (0..alternatives as u64)
        .map(|i| {
            let mut stream = Stream::new(&[i]);
            let value = |draw| {
                let x = stream.normal() as f32;
                if draw % 5 == 0 { x.round() } else { x }
            };
            (0..1000).map(value).collect()
        })
        .collect()
}

fn fits(rows: &[Vec<f32>]) -> Fits {
    let weights = vec![1.0; rows[0].len()];
    Fits::of(&[Criterion { weights, burdens: rows.iter().map(Vec::as_slice).collect(), is_reversed: false }])
}

#[test]
fn the_fast_way_to_count_places_and_pairs_agrees_with_the_plain_one() {
    for alternatives in [1, 2, 41, 64, 65, 130] {
        let fits = fits(&many_fits(alternatives));
        assert!(fits.contest() == fits.contest_by_pairs(), "{alternatives} alternatives");
    }
}

#[test]
fn the_median_and_range_are_those_of_the_sorted_draws() {
    let mut rows = many_fits(3);
    rows.push(vec![0.25; 1000]);
    rows.push((0..1000).map(|i| if i == 7 { 1e6 } else { i as f32 }).collect());
    for (row, spread) in rows.iter().zip(fits(&rows).spreads()) {
        let mut sorted = row.clone();
        sorted.sort_by(f32::total_cmp);
        assert_eq!((spread.low, spread.median, spread.high), (sorted[49], sorted[499], sorted[949]));
    }
}

#[test]
fn few_draws_are_enough_to_answer() {
    for draws in [1, 2, 3, 19, 131] {
        let rows: Vec<Vec<f32>> = many_fits(3).iter().map(|row| row[..draws].to_vec()).collect();
        let fits = fits(&rows);
        assert!(fits.spreads().iter().all(|s| s.low <= s.median && s.median <= s.high));
        close((0..3).map(|place| fits.contest().place(0, place)).sum(), 1.0, 1e-12);
    }
}

#[test]
fn the_normal_quantile_is_the_inverse_of_the_distribution_function() {
    for p in [1e-9, 0.001, 0.025, 0.07, 0.3, 0.5, 0.9, 0.99999] {
        close(normal_cdf(normal_quantile(p)) / p, 1.0, 1e-5);
    }
    close(normal_quantile(0.975), 1.959_964, 1e-6);
}

#[test]
fn two_normal_values_are_compared_by_the_normal_distribution_function() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures =
        vec![normal("a", &weight, 1.0, 0.5), normal("b", &weight, 2.0, 1.2), normal("c", &weight, 5.0, 0.1)];
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("weight", avoid(Importance::Lot))]));
    let expected = normal_cdf(1.0 / (0.5f64.powi(2) + 1.2f64.powi(2)).sqrt());
    close(better(&dataset, &uncertainty, "a", "b"), expected, NEAR);
}

#[test]
fn odds_ratios_are_compared_on_the_logarithmic_scale() {
    let nausea = effect("nausea", 1, Measure::OddsRatio);
    let figures =
        vec![normal("a", &nausea, 1.5, 0.3), normal("b", &nausea, 2.0, 0.2), normal("c", &nausea, 4.0, 0.1)];
    let dataset = dataset(vec![nausea], medicines(&["a", "b", "c"]), figures);
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("nausea", avoid(Importance::Lot))]));
    let expected = normal_cdf((2.0f64 / 1.5).ln() / 0.13f64.sqrt());
    close(better(&dataset, &uncertainty, "a", "b"), expected, NEAR);
}

#[test]
fn the_fit_of_one_normal_wish_has_its_median_and_range() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures =
        vec![normal("a", &weight, 4.0, 1.0), exactly("b", &weight, 10.0), exactly("c", &weight, 0.0)];
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("weight", avoid(Importance::Little))]));
    let a = uncertainty.placed(MedicineIx(0)).expect("ordered");
    close(a.fit_median, 0.4, 0.005);
    close(a.fit_low, 0.4 - 0.164_485, 0.01);
    close(a.fit_high, 0.4 + 0.164_485, 0.01);
}

#[test]
fn shared_error_does_not_fake_differences() {
    let difference_sd = |source: &str| {
        let weight = Effect { shared_sd: Some(0.8), ..effect("weight", 1, Measure::MeanDifference) };
        let mut figures = vec![normal("a", &weight, 1.0, 1.0), normal("b", &weight, 2.0, 1.25)];
        figures[1].source = source.into();
        // The range of the points is 1 to 11.
        figures.push(exactly("c", &weight, 11.0));
        let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
        let mut draws = Draws::new(&dataset, 50_000, SEED);
        draws.prepare(&dataset, &wishes(&dataset, &[("weight", avoid(Importance::Lot))]));
        let [a, b] = [0, 1].map(|m| draws.burdens(MedicineIx(m), EffectIx(0)));
        let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| 10.0 * f64::from(b - a)).collect();
        let mean = differences.iter().sum::<f64>() / differences.len() as f64;
        close(mean, 1.0, 0.03);
        (differences.iter().map(|d| (d - mean).powi(2)).sum::<f64>() / differences.len() as f64).sqrt()
    };
    // Both variances without the shared part, against both whole.
    close(difference_sd(NETWORK), (1.0 - 0.64 + 1.5625 - 0.64f64).sqrt(), 0.02);
    close(difference_sd("another source"), (1.0 + 1.5625f64).sqrt(), 0.02);
}

#[test]
fn when_nothing_is_known_every_place_is_equally_likely() {
    // Three medicines make the effect comparable; the others are unknown on it, and known on one that tells nothing.
    let same = effect("same", 1, Measure::MeanDifference);
    let sparse = effect("sparse", 2, Measure::MeanDifference);
    let ids = ["a", "b", "c", "d", "e", "f", "g"];
    let mut figures: Vec<_> = ids.iter().map(|id| exactly(id, &same, 0.0)).collect();
    figures.extend(["a", "b", "c"].map(|id| exactly(id, &sparse, 1e9)));
    let dataset = dataset(vec![same, sparse], medicines(&ids), figures);
    let wished = [("same", avoid(Importance::Little)), ("sparse", avoid(Importance::Little))];
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &wished));
    for m in 3..7 {
        // The three are at 0 of a range without width, so ahead of everybody.
        let places = uncertainty.places(MedicineIx(m)).expect("placed");
        for place in &places[3..] {
            close(*place, 0.25, NEAR);
        }
        let placed = uncertainty.placed(MedicineIx(m)).expect("placed");
        assert_eq!((placed.place_low, placed.place_high), (4, 7));
        close(placed.unknown_share, 0.5, 1e-12);
        assert_eq!(placed.unknown, [EffectIx(1)]);
    }
}

#[test]
fn where_all_is_exact_the_order_is_the_deterministic_one() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let qt = effect("qt", 2, Measure::MeanDifference);
    let figures = [("a", 3.0, 1.0), ("b", 1.0, 5.0), ("c", 9.0, 9.0), ("d", 2.0, 2.0)]
        .into_iter()
        .flat_map(|(id, x, y)| [exactly(id, &weight, x), exactly(id, &qt, y)])
        .collect();
    let dataset = dataset(vec![weight, qt], medicines(&["a", "b", "c", "d"]), figures);
    // With one wish the uncertain importance cancels out.
    let comparison = compare(&dataset, &wishes(&dataset, &[("weight", avoid(Importance::VeryMuch))]));
    let uncertainty = comparison.uncertain.as_ref().expect("the draws are ready");
    for (place, &m) in (1..).zip(&comparison.placed) {
        let placed = uncertainty.placed(m).expect("ordered");
        assert_eq!((placed.place_low, placed.place_high), (place, place));
        assert!(placed.imprecise.is_empty());
    }
    assert_eq!(uncertainty.groups, comparison.placed.iter().map(|&m| vec![m]).collect::<Vec<_>>());
}

#[test]
fn identical_medicines_share_a_group_and_their_places() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    for spread in [0.0, 0.7] {
        let figures = [("a", 1.0), ("b", 1.0), ("c", 9.0)].map(|(id, x)| normal(id, &weight, x, spread));
        let dataset = dataset(vec![weight.clone()], medicines(&["a", "b", "c"]), figures.to_vec());
        let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("weight", avoid(Importance::Lot))]));
        close(better(&dataset, &uncertainty, "a", "b"), 0.5, NEAR);
        let [a, b, c] = [0, 1, 2].map(|m| uncertainty.placed(MedicineIx(m)).expect("ordered"));
        assert_eq!(a.group, b.group);
        assert_ne!(a.group, c.group);
        assert_eq!((a.place_low, a.place_high), (b.place_low, b.place_high));
        let [first, second] = [0, 1].map(|m| uncertainty.places(MedicineIx(m)).expect("ordered"));
        first.iter().zip(second).for_each(|(a, b)| close(*a, b, 2.0 * NEAR));
    }
}

#[test]
fn a_group_goes_on_as_long_as_each_beats_its_first_in_one_draw_of_ten() {
    // Against a first one at 0.0: P(better) is Φ(-x) for a value x with standard deviation 1.
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = vec![
        exactly("first", &weight, 0.0),
        normal("just in", &weight, 1.2, 1.0),  // 11.5%
        normal("just out", &weight, 1.4, 1.0), // 8.1%
        exactly("far", &weight, 20.0),
    ];
    let dataset = dataset(vec![weight], medicines(&["first", "just in", "just out", "far"]), figures);
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("weight", avoid(Importance::Lot))]));
    assert_eq!(
        uncertainty.groups,
        [vec![MedicineIx(0), MedicineIx(1)], vec![MedicineIx(2)], vec![MedicineIx(3)]]
    );
}

#[test]
fn a_wide_interval_passes_nobody() {
    // "wide" could be better than the first in 31% of the draws, and three with a lower median are clearly not.
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = vec![
        normal("first", &weight, 0.0, 0.1),
        normal("second", &weight, 1.0, 0.1),
        normal("third", &weight, 1.1, 0.1),
        imprecise("wide", &weight, 2.0, 4.0),
        normal("last", &weight, 3.0, 0.1),
    ];
    let dataset = dataset(vec![weight], medicines(&["first", "second", "third", "wide", "last"]), figures);
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("weight", avoid(Importance::Lot))]));
    assert!(better(&dataset, &uncertainty, "wide", "first") > 0.25);
    let ids: Vec<Vec<usize>> =
        uncertainty.groups.iter().map(|group| group.iter().map(|m| m.0).collect()).collect();
    assert_eq!(ids, [vec![0], vec![1, 2, 3], vec![4]]);
    assert_eq!(uncertainty.placed(MedicineIx(3)).map(|p| p.imprecise.as_slice()), Some(&[EffectIx(0)][..]));
}

#[test]
fn importance_is_uniform_within_half_a_step() {
    // a: best on x, worst on y; b: the other way round. a fits better when y's weight is the smaller one.
    let (x, y) = (effect("x", 1, Measure::MeanDifference), effect("y", 2, Measure::MeanDifference));
    let figures = [("a", 0.0, 1.0), ("b", 1.0, 0.0), ("c", 1.0, 1.0)]
        .into_iter()
        .flat_map(|(id, at_x, at_y)| [exactly(id, &x, at_x), exactly(id, &y, at_y)])
        .collect();
    let dataset = dataset(vec![x, y], medicines(&["a", "b", "c"]), figures);
    let probability = |x, y| {
        let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("x", avoid(x)), ("y", avoid(y))]));
        better(&dataset, &uncertainty, "a", "b")
    };
    close(probability(Importance::Lot, Importance::Lot), 0.5, NEAR);
    // 1.5..2.5 and 0.5..1.5 do not overlap.
    assert_eq!(probability(Importance::Lot, Importance::Little), 1.0);
}

#[test]
fn a_welcome_effect_runs_the_other_way() {
    let sleepiness = effect("sleepiness", 1, Measure::MeanDifference);
    let figures =
        [("a", 1.0), ("b", 3.0), ("c", 9.0)].map(|(id, x)| normal(id, &sleepiness, x, 2.0)).to_vec();
    let dataset = dataset(vec![sleepiness], medicines(&["a", "b", "c"]), figures);
    let wish = |direction| Wish { importance: Importance::Lot, direction, ceiling: None };
    let avoided = uncertain(&dataset, &wishes(&dataset, &[("sleepiness", wish(Direction::Avoid))]));
    let welcome = uncertain(&dataset, &wishes(&dataset, &[("sleepiness", wish(Direction::Welcome))]));
    close(better(&dataset, &avoided, "a", "b"), better(&dataset, &welcome, "b", "a"), 0.001);
}

#[test]
fn a_benefit_is_better_when_there_is_more_of_it() {
    let response = benefit("response", 1, Measure::StandardisedMeanDifference);
    let figures = [("a", 0.2), ("b", 0.5), ("c", 0.9)].map(|(id, x)| normal(id, &response, x, 0.1)).to_vec();
    let dataset = dataset(vec![response], medicines(&["a", "b", "c"]), figures);
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("response", avoid(Importance::Lot))]));
    close(better(&dataset, &uncertainty, "b", "a"), normal_cdf(0.3 / 0.02f64.sqrt()), NEAR);
}

/// Mean, variance and ends of the draws of a medicine on the axis of the effect, whose range runs from `low` to `high`.
fn drawn(dataset: &Dataset, m: usize, (low, high): (f64, f64)) -> (f64, f64, f64, f64) {
    let mut draws = Draws::new(dataset, 50_000, SEED);
    while !draws.prepare_step(dataset, EffectIx(0)) {}
    let row: Vec<f64> = draws
        .burdens(MedicineIx(m), EffectIx(0))
        .iter()
        .map(|&b| low + (high - low) * f64::from(b))
        .collect();
    let mean = row.iter().sum::<f64>() / row.len() as f64;
    let variance = row.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / row.len() as f64;
    let [least, most] = [f64::min, f64::max].map(|end| row.iter().copied().reduce(end).expect("draws"));
    (mean, variance, least, most)
}

#[test]
fn a_grade_is_uniform_over_its_levels_and_half_a_level_more_and_at_least_a_whole_one_to_either_side() {
    let grade = Effect {
        scale_levels: Some(
            ["-", "+", "++", "+++"]
                .map(|code| ScaleLevel { name: Default::default(), code: code.into() })
                .into(),
        ),
        ..effect("grade", 1, Measure::Grade)
    };
    let levels = |id: &str, value, low, high| Estimate {
        low: Some(low),
        high: Some(high),
        ..without_interval(id, &grade, value)
    };
    let figures = vec![
        levels("across", 1.0, 0.0, 2.0),
        levels("up", 1.0, 1.0, 3.0),
        without_interval("one source", &grade, 0.0),
        levels("all agree", 3.0, 3.0, 3.0),
    ];
    let ids = ["across", "up", "one source", "all agree"];
    let dataset = dataset(vec![grade.clone()], medicines(&ids), figures);
    for (m, low, high) in [(0, -0.5, 2.5), (1, 0.0, 3.5), (2, -1.0, 1.0), (3, 2.0, 4.0)] {
        let (mean, variance, least, most) = drawn(&dataset, m, (0.0, 3.0));
        close(mean, (low + high) / 2.0, 0.02);
        close(variance, f64::powi(high - low, 2) / 12.0, 0.02);
        close(least, low, 0.01);
        close(most, high, 0.01);
    }
}

#[test]
fn a_step_between_experts_decides_nothing_for_certain() {
    // Uniform over two levels each, one apart: an eighth lies the other way round.
    let grade = effect("grade", 1, Measure::Grade);
    let figures = [("a", 0.0), ("b", 1.0), ("c", 2.0)].map(|(id, x)| exactly(id, &grade, x)).to_vec();
    let dataset = dataset(vec![grade], medicines(&["a", "b", "c"]), figures);
    let uncertainty = uncertain(&dataset, &wishes(&dataset, &[("grade", avoid(Importance::Lot))]));
    close(better(&dataset, &uncertainty, "a", "b"), 0.875, NEAR);
    assert_eq!(uncertainty.groups, [vec![MedicineIx(0), MedicineIx(1)], vec![MedicineIx(2)]]);
}

/// Two incidences that set the range from 0 to 100 of 100, and some more.
fn incidences(figures: impl Fn(&Effect) -> Vec<Estimate>) -> Dataset {
    let late = effect("late", 1, Measure::Incidence);
    let mut all = figures(&late);
    all.extend([exactly("none", &late, 0.0), exactly("all", &late, 100.0)]);
    let ids: Vec<_> = all.iter().map(|x| x.medicine.clone()).collect();
    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
    dataset(vec![late], medicines(&ids), all)
}

#[test]
fn a_counted_incidence_has_the_moments_of_its_beta() {
    // Jeffreys: Beta(events + 1/2, n - events + 1/2); one event and none have shapes of 3/2 and 1/2.
    for (events, n) in [(0, 26), (1, 26), (3, 60), (59, 60)] {
        let dataset = incidences(|late| {
            let counts =
                Estimate { events: Some(events), participants: Some(n), ..without_interval("a", late, 1.0) };
            vec![counts]
        });
        let (a, b) = (f64::from(events) + 0.5, f64::from(n - events) + 0.5);
        let (mean, variance, least, most) = drawn(&dataset, 0, (0.0, 100.0));
        let sd = 100.0 * (a * b / (a + b + 1.0)).sqrt() / (a + b);
        close(mean, 100.0 * a / (a + b), 0.02 * sd);
        close(variance.sqrt() / sd, 1.0, 0.02);
        assert!(least >= 0.0 && most <= 100.0);
        // The chance of a limit comes from the same distribution, in closed form.
        let mut draws = Draws::new(&dataset, 50_000, SEED);
        while !draws.prepare_step(&dataset, EffectIx(0)) {}
        let row = draws.burdens(MedicineIx(0), EffectIx(0));
        for limit in [1.0, 5.0, 98.0] {
            let above =
                row.iter().filter(|&&b| f64::from(b) > limit / 100.0).count() as f64 / row.len() as f64;
            close(above, chance_above(&dataset, MedicineIx(0), EffectIx(0), limit).unwrap(), 0.008);
        }
    }
}

#[test]
fn an_incidence_with_an_interval_is_a_beta_of_its_mean_and_width_and_never_below_zero() {
    // As amisulpride's: 2.4 of 100, from -0.4 to 5.2 in print.
    let dataset = incidences(|late| vec![normal("a", late, 2.4, 2.8 / 1.96)]);
    let (mean, variance, least, _) = drawn(&dataset, 0, (0.0, 100.0));
    close(mean, 2.4, 0.02);
    close(variance.sqrt(), 2.8 / 1.96, 0.02);
    assert!(least > 0.0, "no heap of draws at 0");
}

#[test]
fn the_distribution_function_of_a_beta_agrees_with_binomial_sums() {
    // P(Beta(a, n + 1 - a) <= x) = P(Binomial(n, x) >= a).
    for (a, n, x) in [(1, 4, 0.3), (3, 10, 0.05), (3, 10, 0.6), (40, 50, 0.75)] {
        let choose = |k: i32| (0..k).fold(1.0, |c, i| c * f64::from(n - i) / f64::from(i + 1));
        let tail = (a..=n).map(|k| choose(k) * f64::powi(x, k) * f64::powi(1.0 - x, n - k)).sum();
        close(beta_cdf(x, f64::from(a), f64::from(n + 1 - a)), tail, 1e-9);
    }
    // The arcsine distribution.
    close(beta_cdf(0.25, 0.5, 0.5), 1.0 / 3.0, 1e-9);
    assert_eq!((beta_cdf(0.0, 2.0, 3.0), beta_cdf(1.0, 2.0, 3.0)), (0.0, 1.0));
}

#[test]
fn the_chance_of_a_deal_breaker_has_a_closed_form() {
    let (nausea, weight, grade) = (
        effect("nausea", 1, Measure::OddsRatio),
        effect("weight", 2, Measure::MeanDifference),
        effect("grade", 3, Measure::Grade),
    );
    let figures = vec![
        normal("a", &nausea, 2.0, 0.4),
        exactly("b", &nausea, 2.0),
        unreliable("c", &nausea, 2.0),
        normal("a", &weight, 3.0, 1.0),
        exactly("a", &grade, 1.0),
    ];
    let dataset = dataset(vec![nausea, weight, grade], medicines(&["a", "b", "c"]), figures);
    let chance = |m, e, ceiling| chance_above(&dataset, MedicineIx(m), EffectIx(e), ceiling);
    let point = per100_from_odds_ratio(2.0, 10.0);
    close(chance(0, 0, point).unwrap(), 0.5, 1e-9);
    close(chance(0, 0, 10.0).unwrap(), normal_cdf(2.0f64.ln() / 0.4), 1e-9);
    assert_eq!(chance(0, 0, 100.0), Some(0.0));
    assert_eq!(chance(0, 0, 0.0), Some(1.0));
    close(chance(0, 1, 2.0).unwrap(), normal_cdf(1.0), 1e-9);
    assert_eq!((chance(1, 0, point), chance(1, 0, point - 0.01)), (Some(0.0), Some(1.0)));
    assert_eq!(chance(2, 0, 1.0), None);
    assert_eq!((chance(0, 2, 1.0), chance(0, 2, 1.5), chance(0, 2, 2.0)), (Some(0.5), Some(0.25), Some(0.0)));
}

#[test]
fn the_chance_of_a_deal_breaker_agrees_with_the_draws() {
    let nausea = Effect { shared_sd: Some(0.2), ..effect("nausea", 1, Measure::OddsRatio) };
    let figures =
        vec![normal("a", &nausea, 2.0, 0.4), exactly("b", &nausea, 4.0), exactly("c", &nausea, 3.0)];
    let dataset = dataset(vec![nausea], medicines(&["a", "b", "c"]), figures);
    let mut draws = Draws::new(&dataset, DRAWS, SEED);
    draws.prepare(&dataset, &wishes(&dataset, &[("nausea", avoid(Importance::Lot))]));
    let ceiling = 15.0;
    let [low, high] = [2.0, 4.0].map(|ratio| per100_from_odds_ratio(ratio, 10.0));
    let burden = (ceiling - low) / (high - low);
    let row = draws.burdens(MedicineIx(0), EffectIx(0));
    let above = row.iter().filter(|&&b| f64::from(b) > burden).count() as f64 / row.len() as f64;
    close(above, chance_above(&dataset, MedicineIx(0), EffectIx(0), ceiling).unwrap(), NEAR);
}

#[test]
fn places_are_taken_among_the_placed_medicines_only() {
    let (x, y) = (effect("x", 1, Measure::MeanDifference), effect("y", 2, Measure::MeanDifference));
    let mut figures: Vec<_> = ["a", "b", "c", "d"]
        .iter()
        .zip([1.0, 2.0, 3.0, 4.0])
        .map(|(id, value)| exactly(id, &x, value))
        .collect();
    // Nothing is known of e on the wish that matters most.
    figures.extend(["a", "b", "c", "d", "e"].map(|id| exactly(id, &y, 1.0)));
    let dataset = dataset(vec![x, y], medicines(&["a", "b", "c", "d", "e"]), figures);
    let wished = [("x", avoid(Importance::Lot)), ("y", avoid(Importance::Little))];
    let comparison = compare(&dataset, &wishes(&dataset, &wished));
    assert_eq!(comparison.standing(MedicineIx(4)).list, List::UnknownWish);
    // Nor whether e stays below a limit on it; d does not.
    let wish = Wish { ceiling: Some(3.5), ..avoid(Importance::Lot) };
    let comparison = compare(&dataset, &wishes(&dataset, &[("x", wish), wished[1]]));
    assert_eq!(comparison.standing(MedicineIx(4)).list, List::UnknownLimit);
    assert_eq!(comparison.standing(MedicineIx(3)).list, List::AboveLimit);
    let uncertainty = comparison.uncertain.expect("the draws are ready");
    assert_eq!(uncertainty.placed.len(), 3);
    assert!(uncertainty.placed(MedicineIx(3)).is_none() && uncertainty.placed(MedicineIx(4)).is_none());
    assert!(uncertainty.placed.iter().all(|p| p.first_three == 1.0));
}

#[test]
fn the_order_is_that_of_the_medians_once_the_draws_are_ready() {
    // By their points "few" (of 100: 10 and 20) comes first. Of an odds ratio the draws lean to one side, and together
    // with a second wish its median lies behind.
    let (x, y) = (effect("x", 1, Measure::OddsRatio), effect("y", 2, Measure::OddsRatio));
    let figures = vec![
        normal("few", &x, 1.0, 1.5),
        normal("few", &y, 1.0, 1.5),
        exactly("many", &x, 1.2),
        exactly("many", &y, 1.2),
        exactly("far", &x, 3.0),
        exactly("far", &y, 3.0),
    ];
    let dataset = dataset(vec![x, y], medicines(&["few", "many", "far"]), figures);
    let wished = wishes(&dataset, &[("x", avoid(Importance::Lot)), ("y", avoid(Importance::Lot))]);
    let before = Comparison::new(&dataset, &Burdens::of(&dataset), &wished, None);
    assert_eq!(before.placed, [0, 1, 2].map(MedicineIx));
    let after = compare(&dataset, &wished);
    assert_eq!(after.placed, [1, 0, 2].map(MedicineIx));
    assert_eq!(after.uncertain.map(|u| u.groups.concat()), Some(after.placed));
}

#[test]
fn the_order_does_not_wait_for_the_draws() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = [("a", 1.0), ("b", 3.0), ("c", 9.0)].map(|(id, x)| exactly(id, &weight, x)).to_vec();
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
    let wished = wishes(&dataset, &[("weight", avoid(Importance::Lot))]);
    let mut draws = Draws::new(&dataset, DRAWS, SEED);
    let compare = |draws: &Draws| {
        Comparison::new(&dataset, &Burdens::of(&dataset), &wished, None).with_uncertainty(&dataset, draws)
    };
    // One medicine at a time, so that a browser can answer in between.
    for last in [false, false, true] {
        assert_eq!((compare(&draws).placed.len(), compare(&draws).uncertain), (3, None));
        assert_eq!(draws.prepare_step(&dataset, EffectIx(0)), last);
    }
    assert!(compare(&draws).uncertain.is_some());
    // And nothing to be sure of without a wish.
    let none = Wishes::none(&dataset);
    let unscored = Comparison::new(&dataset, &Burdens::of(&dataset), &none, None);
    assert_eq!(unscored.with_uncertainty(&dataset, &draws).uncertain, None);
}

#[test]
fn when_no_medicine_is_acceptable_there_is_nothing_to_place() {
    let weight = effect("weight", 1, Measure::MeanDifference);
    let figures = [("a", 1.0), ("b", 3.0), ("c", 9.0)].map(|(id, x)| exactly(id, &weight, x)).to_vec();
    let dataset = dataset(vec![weight], medicines(&["a", "b", "c"]), figures);
    let wish = Wish { importance: Importance::Lot, direction: Direction::Avoid, ceiling: Some(0.5) };
    let wished = wishes(&dataset, &[("weight", wish)]);
    let comparison = compare(&dataset, &wished);
    assert_eq!(comparison.of(List::AboveLimit).count(), 3);
    let uncertainty = comparison.uncertain.as_ref().expect("the draws are ready");
    assert_eq!((uncertainty.placed.len(), uncertainty.groups.len(), uncertainty.unknown_share), (0, 0, 0.0));
    let mut draws = Draws::new(&dataset, DRAWS, SEED);
    draws.prepare(&dataset, &wished);
    assert_eq!(most_telling_missing_figure(&dataset, &draws, &comparison), None);
}

/// a is first for the lesser wish; one step more brings in b.
fn two_rivals() -> (Dataset, Wishes) {
    let (x, y) = (effect("x", 1, Measure::MeanDifference), effect("y", 2, Measure::MeanDifference));
    let figures = [("a", 0.0, 10.0), ("b", 10.0, 0.0), ("c", 10.0, 10.0)]
        .into_iter()
        .flat_map(|(id, at_x, at_y)| [exactly(id, &x, at_x), exactly(id, &y, at_y)])
        .collect();
    let dataset = dataset(vec![x, y], medicines(&["a", "b", "c"]), figures);
    let wishes = wishes(&dataset, &[("x", avoid(Importance::Lot)), ("y", avoid(Importance::Little))]);
    (dataset, wishes)
}

fn change(dataset: &Dataset, wishes: &Wishes, effect: &str) -> Option<weegwijzer::domain::changes::Change> {
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    draws.prepare(dataset, wishes);
    let burdens = Burdens::of(dataset);
    let comparison = Comparison::new(dataset, &burdens, wishes, None).with_uncertainty(dataset, &draws);
    smallest_change(dataset, &burdens, &draws, &comparison, dataset.find_effect(effect).unwrap())
}

#[test]
fn the_smallest_step_that_brings_another_medicine_into_the_first_group() {
    let (dataset, wishes) = two_rivals();
    // Both directions of one step would do; mattering more comes first, and for x that changes nothing.
    let more_y = change(&dataset, &wishes, "y").expect("one step is enough");
    assert_eq!(more_y.wish.importance, Importance::Lot);
    assert_eq!((more_y.enters, more_y.leaves), (vec![MedicineIx(1)], vec![]));
    let less_x = change(&dataset, &wishes, "x").expect("one step is enough");
    assert_eq!(less_x.wish.importance, Importance::Little);
    assert_eq!(less_x.enters, [MedicineIx(1)]);
}

#[test]
fn wanting_more_of_it_is_never_held_out_to_whoever_wants_less() {
    let mut weight = effect("weight", 1, Measure::MeanDifference);
    let figures = [("a", 1.0), ("b", 5.0), ("c", 9.0)].map(|(id, x)| exactly(id, &weight, x)).to_vec();
    let avoided = |effect: &Effect| {
        let data = dataset(vec![effect.clone()], medicines(&["a", "b", "c"]), figures.clone());
        change(&data, &wishes(&data, &[("weight", avoid(Importance::Lot))]), "weight")
    };
    assert_eq!(avoided(&weight), None);
    // Nor where people differ in it.
    weight.text.en.directions = Some(["rather not gain", "I want to gain"].map(str::to_owned));
    assert_eq!(avoided(&weight), None);
}

/// Known on both wishes: a, b, c. Not on y: rival, which could pass a, and hopeless, which could not.
fn with_gaps() -> Dataset {
    let (x, y) = (effect("x", 1, Measure::MeanDifference), effect("y", 2, Measure::MeanDifference));
    let figures = [("a", 4.0, 4.0), ("b", 6.0, 10.0), ("c", 9.0, 0.0)]
        .into_iter()
        .flat_map(|(id, at_x, at_y)| [exactly(id, &x, at_x), exactly(id, &y, at_y)])
        .chain([exactly("rival", &x, 4.0), exactly("hopeless", &x, 10.0)])
        .collect();
    dataset(vec![x, y], medicines(&["a", "b", "c", "rival", "hopeless"]), figures)
}

fn most_telling(dataset: &Dataset, wished: &[(&str, Wish)]) -> Option<MissingFigure> {
    let wished = wishes(dataset, wished);
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    draws.prepare(dataset, &wished);
    most_telling_missing_figure(dataset, &draws, &compare(dataset, &wished))
}

#[test]
fn the_missing_figure_that_matters_most_could_place_a_medicine_first() {
    let dataset = with_gaps();
    // Without a figure for what matters a lot rival has no place; with the best one it would be first.
    let both = [("x", avoid(Importance::Lot)), ("y", avoid(Importance::Lot))];
    let figure = most_telling(&dataset, &both).expect("rival's");
    assert_eq!(
        (figure.medicine, figure.effect, figure.list),
        (MedicineIx(3), EffectIx(1), List::UnknownWish)
    );
    assert_eq!((figure.at_best, figure.at_worst), (1.0, 0.0));
    // What matters a little leaves it its place, and still decides on it.
    let little = [("x", avoid(Importance::Lot)), ("y", avoid(Importance::Little))];
    let figure = most_telling(&dataset, &little).expect("rival's");
    assert_eq!((figure.medicine, figure.effect, figure.list), (MedicineIx(3), EffectIx(1), List::Placed));
    // With nothing missing there is nothing to name.
    let only_x = [("x", avoid(Importance::Lot))];
    assert_eq!(most_telling(&dataset, &only_x), None);
    assert!(!compare(&dataset, &wishes(&dataset, &only_x)).any_missing());
}

#[test]
fn a_missing_figure_can_be_that_of_a_limit() {
    let dataset = with_gaps();
    let limit = Wish { ceiling: Some(5.0), ..Wish::default() };
    let wished = [("x", avoid(Importance::Lot)), ("y", limit)];
    let figure = most_telling(&dataset, &wished).expect("rival's");
    assert_eq!(
        (figure.medicine, figure.effect, figure.list),
        (MedicineIx(3), EffectIx(1), List::UnknownLimit)
    );
    // As good as a on x, if it stays below the limit; no place at all if not.
    assert_eq!((figure.at_best, figure.at_worst), (0.5, 0.0));
}

#[test]
fn a_figure_that_would_not_be_enough_alone_is_not_named_but_missing_all_the_same() {
    let effects: Vec<_> =
        ["x", "y", "z"].iter().zip(1..).map(|(id, n)| effect(id, n, Measure::MeanDifference)).collect();
    let mut figures = vec![exactly("rival", &effects[0], 0.0)];
    for e in &effects {
        figures.extend(["a", "b", "c"].iter().zip([1.0, 4.0, 8.0]).map(|(id, v)| exactly(id, e, v)));
    }
    let dataset = dataset(effects, medicines(&["a", "b", "c", "rival"]), figures);
    let wished = ["x", "y", "z"].map(|id| (id, avoid(Importance::Lot)));
    assert_eq!(most_telling(&dataset, &wished), None);
    assert!(compare(&dataset, &wishes(&dataset, &wished)).any_missing());
}

#[test]
fn a_wish_that_would_matter_less_can_give_a_medicine_a_place() {
    let dataset = with_gaps();
    let wished = wishes(&dataset, &[("x", avoid(Importance::Lot)), ("y", avoid(Importance::Lot))]);
    let change = change(&dataset, &wished, "y").expect("rival comes in");
    assert_eq!(change.wish.importance, Importance::Little);
    assert!(change.enters.contains(&MedicineIx(3)));
}

/// All measures, shared error, counts, missing and imprecise figures.
fn mixed() -> (Dataset, Wishes) {
    let effects = vec![
        Effect { shared_sd: Some(0.1), ..effect("nausea", 1, Measure::OddsRatio) },
        effect("weight", 2, Measure::MeanDifference),
        effect("grade", 3, Measure::Grade),
        effect("tardive", 4, Measure::Incidence),
        benefit("response", 5, Measure::StandardisedMeanDifference),
        effect("dizziness", 6, Measure::RiskRatio),
    ];
    let ids = ["a", "b", "c", "d", "e"];
    let mut figures = Vec::new();
    for (i, id) in ids.iter().enumerate() {
        let x = i as f64;
        figures.push(normal(id, &effects[0], 1.1 + x / 3.0, 0.2));
        figures.push(if i == 3 {
            imprecise(id, &effects[1], 1.0, 2.0)
        } else {
            normal(id, &effects[1], x, 0.6)
        });
        figures.push(exactly(id, &effects[2], (i % 3) as f64));
        figures.push(if i == 2 {
            Estimate { events: Some(1), participants: Some(40), ..without_interval(id, &effects[3], 2.5) }
        } else {
            normal(id, &effects[3], 5.0 - x, 1.0)
        });
        if i != 1 {
            figures.push(normal(id, &effects[4], 0.2 + x / 10.0, 0.1));
        }
        figures.push(normal(id, &effects[5], 2.5 - x / 4.0, 0.3));
    }
    let dataset = dataset(effects, medicines(&ids), figures);
    let wish = |importance, direction| Wish { importance, direction, ceiling: None };
    let wished = [
        ("nausea", avoid(Importance::Lot)),
        ("weight", avoid(Importance::VeryMuch)),
        ("grade", avoid(Importance::Little)),
        ("tardive", wish(Importance::Lot, Direction::Welcome)),
        ("response", avoid(Importance::Little)),
        ("dizziness", avoid(Importance::Little)),
    ];
    let wishes = wishes(&dataset, &wished);
    (dataset, wishes)
}

#[test]
fn the_same_seed_gives_the_same_result_on_every_machine() {
    let (dataset, wishes) = mixed();
    // The browser test expects the same number.
    assert_eq!(format!("{:016x}", uncertain(&dataset, &wishes).digest()), "b2fbe895ae9c6d1d");
}

#[test]
fn another_seed_gives_nearly_the_same_result() {
    let (dataset, wishes) = mixed();
    let one = uncertain(&dataset, &wishes);
    let mut draws = Draws::new(&dataset, DRAWS, SEED + 1);
    draws.prepare(&dataset, &wishes);
    let comparison = Comparison::new(&dataset, &Burdens::of(&dataset), &wishes, None);
    let other = Uncertainty::of(&dataset, &draws, &comparison).expect("the draws are ready");
    assert_ne!(one.digest(), other.digest());
    for (a, b) in one.placed.iter().zip(&other.placed) {
        close(a.fit_median, b.fit_median, 0.01);
        close(a.first_three, b.first_three, 2.0 * NEAR);
    }
}
