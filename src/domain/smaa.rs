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

/// Criteria that are added in one go, so that a sum is read and written once for all of them.
const TOGETHER: usize = 4;

impl Fits {
    /// `F = Σ w·b / Σ w` in every draw.
    ///
    /// All criteria have the same draws and the same alternatives. In a draw in which nothing has weight, all
    /// alternatives are equal.
    pub fn of(criteria: &[Criterion]) -> Fits {
        let Some(first) = criteria.first() else { return Fits { draws: 0, rows: vec![] } };
        let (draws, alternatives) = (first.weights.len(), first.burdens.len());
        let mut rows = vec![0.0; draws * alternatives];
        // Up to a whole number of times `TOGETHER`; criteria beyond the last one have no weight.
        let mut shares = vec![[0.0; BLOCK]; criteria.len().next_multiple_of(TOGETHER)];
        for block in blocks(draws) {
            let for_all = share_out(criteria, &block, &mut shares);
            for alternative in 0..alternatives {
                let row = &mut rows[alternative * draws..][block.clone()];
                row.copy_from_slice(&for_all[..block.len()]);
                for (k, shares) in shares.chunks_exact(TOGETHER).enumerate() {
                    let burdens = |i| {
                        let criterion = criteria.get(k * TOGETHER + i).unwrap_or(first);
                        &criterion.burdens[alternative][block.clone()]
                    };
                    add_together(row, shares, [burdens(0), burdens(1), burdens(2), burdens(3)]);
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
        let mut bins = Vec::with_capacity(self.draws);
        (0..self.alternatives()).map(|alternative| Spread::of(self.row(alternative), &mut bins)).collect()
    }

    /// [`Fits::contest`] by comparing each with each: the plain way, against which the fast one is tested.
    pub fn contest_by_pairs(&self) -> Contest {
        let n = self.alternatives();
        let mut contest = Contest::new(self.draws, n);
        let mut ahead = vec![0; self.draws];
        for i in 0..n {
            ahead.fill(0);
            for j in 0..n {
                let mut better = 0;
                for ((ahead, own), other) in ahead.iter_mut().zip(self.row(i)).zip(self.row(j)) {
                    *ahead += usize::from(other < own);
                    better += u32::from(other < own);
                }
                contest.better[j * n + i] = better;
            }
            ahead.iter().for_each(|place| contest.places[i * n + place] += 1);
        }
        contest
    }

    /// Places and pairs in all draws.
    ///
    /// In every draw the alternatives are sorted; walking along them gives each the set of those ahead of it as bits,
    /// 64 to a word. The words of many draws are added up bit by bit ([`Tally`]). For a whole class that is twice as
    /// fast as comparing each with each, and ten times for hundreds of alternatives.
    pub fn contest(&self) -> Contest {
        let n = self.alternatives();
        let words = n.div_ceil(64);
        let mut contest = Contest::new(self.draws, n);
        if n == 0 {
            return contest;
        }
        // By alternative, then word.
        let mut tallies = vec![Tally::default(); n * words];
        let mut keys = vec![0; n];
        let mut passed = vec![0; 2 * words];
        // By draw of a batch, then alternative, then word.
        let mut ahead = vec![0; Tally::BATCH * n * words];
        for batch in (0..self.draws).step_by(Tally::BATCH) {
            let size = Tally::BATCH.min(self.draws - batch);
            for (i, draw) in (batch..batch + size).enumerate() {
                let ahead = &mut ahead[i * n * words..][..n * words];
                for (key, (i, row)) in keys.iter_mut().zip((0..).zip(self.rows.chunks_exact(self.draws))) {
                    *key = sortable(row[draw]) << 32 | i;
                }
                keys.sort_unstable();
                who_is_ahead(&keys, &mut passed, ahead);
                for (places, ahead) in contest.places.chunks_exact_mut(n).zip(ahead.chunks_exact(words)) {
                    let place: u32 = ahead.iter().map(|word| word.count_ones()).sum();
                    places[place as usize] += 1;
                }
            }
            for (i, tally) in tallies.iter_mut().enumerate() {
                tally.add((0..size).map(|draw| ahead[draw * n * words + i]));
            }
        }
        for (i, tallies) in tallies.chunks_exact(words).enumerate() {
            for j in 0..n {
                contest.better[j * n + i] = tallies[j / 64].count(j % 64);
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

/// The share of every criterion in the whole weight, by draw of a block, into `shares`. A reversed criterion weighs
/// `1 - b`, which is `w - w·b`: a negative share, and an amount that is the same for all alternatives. Returns that.
fn share_out(criteria: &[Criterion], block: &Range<usize>, shares: &mut [[f32; BLOCK]]) -> [f32; BLOCK] {
    let mut total = [0.0; BLOCK];
    for criterion in criteria {
        total.iter_mut().zip(&criterion.weights[block.clone()]).for_each(|(total, w)| *total += w);
    }
    let scale = total.map(|total| if total > 0.0 { 1.0 / total } else { 0.0 });
    let mut for_all = [0.0; BLOCK];
    for (criterion, shares) in criteria.iter().zip(shares) {
        let weights = &criterion.weights[block.clone()];
        for (((share, for_all), scale), weight) in shares.iter_mut().zip(&mut for_all).zip(scale).zip(weights)
        {
            *share = weight * scale;
            if criterion.is_reversed {
                *for_all += *share;
                *share = -*share;
            }
        }
    }
    for_all
}

/// Adds the burdens of [`TOGETHER`] criteria, each by its shares, to the sums of a block.
fn add_together(row: &mut [f32], shares: &[[f32; BLOCK]], burdens: [&[f32]; TOGETHER]) {
    let [s0, s1, s2, s3] = shares else { return };
    let [b0, b1, b2, b3] = burdens;
    let first = b0.iter().zip(s0).zip(b1.iter().zip(s1));
    let second = b2.iter().zip(s2).zip(b3.iter().zip(s3));
    for (sum, (((b0, s0), (b1, s1)), ((b2, s2), (b3, s3)))) in row.iter_mut().zip(first.zip(second)) {
        *sum += (s0 * b0 + s1 * b1) + (s2 * b2 + s3 * b3);
    }
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
    ///
    /// Counts the draws in bins first, so that only the few that share the bin of a quantile need to be sorted.
    /// `bins` is memory that is used again.
    fn of(draws: &[f32], bins: &mut Vec<u8>) -> Spread {
        const BINS: usize = 256;
        let (start, per_unit) = middle_of(draws);
        let per_unit = per_unit * BINS as f32;
        let mut counts = [0; BINS];
        bins.resize(draws.len(), 0);
        for (bin, x) in bins.iter_mut().zip(draws) {
            // Clamped as a whole number: the minimum of two floats is a call in WebAssembly.
            *bin = (((x - start) * per_unit) as i32).clamp(0, BINS as i32 - 1) as u8;
            counts[usize::from(*bin)] += 1;
        }
        let [low, median, high] = [0.05, 0.5, 0.95].map(|q| {
            let mut rank = nearest_rank(q, draws.len());
            let mut bin = 0;
            while rank >= counts[bin] {
                rank -= counts[bin];
                bin += 1;
            }
            let mut inside = Vec::with_capacity(counts[bin]);
            inside.extend(bins.iter().zip(draws).filter(|(b, _)| usize::from(**b) == bin).map(|(_, x)| *x));
            *inside.select_nth_unstable_by(rank, f32::total_cmp).1
        });
        Spread { low, median, high }
    }
}

/// Where the middle nine tenths of about 500 of the values begin, and one divided by their width (0 without width).
fn middle_of(values: &[f32]) -> (f32, f32) {
    let mut sample: Vec<f32> = values.iter().copied().step_by((values.len() / 500).max(1)).collect();
    let [low, high] = [0.05, 0.95].map(|q| nearest_rank(q, sample.len()));
    let start = *sample.select_nth_unstable_by(low, f32::total_cmp).1;
    let end = *sample.select_nth_unstable_by(high, f32::total_cmp).1;
    (start, if end > start { 1.0 / (end - start) } else { 0.0 })
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

/// The bits of a float, turned so that they count upwards as its value does.
fn sortable(x: f32) -> u64 {
    let bits = x.to_bits();
    u64::from(bits ^ if bits >> 31 == 1 { u32::MAX } else { 1 << 31 })
}

/// For every alternative, which others have a lower fit, as bits, into `ahead`: by alternative, then word. `keys` are
/// sorted: a fit, and behind it whose it is. `passed` is room for two sets.
fn who_is_ahead(keys: &[u64], passed: &mut [u64], ahead: &mut [u64]) {
    passed.fill(0);
    let words = passed.len() / 2;
    let (passed, lower) = passed.split_at_mut(words);
    let mut fit = 0;
    for key in keys {
        // Equals have the same others below them.
        if key >> 32 != fit {
            lower.iter_mut().zip(&*passed).for_each(|(lower, passed)| *lower = *passed);
            fit = key >> 32;
        }
        let i = *key as u32 as usize;
        ahead[i * words..][..words].iter_mut().zip(&*lower).for_each(|(ahead, lower)| *ahead = *lower);
        passed[i / 64] |= 1 << (i % 64);
    }
}

/// Counts for each of 64 bits in how many words it was set, all 64 at once: plane `p` holds bit `p` of every count.
#[derive(Clone, Copy, Default)]
struct Tally([u64; 32]);

impl Tally {
    /// The number of words whose counts fit into four planes.
    const BATCH: usize = 15;

    /// Adds up to [`Tally::BATCH`] words.
    fn add(&mut self, words: impl Iterator<Item = u64>) {
        let (mut p0, mut p1, mut p2, mut p3) = (0, 0, 0, 0);
        for word in words {
            let to_1 = p0 & word;
            let to_2 = p1 & to_1;
            let to_3 = p2 & to_2;
            (p0, p1, p2, p3) = (p0 ^ word, p1 ^ to_1, p2 ^ to_2, p3 ^ to_3);
        }
        let batch = [p0, p1, p2, p3];
        let mut carry = 0;
        for (p, plane) in self.0.iter_mut().enumerate() {
            let word = batch.get(p).copied().unwrap_or(0);
            if p >= batch.len() && carry == 0 {
                break;
            }
            let half = *plane ^ word;
            (*plane, carry) = (half ^ carry, (*plane & word) | (half & carry));
        }
    }

    /// In how many words a bit was set.
    fn count(&self, bit: usize) -> u32 {
        self.0.iter().rev().fold(0, |count, plane| count << 1 | (plane >> bit & 1) as u32)
    }
}

impl Contest {
    fn new(draws: usize, alternatives: usize) -> Contest {
        let nothing = vec![0; alternatives * alternatives];
        Contest { draws, alternatives, places: nothing.clone(), better: nothing }
    }

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
        (self.place_quantile(alternative, 0.05), self.place_quantile(alternative, 0.95))
    }

    /// A quantile (0..1) of the place of an alternative, counted from 0.
    pub fn place_quantile(&self, alternative: usize, q: f64) -> usize {
        let mut left = nearest_rank(q, self.draws) as u32;
        let counts = self.place_counts(alternative);
        let place =
            counts.iter().position(|&count| left.checked_sub(count).map(|rest| left = rest).is_none());
        place.unwrap_or(0)
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

/// A member of a group fits better than the first of it in at least this share of draws.
pub const NO_CLEAR_DIFFERENCE: f64 = 0.1;

/// Alternatives between which there is no clear difference, closest first.
///
/// Groups follow the order of the medians: the first alternative opens a group, and the next ones join as long as each
/// fits better than the group's first in at least [`NO_CLEAR_DIFFERENCE`] of the draws; the first that does not opens
/// the next group. So nothing stands before something with a lower median, however wide it is: knowing little is never
/// rewarded. Equal medians stay in the order given. `better(a, b)` is the probability that `a` fits better than `b`.
pub fn groups(medians: &[f32], better: impl Fn(usize, usize) -> f64) -> Vec<Vec<usize>> {
    let mut by_median: Vec<usize> = (0..medians.len()).collect();
    sort(&mut by_median, |&a, &b| medians[a] < medians[b]);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for a in by_median {
        match groups.last_mut() {
            Some(group) if better(a, group[0]) >= NO_CLEAR_DIFFERENCE => group.push(a),
            _ => groups.push(vec![a]),
        }
    }
    groups
}
