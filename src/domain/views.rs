//! Two views: what two people each marked alone, side by side.

use super::choices::Choices;
use super::comparison::Comparison;
use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::order::sort;
use super::weighing::is_reversed;
use super::wishes::Wish;

/// What two people say about one effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The effect.
    pub effect: EffectIx,
    /// What the first person says; `None` when that person did not choose it, which is not "does not matter".
    pub first: Option<Wish>,
    /// The same of the second person.
    pub second: Option<Wish>,
    /// How far apart they are, in levels of importance: 0 for the same importance and direction, 6 when both find
    /// the effect very important and one welcomes what the other wants to avoid. Not chosen counts as level 0.
    pub levels_apart: u8,
}

impl Pair {
    /// What both say; nothing where one did not choose it.
    pub fn both(&self) -> Option<(Wish, Wish)> {
        self.first.zip(self.second)
    }

    /// Whether both say the same: importance, direction and limit.
    pub fn is_same(&self) -> bool {
        self.levels_apart == 0 && self.both().is_some_and(|(a, b)| a.ceiling == b.ceiling)
    }

    /// How much it matters to both together.
    fn together(&self) -> u8 {
        [self.first, self.second].into_iter().flatten().map(|wish| wish.importance as u8).sum()
    }

    /// How much there is to talk about: the levels between them, and among equals different limits before the same.
    fn distance(&self) -> u8 {
        let ceiling = |wish: Option<Wish>| wish.and_then(|wish| wish.ceiling);
        2 * self.levels_apart + u8::from(ceiling(self.first) != ceiling(self.second))
    }
}

/// What two people chose, side by side. An effect that matters to neither stands in neither list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TwoViews {
    /// What matters to both and what both want the same way, however much: what matters most to both together first,
    /// then what they are closest about, then as in the dataset.
    pub shared: Vec<Pair>,
    /// Everything else: what they want opposite ways, what does not matter to one of them, and what only one of them
    /// chose. The furthest apart first; at the same distance those with different limits first, then as in the dataset.
    pub differing: Vec<Pair>,
}

impl TwoViews {
    /// Puts what two people chose in the same dataset side by side.
    pub fn of(dataset: &Dataset, first: &Choices, second: &Choices) -> TwoViews {
        let mut views = TwoViews::default();
        for effect in dataset.effect_ixs() {
            let (a, b) = (first.wishes.get(effect), second.wishes.get(effect));
            if !a.is_mentioned() && !b.is_mentioned() {
                continue;
            }
            let (level_a, level_b) = (signed(dataset, effect, a), signed(dataset, effect, b));
            let said = |choices: &Choices, wish: Wish| {
                (wish.is_mentioned() || choices.asked.contains(&effect)).then_some(wish)
            };
            let pair = Pair {
                effect,
                first: said(first, a),
                second: said(second, b),
                levels_apart: (level_a - level_b).unsigned_abs(),
            };
            let is_shared = a.is_mentioned() && b.is_mentioned() && level_a * level_b >= 0;
            let list = if is_shared { &mut views.shared } else { &mut views.differing };
            list.push(pair);
        }
        let nearness = |p: &Pair| (u8::MAX - p.together(), p.distance());
        sort(&mut views.shared, |a, b| nearness(a) < nearness(b));
        sort(&mut views.differing, |a, b| a.distance() > b.distance());
        views
    }

    /// Whether both chose some effect, also where they want opposite things of it.
    pub fn any_in_common(&self) -> bool {
        !self.shared.is_empty() || self.differing.iter().any(|pair| pair.both().is_some())
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
