//! What matters to you: one effect at a time, the most important first, each asked against the real gap.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The screen of wishes.
#[component]
pub fn MattersScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
