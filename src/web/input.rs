//! What a person enters.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The value of the list or the field that an event comes from.
pub fn value(event: &Event) -> String {
    let target: JsValue = event.target().into();
    Reflect::get(&target, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}
