//! Help that comes before anything else.

use leptos::prelude::*;

use crate::ui::state::use_texts;

/// Whom to call, when somebody types words of despair.
#[component]
pub fn CrisisHelp() -> impl IntoView {
    let t = use_texts();
    let lines = t.crisis_lines.into_iter().zip(t.crisis_numbers).map(|(said, number)| {
        view! {
            <li>
                <a class="button" href=["tel:", &number.replace('-', "")].concat()>
                    {number}
                </a>
                <span>{said}</span>
            </li>
        }
    });
    view! {
        <div class="crisis" role="alert">
            <h2>{t.crisis_title}</h2>
            <ul>{lines.collect_view()}</ul>
            <p>{t.crisis_elsewhere}</p>
        </div>
    }
}
