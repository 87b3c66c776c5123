//! Choosing: one of a few, one of many, or yes and no.

use crate::ui::dom::{Piece, follow, h};
use crate::web::input;

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

/// One of many, by its place in the list, or `none` of them.
pub fn select(
    label: &str,
    none: &str,
    options: &[&str],
    chosen: Box<dyn Fn() -> Option<usize>>,
    choose: Box<dyn Fn(Option<usize>)>,
) -> Piece {
    let mut select = h("select").child(h("option").attr("value", "").text(none));
    for (i, name) in options.iter().enumerate() {
        select = select.child(h("option").attr("value", &i.to_string()).text(name));
    }
    let element = select.element().clone();
    follow(Box::new(move || {
        input::set_value(&element, &chosen().map(|i| i.to_string()).unwrap_or_default())
    }));
    let select = select.on("change", move |event| choose(input::value(event).parse().ok()));
    h("label").class("field").child(h("span").text(label)).child(select)
}

/// Yes or no.
pub fn tick(label: &str, is_on: Box<dyn Fn() -> bool>, toggle: Box<dyn Fn()>) -> Piece {
    let tick =
        h("input").attr("type", "checkbox").prop_with("checked", is_on).on("change", move |_| toggle());
    h("label").class("choice").child(tick).child(h("span").text(label))
}
