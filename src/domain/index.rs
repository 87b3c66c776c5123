//! The list of classes: the first file that is fetched, with all that the start page shows.

use super::dataset::{Bilingual, Review};
use super::json::record;

record! {
/// A class on the start page.
pub struct ClassSummary {
    /// Id of the class.
    id: String,
    /// Its name.
    name: Bilingual,
    /// Version of the data.
    version: String,
    /// Date of the data, YYYY-MM-DD.
    date: String,
    /// Whether the figures were checked.
    review: Review,
    /// How many medicines.
    medicines: u32,
    /// How many effects.
    effects: u32,
    /// What the picture on the start page shows; absent only in drafts.
    example: Option<Example>,}
}

record! {
/// Two medicines and placebo on one frequency effect.
pub struct Example {
    /// Id of the effect.
    effect: String,
    /// Name of the effect.
    name: Bilingual,
    /// What is counted, after "of 100 people".
    counted: Bilingual,
    /// Who was studied.
    population: Bilingual,
    /// For how long.
    duration: Bilingual,
    /// Of 100 people on placebo.
    placebo: f64,
    /// The medicines, in the order of the dataset.
    medicines: Vec<ExampleMedicine>,}
}

record! {
/// One medicine of an [`Example`], of 100 people on the common baseline of the effect.
pub struct ExampleMedicine {
    /// Id of the medicine.
    id: String,
    /// Its name.
    name: Bilingual,
    /// The point.
    per100: f64,
    /// Lower end of the 95% interval.
    low: f64,
    /// Upper end of the 95% interval.
    high: f64,}
}
