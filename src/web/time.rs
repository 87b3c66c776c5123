//! Time: the clock, the calendar, and giving way.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Date, Object, Reflect};

use super::document;
use crate::text::Lang;

/// Lets the browser handle input and paint before going on.
pub async fn yield_now() {
    TimeoutFuture::new(0).await;
}

/// The language with the country whose dates it writes; without one English has the month first.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "nl-NL",
        Lang::En => "en-GB",
    }
}

/// The day of today as the language writes it, with the name of the month: "24 november 2026".
pub fn today(lang: Lang) -> String {
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    Date::new_0().to_locale_date_string(locale(lang), &options).into()
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    document::window().performance().map_or(0.0, |p| p.now())
}

/// This moment, ISO 8601 with milliseconds.
pub fn moment_now() -> String {
    Date::new_0().to_iso_string().into()
}

/// A moment as the person's language writes it, in the time of the device; what is no moment stays as it is.
pub fn moment(lang: Lang, iso: &str) -> String {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    let options = Object::new();
    for (key, style) in [("dateStyle", "long"), ("timeStyle", "short")] {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &key.into(), &style.into());
    }
    date.to_locale_string(locale(lang), &options).into()
}
