//! All that is known of one medicine.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// The screen of one medicine.
#[component]
pub fn MedicineScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine, by its id.
    id: String,
) -> impl IntoView {
    let _ = (loaded, id);
}
