//! Ways out of the site.

use leptos::prelude::*;

use crate::domain::provenance::is_web;
use crate::ui::state::use_texts;

/// A link out of the site, which says that it opens in a new tab. Only web addresses become links: a dataset must never
/// smuggle in a script.
#[component]
pub fn OutsideLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it is called.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    is_web(&href).then(|| {
        let label = [&text, " (", use_texts().source_new_tab, ")"].concat();
        view! {
            <a href=href target="_blank" rel="noopener noreferrer">
                {label}
            </a>
        }
    })
}
