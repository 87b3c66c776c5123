//! What the browser keeps for this site on the device. Every call can fail, and the ways of failing are told apart, which
//! is why this is not gloo's storage: that one ends the program where the browser has none.

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use super::document::window;

/// How long a turn lasts after its work, in milliseconds: tabs may run in programs of their own, and what one wrote has
/// to reach the others before the next reads.
const TO_REACH_OTHERS: i32 = 150;

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

/// Does something with the storage while no other tab of this site does, such as reading, changing and writing: at once
/// where nobody else can be at it or the browser knows no turns, else soon.
pub fn in_turn(work: impl FnOnce() + 'static) {
    // Without a storage there is nothing to take turns for, and a page that may not use it may not lock either.
    let Some((locks, request)) = storage().ok().and_then(|_| locks()) else { return work() };
    let turn = Closure::once_into_js(move || {
        work();
        Promise::new(&mut |resolve, _| {
            // Without a timer the turn would never end.
            if window()
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, TO_REACH_OTHERS)
                .is_err()
            {
                let _ = resolve.call0(&JsValue::NULL);
            }
        })
    });
    // What it gives back only tells when the turn is over.
    let _ = request.call2(&locks, &"weegwijzer".into(), &turn);
}

/// Web Locks: <https://w3c.github.io/web-locks/>. Only pages of a secure address have them.
fn locks() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
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
