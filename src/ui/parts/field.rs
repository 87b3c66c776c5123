//! Fields to write in, and what is asked about before it is done.

use crate::ui::dom::{Piece, h};
use crate::ui::signals::RwSignal;
use crate::web::input;

/// A line of text with its name above it. What the person writes is in `value` at once.
pub fn line(label: &str, longest: usize, value: RwSignal<String>) -> Piece {
    let field = h("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", &longest.to_string())
        .attr("value", &value.get_untracked())
        .on("input", move |event| value.set(input::value(event)));
    h("label").class("line").child(h("span").text(label)).child(field)
}

/// Fields with the button that sends them, for the mouse and for the Enter key. Nothing leaves the page.
pub fn form(fields: Piece, button: Piece, send: Box<dyn Fn()>) -> Piece {
    h("form").class("line-form").child(fields).child(button.attr("type", "submit")).on(
        "submit",
        move |event| {
            event.prevent_default();
            send();
        },
    )
}

/// Something that cannot be undone: it opens, says what happens, and has a button of its own.
pub fn sure(question: &str, sentence: &str, yes: &str, act: Box<dyn Fn()>) -> Piece {
    h("details").class("sure").children(vec![
        h("summary").text(question),
        h("p").text(sentence),
        h("button").class("button").text(yes).on_click(act),
    ])
}
