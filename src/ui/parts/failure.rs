//! Loading, and failing with a reason and a way on.

use leptos::prelude::*;

use crate::text::describe;
use crate::ui::load::{Load, LoadError};
use crate::ui::state::{State, use_state, use_texts};
use crate::web::fetch::FetchError;

/// What was loaded, or that it is on its way, or why it is not there.
#[component]
pub fn LoadedOr<T, C, V>(
    /// What is fetched.
    #[prop(into)]
    load: Signal<Load<T>>,
    /// Fetches it once more.
    retry: fn(State),
    /// Shows it; write `let:name` to give it a name.
    children: C,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    C: Fn(T) -> V + Send + 'static,
    V: IntoView + 'static,
{
    move || match load.get() {
        Load::Loading => view! { <Loading words=use_texts().loading /> }.into_any(),
        Load::Failed(error) => view! { <Failure error retry /> }.into_any(),
        Load::Ready(value) => children(value).into_any(),
    }
}

/// Shown while something is fetched.
#[component]
pub fn Loading(
    /// What is said meanwhile.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    view! {
        <p class="loading" role="status">
            {words}
        </p>
    }
}

/// Why something could not be shown, with the technical lines folded and a button to try again.
#[component]
pub fn Failure(
    /// What went wrong.
    error: LoadError,
    /// Tries again.
    retry: fn(State),
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let (sentence, lines) = match &error {
        LoadError::Fetch(FetchError::Network) => (t.failed_network, vec![]),
        LoadError::Fetch(FetchError::Timeout) => (t.failed_timeout, vec![]),
        LoadError::Fetch(FetchError::Missing) => (t.failed_missing, vec![]),
        LoadError::Fetch(FetchError::Server) => (t.failed_server, vec![]),
        LoadError::Data(error) => describe(t, error),
        LoadError::Texts => (t.failed_newer, vec![]),
    };
    let details = (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <details>
                <summary>{t.failed_details}</summary>
                <ul class="technical" lang="en">
                    {lines}
                </ul>
            </details>
        }
    });
    view! {
        <div class="failure" role="alert">
            <h2>{t.failed_title}</h2>
            <p>{sentence} " " {t.failed_keep}</p>
            <button type="button" class="button" on:click=move |_| retry(state)>
                {t.retry}
            </button>
            {details}
        </div>
    }
}

/// Texts or a part of the program did not arrive, which leaves what the person chose and every figure as it was.
#[component]
pub fn TextFailure(
    /// What is said of it.
    #[prop(into)]
    sentence: String,
    /// Tries again.
    #[prop(into)]
    retry: Callback<State>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <div class="failure" role="alert">
            <p>{sentence}</p>
            <button type="button" class="button" on:click=move |_| retry.run(state)>
                {t.retry}
            </button>
        </div>
    }
}
