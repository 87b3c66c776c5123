//! What a person enters.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

/// The value of the list that an event comes from.
pub fn value(event: &Event) -> String {
    let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| select.value()).unwrap_or_default()
}
