//! The part of the program that is fetched when a screen needs it, or when the first screens have nothing left to do,
//! so that the first load stays small.
//!
//! After linking, `scripts/bundler` moves whatever only [`later`] reaches into a file of its own; `src/web/later.mjs`
//! fetches it. A screen belongs to that part when the frame knows it by its field in [`Later`] only.

use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::dom::Piece;
use super::parts::{explained, kept, newer, over, taking, why};
use super::screens::{about, compare, embed, guide, link, medicine, saved, take, views};
use super::signals::RwSignal;
use super::state::{Loaded, State};
use crate::route::Over;

/// The screens of that part, and what opens over or in others.
#[derive(Clone, Copy)]
pub struct Later {
    /// Side by side.
    pub compare: fn(State, Arc<Loaded>) -> Vec<Piece>,
    /// All that is known of one medicine, by id.
    pub medicine: fn(State, Arc<Loaded>, String) -> Vec<Piece>,
    /// What to take along.
    pub take: fn(State, Arc<Loaded>) -> Vec<Piece>,
    /// Two people's wishes side by side.
    pub views: fn(State, Arc<Loaded>) -> Vec<Piece>,
    /// About the data.
    pub about: fn(State, Arc<Loaded>) -> Vec<Piece>,
    /// How to show it on another site.
    pub embed: fn(State, Arc<Loaded>) -> Vec<Piece>,
    /// Something to read, by id of the page.
    pub guide: fn(State, String) -> Vec<Piece>,
    /// What opens over a screen.
    pub over: fn(State, Over, Arc<Loaded>) -> Vec<Piece>,
    /// What would change the order.
    pub what_would_change: fn(State, Arc<Loaded>) -> Piece,
    /// The words of the explanation of an effect, by its id.
    pub explanation: fn(State, String) -> Piece,
    /// What the person takes and took.
    pub taking: fn(State, Arc<Loaded>) -> Piece,
    /// Keeps what was chosen where a fault of the program cannot reach it.
    pub keep_choices: fn(State),
    /// The offer of a newer version, and whether it stands.
    pub newer: fn(State, RwSignal<bool>) -> Piece,
    /// What was saved on this device.
    pub saved: fn(State) -> Vec<Piece>,
    /// What a link holds, by its text.
    pub link: fn(State, &str) -> Vec<Piece>,
}

/// Fetches that part, once.
///
/// # Errors
///
/// It did not arrive, which the console explains. Asked again, it is fetched again.
// The macro declares the function that fetches, and the divided function, as ones outside the program: both are made by
// the tool that divides it, with the types that are written here.
#[allow(unsafe_code)]
#[wasm_split(later, fallible)]
pub fn later() -> Result<Later, SplitLoaderError> {
    Ok(Later {
        compare: compare::compare,
        medicine: medicine::medicine_page,
        take: take::take,
        views: views::views,
        about: about::about,
        embed: embed::embed,
        guide: guide::guide,
        over: over::over,
        what_would_change: why::what_would_change,
        explanation: explained::explanation,
        taking: taking::taking_section,
        keep_choices: kept::keep_choices,
        newer: newer::offer,
        saved: saved::saved,
        link: link::link,
    })
}
