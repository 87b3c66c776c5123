//! Time: the clock, and giving way.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Date, Object, Reflect};

use super::document;
use crate::text::Lang;

/// Lets the browser handle input and paint before going on.
pub async fn yield_now() {
    TimeoutFuture::new(0).await;
}

/// The day of today as the language writes it, with the name of the month: "24 november 2026".
pub fn today(lang: Lang) -> String {
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    Date::new_0().to_locale_date_string(lang.code(), &options).into()
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    document::window().performance().map_or(0.0, |p| p.now())
}
