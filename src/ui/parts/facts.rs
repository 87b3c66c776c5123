//! A list of names and what belongs to them.

use leptos::prelude::*;

/// The list.
#[component]
pub fn Facts(
    /// Its lines, each a [`Fact`].
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One line, in the language of the page.
#[component]
pub fn Fact(
    /// What it is about.
    #[prop(into)]
    name: String,
    /// In the language of its source, whichever that is.
    #[prop(optional)]
    is_foreign: bool,
    /// What there is to know.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd lang=is_foreign.then_some("")>{children()}</dd>
        </div>
    }
}

/// Points without an order.
#[component]
pub fn Points<N>(
    /// What they say.
    items: N,
) -> impl IntoView
where
    N: IntoIterator,
    N::Item: Into<String>,
{
    view! { <ul>{items_of(items)}</ul> }
}

/// Points in an order.
#[component]
pub fn Steps<N>(
    /// What they say.
    items: N,
) -> impl IntoView
where
    N: IntoIterator,
    N::Item: Into<String>,
{
    view! { <ol>{items_of(items)}</ol> }
}

fn items_of<N>(items: N) -> Vec<AnyView>
where
    N: IntoIterator,
    N::Item: Into<String>,
{
    items.into_iter().map(|item| view! { <li>{item.into()}</li> }.into_any()).collect()
}
