//! The dialog over any screen. What it shows stands in the address, so that "back" closes it and a link opens it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::route::{Over, Route};
use crate::ui::parts::source::SourceOf;
use crate::ui::parts::why::WhyHere;
use crate::ui::state::use_state;
use crate::web::{document, messages};

/// Opens when the address asks for it.
#[component]
pub fn OverDialog() -> impl IntoView {
    let state = use_state();
    let open = Memo::new(move |_| {
        // Not with the figures of another class, on the way from one to the other.
        let class = state.class.get();
        let is_there = state.loaded.with(|loaded| {
            loaded.ready().is_some_and(|loaded| class.as_ref() == Some(&loaded.dataset.about().id))
        });
        is_there.then(|| state.route.with(|r| r.over.clone())).flatten()
    });
    let content = move || {
        state.lang.track();
        let over = open.get()?;
        let loaded = state.loaded.with_untracked(|l| l.ready().cloned())?;
        Some(match over {
            Over::Source { medicine, effect } => view! { <SourceOf loaded medicine effect /> }.into_any(),
            Over::Why(medicine) => view! { <WhyHere loaded medicine /> }.into_any(),
        })
    };
    let dialog = NodeRef::<Dialog>::new();
    let opened = StoredValue::new(None::<String>);
    Effect::new(move || {
        let (Some(dialog), over) = (dialog.get(), open.get()) else { return };
        if over.is_none() {
            dialog.close();
            // Safari gives no focus to a link that is pressed, and so has none to give back.
            if let Some(address) = opened.get_value() {
                opened.set_value(None);
                document::focus_if_nowhere(&["main a[href='", &address, "']"].concat());
            }
        } else if !dialog.open() {
            opened.set_value(Some(state.route.with_untracked(Route::print)));
            let show = move || {
                // Fails only for a dialog outside the document.
                let _ = dialog.show_modal();
                document::focus_soon("dialog[open] h2");
            };
            if !state.framed {
                return show();
            }
            // A frame can be many screens high: the dialog opens in the part of it that the person sees.
            messages::when_seen(Box::new(move |top, height| {
                let pixels = |x: f64| (x as u32).to_string() + "px";
                document::set_style_value("--seen-top", &pixels(top));
                document::set_style_value("--seen-height", &pixels(height));
                if open.with_untracked(Option::is_some) {
                    show();
                }
            }));
        }
    });
    // Told later than it happens: only what the person closed, and what was not opened again since, is left.
    let closed = move |_| {
        let is_closed = dialog.get_untracked().is_some_and(|dialog| !dialog.open());
        if is_closed && open.with_untracked(Option::is_some) {
            state.close_over();
        }
    };
    view! {
        <dialog class="over" aria-labelledby="over-title" node_ref=dialog on:close=closed>
            {content}
        </dialog>
    }
}
