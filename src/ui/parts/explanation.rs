//! More about an effect than one sentence: what it is like, when it appears, what to ask.

use crate::domain::dataset::Effect;
use crate::domain::provenance::Explanation;
use crate::text::{Lang, Messages};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::failure::loaded_or;
use crate::ui::signals::RwSignal;
use crate::ui::state::State;

/// Folded, and fetched when it is opened; for an effect that has an explanation.
pub fn explanation(state: State, effect: &Effect) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let id = effect.id.clone();
    let is_opened = RwSignal::new(false);
    let content = h("div").children_with(move || {
        if !is_opened.get() {
            return vec![];
        }
        state.provenance.with(|load| {
            loaded_or(state, load, State::load_provenance, |provenance| match provenance.explained.get(&id) {
                Some(both) if lang == Lang::Nl => explained(t, &both.nl),
                Some(both) => explained(t, &both.en),
                None => vec![],
            })
        })
    });
    h("details")
        .on("toggle", move |_| {
            // First, so that nothing of another class is shown.
            state.load_provenance();
            is_opened.set(true);
        })
        .child(h("summary").text(t.explanation))
        .child(content)
}

fn explained(t: &Messages, explanation: &Explanation) -> Vec<Piece> {
    let [like, when, ask] = t.explanation_parts.map(|part| h("h3").text(part));
    let mut questions = vec![];
    for question in &explanation.ask {
        questions.push(h("li").text(question));
    }
    vec![
        like,
        h("p").text(&explanation.like),
        when,
        h("p").text(&explanation.when),
        ask,
        h("ul").children(questions),
    ]
}
