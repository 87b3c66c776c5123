//! Where a number comes from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::provenance::Source;
use crate::ui::state::Loaded;

/// Stands in an address where a medicine stands otherwise.
pub const PLACEBO: &str = "placebo";

/// The source of the number of a medicine and an effect.
#[component]
pub fn SourceOf(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine, by its id, or [`PLACEBO`].
    #[prop(into)]
    medicine: String,
    /// The effect, by its id.
    #[prop(into)]
    effect: String,
) -> impl IntoView {
    let _ = (loaded, medicine, effect);
}

/// The title of a source, which leads to it where it can be read.
#[component]
pub fn TitleOf(
    /// The source.
    source: Source,
) -> impl IntoView {
    let _ = source;
}

/// A source as it is cited, with its link.
#[component]
pub fn Citation(
    /// The source.
    source: Source,
) -> impl IntoView {
    let _ = source;
}
