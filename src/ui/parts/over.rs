//! The dialog over any screen. What it shows stands in the address, so that "back" closes it and a link opens it.

use std::sync::Arc;

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use crate::route::Over;
use crate::ui::dom::{Piece, follow_later, h};
use crate::ui::parts::failure::later_or;
use crate::ui::parts::source::source_of;
use crate::ui::parts::why::why_here;
use crate::ui::signals::Memo;
use crate::ui::state::{Loaded, State};
use crate::web::{document, messages};

/// Opens when the address asks for it.
pub fn over_dialog(state: State) -> Piece {
    let open = Memo::new(move |_| {
        let over = state.route.with(|r| r.over.clone())?;
        Some((over, state.loaded.with(|l| l.ready().cloned())?))
    });
    let piece = h("dialog")
        .class("over")
        .attr("aria-labelledby", "over-title")
        .on("close", move |_| state.close_over())
        .children_with(move || match open.get() {
            Some((over, loaded)) => {
                // The title and the way out are there at once.
                let is_there = state.later.with(|later| later.ready().is_some());
                let head = (!is_there).then(|| over_head(state, state.t().product));
                head.into_iter().chain(later_or(state, |later| (later.over)(state, over, loaded))).collect()
            }
            None => vec![],
        });
    let dialog: HtmlDialogElement = piece.element().clone().unchecked_into();
    follow_later(Box::new(move || {
        if open.with(Option::is_none) {
            dialog.close();
        } else if !dialog.open() {
            let dialog = dialog.clone();
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
    }));
    piece
}

/// What is open over the screen.
pub fn over(state: State, over: Over, loaded: Arc<Loaded>) -> Vec<Piece> {
    match over {
        Over::Source { medicine, effect } => {
            state.load_provenance();
            source_of(state, &loaded.dataset, &medicine, &effect)
        }
        Over::Why(medicine) => why_here(state, loaded, &medicine),
    }
}

/// The title of the dialog and the way out.
pub fn over_head(state: State, title: &str) -> Piece {
    let close =
        h("button").class("button quiet").text(state.t().source_close).on_click(move || state.close_over());
    h("div")
        .class("over-head")
        .child(h("h2").attr("id", "over-title").attr("tabindex", "-1").text(title))
        .child(close)
}

/// The address names something that is not in the dataset.
pub fn not_there(state: State) -> Vec<Piece> {
    let t = state.t();
    vec![over_head(state, t.unknown_page_title), h("p").text(t.unknown_page)]
}
