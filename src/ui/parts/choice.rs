//! A few choices that exclude each other.

use crate::ui::dom::{Piece, h};

/// One of a few choices.
pub struct Choice {
    /// What it is called.
    pub label: &'static str,
    /// Whether it is chosen.
    pub is_chosen: Box<dyn Fn() -> bool>,
    /// Whether it can be chosen.
    pub is_possible: Box<dyn Fn() -> bool>,
    /// Chooses it.
    pub choose: Box<dyn Fn()>,
}

impl Choice {
    /// A choice that is always possible.
    pub fn new(
        label: &'static str,
        is_chosen: impl Fn() -> bool + 'static,
        choose: impl Fn() + 'static,
    ) -> Choice {
        Choice {
            label,
            is_chosen: Box::new(is_chosen),
            is_possible: Box::new(|| true),
            choose: Box::new(choose),
        }
    }
}

/// A group of radio buttons under a question. `name` is unique on the screen.
pub fn choices(name: &str, question: &str, choices: Vec<Choice>) -> Piece {
    let radios = choices.into_iter().map(|choice| {
        let radio = h("input")
            .attr("type", "radio")
            .attr("name", name)
            .prop_with("checked", choice.is_chosen)
            .prop_with("disabled", {
                let is_possible = choice.is_possible;
                move || !is_possible()
            })
            .on("change", {
                let choose = choice.choose;
                move |_| choose()
            });
        h("label").class("choice").child(radio).child(h("span").text(choice.label))
    });
    h("fieldset").class("choices").child(h("legend").text(question)).children(radios.collect())
}
