//! A figure among those of the other medicines, on the axis of its effect. The words beside it say the same.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::reading::{Figure, reading, reference};
use crate::geometry::{Axis, round_axis};
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, use_lang};

/// The line. Nothing for categories, which have no distances.
#[component]
pub fn Among(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let lang = use_lang();
    let (dataset, e, m) = (&loaded.dataset, effect, medicine);
    let effect = dataset.effect(e);
    let told = Told::of(effect);
    let on_line = move |x: f64| told.per100(x).unwrap_or(x);
    let own = reading(dataset, m, e).weighs().filter(|_| told != Told::Category)?;
    let others = dataset.medicine_ixs().filter(|&x| x != m);
    let others: Vec<_> =
        others.filter_map(|x| reading(dataset, x, e).weighs()).map(|f| on_line(f.value)).collect();
    let placebo = reference(effect).map(on_line);
    let axis = axis_of(told, own, &others, placebo, on_line);
    let at = move |x: f64| format!("{:.1}%", axis.position(x));
    let own_class = if reading(dataset, m, e).is_imprecise() { "own weak" } else { "own" };
    let x = at(on_line(own.value));
    let range = own.interval.map(|(low, high)| (at(on_line(low)), at(on_line(high))));
    let say = Say { lang, effect };
    let ends = [axis.min, axis.max].map(|x| match told {
        Told::Change => say.number(x),
        _ => crate::web::numbers::as_given(lang, x),
    });
    let [start, end] = ends;
    Some(view! {
        <div class="among" aria-hidden="true">
            <span class="end">{start}</span>
            <svg height="28">
                <line class="axis" x1="0" y1="14" x2="100%" y2="14"></line>
                {placebo
                    .map(|x| {
                        view! { <line class="placebo" x1=at(x) y1="1" x2=at(x) y2="27"></line> }
                    })}
                {others
                    .iter()
                    .map(|&x| view! { <circle class="other" cx=at(x) cy="14" r="3"></circle> })
                    .collect_view()}
                <g class=own_class>
                    {range.map(|(low, high)| view! { <line class="whisker" x1=low y1="14" x2=high y2="14"></line> })}
                    <circle class="point" cx=x cy="14" r="7"></circle>
                </g>
            </svg>
            <span class="end">{end}</span>
        </div>
    })
}

/// The shortest round axis that holds every point and the range; of people it starts at nobody.
fn axis_of(
    told: Told,
    own: Figure,
    others: &[f64],
    placebo: Option<f64>,
    on_line: impl Fn(f64) -> f64,
) -> Axis {
    let (low, high) = own.interval.unwrap_or((own.value, own.value));
    let start = (told != Told::Better).then_some(0.0);
    let values = [low, own.value, high].map(on_line).into_iter().chain(others.iter().copied());
    let finest = if told == Told::Change { 0.5 } else { 1.0 };
    round_axis(values.chain(placebo).chain(start), 10, finest).axis
}
