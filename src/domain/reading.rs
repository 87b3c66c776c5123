//! What an estimate says on its effect's own axis: people out of 100, kg, or a category.

use super::dataset::{Dataset, Effect, EffectIx, Estimate, FEWEST_RELIABLE, Kind, Measure, MedicineIx};
use super::frequencies::{per100_from_odds_ratio, per100_from_risk_ratio};

/// A point with its 95% interval, on the effect's own axis: out of 100 for a frequency, the unit
/// (or standard deviations) for a change, the index of the category for a grade.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The point.
    pub value: f64,
    /// The 95% interval, where there is one.
    pub interval: Option<(f64, f64)>,
}

/// What can be said of one medicine and one effect. The empty kinds are never confused and never counted as zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// There is no estimate.
    NoFigure,
    /// There is an estimate that cannot stand beside the others: told as "measured too little to say", with the figure
    /// where there is one. It never weighs.
    TooLittle(Option<Figure>),
    /// Few people, few events or a wide interval: told as "measured too little to say" too, with its figure. It weighs
    /// with its own wide interval and never sets an end of a range.
    Imprecise(Figure),
    /// A label's frequency category, counted differently from trials: `low`..`high` of 100, open when `high` is absent.
    Band {
        /// At least this many of 100.
        low: f64,
        /// Up to this many of 100.
        high: Option<f64>,
    },
    /// A label says in words that it is no more than on placebo; there is no number, so it never weighs.
    NoMoreThanPlacebo,
    /// A reliable figure that does not differ from placebo; see [`like_placebo`].
    LikePlacebo(Figure),
    /// A reliable figure.
    Known(Figure),
}

impl Reading {
    /// The reliable figure: what sets the ends of a range and stands on a screen without reserve.
    pub fn reliable(self) -> Option<Figure> {
        match self {
            Reading::Known(figure) | Reading::LikePlacebo(figure) => Some(figure),
            _ => None,
        }
    }

    /// The figure that weighs and by which a limit is judged: a reliable or an imprecise one.
    pub fn weighs(self) -> Option<Figure> {
        match self {
            Reading::Known(figure) | Reading::LikePlacebo(figure) | Reading::Imprecise(figure) => {
                Some(figure)
            }
            _ => None,
        }
    }

    /// Any figure there is, also one that only tells that too little was measured.
    pub fn figure(self) -> Option<Figure> {
        match self {
            Reading::TooLittle(figure) => figure,
            reading => reading.weighs(),
        }
    }

    /// Whether it weighs although it is not reliable.
    pub fn is_imprecise(self) -> bool {
        matches!(self, Reading::Imprecise(_))
    }
}

/// What the dataset says of a medicine and an effect.
pub fn reading(dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Reading {
    let effect = dataset.effect(e);
    let Some(estimate) = dataset.estimate(m, e) else {
        return Reading::NoFigure;
    };
    if estimate.measure == Measure::Band {
        let low = estimate.low.unwrap_or(0.0);
        return Reading::Band { low, high: estimate.high };
    }
    if estimate.measure == Measure::NoMoreThanPlacebo {
        return Reading::NoMoreThanPlacebo;
    }
    match figure(estimate, effect) {
        Some(figure) if !estimate.can_weigh(effect) => Reading::TooLittle(Some(figure)),
        Some(figure) if !estimate.reliable => Reading::Imprecise(figure),
        Some(figure) => match range(dataset, e) {
            Some(range) if like_placebo(figure, reference(effect), range) => Reading::LikePlacebo(figure),
            _ => Reading::Known(figure),
        },
        None => Reading::TooLittle(None),
    }
}

/// The figure of an estimate on its effect's own axis.
///
/// An odds or risk ratio is applied to the effect's common baseline; an incidence stands as it is, and
/// never below 0; a change stays in its unit; a grade is the index of its category.
pub fn figure(estimate: &Estimate, effect: &Effect) -> Option<Figure> {
    let placebo = effect.baseline.as_ref().map(|b| b.per100);
    let on_axis = |x: f64| match estimate.measure {
        Measure::OddsRatio => Some(per100_from_odds_ratio(x, placebo?)),
        Measure::RiskRatio => Some(per100_from_risk_ratio(x, placebo?)),
        Measure::Incidence => Some(x.max(0.0)),
        Measure::MeanDifference | Measure::StandardisedMeanDifference | Measure::Grade => Some(x),
        Measure::Band | Measure::NoMoreThanPlacebo => None,
    };
    Some(Figure {
        value: on_axis(estimate.value?)?,
        interval: estimate.low.and_then(on_axis).zip(estimate.high.and_then(on_axis)),
    })
}

/// What placebo does on the effect's axis: the baseline of a frequency, 0 for a change, nothing for a
/// grade or for an incidence without placebo groups.
pub fn reference(effect: &Effect) -> Option<f64> {
    match effect.kind {
        Kind::Frequency if effect.measure.is_ratio() => effect.baseline.as_ref().map(|b| b.per100),
        Kind::Change => Some(0.0),
        Kind::Frequency | Kind::Grade => None,
    }
}

/// With fewer people on a medicine its reliable point sets no end of a range.
pub const FEWEST_PEOPLE_FOR_AN_END: u32 = 100;

/// The lowest and highest of the reliable point values of all medicines: the gap that a person is asked about, and by
/// which burdens are measured. Placebo is shown, not counted; an imprecise point never sets an end.
///
/// Nor does a point of fewer than [`FEWEST_PEOPLE_FOR_AN_END`] people, as long as [`FEWEST_RELIABLE`] others can: one
/// small study with an extreme result would make all other differences look small. Where it is not known how many
/// people there were, the point counts.
///
/// It belongs to the dataset, never to a selection, so leaving a medicine out never reorders the others.
/// `None` when nothing reliable is known.
pub fn range(dataset: &Dataset, e: EffectIx) -> Option<(f64, f64)> {
    let effect = dataset.effect(e);
    let reliable = || {
        dataset
            .medicine_ixs()
            .filter_map(|m| dataset.estimate(m, e).filter(|x| x.reliable && x.can_weigh(effect)))
    };
    let is_large = |x: &&Estimate| x.participants.is_none_or(|people| people >= FEWEST_PEOPLE_FOR_AN_END);
    let all_count = reliable().filter(is_large).count() < FEWEST_RELIABLE;
    reliable()
        .filter(|x| all_count || is_large(x))
        .filter_map(|estimate| Some(figure(estimate, effect)?.value))
        .fold(None, widen)
}

fn widen(range: Option<(f64, f64)>, x: f64) -> Option<(f64, f64)> {
    let (low, high) = range.unwrap_or((x, x));
    Some((low.min(x), high.max(x)))
}

/// "About the same as placebo": the 95% interval holds the placebo value, and the point lies within one
/// twentieth of the effect's range from it. A wide interval around a large difference is not the same as placebo.
pub fn like_placebo(figure: Figure, reference: Option<f64>, range: (f64, f64)) -> bool {
    match (reference, figure.interval) {
        (Some(reference), Some((low, high))) => {
            (low..=high).contains(&reference)
                && (figure.value - reference).abs() <= (range.1 - range.0) / 20.0
        }
        _ => false,
    }
}
