//! What the sheet is made from, and the sheet.

use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::{Material, Section};
use crate::domain::choices::Choices;
use crate::domain::link::{self, Shared};
use crate::domain::sampling::Draws;
use crate::domain::sheet::{Rows, rows};
use crate::ui::state::{Loaded, State};
use crate::web::document;

/// What the sheet is made from.
#[derive(Clone, Copy)]
struct Sources {
    state: State,
    loaded: StoredValue<Arc<Loaded>>,
    /// The effects of the table.
    rows: Memo<Rows>,
    link: Memo<String>,
}

/// What the screen follows.
#[derive(Clone, Copy)]
pub struct Basis {
    /// The figures of the class.
    pub loaded: StoredValue<Arc<Loaded>>,
    /// The whole address that carries the choices; empty when there is nothing to carry.
    pub link: Memo<String>,
    /// The sheet, from top to bottom.
    pub sheet: Memo<Vec<Section>>,
    /// Whether there is more than fits on one page in letters of the usual size.
    pub is_dense: Memo<bool>,
    /// The questions that are suggested, and more to choose from.
    pub offered: Memo<(Vec<String>, Vec<String>)>,
}

impl Basis {
    /// Follows what the first person chose.
    pub fn new(state: State, loaded: Arc<Loaded>) -> Basis {
        let loaded = StoredValue::new(loaded);
        let rows = Memo::new(move |_| {
            let (wished, medicines) = state.chosen_by(false, |c| (c.wishes.mentioned(), c.side_by_side()));
            let loaded = loaded.get_value();
            let dataset = &loaded.dataset;
            let all: Vec<_> = dataset.effect_ixs().collect();
            let effects: Vec<_> = all.iter().copied().filter(|e| state.has_effect(*e)).collect();
            let find = |draws: &Draws| rows(dataset, draws, &wished, &effects, &medicines);
            state.ask_draws(&all, &medicines, find).unwrap_or_default()
        });
        let link = Memo::new(move |_| {
            let of = |own: &Choices| {
                let shared = || Shared::of(&loaded.get_value().dataset, own, None);
                own.is_worth_a_link().then(|| document::address() + &link::encode(&shared()))
            };
            state.chosen_by(false, of).unwrap_or_default()
        });
        let sources = Sources { state, loaded, rows, link };
        Basis {
            loaded,
            link,
            sheet: Memo::new(move |_| sources.with(|material| material.sheet())),
            is_dense: Memo::new(move |_| sources.with(|material| material.is_dense())),
            offered: Memo::new(move |_| sources.with(|m| (m.suggested_questions(), m.more_questions()))),
        }
    }
}

impl Sources {
    /// Makes something of everything that the person chose. Reactive.
    fn with<T>(self, make: impl FnOnce(&Material) -> T) -> T {
        let Sources { state, .. } = self;
        let (loaded, rows, link) = (self.loaded.get_value(), self.rows.get(), self.link.get());
        // Without it the sheet says what it says of a copy for which nobody filled in anything: nothing.
        let site = state.site.with(|site| site.ready().cloned()).unwrap_or_default();
        let question = state.question.get();
        state.chosen_by(false, |choices| {
            state.provenance.with(|provenance| {
                make(&Material {
                    lang: state.lang.get_untracked(),
                    dataset: &loaded.dataset,
                    provenance: provenance.ready().map(|provenance| &**provenance),
                    site: &site,
                    question: &question,
                    choices,
                    medicines: choices.side_by_side(),
                    rows: &rows,
                    link: &link,
                })
            })
        })
    }
}
