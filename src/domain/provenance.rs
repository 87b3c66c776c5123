//! Where the figures come from, and longer explanations: the second file of a class, fetched when one is opened.

use super::dataset::{Bilingual, DatasetError, FORMAT};
use super::json::{self, record};
use super::keyed::Keyed;

record! {
/// The long provenance of one class, beside its packed dataset.
pub struct Provenance {
    /// File format, the same as the dataset's.
    format: u32,
    /// The class.
    id: String,
    /// Version of the data, the same as the dataset's.
    version: String,
    /// By `medicine/effect`.
    estimates: Keyed<EstimateProvenance>,
    /// By medicine.
    facts: Keyed<Vec<Fact>>,
    /// By id.
    sources: Keyed<Source>,
    /// The two languages of texts that stand in [`EstimateProvenance`] and [`Source`] in English.
    phrases: Keyed<Bilingual>,
    /// The names of [`Fact::field`].
    fact_fields: Keyed<Bilingual>,
    /// By effect, where there is more to say than one sentence.
    explained: Keyed<Explanations>,}
}

record! {
/// More about what an effect is.
pub struct Explanation {
    /// What it is like.
    like: String,
    /// When it appears.
    when: String,
    /// What to ask a prescriber.
    ask: Vec<String>,}
}

record! {
/// [`Explanation`] in both languages.
pub struct Explanations {
    /// Dutch.
    nl: Explanation,
    /// English.
    en: Explanation,}
}

record! {
/// How one figure was found.
pub struct EstimateProvenance {
    /// Who was studied; a phrase.
    population: String,
    /// Where in the source it stands.
    locator: String,
    /// The words it stands in, in the language of the source.
    quote: Option<String>,
    /// A remark of those who collected it, in English.
    note: Option<String>,
    /// What kind of interval it is; a phrase.
    interval: Option<String>,
    /// Why it is not reliable; phrases.
    unreliable_reasons: Vec<String>,
    /// Percentage on the medicine as printed.
    medicine_per100: Option<f64>,
    /// Percentage on placebo as printed.
    placebo_per100: Option<f64>,
    /// The source text was retrieved a second time and agreed.
    seen_twice: Option<bool>,}
}

record! {
/// One statement about a medicine, in the language of those who collected it.
pub struct Fact {
    /// What it is about; key of [`Provenance::fact_fields`].
    field: String,
    /// The statement.
    value: String,
    /// The words it stands in.
    quote: Option<String>,
    /// Id of its source.
    source: String,
    /// The product that it is about.
    product: Option<String>,
    /// It is about the whole group, not this medicine alone.
    class_level: Option<bool>,
    /// A remark of those who collected it, in English.
    note: Option<String>,}
}

record! {
/// Where something was read.
pub struct Source {
    /// Title.
    title: String,
    /// Authors.
    authors: Option<String>,
    /// Journal or series.
    journal: Option<String>,
    /// Publisher.
    publisher: Option<String>,
    /// Year of publication.
    year: Option<u32>,
    /// Digital object identifier.
    doi: Option<String>,
    /// Address.
    url: Option<String>,
    /// What kind of source; a phrase.
    kind as "type": Option<String>,
    /// A remark, in English.
    note: Option<String>,
    /// When it was read, YYYY-MM-DD.
    retrieved: String,
    /// On what terms its figures may be used.
    licence: String,}
}

impl Provenance {
    /// Reads the second file.
    ///
    /// # Errors
    /// [`DatasetError`], as for the dataset itself.
    pub fn decode(json: &str) -> Result<Provenance, DatasetError> {
        let provenance: Provenance = json::read(&json::parse(json)?)?;
        match provenance.format {
            FORMAT => Ok(provenance),
            newer => Err(DatasetError::NewerFormat(newer.into())),
        }
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
