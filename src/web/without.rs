//! What index.html shows without the program: before it has started, and when it cannot.

use std::cell::RefCell;

use web_sys::{Document, Element, Event};

use super::document::window;

thread_local! {
    /// What was taken out of the page when the program began.
    static TAKEN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

fn document() -> Option<Document> {
    window().document()
}

/// Takes it out of the page, because the program has taken its place.
pub fn take_out() {
    let Some(document) = document() else { return };
    if let Some(root) = document.document_element() {
        let _ = root.remove_attribute("data-starting");
    }
    if let Some(without) = document.get_element_by_id("without-program") {
        without.remove();
        TAKEN.set(Some(without));
    }
}

/// Its tables in a language, as markup.
pub fn tables(language: &str) -> Option<String> {
    let without =
        TAKEN.with_borrow(Option::clone).or_else(|| document()?.get_element_by_id("without-program"))?;
    let tables = without.query_selector(&["main > [lang=", language, "] .tables"].concat()).ok()??;
    Some(tables.inner_html())
}

/// Shows all of it with the reason, because the program cannot start.
pub fn show_failure() {
    tell("startfailed");
}

/// Tells the scripts around the program something.
pub(super) fn tell(event: &str) {
    if let Ok(event) = Event::new(event) {
        // Fails only for an event that is under way already.
        let _ = window().dispatch_event(&event);
    }
}
