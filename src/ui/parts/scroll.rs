//! A table that may be wider than the screen.

use crate::ui::dom::{Piece, h};

/// Scrolls a table sideways inside its own frame, so that the page never does; reachable with the keyboard.
pub fn scroll_frame(label: &str, table: Piece) -> Piece {
    h("div")
        .class("table-scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", label)
        .child(table)
}

/// A row of column heads.
pub fn head_row(names: &[&str]) -> Piece {
    let cells = names.iter().map(|name| h("th").attr("scope", "col").text(name)).collect();
    h("thead").child(h("tr").children(cells))
}
