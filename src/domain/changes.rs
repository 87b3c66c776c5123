//! What would change the order: other wishes, or a figure that nobody has measured.
//!
//! Everything here weighs several times and is meant for the moment somebody asks, not for every change of a wish.

use super::comparison::Comparison;
use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::order::sort;
use super::sampling::{Belief, Draws, belief};
use super::smaa::{Criterion, Fits, NO_CLEAR_DIFFERENCE, groups, share_below};
use super::uncertainty::{Uncertainty, criteria, weighed};
use super::weighing::{Burdens, has_direction};
use super::wishes::{Direction, Importance, Wish, Wishes};

/// Another wish that brings another medicine into the first group.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The effect that the wish is about.
    pub effect: EffectIx,
    /// The wish as it would be; it differs from the present one in its importance or in its direction.
    pub wish: Wish,
    /// The medicines that would come into the first group, in the order of the dataset.
    pub enters: Vec<MedicineIx>,
    /// The medicines that would no longer be in it, in the order of the dataset.
    pub leaves: Vec<MedicineIx>,
}

/// The smallest change of the wish about one effect that brings another medicine into the first group.
///
/// Steps of importance come first, the smallest first, and at equal size the one towards mattering more; then the
/// other direction, where the effect has one. `None` when none of these brings a medicine in, or when draws are not
/// ready. `present` is the result for the present `wishes`. At most four times the work of one [`Uncertainty`]
/// without its pairs; the effect need not be wished for yet.
pub fn smallest_change(
    dataset: &Dataset,
    burdens: &Burdens,
    draws: &Draws,
    wishes: &Wishes,
    present: &Uncertainty,
    effect: EffectIx,
) -> Option<Change> {
    if !dataset.can_weigh(effect) {
        return None;
    }
    let before = present.groups.first().map_or(&[][..], Vec::as_slice);
    candidates(dataset, effect, wishes.get(effect)).find_map(|wish| {
        let mut wishes = wishes.clone();
        wishes.set(effect, wish);
        let after = first_group(dataset, burdens, draws, &wishes)?;
        let enters = missing_from(before, &after);
        let leaves = missing_from(&after, before);
        (!enters.is_empty()).then_some(Change { effect, wish, enters, leaves })
    })
}

fn candidates(dataset: &Dataset, e: EffectIx, wish: Wish) -> impl Iterator<Item = Wish> + use<> {
    let level = wish.importance as u8;
    let importances = (1..Importance::ALL.len() as u8)
        .flat_map(move |step| [level.checked_add(step), level.checked_sub(step)])
        .filter_map(|level| Importance::from_level(level?))
        .map(move |importance| Wish { importance, ..wish });
    let has_direction = wish.importance != Importance::None && has_direction(dataset.effect(e));
    let direction = match wish.direction {
        Direction::Avoid => Direction::Welcome,
        Direction::Welcome => Direction::Avoid,
    };
    importances.chain(has_direction.then_some(Wish { direction, ..wish }))
}

/// The first group for some wishes; `None` when nothing weighs or draws are not ready.
fn first_group(
    dataset: &Dataset,
    burdens: &Burdens,
    draws: &Draws,
    wishes: &Wishes,
) -> Option<Vec<MedicineIx>> {
    let ordered = Comparison::new(dataset, burdens, wishes).ordered;
    let fits = Fits::of(&criteria(dataset, draws, wishes, &ordered)?);
    let medians: Vec<_> = fits.spreads().iter().map(|s| s.median).collect();
    let first = groups(&medians, |a, b| fits.better(a, b)).into_iter().next()?;
    Some(first.into_iter().map(|i| ordered[i]).collect())
}

/// The members of `all` that are not in `some`, in the order of the dataset.
fn missing_from(some: &[MedicineIx], all: &[MedicineIx]) -> Vec<MedicineIx> {
    let mut missing: Vec<_> = all.iter().copied().filter(|m| !some.contains(m)).collect();
    sort(&mut missing, |a, b| a < b);
    missing
}

/// A figure that is missing or unreliable, and how much hangs on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MissingFigure {
    /// Of this medicine.
    pub medicine: MedicineIx,
    /// About this effect.
    pub effect: EffectIx,
    /// The probability (0..=1) that the medicine fits better than the closest other one, were the figure the best of
    /// the effect's range.
    pub at_best: f64,
    /// The same, were the figure the worst.
    pub at_worst: f64,
}

/// The draws behind [`most_telling_missing_figure`]: enough to tell a large influence from a small one.
const FEWER_DRAWS: usize = 2_000;

/// The missing figure that matters most.
///
/// For every ordered medicine and every wish without a reliable figure: how likely is the medicine to fit better than
/// the closest other one (the lowest median fit but its own), with the figure at the best and at the worst end of the
/// effect's range? The figure with the largest difference matters most, among those that could bring the medicine
/// into the first group or keep it there (at least 10% at best). `None` when no figure could, or when draws are not
/// ready.
pub fn most_telling_missing_figure(
    dataset: &Dataset,
    draws: &Draws,
    wishes: &Wishes,
    present: &Uncertainty,
) -> Option<MissingFigure> {
    let medicines: Vec<_> = present.placed.iter().map(|p| p.medicine).collect();
    let effects = {
        let mut effects: Vec<_> = weighed(dataset, wishes).map(|(e, _)| e).collect();
        sort(&mut effects, |a, b| dataset.effect(*a).number < dataset.effect(*b).number);
        effects
    };
    let count = draws.count().min(FEWER_DRAWS);
    let mut criteria = criteria(dataset, draws, wishes, &medicines)?;
    for criterion in &mut criteria {
        criterion.weights.truncate(count);
        criterion.burdens.iter_mut().for_each(|row| *row = &row[..count]);
    }
    let fits = Fits::of(&criteria);
    let mut by_median: Vec<_> = (0..medicines.len()).collect();
    sort(&mut by_median, |&a, &b| present.placed[a].fit_median < present.placed[b].fit_median);

    let (nothing, everything) = (vec![0.0; count], vec![1.0; count]);
    let mut most: Option<MissingFigure> = None;
    for (i, &medicine) in medicines.iter().enumerate() {
        let Some(&closest) = by_median.iter().find(|&&other| other != i) else { continue };
        for (k, &effect) in effects.iter().enumerate() {
            if belief(dataset, medicine, effect) != Belief::Unknown {
                continue;
            }
            let answered: Vec<_> = criteria
                .iter()
                .enumerate()
                .map(|(other, criterion)| Criterion {
                    weights: criterion.weights.clone(),
                    burdens: if other == k {
                        vec![&nothing[..], &everything[..]]
                    } else {
                        vec![criterion.burdens[i]; 2]
                    },
                    is_reversed: criterion.is_reversed,
                })
                .collect();
            let answered = Fits::of(&answered);
            let [a, b] = [0, 1].map(|end| share_below(answered.row(end), fits.row(closest)));
            let figure = MissingFigure { medicine, effect, at_best: a.max(b), at_worst: a.min(b) };
            let swing = |f: &MissingFigure| f.at_best - f.at_worst;
            let decides = figure.at_best >= NO_CLEAR_DIFFERENCE;
            if decides && most.as_ref().is_none_or(|most| swing(&figure) > swing(most)) {
                most = Some(figure);
            }
        }
    }
    most
}
