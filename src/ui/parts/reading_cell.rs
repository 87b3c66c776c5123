//! One cell: the number with a bar, or which of the empties it is. It leads to the source in one tap.

use leptos::prelude::*;

use crate::domain::dataset::{Effect, EffectIx, MedicineIx};
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::geometry::Axis;
use crate::route::Over;
use crate::text::Lang;
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, State};

/// The content of a cell of a medicine and an effect.
#[component]
pub fn ReadingCell(
    state: State,
    loaded: std::sync::Arc<Loaded>,
    m: MedicineIx,
    e: EffectIx,
    axis: Axis,
) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let reading = reading(dataset, m, e);
    let content = match reading {
        Reading::NotMeasured => {
            return view! { <span class="empty not-measured">{t.not_measured_short}</span> }.into_any();
        }
        Reading::TooLittle(_) => {
            view! { <span class="empty too-little">{t.too_little_short}</span> }.into_any()
        }
        Reading::Band { .. } => view! { <span class="empty band">{t.band_short}</span> }.into_any(),
        Reading::LikePlacebo(figure) => view! {
            <Bar lang effect=effect.clone() figure axis />
            <span class="like-placebo">{t.like_placebo_short}</span>
        }
        .into_any(),
        Reading::Known(figure) => view! { <Bar lang effect=effect.clone() figure axis /> }.into_any(),
    };
    let href = source_href(state, &dataset.medicine(m).id, &effect.id);
    let label = format!("{}. {}", say.reading(reading), t.open_source);
    view! { <a class="reading" href=href aria-label=label>{content}</a> }.into_any()
}

/// The address that opens the source of a number over the present screen.
pub fn source_href(state: State, medicine: &str, effect: &str) -> String {
    state.route.with_untracked(|route| {
        let (medicine, effect) = (medicine.to_owned(), effect.to_owned());
        route.with_over(Over::Source { medicine, effect }).print()
    })
}

/// A number and its length on the axis, with the placebo value as a mark.
#[component]
pub fn Bar(lang: Lang, effect: Effect, figure: Figure, axis: Axis) -> impl IntoView {
    let number = Say { lang, effect: &effect }.number(figure.value);
    let told = Told::of(&effect);
    // Lengths of people start at nobody; lengths of a change start at no change.
    let (axis, start, value) = match told.per100(figure.value) {
        Some(per100) => (Axis::PER100, 0.0, per100),
        None if told == Told::Change => (axis, 0.0, figure.value),
        None => (axis, axis.min, figure.value),
    };
    let mark = reference(&effect).map(|x| told.per100(x).unwrap_or(x)).map(|x| axis.position(x));
    let span = axis.span(start, value);
    let percent = |x: f64| format!("{}%", x.round() as u8);
    view! {
        <span class="number">{number}</span>
        <span class="bar" aria-hidden="true">
            <span class="fill" style:left=percent(span.start) style:width=percent(span.length().max(1.0))></span>
            {mark.map(|x| view! { <span class="mark" style:left=percent(x)></span> })}
        </span>
    }
}
