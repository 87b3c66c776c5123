//! How sure a figure is, by a rule.
//!
//! The rule looks at what GRADE looks at (how the figure was come by, whether it compares like with like, how
//! precise it is), but it is our own: nobody judged the trials themselves, so it is no GRADE rating, and there is no
//! "high": that word needs somebody who read the trials. One doubt leaves [`Certainty::Moderate`]; each further step
//! leads down, never below [`Certainty::VeryLow`]:
//!
//! | doubt | when | steps |
//! |---|---|---|
//! | [`Doubt::TooLittle`] | the estimate is not reliable, also where it is only imprecise and weighs | to very low |
//! | [`Doubt::LabelBand`] | a label's category or its words, not a figure | to very low |
//! | [`Doubt::ExpertGrade`] | a category given by experts, not a figure | to very low |
//! | [`Doubt::OwnCalculation`] | calculated for this dataset, not published | 1 |
//! | [`Doubt::Label`] | from a label: its trials, doses and people differ from those of other medicines | 1 |
//! | [`Doubt::NoPlacebo`] | an incidence: nobody on placebo was counted beside it | 1 |
//! | [`Doubt::NeverAgainstPlacebo`] | no trial compared the medicine with placebo directly | 1 |
//! | [`Doubt::Wide`] | the 95% interval spans more than half of the effect's range over all medicines | 1 |
//! | [`Doubt::VeryWide`] | it spans more than the whole of that range | 2 |
//! | [`Doubt::NoInterval`] | there is no 95% interval | 1 |
//! | [`Doubt::FewPeople`] | fewer than 400 people on the medicine | 1 |
//! | [`Doubt::VeryFewPeople`] | fewer than 100 | 2 |
//! | [`Doubt::PeopleUnknown`] | not known how many people | 1 |
//! | [`Doubt::SingleTrial`] | one trial | 1 |
//!
//! Interval and range are measured on the effect's own axis ([`figure`], [`range`]). Where the range has no width
//! there is nothing to measure the interval by, and neither of its doubts is raised.

use super::dataset::{Dataset, Derivation, EffectIx, Estimate, Measure, MedicineIx};
use super::reading::{figure, range};

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Three steps down or more, or not a reliable figure at all.
    VeryLow,
    /// Two steps down.
    Low,
    /// One step down at most; the highest that a rule can give.
    Moderate,
}

impl Certainty {
    /// The level after so many steps.
    fn after(steps: usize) -> Certainty {
        match steps {
            0 | 1 => Certainty::Moderate,
            2 => Certainty::Low,
            _ => Certainty::VeryLow,
        }
    }
}

/// A reason to be less sure of a figure; when it is raised stands in the table above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The estimate is not reliable.
    TooLittle,
    /// A label's category or its words.
    LabelBand,
    /// A category given by experts.
    ExpertGrade,
    /// Calculated for this dataset.
    OwnCalculation,
    /// From a label.
    Label,
    /// Nobody on placebo was counted beside it.
    NoPlacebo,
    /// Compared with placebo only by way of other medicines.
    NeverAgainstPlacebo,
    /// The interval spans more than half of what medicines differ.
    Wide,
    /// The interval spans more than medicines differ.
    VeryWide,
    /// There is no interval.
    NoInterval,
    /// Fewer than 400 people on the medicine.
    FewPeople,
    /// Fewer than 100 people on the medicine.
    VeryFewPeople,
    /// Not known how many people.
    PeopleUnknown,
    /// One trial.
    SingleTrial,
}

impl Doubt {
    /// How many steps it takes; three lead to the lowest level.
    fn steps(self) -> usize {
        match self {
            Doubt::TooLittle | Doubt::LabelBand | Doubt::ExpertGrade => 3,
            Doubt::VeryWide | Doubt::VeryFewPeople => 2,
            _ => 1,
        }
    }
}

/// How sure a figure is, and why it is not surer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The level.
    pub level: Certainty,
    /// All doubts that were raised, in the order of the table.
    pub doubts: Vec<Doubt>,
}

/// How sure the figure of a medicine and an effect is; `None` where there is no estimate.
pub fn certainty(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Option<Judgement> {
    let doubts = doubts(dataset, e, dataset.estimate(m, e)?);
    let steps = doubts.iter().map(|doubt| doubt.steps()).sum();
    Some(Judgement { level: Certainty::after(steps), doubts })
}

fn doubts(dataset: &Dataset, e: EffectIx, estimate: &Estimate) -> Vec<Doubt> {
    match estimate.measure {
        // Where these come from says enough: neither has people, trials or an interval of its own.
        Measure::Band | Measure::NoMoreThanPlacebo => return vec![Doubt::LabelBand],
        Measure::Grade => return vec![Doubt::ExpertGrade],
        _ => {}
    }
    let source = match estimate.derivation {
        Derivation::Computed => Some(Doubt::OwnCalculation),
        Derivation::Label => Some(Doubt::Label),
        Derivation::Published => None,
    };
    let placebo = match estimate.placebo_controlled_trials {
        _ if estimate.measure == Measure::Incidence => Some(Doubt::NoPlacebo),
        Some(0) => Some(Doubt::NeverAgainstPlacebo),
        _ => None,
    };
    let people = match estimate.participants {
        None => Some(Doubt::PeopleUnknown),
        Some(..100) => Some(Doubt::VeryFewPeople),
        Some(..400) => Some(Doubt::FewPeople),
        Some(_) => None,
    };
    let doubts = [
        (!estimate.reliable).then_some(Doubt::TooLittle),
        source,
        placebo,
        precision(dataset, e, estimate),
        people,
        (estimate.trials == Some(1)).then_some(Doubt::SingleTrial),
    ];
    doubts.into_iter().flatten().collect()
}

fn precision(dataset: &Dataset, e: EffectIx, estimate: &Estimate) -> Option<Doubt> {
    let Some((low, high)) = figure(estimate, dataset.effect(e)).and_then(|figure| figure.interval) else {
        return Some(Doubt::NoInterval);
    };
    let (least, most) = range(dataset, e)?;
    match (high - low) / (most - least) {
        _ if most <= least => None,
        share if share > 1.0 => Some(Doubt::VeryWide),
        share if share > 0.5 => Some(Doubt::Wide),
        _ => None,
    }
}
