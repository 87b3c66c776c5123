//! Pictures of one figure. The words beside them say the same.

use leptos::prelude::*;

use crate::domain::dataset::Effect;
use crate::domain::frequencies::People;
use crate::domain::reading::{Figure, reference};
use crate::geometry::{Axis, icon_array};
use crate::text::Lang;
use crate::ui::say::{Say, Told};

/// One hundred people, the first so many filled in. Filled and empty differ in shape as well as in colour.
#[component]
pub fn IconArray(lang: Lang, per100: f64) -> impl IntoView {
    let filled = People::of(per100).count();
    let people = icon_array()
        .enumerate()
        .map(|(i, (column, row))| {
            let (x, y) = (column * 10 + 5, row * 10 + 5);
            let (class, r) = if i < usize::from(filled) { ("filled", "4.2") } else { ("open", "1.8") };
            view! { <circle class=class cx=x cy=y r=r /> }
        })
        .collect_view();
    let label = (lang.messages().icon_array)(&People::of(per100).count().to_string());
    view! {
        <svg class="icon-array" viewBox="0 0 100 100" role="img" aria-label=label>{people}</svg>
    }
}

/// A point with its interval on an axis, with the placebo value as a line across.
#[component]
pub fn NumberLine(lang: Lang, effect: Effect, figure: Figure, axis: Axis) -> impl IntoView {
    let say = Say { lang, effect: &effect };
    let label = (lang.messages().axis)(&say.amount(figure.value));
    let percent = |x: f64| format!("{}%", axis.position(x).round() as u8);
    let placebo = reference(&effect).map(|x| {
        let x = percent(x);
        view! { <line class="reference" x1=x.clone() x2=x y1="0" y2="32" /> }
    });
    let interval = figure.interval.map(|(low, high)| {
        view! { <line class="interval" x1=percent(low) x2=percent(high) y1="16" y2="16" /> }
    });
    view! {
        <svg class="number-line" height="32" role="img" aria-label=label>
            <line class="axis" x1="0" x2="100%" y1="16" y2="16" />
            {placebo}
            {interval}
            <circle class="point" cx=percent(figure.value) cy="16" r="6" />
        </svg>
    }
}

/// The axis on which the figures of an effect are drawn: always the same 100 people for frequencies, one
/// axis for all medicines of the effect otherwise.
pub fn axis_of(effect: &Effect, figures: impl IntoIterator<Item = Figure>) -> Axis {
    match Told::of(effect) {
        Told::People => Axis::PER100,
        Told::Category => {
            let last = effect.scale_levels.as_ref().map_or(1, |levels| levels.len().max(2) - 1);
            Axis { min: 0.0, max: last as f64 }
        }
        Told::Better | Told::Change => {
            let ends = figures.into_iter().flat_map(|f| {
                let (low, high) = f.interval.unwrap_or((f.value, f.value));
                [low, f.value, high]
            });
            Axis::around(ends.chain(reference(effect)))
        }
    }
}
