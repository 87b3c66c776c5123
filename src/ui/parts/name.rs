//! The name of a medicine, where there is little room.

use leptos::prelude::*;

/// A name that may go on in the next line after each slash: to a browser "a/b" is one word.
#[component]
pub fn Name(
    /// The name.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    name.split_inclusive('/').map(|part| view! { {part.to_owned()} <wbr /> }).collect_view()
}
