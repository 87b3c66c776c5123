//! About the data: status, method, what is missing, downloads, sources.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The screen about the data.
#[component]
pub fn AboutScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
