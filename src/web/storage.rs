//! What the browser keeps for this site on the device. Every call can fail, and the ways of failing are told apart, which
//! is why this is not gloo's storage: that one ends the program where the browser has none.

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::document::window;

/// Why the storage did not do what was asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The page may not use it: the person switched it off, or the page stands in a frame without an origin.
    Denied,
    /// There is no room left; what stood there before is still there.
    Full,
}

/// The text under a name; `None` when there is none.
///
/// # Errors
/// [`StorageError::Denied`].
pub fn read(name: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(name).map_err(|_| StorageError::Denied)
}

/// Replaces the text under a name.
///
/// # Errors
/// [`StorageError`].
pub fn write(name: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(name, text).map_err(|error| {
        let is_full = named(&error).is_some_and(|name| name == "QuotaExceededError");
        if is_full { StorageError::Full } else { StorageError::Denied }
    })
}

/// Removes a name with its text.
///
/// # Errors
/// [`StorageError::Denied`].
pub fn remove(name: &str) -> Result<(), StorageError> {
    storage()?.remove_item(name).map_err(|_| StorageError::Denied)
}

/// Calls back when another tab has changed something, for as long as the listener lives.
pub fn on_change(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |_| callback())
}

fn storage() -> Result<Storage, StorageError> {
    window().local_storage().ok().flatten().ok_or(StorageError::Denied)
}

fn named(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}
