//! The screens. They show a [`Comparison`](crate::domain::comparison::Comparison) and change wishes; no rule
//! of the method and no word of text stands here.
//!
//! [`state`] holds everything, [`app`] shows it, [`screens`] and [`parts`] are what is shown, made of [`dom`] pieces
//! that follow [`signals`]. Which of them the browser fetches later stands in [`later`].

mod app;
mod dom;
mod frame;
mod later;
mod load;
mod parts;
mod say;
mod screens;
mod signals;
mod state;

use std::cell::Cell;

use leptos::prelude::Owner;

use crate::web::{document, without};

/// Starts the program in the page. It lives as long as the page does.
pub fn start() {
    // Fails only when it was done before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let route = state::first_route();
    load::texts(route.lang, move |result| {
        if result.is_err() {
            return without::show_failure();
        }
        let owner = Owner::new();
        owner.with(|| {
            let (pieces, can_show) = app::app(route);
            let is_shown = Cell::new(false);
            dom::follow(Box::new(move || {
                if can_show.get() && !is_shown.replace(true) {
                    document::put_into_page(&pieces.iter().map(|piece| piece.element()).collect::<Vec<_>>());
                    without::take_out();
                }
            }));
        });
        std::mem::forget(owner);
    });
}
