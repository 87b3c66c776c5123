//! More about an effect than one sentence: what it is like, when it appears, what to ask.

use crate::domain::dataset::Effect;
use crate::domain::provenance::Provenance;
use crate::text::Lang;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::facts::{facts, points, row, row_of};
use crate::ui::parts::failure::{later_or, loaded_or};
use crate::ui::signals::RwSignal;
use crate::ui::state::State;

/// The explanation of an effect, folded; `None` where there is no more to say than its one sentence.
pub fn explained(lang: Lang, provenance: &Provenance, effect: &str, name: &str) -> Option<Piece> {
    let summary = lang.messages().explained.with([name]);
    Some(h("details").child(h("summary").text(&summary)).child(words(lang, provenance, effect)?))
}

/// The same, fetched when it is opened; for an effect that has an explanation.
pub fn explained_when_opened(state: State, effect: &Effect) -> Piece {
    let lang = state.lang.get();
    let id = effect.id.clone();
    let is_opened = RwSignal::new(false);
    let content = h("div").children_with(move || match is_opened.get() {
        true => later_or(state, |later| vec![(later.explanation)(state, id.clone())]),
        false => vec![],
    });
    h("details")
        .on("toggle", move |_| is_opened.set(true))
        .child(h("summary").text(lang.messages().explanation))
        .child(content)
}

/// The words of the explanation of an effect, by its id; fetched.
pub fn explanation(state: State, id: String) -> Piece {
    // First, so that nothing of another class is shown.
    state.load_provenance();
    let lang = state.lang.get();
    h("div").children_with(move || {
        state.provenance.with(|load| {
            loaded_or(state, load, State::load_provenance, |provenance| {
                words(lang, provenance, &id).into_iter().collect()
            })
        })
    })
}

fn words(lang: Lang, provenance: &Provenance, effect: &str) -> Option<Piece> {
    let both = provenance.explained.get(effect)?;
    let more = match lang {
        Lang::Nl => &both.nl,
        Lang::En => &both.en,
    };
    let mut questions = vec![];
    for question in &more.ask {
        questions.push(question.as_str());
    }
    let [like, when, ask] = lang.messages().explained_rows;
    let ask = row_of(ask, h("dd").child(points(&questions)));
    Some(facts(vec![row(like, &more.like), row(when, &more.when), ask]))
}
