//! Sources as they are named, with the way to them.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::provenance::{Provenance, Source};
use crate::ui::parts::outside::OutsideLink;
use crate::ui::state::use_texts;

/// The title of a source, which leads to it where it can be read.
#[component]
pub fn TitleOf(
    /// The source.
    source: Source,
) -> impl IntoView {
    let address = source.address();
    let title = view! { <cite lang="">{source.title}</cite> };
    let Some(href) = address else { return title.into_any() };
    view! {
        <span class="source">{title} ". " <OutsideLink href text=use_texts().source_link /></span>
    }
    .into_any()
}

/// A source as it is cited, with its link.
#[component]
pub fn Citation(
    /// The source.
    source: Source,
) -> impl IntoView {
    let t = use_texts();
    let link = source.address().map(|href| view! { <OutsideLink href text=t.source_link /> });
    let year = source.year.map(|year| year.to_string());
    let behind: Vec<_> =
        [source.authors, source.journal, source.publisher, year].into_iter().flatten().collect();
    let behind = (!behind.is_empty()).then(|| format!(". {}", behind.join(". ")));
    view! {
        <p class="citation">
            <cite lang="">{source.title}</cite>
            {behind.map(|behind| view! { <span lang="">{behind}</span> })}
            ". "
            {t.source_read.with([&source.retrieved])}
            " "
            {link}
        </p>
    }
}

/// Some sources, each once, by their titles.
#[component]
pub fn Citations<'a, I>(
    /// What holds the sources.
    provenance: &'a Provenance,
    /// Their ids, some perhaps more than once.
    ids: I,
) -> impl IntoView
where
    I: IntoIterator<Item = &'a str>,
{
    let found = ids.into_iter().filter_map(|id| Some((id, provenance.sources.get(id)?)));
    // Two sources may have one title.
    let by_title: BTreeMap<_, _> = found.map(|(id, source)| ((&source.title, id), source)).collect();
    let items = by_title.into_values().cloned().map(|source| {
        view! {
            <li>
                <Citation source />
            </li>
        }
    });
    view! { <ul class="sources">{items.collect_view()}</ul> }
}
