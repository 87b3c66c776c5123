//! What would change the order: other wishes, or a figure that nobody has measured.
//!
//! Everything here weighs several times and is meant for the moment somebody asks, not for every change of a wish.

use super::comparison::{Comparison, List};
use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::order::sort;
use super::sampling::Draws;
use super::smaa::{Criterion, Fits, NO_CLEAR_DIFFERENCE, groups, share_below};
use super::uncertainty::criteria;
use super::weighing::Burdens;
use super::wishes::{Importance, Wish};

/// Another wish that brings another medicine into the first group.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The effect that the wish is about.
    pub effect: EffectIx,
    /// The wish as it would be; it differs from the present one in its importance.
    pub wish: Wish,
    /// The medicines that would come into the first group, in the order of the dataset.
    pub enters: Vec<MedicineIx>,
    /// The medicines that would no longer be in it, in the order of the dataset.
    pub leaves: Vec<MedicineIx>,
}

/// The smallest change of the wish about one effect that brings another medicine into the first group.
///
/// The smallest step of importance comes first, and at equal size the one towards mattering more. Never the other
/// direction: what wanting more of a burden would bring is no answer to whoever wants less of it. `None` when no step
/// brings a medicine in, or when draws are not ready. `present` answers the present wishes. At most three times the work of one
/// [`Uncertainty`](super::uncertainty::Uncertainty) without its pairs; the effect need not be wished for yet.
///
/// A medicine can come in because the figure that it lacks would matter less; none can because of its country, and limits
/// stay as they are.
pub fn smallest_change(
    dataset: &Dataset,
    burdens: &Burdens,
    draws: &Draws,
    present: &Comparison,
    effect: EffectIx,
) -> Option<Change> {
    if !dataset.can_weigh(effect) {
        return None;
    }
    let before = present.uncertain.as_ref()?.groups.first().map_or(&[][..], Vec::as_slice);
    candidates(present.wishes.get(effect)).find_map(|wish| {
        let mut wishes = present.wishes.clone();
        wishes.set(effect, wish);
        let after =
            first_group(dataset, draws, &Comparison::new(dataset, burdens, &wishes, present.country))?;
        let enters = missing_from(before, &after);
        let leaves = missing_from(&after, before);
        (!enters.is_empty()).then_some(Change { effect, wish, enters, leaves })
    })
}

fn candidates(wish: Wish) -> impl Iterator<Item = Wish> + use<> {
    let level = wish.importance as u8;
    (1..Importance::ALL.len() as u8)
        .flat_map(move |step| [level.checked_add(step), level.checked_sub(step)])
        .filter_map(|level| Importance::from_level(level?))
        .map(move |importance| Wish { importance, ..wish })
}

/// The first group of a comparison; `None` when nothing is placed or draws are not ready.
fn first_group(dataset: &Dataset, draws: &Draws, comparison: &Comparison) -> Option<Vec<MedicineIx>> {
    let placed = &comparison.placed;
    let fits = Fits::of(&criteria(dataset, draws, &comparison.wishes, placed)?);
    let medians: Vec<_> = fits.spreads().iter().map(|s| s.median).collect();
    let first = groups(&medians, |a, b| fits.better(a, b)).into_iter().next()?;
    Some(first.into_iter().map(|i| placed[i]).collect())
}

/// The members of `all` that are not in `some`, in the order of the dataset.
fn missing_from(some: &[MedicineIx], all: &[MedicineIx]) -> Vec<MedicineIx> {
    let mut missing: Vec<_> = all.iter().copied().filter(|m| !some.contains(m)).collect();
    sort(&mut missing, |a, b| a < b);
    missing
}

/// A figure that is missing, and how much hangs on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MissingFigure {
    /// Of this medicine.
    pub medicine: MedicineIx,
    /// About this effect.
    pub effect: EffectIx,
    /// Where the medicine stands for want of it: [`List::Placed`] when it has a place all the same, else
    /// [`List::UnknownWish`] or [`List::UnknownLimit`].
    pub list: List,
    /// The probability (0..=1) that the medicine fits better than the closest other one, were the figure the best of
    /// the effect's range.
    pub at_best: f64,
    /// The same, were the figure the worst; 0 where that would be above a limit.
    pub at_worst: f64,
}

/// The draws behind [`most_telling_missing_figure`]: enough to tell a large influence from a small one.
const FEWER_DRAWS: usize = 2_000;

/// The missing figure that matters most.
///
/// Looked at are the medicines with a place, and those that would have one if a single figure were known: about a wish
/// that matters most to the person, or about a limit. How likely is the medicine to fit better than the closest placed
/// other one (the lowest median fit but its own), with the figure at the best and at the worst end of the effect's
/// range? The figure with the largest difference matters most, among those that could bring the medicine into the first
/// group or keep it there. `None` when no single figure could (figures may be missing all the same, see
/// [`Comparison::any_missing`]), or when draws are not ready.
pub fn most_telling_missing_figure(
    dataset: &Dataset,
    draws: &Draws,
    present: &Comparison,
) -> Option<MissingFigure> {
    let placed = &present.uncertain.as_ref()?.placed;
    let rivals: Vec<_> = placed.iter().map(|p| p.medicine).collect();
    let effects = {
        let mut effects: Vec<_> = present.wishes.weighing(dataset).map(|(e, _)| e).collect();
        sort(&mut effects, |a, b| dataset.effect(*a).number < dataset.effect(*b).number);
        effects
    };
    let count = draws.count().min(FEWER_DRAWS);
    let fewer = |medicines: &[MedicineIx]| {
        let mut criteria = criteria(dataset, draws, &present.wishes, medicines)?;
        for criterion in &mut criteria {
            criterion.weights.truncate(count);
            criterion.burdens.iter_mut().for_each(|row| *row = &row[..count]);
        }
        Some(criteria)
    };
    let fits = Fits::of(&fewer(&rivals)?);
    let medians: Vec<_> = fits.spreads().iter().map(|s| s.median).collect();
    let groups = groups(&medians, |a, b| fits.better(a, b));
    let by_median = groups.concat();
    // What the first medicine of the second group keeps out.
    let end_of_first = groups.get(1).map_or(f32::INFINITY, |group| medians[group[0]]);

    let (nothing, everything) = (vec![0.0; count], vec![1.0; count]);
    let mut most: Option<MissingFigure> = None;
    for medicine in dataset.medicine_ixs() {
        let standing = present.standing(medicine);
        let mut missing: Vec<_> = present.fits[medicine.0].iter().flat_map(|fit| fit.unknown()).collect();
        missing.extend(standing.unknown_limits.iter().filter(|e| !missing.contains(e)).collect::<Vec<_>>());
        let keeps_out = |list: &[EffectIx], e: EffectIx| list.iter().any(|&other| other != e);
        if missing.is_empty()
            || !matches!(standing.list, List::Placed | List::UnknownWish | List::UnknownLimit)
        {
            continue;
        }
        let Some(&closest) = by_median.iter().find(|&&i| rivals[i] != medicine) else { continue };
        let own = fewer(&[medicine])?;
        for effect in missing {
            if keeps_out(&standing.unknown_limits, effect) || keeps_out(&standing.unknown_wishes, effect) {
                continue;
            }
            let answered: Vec<_> = own
                .iter()
                .zip(&effects)
                .map(|(criterion, &e)| Criterion {
                    burdens: if e == effect {
                        vec![&nothing[..], &everything[..]]
                    } else {
                        vec![criterion.burdens[0]; 2]
                    },
                    ..criterion.clone()
                })
                .collect();
            let answered = Fits::of(&answered);
            let ends = answered.spreads();
            let chances = [0, 1].map(|end| share_below(answered.row(end), fits.row(closest)));
            let best = usize::from(chances[1] > chances[0]);
            let is_limit = standing.unknown_limits.contains(&effect);
            let at_worst = if is_limit { 0.0 } else { chances[1 - best] };
            let figure =
                MissingFigure { medicine, effect, list: standing.list, at_best: chances[best], at_worst };
            let enters = figure.at_best >= NO_CLEAR_DIFFERENCE
                && (ends[best].median < end_of_first || ends[best].median < medians[closest]);
            let swing = |f: &MissingFigure| f.at_best - f.at_worst;
            if enters && most.as_ref().is_none_or(|most| swing(&figure) > swing(most)) {
                most = Some(figure);
            }
        }
    }
    most
}
