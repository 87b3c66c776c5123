//! The screens. They show a [`Comparison`](crate::domain::comparison::Comparison) and change wishes; no rule
//! of the method and no word of text stands here.
//!
//! [`state`] holds everything, [`app`] shows it, [`screens`] and [`parts`] are what is shown: a component a file, or a
//! few that only live together. Screens use parts, parts use state, never back.
//!
//! The start page and the frame come first; all else is fetched after them ([`lazy`]).
//!
//! How components are written:
//!
//! - As the book of Leptos does: `#[component]` with `view!`, typed props with a doc comment each, `Show`, `For` with
//!   keys, `NodeRef`, `prop:`, `class:` and `on:`. Callbacks are `Callback`, what changes is a `Signal`, both with
//!   `#[prop(into)]` so that a closure does. Arms of a `match` with different markup end in `into_any()`; the switch
//!   `erase_components` (`.cargo/config.toml`) does the rest.
//! - State comes from the context: `let (state, t) = (use_state(), use_texts());` as first line, and only there; `State`
//!   is `Copy`, so what happens later takes that copy along.
//! - A screen is built anew when language or class change, so it takes texts with [`state::use_texts`] and addresses
//!   with `State::href` and need not follow them. What stands around the screens lives on and follows `State::t`.
//! - Read signals inside closures, memos and effects; in the body of a component and in what a person does with
//!   `get_untracked`.
//! - What is not `Copy` and is needed in a nested closure goes into a `StoredValue` first (`effect.get_value()`).
//! - Figures go down as `loaded: Arc<Loaded>` with an index (`MedicineIx`, `EffectIx`), ids and addresses as `String`.
//! - What is fetched is shown by [`parts::failure::LoadedOr`], and whoever shows it asks for it (`load_…`) first.
//! - A style that is worked out is `style:name=value`, never `style="…"`, which the policy of the page forbids. A button
//!   says `type="button"`. What a screen reader should hear of a change goes through [`parts::announce::late`].
//! - What a list (`select`) shows stands at its options as `prop:selected`: its own value would be set before they are
//!   there. Content of a component is built after the function around it has ended, so it owns what it shows.
//! - The focus goes with a `NodeRef` where the element stands in the same component, and with
//!   `document::focus_soon` where it is somewhere else or is only about to come.

mod app;
mod frame;
mod lazy;
mod load;
mod parts;
mod say;
mod screens;
mod state;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::without;
use app::App;

/// Starts the program in the page. It lives as long as the page does.
pub fn start() {
    mount_to_body(|| {
        let route = state::first_route();
        let has_texts = RwSignal::new(false);
        let lang = route.lang;
        spawn_local(async move {
            match load::texts(lang).await {
                Ok(()) => has_texts.set(true),
                Err(_) => without::show_failure(),
            }
        });
        view! {
            <Show when=move || has_texts.get()>
                <App route=route.clone() />
            </Show>
        }
    });
}
