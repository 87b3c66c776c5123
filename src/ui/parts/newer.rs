//! The offer of a newer version of the site.

use crate::ui::dom::{Piece, h};
use crate::ui::parts::failure::later_or;
use crate::ui::parts::kept::link_here;
use crate::ui::signals::RwSignal;
use crate::ui::state::State;
use crate::web::{fragment, update};

/// Says that a newer version is ready, and what goes along. Nobody is made to take it.
pub fn newer_version(state: State) -> Piece {
    let is_offered = RwSignal::new(update::waits());
    update::on_newer(move || is_offered.set(true));
    h("div").attr("aria-live", "polite").children_with(move || match is_offered.get() {
        true => later_or(state, |later| vec![(later.newer)(state, is_offered)]),
        false => vec![],
    })
}

/// What is offered, with the choice.
pub fn offer(state: State, is_offered: RwSignal<bool>) -> Piece {
    let t = state.t();
    let (goes_along, stays_behind) = state.chosen_classes();
    let mut said = h("p").text(t.newer);
    if update::changes_figures() {
        said = said.text(" ").text(t.newer_figures);
    }
    if let Some(class) = goes_along {
        said = said.text(" ").text(&t.newer_keeps.with([&class]));
    }
    for class in stays_behind {
        said = said.text(" ").text(&t.newer_loses.with([&class]));
    }
    let switch_over = move || {
        // The link screen of the newer version gives back what was chosen.
        if let Some(shared) = leptos::prelude::untrack(move || state.shared()) {
            fragment::replace(&link_here(state, &shared));
        }
        update::switch_over();
    };
    h("section").class("newer").attr("aria-label", t.newer).children(vec![
        said,
        h("button").class("button").text(t.newer_use).on_click(switch_over),
        h("button").class("button quiet").text(t.newer_not_now).on_click(move || is_offered.set(false)),
    ])
}
