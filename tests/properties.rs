//! What holds for every dataset and all wishes.

mod common;

use common::*;
use proptest::prelude::*;
use weegwijzer::domain::comparison::{Comparison, List};
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::reading::reading;
use weegwijzer::domain::sampling::{Draws, SEED};
use weegwijzer::domain::uncertainty::Uncertainty;
use weegwijzer::domain::weighing::Burdens;
use weegwijzer::domain::wishes::*;

/// Few, because what is tested holds in every single draw.
const FEW: usize = 300;

/// One cell of a class: nothing, or a place on the effect's range (0..=1), a spread, and how sure it is.
type Cell = Option<(f64, f64, Sureness)>;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sureness {
    Reliable,
    Imprecise,
    NotComparable,
}
use Sureness::*;

/// A class in plain numbers, so that it can be changed and built again.
#[derive(Clone, Debug)]
struct Plan {
    /// Measure, whether it is a benefit, and the wish about it.
    effects: Vec<(Measure, bool, Importance, Direction)>,
    /// By medicine, then effect.
    cells: Vec<Vec<Cell>>,
}

fn plans() -> impl Strategy<Value = Plan> {
    let measure = prop::sample::select(vec![
        Measure::OddsRatio,
        Measure::RiskRatio,
        Measure::MeanDifference,
        Measure::StandardisedMeanDifference,
        Measure::Incidence,
    ]);
    let importance = prop::sample::select(Importance::ALL.to_vec());
    let direction = prop::sample::select(vec![Direction::Avoid, Direction::Welcome]);
    let effects = prop::collection::vec((measure, any::<bool>(), importance, direction), 1..5);
    (effects, 1usize..6).prop_flat_map(|(effects, medicines)| {
        let sureness =
            prop::sample::select(vec![Reliable, Reliable, Reliable, Reliable, Imprecise, NotComparable]);
        let cell = prop::option::weighted(0.8, (0.0..=1.0, 0.01..0.5, sureness));
        let row = prop::collection::vec(cell, effects.len());
        prop::collection::vec(row, medicines).prop_map(move |cells| Plan { effects: effects.clone(), cells })
    })
}

/// The medicines of a plan are `m0`, `m1`, … Three more are known on everything: two hold the ends of every range,
/// so that changing or removing others never moves it.
fn build(plan: &Plan, medicine_order: &[usize], effect_order: &[usize]) -> (Dataset, Wishes) {
    let anchors = [0.0, 1.0, 0.5].map(|x| vec![Some((x, 0.05, Reliable)); plan.effects.len()]);
    let rows: Vec<_> = anchors.iter().chain(&plan.cells).collect();
    let name = |m: usize| if m < 3 { format!("anchor{m}") } else { format!("m{}", m - 3) };
    let mut effects = Vec::new();
    let mut figures = Vec::new();
    for &e in effect_order {
        let (measure, is_benefit, ..) = plan.effects[e];
        let id = format!("e{e}");
        let mut effect = effect(&id, e as u32 + 1, measure);
        if is_benefit {
            effect.valence = Valence::Benefit;
        }
        if e % 2 == 0 {
            effect.shared_sd = Some(0.04);
        }
        for &m in medicine_order {
            let Some((x, spread, sureness)) = rows[m][e] else { continue };
            // A ratio from 1/3 to 3, a difference or incidence from 1 to 9; placebo lies inside or at a fixed end.
            let value = if measure.is_ratio() { libm::exp((2.0 * x - 1.0) * 1.0986) } else { 1.0 + 8.0 * x };
            figures.push(match sureness {
                Reliable => normal(&name(m), &effect, value, spread),
                Imprecise => imprecise(&name(m), &effect, value, spread),
                NotComparable => Estimate {
                    reliable: false,
                    unreliable_code: Some(UnreliableCode::NotComparable),
                    ..normal(&name(m), &effect, value, spread)
                },
            });
        }
        effects.push(effect);
    }
    let medicines = medicine_order.iter().map(|&m| medicine(&name(m), m as u32 + 1)).collect();
    let dataset = dataset(effects, medicines, figures);
    let mut wishes = Wishes::none(&dataset);
    for (e, &(_, _, importance, direction)) in plan.effects.iter().enumerate() {
        let e = dataset.find_effect(&format!("e{e}")).expect("every effect is built");
        wishes.set(e, Wish { importance, direction, ceiling: None });
    }
    (dataset, wishes)
}

fn everything(plan: &Plan) -> (Vec<usize>, Vec<usize>) {
    ((0..plan.cells.len() + 3).collect(), (0..plan.effects.len()).collect())
}

fn build_all(plan: &Plan) -> (Dataset, Wishes) {
    let (medicines, effects) = everything(plan);
    build(plan, &medicines, &effects)
}

fn compare(dataset: &Dataset, wishes: &Wishes) -> Comparison {
    let mut draws = Draws::new(dataset, FEW, SEED);
    draws.prepare(dataset, wishes);
    Comparison::new(dataset, &Burdens::of(dataset), wishes, None).with_uncertainty(dataset, &draws)
}

/// By the ids of two medicines, how likely the one fits better; `None` when nothing weighs or one is not ordered.
fn better(dataset: &Dataset, uncertainty: &Option<Uncertainty>, a: &str, b: &str) -> Option<f64> {
    uncertainty.as_ref()?.better(dataset.find_medicine(a)?, dataset.find_medicine(b)?)
}

fn ids(dataset: &Dataset) -> Vec<String> {
    dataset.medicines().iter().map(|m| m.id.clone()).collect()
}

fn order(dataset: &Dataset, comparison: &Comparison) -> Vec<String> {
    comparison.placed.iter().map(|&m| dataset.medicine(m).id.clone()).collect()
}

/// A plan with a shuffled order of its medicines (anchors included) and effects.
fn shuffled() -> impl Strategy<Value = (Plan, Vec<usize>, Vec<usize>)> {
    plans().prop_flat_map(|plan| {
        let (medicines, effects) = everything(&plan);
        (Just(plan), Just(medicines).prop_shuffle(), Just(effects).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_lists_changes_nothing((plan, medicines, effects) in shuffled()) {
        let (one, one_wishes) = build_all(&plan);
        let (other, other_wishes) = build(&plan, &medicines, &effects);
        let (a, b) = (compare(&one, &one_wishes), compare(&other, &other_wishes));
        for id in ids(&one) {
            let [m, n] = [&one, &other].map(|d| d.find_medicine(&id).expect("the same medicines"));
            let [f, g] = [&a.fits[m.0], &b.fits[n.0]].map(|fit| fit.as_ref().map_or(0.0, |fit| fit.point));
            prop_assert!((f - g).abs() < 1e-12);
            let placed = a.uncertain.as_ref().and_then(|u| u.placed(m)).map(|p| (
                p.fit_median, p.fit_low, p.fit_high, p.place_low, p.place_high, p.first_three, p.group,
            ));
            let same = b.uncertain.as_ref().and_then(|u| u.placed(n)).map(|p| (
                p.fit_median, p.fit_low, p.fit_high, p.place_low, p.place_high, p.first_three, p.group,
            ));
            prop_assert_eq!(placed, same);
            for other_id in ids(&one) {
                prop_assert_eq!(
                    better(&one, &a.uncertain, &id, &other_id),
                    better(&other, &b.uncertain, &id, &other_id)
                );
            }
        }
    }

    #[test]
    fn a_lower_burden_never_makes_a_medicine_fit_worse(plan in plans(), cell in any::<prop::sample::Index>(), gain in 0.0..1.0) {
        let (m, e) = (cell.index(plan.cells.len()), cell.index(plan.effects.len()));
        let Some((x, spread, sureness)) = plan.cells[m][e] else { return Ok(()) };
        let (measure, is_benefit, _, direction) = plan.effects[e];
        // The draws of a Beta follow its shape, not one by one its mean.
        if sureness == NotComparable || measure == Measure::Incidence {
            return Ok(());
        }
        let more_is_better = is_benefit || direction == Direction::Welcome;
        let mut gained = plan.clone();
        gained.cells[m][e] = Some((if more_is_better { x + gain * (1.0 - x) } else { x * (1.0 - gain) }, spread, sureness));
        let [(one, wishes), (other, _)] = [build_all(&plan), build_all(&gained)];
        let (before, after) = (compare(&one, &wishes), compare(&other, &wishes));
        let id = format!("m{m}");
        let ix = one.find_medicine(&id).expect("every medicine is built");
        if let (Some(f), Some(g)) = (&before.fits[ix.0], &after.fits[ix.0]) {
            prop_assert!(g.point <= f.point + 1e-12);
        }
        if let (Some(u), Some(v)) = (&before.uncertain, &after.uncertain)
            && let (Some(p), Some(q)) = (u.placed(ix), v.placed(ix))
        {
            // Single precision: sums of numbers near 1.
            prop_assert!(q.fit_median <= p.fit_median + 1e-5);
            prop_assert!(q.first_three >= p.first_three - 1e-9);
        }
        for rival in ids(&one).iter().filter(|rival| **rival != id) {
            prop_assert!(better(&other, &after.uncertain, &id, rival) >= better(&one, &before.uncertain, &id, rival));
        }
    }

    #[test]
    fn leaving_a_medicine_out_changes_nothing_between_the_others(plan in plans(), out in any::<prop::sample::Index>()) {
        let (mut medicines, effects) = everything(&plan);
        let (all, wishes) = build_all(&plan);
        medicines.remove(3 + out.index(plan.cells.len()));
        let (fewer, _) = build(&plan, &medicines, &effects);
        let (before, after) = (compare(&all, &wishes), compare(&fewer, &wishes));
        let mut left = order(&all, &before);
        left.retain(|id| fewer.find_medicine(id).is_some());
        prop_assert_eq!(left, order(&fewer, &after));
        for a in ids(&fewer) {
            for b in ids(&fewer) {
                prop_assert_eq!(better(&all, &before.uncertain, &a, &b), better(&fewer, &after.uncertain, &a, &b));
            }
        }
    }

    #[test]
    fn only_the_proportions_of_importances_matter(plan in plans()) {
        let fits = [Importance::Little, Importance::Lot, Importance::VeryMuch].map(|level| {
            let mut plan = plan.clone();
            for (_, _, importance, _) in &mut plan.effects {
                if *importance != Importance::None {
                    *importance = level;
                }
            }
            let (dataset, wishes) = build_all(&plan);
            Comparison::new(&dataset, &Burdens::of(&dataset), &wishes, None).fits
        });
        for fits_at in &fits[1..] {
            for (a, b) in fits_at.iter().flatten().zip(fits[0].iter().flatten()) {
                prop_assert!((a.point - b.point).abs() < 1e-12 && (a.known_share - b.known_share).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn a_medicine_that_is_better_on_every_wish_is_never_ordered_behind(plan in plans()) {
        let (dataset, wishes) = build_all(&plan);
        let burdens = Burdens::of(&dataset);
        let comparison = Comparison::new(&dataset, &burdens, &wishes, None);
        let place = |m| comparison.placed.iter().position(|&other| other == m);
        for a in dataset.medicine_ixs() {
            for b in dataset.medicine_ixs() {
                let dominates = wishes.weighed().all(|(e, wish)| {
                    let [a, b] = [a, b].map(|m| burdens.get(&dataset, m, e, wish));
                    matches!((a, b), (Some(a), Some(b)) if a < b)
                });
                if let (true, Some(a), Some(b)) = (dominates, place(a), place(b)) {
                    prop_assert!(a < b);
                }
            }
        }
    }

    #[test]
    fn every_medicine_stands_in_one_list_and_the_placed_ones_are_known(plan in plans()) {
        let (dataset, wishes) = build_all(&plan);
        let comparison = compare(&dataset, &wishes);
        for m in dataset.medicine_ixs() {
            let (standing, is_placed) = (comparison.standing(m), comparison.placed.contains(&m));
            prop_assert_eq!(standing.list == List::Placed, is_placed);
            let is_known = |level| wishes.weighed().all(|(e, wish)| {
                wish.importance < level || reading(&dataset, m, e).weighs().is_some()
            });
            if is_placed {
                prop_assert!(is_known(Importance::Lot));
            } else if comparison.is_weighed() {
                prop_assert!(!standing.unknown_wishes.is_empty() && !is_known(Importance::Little));
            }
        }
    }

    #[test]
    fn results_are_probabilities_and_ranges(plan in plans()) {
        let (dataset, wishes) = build_all(&plan);
        let comparison = compare(&dataset, &wishes);
        let Some(uncertainty) = &comparison.uncertain else { return Ok(()) };
        let n = comparison.placed.len();
        prop_assert_eq!(uncertainty.placed.iter().map(|p| p.medicine).collect::<Vec<_>>(), comparison.placed.clone());
        // Groups cut the order of the medians.
        prop_assert_eq!(uncertainty.groups.concat(), comparison.placed.clone());
        prop_assert!(uncertainty.placed.is_sorted_by(|p, q| p.fit_median <= q.fit_median));
        for p in &uncertainty.placed {
            prop_assert!(p.fit_low <= p.fit_median && p.fit_median <= p.fit_high);
            prop_assert!(1 <= p.place_low && p.place_low <= p.place_high && p.place_high <= n);
            prop_assert!((0.0..=1.0).contains(&p.first_three) && (0.0..=1.0).contains(&p.unknown_share));
            prop_assert!(uncertainty.groups[p.group].contains(&p.medicine));
            let places = uncertainty.places(p.medicine).expect("it is ordered");
            prop_assert!((places.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            for q in &uncertainty.placed {
                let [ab, ba] = [(p, q), (q, p)].map(|(a, b)| uncertainty.better(a.medicine, b.medicine));
                prop_assert!((ab.unwrap() + ba.unwrap() - 1.0).abs() < 1e-9);
            }
        }
    }
}
