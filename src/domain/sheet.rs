//! What stands on the sheet to take along: which effects of the medicines to discuss, and what there is to ask.
//!
//! **Architecture invariant:** the order is by what somebody asked about and by what is known, never by what is better.

use super::beside::{Beside, Telling, beside, size};
use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::differences::{Verdict, against_placebo};
use super::order::sort;
use super::reading::{Reading, reading};
use super::sampling::Draws;

/// So many effects fit on one page beside everything else. Wishes are never left out.
pub const MOST_ROWS: usize = 9;

/// The effects of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// In the order in which they stand.
    pub shown: Vec<Beside>,
    /// Effects in which the medicines differ clearly and for which there is no room.
    pub left_out: Vec<EffectIx>,
    /// Effects in which experts place some higher and nobody counted, and for which there is no room.
    pub by_experts: Vec<Beside>,
}

impl Rows {
    /// The effects that are shown.
    pub fn effects(&self) -> Vec<EffectIx> {
        self.shown.iter().map(|row| row.effect).collect()
    }
}

/// The effects for some medicines, none to four: wishes first, or without wishes those that everybody is asked about
/// first; then those in which the medicines differ relevantly, the biggest clear difference first, or of one medicine
/// those in which it differs clearly from placebo; then, as far as there is room, the others that are asked about
/// first. What happens after stopping always has a row.
///
/// `effects` are those in view. `None` when medicines that can be compared are not drawn.
pub fn rows(
    dataset: &Dataset,
    draws: &Draws,
    wished: &[EffectIx],
    effects: &[EffectIx],
    medicines: &[MedicineIx],
) -> Option<Rows> {
    let first: Vec<_> = dataset.first_asked().into_iter().filter(|e| effects.contains(e)).collect();
    let begins = if wished.is_empty() { &first[..] } else { wished };
    let mut rest = beside(dataset, draws, begins, effects, medicines)?;
    let mut shown: Vec<_> = rest.extract_if(.., |row| row.telling == Telling::Wished).collect();
    let stopping = dataset.after_stopping().filter(|_| !medicines.is_empty());
    let room = |shown: &[Beside], rest: &[Beside]| {
        // One row is kept for stopping.
        let is_kept = rest.iter().any(|row| Some(row.effect) == stopping);
        shown.len() + usize::from(is_kept) < MOST_ROWS.max(begins.len())
    };
    let mut differ: Vec<_> =
        rest.extract_if(.., |row| Some(row.effect) != stopping && differs(dataset, row, medicines)).collect();
    sort(&mut differ, |a, b| {
        a.telling < b.telling || (a.telling == b.telling && biggest(dataset, a) > biggest(dataset, b))
    });
    let (mut left_out, mut by_experts) = (vec![], vec![]);
    for row in differ {
        if room(&shown, &rest) {
            shown.push(row);
        } else if row.telling == Telling::Clear {
            left_out.push(row.effect);
        } else if row.telling == Telling::ByExperts {
            by_experts.push(row);
        }
    }
    for &e in &first {
        if room(&shown, &rest) {
            shown.extend(rest.extract_if(.., |row| row.effect == e && Some(e) != stopping));
        }
    }
    shown.extend(rest.extract_if(.., |row| Some(row.effect) == stopping));
    Some(Rows { shown, left_out, by_experts })
}

fn differs(dataset: &Dataset, row: &Beside, medicines: &[MedicineIx]) -> bool {
    match medicines {
        [] => false,
        [one] => matches!(against_placebo(dataset, *one, row.effect), Some(Verdict::Clear(_))),
        _ => {
            matches!(row.telling, Telling::Benefit | Telling::Clear | Telling::ByExperts | Telling::OneSided)
        }
    }
}

/// How far the two that lie furthest apart do so, in units of what matters to people; 0 without a clear difference.
fn biggest(dataset: &Dataset, row: &Beside) -> f64 {
    row.differences
        .clear
        .iter()
        .map(|difference| size(dataset, row.effect, &difference.more, &difference.less))
        .fold(0.0, f64::max)
}

/// What is not known: no figure of these effects for these medicines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Something was measured, too little to say.
    pub is_measured: bool,
    /// For these medicines.
    pub medicines: Vec<MedicineIx>,
    /// Of these effects.
    pub effects: Vec<EffectIx>,
}

/// What is not known of some effects and medicines, in the order of the effects; effects of which the same is not known
/// of the same medicines stand together. What a label says in words or as a category is no gap: it is there to be read.
pub fn gaps(dataset: &Dataset, effects: &[EffectIx], medicines: &[MedicineIx]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = vec![];
    for &effect in effects {
        for is_measured in [false, true] {
            let is_gap = |m: &MedicineIx| match reading(dataset, *m, effect) {
                Reading::NoFigure => !is_measured,
                Reading::TooLittle(_) | Reading::Imprecise(_) => is_measured,
                _ => false,
            };
            let without: Vec<_> = medicines.iter().copied().filter(is_gap).collect();
            let same = |gap: &&mut Gap| gap.is_measured == is_measured && gap.medicines == without;
            match gaps.iter_mut().find(same) {
                _ if without.is_empty() => {}
                Some(gap) => gap.effects.push(effect),
                None => gaps.push(Gap { is_measured, medicines: without, effects: vec![effect] }),
            }
        }
    }
    gaps
}
