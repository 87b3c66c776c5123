//! Differences between a few medicines, or between a medicine and placebo, in one effect.
//!
//! A difference is told on two axes. It is *sure* when it goes one way in nine of ten cases: the chance that one has
//! more of the effect is at least 1 - [`NO_CLEAR_DIFFERENCE`], or at most that. It is *large* when the points lie at
//! least the effect's relevant difference apart. Only what is both is clear; what is sure and not large is small; of
//! the rest we cannot say. Between medicines the chance is counted over the draws, so that an error which all figures
//! of a network share cancels out. From placebo a difference is sure when the 95% interval says so.
//!
//! The categories of experts are never called a clear difference: an expert's word is not surer than a trial.

use super::dataset::{Dataset, EffectIx, Kind, MedicineIx, Valence};
use super::order::sort;
use super::reading::{Reading, reading, reference};
use super::sampling::{Draws, chance_above};
use super::smaa::{NO_CLEAR_DIFFERENCE, share_below};

/// Which way a difference goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The first has more of the effect.
    More,
    /// The first has less of it.
    Less,
}

/// What can be said of a medicine beside another, or beside placebo, in one effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A clear difference: sure and large.
    Clear(Way),
    /// A small difference: sure, and smaller than what matters to people.
    Small(Way),
    /// Experts place the two apart; nobody counted.
    ByExperts(Way),
    /// Both have a figure; we cannot say whether they differ.
    Unclear,
    /// One of them has a figure, the other has none: news, to be told with the figure.
    OneSided,
    /// Neither has a figure that can be compared.
    NotComparable,
}

/// Which way a chance of having more is sure; `None` when it is not. Both borders are sure.
pub fn sure(chance_of_more: f64) -> Option<Way> {
    if chance_of_more >= 1.0 - NO_CLEAR_DIFFERENCE {
        Some(Way::More)
    } else if chance_of_more <= NO_CLEAR_DIFFERENCE {
        Some(Way::Less)
    } else {
        None
    }
}

/// Whether two points on an effect's own axis lie as far apart as matters to people. Where the dataset does not say what
/// matters, everything does.
pub fn is_large(dataset: &Dataset, e: EffectIx, a: f64, b: f64) -> bool {
    // Two printed numbers that differ by exactly as much may be a hair less apart as floats.
    dataset.effect(e).relevant_difference.is_none_or(|relevant| (a - b).abs() >= relevant - 1e-9)
}

/// What can be said of medicine `a` beside medicine `b`; `None` when both have a figure and they are not drawn.
pub fn verdict(
    dataset: &Dataset,
    draws: &Draws,
    e: EffectIx,
    a: MedicineIx,
    b: MedicineIx,
) -> Option<Verdict> {
    let (x, y) = match [a, b].map(|m| reading(dataset, m, e).weighs()) {
        [Some(x), Some(y)] => (x.value, y.value),
        [None, None] => return Some(Verdict::NotComparable),
        _ => return Some(Verdict::OneSided),
    };
    let sure = sure(chance_of_more(dataset, draws, e, a, b)?);
    Some(match sure {
        None => Verdict::Unclear,
        Some(way) if dataset.effect(e).kind == Kind::Grade => Verdict::ByExperts(way),
        Some(way) if is_large(dataset, e, x, y) => Verdict::Clear(way),
        Some(way) => Verdict::Small(way),
    })
}

/// The probability (0..=1) that medicine `a` has more of an effect than medicine `b`, equal counted half: a higher
/// value on the effect's own axis, also of a benefit.
///
/// `None` when one of them has no figure that weighs or is not drawn.
pub fn chance_of_more(
    dataset: &Dataset,
    draws: &Draws,
    e: EffectIx,
    a: MedicineIx,
    b: MedicineIx,
) -> Option<f64> {
    if !is_known(dataset, a, e) || !is_known(dataset, b, e) || !draws.is_drawn(a, e) || !draws.is_drawn(b, e)
    {
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
/// `None` when it has no figure that weighs, or when the effect has no value of placebo.
pub fn chance_of_more_than_placebo(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Option<f64> {
    let placebo = reference(dataset.effect(e))?;
    let figure = reading(dataset, m, e).weighs()?;
    // The errors are symmetric, so a point at placebo lies as likely above as below, also when it has no error.
    if figure.value == placebo { Some(0.5) } else { chance_above(dataset, m, e, placebo) }
}

/// What can be said of a medicine beside placebo: sure when its 95% interval lies beyond placebo, large as between
/// medicines. `None` when it has no figure that weighs, or when the effect has no value of placebo.
///
/// Stricter than between medicines, because the interval is shown beside it: words that call clear what a range leaves
/// open would mislead. What is told as "about the same as placebo" ([`Reading::LikePlacebo`]) is not different from it,
/// however narrow its interval.
pub fn against_placebo(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Option<Verdict> {
    let placebo = reference(dataset.effect(e))?;
    let reading = reading(dataset, m, e);
    let figure = reading.weighs()?;
    let way = match (reading, figure.interval) {
        (Reading::LikePlacebo(_), _) => None,
        (_, Some((low, _))) if low > placebo => Some(Way::More),
        (_, Some((_, high))) if high < placebo => Some(Way::Less),
        _ => None,
    };
    Some(match way {
        None => Verdict::Unclear,
        Some(way) if is_large(dataset, e, figure.value, placebo) => Verdict::Clear(way),
        Some(way) => Verdict::Small(way),
    })
}

/// What can be said about the differences of an effect, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// At least two of the medicines differ clearly.
    SomeClear,
    /// One of them has a figure, the others have none.
    OneSided,
    /// No two differ clearly; the surest difference is a small one.
    SomeSmall,
    /// Experts place at least two of them apart.
    ByExperts,
    /// Of no two of them we can say that they differ.
    NoneClear,
    /// None of them has a figure that can be compared.
    NotComparable,
}

/// Some medicines that have more of an effect than each of some others.
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
/// Every two medicines with a figure that weighs stand in exactly one of the lists: in one [`Difference`], or together
/// in an unclear list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// "A and B: more than C and D." Medicines with more than exactly the same others stand together.
    pub clear: Vec<Difference>,
    /// The same for small differences.
    pub small: Vec<Difference>,
    /// The same for what experts place apart.
    pub by_experts: Vec<Difference>,
    /// "We cannot say whether B and C differ." Each list as long as it can be; that we cannot say it of A and B, nor of
    /// B and C, does not exclude that A and C differ, so a medicine may stand in two.
    pub unclear: Vec<Vec<MedicineIx>>,
    /// Those with a figure that weighs.
    pub known: Vec<MedicineIx>,
    /// Those without, about which nothing can be said.
    pub unknown: Vec<MedicineIx>,
}

impl Differences {
    /// Compares each with each. Meant for two to four medicines, none of them twice: the work doubles with every one.
    ///
    /// `None` when at least two have a figure that weighs and they are not drawn.
    pub fn of(
        dataset: &Dataset,
        draws: &Draws,
        e: EffectIx,
        medicines: &[MedicineIx],
    ) -> Option<Differences> {
        let (known, unknown): (Vec<_>, Vec<_>) = medicines.iter().partition(|m| is_known(dataset, **m, e));
        let mut differences = Differences { unknown, ..Differences::default() };
        // By medicine, as bits: those of which we cannot say that it differs from them, with itself.
        let mut like = vec![0u32; known.len()];
        for (i, &a) in known.iter().enumerate() {
            let (mut clear, mut small, mut by_experts) = (vec![], vec![], vec![]);
            for (j, &b) in known.iter().enumerate() {
                let verdict = if i == j { Verdict::Unclear } else { verdict(dataset, draws, e, a, b)? };
                match verdict {
                    Verdict::Clear(Way::More) => clear.push(b),
                    Verdict::Small(Way::More) => small.push(b),
                    Verdict::ByExperts(Way::More) => by_experts.push(b),
                    Verdict::Unclear => like[i] |= 1 << j,
                    _ => {}
                }
            }
            add(&mut differences.clear, a, clear);
            add(&mut differences.small, a, small);
            add(&mut differences.by_experts, a, by_experts);
        }
        for set in 1..1u32 << known.len() {
            let is_in_set = |i: &usize| set >> i & 1 == 1;
            // What all members are like is the set itself when they are like each other and nobody else is like all.
            let shared = (0..known.len()).filter(is_in_set).fold(u32::MAX, |shared, i| shared & like[i]);
            if shared == set && set.count_ones() > 1 {
                differences.unclear.push((0..known.len()).filter(is_in_set).map(|i| known[i]).collect());
            }
        }
        differences.known = known;
        Some(differences)
    }

    /// What can be said about them.
    pub fn finding(&self) -> Finding {
        match self {
            _ if !self.clear.is_empty() => Finding::SomeClear,
            _ if !self.small.is_empty() => Finding::SomeSmall,
            _ if !self.by_experts.is_empty() => Finding::ByExperts,
            _ if !self.unclear.is_empty() => Finding::NoneClear,
            _ if !self.known.is_empty() && !self.unknown.is_empty() => Finding::OneSided,
            _ => Finding::NotComparable,
        }
    }
}

/// Adds a medicine that has more than some others, beside those that have more than exactly the same.
fn add(differences: &mut Vec<Difference>, more: MedicineIx, less: Vec<MedicineIx>) {
    if less.is_empty() {
        return;
    }
    match differences.iter_mut().find(|difference| difference.less == less) {
        Some(difference) => difference.more.push(more),
        None => differences.push(Difference { more: vec![more], less }),
    }
}

/// The differences of some effects, by [`Finding`]; effects with the same finding keep their order.
///
/// `None` when medicines that can be compared are not drawn, so that nothing changes places later.
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

fn is_known(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> bool {
    reading(dataset, m, e).weighs().is_some()
}
