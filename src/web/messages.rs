//! The page around the frame, when the program is shown on somebody else's site: what is said to it and heard from it,
//! how high the content is, and which part of the frame the person sees.
//!
//! What the messages mean is in [`host`](crate::host).

use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, ResizeObserver, Window};

use super::document::{root, window};
use crate::host;

thread_local! {
    /// The origin of the page around the frame, once it has said something.
    static ORIGIN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The window around the frame, if this is one.
fn parent() -> Option<Window> {
    let parent = window().parent().ok()??;
    (JsValue::from(&parent) != JsValue::from(window())).then_some(parent)
}

/// Whether the program is shown in a frame.
pub fn is_framed() -> bool {
    parent().is_some()
}

/// Says something to the page around the frame, if there is one. Until it has said something itself, nobody knows where
/// it comes from, and it may not come from anywhere that has a name: then any page hears it.
pub fn post(json: &str) {
    let origin = ORIGIN.with_borrow(|origin| origin.clone().filter(|origin| origin != "null"));
    if let (Some(parent), Ok(message)) = (parent(), JSON::parse(json)) {
        let _ = parent.post_message(&message, origin.as_deref().unwrap_or("*"));
    }
}

/// Hears what the page around the frame says, as JSON, for as long as the page lives. `understand` tells whether it was
/// a message at all: the first one that is fixes the origin that is listened to. Other windows are never heard.
pub fn listen(understand: Box<dyn Fn(&str) -> bool>) {
    let hear = move |event: &web_sys::Event| {
        let of = |name: &str| Reflect::get(event, &name.into()).unwrap_or_default();
        let origin = of("origin").as_string().unwrap_or_default();
        let is_parent = parent().is_some_and(|parent| JsValue::from(parent) == of("source"));
        let is_same = ORIGIN.with_borrow(|known| known.as_ref().is_none_or(|known| *known == origin));
        if !is_parent || !is_same {
            return;
        }
        // Fails for what runs in circles and for what has no place in JSON.
        if let Some(json) = JSON::stringify(&of("data")).ok().and_then(|json| json.as_string()) {
            let before = ORIGIN.replace(Some(origin));
            if !understand(&json) {
                ORIGIN.set(before);
            }
        }
    };
    EventListener::new(&window(), "message", hear).forget();
}

/// The height of the content in whole pixels.
pub fn height() -> u32 {
    root().map_or(0.0, |root| root.get_bounding_client_rect().height().ceil()) as u32
}

/// Calls back when the size of the content has changed, for as long as the page lives.
pub fn on_resize(callback: Box<dyn FnMut()>) {
    let callback: Function = Closure::wrap(callback).into_js_value().into();
    if let (Ok(observer), Some(root)) = (ResizeObserver::new(&callback), root()) {
        observer.observe(&root);
    }
}

/// Finds out which part of the frame the person sees: how far from its top, and how high. The browser knows that, also
/// where the page around it may not be asked.
pub fn when_seen(done: Box<dyn FnOnce(f64, f64)>) {
    let done = RefCell::new(Some(done));
    let found: Box<dyn FnMut(Array, IntersectionObserver)> = Box::new(move |entries, observer| {
        observer.disconnect();
        let seen = Reflect::get(&entries.get(0), &"intersectionRect".into()).unwrap_or_default();
        let of =
            |name: &str| Reflect::get(&seen, &name.into()).ok().and_then(|x| x.as_f64()).unwrap_or_default();
        if let Some(done) = done.take() {
            done(of("top"), of("height"));
        }
    });
    let found: Function = Closure::wrap(found).into_js_value().into();
    if let (Ok(observer), Some(root)) = (IntersectionObserver::new(&found), root()) {
        observer.observe(&root);
    }
}

/// How far an element is from the top of the content, in whole pixels.
fn distance_from_top(element: &Element) -> u32 {
    let top = root().map_or(0.0, |root| root.get_bounding_client_rect().top());
    (element.get_bounding_client_rect().top() - top).max(0.0) as u32
}

/// Tells the page around the frame that the person was led to an element, so that it can bring it into view.
pub fn show(element: &Element) {
    post(&host::height(height(), Some(distance_from_top(element))));
}

/// [`show`], for the top of the content.
pub fn show_top() {
    post(&host::height(height(), Some(0)));
}
