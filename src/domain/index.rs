//! The list of classes: the first file that is fetched, with all that the start page shows.

use serde::{Deserialize, Serialize};

use super::dataset::{Bilingual, Review, Topic, Words};

/// A class on the start page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClassSummary {
    /// Id of the class.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Version of the data.
    pub version: String,
    /// Date of the data, YYYY-MM-DD.
    pub date: String,
    /// Whether the figures were checked.
    pub review: Review,
    /// How many medicines.
    pub medicines: u32,
    /// How many effects.
    pub effects: u32,
    /// What the picture on the start page shows; absent only in drafts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<Example>,
    /// What can be found of it before its figures are there.
    #[serde(default)]
    pub find: Findable,
}

/// What a search over all classes finds of one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Findable {
    /// All medicines, in the order of the dataset.
    pub medicines: Vec<FindableMedicine>,
    /// All effects, in the order of the dataset.
    pub effects: Vec<FindableEffect>,
    /// What is no effect.
    pub topics: Vec<Topic>,
    /// Words that show help before anything else.
    pub crisis: Words,
}

/// A medicine by its names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindableMedicine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Its brand names, those of the Netherlands first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brands: Vec<String>,
}

/// An effect by its name and other words for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindableEffect {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What people call it.
    #[serde(default)]
    pub words: Words,
}

/// Two medicines and placebo on one frequency effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// Id of the effect.
    pub effect: String,
    /// Name of the effect.
    pub name: Bilingual,
    /// What is counted, after "of 100 people".
    pub counted: Bilingual,
    /// Who was studied.
    pub population: Bilingual,
    /// For how long.
    pub duration: Bilingual,
    /// Of 100 people on placebo.
    pub placebo: f64,
    /// The medicines, in the order of the dataset.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub medicines: Vec<ExampleMedicine>,
}

/// One medicine of an [`Example`], of 100 people on the common baseline of the effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExampleMedicine {
    /// Id of the medicine.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The point.
    pub per100: f64,
    /// Lower end of the 95% interval.
    pub low: f64,
    /// Upper end of the 95% interval.
    pub high: f64,
}
