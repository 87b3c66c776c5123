//! Saving on this device, from whichever screen: nothing without being asked, and nothing that stands there is lost.

use crate::domain::link;
use crate::domain::saved::{
    MOST_ENTRIES, NotAdded, Own, SavedEntry, SavedError, SavedFile, decode, encode, merge,
};
use crate::text::Messages;
use crate::ui::state::State;
use crate::web::storage::{self, StorageError};
use crate::web::time;
use leptos::prelude::*;

/// Under which name the list stands in the browser's storage.
pub const KEY: &str = "weegwijzer";

/// What stands in the storage.
#[derive(Clone)]
pub enum Stored {
    /// A list, if an empty one.
    List(SavedFile),
    /// The browser does not say.
    Denied,
    /// Something that cannot be read, and why. It is never overwritten.
    Unreadable(SavedError, String),
}

/// Looks at what stands in the storage.
pub fn stored() -> Stored {
    match storage::read(KEY) {
        Err(_) => Stored::Denied,
        Ok(None) => Stored::List(SavedFile::default()),
        Ok(Some(text)) => match decode(&text) {
            Ok(list) => Stored::List(list),
            Err(error) => Stored::Unreadable(error, text),
        },
    }
}

/// Changes the list in the storage together with what another tab changed there meanwhile; to be called in
/// [`storage::in_turn`]. Gives what stood there and says what came of it: `done` where all went well.
pub fn change(
    state: State,
    t: &Messages,
    done: &str,
    change: impl FnOnce(&mut SavedFile) -> Result<(), NotAdded>,
) -> (Stored, String) {
    let known = state.saved.get_untracked();
    let mut mine = known.clone();
    let changed = change(&mut mine);
    let stored = stored();
    let merged = match (&stored, changed) {
        (_, Err(error)) => Err(error),
        (Stored::List(there), Ok(())) => merge(&known, &mine, there),
        (Stored::Denied | Stored::Unreadable(..), Ok(())) => Ok(mine),
    };
    let said = match (merged, &stored) {
        (Err(NotAdded::Full), _) => t.saved_most.with([&MOST_ENTRIES.to_string()]),
        (Err(NotAdded::Unreadable), _) => t.saved_too_long.to_owned(),
        (Ok(_), Stored::Unreadable(..)) => t.saved_unreadable.to_owned(),
        (Ok(list), Stored::Denied) => {
            state.saved.set(list);
            t.saved_only_here.to_owned()
        }
        (Ok(list), Stored::List(_)) => match storage::write(KEY, &encode(&list)) {
            Ok(()) => {
                state.saved.set(list);
                done.to_owned()
            }
            Err(StorageError::Full) => t.saved_full.to_owned(),
            Err(StorageError::Denied) => t.saved_denied.to_owned(),
        },
    };
    (stored, said)
}

/// What can be saved of the class that is open, under a name: what a link carries, and what no link does. Nothing where
/// nothing was chosen. Reactive.
pub fn entry_now(state: State, name: &str) -> Option<SavedEntry> {
    let shared = state.shared()?;
    let question = state.question.with(|question| question.about(&shared.class));
    let (words, questions) = state.written(&shared.class);
    let own = Own { question, words, questions };
    Some(SavedEntry {
        name: name.to_owned(),
        saved_at: time::moment_now(),
        class: shared.class.clone(),
        link: link::encode(&shared),
        own: (own != Own::default()).then_some(own),
    })
}
