//! Where the figures come from, and longer explanations: the second file of a class, fetched when one is opened.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dataset::{Availability, Bilingual, ConditionOfUse, DatasetError, refuse_newer};
use super::decode::decode;

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
    pub estimates: BTreeMap<String, EstimateProvenance>,
    /// By medicine.
    pub facts: BTreeMap<String, Vec<Fact>>,
    /// By id.
    pub sources: BTreeMap<String, Source>,
    /// The two languages of texts that stand in one in this file: everything that is called a phrase.
    pub phrases: BTreeMap<String, Bilingual>,
    /// The names of [`Fact::field`].
    pub fact_fields: BTreeMap<String, Bilingual>,
    /// How facts are grouped, in the order in which they are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fact_groups: Vec<FactGroup>,
    /// By effect, where there is more to say than one sentence.
    pub explained: BTreeMap<String, Explanations>,
    /// When effects begin and whether they fade; see [`Provenance::time_course`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub time_courses: Vec<TimeCourse>,
    /// Whether effects grow with the dose; see [`Provenance::dose_relation`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dose_relations: Vec<DoseRelation>,
    /// Rare, serious harms, in the order in which they are shown; see [`Provenance::rare_harms_of`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rare_harms: Vec<RareHarm>,
    /// Warnings, in the order in which they are shown; see [`Provenance::warnings_of`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    /// Conditions of use by medicine, where one was found; the strongest first.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub conditions: BTreeMap<String, Vec<Condition>>,
    /// By medicine: what its availability per country rests on, where anything was found.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub availability: BTreeMap<String, Vec<AvailabilityNote>>,
    /// Groups of medicines that are alike, by the key that [`Medicine::relatives`](super::dataset::Medicine::relatives)
    /// names. Groups that hold unlike medicines are not here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub relatives: BTreeMap<String, Relatives>,
    /// By effect: why a difference counts from so much on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub relevant_differences: BTreeMap<String, RelevantDifference>,
    /// What changed from one version of the data to the next, the newest first.
    #[serde(rename = "changes", default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<Edition>,
}

/// For which medicines something was said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Scope {
    /// One medicine, by its id.
    Medicine(String),
    /// A group of relatives, by its key; written `group:SSRI`.
    Group(String),
    /// The whole class; written `class`.
    Class,
}

impl From<String> for Scope {
    fn from(text: String) -> Scope {
        match text.strip_prefix("group:") {
            Some(group) => Scope::Group(group.to_owned()),
            None if text == "class" => Scope::Class,
            None => Scope::Medicine(text),
        }
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> String {
        match scope {
            Scope::Medicine(id) => id,
            Scope::Group(group) => ["group:", &group].concat(),
            Scope::Class => "class".to_owned(),
        }
    }
}

/// When something begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Onset {
    /// In the first days.
    FirstDays,
    /// In the first weeks.
    FirstWeeks,
    /// In the first months.
    FirstMonths,
    /// Only after months or years.
    AfterMonthsOrYears,
    /// Nothing is known.
    Unknown,
}

/// How something goes on while the medicine is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// It becomes less or goes away.
    Fades,
    /// It stays as it is.
    Stays,
    /// It becomes more.
    Grows,
    /// It differs.
    Varies,
    /// Nothing is known.
    Unknown,
}

/// What happens after stopping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AfterStopping {
    /// It goes away.
    Goes,
    /// It may last.
    MayLast,
    /// Nothing is known.
    Unknown,
}

/// How sure a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Trials or a product text say so.
    High,
    /// In between.
    Medium,
    /// An opinion, a page for patients or a single small study.
    Low,
}

/// Id of what [`TimeCourse::effect`] names where a class has no effect of complaints after stopping.
pub const AFTER_STOPPING: &str = "stopping";

/// When an effect begins, how it goes on, and what happens after stopping.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeCourse {
    /// Id of the effect, or [`AFTER_STOPPING`].
    pub effect: String,
    /// For which medicines it was said.
    pub scope: Scope,
    /// When it begins.
    pub onset: Onset,
    /// The onset is counted from stopping instead of from the start.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_stopping: bool,
    /// How it goes on.
    pub course: Course,
    /// What happens after stopping.
    pub after_stopping: AfterStopping,
    /// In words; a phrase.
    pub statement: String,
    /// Id of its source.
    pub source: String,
    /// The words it stands in, in the language of the source.
    pub quote: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// How an effect depends on the dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Not at all, as far as was found.
    None,
    /// It rises with the dose.
    Rises,
    /// It is more above a dose, see [`DoseRelation::above`].
    Above,
    /// Nothing is known.
    Unknown,
}

/// What [`DoseRelation::effect`] names where something was said of the side effects of a medicine together; it says
/// nothing of one of them.
pub const ALL_SIDE_EFFECTS: &str = "all";

/// What the dose does to an effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoseRelation {
    /// Id of the effect, or [`ALL_SIDE_EFFECTS`].
    pub effect: String,
    /// For which medicines it was said.
    pub scope: Scope,
    /// How it depends on the dose.
    pub relation: Relation,
    /// Above which dose; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above: Option<String>,
    /// In words; a phrase.
    pub statement: String,
    /// What was measured at each dose; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<String>,
    /// Id of its source.
    pub source: String,
    /// The words it stands in, in the language of the source.
    pub quote: String,
}

/// How a rare harm was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RareKind {
    /// So many of those who took it.
    Share,
    /// So many a year of treatment.
    Rate,
    /// More or fewer than on placebo; may be below 0.
    Difference,
    /// Only a lowest and a highest estimate.
    Range,
}

/// The number of a rare harm, of 10 000 people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Per10000 {
    /// The point; absent for a [`RareKind::Range`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower end of its interval or of the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of its interval or of the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// The number without the medicine; absent where none was printed, which has to be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparator: Option<f64>,
    /// Of what; a phrase, such as "of 10,000 people".
    pub unit: String,
}

/// A figure as it was printed, before it was converted to 10 000 people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Printed {
    /// The point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// The unit it was printed in; a phrase.
    pub unit: String,
    /// The number on placebo, in the same unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placebo: Option<f64>,
    /// People who had it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<u32>,
    /// People who took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
}

/// A rare, serious harm. Medicines are never ordered by it: years, people and ways of counting differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RareHarm {
    /// Which harm; several rows may be about the same.
    pub id: String,
    /// Its name; a phrase.
    pub name: String,
    /// For which medicines it was counted.
    pub scope: Scope,
    /// How it was counted.
    pub kind: RareKind,
    /// As printed.
    pub printed: Printed,
    /// Of 10 000 people.
    pub per10000: Per10000,
    /// Who was counted; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// Which people, where that matters; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_note: Option<String>,
    /// For how long; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// At which dose; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dose: Option<String>,
    /// In words; a phrase.
    pub statement: String,
    /// Id of its source.
    pub source: String,
    /// The words it stands in, in the language of the source.
    pub quote: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// A warning of product texts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Warning {
    /// Id.
    pub id: String,
    /// The warning; a phrase.
    pub statement: String,
    /// Whether it holds for every medicine of the class.
    pub for_all: bool,
    /// A remark; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Id of the source that it was read in first.
    pub source: String,
    /// Ids of the medicines whose text says it.
    pub said_by: Vec<String>,
    /// The words it stands in, per medicine.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<WarningQuote>,
}

/// The words of a warning in the text of one medicine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WarningQuote {
    /// Id of the medicine.
    pub medicine: String,
    /// Id of the source.
    pub source: String,
    /// The words.
    pub quote: String,
}

/// Why a warning stands on the page of a medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SaidOf {
    /// It holds for the whole class.
    Class,
    /// A text about this medicine says it.
    Medicine,
    /// A text about one of its relatives says it.
    Relative,
}

/// A condition on which a medicine is used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// Which kind.
    pub code: ConditionOfUse,
    /// In words; a phrase.
    pub statement: String,
    /// Id of its source.
    pub source: String,
    /// The words it stands in, in the language of the source.
    pub quote: String,
}

/// What the availability of a medicine in a country rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AvailabilityNote {
    /// The country, ISO 3166-1 alpha-2.
    pub country: String,
    /// What a text of that country says.
    pub status: Availability,
    /// Id of its source.
    pub source: String,
    /// The words it stands in, in the language of the source.
    pub quote: String,
    /// How old the text is and what it proves; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A group of medicines that are alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relatives {
    /// Its name.
    pub name: Bilingual,
    /// Ids of the medicines.
    pub members: Vec<String>,
}

/// Why a difference counts from so much on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelevantDifference {
    /// The reason; a phrase.
    pub reason: String,
    /// A choice of this project, not a published border.
    pub editorial: bool,
    /// Id of the source, where one was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The words it stands in, in the language of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

/// A printed figure of another source for the same medicine and effect, shown before our own calculation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Support {
    /// Id of its source.
    pub source: String,
    /// Where in the source it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
    /// The words it stands in, in the language of the source.
    pub quote: String,
    /// Percentage on the medicine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medicine_per100: Option<f64>,
    /// Percentage on placebo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placebo_per100: Option<f64>,
    /// People on the medicine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participants: Option<u32>,
    /// People on placebo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placebo_participants: Option<u32>,
    /// An average difference from placebo, in the unit of the effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower end of its 95% interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of its 95% interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// For a grade: the levels that fit what it says, codes of the effect's categories.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<String>,
    /// For a grade: sources of one family count once; its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// What to know about it; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Who checked one figure, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CellReview {
    /// Name and profession.
    pub by: String,
    /// YYYY-MM-DD.
    pub date: String,
    /// The version of the data that was checked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
}

/// Who a fact is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Only shown behind the switch for prescribers; in no search, comparison, link, print or copy for patients.
    Prescriber,
}

/// A version of the data and what is new in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// The version.
    pub version: String,
    /// Its date, YYYY-MM-DD.
    pub date: String,
    /// What is new.
    pub what: Bilingual,
}

/// More about what an effect is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// What it is like.
    pub like: String,
    /// When it appears.
    pub when: String,
    /// What to ask a prescriber.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<String>,
}

/// [`Explanation`] in both languages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanations {
    /// Dutch.
    pub nl: Explanation,
    /// English.
    pub en: Explanation,
}

/// How one figure was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EstimateProvenance {
    /// Who was studied; a phrase.
    pub population: String,
    /// Where in the source it stands.
    pub locator: String,
    /// The words it stands in, in the language of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Remarks of those who collected it; its [`pieces`] are phrases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What kind of interval it is; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<String>,
    /// Why it is not reliable; phrases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreliable_reasons: Vec<String>,
    /// Percentage on the medicine as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medicine_per100: Option<f64>,
    /// Percentage on placebo as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placebo_per100: Option<f64>,
    /// The source text was retrieved a second time and agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen_twice: Option<bool>,
    /// Printed figures of other sources for the same cell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<Support>,
    /// Who checked this figure; absent while nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<CellReview>,
}

/// One statement about a medicine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is about; key of [`Provenance::fact_fields`].
    pub field: String,
    /// The statement; a phrase.
    pub value: String,
    /// The words it stands in, in the language of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Id of its source.
    pub source: String,
    /// The product that it is about; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// It is about the whole group, not this medicine alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_level: Option<bool>,
    /// The country whose text it stands in, ISO 3166-1 alpha-2 or `EU`; absent where the field says it, or where it is
    /// Dutch or not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Who it is for; absent: everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// What to know about it; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Facts that are shown together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactGroup {
    /// Id.
    pub id: String,
    /// Heading.
    pub name: Bilingual,
    /// The fields of its facts, in the order in which they are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// One trial.
    Trial,
    /// Trials of one medicine, taken together.
    PooledTrials,
    /// A meta-analysis of one comparison.
    MetaAnalysis,
    /// A network meta-analysis.
    NetworkMetaAnalysis,
    /// People were followed or asked; no lots were drawn.
    Observational,
    /// Side effects that were reported to a register.
    Reports,
    /// The text of a product, for prescribers or patients.
    Label,
    /// A formulary.
    Formulary,
    /// A guideline or advice of a professional or public body.
    Guideline,
    /// An order or ratings by experts.
    ExpertOrder,
    /// An overview, a reference work or a book.
    Review,
    /// An official list.
    Register,
    /// A collection of data.
    DataSet,
    /// A page for patients or the public.
    PatientPage,
    /// A news report.
    News,
    /// Calculated for these data.
    OwnCalculation,
    /// Several sources under one name.
    Group,
}

/// What of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// The whole text.
    Full,
    /// A table or a section.
    Part,
    /// The abstract.
    Abstract,
    /// What others wrote of it, or a copy.
    Secondary,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Title.
    pub title: String,
    /// Authors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authors: Option<String>,
    /// Journal or series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journal: Option<String>,
    /// Publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Year of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
    /// Digital object identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// Page of the publication itself, where it has no digital object identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Where the text was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What kind of source; absent where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// The kind in the words of those who collected it; a phrase.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub described: Option<String>,
    /// Who paid, where that is known; a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_by: Option<String>,
    /// What of it was read; absent where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<Read>,
    /// The text of others in which it was read, in the language of that text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// What it is, in words for readers, where the note is for statisticians.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Bilingual>,
    /// What a reader should know; a phrase, unless there is a [`Source::text`]: then it is in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was read, YYYY-MM-DD.
    pub retrieved: String,
    /// On what terms its figures may be used.
    pub licence: String,
}

impl Source {
    /// Where the publication is: by its digital object identifier, else its page, else where it was read. Never a text
    /// of others where the first is known, and only what leads to the web: a dataset must never smuggle in a script.
    pub fn address(&self) -> Option<String> {
        if let Some(doi) = &self.doi {
            return Some(["https://doi.org/", doi].concat());
        }
        let own = self.url.as_ref().filter(|_| self.through.is_none());
        self.page.as_ref().or(own).filter(|address| is_web(address)).cloned()
    }

    /// Where the text stands that was read, when [`Source::address`] leads elsewhere: such as a table or a copy.
    pub fn copy(&self) -> Option<String> {
        let url = self.url.as_ref().filter(|url| self.through.is_none() && is_web(url))?;
        (self.address().as_ref() != Some(url)).then(|| url.clone())
    }
}

/// The remarks in a note: what stands between semicolons that are not in brackets.
pub fn pieces(note: &str) -> Vec<&str> {
    let (mut pieces, mut from, mut depth) = (vec![], 0, 0_i32);
    for (i, letter) in note.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ';' if depth <= 0 => {
                pieces.push(note[from..i].trim());
                from = i + 1;
            }
            _ => {}
        }
    }
    pieces.push(note[from..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Whether an address leads to the web, and to nothing else.
pub fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Id of the group of facts about stopping, which has a place of its own on the page of a medicine.
pub const STOPPING: &str = "stopping";

impl Provenance {
    /// Reads the second file.
    ///
    /// # Errors
    /// [`DatasetError`], as for the dataset itself.
    pub fn decode(json: &str) -> Result<Provenance, DatasetError> {
        refuse_newer(json)?;
        decode(json).map_err(DatasetError::Unreadable)
    }

    /// What is known of the figure of a medicine and an effect, by their ids.
    pub fn of(&self, medicine: &str, effect: &str) -> Option<&EstimateProvenance> {
        self.estimates.get(&format!("{medicine}/{effect}"))
    }

    /// The facts of a medicine that everybody may see, as they are shown: the groups in their order, without the empty
    /// ones; in each its facts, by the order of its fields and then of the file. Facts of no group come first, so that
    /// none is lost and none stands under a heading that is not its own.
    pub fn facts_by_group(&self, medicine: &str) -> Vec<(Option<&FactGroup>, Vec<&Fact>)> {
        self.grouped(medicine, None)
    }

    /// The facts of a medicine that only the switch "for prescribers" shows, as [`Provenance::facts_by_group`].
    pub fn facts_for_prescribers(&self, medicine: &str) -> Vec<(Option<&FactGroup>, Vec<&Fact>)> {
        self.grouped(medicine, Some(Audience::Prescriber))
    }

    fn grouped(&self, medicine: &str, audience: Option<Audience>) -> Vec<(Option<&FactGroup>, Vec<&Fact>)> {
        let facts = self.facts.get(medicine).into_iter().flatten();
        let mut rest: Vec<&Fact> = facts.filter(|fact| fact.audience == audience).collect();
        let mut groups = vec![];
        for group in &self.fact_groups {
            let mut found = vec![];
            for field in &group.fields {
                found.extend(rest.extract_if(.., |fact| fact.field == *field));
            }
            if !found.is_empty() {
                groups.push((Some(group), found));
            }
        }
        if !rest.is_empty() {
            groups.insert(0, (None, rest));
        }
        groups
    }

    /// When an effect begins with a medicine, whether it fades, and what happens after stopping. What was said of the
    /// medicine goes before what was said of its group, and that before what was said of the class. Mostly one row, several
    /// where sources differ, none where nobody said anything.
    pub fn time_course(&self, medicine: &str, effect: &str) -> Vec<&TimeCourse> {
        let rows = self.time_courses.iter().filter(|row| row.effect == effect);
        self.nearest(medicine, rows, |row| &row.scope)
    }

    /// How an effect of a medicine depends on the dose; from the nearest scope, as [`Provenance::time_course`].
    pub fn dose_relation(&self, medicine: &str, effect: &str) -> Vec<&DoseRelation> {
        let rows = self.dose_relations.iter().filter(|row| row.effect == effect);
        self.nearest(medicine, rows, |row| &row.scope)
    }

    /// The rare harms that belong on the page of a medicine: its own, then those of its group, then those of the class,
    /// each in the order of the file.
    pub fn rare_harms_of(&self, medicine: &str) -> Vec<&RareHarm> {
        let near = |harm: &&RareHarm| self.distance(medicine, &harm.scope).is_some();
        let mut harms: Vec<_> = self.rare_harms.iter().filter(near).collect();
        harms.sort_by_key(|harm| self.distance(medicine, &harm.scope));
        harms
    }

    /// The warnings that belong on the page of a medicine, in the order of the file: those of the whole class, and those
    /// that a text about it or about one of its relatives gives.
    pub fn warnings_of(&self, medicine: &str) -> Vec<(&Warning, SaidOf)> {
        let relatives = self.relatives_of(medicine).map_or(&[][..], |group| &group.members);
        let said = |warning: &Warning| {
            if warning.for_all {
                Some(SaidOf::Class)
            } else if warning.said_by.iter().any(|id| id == medicine) {
                Some(SaidOf::Medicine)
            } else {
                warning.said_by.iter().any(|id| relatives.contains(id)).then_some(SaidOf::Relative)
            }
        };
        self.warnings.iter().filter_map(|warning| Some((warning, said(warning)?))).collect()
    }

    /// The group of medicines that a medicine belongs to, itself included; `None` where it has no relatives.
    pub fn relatives_of(&self, medicine: &str) -> Option<&Relatives> {
        self.relatives.values().find(|group| group.members.iter().any(|id| id == medicine))
    }

    /// The conditions on which a medicine is used, the strongest first.
    pub fn conditions_of(&self, medicine: &str) -> &[Condition] {
        self.conditions.get(medicine).map_or(&[], Vec::as_slice)
    }

    /// How far what was said stands from a medicine: 0 of itself, 1 of its group, 2 of the class; `None`: of others.
    fn distance(&self, medicine: &str, scope: &Scope) -> Option<u8> {
        match scope {
            Scope::Medicine(id) => (id == medicine).then_some(0),
            Scope::Group(group) => {
                let members = &self.relatives.get(group)?.members;
                members.iter().any(|id| id == medicine).then_some(1)
            }
            Scope::Class => Some(2),
        }
    }

    fn nearest<'a, T>(
        &self,
        medicine: &str,
        rows: impl Iterator<Item = &'a T>,
        scope: impl Fn(&T) -> &Scope,
    ) -> Vec<&'a T> {
        let near = rows.filter_map(|row| Some((self.distance(medicine, scope(row))?, row)));
        let mut near: Vec<_> = near.collect();
        let nearest = near.iter().map(|(distance, _)| *distance).min();
        near.retain(|(distance, _)| Some(*distance) == nearest);
        near.into_iter().map(|(_, row)| row).collect()
    }

    /// A phrase in both languages; the phrase itself where there is no translation.
    pub fn phrase(&self, english: &str) -> Bilingual {
        let untranslated = || Bilingual { nl: english.to_owned(), en: english.to_owned() };
        self.phrases.get(english).cloned().unwrap_or_else(untranslated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dataset::FORMAT;

    /// Facts about medicine `m` with these fields; groups `first` with fields b and a, and `second` with c.
    fn shown(fields: &[&str]) -> Vec<(Option<String>, Vec<String>)> {
        let facts: Vec<_> = fields
            .iter()
            .enumerate()
            .map(|(i, field)| serde_json::json!({ "field": field, "value": format!("{field}{i}"), "source": "s" }))
            .collect();
        let group = |id: &str, fields: &[&str]| serde_json::json!({ "id": id, "name": { "nl": id, "en": id }, "fields": fields });
        let file = serde_json::json!({
            "format": FORMAT, "id": "class", "version": "1", "estimates": {}, "facts": { "m": facts },
            "sources": {}, "phrases": {}, "fact_fields": {},
            "explained": {},
            "fact_groups": [group("first", &["b", "a"]), group("second", &["c"])],
        });
        let provenance = Provenance::decode(&file.to_string()).unwrap();
        let values = |facts: Vec<&Fact>| facts.into_iter().map(|fact| fact.value.clone()).collect();
        let groups = provenance.facts_by_group("m").into_iter();
        groups.map(|(group, facts)| (group.map(|g| g.id.clone()), values(facts))).collect()
    }

    fn group(id: Option<&str>, values: &[&str]) -> (Option<String>, Vec<String>) {
        (id.map(str::to_owned), values.iter().map(|value| value.to_string()).collect())
    }

    #[test]
    fn facts_stand_in_the_order_of_groups_then_fields_then_the_file() {
        let expected = [group(Some("first"), &["b2", "a1", "a3"]), group(Some("second"), &["c0"])];
        assert_eq!(shown(&["c", "a", "b", "a"]), expected);
    }

    #[test]
    fn only_addresses_of_the_web_lead_to_a_source() {
        let source = |doi: Option<&str>, url: Option<&str>| {
            let source =
                serde_json::json!({ "title": "t", "doi": doi, "url": url, "retrieved": "", "licence": "" });
            serde_json::from_value::<Source>(source).unwrap().address()
        };
        assert_eq!(source(Some("10.1/x"), Some("https://a")).as_deref(), Some("https://doi.org/10.1/x"));
        assert_eq!(source(None, Some("http://a")).as_deref(), Some("http://a"));
        for wrong in ["javascript:alert(1)", "//a", "data:text/html,x", "a", ""] {
            assert_eq!(source(None, Some(wrong)), None, "{wrong}");
        }
        assert_eq!(source(None, None), None);
    }

    #[test]
    fn a_link_leads_to_the_first_publication_and_never_to_a_text_about_it() {
        let source = |fields: serde_json::Value| {
            let mut source =
                serde_json::json!({ "title": "t", "retrieved": "", "licence": "", "url": "https://copy" });
            source.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            let source: Source = serde_json::from_value(source).unwrap();
            (source.address(), source.copy())
        };
        let text = |text: &str| Some(text.to_owned());
        let none = serde_json::json!({});
        assert_eq!(source(none), (text("https://copy"), None));
        let page = serde_json::json!({ "page": "https://first" });
        assert_eq!(source(page), (text("https://first"), text("https://copy")));
        let doi = serde_json::json!({ "doi": "10.1/x", "page": "https://first" });
        assert_eq!(source(doi), (text("https://doi.org/10.1/x"), text("https://copy")));
        let report = serde_json::json!({ "doi": "10.1/x", "through": "A newspaper" });
        assert_eq!(source(report), (text("https://doi.org/10.1/x"), None));
        assert_eq!(source(serde_json::json!({ "through": "A newspaper" })), (None, None));
    }

    #[test]
    fn remarks_are_parted_outside_brackets() {
        assert_eq!(pieces("a; b (c; d); e"), ["a", "b (c; d)", "e"]);
        assert_eq!(pieces(" a ;; b"), ["a", "b"]);
        assert!(pieces("").is_empty());
    }

    #[test]
    fn groups_without_facts_are_not_there() {
        assert_eq!(shown(&["c"]), [group(Some("second"), &["c0"])]);
        assert_eq!(shown(&[]), []);
    }

    /// A class with the medicines a and b, which are relatives, and c, which has none.
    fn told() -> Provenance {
        let course = |scope: &str, statement: &str| {
            serde_json::json!({
                "effect": "effect_a", "scope": scope, "onset": "first_days", "course": "fades", "after_stopping": "goes",
                "statement": statement, "source": "s", "quote": "q", "certainty": "low"
            })
        };
        let harm = |id: &str, scope: &str| {
            serde_json::json!({
                "id": id, "name": id, "scope": scope, "kind": "share", "printed": { "unit": "%", "value": 1 },
                "per10000": { "unit": "of 10,000", "value": 100 }, "statement": id, "source": "s", "quote": "q",
                "certainty": "low"
            })
        };
        let warning = |id: &str, for_all: bool, said_by: &[&str]| {
            serde_json::json!({
                "id": id, "statement": id, "for_all": for_all, "source": "s", "said_by": said_by
            })
        };
        let file = serde_json::json!({
            "format": FORMAT, "id": "class", "version": "1", "estimates": {}, "sources": {}, "phrases": {},
            "fact_fields": {}, "explained": {},
            "facts": { "a": [
                { "field": "use", "value": "for all", "source": "s" },
                { "field": "use", "value": "for few", "source": "s", "audience": "prescriber" },
            ] },
            "relatives": { "G": { "name": { "nl": "G", "en": "G" }, "members": ["a", "b"] } },
            "time_courses": [course("class", "of all"), course("group:G", "of a and b"), course("a", "of a"),
                course("group:G", "of the group as well")],
            "rare_harms": [harm("all", "class"), harm("group", "group:G"), harm("one", "a"), harm("two", "a")],
            "warnings": [warning("some", false, &["a"]), warning("every", true, &["c"])],
        });
        Provenance::decode(&file.to_string()).unwrap()
    }

    #[test]
    fn what_was_said_of_a_medicine_goes_before_its_group_and_that_before_the_class() {
        let told = told();
        let said = |medicine, effect| {
            told.time_course(medicine, effect)
                .into_iter()
                .map(|row| row.statement.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(said("a", "effect_a"), ["of a"]);
        assert_eq!(said("b", "effect_a"), ["of a and b", "of the group as well"]);
        assert_eq!(said("c", "effect_a"), ["of all"]);
        assert!(said("a", "effect_b").is_empty());
    }

    #[test]
    fn rare_harms_of_a_medicine_come_before_those_of_its_group_and_of_the_class() {
        let told = told();
        let ids =
            |medicine| told.rare_harms_of(medicine).into_iter().map(|h| h.id.as_str()).collect::<Vec<_>>();
        assert_eq!(ids("a"), ["one", "two", "group", "all"]);
        assert_eq!(ids("b"), ["group", "all"]);
        assert_eq!(ids("c"), ["all"]);
    }

    #[test]
    fn warnings_are_those_of_the_class_of_the_medicine_and_of_its_relatives() {
        let told = told();
        let said = |medicine| {
            told.warnings_of(medicine).into_iter().map(|(w, said)| (w.id.as_str(), said)).collect::<Vec<_>>()
        };
        assert_eq!(said("a"), [("some", SaidOf::Medicine), ("every", SaidOf::Class)]);
        assert_eq!(said("b"), [("some", SaidOf::Relative), ("every", SaidOf::Class)]);
        assert_eq!(said("c"), [("every", SaidOf::Class)]);
    }

    #[test]
    fn facts_for_prescribers_are_not_among_those_for_everybody() {
        let told = told();
        let values = |groups: Vec<(Option<&FactGroup>, Vec<&Fact>)>| {
            groups.into_iter().flat_map(|(_, facts)| facts).map(|fact| fact.value.clone()).collect::<Vec<_>>()
        };
        assert_eq!(values(told.facts_by_group("a")), ["for all"]);
        assert_eq!(values(told.facts_for_prescribers("a")), ["for few"]);
    }

    #[test]
    fn facts_of_no_group_come_first_without_heading() {
        assert_eq!(shown(&["a", "new"]), [group(None, &["new1"]), group(Some("first"), &["a0"])]);
    }
}
