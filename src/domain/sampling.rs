//! What the figures could be: for every medicine and effect many draws from what is known of it.

use super::dataset::{Dataset, EffectIx, Estimate, Measure, MedicineIx, Valence};
use super::distributions::{Stream, beta_cdf};
use super::frequencies::{normal_cdf, per100_from_odds_ratio, per100_from_risk_ratio};
use super::reading::range;
use super::weighing::burden;
use super::wishes::{Wish, Wishes};

/// The number of draws behind every screen of a class of up to [`WHOLE`] medicines.
pub const DRAWS: usize = 10_000;

/// The number of medicines up to which there are [`DRAWS`].
pub const WHOLE: usize = 64;

/// The number of draws for a number of medicines. A class larger than any that there is gets fewer, so that a changed
/// wish takes no longer and memory does not run out; never fewer than 1 000, with which a probability is known to
/// within 3 percentage points (twice `√(p(1-p)/n)` at `p = ½`).
pub fn draws_for(medicines: usize) -> usize {
    (DRAWS * WHOLE / medicines.max(WHOLE)).max(1_000)
}

/// The seed behind every screen: any fixed number will do.
pub const SEED: u64 = 1;

/// What is believed of one medicine and effect, before it is put on the effect's own axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Belief {
    /// No figure that weighs: nothing is known, every burden from 0 to 1 is equally likely.
    Unknown,
    /// A category of experts: uniform from `low` to `high` on the axis of the categories.
    Grade {
        /// The lower end.
        low: f64,
        /// The upper end.
        high: f64,
    },
    /// An incidence: a share of all people, never below 0.
    Beta {
        /// The shape that stands for people who had the effect.
        with: f64,
        /// The shape that stands for people who did not.
        without: f64,
    },
    /// A figure with its interval.
    Normal(NormalBelief),
}

/// Normal on the scale of its measure: logarithmic for ratios, natural otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NormalBelief {
    measure: Measure,
    /// How many of 100 on placebo had the effect, for ratios.
    placebo_per100: f64,
    /// The point value on the scale of the measure.
    centre: f64,
    /// The part of the standard deviation that all estimates of the effect's own source share.
    shared_sd: f64,
    /// The part of the standard deviation that is the estimate's own.
    own_sd: f64,
}

impl NormalBelief {
    /// The value on the effect's own axis at some shared and some own standard normal error.
    fn at(&self, shared: f64, own: f64) -> f64 {
        let x = self.centre + self.shared_sd * shared + self.own_sd * own;
        match self.measure {
            Measure::OddsRatio => per100_from_odds_ratio(libm::exp(x), self.placebo_per100),
            Measure::RiskRatio => per100_from_risk_ratio(libm::exp(x), self.placebo_per100),
            Measure::Incidence => x.clamp(0.0, 100.0),
            _ => x,
        }
    }

    /// The chance that the value on the effect's own axis lies above `limit`.
    fn chance_above(&self, limit: f64) -> f64 {
        let sd = (self.shared_sd * self.shared_sd + self.own_sd * self.own_sd).sqrt();
        let (p0, p) = (self.placebo_per100 / 100.0, limit / 100.0);
        let limit = match self.measure {
            Measure::OddsRatio | Measure::RiskRatio if p < 0.0 => return 1.0,
            Measure::OddsRatio | Measure::RiskRatio if p >= 1.0 || p0 <= 0.0 => return 0.0,
            Measure::OddsRatio => libm::log(p * (1.0 - p0) / (p0 * (1.0 - p))),
            Measure::RiskRatio => libm::log(p / p0),
            Measure::Incidence if p < 0.0 => return 1.0,
            Measure::Incidence if p >= 1.0 => return 0.0,
            _ => limit,
        };
        if sd > 0.0 { normal_cdf((self.centre - limit) / sd) } else { f64::from(self.centre > limit) }
    }
}

/// What is believed of a medicine and an effect. An imprecise figure is believed as far as its own wide interval lets it.
pub fn belief(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Belief {
    let effect = dataset.effect(e);
    let Some(estimate) = dataset.estimate(m, e).filter(|x| x.can_weigh(effect)) else {
        return Belief::Unknown;
    };
    let Some(value) = estimate.value else { return Belief::Unknown };
    if estimate.measure == Measure::Grade {
        return grade(value, estimate);
    }
    let counted = estimate.counts().filter(|_| estimate.measure == Measure::Incidence);
    if let Some((events, n)) = counted {
        // Jeffreys' prior.
        return Belief::Beta { with: f64::from(events) + 0.5, without: f64::from(n - events) + 0.5 };
    }
    let Some((low, high)) = estimate.low.zip(estimate.high) else { return Belief::Unknown };
    let scaled = |x: f64| if estimate.measure.is_ratio() { libm::log(x) } else { x };
    // A 95% interval is 2 × 1.96 standard deviations wide.
    let sd = (scaled(high) - scaled(low)) / 3.92;
    if estimate.measure == Measure::Incidence
        && let Some(beta) = beta_like(value / 100.0, sd / 100.0)
    {
        return beta;
    }
    let shared_sd = match effect.shared_sd {
        Some(sd) if estimate.source == effect.source => sd,
        _ => 0.0,
    };
    Belief::Normal(NormalBelief {
        measure: estimate.measure,
        placebo_per100: effect.baseline.as_ref().map_or(0.0, |b| b.per100),
        centre: scaled(value),
        shared_sd,
        own_sd: (sd * sd - shared_sd * shared_sd).max(0.0).sqrt(),
    })
}

/// From half a category below the lowest to half a category above the highest that a source gives, and at least a whole
/// one to either side of the category itself: the word of an expert is never surer than a trial.
fn grade(value: f64, estimate: &Estimate) -> Belief {
    let (low, high) = (estimate.low.unwrap_or(value), estimate.high.unwrap_or(value));
    Belief::Grade { low: (low - 0.5).min(value - 1.0), high: (high + 0.5).max(value + 1.0) }
}

/// The Beta with a mean and a standard deviation; `None` where there is none that is wide enough and has one peak or
/// leans to one end.
fn beta_like(mean: f64, sd: f64) -> Option<Belief> {
    let people = mean * (1.0 - mean) / (sd * sd) - 1.0;
    let is_beta = sd > 0.0 && mean > 0.0 && mean < 1.0 && people >= 1.0;
    is_beta.then_some(Belief::Beta { with: mean * people, without: (1.0 - mean) * people })
}

/// The chance (0..=1) that a medicine is really above a ceiling on the effect's own axis; `None` where no figure weighs.
/// A value exactly at the ceiling is not above it.
///
/// A closed form of the same belief from which the draws come, so a deal-breaker needs no draws.
pub fn chance_above(dataset: &Dataset, m: MedicineIx, e: EffectIx, ceiling: f64) -> Option<f64> {
    match belief(dataset, m, e) {
        Belief::Unknown => None,
        Belief::Grade { low, high } => Some(((high - ceiling) / (high - low)).clamp(0.0, 1.0)),
        Belief::Beta { with, without } => Some(1.0 - beta_cdf(ceiling / 100.0, with, without)),
        Belief::Normal(normal) => Some(normal.chance_above(ceiling)),
    }
}

/// The draws of one dataset: burdens by effect, medicine and draw, in the natural direction of each effect.
///
/// Common random numbers: what is drawn for a medicine and an effect depends on the seed, on their stable numbers
/// and on the number of the draw, on nothing else. So the same draws serve all wishes, and neither the order of the
/// lists nor the other medicines change them.
///
/// A burden is `(x - best)/(worst - best)` on the dataset's range of point values and is not clipped: a draw beyond
/// the range has a burden below 0 or above 1. Otherwise a wide interval at the edge would look better than it is.
///
/// Nothing is drawn until an effect is prepared: 10 000 draws of 41 medicines take 1.6 MB for an effect.
#[derive(Clone, Debug)]
pub struct Draws {
    seed: u64,
    count: usize,
    medicines: usize,
    effects: Vec<EffectDraws>,
}

#[derive(Clone, Debug, Default)]
struct EffectDraws {
    /// Rows of `count` burdens, by medicine; empty until they are drawn.
    rows: Vec<Vec<f32>>,
    /// How many rows are drawn.
    drawn: usize,
    /// Where the importance lies within its step, -0.5 to 0.5.
    within_step: Vec<f32>,
}

impl Draws {
    /// Room for `count` draws of every effect of a dataset; draws nothing yet.
    pub fn new(dataset: &Dataset, count: usize, seed: u64) -> Draws {
        let effects = vec![EffectDraws::default(); dataset.effects().len()];
        Draws { seed, count, medicines: dataset.medicines().len(), effects }
    }

    /// The number of draws.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many burdens are drawn.
    pub fn drawn(&self) -> usize {
        self.effects.iter().map(|effect| effect.drawn).sum::<usize>() * self.count
    }

    /// Draws the next medicine of an effect, so that a browser can prepare in slices of about a millisecond.
    /// Returns whether the effect is now ready. Always of the dataset for which the room was made.
    pub fn prepare_step(&mut self, dataset: &Dataset, e: EffectIx) -> bool {
        let next = dataset.medicine_ixs().find(|&m| !self.is_drawn(m, e));
        if let Some(m) = next {
            self.prepare_row(dataset, m, e);
        }
        self.is_ready(e)
    }

    /// Draws one medicine of an effect, unless that is done: about a millisecond.
    pub fn prepare_row(&mut self, dataset: &Dataset, m: MedicineIx, e: EffectIx) {
        if self.is_drawn(m, e) {
            return;
        }
        let effect = &mut self.effects[e.0];
        if effect.rows.is_empty() {
            effect.rows = vec![vec![]; self.medicines];
            let mut stream = Stream::new(&[self.seed, u64::from(dataset.effect(e).number), OF_IMPORTANCE]);
            for _ in 0..self.count {
                effect.within_step.push((stream.uniform() - 0.5) as f32);
            }
        }
        let mut row = Vec::with_capacity(self.count);
        draw_row(dataset, m, e, self.seed, self.count, &mut row);
        effect.rows[m.0] = row;
        effect.drawn += 1;
    }

    /// Draws all medicines of the effects that weigh in `wishes`, as far as they are not drawn yet.
    pub fn prepare(&mut self, dataset: &Dataset, wishes: &Wishes) {
        for (e, _) in wishes.weighing(dataset) {
            while !self.prepare_step(dataset, e) {}
        }
    }

    /// Whether all medicines of an effect are drawn.
    pub fn is_ready(&self, e: EffectIx) -> bool {
        self.effects[e.0].drawn == self.medicines
    }

    /// Whether a medicine of an effect is drawn.
    pub fn is_drawn(&self, m: MedicineIx, e: EffectIx) -> bool {
        self.effects[e.0].rows.get(m.0).is_some_and(|row| !row.is_empty())
    }

    /// The burdens of a medicine and an effect that are drawn, by draw, in the natural direction of the effect.
    pub fn burdens(&self, m: MedicineIx, e: EffectIx) -> &[f32] {
        &self.effects[e.0].rows[m.0]
    }

    /// The weights of a wish about a ready effect, by draw: uniform within half a step around the chosen importance,
    /// so that "a lot" is not sharper than people mean it.
    pub fn weights(&self, e: EffectIx, wish: Wish) -> Vec<f32> {
        let level = wish.importance.weight() as f32;
        self.effects[e.0].within_step.iter().map(|within| level + within).collect()
    }
}

// The last part of a stream's key: a medicine's number, or one of these beyond all such numbers.
const OF_SHARED_ERROR: u64 = 1 << 32;
const OF_IMPORTANCE: u64 = 2 << 32;

/// Appends `count` burdens of a medicine and an effect.
fn draw_row(dataset: &Dataset, m: MedicineIx, e: EffectIx, seed: u64, count: usize, row: &mut Vec<f32>) {
    let effect = dataset.effect(e);
    let key = |last| [seed, u64::from(effect.number), last];
    let mut own = Stream::new(&key(u64::from(dataset.medicine(m).number)));
    let mut shared = Stream::new(&key(OF_SHARED_ERROR));
    let range = match range(dataset, e) {
        Some((low, high)) if low < high || dataset.can_weigh(e) => (low, high),
        // Nothing is weighed here, only two medicines beside each other: any scale will do, but for one without width.
        _ => (0.0, 1.0),
    };
    let more_is_better = effect.valence == Valence::Benefit;
    let on_range = |x| burden(x, range, more_is_better) as f32;
    match belief(dataset, m, e) {
        Belief::Unknown => row.extend((0..count).map(|_| own.uniform() as f32)),
        Belief::Grade { low, high } => {
            row.extend((0..count).map(|_| on_range(low + (high - low) * own.uniform())));
        }
        Belief::Beta { with, without } => {
            row.extend((0..count).map(|_| on_range(100.0 * own.beta(with, without))));
        }
        Belief::Normal(normal) if normal.shared_sd > 0.0 => {
            row.extend((0..count).map(|_| on_range(normal.at(shared.normal(), own.normal()))));
        }
        Belief::Normal(normal) => row.extend((0..count).map(|_| on_range(normal.at(0.0, own.normal())))),
    }
}
