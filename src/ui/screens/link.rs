//! A link that somebody opened: what it carries, before anything of it is used.

use leptos::prelude::*;

/// The screen of a link.
#[component]
pub fn LinkScreen(
    /// The text of the link.
    text: String,
) -> impl IntoView {
    let _ = text;
}
