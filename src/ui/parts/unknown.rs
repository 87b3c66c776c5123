//! An address that leads nowhere.

use leptos::prelude::*;

use crate::ui::state::{use_lang, use_texts};

/// Says so, with a way on.
#[component]
pub fn UnknownScreen() -> impl IntoView {
    let t = use_texts();
    let start = ["#", use_lang().code()].concat();
    view! {
        <h1 tabindex="-1">{t.unknown_page_title}</h1>
        <p>{t.unknown_page}</p>
        <p>
            <a class="button" href=start>
                {t.to_start}
            </a>
        </p>
    }
}
