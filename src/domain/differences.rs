//! Clear differences between a few medicines, or between a medicine and placebo, in one effect.
//!
//! A difference is clear when it goes one way in more than nine of ten cases: the chance that one has more of the
//! effect is at least 1 - [`NO_CLEAR_DIFFERENCE`], or at most that. Clear says that a difference is there, not that
//! it is large. Between medicines the chance is counted over the draws, so that an error which all figures of a
//! network share cancels out. From placebo a difference is clear when the 95% interval says so.

use super::dataset::{Dataset, EffectIx, MedicineIx, Valence};
use super::order::sort;
use super::reading::{Reading, reading, reference};
use super::sampling::{Belief, Draws, belief, chance_above};
use super::smaa::{NO_CLEAR_DIFFERENCE, share_below};

/// What a chance of having more says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrast {
    /// Clearly more of the effect.
    More,
    /// Clearly less of it.
    Less,
    /// No clear difference.
    Unclear,
}

impl Contrast {
    /// Of a probability (0..=1) of having more; both borders are clear.
    pub fn of(chance_of_more: f64) -> Contrast {
        if chance_of_more >= 1.0 - NO_CLEAR_DIFFERENCE {
            Contrast::More
        } else if chance_of_more <= NO_CLEAR_DIFFERENCE {
            Contrast::Less
        } else {
            Contrast::Unclear
        }
    }
}

/// The probability (0..=1) that medicine `a` has more of an effect than medicine `b`, equal counted half: a higher
/// value on the effect's own axis, also of a benefit.
///
/// `None` when one of them has no reliable figure, or when the draws of the effect are not ready.
pub fn chance_of_more(
    dataset: &Dataset,
    draws: &Draws,
    e: EffectIx,
    a: MedicineIx,
    b: MedicineIx,
) -> Option<f64> {
    if !is_known(dataset, a, e) || !is_known(dataset, b, e) || !draws.is_ready(e) {
        return None;
    }
    let (a, b) = (draws.burdens(a, e), draws.burdens(b, e));
    // Burdens run against a benefit: less burden is more of it.
    Some(match dataset.effect(e).valence {
        Valence::Benefit => share_below(a, b),
        Valence::Harm | Valence::Burden => share_below(b, a),
    })
}

/// The probability (0..=1) that a medicine has more of an effect than placebo, equal counted half, in closed form.
///
/// `None` when nothing reliable is known of it, or when the effect has no value of placebo.
pub fn chance_of_more_than_placebo(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Option<f64> {
    let placebo = reference(dataset.effect(e))?;
    let figure = reading(dataset, m, e).reliable()?;
    // The errors are symmetric, so a point at placebo lies as likely above as below, also when it has no error.
    if figure.value == placebo { Some(0.5) } else { chance_above(dataset, m, e, placebo) }
}

/// Whether a medicine clearly has more or less of an effect than placebo: its 95% interval lies beyond placebo.
/// `None` when nothing reliable is known of it, or when the effect has no value of placebo.
///
/// Stricter than between medicines, because the interval is shown beside it: words that call clear what a range leaves
/// open would mislead. What is told as "about the same as placebo" is not clearly different from it, however narrow
/// its interval. Nor is a figure without an interval, because nobody knows how sure it is.
pub fn against_placebo(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Option<Contrast> {
    let placebo = reference(dataset.effect(e))?;
    let reading = reading(dataset, m, e);
    let figure = reading.reliable()?;
    Some(match (reading, figure.interval) {
        (Reading::Known(_), Some((low, _))) if low > placebo => Contrast::More,
        (Reading::Known(_), Some((_, high))) if high < placebo => Contrast::Less,
        _ => Contrast::Unclear,
    })
}

/// What can be said about the differences of an effect, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// At least two of the medicines differ clearly.
    SomeClear,
    /// No two of them differ clearly.
    NoneClear,
    /// Fewer than two of them have a reliable figure.
    NotComparable,
}

/// Some medicines that clearly have more of an effect than each of some others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// These have more.
    pub more: Vec<MedicineIx>,
    /// Than each of these.
    pub less: Vec<MedicineIx>,
}

/// The differences between a few medicines in one effect. All lists of medicines keep the order in which the
/// medicines were given.
///
/// Every two medicines with a reliable figure stand in exactly one of the two: in one [`Difference`], or together in
/// an unclear list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// "A and B: more than C and D." Medicines with more than exactly the same others stand together.
    pub clear: Vec<Difference>,
    /// "No clear difference between B and C." Each list as long as it can be; no clear difference between A and B,
    /// nor between B and C, does not exclude one between A and C, so a medicine may stand in two.
    pub unclear: Vec<Vec<MedicineIx>>,
    /// Those without a reliable figure, about which nothing can be said.
    pub unknown: Vec<MedicineIx>,
}

impl Differences {
    /// Compares each with each. Meant for two to four medicines, none of them twice: the work doubles with every one.
    ///
    /// `None` when at least two have a reliable figure and the draws of the effect are not ready.
    pub fn of(
        dataset: &Dataset,
        draws: &Draws,
        e: EffectIx,
        medicines: &[MedicineIx],
    ) -> Option<Differences> {
        let (known, unknown): (Vec<_>, Vec<_>) = medicines.iter().partition(|m| is_known(dataset, **m, e));
        let mut differences = Differences { clear: vec![], unclear: vec![], unknown };
        if known.len() < 2 {
            return Some(differences);
        }
        // By medicine, as bits: those from which it does not differ clearly, with itself.
        let mut like = vec![0u32; known.len()];
        for (i, &a) in known.iter().enumerate() {
            let mut less = vec![];
            for (j, &b) in known.iter().enumerate() {
                match contrast(dataset, draws, e, a, b)? {
                    Contrast::More => less.push(b),
                    Contrast::Less => {}
                    Contrast::Unclear => like[i] |= 1 << j,
                }
            }
            if less.is_empty() {
                continue;
            }
            match differences.clear.iter_mut().find(|difference| difference.less == less) {
                Some(difference) => difference.more.push(a),
                None => differences.clear.push(Difference { more: vec![a], less }),
            }
        }
        for set in 1..1u32 << known.len() {
            let is_in_set = |i: &usize| set >> i & 1 == 1;
            // What all members are like is the set itself when they are like each other and nobody else is like all.
            let shared = (0..known.len()).filter(is_in_set).fold(u32::MAX, |shared, i| shared & like[i]);
            if shared == set && set.count_ones() > 1 {
                differences.unclear.push((0..known.len()).filter(is_in_set).map(|i| known[i]).collect());
            }
        }
        Some(differences)
    }

    /// What can be said about them.
    pub fn finding(&self) -> Finding {
        if !self.clear.is_empty() {
            Finding::SomeClear
        } else if !self.unclear.is_empty() {
            Finding::NoneClear
        } else {
            Finding::NotComparable
        }
    }
}

/// The differences of some effects, by [`Finding`]; effects with the same finding keep their order.
///
/// `None` when the draws of an effect that can be compared are not ready, so that nothing changes places later.
pub fn by_finding(
    dataset: &Dataset,
    draws: &Draws,
    effects: &[EffectIx],
    medicines: &[MedicineIx],
) -> Option<Vec<(EffectIx, Differences)>> {
    let mut found = vec![];
    for &e in effects {
        found.push((e, Differences::of(dataset, draws, e, medicines)?));
    }
    sort(&mut found, |a, b| a.1.finding() < b.1.finding());
    Some(found)
}

/// Which of two medicines clearly has more; a figure without an interval differs clearly from nothing.
fn contrast(dataset: &Dataset, draws: &Draws, e: EffectIx, a: MedicineIx, b: MedicineIx) -> Option<Contrast> {
    let contrast = Contrast::of(chance_of_more(dataset, draws, e, a, b)?);
    let as_printed = is_as_printed(dataset, a, e) || is_as_printed(dataset, b, e);
    Some(if as_printed { Contrast::Unclear } else { contrast })
}

fn is_known(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> bool {
    belief(dataset, m, e) != Belief::Unknown
}

/// Printed without an interval: its draws have no spread, as if it were certain.
fn is_as_printed(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> bool {
    matches!(belief(dataset, m, e), Belief::AsPrinted(_))
}
