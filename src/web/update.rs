//! A newer version of the site, which src/web/offline.mjs fetched and which waits until somebody asks for it.

use gloo_events::EventListener;

use super::document::window;
use super::without::tell;

/// Whether a newer version waits.
pub fn waits() -> bool {
    let root = window().document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-newer"))
}

/// Whether the figures of the one that waits are not those that this page was opened with.
pub fn changes_figures() -> bool {
    let root = window().document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-newer")).is_some_and(|what| what == "figures")
}

/// Calls back when a newer version begins to wait, for as long as the page lives.
pub fn on_newer(mut callback: impl FnMut() + 'static) {
    EventListener::new(&window(), "newerversion", move |_| callback()).forget();
}

/// Loads the page anew, at its present address, with the newer version.
pub fn switch_over() {
    tell("usenewerversion");
}
