//! The sheet to take along: print it, copy it as text, or make a link of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The screen of the sheet.
#[component]
pub fn TakeScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
