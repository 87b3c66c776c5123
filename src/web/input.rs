//! What a person enters.

use js_sys::Reflect;
use web_sys::Event;

/// The value of the list or field that an event comes from.
pub fn value(event: &Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}
