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

/// Points without an order.
pub fn points(items: &[&str]) -> Piece {
    list("ul", items)
}

/// A list, `ul` or `ol`.
pub fn list(tag: &str, items: &[&str]) -> Piece {
    let mut list = h(tag);
    for item in items {
        list = list.child(h("li").text(item));
    }
    list
}

/// The list of such lines.
pub fn facts(rows: Vec<Piece>) -> Piece {
    h("dl").class("facts").children(rows)
}
