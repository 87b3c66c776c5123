//! Stochastic multicriteria acceptability analysis: from many draws of weights and burdens to places and groups.
//!
//! Lahdelma & Salminen (2001, "SMAA-2"); Tervonen et al. (2011) for medicines. The module knows neither medicines
//! nor wishes: it takes any draws, so that published cases can be run through the same lines as a person's wishes.

use std::ops::Range;

use super::order::sort;

/// What is weighed, in all draws.
#[derive(Clone, Debug)]
pub struct Criterion<'a> {
    /// The weight, by draw; not negative. Only proportions between criteria matter.
    pub weights: Vec<f32>,
    /// By alternative: the burden, by draw. Lower is better.
    pub burdens: Vec<&'a [f32]>,
    /// Whether the burdens run the other way: `1 - burden` is weighed.
    pub is_reversed: bool,
}

/// The fit of every alternative in every draw. Lower is better.
#[derive(Clone, Debug)]
pub struct Fits {
    draws: usize,
    /// Rows by alternative, each by draw.
    rows: Vec<f32>,
}

/// Draws that are worked on together: small enough to stay in the fastest memory.
const BLOCK: usize = 128;

impl Fits {
    /// `F = Σ w·b / Σ w` in every draw.
    ///
    /// All criteria have the same draws and the same alternatives. In a draw in which nothing has weight, all
    /// alternatives are equal.
    pub fn of(criteria: &[Criterion]) -> Fits {
        let draws = criteria.first().map_or(0, |c| c.weights.len());
        let alternatives = criteria.first().map_or(0, |c| c.burdens.len());
        // `1 - b` is weighed as `w - w·b`: a negative weight and an amount that is the same for everybody.
        let mut shares: Vec<Vec<f32>> = criteria.iter().map(|c| c.weights.clone()).collect();
        let mut everybody = vec![0.0f32; draws];
        for draw in 0..draws {
            let total: f32 = shares.iter().map(|w| w[draw]).sum();
            let scale = if total > 0.0 { 1.0 / total } else { 0.0 };
            for (criterion, share) in criteria.iter().zip(&mut shares) {
                share[draw] *= scale;
                if criterion.is_reversed {
                    everybody[draw] += share[draw];
                    share[draw] = -share[draw];
                }
            }
        }
        let mut rows = Vec::with_capacity(draws * alternatives);
        for _ in 0..alternatives {
            rows.extend_from_slice(&everybody);
        }
        for block in blocks(draws) {
            for alternative in 0..alternatives {
                let row = &mut rows[alternative * draws..][block.clone()];
                for (criterion, share) in criteria.iter().zip(&shares) {
                    let burdens = &criterion.burdens[alternative][block.clone()];
                    for ((fit, share), burden) in row.iter_mut().zip(&share[block.clone()]).zip(burdens) {
                        *fit += share * burden;
                    }
                }
            }
        }
        Fits { draws, rows }
    }

    /// The number of draws.
    pub fn draws(&self) -> usize {
        self.draws
    }

    /// The number of alternatives.
    pub fn alternatives(&self) -> usize {
        self.rows.len().checked_div(self.draws).unwrap_or(0)
    }

    /// The fit of one alternative, by draw.
    pub fn row(&self, alternative: usize) -> &[f32] {
        &self.rows[alternative * self.draws..(alternative + 1) * self.draws]
    }

    /// The median and the 90% range of the fit of every alternative.
    pub fn spreads(&self) -> Vec<Spread> {
        let mut sorted = vec![0.0; self.draws];
        (0..self.alternatives())
            .map(|alternative| {
                sorted.copy_from_slice(self.row(alternative));
                Spread::of(&mut sorted)
            })
            .collect()
    }

    /// Places and pairs in all draws.
    pub fn contest(&self) -> Contest {
        let n = self.alternatives();
        let mut contest =
            Contest { draws: self.draws, alternatives: n, places: vec![0; n * n], better: vec![0; n * n] };
        let mut ahead = vec![[0u32; BLOCK]; n];
        for block in blocks(self.draws) {
            for (i, ahead) in ahead.iter_mut().enumerate() {
                *ahead = [0; BLOCK];
                let own = &self.row(i)[block.clone()];
                for j in 0..n {
                    let mut count = 0;
                    for ((ahead, own), other) in ahead.iter_mut().zip(own).zip(&self.row(j)[block.clone()]) {
                        let is_ahead = u32::from(other < own);
                        *ahead += is_ahead;
                        count += is_ahead;
                    }
                    contest.better[j * n + i] += count;
                }
            }
            for (i, ahead) in ahead.iter().enumerate() {
                for &place in &ahead[..block.len()] {
                    contest.places[i * n + place as usize] += 1;
                }
            }
        }
        contest
    }

    /// The share of draws in which `a` fits better than `b`; a draw in which both fit equally counts half.
    pub fn better(&self, a: usize, b: usize) -> f64 {
        share_below(self.row(a), self.row(b))
    }
}

/// The share of draws in which `a` lies below `b`; equal counts half.
pub fn share_below(a: &[f32], b: &[f32]) -> f64 {
    let halves: u32 = a.iter().zip(b).map(|(a, b)| u32::from(a < b) + u32::from(a <= b)).sum();
    f64::from(halves) / (2.0 * a.len() as f64)
}

fn blocks(draws: usize) -> impl Iterator<Item = Range<usize>> {
    (0..draws).step_by(BLOCK).map(move |start| start..draws.min(start + BLOCK))
}

/// The middle and the 90% range of many draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The 5% quantile.
    pub low: f32,
    /// The median.
    pub median: f32,
    /// The 95% quantile.
    pub high: f32,
}

impl Spread {
    /// Quantiles by nearest rank: the smallest draw that at least the share `q` of the draws does not exceed.
    /// Leaves `draws` in another order.
    fn of(draws: &mut [f32]) -> Spread {
        let [low, middle, high] = [0.05, 0.5, 0.95].map(|q| nearest_rank(q, draws.len()));
        let (below, &mut median, above) = draws.select_nth_unstable_by(middle, f32::total_cmp);
        let at = |part: &mut [f32], i: usize| match part.is_empty() {
            true => median,
            false => *part.select_nth_unstable_by(i, f32::total_cmp).1,
        };
        Spread { low: at(below, low), median, high: at(above, high.saturating_sub(middle + 1)) }
    }
}

/// The index of the quantile `q` (0 < `q` <= 1) among `n` sorted values.
fn nearest_rank(q: f64, n: usize) -> usize {
    ((q * n as f64).ceil() as usize).clamp(1, n) - 1
}

/// Who fits better than whom, and who comes at which place, counted over all draws.
///
/// A place is one more than the number of alternatives that fit better, so equals share the better place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    draws: usize,
    alternatives: usize,
    /// By alternative, then place.
    places: Vec<u32>,
    /// By alternative, then the one that it fits better than.
    better: Vec<u32>,
}

impl Contest {
    /// The probability (0..=1) that an alternative comes at a place, counted from 0: its rank acceptability.
    pub fn place(&self, alternative: usize, place: usize) -> f64 {
        f64::from(self.place_counts(alternative)[place]) / self.draws as f64
    }

    /// The probability (0..=1) that an alternative comes among the first `n`.
    pub fn among_first(&self, alternative: usize, n: usize) -> f64 {
        let count: u32 = self.place_counts(alternative).iter().take(n).sum();
        f64::from(count) / self.draws as f64
    }

    /// The range in which an alternative comes in 90% of draws: 5% and 95% quantiles of its place, counted from 0.
    pub fn place_range(&self, alternative: usize) -> (usize, usize) {
        let quantile = |q| {
            let mut left = nearest_rank(q, self.draws) as u32;
            let counts = self.place_counts(alternative);
            counts.iter().position(|&count| left.checked_sub(count).map(|rest| left = rest).is_none())
        };
        (quantile(0.05).unwrap_or(0), quantile(0.95).unwrap_or(0))
    }

    /// The probability (0..=1) that `a` fits better than `b`; a draw in which both fit equally counts half, so that
    /// the two probabilities of a pair sum to 1.
    pub fn better(&self, a: usize, b: usize) -> f64 {
        let won = f64::from(self.better[a * self.alternatives + b]);
        let lost = f64::from(self.better[b * self.alternatives + a]);
        0.5 + (won - lost) / (2.0 * self.draws as f64)
    }

    /// All counts that the probabilities come from.
    pub fn counts(&self) -> impl Iterator<Item = u32> + '_ {
        self.places.iter().chain(&self.better).copied()
    }

    fn place_counts(&self, alternative: usize) -> &[u32] {
        &self.places[alternative * self.alternatives..(alternative + 1) * self.alternatives]
    }
}

/// A member of a group fits better than the one that leads it in at least this share of draws.
pub const NO_CLEAR_DIFFERENCE: f64 = 0.1;

/// Alternatives between which there is no clear difference, closest first.
///
/// The one with the lowest median fit leads; its group is every alternative that fits better than it in at least
/// [`NO_CLEAR_DIFFERENCE`] of the draws, in the order of their medians; the same again with the rest.
/// `better(a, b)` is the probability that `a` fits better than `b`.
pub fn groups(medians: &[f32], better: impl Fn(usize, usize) -> f64) -> Vec<Vec<usize>> {
    let mut rest: Vec<usize> = (0..medians.len()).collect();
    sort(&mut rest, |&a, &b| medians[a] < medians[b]);
    let mut groups = Vec::new();
    while let Some(&leader) = rest.first() {
        let (group, others) =
            rest.into_iter().partition(|&a| a == leader || better(a, leader) >= NO_CLEAR_DIFFERENCE);
        groups.push(group);
        rest = others;
    }
    groups
}
