//! Which class, what this is, what it is not.

use crate::route::View;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::failure::loaded_or;
use crate::ui::state::State;

/// The start screen.
pub fn start(state: State) -> Vec<Piece> {
    let t = state.t();
    let list = |title: &str, items: &[&str]| {
        let items = items.iter().map(|item| h("li").text(item)).collect();
        h("section").child(h("h2").text(title)).child(h("ul").children(items))
    };
    vec![h("div").class("start").children(vec![
        h("h1").attr("tabindex", "-1").text(t.start_title),
        h("p").class("lead").text(t.start_lead),
        h("section")
            .attr("aria-labelledby", "choose")
            .child(h("h2").attr("id", "choose").text(t.start_choose))
            .children_with(move || {
                state.classes.with(|load| loaded_or(state, load, State::load_classes, |classes| {
                    let ways = classes.iter().map(|class| {
                        let (medicines, effects) = (class.medicines.to_string(), class.effects.to_string());
                        let way = h("a")
                            .class("way")
                            .attr("href", &state.route.with(|r| r.to(&class.id, View::Matters).print()))
                            .child(h("strong").text(state.lang.get().of(&class.name)))
                            .child(h("span").text(&t.start_counts.with([&medicines, &effects])));
                        h("li").child(way)
                    });
                    vec![h("ul").class("ways").children(ways.collect())]
                }))
            }),
        h("div").class("columns").children(vec![
            list(t.start_is_title, &t.start_is),
            list(t.start_not_title, &t.start_not),
        ]),
        h("p").class("privacy").text(t.privacy),
    ])]
}

/// An address that leads nowhere, with a way on.
pub fn unknown_page(state: State) -> Vec<Piece> {
    let t = state.t();
    let start = state.route.with(|r| format!("#{}", r.lang.code()));
    vec![
        h("h1").attr("tabindex", "-1").text(t.unknown_page_title),
        h("p").text(t.unknown_page),
        h("p").child(h("a").class("button").attr("href", &start).text(t.to_start)),
    ]
}
