//! Help that comes before anything else.

use leptos::prelude::*;

use crate::ui::parts::help::HelpLines;
use crate::ui::state::{use_state, use_texts};

/// Whom to call, when somebody types words of despair.
#[component]
pub fn CrisisHelp() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <div class="crisis" role="alert">
            <h2>{t.crisis_title}</h2>
            <HelpLines country=Signal::derive(move || state.help_country()) crisis_only=true />
        </div>
    }
}
