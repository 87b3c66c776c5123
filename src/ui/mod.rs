//! The screens. They show a [`Comparison`](crate::domain::comparison::Comparison) and change wishes; no rule
//! of the method and no word of text stands here.

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

use leptos::prelude::Owner;

use crate::web::document;

/// Starts the program in the page. It lives as long as the page does.
pub fn start() {
    // Fails only when it was done before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let route = state::first_route();
    load::texts(route.lang, move |result| {
        if result.is_err() {
            return document::show_boot_failure();
        }
        let owner = Owner::new();
        let pieces = owner.with(|| app::app(route));
        document::put_into_page(&pieces.iter().map(|piece| piece.element()).collect::<Vec<_>>());
        std::mem::forget(owner);
    });
}
