//! The long reading texts, and the ways into them.

use crate::domain::reading::Figure;
use crate::geometry::Axis;
use crate::text::Lang;
use crate::text::document::{Block, BlockKind};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::facts::list;
use crate::ui::parts::picture::{line_of, people};
use crate::ui::parts::scroll::{head_row, scroll_frame};
use crate::ui::parts::source::outside_link;
use crate::ui::state::State;
use crate::web::{document, numbers};

/// Id of the page about how it works.
pub const METHOD: &str = "method";
/// Id of its part about how sure a figure is, and of the word.
pub const CERTAINTY: &str = "certainty";
/// Id of the page of words.
pub const GLOSSARY: &str = "glossary";
/// Id of the page that holds everything against a standard.
pub const STANDARDS: &str = "standards";

/// A word of a screen that leads to its explanation in the list of words, by its id there.
pub fn term(state: State, id: &str, text: &str) -> Piece {
    h("a").class("term").attr("href", &state.guide_href(GLOSSARY, Some(id))).text(text)
}

/// The words of a screen that not everybody knows, each with its id in the list of words.
pub fn words(state: State, words: &[(&str, &str)]) -> Piece {
    let mut list = h("ul").class("to-glossary").child(h("li").text(state.t().words_explained));
    for (id, text) in words {
        list = list.child(h("li").child(term(state, id, text)));
    }
    list
}

/// Links to the parts of a page.
pub fn contents(state: State, links: Vec<Piece>) -> Piece {
    let title = state.t().contents;
    let mut list = h("ul");
    for link in links {
        list = list.child(h("li").child(link));
    }
    h("nav").class("contents").attr("aria-label", title).child(h("p").text(title)).child(list)
}

/// A link to a part of the present page, by the id of its heading. It works again after somebody has scrolled away.
pub fn jump(href: &str, id: &str, text: &str) -> Piece {
    let id = id.to_owned();
    h("a").attr("href", href).text(text).on_click(move || document::show_soon(&id))
}

/// One thing on a page; `title` names the part that it stands in.
pub fn prose(lang: Lang, title: &str, block: &Block) -> Piece {
    let text = block.text.as_deref().unwrap_or_default();
    match block.kind {
        BlockKind::Text => h("p").text(text),
        BlockKind::List => points(block, "ul"),
        BlockKind::Steps => points(block, "ol"),
        BlockKind::Formula => {
            let formula = h("code").text(block.formula.as_deref().unwrap_or_default());
            h("figure").class("formula").child(formula).child(h("figcaption").text(text))
        }
        BlockKind::Terms => terms(block),
        BlockKind::Checklist => scroll_frame(title, checklist(lang, block)),
        BlockKind::Picture => {
            h("figure").class("drawn").child(drawing(lang, block)).child(h("figcaption").text(text))
        }
        BlockKind::Link => h("p").maybe(outside_link(lang, block.url.as_deref().unwrap_or_default(), text)),
    }
}

fn points(block: &Block, tag: &str) -> Piece {
    let mut items = vec![];
    for item in &block.items {
        items.push(item.as_str());
    }
    list(tag, &items)
}

fn terms(block: &Block) -> Piece {
    let mut terms = h("dl").class("terms");
    for term in &block.terms {
        let name = h("dt").attr("id", &term.id).attr("tabindex", "-1").text(&term.name);
        terms = terms.child(h("div").child(name).child(h("dd").text(&term.means)));
    }
    terms
}

fn checklist(lang: Lang, block: &Block) -> Piece {
    let t = lang.messages();
    let mut rows = h("tbody");
    for check in &block.checks {
        rows = rows.child(h("tr").children(vec![
            h("th").attr("scope", "row").text(&check.criterion),
            h("td").attr("data-label", t.checklist[1]).text(t.met[check.met as usize]),
            h("td").text(&check.how),
        ]));
    }
    h("table").class("checklist cards").child(head_row(&t.checklist)).child(rows)
}

/// The drawings are told apart by their numbers: people on a medicine and on placebo, or a range with its point and
/// placebo.
fn drawing(lang: Lang, block: &Block) -> Piece {
    let t = lang.messages();
    let side = |name: &str, per100: f64| h("div").child(h("p").text(name)).child(people(lang, per100, None));
    match block.figures[..] {
        [medicine, placebo] => {
            h("div").class("pair").child(side(t.on_this, medicine)).child(side(t.on_placebo, placebo))
        }
        [low, value, high, placebo] => {
            let label = t.axis.with(["0", "100", &numbers::as_given(lang, value)]);
            line_of(&label, Figure { value, interval: Some((low, high)) }, Some(placebo), Axis::PER100)
        }
        _ => h("div"),
    }
}
