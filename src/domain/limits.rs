//! The limits that a person is offered: few, rounded, and far enough apart to matter.

use super::comparison::{AgainstLimit, against_limit};
use super::dataset::{Dataset, EffectIx, Kind, MedicineIx, Valence};
use super::reading::range;

/// More steps would be a choice in itself.
const MOST_STEPS: usize = 4;

/// What a person can be asked not to accept more than, lowest first: round numbers, at least the relevant difference
/// apart, that some medicines exceed and others do not. Each lies just above what a screen shows, so that "not more than
/// 10" never sets apart a medicine that shows 10. Nothing for a benefit; for standard deviations, which say nothing to
/// anybody; and for an average of which the data count the people too ([`Dataset::in_people`]): a limit is on people, on
/// an average only where nothing else exists.
pub fn steps(dataset: &Dataset, e: EffectIx) -> Vec<f64> {
    let effect = dataset.effect(e);
    let Some((low, high)) = range(dataset, e) else { return vec![] };
    if effect.valence == Valence::Benefit || dataset.in_people(e).is_some() {
        return vec![];
    }
    // As screens round: whole people, tenths of a unit.
    let (finest, above_shown, lowest) = match effect.kind {
        Kind::Frequency => (1.0, 0.5, 1.0),
        Kind::Change => (0.1, 0.05, 0.0),
        Kind::Grade => (1.0, 0.0, 0.0),
    };
    let least = effect.relevant_difference.unwrap_or(finest).max(finest);
    let mut steps = vec![];
    let mut unit = finest;
    while unit <= high {
        for factor in [1.0, 2.0, 5.0] {
            let step = unit * factor;
            steps = multiples(step, low.max(lowest), high);
            if step >= least && steps.len() <= MOST_STEPS {
                steps = steps.iter().map(|x| x + above_shown).collect();
                return separating(dataset, e, steps);
            }
        }
        unit *= 10.0;
    }
    separating(dataset, e, steps)
}

/// The multiples of a step from one number up to another that is not reached.
fn multiples(step: f64, from: f64, to: f64) -> Vec<f64> {
    let first = (from / step).ceil() as i64;
    (first..).map(|n| n as f64 * step).take_while(|x| *x < to).take(1000).collect()
}

/// The steps that some medicine exceeds.
fn separating(dataset: &Dataset, e: EffectIx, mut steps: Vec<f64>) -> Vec<f64> {
    steps.retain(|&step| !exceeding(dataset, e, step).is_empty());
    steps
}

/// The medicines that are above a limit.
pub fn exceeding(dataset: &Dataset, e: EffectIx, limit: f64) -> Vec<MedicineIx> {
    let is_above = |m: &MedicineIx| matches!(against_limit(dataset, *m, e, limit), AgainstLimit::Above(_));
    dataset.medicine_ixs().filter(is_above).collect()
}
