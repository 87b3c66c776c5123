//! The address bar and the browser's history.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::document::window;
use super::scrolled;

/// The fragment of the address, with `#` when there is one. Some programs escape the `#` of an address that they send;
/// where the host shows the page all the same, what stands behind it is the fragment.
pub fn current() -> String {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    if !fragment.is_empty() {
        return fragment;
    }
    let address = location.href().unwrap_or_default();
    address.split_once("%23").map_or(fragment, |(_, escaped)| ["#", escaped].concat())
}

/// Goes to a fragment as a new step in the history; [`on_change`] hears of it.
pub fn push(fragment: &str) {
    // Only fails for a detached window, which shows nothing anyway.
    let _ = window().location().set_hash(fragment);
}

/// Changes the fragment without a new step in the history. [`on_change`] does not hear of it.
pub fn replace(fragment: &str) {
    if let Ok(history) = window().history() {
        // The number of the step stays (super::scrolled).
        let step = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&step, "", Some(fragment));
    }
}

/// One step back in the history.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Calls back at every change of the fragment, for as long as the page lives.
pub fn on_change(mut callback: impl FnMut() + 'static) {
    scrolled::keep();
    let arrive = move |_: &web_sys::Event| {
        scrolled::arrive();
        callback();
    };
    EventListener::new(&window(), "hashchange", arrive).forget();
}
