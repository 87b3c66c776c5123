//! More about an effect: what it is like, when it begins, what to ask.

use crate::domain::provenance::Provenance;
use crate::text::Lang;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::facts::{facts, points, row, row_of};

/// The explanation of an effect, folded; `None` where there is no more to say than its one sentence.
pub fn explained(lang: Lang, provenance: &Provenance, effect: &str, name: &str) -> Option<Piece> {
    let t = lang.messages();
    let both = provenance.explained.get(effect)?;
    let more = match lang {
        Lang::Nl => &both.nl,
        Lang::En => &both.en,
    };
    let mut questions = vec![];
    for question in &more.ask {
        questions.push(question.as_str());
    }
    let [like, when, ask] = t.explained_rows;
    let rows =
        vec![row(like, &more.like), row(when, &more.when), row_of(ask, h("dd").child(points(&questions)))];
    Some(h("details").child(h("summary").text(&t.explained.with([name]))).child(facts(rows)))
}
