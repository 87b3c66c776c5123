//! Fetching files of the site itself.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use web_sys::AbortController;

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer, or it broke off.
    Network,
    /// No answer within the time that a person waits.
    Timeout,
    /// The site answered that it is not there.
    Missing,
    /// The site answered that it cannot give it now.
    Server,
}

/// How long an answer may take to begin, in milliseconds: on the slowest connections that there are a page of others
/// takes as long.
const TO_BEGIN: u32 = 20_000;
/// How long it may take to arrive from then on. The largest file, 60 kB, needs no more than 8 kbit/s for that.
const TO_ARRIVE: u32 = 60_000;

/// Fetches the text of a file, by its path relative to the page. It ends, also when the site never answers.
///
/// # Errors
/// [`FetchError`].
pub async fn text(path: &str) -> Result<String, FetchError> {
    let limit = Limit::new();
    let failed = |limit: &Limit| if limit.is_over.get() { FetchError::Timeout } else { FetchError::Network };
    let signal = limit.controller.as_ref().map(AbortController::signal);
    let to_begin = limit.after(TO_BEGIN);
    let response =
        Request::get(path).abort_signal(signal.as_ref()).send().await.map_err(|_| failed(&limit))?;
    match response.status() {
        200..300 => {}
        // Too many at once, and an answer too late, are the site's troubles as well.
        408 | 429 | 500.. => return Err(FetchError::Server),
        _ => return Err(FetchError::Missing),
    }
    drop(to_begin);
    let _to_arrive = limit.after(TO_ARRIVE);
    response.text().await.map_err(|_| failed(&limit))
}

/// Breaks a request off.
struct Limit {
    controller: Option<AbortController>,
    is_over: Rc<Cell<bool>>,
}

impl Limit {
    fn new() -> Limit {
        Limit { controller: AbortController::new().ok(), is_over: Rc::default() }
    }

    /// Breaks the request off after a time, unless what is given back is dropped before.
    fn after(&self, milliseconds: u32) -> Timeout {
        let (controller, is_over) = (self.controller.clone(), self.is_over.clone());
        Timeout::new(milliseconds, move || {
            is_over.set(true);
            if let Some(controller) = controller {
                controller.abort();
            }
        })
    }
}
