//! What a person enters.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

/// The value of the list or the field that an event comes from.
pub fn value(event: &Event) -> String {
    event.target().map(|target| property(&target, "value")).unwrap_or_default()
}

/// Whether the Enter key was pressed.
pub fn is_enter(event: &Event) -> bool {
    property(event, "key") == "Enter"
}

fn property(of: &JsValue, name: &str) -> String {
    Reflect::get(of, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// The value of a list or a field.
pub fn value_of(element: &Element) -> String {
    Reflect::get(element, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Sets the value of a list or a field. The same value again moves no cursor.
pub fn set_value(element: &Element, value: &str) {
    // Setting a property of an element cannot fail.
    let _ = Reflect::set(element, &"value".into(), &value.into());
}
