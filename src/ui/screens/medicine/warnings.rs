//! What official texts warn of.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::provenance::{Provenance, SaidOf};
use crate::ui::screens::medicine::statement::Statement;
use crate::ui::state::use_lang;

/// The warnings that belong on the page of a medicine, each with of whom it is said.
#[component]
pub fn Warnings(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The medicine, by its id.
    id: String,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let warnings = provenance.warnings_of(&id);
    if warnings.is_empty() {
        return view! { <p>{t.warnings_none}</p> }.into_any();
    }
    let items = warnings.into_iter().map(|(warning, said_of)| {
        let phrase = |english: &String| lang.of(&provenance.phrase(english)).to_owned();
        let about = match said_of {
            SaidOf::Medicine => t.said_of[0],
            SaidOf::Relative => t.said_of[3],
            SaidOf::Class => t.said_of[2],
        };
        let more = warning.note.as_ref().map(phrase);
        // Its own text before another.
        let own = warning.quotes.iter().find(|quote| quote.medicine == id).or(warning.quotes.first());
        let source = own.map_or(&warning.source, |own| &own.source).clone();
        let quote = own.map(|own| own.quote.clone());
        let said = phrase(&warning.statement);
        let provenance = provenance.clone();
        view! {
            <li>
                <Statement provenance said about source quote more />
            </li>
        }
    });
    let items = items.collect::<Vec<_>>();
    view! {
        <p>{t.warnings_lead}</p>
        <ul class="statements">{items}</ul>
    }
    .into_any()
}
