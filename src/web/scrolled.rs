//! How far a person had scrolled at each step of the history, for who comes back to it. Browsers know that as well, but
//! they scroll before the page is there.

use std::cell::{Cell, RefCell};

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::document::window;

thread_local! {
    /// By number of a step, which stands in its state. Only of the steps that were taken since the page was loaded.
    static PLACES: RefCell<Vec<f64>> = RefCell::default();
    /// The step that is shown.
    static HERE: Cell<usize> = const { Cell::new(0) };
    /// Where the person was when the step was left, when this is a return to it.
    static RETURN: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Keeps what is scrolled from now on.
pub fn keep() {
    if let Ok(history) = window().history() {
        let _ = Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
    }
    arrive();
    EventListener::new(&window(), "scroll", |_| put(HERE.get(), offset())).forget();
}

/// Another step is shown: a new one, or one of before.
pub fn arrive() {
    let Ok(history) = window().history() else { return };
    let known = history.state().ok().and_then(|state| state.as_f64()).map(|number| number as usize);
    RETURN.set(known.and_then(|step| PLACES.with_borrow(|places| places.get(step).copied())));
    let step = known.unwrap_or_else(|| {
        let step = PLACES.with_borrow(Vec::len).max(HERE.get() + 1);
        let _ = history.replace_state_with_url(&JsValue::from_f64(step as f64), "", None);
        put(step, offset());
        step
    });
    HERE.set(step);
}

/// Where the person was before, when this is a return to a step of before.
pub fn before() -> Option<f64> {
    RETURN.get()
}

fn offset() -> f64 {
    window().scroll_y().unwrap_or_default()
}

fn put(step: usize, offset: f64) {
    PLACES.with_borrow_mut(|places| {
        if places.len() <= step {
            places.resize(step + 1, 0.0);
        }
        places[step] = offset;
    });
}
