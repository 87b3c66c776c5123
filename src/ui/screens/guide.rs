//! Something to read: the method, the list of words, the standard for decision aids.

use crate::text::document::Page;
use crate::ui::dom::{Piece, h};
use crate::ui::load::Load;
use crate::ui::parts::failure::{loading, text_failure};
use crate::ui::parts::prose::{contents, jump, prose};
use crate::ui::screens::start::unknown_page;
use crate::ui::state::State;

/// A page to read, by its id.
pub fn guide(state: State, id: String) -> Vec<Piece> {
    state.load_guide();
    vec![h("article").class("prose").children_with(move || {
        let t = state.t();
        let heading = || h("h1").attr("tabindex", "-1").text(t.guide_title);
        state.guide.with(|load| match load {
            Load::Loading => vec![heading(), loading(t.guide_loading)],
            Load::Failed(_) => vec![heading(), text_failure(state, t.failed_guide, State::load_guide)],
            Load::Ready(document) => match document.page(&id) {
                Some(page) => page_of(state, page),
                None => unknown_page(state),
            },
        })
    })]
}

fn page_of(state: State, page: &Page) -> Vec<Piece> {
    let lang = state.lang.get();
    let mut links = vec![];
    for part in &page.parts {
        links.push(jump(&state.guide_href(&page.id, Some(&part.id)), &part.id, &part.title));
    }
    let mut pieces = vec![
        h("h1").attr("tabindex", "-1").text(&page.title),
        h("p").class("lead").text(&page.lead),
        contents(state, links),
    ];
    for part in &page.parts {
        pieces.push(h("h2").attr("id", &part.id).attr("tabindex", "-1").text(&part.title));
        for block in &part.blocks {
            pieces.push(prose(lang, &part.title, block));
        }
    }
    pieces
}
