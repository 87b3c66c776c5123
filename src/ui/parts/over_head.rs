//! The beginning of whatever is open over a screen.

use leptos::prelude::*;

use crate::ui::parts::name::Name;
use crate::ui::state::{use_state, use_texts};

/// The title of the dialog and the way out.
#[component]
pub fn OverHead(
    /// The title.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <div class="over-head">
            <h2 id="over-title" tabindex="-1">
                <Name name=title />
            </h2>
            <button type="button" class="button quiet" on:click=move |_| state.close_over()>
                {t.source_close}
            </button>
        </div>
    }
}

/// The address names something that is not in the dataset.
#[component]
pub fn NotThere() -> impl IntoView {
    let t = use_texts();
    view! {
        <OverHead title=t.unknown_page_title />
        <p>{t.unknown_page}</p>
    }
}
