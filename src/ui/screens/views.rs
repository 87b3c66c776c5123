//! Two views: two people each mark alone what matters, and then see both side by side.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The screen of two people's wishes.
#[component]
pub fn ViewsScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}

/// Says on every screen of a class that what is shown belongs to the second person, and ends that.
#[component]
pub fn MarkingBar() -> impl IntoView {}
