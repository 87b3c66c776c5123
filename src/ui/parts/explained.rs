//! More about an effect than one sentence: what it is like, when it appears, what to ask.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::provenance::Provenance;
use crate::text::Lang;
use crate::ui::parts::facts::{Fact, Facts, Points};
use crate::ui::parts::failure::LoadedOr;
use crate::ui::state::{State, use_lang, use_state, use_texts};

/// The explanation of an effect, folded; nothing where there is no more to say than its one sentence.
#[component]
pub fn Explained(
    /// What holds the explanations.
    provenance: Arc<Provenance>,
    /// The effect, by its id.
    effect: String,
    /// What it is called.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    provenance.explained.contains_key(&effect).then(|| {
        view! {
            <details>
                <summary>{use_texts().explained.with([&name])}</summary>
                <Explanation provenance effect />
            </details>
        }
    })
}

/// The same, fetched when it is opened; for an effect that has an explanation.
#[component]
pub fn ExplainedWhenOpened(
    /// The effect, by its id.
    #[prop(into)]
    effect: String,
) -> impl IntoView {
    let state = use_state();
    let (effect, is_opened) = (StoredValue::new(effect), RwSignal::new(false));
    let open = move |_| {
        // First, so that nothing of another class is shown.
        state.load_provenance();
        is_opened.set(true);
    };
    view! {
        <details on:toggle=open>
            <summary>{use_texts().explanation}</summary>
            <div>
                <Show when=move || is_opened.get()>
                    <LoadedOr load=state.provenance retry=State::load_provenance let:provenance>
                        <Explanation provenance effect=effect.get_value() />
                    </LoadedOr>
                </Show>
            </div>
        </details>
    }
}

/// The words of the explanation.
#[component]
fn Explanation(
    /// What holds the explanations.
    provenance: Arc<Provenance>,
    /// The effect, by its id.
    effect: String,
) -> impl IntoView {
    let lang = use_lang();
    provenance.explained.get(&effect).cloned().map(|both| {
        let more = match lang {
            Lang::Nl => both.nl,
            Lang::En => both.en,
        };
        let [like, when, ask] = lang.messages().explained_rows;
        view! {
            <Facts>
                <Fact name=like>{more.like}</Fact>
                <Fact name=when>{more.when}</Fact>
                <Fact name=ask>
                    <Points items=more.ask />
                </Fact>
            </Facts>
        }
    })
}
