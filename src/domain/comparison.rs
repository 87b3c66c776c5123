//! The one answer that every screen shows: dataset and wishes in, order out.

use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::order::sort;
use super::reading::reading;
use super::sampling::{Draws, chance_above};
use super::uncertainty::Uncertainty;
use super::weighing::{Burdens, Fit, fit};
use super::wishes::Wishes;

/// A deal-breaker that a medicine exceeds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exceeded {
    /// The effect with the ceiling.
    pub effect: EffectIx,
    /// The medicine's point value on the effect's own axis.
    pub value: f64,
    /// The ceiling.
    pub ceiling: f64,
    /// The probability (0..=1) that the medicine is really above it; at least one half, because the point value is.
    pub chance: f64,
}

/// What a wish adds to the distance of a medicine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Added {
    /// The burden, 0..=1; `None` where nothing reliable is known, then 0.5 was assumed.
    pub burden: Option<f64>,
    /// What it adds, as a share (0..=1) of the furthest that the most important wish could take a medicine away.
    pub share: f64,
}

/// All medicines of a dataset against one person's wishes.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The wishes that it answers.
    pub wishes: Wishes,
    /// By medicine; `None` when no wish weighs.
    pub fits: Vec<Option<Fit>>,
    /// The medicines that are ordered, closest to the wishes first; ties in the order of the dataset.
    pub ordered: Vec<MedicineIx>,
    /// "Too little is known to place it": a known share below one half, in the order of the dataset.
    pub too_little_known: Vec<MedicineIx>,
    /// "Has something you cannot accept", in the order of the dataset, each with the figures that put it there.
    pub unacceptable: Vec<(MedicineIx, Vec<Exceeded>)>,
    /// The most that one wish can add to a fit: the weight of the most important one, as a share of all.
    most_added: f64,
    /// How sure the order is. Absent until the draws are ready: no screen waits for them.
    pub uncertain: Option<Uncertainty>,
}

impl Comparison {
    /// Weighs all medicines. Without wishes all three lists are empty: everything is then shown alphabetically, unscored.
    pub fn new(dataset: &Dataset, burdens: &Burdens, wishes: &Wishes) -> Comparison {
        let fits: Vec<_> = dataset.medicine_ixs().map(|m| fit(dataset, burdens, wishes, m)).collect();
        let (mut ordered, mut too_little_known, mut unacceptable) = (vec![], vec![], vec![]);
        for (m, fit) in dataset.medicine_ixs().zip(&fits) {
            let exceeded = exceeded(dataset, wishes, m);
            if !exceeded.is_empty() {
                unacceptable.push((m, exceeded));
            } else if let Some(fit) = fit {
                if fit.is_placeable() { ordered.push((m, fit.point)) } else { too_little_known.push(m) }
            }
        }
        let weights =
            || wishes.weighed().filter(|(e, _)| dataset.can_weigh(*e)).map(|(_, w)| w.importance.weight());
        let most_added = weights().fold(0.0, f64::max) / weights().sum::<f64>().max(1.0);
        // A stable sort: equal fits stay in the order of the dataset.
        sort(&mut ordered, |a, b| a.1 < b.1);
        let ordered = ordered.into_iter().map(|(m, _)| m).collect();
        Comparison {
            wishes: wishes.clone(),
            fits,
            ordered,
            too_little_known,
            unacceptable,
            most_added,
            uncertain: None,
        }
    }

    /// Adds how sure the order is, as soon as the draws of all effects that weigh are ready.
    pub fn with_uncertainty(mut self, dataset: &Dataset, draws: &Draws) -> Comparison {
        if self.is_weighed() {
            self.uncertain = Uncertainty::of(dataset, draws, &self.wishes, &self);
        }
        self
    }

    /// What one wish adds to the distance of a medicine; `None` when it does not weigh.
    pub fn added(&self, m: MedicineIx, e: EffectIx) -> Option<Added> {
        let contribution = self.fits[m.0].as_ref()?.contributions.iter().find(|c| c.effect == e)?;
        let share = contribution.part / self.most_added;
        Some(Added { burden: contribution.burden, share })
    }

    /// The deal-breakers about which nothing reliable is known of a medicine, so that it may exceed them.
    pub fn unjudged(&self, dataset: &Dataset, m: MedicineIx) -> Vec<EffectIx> {
        let is_unknown = |e: &EffectIx| reading(dataset, m, *e).reliable().is_none();
        self.wishes.ceilings().map(|(e, _)| e).filter(is_unknown).collect()
    }

    /// Whether anything weighs.
    pub fn is_weighed(&self) -> bool {
        self.fits.iter().any(Option::is_some)
    }
}

/// The deal-breakers that a medicine exceeds, judged on the reliable point value. What is not known exceeds nothing.
pub fn exceeded(dataset: &Dataset, wishes: &Wishes, m: MedicineIx) -> Vec<Exceeded> {
    wishes
        .ceilings()
        .filter_map(|(effect, ceiling)| {
            let value = reading(dataset, m, effect).reliable()?.value;
            let chance = chance_above(dataset, m, effect, ceiling)?;
            (value > ceiling).then_some(Exceeded { effect, value, ceiling, chance })
        })
        .collect()
}
