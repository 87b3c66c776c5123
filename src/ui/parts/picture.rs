//! Pictures of one figure. The words beside them say the same. Written by hand as SVG: no crate for charts has output
//! that a screen reader can use.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use crate::domain::dataset::{Effect, EffectIx};
use crate::domain::frequencies::People as Whole;
use crate::domain::reading::{Figure, reference};
use crate::geometry::{Axis, Icons};
use crate::text::Lang;
use crate::ui::say::{Say, Told, whole_people};
use crate::ui::state::{Loaded, use_lang};

/// The picture that suits an effect: people for what is told out of 100, a number line for the rest.
#[component]
pub fn Picture(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The figure.
    figure: Figure,
    /// The axis of a number line, the same for every figure beside it.
    axis: Axis,
) -> impl IntoView {
    let told = Told::of(loaded.dataset.effect(effect));
    match told.per100(figure.value) {
        Some(per100) => {
            let on_people = |x| told.per100(x).unwrap_or(x);
            let interval = figure.interval.map(|(low, high)| (on_people(low), on_people(high)));
            Either::Left(view! { <People per100 interval /> })
        }
        None => Either::Right(view! { <NumberLine loaded effect figure axis /> }),
    }
}

/// The states of [`Icons`], as the style names them.
const STATES: [&str; Icons::STATES] = ["surely", "within", "beyond", "not"];

/// One hundred people: a number out of 100 with its 95% interval. The states differ in shape as well as in colour.
#[component]
pub fn People(
    /// The number.
    per100: f64,
    /// Its interval.
    #[prop(optional_no_strip)]
    interval: Option<(f64, f64)>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let icons = Icons::of(per100, interval);
    let [filled, open] = [icons.point, 100 - icons.point].map(|n| n.to_string());
    let mut label = match Whole::of(per100) {
        Whole::FewerThanOne => t.icons_none.to_owned(),
        Whole::Whole(_) => t.icons.with([&filled, &open]),
    };
    if let Some((low, high)) = interval {
        say_range(lang, &mut label, &t.to.with([&whole_people(lang, low), &whole_people(lang, high)]));
    }
    let paths = STATES.into_iter().zip(icons.paths()).filter(|(_, path)| !path.is_empty());
    view! {
        <svg class="icon-array" role="img" aria-label=label viewBox="0 0 1000 1000">
            {paths.map(|(state, path)| view! { <path class=state d=path></path> }).collect_view()}
        </svg>
    }
}

/// One icon alone, for who explains what the states of [`Icons`] mean.
#[component]
pub fn Icon(
    /// The state, by its place.
    state: usize,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" viewBox="0 0 100 100">
            <path class=STATES[state] d=Icons::path(state, 0)></path>
        </svg>
    }
}

fn say_range(lang: Lang, label: &mut String, range: &str) {
    label.push(' ');
    label.push_str(&lang.messages().picture_range.with([range]));
}

/// A point with its interval on an axis whose ends are named, with the placebo value as a named line across.
#[component]
fn NumberLine(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The figure.
    figure: Figure,
    /// The axis.
    axis: Axis,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let effect = loaded.dataset.effect(effect);
    let say = Say { lang, effect };
    let [start, end] = [axis.min, axis.max].map(|x| say.number(x));
    let mut label = t.axis.with([&start, &end, &say.amount(figure.value)]);
    if let Some(interval) = figure.interval {
        say_range(lang, &mut label, &say.range(interval));
    }
    let placebo = reference(effect);
    if placebo.is_some() {
        label.push(' ');
        label.push_str(t.placebo_zero);
    }
    // What is measured in kilos says so where the line stands alone.
    let ends = [axis.min, axis.max].map(|x| match Told::of(effect) {
        Told::Change => say.amount(x),
        _ => say.number(x),
    });
    let ends = ends.map(|end| view! { <span class="end" aria-hidden="true">{end}</span> });
    // Moved back by the same share of its own width, so that it never sticks out at an end.
    let name = placebo.map(|x| {
        let at = percent(axis.position(x));
        let back = format!("translateX(-{at})");
        view! {
            <span class="reference-name" aria-hidden="true" style:left=at style:transform=back>
                {t.axis_placebo}
            </span>
        }
    });
    view! {
        <div class="line-frame">
            {name} <RangeLine label figure placebo axis /> {ends}
        </div>
    }
}

/// A point with its interval on an axis, with the placebo value as a line across.
#[component]
pub fn RangeLine(
    /// The same in words.
    label: String,
    /// The point and its interval.
    figure: Figure,
    /// The placebo value.
    #[prop(optional_no_strip)]
    placebo: Option<f64>,
    /// The axis.
    axis: Axis,
) -> impl IntoView {
    let at = move |x: f64| percent(axis.position(x));
    view! {
        <svg class="number-line" role="img" aria-label=label height="32">
            <line class="axis" x1="0" y1="16" x2="100%" y2="16"></line>
            {figure
                .interval
                .map(|(low, high)| {
                    view! { <line class="interval" x1=at(low) y1="16" x2=at(high) y2="16"></line> }
                })}
            {placebo.map(|x| view! { <line class="reference" x1=at(x) y1="0" x2=at(x) y2="32"></line> })}
            <circle class="point" cx=at(figure.value) cy="16" r="6"></circle>
        </svg>
    }
}

/// A number and its length on the axis, with the placebo value as a mark. With an interval, that as well: in words,
/// and as a line with two ends.
#[component]
pub fn Bar(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The figure.
    figure: Figure,
    /// The axis, the same for every figure of the effect.
    axis: Axis,
) -> impl IntoView {
    let lang = use_lang();
    let effect = loaded.dataset.effect(effect);
    let told = Told::of(effect);
    // Lengths of people start at nobody; lengths of a change start at no change.
    let (axis, start, value) = match told.per100(figure.value) {
        Some(per100) => (Axis::PER100, 0.0, per100),
        None if told == Told::Change => (axis, 0.0, figure.value),
        None => (axis, axis.min, figure.value),
    };
    let at = move |x: f64| axis.position(told.per100(x).unwrap_or(x));
    let span = axis.span(start, value);
    let say = Say { lang, effect };
    let mark =
        reference(effect).map(|placebo| view! { <span class="mark" style:left=percent(at(placebo))></span> });
    let whisker = figure.interval.map(|(low, high)| {
        view! {
            <span class="whisker" style:left=percent(at(low)) style:width=percent(at(high) - at(low))></span>
        }
    });
    // The space keeps the numbers apart where they stand in one line.
    let range =
        figure.interval.map(|interval| view! { <span class="range">" " {say.range(interval)}</span> });
    view! {
        <span class="number">{say.number(figure.value)}</span>
        {range}
        <span class="bar" aria-hidden="true">
            <Fill start=span.start length=span.length() />
            {mark}
            {whisker}
        </span>
    }
}

/// A stretch of a bar, in percent of its length.
#[component]
pub fn Stretch(
    /// Where it begins.
    start: f64,
    /// How long it is.
    length: f64,
) -> impl IntoView {
    view! {
        <span class="bar" aria-hidden="true">
            <Fill start length />
        </span>
    }
}

/// The filled part of a bar.
#[component]
fn Fill(
    /// Where it begins.
    start: f64,
    /// How long it is.
    length: f64,
) -> impl IntoView {
    view! { <span class="fill" style:left=percent(start) style:width=percent(length.max(1.0))></span> }
}

/// Whole percents are exact enough for a bar of some hundred pixels.
pub fn percent(x: f64) -> String {
    format!("{}%", x.round() as u8)
}

/// The axis on which the figures of an effect are drawn: always the same 100 people for frequencies, one
/// axis for all medicines of the effect otherwise.
pub fn axis_of(effect: &Effect, figures: impl IntoIterator<Item = Figure>) -> Axis {
    match Told::of(effect) {
        Told::People => Axis::PER100,
        Told::Category => category_axis(effect),
        Told::Better | Told::Change => {
            let ends = figures.into_iter().flat_map(|f| {
                let (low, high) = f.interval.unwrap_or((f.value, f.value));
                [low, f.value, high]
            });
            Axis::around(ends.chain(reference(effect)))
        }
    }
}

/// From the first to the last category of an effect that experts rate.
pub fn category_axis(effect: &Effect) -> Axis {
    let last = effect.scale_levels.as_ref().map_or(1, |levels| levels.len().max(2) - 1);
    Axis { min: 0.0, max: last as f64 }
}
