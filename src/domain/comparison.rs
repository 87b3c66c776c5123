//! The one answer that every screen shows: dataset, wishes and country in; an order and the lists beside it out.
//!
//! A medicine stands in exactly one [`List`]. Where several reasons keep it out of the order, the list is that of the
//! first of them, in the order in which a person would ask: can I get it at all, is it meant for me, does it cross my
//! limit, may it cross my limit, is it known what it does for what matters most to me. A [`Standing`] names them all.
//!
//! **Architecture invariant:** what a person takes or took is not known here.

use super::country::Country;
use super::dataset::{Availability, ConditionOfUse, Dataset, EffectIx, MedicineIx, Valence};
use super::order::sort;
use super::reading::{Reading, reading};
use super::sampling::{Draws, chance_above};
use super::uncertainty::Uncertainty;
use super::weighing::{Burdens, Fit, fit_of};
use super::wishes::Wishes;

/// Where a medicine stands; in the order in which a screen shows the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// It has a place in the order.
    Placed,
    /// What matters most to the person is not known of it.
    UnknownWish,
    /// Above a limit of the person.
    AboveLimit,
    /// Not known whether it stays below the person's limits.
    UnknownLimit,
    /// For special situations only: only with another medicine, or only when others did not help.
    Special,
    /// It cannot be had where the person lives.
    Unavailable,
    /// Nothing weighs, so nothing is ordered; neither a limit nor anything else keeps it apart.
    Unordered,
}

impl List {
    /// All lists, in the order in which a screen shows them.
    pub const ALL: [List; 7] = [
        List::Placed,
        List::UnknownWish,
        List::AboveLimit,
        List::UnknownLimit,
        List::Special,
        List::Unavailable,
        List::Unordered,
    ];
}

/// Where one medicine stands, with every reason that keeps it out of the order.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Which medicine.
    pub medicine: MedicineIx,
    /// The list in which it stands.
    pub list: List,
    /// Withdrawn or never on the market in the person's country; `None` where it can be had or nothing is known.
    pub unavailable: Option<Availability>,
    /// The condition that makes it one for special situations.
    pub special: Option<ConditionOfUse>,
    /// The limits that it exceeds, in the order of the dataset.
    pub exceeded: Vec<Exceeded>,
    /// The limits about which too little is known of it, in the order of the dataset.
    pub unknown_limits: Vec<EffectIx>,
    /// The wishes that keep it from being placed because it has no figure; see [`Fit::is_placeable`].
    pub unknown_wishes: Vec<EffectIx>,
}

/// What lies above a limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Above {
    /// A point on the effect's own axis; of a change it is an average.
    Point {
        /// The point.
        value: f64,
        /// It is imprecise: measured too little to be sure.
        is_imprecise: bool,
        /// The probability (0..=1) that the medicine is really above the limit; about one half or more.
        chance: f64,
    },
    /// A label's category that lies wholly above: `low`..`high` of 100, open when `high` is absent.
    Band {
        /// At least this many of 100.
        low: f64,
        /// Up to this many of 100.
        high: Option<f64>,
    },
}

/// A limit (deal-breaker) that a medicine exceeds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exceeded {
    /// The effect with the limit.
    pub effect: EffectIx,
    /// The limit, on the effect's own axis.
    pub ceiling: f64,
    /// What lies above it.
    pub above: Above,
}

/// What a wish adds to the distance of a medicine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Added {
    /// The burden, 0..=1; `None` where no figure weighs, then 0.5 was assumed.
    pub burden: Option<f64>,
    /// What it adds, as a share (0..=1) of the furthest that the most important wish could take a medicine away.
    pub share: f64,
}

/// All medicines of a dataset against one person's wishes.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The wishes that it answers.
    pub wishes: Wishes,
    /// Where the person lives; `None`: whether a medicine can be had is not looked at.
    pub country: Option<Country>,
    /// By medicine; `None` when no wish weighs.
    pub fits: Vec<Option<Fit>>,
    /// By medicine.
    pub standings: Vec<Standing>,
    /// The medicines that have a place, closest to the wishes first: by the median of their fit over the draws, and by the
    /// point of their fit until the draws are ready; equals by their number.
    pub placed: Vec<MedicineIx>,
    /// The effects chosen to talk about, which cannot order; in the order of the dataset.
    pub talked_about: Vec<EffectIx>,
    /// No wish about a benefit weighs.
    lacks_benefit: bool,
    /// The most that one wish can add to a fit: the weight of the most important one, as a share of all.
    most_added: f64,
    /// How sure the order is. Absent until the draws are ready: no screen waits for them.
    pub uncertain: Option<Uncertainty>,
}

impl Comparison {
    /// Weighs all medicines. While no wish weighs nothing is placed: what no limit, condition or country keeps apart is
    /// then [`List::Unordered`], and is shown alphabetically, unscored.
    pub fn new(
        dataset: &Dataset,
        burdens: &Burdens,
        wishes: &Wishes,
        country: Option<Country>,
    ) -> Comparison {
        let weighed: Vec<_> = wishes.weighing(dataset).collect();
        let limits: Vec<_> = wishes.ceilings().filter(|(e, _)| dataset.can_weigh(*e)).collect();
        let fits: Vec<_> = dataset.medicine_ixs().map(|m| fit_of(dataset, burdens, &weighed, m)).collect();
        let standings: Vec<_> =
            dataset.medicine_ixs().map(|m| standing(dataset, &limits, country, &fits, m)).collect();
        let is_placed = |m: &MedicineIx| standings[m.0].list == List::Placed;
        let mut placed: Vec<_> = dataset.medicine_ixs().filter(is_placed).collect();
        let key =
            |m: MedicineIx| (fits[m.0].as_ref().map_or(0.0, |fit| fit.point), dataset.medicine(m).number);
        sort(&mut placed, |&a, &b| key(a) < key(b));
        let weights = || weighed.iter().map(|(_, w)| w.importance.weight());
        let is_benefit = |e: EffectIx| dataset.effect(e).valence == Valence::Benefit;
        Comparison {
            wishes: wishes.clone(),
            country,
            fits,
            standings,
            placed,
            talked_about: wishes.talked_about(dataset).collect(),
            lacks_benefit: !weighed.iter().any(|(e, _)| is_benefit(*e)),
            most_added: weights().fold(0.0, f64::max) / weights().sum::<f64>().max(1.0),
            uncertain: None,
        }
    }

    /// Adds how sure the order is, and orders by the medians of the draws, as soon as those of all effects that weigh
    /// are ready.
    pub fn with_uncertainty(mut self, dataset: &Dataset, draws: &Draws) -> Comparison {
        if self.is_weighed() {
            self.uncertain = Uncertainty::of(dataset, draws, &self);
        }
        if let Some(uncertain) = &self.uncertain {
            self.placed = uncertain.placed.iter().map(|p| p.medicine).collect();
        }
        self
    }

    /// Where a medicine stands and why.
    pub fn standing(&self, m: MedicineIx) -> &Standing {
        &self.standings[m.0]
    }

    /// The medicines of a list with their reasons, in the order of the dataset. Those with a place stand in their order
    /// in [`Comparison::placed`].
    pub fn of(&self, list: List) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(move |standing| standing.list == list)
    }

    /// What one wish adds to the distance of a medicine; `None` when it does not weigh.
    pub fn added(&self, m: MedicineIx, e: EffectIx) -> Option<Added> {
        let contribution = self.fits[m.0].as_ref()?.contributions.iter().find(|c| c.effect == e)?;
        let share = contribution.part / self.most_added;
        Some(Added { burden: contribution.burden, share })
    }

    /// Whether anything weighs.
    pub fn is_weighed(&self) -> bool {
        self.fits.iter().any(Option::is_some)
    }

    /// Whether there is an order in which no benefit weighs: the person has not said how much it should help.
    pub fn lacks_benefit(&self) -> bool {
        self.is_weighed() && self.lacks_benefit
    }

    /// Whether a figure is missing for any wish that weighs or any limit, of any medicine in any list. Only when this is
    /// false may a screen say that no figure is missing.
    pub fn any_missing(&self) -> bool {
        self.standings.iter().any(|s| !s.unknown_limits.is_empty())
            || self.fits.iter().flatten().any(|fit| fit.unknown().next().is_some())
    }
}

fn standing(
    dataset: &Dataset,
    limits: &[(EffectIx, f64)],
    country: Option<Country>,
    fits: &[Option<Fit>],
    m: MedicineIx,
) -> Standing {
    let medicine = dataset.medicine(m);
    let status = country.and_then(|country| medicine.availability.get(country.code()).copied());
    let unavailable =
        status.filter(|status| matches!(status, Availability::Withdrawn | Availability::NotMarketed));
    let special = medicine.condition.filter(|condition| condition.is_special());
    let (mut exceeded, mut unknown_limits) = (vec![], vec![]);
    for &(effect, ceiling) in limits {
        match against_limit(dataset, m, effect, ceiling) {
            AgainstLimit::Below => {}
            AgainstLimit::Above(above) => exceeded.push(Exceeded { effect, ceiling, above }),
            AgainstLimit::Unknown => unknown_limits.push(effect),
        }
    }
    let unknown_wishes = fits[m.0].as_ref().map_or(vec![], |fit| fit.decisive_unknown.clone());
    let list = if unavailable.is_some() {
        List::Unavailable
    } else if special.is_some() {
        List::Special
    } else if !exceeded.is_empty() {
        List::AboveLimit
    } else if !unknown_limits.is_empty() {
        List::UnknownLimit
    } else if !unknown_wishes.is_empty() {
        List::UnknownWish
    } else if fits[m.0].is_some() {
        List::Placed
    } else {
        List::Unordered
    };
    Standing { medicine: m, list, unavailable, special, exceeded, unknown_limits, unknown_wishes }
}

/// What is known of a medicine and a limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AgainstLimit {
    /// At the limit or below it.
    Below,
    /// Above it.
    Above(Above),
    /// There is nothing to judge by.
    Unknown,
}

/// Judges a limit on the point that weighs, or on a label's category that lies wholly above it.
///
/// A category below the limit says nothing: labels count only what was judged to be caused by the medicine. Nor does
/// a figure that cannot stand beside the others.
pub fn against_limit(dataset: &Dataset, m: MedicineIx, e: EffectIx, ceiling: f64) -> AgainstLimit {
    let reading = reading(dataset, m, e);
    match (reading, reading.weighs()) {
        (_, Some(figure)) if figure.value > ceiling => AgainstLimit::Above(Above::Point {
            value: figure.value,
            is_imprecise: reading.is_imprecise(),
            chance: chance_above(dataset, m, e, ceiling).unwrap_or(1.0),
        }),
        (_, Some(_)) => AgainstLimit::Below,
        (Reading::Band { low, high }, None) if low >= ceiling => {
            AgainstLimit::Above(Above::Band { low, high })
        }
        _ => AgainstLimit::Unknown,
    }
}
