//! Something that a source says.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::provenance::Provenance;
use crate::ui::parts::source::TitleOf;
use crate::ui::state::use_texts;

/// What a source says and of whom; one press away its source, its own words and what else to know.
#[component]
pub fn Statement(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// What it says.
    said: String,
    /// Of whom.
    #[prop(into)]
    about: String,
    /// Id of the source.
    source: String,
    /// Its own words.
    quote: Option<String>,
    /// What else to know.
    #[prop(optional_no_strip)]
    more: Option<String>,
) -> impl IntoView {
    view! {
        <p>{said}</p>
        {(!about.is_empty()).then(|| view! { <p class="hint">{about}</p> })}
        <SourceOfStatement provenance source quote more />
    }
}

/// The source of something that was said, folded.
#[component]
pub fn SourceOfStatement(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// Id of the source.
    source: String,
    /// Its own words.
    quote: Option<String>,
    /// What else to know.
    #[prop(optional_no_strip)]
    more: Option<String>,
) -> impl IntoView {
    let t = use_texts();
    let cited = match provenance.sources.get(&source).cloned() {
        Some(source) => view! { <TitleOf source /> }.into_any(),
        None => view! { <cite lang="">{source}</cite> }.into_any(),
    };
    let quote = quote.map(|quote| {
        view! {
            <p>
                {t.source_quote} ": " <q lang="">{quote}</q>
            </p>
        }
    });
    view! {
        <details class="its-source">
            <summary>{t.source_found}</summary>
            {more.map(|more| view! { <p>{more}</p> })}
            <p>{cited}</p>
            {quote}
        </details>
    }
}
