//! The sheet to take along: print it, copy it as text, or make a link of it.

mod actions;
mod basis;
mod paper;
mod prepare;
mod qr;
mod questions;
mod sheet;

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::{Loaded, use_state, use_texts};
use actions::Actions;
use basis::Basis;
use paper::Paper;
use prepare::Prepare;

/// The screen of the sheet. It is the first person's: whoever marks as the second one does not see it.
#[component]
pub fn TakeScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    state.load_provenance();
    state.load_site();
    let content = move || {
        if state.marking.get() {
            return view! { <p class="lead">{t.take_marking}</p> }.into_any();
        }
        let basis = Basis::new(state, loaded.clone());
        let is_large = RwSignal::new(false);
        view! {
            <p class="lead">{t.take_lead}</p>
            <div class="take">
                <div class="preview">
                    <Actions basis is_large />
                    <Paper basis is_large />
                </div>
                <Prepare basis />
            </div>
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{t.take_title}</h1>
        {content}
    }
}
