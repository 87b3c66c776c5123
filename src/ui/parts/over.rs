//! The dialog over any screen. What it shows stands in the address, so that "back" closes it and a link opens it.

use leptos::html;
use leptos::prelude::*;

use crate::route::Over;
use crate::ui::parts::source::SourceOf;
use crate::ui::parts::why::WhyHere;
use crate::ui::state::State;

/// Opens when the address asks for it.
#[component]
pub fn OverDialog(state: State) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let open = Memo::new(move |_| {
        let over = state.route.with(|r| r.over.clone())?;
        Some((over, state.loaded.with(|l| l.ready().cloned())?))
    });
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        let is_source = |over: &Option<_>| matches!(over, Some((Over::Source { .. }, _)));
        if open.with(is_source) {
            state.load_provenance();
        }
        if open.with(Option::is_none) {
            dialog.close();
        } else if !dialog.open() {
            // Fails only for a dialog outside the document.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="over" node_ref=dialog aria-labelledby="over-title" on:close=move |_| state.close_over()>
            {move || open.get().map(|(over, loaded)| match over {
                Over::Source { medicine, effect } => view! { <SourceOf state medicine effect loaded /> }.into_any(),
                Over::Why(medicine) => view! { <WhyHere state medicine loaded /> }.into_any(),
            })}
        </dialog>
    }
}

/// The title of the dialog and the way out.
#[component]
pub fn OverHead(state: State, title: String) -> impl IntoView {
    view! {
        <header>
            <h2 id="over-title" tabindex="-1">{title}</h2>
            <button class="button quiet" on:click=move |_| state.close_over()>{state.t().source_close}</button>
        </header>
    }
}

/// The address names something that is not in the dataset.
#[component]
pub fn NotThere(state: State) -> impl IntoView {
    let t = state.t();
    view! {
        <OverHead state title=t.unknown_page_title.to_owned() />
        <p>{t.unknown_page}</p>
    }
}
