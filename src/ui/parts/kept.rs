//! What the person chose, where a fault of the program cannot reach it.

use leptos::prelude::*;

use crate::domain::link::{self, Shared};
use crate::ui::state::State;
use crate::web::faults;

/// Keeps a link to what was chosen in this class outside the program. Reactive.
pub fn keep_choices(state: State) {
    let lang = state.lang.get();
    let class = state.loaded.with(|l| l.ready().map(|l| lang.of(&l.dataset.about().name).to_owned()));
    if let Some(class) = class {
        let link = state.shared().map(|shared| link_here(state, &shared));
        faults::keep(&class, link.as_deref());
    }
}

/// The fragment of a link, in the language of the page.
pub fn link_here(state: State, shared: &Shared) -> String {
    let code = state.lang.get_untracked().code();
    link::encode(shared).replacen('#', &["#", code, "/"].concat(), 1)
}
