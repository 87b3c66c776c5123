//! A figure as it was measured, for prescribers.

use crate::domain::dataset::{Effect, Estimate, Measure};
use crate::text::Lang;
use crate::ui::say::Say;
use crate::web::numbers;

/// The measure with its 95% interval, the people and the trials: "OR 3.03 (95% interval 2.47 to 3.76), n = 3,730,
/// k = 12". A band or a category is said as it stands.
pub fn measure_said(lang: Lang, effect: &Effect, estimate: &Estimate) -> String {
    let t = lang.messages();
    let given = |x: f64| numbers::as_given(lang, x);
    let name = match estimate.measure {
        Measure::OddsRatio => t.measures[0],
        Measure::RiskRatio => t.measures[1],
        Measure::MeanDifference => t.measures[2],
        Measure::StandardisedMeanDifference => t.measures[3],
        Measure::Incidence => t.measures[4],
        Measure::Grade | Measure::Band => "",
    };
    let mut said = match (estimate.measure, estimate.value) {
        (Measure::Band, _) => Say { lang, effect }.band(estimate.low.unwrap_or_default(), estimate.high),
        (Measure::Grade, Some(value)) => Say { lang, effect }.amount(value),
        (_, Some(value)) => [name, " ", &given(value)].concat(),
        (_, None) => name.to_owned(),
    };
    if !name.is_empty()
        && let Some((low, high)) = estimate.low.zip(estimate.high)
    {
        said = [&said, " (", &t.interval_95.with([&t.to.with([&given(low), &given(high)])]), ")"].concat();
    }
    for (sign, count) in [(t.measure_people, estimate.participants), (t.measure_trials, estimate.trials)] {
        if let Some(count) = count {
            said.push_str(", ");
            said.push_str(&sign.with([&given(count.into())]));
        }
    }
    said
}
