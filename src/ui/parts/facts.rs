//! A list of names and what belongs to them.

use crate::ui::dom::{Piece, h};

/// One line, in the language of the page.
pub fn row(name: &str, value: &str) -> Piece {
    row_of(name, h("dd").text(value))
}

/// One line in the language of its source, whichever that is.
pub fn foreign_row(name: &str, value: &str) -> Piece {
    row_of(name, h("dd").attr("lang", "").text(value))
}

/// One line with more than text.
pub fn row_of(name: &str, value: Piece) -> Piece {
    h("div").child(h("dt").text(name)).child(value)
}

/// The list of such lines.
pub fn facts(rows: Vec<Piece>) -> Piece {
    h("dl").class("facts").children(rows)
}
