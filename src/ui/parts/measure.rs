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

/// An estimate as it was measured, with its 95% interval, people and trials: "OR 3.03 (2.47 to 3.76), n 3,730, k 24".
/// Of a category or a band only people and trials; nothing where nothing is known.
pub fn measure_said(lang: Lang, effect: &Effect, estimate: &Estimate) -> String {
    let t = lang.messages();
    let given = |x: f64| numbers::as_given(lang, x);
    let mut said = String::new();
    // Categories and bands come last in the order of the measures and have no short name.
    if let (Some(name), Some(value)) = (t.measures_short.get(estimate.measure as usize), estimate.value) {
        said = [name, " ", &given(value)].concat();
        if let (Some(low), Some(high)) = (estimate.low, estimate.high) {
            said = [&said, " (", &t.to.with([&given(low), &given(high)]), ")"].concat();
        }
        if let Some(unit) = &lang.effect(effect).unit {
            said = [&said, " ", unit].concat();
        }
    }
    for (template, count) in [(t.people_short, estimate.participants), (t.trials_short, estimate.trials)] {
        if let Some(count) = count {
            let comma = if said.is_empty() { "" } else { ", " };
            said = [&said, comma, &template.with([&given(count.into())])].concat();
        }
    }
    said
}
