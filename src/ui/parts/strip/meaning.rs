//! What the numbers and the signs of a strip mean.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::EffectIx;
use crate::ui::say::Say;
use crate::ui::state::{Loaded, use_lang, use_texts};

/// What the numbers of an effect are, and for how long it was measured.
#[component]
pub fn ScaleOf(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let lang = use_lang();
    let effect = loaded.dataset.effect(effect);
    let scale = Say { lang, effect }.scale_with_ends();
    view! { <p class="scale">{[&scale, " · ", lang.of(&effect.duration)].concat()}</p> }
}

/// What the signs on the lines mean.
#[component]
pub fn LineSigns() -> impl IntoView {
    let t = use_texts();
    let signs = ["dot-sign", "dot-sign hollow", "whisker-sign", "placebo-sign"];
    let signs = signs.into_iter().zip(t.line_signs).map(|(sign, meaning)| {
        view! {
            <li>
                <span class=["sign ", sign].concat() aria-hidden="true"></span>
                {meaning}
            </li>
        }
    });
    view! { <ul class="signs">{signs.collect_view()}</ul> }
}
