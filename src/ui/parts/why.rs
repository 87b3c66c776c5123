//! Why a medicine stands where it stands, and what would change the order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::Loaded;

/// Each wish with its number, its placebo number and what it added.
#[component]
pub fn WhyHere(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine, by its id.
    #[prop(into)]
    medicine: String,
) -> impl IntoView {
    let _ = (loaded, medicine);
}

/// What would change the order, in words.
#[component]
pub fn WhatWouldChange(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
