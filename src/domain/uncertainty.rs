//! How sure an order is: the results that every screen shows beside it.

use super::comparison::Comparison;
use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::order::sort;
use super::sampling::Draws;
use super::smaa::{Contest, Criterion, Fits, groups};
use super::weighing::is_reversed;
use super::wishes::Wishes;

/// What the draws say of the medicines that have a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// The number of draws behind every probability.
    pub draws: usize,
    /// By median fit, closest to the wishes first: the same order as [`Comparison::placed`] once the draws are ready.
    pub placed: Vec<Placed>,
    /// The same medicines in the same order, cut into groups between whose members there is no clear difference; see
    /// [`groups`].
    pub groups: Vec<Vec<MedicineIx>>,
    /// The share (0..=1) of the whole order that rests on missing figures: the mean of [`Placed::unknown_share`].
    pub unknown_share: f64,
    contest: Contest,
    /// By place in `placed`: the number of the medicine in the contest.
    rivals: Vec<usize>,
}

/// What the draws say of one placed medicine.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which.
    pub medicine: MedicineIx,
    /// The median of its fit. Fits of draws may lie a little outside 0..=1, see [`Draws`].
    pub fit_median: f64,
    /// The 5% quantile of its fit.
    pub fit_low: f64,
    /// The 95% quantile of its fit.
    pub fit_high: f64,
    /// The 5% quantile of its place among the placed medicines, 1 for the first.
    pub place_low: usize,
    /// The 95% quantile of its place.
    pub place_high: usize,
    /// The probability (0..=1) of being among the first three.
    pub first_three: f64,
    /// Its group: an index into [`Uncertainty::groups`].
    pub group: usize,
    /// The share (0..=1) of the weight that rests on missing figures: `Σ w missing / Σ w`.
    pub unknown_share: f64,
    /// The wishes of which it has no figure that weighs; the middle stands in and every burden is equally likely. Only
    /// wishes that matter a little: without a figure for the others it would have no place.
    pub unknown: Vec<EffectIx>,
    /// The wishes of which its figure is imprecise and weighs with its own wide interval.
    pub imprecise: Vec<EffectIx>,
}

impl Uncertainty {
    /// One pass over all draws, for the medicines that a comparison of the same dataset places.
    ///
    /// `None` when the draws of an effect that weighs are not ready yet.
    pub fn of(dataset: &Dataset, draws: &Draws, comparison: &Comparison) -> Option<Uncertainty> {
        let medicines = &comparison.placed;
        let fits = Fits::of(&criteria(dataset, draws, &comparison.wishes, medicines)?);
        let spreads = fits.spreads();
        let contest = fits.contest();
        let medians: Vec<_> = spreads.iter().map(|s| s.median).collect();
        let groups = groups(&medians, |a, b| contest.better(a, b));
        let rivals = groups.concat();
        let wished: Vec<_> = comparison.wishes.weighing(dataset).map(|(e, _)| e).collect();
        let group_of = |i: usize| groups.iter().position(|group| group.contains(&i)).unwrap_or(0);
        let placed: Vec<_> = rivals
            .iter()
            .map(|&i| {
                let medicine = medicines[i];
                let (place_low, place_high) = contest.place_range(i);
                let fit = comparison.fits[medicine.0].as_ref();
                let is_imprecise = |e: &EffectIx| {
                    let estimate = dataset.estimate(medicine, *e).filter(|x| x.can_weigh(dataset.effect(*e)));
                    estimate.is_some_and(|x| !x.reliable)
                };
                Placed {
                    medicine,
                    fit_median: spreads[i].median.into(),
                    fit_low: spreads[i].low.into(),
                    fit_high: spreads[i].high.into(),
                    place_low: place_low + 1,
                    place_high: place_high + 1,
                    first_three: contest.among_first(i, 3),
                    group: group_of(i),
                    unknown_share: 1.0 - fit.map_or(0.0, |fit| fit.known_share),
                    unknown: fit.map_or(vec![], |fit| fit.unknown().collect()),
                    imprecise: wished.iter().copied().filter(is_imprecise).collect(),
                }
            })
            .collect();
        Some(Uncertainty {
            draws: fits.draws(),
            unknown_share: placed.iter().map(|p| p.unknown_share).sum::<f64>() / placed.len().max(1) as f64,
            groups: groups.iter().map(|g| g.iter().map(|&i| medicines[i]).collect()).collect(),
            placed,
            contest,
            rivals,
        })
    }

    /// What the draws say of a medicine; `None` when it has no place.
    pub fn placed(&self, m: MedicineIx) -> Option<&Placed> {
        self.placed.iter().find(|p| p.medicine == m)
    }

    /// Whether every medicine of a group is placed by a figure that is only imprecise.
    pub fn rests_on_little(&self, group: &[MedicineIx]) -> bool {
        group.iter().all(|&m| self.placed(m).is_some_and(|placed| !placed.imprecise.is_empty()))
    }

    /// Whether the places of two medicines of a group do not even touch. Each of a group is compared with its first only.
    pub fn are_some_apart(&self, group: &[MedicineIx]) -> bool {
        let placed = || group.iter().filter_map(|&m| self.placed(m));
        let nearest = placed().map(|p| p.place_high).min();
        let furthest = placed().map(|p| p.place_low).max();
        nearest < furthest
    }

    /// The probability (0..=1) that medicine `a` fits better than medicine `b`, equal fits counted half; `None` when
    /// one of them has no place.
    pub fn better(&self, a: MedicineIx, b: MedicineIx) -> Option<f64> {
        Some(self.contest.better(self.position(a)?, self.position(b)?))
    }

    /// The probability (0..=1) of each place, the first place first; `None` when the medicine has none.
    /// Equal fits share the better place.
    pub fn places(&self, m: MedicineIx) -> Option<Vec<f64>> {
        let position = self.position(m)?;
        Some((0..self.placed.len()).map(|place| self.contest.place(position, place)).collect())
    }

    /// The median of the place of a medicine, 1 for the first; `None` when it has no place.
    pub fn median_place(&self, m: MedicineIx) -> Option<usize> {
        Some(self.contest.place_quantile(self.position(m)?, 0.5) + 1)
    }

    /// A number that changes when any result changes: to see that two machines agree (FNV-1a over all results).
    pub fn digest(&self) -> u64 {
        let spreads =
            self.placed.iter().flat_map(|p| [p.fit_median, p.fit_low, p.fit_high].map(f64::to_bits));
        let counts = self.contest.counts().map(u64::from);
        let groups = self.placed.iter().map(|p| p.group as u64);
        spreads
            .chain(counts)
            .chain(groups)
            .flat_map(u64::to_le_bytes)
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
            })
    }

    /// Its number in the contest.
    fn position(&self, m: MedicineIx) -> Option<usize> {
        Some(self.rivals[self.placed.iter().position(|p| p.medicine == m)?])
    }
}

/// The wishes as criteria over some medicines; `None` when draws are not ready yet.
pub(super) fn criteria<'a>(
    dataset: &Dataset,
    draws: &'a Draws,
    wishes: &Wishes,
    medicines: &[MedicineIx],
) -> Option<Vec<Criterion<'a>>> {
    let mut weighed: Vec<_> = wishes.weighing(dataset).collect();
    // Sums of rounded numbers depend on their order; a stable one keeps the result free of the order of the file.
    sort(&mut weighed, |a, b| dataset.effect(a.0).number < dataset.effect(b.0).number);
    weighed
        .into_iter()
        .map(|(e, wish)| {
            draws.is_ready(e).then(|| Criterion {
                weights: draws.weights(e, wish),
                burdens: medicines.iter().map(|&m| draws.burdens(m, e)).collect(),
                is_reversed: is_reversed(dataset, e, wish),
            })
        })
        .collect()
}
