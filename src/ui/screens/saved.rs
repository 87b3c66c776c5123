//! What was saved on this device.

use leptos::prelude::*;

/// The screen of saved choices.
#[component]
pub fn SavedScreen() -> impl IntoView {}
