//! Something that a source says.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::provenance::{Provenance, Scope};
use crate::text::Messages;
use crate::ui::parts::source::TitleOf;
use crate::ui::state::use_texts;

/// What a source says, of whom, with the way to it and, when opened, its own words.
#[component]
pub fn Statement(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// What it says.
    said: String,
    /// Of whom, and what else to know.
    #[prop(into)]
    about: String,
    /// Id of the source.
    source: String,
    /// Its own words.
    quote: Option<String>,
) -> impl IntoView {
    let t = use_texts();
    let cited = match provenance.sources.get(&source).cloned() {
        Some(source) => view! { <TitleOf source /> }.into_any(),
        None => view! { <cite lang="">{source}</cite> }.into_any(),
    };
    let quote = quote.map(|quote| {
        view! {
            <details>
                <summary>{t.source_quote}</summary>
                <q lang="">{quote}</q>
            </details>
        }
    });
    view! {
        <p>{said}</p>
        {(!about.is_empty()).then(|| view! { <p class="hint">{about}</p> })}
        {cited}
        {quote}
    }
}

/// Of whom something is said.
pub fn said_of(t: &Messages, scope: &Scope) -> &'static str {
    match scope {
        Scope::Medicine(_) => t.said_of[0],
        Scope::Group(_) => t.said_of[1],
        Scope::Class => t.said_of[2],
    }
}
