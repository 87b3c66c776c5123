//! Medicines × effects as a real table, ordered by name, by an effect, or by the person's wishes in groups.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The overview screen.
#[component]
pub fn OverviewScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
