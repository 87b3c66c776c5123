//! A figure as its source gives it: on the scale on which it was measured.

use crate::domain::dataset::{Effect, Estimate, Measure};
use crate::text::Lang;
use crate::ui::say::Say;
use crate::web::numbers;

/// The value with its 95% interval, without the name of the scale.
pub fn printed(lang: Lang, effect: &Effect, estimate: &Estimate) -> String {
    let t = lang.messages();
    let say = Say { lang, effect };
    let given = |x: f64| numbers::as_given(lang, x);
    let Some(value) = estimate.value else {
        return match estimate.measure {
            Measure::Band => say.band(estimate.low.unwrap_or_default(), estimate.high),
            _ => t.not_found.to_owned(),
        };
    };
    if estimate.measure == Measure::Grade {
        return say.number(value);
    }
    let mut printed = given(value);
    if let (Some(low), Some(high)) = (estimate.low, estimate.high) {
        let interval = t.interval_95.with([&t.to.with([&given(low), &given(high)])]);
        printed = [&printed, " (", &interval, ")"].concat();
    }
    printed
}

/// What a prescriber wants to see of a figure: the scale, the value with its interval, and how many people and trials.
pub fn measure_said(lang: Lang, effect: &Effect, estimate: &Estimate) -> String {
    let t = lang.messages();
    let whole = |n: u32| numbers::as_given(lang, f64::from(n));
    let mut said = printed(lang, effect, estimate);
    // A label's category says itself what it is.
    if estimate.measure != Measure::Band {
        said = [t.measure_short[estimate.measure as usize], " ", &said].concat();
    }
    let people = estimate.participants.map(|n| t.measure_people.with([&whole(n)]));
    let trials = estimate.trials.map(|n| t.measure_trials.with([&whole(n)]));
    for more in [people, trials].into_iter().flatten() {
        said = [&said, ", ", &more].concat();
    }
    said
}
