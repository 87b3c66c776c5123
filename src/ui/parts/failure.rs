//! Loading, and failing with a reason and a way on.

use leptos::prelude::*;

use crate::text::describe;
use crate::ui::state::{LoadError, State};
use crate::web::fetch::FetchError;

/// Shown while something is fetched.
#[component]
pub fn Loading(state: State) -> impl IntoView {
    view! { <p class="loading" role="status">{move || state.t().loading}</p> }
}

/// Why something could not be shown, with the technical lines folded and a button to try again.
#[component]
pub fn Failure(state: State, error: LoadError, #[prop(into)] retry: Callback<()>) -> impl IntoView {
    let t = state.t();
    let (sentence, lines) = match &error {
        LoadError::Fetch(FetchError::Network) => (t.failed_network, vec![]),
        LoadError::Fetch(FetchError::Missing) => (t.failed_missing, vec![]),
        LoadError::Data(error) => describe(t, error),
    };
    let details = (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <details>
                <summary>{t.failed_details}</summary>
                <ul class="technical" lang="en">{lines}</ul>
            </details>
        }
    });
    view! {
        <div class="failure" role="alert">
            <h2>{t.failed_title}</h2>
            <p>{sentence} " " {t.failed_keep}</p>
            <button class="button" on:click=move |_| retry.run(())>{t.retry}</button>
            {details}
        </div>
    }
}
