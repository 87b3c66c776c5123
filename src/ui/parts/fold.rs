//! What stands folded below a heading, and is built when somebody opens it.

use crate::ui::dom::{Piece, h};
use crate::ui::signals::RwSignal;

/// A folded part of a screen. Once opened it stays built.
pub fn fold(title: &str, build: Box<dyn Fn() -> Vec<Piece>>) -> Piece {
    let was_opened = RwSignal::new(false);
    h("details")
        .class("fold")
        .child(h("summary").child(h("h2").text(title)))
        .on("toggle", move |_| {
            // Closing it tells nothing new.
            if !was_opened.get_untracked() {
                was_opened.set(true);
            }
        })
        .child(h("div").children_with(move || if was_opened.get() { build() } else { vec![] }))
}
