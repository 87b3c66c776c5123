//! The offer of a newer version of the site.

use leptos::prelude::*;

use crate::ui::parts::kept::link_here;
use crate::ui::state::{State, use_state};
use crate::web::{fragment, update};

/// Says that a newer version is ready, and what goes along. Nobody is made to take it.
#[component]
pub fn NewerVersion() -> impl IntoView {
    let state = use_state();
    let is_offered = RwSignal::new(update::waits());
    update::on_newer(move || is_offered.set(true));
    view! { <div aria-live="polite">{move || is_offered.get().then(|| offer(state, is_offered))}</div> }
}

/// What is offered, with the choice. Reactive.
fn offer(state: State, is_offered: RwSignal<bool>) -> impl IntoView {
    let t = state.t();
    let (goes_along, stays_behind) = state.chosen_classes();
    let mut said = t.newer.to_owned();
    if update::changes_figures() {
        said = [&said, " ", t.newer_figures].concat();
    }
    if let Some(class) = goes_along {
        said = [&said, " ", &t.newer_keeps.with([&class])].concat();
    }
    for class in stays_behind {
        said = [&said, " ", &t.newer_loses.with([&class])].concat();
    }
    let switch_over = move |_| {
        // The link screen of the newer version gives back what was chosen.
        if let Some(shared) = untrack(|| state.shared()) {
            fragment::replace(&link_here(state, &shared));
        }
        update::switch_over();
    };
    view! {
        <section class="newer" aria-label=t.newer>
            <p>{said}</p>
            <button type="button" class="button" on:click=switch_over>
                {t.newer_use}
            </button>
            <button type="button" class="button quiet" on:click=move |_| is_offered.set(false)>
                {t.newer_not_now}
            </button>
        </section>
    }
}
