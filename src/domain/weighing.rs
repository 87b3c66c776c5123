//! From figures to burdens to fit: the deterministic part of the method.

use super::dataset::{Dataset, Effect, EffectIx, MedicineIx, Valence};
use super::reading::{range, reading};
use super::wishes::{Direction, Importance, Wish, Wishes};

/// The burdens of all figures of a dataset that may weigh, before any wish.
#[derive(Clone, Debug, PartialEq)]
pub struct Burdens {
    effects: usize,
    /// By medicine, then effect; `None` where no figure may weigh.
    natural: Vec<Option<f64>>,
}

impl Burdens {
    /// `b(m,e) = (x - best)/(worst - best)` for every figure that may weigh, in the natural direction: 0 is the best of
    /// the range (least of a harm, most of a benefit), 1 the worst; 0 when best equals worst. A figure
    /// beyond the range, which not every figure sets, counts as its end.
    pub fn of(dataset: &Dataset) -> Burdens {
        let ranges: Vec<_> = dataset.effect_ixs().map(|e| range(dataset, e)).collect();
        let natural = dataset
            .medicine_ixs()
            .flat_map(|m| dataset.effect_ixs().map(move |e| (m, e)))
            .map(|(m, e)| {
                let x = reading(dataset, m, e).weighs()?.value;
                let more_is_better = dataset.effect(e).valence == Valence::Benefit;
                Some(burden(x, ranges[e.0]?, more_is_better).clamp(0.0, 1.0))
            })
            .collect();
        Burdens { effects: ranges.len(), natural }
    }

    /// The burden of a medicine and an effect for a wish, 0..=1; `None` where no figure may weigh.
    pub fn get(&self, dataset: &Dataset, m: MedicineIx, e: EffectIx, wish: Wish) -> Option<f64> {
        let natural = self.natural[m.0 * self.effects + e.0]?;
        Some(if is_reversed(dataset, e, wish) { 1.0 - natural } else { natural })
    }
}

/// `(x - best)/(worst - best)` on a range, 0 when the range has no width.
pub fn burden(x: f64, (low, high): (f64, f64), more_is_better: bool) -> f64 {
    if high <= low {
        return 0.0;
    }
    let share = (x - low) / (high - low);
    if more_is_better { 1.0 - share } else { share }
}

/// Whether a person can want more as well as less of an effect: of a side effect. A benefit is always wanted and a
/// burden never is.
pub fn has_direction(effect: &Effect) -> bool {
    effect.valence == Valence::Harm
}

/// Whether a wish turns the natural direction of an effect around.
pub fn is_reversed(dataset: &Dataset, e: EffectIx, wish: Wish) -> bool {
    wish.direction == Direction::Welcome && has_direction(dataset.effect(e))
}

/// How far one medicine is from the wishes. Lower is closer.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// `F = Σ w·b / Σ w` with a missing burden counted as 0.
    pub low: f64,
    /// The shown point: a missing burden counted as 0.5.
    pub point: f64,
    /// A missing burden counted as 1.
    pub high: f64,
    /// Σ w over effects with a figure that weighs / Σ w, 0..=1.
    pub known_share: f64,
    /// What each wish adds to the point, in the order of the dataset: `w·b / Σ w`.
    pub contributions: Vec<Contribution>,
    /// The wishes that keep the medicine from being placed, because they matter most and it has no figure: see
    /// [`Fit::is_placeable`]. In the order of the dataset.
    pub decisive_unknown: Vec<EffectIx>,
}

/// What one wish adds to a fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The effect wished for.
    pub effect: EffectIx,
    /// Its part of the fit; all parts sum to the fit's point.
    pub part: f64,
    /// The burden, 0..=1; `None` where no figure weighs, then 0.5 was assumed.
    pub burden: Option<f64>,
}

impl Fit {
    /// Whether a medicine can be placed: every wish of importance 2 or 3 is known of it. With only wishes of importance 1
    /// half of their weight is enough.
    pub fn is_placeable(&self) -> bool {
        self.decisive_unknown.is_empty()
    }

    /// The wishes without a figure, in the order of the dataset.
    pub fn unknown(&self) -> impl Iterator<Item = EffectIx> + '_ {
        self.contributions.iter().filter(|c| c.burden.is_none()).map(|c| c.effect)
    }
}

/// The fit of one medicine to the wishes; `None` when no wish weighs.
///
/// Wishes about effects that cannot weigh do not.
pub fn fit(dataset: &Dataset, burdens: &Burdens, wishes: &Wishes, m: MedicineIx) -> Option<Fit> {
    fit_of(dataset, burdens, &wishes.weighing(dataset).collect::<Vec<_>>(), m)
}

/// [`fit`] to the wishes that weigh, which are the same for every medicine.
pub(super) fn fit_of(
    dataset: &Dataset,
    burdens: &Burdens,
    weighed: &[(EffectIx, Wish)],
    m: MedicineIx,
) -> Option<Fit> {
    let total: f64 = weighed.iter().map(|(_, w)| w.importance.weight()).sum();
    if total == 0.0 {
        return None;
    }
    let (mut known_weight, mut known_sum) = (0.0, 0.0);
    let contributions: Vec<_> = weighed
        .iter()
        .map(|&(effect, wish)| {
            let weight = wish.importance.weight();
            let burden = burdens.get(dataset, m, effect, wish);
            if let Some(burden) = burden {
                known_weight += weight;
                known_sum += weight * burden;
            }
            Contribution { effect, part: weight * burden.unwrap_or(0.5) / total, burden }
        })
        .collect();
    let missing = total - known_weight;
    let matters_most = |w: &Wish| w.importance >= Importance::Lot;
    let is_decisive = |w: &Wish| match weighed.iter().any(|(_, w)| matters_most(w)) {
        true => matters_most(w),
        // Sums of small whole numbers: one half is exact.
        false => 2.0 * known_weight < total,
    };
    let decisive_unknown = weighed
        .iter()
        .zip(&contributions)
        .filter(|((_, wish), contribution)| contribution.burden.is_none() && is_decisive(wish))
        .map(|((effect, _), _)| *effect)
        .collect();
    Some(Fit {
        low: known_sum / total,
        point: (known_sum + 0.5 * missing) / total,
        high: (known_sum + missing) / total,
        known_share: known_weight / total,
        contributions,
        decisive_unknown,
    })
}
