//! Two views: what two people each marked alone, side by side.

use super::comparison::Comparison;
use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::order::sort;
use super::weighing::is_reversed;
use super::wishes::{Wish, Wishes};

/// What two people say about one effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The effect.
    pub effect: EffectIx,
    /// What the first person says.
    pub first: Wish,
    /// What the second person says.
    pub second: Wish,
    /// How far apart they are, in levels of importance: 0 for the same importance and direction, 6 when both find
    /// the effect very important and one welcomes what the other wants to avoid.
    pub levels_apart: u8,
}

impl Pair {
    /// Whether both accept the same: no deal-breaker, or one at the same number.
    pub fn same_ceiling(&self) -> bool {
        self.first.ceiling == self.second.ceiling
    }
}

/// Two sets of wishes side by side. An effect that neither person mentions stands in neither list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TwoViews {
    /// Same importance, same direction and same deal-breaker; the most important first, then as in the dataset.
    pub agreed: Vec<Pair>,
    /// Everything else, the furthest apart first; at the same distance those with different deal-breakers first,
    /// then as in the dataset.
    pub differing: Vec<Pair>,
}

impl TwoViews {
    /// Puts two sets of wishes about the same dataset side by side.
    pub fn of(dataset: &Dataset, first: &Wishes, second: &Wishes) -> TwoViews {
        let mut views = TwoViews::default();
        for effect in dataset.effect_ixs() {
            let (a, b) = (first.get(effect), second.get(effect));
            if !a.is_mentioned() && !b.is_mentioned() {
                continue;
            }
            let apart = signed(dataset, effect, a) - signed(dataset, effect, b);
            let pair = Pair { effect, first: a, second: b, levels_apart: apart.unsigned_abs() };
            let list =
                if apart == 0 && pair.same_ceiling() { &mut views.agreed } else { &mut views.differing };
            list.push(pair);
        }
        sort(&mut views.agreed, |a, b| a.first.importance > b.first.importance);
        let rank = |p: &Pair| 2 * p.levels_apart + u8::from(!p.same_ceiling());
        sort(&mut views.differing, |a, b| rank(a) > rank(b));
        views
    }
}

/// The level of importance, below 0 when the effect is welcome: one line from "welcome, very much" (-3) over
/// "does not matter" (0) to "avoid, very much" (3). An effect without a choice of direction counts as not reversed.
fn signed(dataset: &Dataset, effect: EffectIx, wish: Wish) -> i8 {
    let level = wish.importance as i8;
    if is_reversed(dataset, effect, wish) { -level } else { level }
}

/// The medicines that are in the first group of both people, in the order of the dataset.
///
/// `None` until both comparisons know how sure they are, and when one of them orders nothing: then there is no first
/// group to be in.
pub fn in_both_first_groups(first: &Comparison, second: &Comparison) -> Option<Vec<MedicineIx>> {
    let [a, b] = [first.uncertain.as_ref()?, second.uncertain.as_ref()?].map(|u| u.groups.first());
    let (a, b) = (a?, b?);
    let mut both: Vec<MedicineIx> = a.iter().copied().filter(|m| b.contains(m)).collect();
    sort(&mut both, |a, b| a < b);
    Some(both)
}
