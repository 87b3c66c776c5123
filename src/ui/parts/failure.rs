//! Loading, and failing with a reason and a way on.

use crate::text::describe;
use crate::ui::dom::{Piece, h};
use crate::ui::later::Later;
use crate::ui::load::{Load, LoadError};
use crate::ui::state::State;
use crate::web::fetch::FetchError;

/// What was loaded, or that it is on its way, or why it is not there.
pub fn loaded_or<T>(
    state: State,
    load: &Load<T>,
    retry: fn(State),
    show: impl FnOnce(&T) -> Vec<Piece>,
) -> Vec<Piece> {
    match load {
        Load::Loading => vec![loading(state.t().loading)],
        Load::Failed(error) => vec![failure(state, error, retry)],
        Load::Ready(value) => show(value),
    }
}

/// What the later part of the program shows; it is fetched when nobody asked for it yet.
pub fn later_or(state: State, show: impl FnOnce(&Later) -> Vec<Piece>) -> Vec<Piece> {
    state.load_later();
    state.later.with(|load| loaded_or(state, load, State::retry_later, show))
}

/// Shown while something is fetched.
pub fn loading(words: &str) -> Piece {
    h("p").class("loading").attr("role", "status").text(words)
}

/// Why something could not be shown, with the technical lines folded and a button to try again.
fn failure(state: State, error: &LoadError, retry: fn(State)) -> Piece {
    let t = state.t();
    let (sentence, lines) = match error {
        LoadError::Fetch(FetchError::Network) => (t.failed_network, vec![]),
        LoadError::Fetch(FetchError::Timeout) => (t.failed_timeout, vec![]),
        LoadError::Fetch(FetchError::Missing) => (t.failed_missing, vec![]),
        LoadError::Fetch(FetchError::Server) => (t.failed_server, vec![]),
        LoadError::Data(error) => describe(t, error),
        LoadError::Texts => (t.failed_newer, vec![]),
        LoadError::Program => (t.failed_program, vec![]),
    };
    let details = (!lines.is_empty()).then(|| {
        let lines = lines.iter().map(|line| h("li").text(line)).collect();
        let list = h("ul").class("technical").attr("lang", "en").children(lines);
        h("details").child(h("summary").text(t.failed_details)).child(list)
    });
    h("div")
        .class("failure")
        .attr("role", "alert")
        .children(vec![
            h("h2").text(t.failed_title),
            h("p").text(sentence).text(" ").text(t.failed_keep),
            h("button").class("button").text(t.retry).on_click(move || retry(state)),
        ])
        .maybe(details)
}

/// Texts did not arrive, which leaves what the person chose and every figure as it was.
pub fn text_failure(state: State, sentence: &str, retry: fn(State)) -> Piece {
    h("div").class("failure").attr("role", "alert").children(vec![
        h("p").text(sentence),
        h("button").class("button").text(state.t().retry).on_click(move || retry(state)),
    ])
}
