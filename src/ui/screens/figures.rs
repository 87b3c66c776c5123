//! All figures: medicines × effects as one table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// All figures: medicines × effects as one table.
#[component]
pub fn FiguresScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
