//! Time: giving way, and waiting for a person to finish.

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::document;

/// Lets the browser handle input and paint before going on.
pub async fn yield_now() {
    TimeoutFuture::new(0).await;
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    document::window().performance().map_or(0.0, |p| p.now())
}

/// Follows a text once it has not changed for a moment, so that a screen reader hears the last state and not every
/// step towards it.
pub fn late(text: impl Fn() -> String + Send + Sync + 'static) -> ReadSignal<String> {
    const MILLISECONDS: u32 = 700;
    let (said, say) = signal(String::new());
    Effect::new(move |waiting: Option<Option<Timeout>>| {
        drop(waiting.flatten());
        let text = text();
        Some(Timeout::new(MILLISECONDS, move || say.set(text)))
    });
    said
}
