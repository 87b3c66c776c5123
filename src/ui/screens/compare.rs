//! Two to four medicines side by side, always with placebo.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The compare screen.
#[component]
pub fn CompareScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
