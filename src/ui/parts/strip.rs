//! The real gap of one effect: all medicines on one axis, with placebo as reference.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::EffectIx;
use crate::domain::order::sort;
use crate::domain::reading::{reading, reference};
use crate::geometry::{Axis, stacked};
use crate::ui::parts::picture::{category_axis, percent};
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, use_lang};

/// The width of a mark, in percent of the narrowest strip.
const MARK: f64 = 4.0;
/// From one level of marks to the next, in pixels.
const LEVEL: usize = 7;

/// A strip with a mark for each medicine that has a reliable figure, and the same in words.
#[component]
pub fn Strip(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let (dataset, e) = (&loaded.dataset, effect);
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let told = Told::of(effect);
    let mut values: Vec<f64> = vec![];
    for m in dataset.medicine_ixs() {
        values.extend(reading(dataset, m, e).reliable().map(|figure| figure.value));
    }
    sort(&mut values, |a, b| a < b);
    let (&low, &high) = values.first().zip(values.last())?;
    let (axis, ends) = match told {
        Told::People | Told::Better => (Axis::PER100, Some(("0".to_owned(), format!("100 {}", say.scale())))),
        Told::Category => {
            let axis = category_axis(effect);
            (axis, Some((say.number(axis.min), say.amount(axis.max))))
        }
        // It ends where the figures do, so its ends need no numbers of their own.
        Told::Change => (Axis::around([low, high, reference(effect).unwrap_or(low)]), None),
    };
    let at = |value: f64| axis.position(told.per100(value).unwrap_or(value));

    let mut said = t.matters_gap.with([&say.spoken(low), &say.amount(high)]);
    if let Some(placebo) = say.placebo_sentence() {
        said.push(' ');
        said.push_str(&placebo);
    }
    let (known, all) = (values.len().to_string(), dataset.medicines().len().to_string());
    let legend = t.matters_marks.with([&known, &all]);

    let positions: Vec<f64> = values.iter().map(|&value| at(value)).collect();
    let levels = stacked(&positions, MARK);
    let height = levels.iter().fold(0, |highest, &level| level.max(highest)) * LEVEL + 18;
    let ground = (height - 2).to_string();
    let placebo = reference(effect).map(at);
    let marks = positions.iter().zip(levels).map(|(&x, level)| {
        let y = (height - 7 - level * LEVEL).to_string();
        view! { <circle class="point" cx=percent(x) cy=y r="3"></circle> }
    });
    let reference = placebo.map(|x| {
        view! { <line class="reference" x1=percent(x) y1="0" x2=percent(x) y2=height.to_string()></line> }
    });
    let placebo_name = placebo.map(|x| {
        // Beside its line, on the side where there is room.
        let is_left = x >= 50.0;
        view! {
            <span
                class:left=is_left
                style:margin-left=(!is_left).then(|| percent(x))
                style:margin-right=is_left.then(|| percent(100.0 - x))
            >
                {format!("{}: {}", t.placebo, say.placebo_number())}
            </span>
        }
    });
    let axis_ends = ends.map(|(first, last)| {
        view! {
            <div class="axis">
                <span>{first}</span>
                <span>{last}</span>
            </div>
        }
    });
    Some(view! {
        <div class="strip" role="img" aria-label=format!("{said} {legend}")>
            {placebo_name}
            <svg height=height.to_string() aria-hidden="true">
                {reference}
                <line class="axis" x1="0" y1=ground.clone() x2="100%" y2=ground></line>
                {marks.collect_view()}
            </svg>
            // The lowest number ends at its mark and the highest begins at its own, so that they never meet.
            <div class="ends">
                <span style:right=percent(100.0 - at(low))>{say.number(low)}</span>
                <span style:left=percent(at(high))>{say.number(high)}</span>
            </div>
            {axis_ends}
        </div>
        <p class="gap">{said}</p>
        <p class="hint">{legend}</p>
    })
}
