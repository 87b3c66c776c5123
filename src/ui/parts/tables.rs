//! The tables that index.html carries, for when the figures cannot be fetched.

use leptos::prelude::*;

use crate::ui::state::{use_lang, use_texts};
use crate::web::without;

/// The tables, folded; nothing where the page carries none.
#[component]
pub fn CarriedTables() -> impl IntoView {
    without::tables(use_lang().code()).map(|tables| {
        view! {
            <details>
                <summary>{use_texts().failed_tables}</summary>
                // Markup of our own page, never of a dataset.
                <div class="tables" inner_html=tables></div>
            </details>
        }
    })
}
