//! The document around the program.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, Window};

/// The window. The program only runs in one.
pub fn window() -> Window {
    web_sys::window().expect("the program runs in a window")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The languages that the person's browser asks for, the preferred first.
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|l| l.as_string()).collect()
}

/// Tells browser and screen reader which language the page is in.
pub fn set_language(code: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", code);
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Removes what `index.html` shows before the program runs.
pub fn remove_placeholder() {
    if let Some(element) = document().get_element_by_id("before-start") {
        element.remove();
    }
}

/// Moves the focus to the first element that matches, so that a screen reader starts reading there.
pub fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let _ = element.focus();
    }
}

/// [`focus`], after the page has followed the change that was just made.
pub fn focus_soon(selector: &str) {
    let selector = selector.to_owned();
    gloo_timers::callback::Timeout::new(0, move || focus(&selector)).forget();
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
