//! How to show a class on another site: what is shown, an example, and the code to paste.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The screen for who has another site.
#[component]
pub fn EmbedScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
