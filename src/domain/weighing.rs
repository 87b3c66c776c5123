//! From figures to burdens to fit: the deterministic part of the method.

use super::dataset::{Dataset, Effect, EffectIx, MedicineIx, Valence};
use super::reading::{range, reading};
use super::wishes::{Direction, Wish, Wishes};

/// The burdens of all reliable figures of a dataset, before any wish.
#[derive(Clone, Debug, PartialEq)]
pub struct Burdens {
    effects: usize,
    /// By medicine, then effect; `None` where nothing reliable is known.
    natural: Vec<Option<f64>>,
}

impl Burdens {
    /// `b(m,e) = (x - best)/(worst - best)` for every reliable figure, in the natural direction: 0 is the
    /// best of the range (least of a harm, most of a benefit), 1 the worst; 0 when best equals worst.
    pub fn of(dataset: &Dataset) -> Burdens {
        let ranges: Vec<_> = dataset.effect_ixs().map(|e| range(dataset, e)).collect();
        let natural = dataset
            .medicine_ixs()
            .flat_map(|m| dataset.effect_ixs().map(move |e| (m, e)))
            .map(|(m, e)| {
                let x = reading(dataset, m, e).reliable()?.value;
                let more_is_better = dataset.effect(e).valence == Valence::Benefit;
                Some(burden(x, ranges[e.0]?, more_is_better))
            })
            .collect();
        Burdens { effects: ranges.len(), natural }
    }

    /// The burden of a medicine and an effect for a wish, 0..=1; `None` where nothing reliable is known.
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
    /// Σ w over effects with a reliable estimate / Σ w, 0..=1.
    pub known_share: f64,
    /// What each wish adds to the point, in the order of the dataset: `w·b / Σ w`.
    pub contributions: Vec<Contribution>,
}

/// What one wish adds to a fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The effect wished for.
    pub effect: EffectIx,
    /// Its part of the fit; all parts sum to the fit's point.
    pub part: f64,
    /// The burden, 0..=1; `None` where nothing reliable is known, then 0.5 was assumed.
    pub burden: Option<f64>,
}

impl Fit {
    /// A medicine with a known share below one half is not ordered.
    pub fn is_placeable(&self) -> bool {
        // Shares are sums of small whole numbers divided once, so one half is exact.
        self.known_share >= 0.5
    }
}

/// The fit of one medicine to the wishes; `None` when no wish weighs.
///
/// Wishes about effects with fewer than three reliable estimates do not weigh.
pub fn fit(dataset: &Dataset, burdens: &Burdens, wishes: &Wishes, m: MedicineIx) -> Option<Fit> {
    let weighed: Vec<_> = wishes.weighed().filter(|(e, _)| dataset.can_weigh(*e)).collect();
    let total: f64 = weighed.iter().map(|(_, w)| w.importance.weight()).sum();
    if total == 0.0 {
        return None;
    }
    let (mut known_weight, mut known_sum) = (0.0, 0.0);
    let contributions = weighed
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
    Some(Fit {
        low: known_sum / total,
        point: (known_sum + 0.5 * missing) / total,
        high: (known_sum + missing) / total,
        known_share: known_weight / total,
        contributions,
    })
}
