//! What a person finds important.

use super::dataset::{Dataset, EffectIx};
use super::order::sort;

/// How much an effect matters: 0 does not matter, 1 a little, 2 a lot, 3 very much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// 0
    #[default]
    None,
    /// 1
    Little,
    /// 2
    Lot,
    /// 3
    VeryMuch,
}

impl Importance {
    /// All levels, from 0 to 3.
    pub const ALL: [Importance; 4] =
        [Importance::None, Importance::Little, Importance::Lot, Importance::VeryMuch];

    /// The level as a weight, 0..=3.
    pub fn weight(self) -> f64 {
        self as u8 as f64
    }

    /// The level of a weight; `None` above 3.
    pub fn from_level(level: u8) -> Option<Importance> {
        Importance::ALL.get(usize::from(level)).copied()
    }
}

/// Whether a person wants less or more of an effect.
///
/// A benefit is always wanted, so its direction is ignored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Less of it is closer to the wish.
    #[default]
    Avoid,
    /// More of it is closer to the wish: sleepiness for somebody who lies awake.
    Welcome,
}

/// What a person says about one effect.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wish {
    /// How much it matters.
    pub importance: Importance,
    /// Less or more of it.
    pub direction: Direction,
    /// Deal-breaker: more than this, in the effect's own unit (of 100, kg, ms, category), is not acceptable.
    /// Apart from importance.
    pub ceiling: Option<f64>,
}

impl Wish {
    /// Whether it weighs or is a deal-breaker.
    pub fn is_mentioned(self) -> bool {
        self.importance != Importance::None || self.ceiling.is_some()
    }
}

/// A person's wishes over the effects of one dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes(Vec<Wish>);

impl Wishes {
    /// No wish at all, for a dataset.
    pub fn none(dataset: &Dataset) -> Wishes {
        Wishes(vec![Wish::default(); dataset.effects().len()])
    }

    /// The wish about one effect.
    pub fn get(&self, effect: EffectIx) -> Wish {
        self.0.get(effect.0).copied().unwrap_or_default()
    }

    /// Replaces the wish about one effect.
    pub fn set(&mut self, effect: EffectIx, wish: Wish) {
        if self.0.len() <= effect.0 {
            self.0.resize(effect.0 + 1, Wish::default());
        }
        self.0[effect.0] = wish;
    }

    /// The effects that weigh (importance above 0), in the order of the dataset.
    pub fn weighed(&self) -> impl Iterator<Item = (EffectIx, Wish)> + '_ {
        self.all().filter(|(_, w)| w.importance != Importance::None)
    }

    /// The wishes that order: an importance, about an effect that [can weigh](Dataset::can_weigh).
    pub fn weighing<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = (EffectIx, Wish)> + 'a {
        self.weighed().filter(|(e, _)| dataset.can_weigh(*e))
    }

    /// The effects chosen to talk about: an importance, about an effect that cannot weigh. They stand on the sheet and in
    /// the comparison; they order nothing.
    pub fn talked_about<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = EffectIx> + 'a {
        self.weighed().map(|(e, _)| e).filter(|e| !dataset.can_weigh(*e))
    }

    /// The effects with a deal-breaker, in the order of the dataset.
    pub fn ceilings(&self) -> impl Iterator<Item = (EffectIx, f64)> + '_ {
        self.all().filter_map(|(e, w)| Some((e, w.ceiling?)))
    }

    /// The effects that weigh or have a deal-breaker, the most important first.
    pub fn mentioned(&self) -> Vec<EffectIx> {
        let mut effects: Vec<_> = self.all().filter(|(_, w)| w.is_mentioned()).collect();
        sort(&mut effects, |(_, a), (_, b)| a.importance > b.importance);
        effects.into_iter().map(|(e, _)| e).collect()
    }

    /// Nothing weighs and nothing is a deal-breaker.
    pub fn is_empty(&self) -> bool {
        self.mentioned().is_empty()
    }

    fn all(&self) -> impl Iterator<Item = (EffectIx, Wish)> + '_ {
        self.0.iter().enumerate().map(|(i, w)| (EffectIx(i), *w))
    }
}
