//! The tables that index.html carries, for when the figures cannot be fetched.

use crate::ui::dom::{Piece, h};
use crate::ui::state::State;
use crate::web::without;

/// The tables, folded; nothing where the page carries none.
pub fn carried_tables(state: State) -> Option<Piece> {
    let tables = without::tables(state.lang.get().code())?;
    Some(h("details").child(h("summary").text(state.t().failed_tables)).child(Piece::of(tables)))
}
