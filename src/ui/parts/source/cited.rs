//! Sources as they are named, with the way to them.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::provenance::{Provenance, Source};
use crate::route::View;
use crate::ui::parts::outside::OutsideLink;
use crate::ui::state::{use_state, use_texts};

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

/// A source as it is cited: what kind it is, the way to its page, and the way to it.
#[component]
pub fn Citation(
    /// Its id.
    #[prop(into)]
    id: String,
    /// The source.
    source: Source,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let kind = source.kind.map(|kind| [t.source_kinds[kind as usize], ". "].concat());
    let link = source.address().map(|href| view! { <OutsideLink href text=t.source_link /> });
    let year = source.year.map(|year| year.to_string());
    let behind: Vec<_> =
        [source.authors, source.journal.or(source.publisher), year].into_iter().flatten().collect();
    let behind = (!behind.is_empty()).then(|| format!(". {}", behind.join(". ")));
    view! {
        <p class="citation">
            <a href=state.href(View::Source(id))>
                <cite lang="">{source.title}</cite>
            </a>
            {behind.map(|behind| view! { <span lang="">{behind}</span> })}
            ". "
            {kind}
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
    let items = by_title.into_iter().map(|((_, id), source)| {
        view! {
            <li>
                <Citation id source=source.clone() />
            </li>
        }
    });
    view! { <ul class="sources">{items.collect_view()}</ul> }
}
