//! Fields to write in, and what is asked about before it is done.

use std::rc::Rc;

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

/// A field with the button that sends it, for the mouse and for the Enter key. It is no form of HTML: a frame that may
/// run the program need not allow forms, and nothing is to leave the page.
pub fn form(field: Piece, button: Piece, send: Box<dyn Fn()>) -> Piece {
    let send: Rc<dyn Fn()> = send.into();
    let pressed = send.clone();
    let field = field.on("keydown", move |event| {
        if input::is_enter(event) {
            send();
        }
    });
    h("div").class("line-form").child(field).child(button.on_click(move || pressed()))
}

/// Something that cannot be undone: it opens, says what happens, and has a button of its own.
pub fn sure(question: &str, sentence: &str, yes: &str, act: Box<dyn Fn()>) -> Piece {
    h("details").class("sure").children(vec![
        h("summary").text(question),
        h("p").text(sentence),
        h("button").class("button").text(yes).on_click(act),
    ])
}
