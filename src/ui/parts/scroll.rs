//! A table that may be wider than the screen.

use crate::ui::dom::{Piece, h};

/// Scrolls a table sideways inside its own frame, so that the page never does; reachable with the keyboard.
pub fn scroll_frame(label: &str, table: Piece) -> Piece {
    h("section").class("table-scroll").attr("tabindex", "0").attr("aria-label", label).child(table)
}

/// A row of column heads.
pub fn head_row(names: &[&str]) -> Piece {
    let mut row = h("tr");
    for name in names {
        row = row.child(h("th").attr("scope", "col").text(name));
    }
    h("thead").child(row)
}
