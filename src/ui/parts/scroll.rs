//! A table that may be wider than the screen.

use leptos::prelude::*;

/// Scrolls a table sideways inside its own frame, so that the page never does; reachable with the keyboard.
#[component]
pub fn ScrollFrame(
    /// What the table shows.
    #[prop(into)]
    label: String,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="table-scroll" tabindex="0" aria-label=label>
            {children()}
        </section>
    }
}

/// A row of column heads.
#[component]
pub fn HeadRow<N>(
    /// What the columns are called.
    names: N,
) -> impl IntoView
where
    N: IntoIterator,
    N::Item: Into<String>,
{
    let names = names.into_iter().map(|name| view! { <th scope="col">{name.into()}</th> }).collect_view();
    view! {
        <thead>
            <tr>{names}</tr>
        </thead>
    }
}
