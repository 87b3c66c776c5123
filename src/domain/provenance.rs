//! Where the figures come from: the second file of a class, fetched when a source is opened.

use serde::{Deserialize, Serialize};

use super::dataset::{Bilingual, DatasetError, FORMAT};
use super::keyed::Keyed;

/// The long provenance of one class, beside its packed dataset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// File format, the same as the dataset's.
    pub format: u32,
    /// The class.
    pub id: String,
    /// Version of the data, the same as the dataset's.
    pub version: String,
    /// By `medicine/effect`.
    pub estimates: Keyed<EstimateProvenance>,
    /// By medicine.
    pub facts: Keyed<Vec<Fact>>,
    /// By id.
    pub sources: Keyed<Source>,
    /// The two languages of texts that stand in [`EstimateProvenance`] and [`Source`] in English.
    pub phrases: Keyed<Bilingual>,
    /// The names of [`Fact::field`].
    pub fact_fields: Keyed<Bilingual>,
}

/// How one figure was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EstimateProvenance {
    /// Who was studied; a phrase.
    pub population: String,
    /// Where in the source it stands.
    pub locator: String,
    /// The words it stands in, in the language of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// A remark of those who collected it, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What kind of interval it is; a phrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<String>,
    /// Why it is not reliable; phrases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreliable_reasons: Vec<String>,
    /// Percentage on the medicine as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medicine_per100: Option<f64>,
    /// Percentage on placebo as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placebo_per100: Option<f64>,
    /// The source text was retrieved a second time and agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_twice: Option<bool>,
}

/// One statement about a medicine, in the language of those who collected it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is about; key of [`Provenance::fact_fields`].
    pub field: String,
    /// The statement.
    pub value: String,
    /// The words it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Id of its source.
    pub source: String,
    /// The product that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// It is about the whole group, not this medicine alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub class_level: bool,
    /// A remark of those who collected it, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Title.
    pub title: String,
    /// Authors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authors: Option<String>,
    /// Journal or series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub journal: Option<String>,
    /// Publisher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Year of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
    /// Digital object identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// Address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What kind of source; a phrase.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// A remark, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was read, YYYY-MM-DD.
    pub retrieved: String,
    /// On what terms its figures may be used.
    pub licence: String,
}

impl Provenance {
    /// Reads the second file.
    ///
    /// # Errors
    /// [`DatasetError`], as for the dataset itself.
    pub fn decode(json: &str) -> Result<Provenance, DatasetError> {
        let provenance: Provenance =
            serde_json::from_str(json).map_err(|e| DatasetError::Unreadable(e.to_string()))?;
        if provenance.format > FORMAT {
            return Err(DatasetError::NewerFormat(provenance.format));
        }
        Ok(provenance)
    }

    /// What is known of the figure of a medicine and an effect, by their ids.
    pub fn of(&self, medicine: &str, effect: &str) -> Option<&EstimateProvenance> {
        self.estimates.get(&format!("{medicine}/{effect}"))
    }

    /// A phrase in both languages; the phrase itself where there is no translation.
    pub fn phrase(&self, english: &str) -> Bilingual {
        let untranslated = || Bilingual { nl: english.to_owned(), en: english.to_owned() };
        self.phrases.get(english).cloned().unwrap_or_else(untranslated)
    }
}
