//! What a person takes now and took before: a reminder beside the figures, never part of an order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::MedicineIx;
use crate::ui::state::Loaded;

/// Everything that was written down, and a way to add a medicine.
#[component]
pub fn TakingSection(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}

/// What is said about one medicine.
#[component]
pub fn TakingOf(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let _ = (loaded, medicine);
}

/// Marks a medicine that the person takes or took, wherever it is named; nothing for any other.
#[component]
pub fn TakenMark(
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let _ = medicine;
}

/// Puts what is taken now beside what is compared, apart from the number of medicines that fit.
#[component]
pub fn BesideNow(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let _ = loaded;
}
