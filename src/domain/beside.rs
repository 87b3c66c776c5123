//! What is told first of a few medicines side by side: which effects tell something, and the biggest clear trade-offs.
//!
//! **Architecture invariant:** the order here is by what is known and by what was wished for, never by what is better.

use super::dataset::{Dataset, EffectIx, MedicineIx, Valence};
use super::differences::{Difference, Differences, Finding, Verdict, against_placebo};
use super::order::sort;
use super::reading::{range, reading, reference};
use super::sampling::Draws;

/// How much an effect tells of the medicines side by side; in the order in which a table shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Telling {
    /// The person wishes something of it.
    Wished,
    /// What the medicines are taken for, whether they differ in it or not.
    Benefit,
    /// A difference that is sure and large.
    Clear,
    /// Experts place them apart.
    ByExperts,
    /// News of some: they differ clearly from placebo, and of the others there is no figure.
    OneSided,
    /// A difference that is sure and small.
    Small,
    /// What people are asked about first, and of which no difference is known.
    Asked,
    /// Nothing that can be told of a difference.
    Rest,
    /// No figure of any of them.
    Unknown,
}

/// One effect of a few medicines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The effect.
    pub effect: EffectIx,
    /// How much it tells.
    pub telling: Telling,
    /// The differences.
    pub differences: Differences,
}

/// Some effects of two to four medicines, the most telling first: wishes in the order given, the others by [`Telling`]
/// and then in the order given. `wished` need not be among `effects`.
///
/// `None` when medicines that can be compared are not drawn, so that nothing changes places later.
pub fn beside(
    dataset: &Dataset,
    draws: &Draws,
    wished: &[EffectIx],
    effects: &[EffectIx],
    medicines: &[MedicineIx],
) -> Option<Vec<Beside>> {
    let mut rows = vec![];
    for (i, &effect) in wished.iter().chain(effects.iter().filter(|e| !wished.contains(e))).enumerate() {
        let differences = Differences::of(dataset, draws, effect, medicines)?;
        let telling = if i < wished.len() { Telling::Wished } else { telling(dataset, effect, &differences) };
        rows.push(Beside { effect, telling, differences });
    }
    sort(&mut rows, |a, b| a.telling < b.telling);
    Some(rows)
}

fn telling(dataset: &Dataset, e: EffectIx, differences: &Differences) -> Telling {
    let is_news = || {
        let is_clear = |m: &MedicineIx| matches!(against_placebo(dataset, *m, e), Some(Verdict::Clear(_)));
        // Without placebo there is nothing to measure the news by, so it is told.
        !differences.unknown.is_empty()
            && (reference(dataset.effect(e)).is_none() || differences.known.iter().any(is_clear))
    };
    match differences.finding() {
        _ if differences.known.is_empty() => Telling::Unknown,
        _ if dataset.effect(e).valence == Valence::Benefit && dataset.can_weigh(e) => Telling::Benefit,
        Finding::SomeClear => Telling::Clear,
        Finding::ByExperts => Telling::ByExperts,
        _ if is_news() => Telling::OneSided,
        Finding::SomeSmall => Telling::Small,
        _ if dataset.first_asked().contains(&e) => Telling::Asked,
        _ => Telling::Rest,
    }
}

/// Some medicines that have clearly more of a few effects than others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TradeOff {
    /// These have more, and of the medicines side by side none has clearly more than they.
    pub more: Vec<MedicineIx>,
    /// Than each of these.
    pub less: Vec<MedicineIx>,
    /// Of these effects, the biggest difference first.
    pub effects: Vec<EffectIx>,
}

/// The biggest clear trade-offs of a few medicines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TradeOffs {
    /// Each medicine that has most of something is in one of them, so that no side is left out; others up to
    /// [`MOST_TRADE_OFFS`]. In the order in which the medicines were given.
    pub clear: Vec<TradeOff>,
    /// A wish of which experts place some of the medicines higher, and nobody counted.
    pub by_experts: Option<TradeOff>,
    /// What a person would ask first and what we cannot say: wishes, or without wishes benefits, of which no two of the
    /// medicines surely differ.
    pub unsure: Vec<EffectIx>,
    /// Whether of any effect at least two of the medicines have a figure.
    pub is_anything_known: bool,
}

/// The most sentences about clear differences, unless there are more medicines that each have most of something.
pub const MOST_TRADE_OFFS: usize = 3;

/// The most effects in one of them.
const MOST_EFFECTS: usize = 3;

/// The biggest clear trade-offs among the rows of [`beside`]. A difference counts in units of what matters to people in
/// that effect, between the two that lie nearest. Wishes come before benefits, these before what people are asked about
/// first, and that before all others.
pub fn trade_offs(dataset: &Dataset, rows: &[Beside], medicines: &[MedicineIx]) -> TradeOffs {
    let mut found: Vec<(u8, f64, EffectIx, &Difference)> = vec![];
    // What the dataset itself does not let weigh is not put in a few words either.
    for row in rows.iter().filter(|row| dataset.effect(row.effect).weighable != Some(false)) {
        let rank = match row.telling {
            Telling::Wished => 3,
            Telling::Benefit => 2,
            _ if dataset.first_asked().contains(&row.effect) => 1,
            _ => 0,
        };
        // Who is named with an effect is where it is highest: "more on B" would mislead while C has more still.
        let is_topped = |more: &[MedicineIx]| {
            row.differences.clear.iter().any(|other| more.iter().any(|m| other.less.contains(m)))
        };
        for difference in row.differences.clear.iter().filter(|d| !is_topped(&d.more)) {
            let size = size(dataset, row.effect, &difference.more, &difference.less);
            found.push((rank, size, row.effect, difference));
        }
    }
    sort(&mut found, |a, b| a.0 > b.0 || (a.0 == b.0 && a.1 > b.1));
    let asked = if rows.iter().any(|row| row.telling == Telling::Wished) {
        Telling::Wished
    } else {
        Telling::Benefit
    };
    let is_unsure = |row: &&Beside| {
        row.telling == asked
            && !matches!(
                row.differences.finding(),
                Finding::SomeClear | Finding::SomeSmall | Finding::ByExperts
            )
    };
    let unsure: Vec<_> = rows.iter().filter(is_unsure).map(|row| row.effect).take(MOST_EFFECTS).collect();
    let by_experts = wished_by_experts(rows);
    // Whoever asked for something is answered, also by what experts say and that we cannot say.
    let is_answered = [asked == Telling::Wished && !unsure.is_empty(), by_experts.is_some()];
    let most = MOST_TRADE_OFFS - is_answered.into_iter().filter(|is| *is).count();
    let mut told: Vec<&Difference> = vec![];
    for (.., difference) in &found {
        if difference.more.iter().any(|m| !told.iter().any(|d| d.more.contains(m))) {
            told.push(difference);
        }
    }
    for (.., difference) in &found {
        if told.len() < most && !told.contains(difference) {
            told.push(difference);
        }
    }
    let effects_of =
        |d: &Difference| found.iter().filter(|x| x.3 == d).map(|x| x.2).take(MOST_EFFECTS).collect();
    let trade_off =
        |d: &Difference| TradeOff { more: d.more.clone(), less: d.less.clone(), effects: effects_of(d) };
    let mut clear: Vec<_> = told.into_iter().map(trade_off).collect();
    // By the names, so that what stands first says nothing.
    let place = |t: &TradeOff| t.more.first().and_then(|m| medicines.iter().position(|x| x == m));
    sort(&mut clear, |a, b| place(a) < place(b));
    TradeOffs {
        clear,
        by_experts,
        unsure,
        is_anything_known: rows.iter().any(|row| row.differences.known.len() > 1),
    }
}

/// The first wish of which experts place some apart and nobody counted.
fn wished_by_experts(rows: &[Beside]) -> Option<TradeOff> {
    let is_asked =
        |row: &&Beside| row.telling == Telling::Wished && row.differences.finding() == Finding::ByExperts;
    let told = |row: &Beside| {
        let Difference { more, less } = row.differences.by_experts.first()?.clone();
        Some(TradeOff { more, less, effects: vec![row.effect] })
    };
    rows.iter().filter(is_asked).find_map(told)
}

/// How far the nearest two lie apart, in units of what matters to people; where that is not known, of the whole range.
pub(super) fn size(dataset: &Dataset, e: EffectIx, more: &[MedicineIx], less: &[MedicineIx]) -> f64 {
    let value = |m: &MedicineIx| reading(dataset, *m, e).weighs().map(|figure| figure.value);
    let lowest = more.iter().filter_map(value).fold(f64::INFINITY, f64::min);
    let highest = less.iter().filter_map(value).fold(f64::NEG_INFINITY, f64::max);
    let unit = dataset.effect(e).relevant_difference.or_else(|| {
        let (low, high) = range(dataset, e)?;
        (high > low).then_some(high - low)
    });
    (lowest - highest).abs() / unit.unwrap_or(1.0)
}

/// The relatives of a medicine in its class, without itself.
pub fn relatives(dataset: &Dataset, m: MedicineIx) -> Vec<MedicineIx> {
    let Some(group) = &dataset.medicine(m).relatives else { return vec![] };
    let is_one = |x: &MedicineIx| *x != m && dataset.medicine(*x).relatives.as_ref() == Some(group);
    dataset.medicine_ixs().filter(is_one).collect()
}
