//! Pictures and reading aloud: one card per screen.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// Pictures and reading aloud: one card per screen.
#[component]
pub fn CardsScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
