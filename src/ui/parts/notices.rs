//! The notices that are always in reach.

use leptos::prelude::*;

use crate::domain::dataset::ReviewStatus;
use crate::ui::state::State;

/// Says on every screen of a class that its figures have not been checked, for as long as that is so.
#[component]
pub fn Unreviewed(state: State) -> impl IntoView {
    let unreviewed = move || {
        state
            .loaded
            .with(|l| l.ready().is_some_and(|l| l.dataset.about().review.status == ReviewStatus::Unreviewed))
            && state.class.with(Option::is_some)
    };
    view! {
        <Show when=unreviewed>
            <p class="unreviewed" role="note">{move || state.t().unreviewed}</p>
        </Show>
    }
}

/// Talk to your prescriber, emergency numbers, intended purpose and privacy.
#[component]
pub fn Notices(state: State) -> impl IntoView {
    view! {
        <footer class="notices">
            <section class="safety">
                <h2>{move || state.t().safety_title}</h2>
                <p>{move || state.t().safety_prescriber}</p>
                <p>{move || state.t().safety_emergency}</p>
            </section>
            <section>
                <h2>{move || state.t().purpose_title}</h2>
                <p>{move || state.t().purpose}</p>
                <p>{move || state.t().privacy}</p>
            </section>
        </footer>
    }
}
