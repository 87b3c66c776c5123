//! How sure an order is: the results that every screen shows beside it.

use super::comparison::Comparison;
use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::order::sort;
use super::sampling::{Belief, Draws, belief};
use super::smaa::{Contest, Criterion, Fits, groups};
use super::weighing::is_reversed;
use super::wishes::{Wish, Wishes};

/// What the draws say of the medicines that are ordered.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// The number of draws behind every probability.
    pub draws: usize,
    /// One for each of [`Comparison::ordered`], in the same order.
    pub placed: Vec<Placed>,
    /// Medicines between which there is no clear difference, closest to the wishes first; see [`groups`]. Inside a
    /// group by median fit, to be shown alphabetically.
    pub groups: Vec<Vec<MedicineIx>>,
    /// The share (0..=1) of the whole order that rests on missing or unreliable figures: the mean of
    /// [`Placed::unknown_share`].
    pub unknown_share: f64,
    contest: Contest,
}

/// What the draws say of one ordered medicine.
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
    /// The 5% quantile of its place among the ordered medicines, 1 for the first.
    pub place_low: usize,
    /// The 95% quantile of its place.
    pub place_high: usize,
    /// The probability (0..=1) of being among the first three.
    pub first_three: f64,
    /// Its group: an index into [`Uncertainty::groups`].
    pub group: usize,
    /// The share (0..=1) of the weight that rests on missing or unreliable figures: `Σ w missing / Σ w`.
    pub unknown_share: f64,
    /// The wishes whose figure was printed without an interval and taken as it is, so that it looks surer than it is.
    pub without_interval: Vec<EffectIx>,
}

impl Uncertainty {
    /// One pass over all draws, for the medicines that a comparison of the same dataset and wishes orders.
    ///
    /// `None` when the draws of an effect that weighs are not ready yet.
    pub fn of(
        dataset: &Dataset,
        draws: &Draws,
        wishes: &Wishes,
        comparison: &Comparison,
    ) -> Option<Uncertainty> {
        let ordered = &comparison.ordered;
        let criteria = criteria(dataset, draws, wishes, ordered)?;
        let fits = Fits::of(&criteria);
        let spreads = fits.spreads();
        let contest = fits.contest();
        let medians: Vec<_> = spreads.iter().map(|s| s.median).collect();
        let groups = groups(&medians, |a, b| contest.better(a, b));
        let mut placed: Vec<_> = ordered
            .iter()
            .enumerate()
            .map(|(i, &medicine)| {
                let (place_low, place_high) = contest.place_range(i);
                let known_share = comparison.fits[medicine.0].as_ref().map_or(0.0, |fit| fit.known_share);
                Placed {
                    medicine,
                    fit_median: spreads[i].median.into(),
                    fit_low: spreads[i].low.into(),
                    fit_high: spreads[i].high.into(),
                    place_low: place_low + 1,
                    place_high: place_high + 1,
                    first_three: contest.among_first(i, 3),
                    group: 0,
                    unknown_share: 1.0 - known_share,
                    without_interval: weighed(dataset, wishes)
                        .map(|(e, _)| e)
                        .filter(|&e| matches!(belief(dataset, medicine, e), Belief::AsPrinted(_)))
                        .collect(),
                }
            })
            .collect();
        for (group, members) in groups.iter().enumerate() {
            members.iter().for_each(|&i| placed[i].group = group);
        }
        Some(Uncertainty {
            draws: fits.draws(),
            unknown_share: placed.iter().map(|p| p.unknown_share).sum::<f64>() / placed.len().max(1) as f64,
            groups: groups.iter().map(|g| g.iter().map(|&i| ordered[i]).collect()).collect(),
            placed,
            contest,
        })
    }

    /// What the draws say of a medicine; `None` when it is not ordered.
    pub fn placed(&self, m: MedicineIx) -> Option<&Placed> {
        self.placed.iter().find(|p| p.medicine == m)
    }

    /// The probability (0..=1) that medicine `a` fits better than medicine `b`, equal fits counted half; `None` when
    /// one of them is not ordered.
    pub fn better(&self, a: MedicineIx, b: MedicineIx) -> Option<f64> {
        Some(self.contest.better(self.position(a)?, self.position(b)?))
    }

    /// The probability (0..=1) of each place, the first place first; `None` when the medicine is not ordered.
    /// Equal fits share the better place.
    pub fn places(&self, m: MedicineIx) -> Option<Vec<f64>> {
        let position = self.position(m)?;
        Some((0..self.placed.len()).map(|place| self.contest.place(position, place)).collect())
    }

    /// The median of the place of a medicine, 1 for the first; `None` when it is not ordered.
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

    fn position(&self, m: MedicineIx) -> Option<usize> {
        self.placed.iter().position(|p| p.medicine == m)
    }
}

/// The wishes that weigh: an importance, and enough comparable figures.
pub(super) fn weighed<'a>(
    dataset: &'a Dataset,
    wishes: &'a Wishes,
) -> impl Iterator<Item = (EffectIx, Wish)> + 'a {
    wishes.weighed().filter(|(e, _)| dataset.can_weigh(*e))
}

/// The wishes as criteria over some medicines; `None` when draws are not ready yet.
pub(super) fn criteria<'a>(
    dataset: &Dataset,
    draws: &'a Draws,
    wishes: &Wishes,
    medicines: &[MedicineIx],
) -> Option<Vec<Criterion<'a>>> {
    let mut weighed: Vec<_> = weighed(dataset, wishes).collect();
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
