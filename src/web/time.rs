//! Time: the clock, and giving way.

use gloo_timers::future::TimeoutFuture;

use super::document;

/// Lets the browser handle input and paint before going on.
pub async fn yield_now() {
    TimeoutFuture::new(0).await;
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    document::window().performance().map_or(0.0, |p| p.now())
}
