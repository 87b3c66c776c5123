//! One class of medicines: effects, medicines and what is known of each pair.
//!
//! [`PackedDataset`] is the file as it is fetched; [`Dataset`] is the same after every rule was checked,
//! so that nothing behind it needs to doubt an id or a number.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::decode::decode;

/// The newest file format that this program reads.
pub const FORMAT: u32 = 1;

/// So many medicines are measured to stay usable (docs/performance.md); a larger dataset is shown with a warning.
pub const MOST_MEDICINES: usize = 500;

/// So many effects, as [`MOST_MEDICINES`].
pub const MOST_EFFECTS: usize = 60;

/// An effect with fewer reliable figures cannot order.
pub const FEWEST_RELIABLE: usize = 3;

/// A text in the two languages of the product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Dutch, level B1.
    pub nl: String,
    /// English.
    pub en: String,
}

/// Whether somebody qualified has checked the figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// `unreviewed` or `reviewed`.
    pub status: ReviewStatus,
    /// Who checked them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When, as YYYY-MM-DD.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// See [`Review`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewStatus {
    /// Every screen and print says so.
    Unreviewed,
    /// A clinician has checked the figures.
    Reviewed,
}

/// What the numbers of an effect are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// How many of 100 people.
    Frequency,
    /// An average difference from placebo, in a unit or in standard deviations.
    Change,
    /// Ordered categories, only where no figures exist.
    Grade,
}

/// Whether more of an effect is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Valence {
    /// A side effect: less is better unless a person welcomes it.
    Harm,
    /// A practical burden such as stopping early: less is better.
    Burden,
    /// Higher is better.
    Benefit,
}

/// The scale of an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Odds ratio against placebo.
    #[serde(rename = "OR")]
    OddsRatio,
    /// Risk ratio against placebo.
    #[serde(rename = "RR")]
    RiskRatio,
    /// Difference from placebo in the effect's unit.
    #[serde(rename = "MD")]
    MeanDifference,
    /// Difference from placebo in standard deviations; higher is better for a benefit.
    #[serde(rename = "SMD")]
    StandardisedMeanDifference,
    /// Of 100 people, without a placebo group.
    #[serde(rename = "incidence")]
    Incidence,
    /// Index into the effect's ordered categories.
    #[serde(rename = "grade")]
    Grade,
    /// A label's frequency category, `low`..`high` of 100; never weighed, but it speaks for limits.
    #[serde(rename = "band")]
    Band,
    /// A label says, without a number, that it is no more than on placebo; words only, never weighed.
    #[serde(rename = "no_more_than_placebo")]
    NoMoreThanPlacebo,
}

impl Measure {
    /// Measured on the logarithmic scale: its interval is symmetric there.
    pub fn is_ratio(self) -> bool {
        matches!(self, Measure::OddsRatio | Measure::RiskRatio)
    }
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Derivation {
    /// Own network meta-analysis.
    Computed,
    /// Printed in an article.
    Published,
    /// From a product label or a pooled trial table.
    Label,
}

/// Why an estimate is not reliable, as one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnreliableCode {
    /// Only few people, few events or a wide interval: it may weigh, with its own wide interval.
    Imprecise,
    /// It cannot be set beside the others: for an order it is missing.
    NotComparable,
}

/// On what condition a medicine is used, the strongest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionOfUse {
    /// Something restricts who may use it; information only.
    Restricted,
    /// Only together with another medicine.
    AddOn,
    /// Only when others did not help or could not be taken.
    LastLine,
}

impl ConditionOfUse {
    /// In special situations only, so that an order keeps the medicine apart.
    pub fn is_special(self) -> bool {
        matches!(self, ConditionOfUse::AddOn | ConditionOfUse::LastLine)
    }
}

/// Whether a medicine can be had in a country, as far as a text of that country says; never proof of supply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// Listed in a text of that country.
    Available,
    /// It was on the market and is not any more.
    Withdrawn,
    /// It was never on the market there.
    NotMarketed,
    /// Nothing was found.
    Unknown,
}

/// How many of 100 on placebo had the effect: events over participants of the same trials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// Point, of 100.
    pub per100: f64,
    /// Lower end of the 95% interval, of 100.
    pub low: f64,
    /// Upper end of the 95% interval, of 100.
    pub high: f64,
    /// People on placebo.
    pub n_participants: u32,
    /// Trials or placebo groups.
    pub n_trials: u32,
    /// People on placebo who had it.
    pub events: u32,
}

/// One ordered category of a grade effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScaleLevel {
    /// The sign in the source, such as `+/++`.
    pub code: String,
    /// Its name for people, where the sign is a word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
}

/// The texts about an effect in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EffectText {
    /// Short name.
    pub name: String,
    /// What it is like, in one sentence.
    pub like: String,
    /// What is counted or compared, after "of 100 people".
    pub counted: String,
    /// How it was measured and what it stands in for.
    pub measured: String,
    /// Unit symbol of a change, or the period of an incidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What somebody says who wants less of it, and who wants more; absent where everybody wants less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directions: Option<[String; 2]>,
}

/// [`EffectText`] in both languages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EffectTexts {
    /// Dutch.
    pub nl: EffectText,
    /// English.
    pub en: EffectText,
}

/// Something that a medicine can do: a side effect, a burden or a benefit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// Stable name in the data.
    pub id: String,
    /// Stable number for links, never reused.
    pub number: u32,
    /// What its numbers are.
    pub kind: Kind,
    /// The measure of its comparable estimates.
    pub measure: Measure,
    /// Whether more of it is wanted.
    pub valence: Valence,
    /// Of 100 on placebo; absent where there were no placebo groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// Why there is no baseline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline_null_reason: Option<Bilingual>,
    /// Standard deviation of the error that all estimates of the effect's own source share, on the
    /// scale of the measure (log for OR and RR); 0 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared_sd: Option<f64>,
    /// Below this difference on the effect's own axis (of 100, the unit, standard deviations) a difference is called
    /// small, whatever its certainty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevant_difference: Option<f64>,
    /// Of an average: the id of the effect that counts the people to whom the same happens, on which a limit is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_people: Option<String>,
    /// `false`: it can be looked at and chosen to talk about, not weighed, for the reason beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weighable: Option<bool>,
    /// Why it cannot be weighed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_weighable_reason: Option<Bilingual>,
    /// It is about what happens after stopping, so that its time course is counted from there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_stopping: Option<bool>,
    /// The ordered categories of a grade, lowest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale_levels: Option<Vec<ScaleLevel>>,
    /// Who was studied.
    pub population: Bilingual,
    /// For how long.
    pub duration: Bilingual,
    /// Id of the source of the baseline and of the network.
    pub source: String,
    /// Texts for people.
    pub text: EffectTexts,
    /// There is more to say than one sentence: [`Provenance`](super::provenance::Provenance) explains it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_explanation: Option<bool>,
}

/// One substance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Medicine {
    /// Stable name in the data.
    pub id: String,
    /// Stable number for links, never reused.
    pub number: u32,
    /// International nonproprietary name.
    pub inn: String,
    /// ATC code of the World Health Organization.
    pub atc: String,
    /// Dutch name; absent where no Dutch text was found, then the INN is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_nl: Option<String>,
    /// English name.
    pub name_en: String,
    /// Group within the class, such as SSRI.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Bilingual>,
    /// First or second generation, as named by a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<Bilingual>,
    /// Pharmaceutical forms, as far as found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Bilingual>,
    /// Brand names in the Netherlands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brands_nl: Vec<String>,
    /// Brand names in the United Kingdom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brands_uk: Vec<String>,
    /// By country (ISO 3166-1 alpha-2): whether it can be had there. A country that is not named is not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub availability: BTreeMap<String, Availability>,
    /// The strongest condition on which it is used; absent where none was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<ConditionOfUse>,
    /// Its relatives, a key of the relatives in the second file; absent where its group holds unlike medicines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relatives: Option<String>,
}

impl Medicine {
    /// Whether it can be had in a country (ISO 3166-1 alpha-2), as far as a text of that country says; `None` where
    /// nothing was found.
    pub fn is_available(&self, country: &str) -> Option<bool> {
        match self.availability.get(country)? {
            Availability::Available => Some(true),
            Availability::Withdrawn | Availability::NotMarketed => Some(false),
            Availability::Unknown => None,
        }
    }

    /// Used in special situations only, so that an order keeps it apart.
    pub fn is_special(&self) -> bool {
        self.condition.is_some_and(ConditionOfUse::is_special)
    }
}

/// What is known of one medicine and one effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// Id of the medicine.
    pub medicine: String,
    /// Id of the effect.
    pub effect: String,
    /// The scale of `value`, `low` and `high`.
    pub measure: Measure,
    /// The point; absent for a band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower end of the 95% interval, or of the band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of the 95% interval, or of the band (absent: open).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Whether it is sure enough to set the ends of a scale; others are shown as "measured too little to say".
    pub reliable: bool,
    /// Why it is not reliable; absent when it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unreliable_code: Option<UnreliableCode>,
    /// People on this medicine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participants: Option<u32>,
    /// People on this medicine who had the effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<u32>,
    /// Trials with this medicine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trials: Option<u32>,
    /// Trials in which this medicine was compared with placebo directly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placebo_controlled_trials: Option<u32>,
    /// People on placebo in the same trials (labels).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placebo_participants: Option<u32>,
    /// People on placebo who had the effect (labels).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placebo_events: Option<u32>,
    /// Where it comes from.
    pub derivation: Derivation,
    /// Id of its source.
    pub source: String,
}

impl Estimate {
    /// Whether it may stand in an order beside the other figures of its effect: it is reliable or only imprecise, its
    /// measure is the effect's, and it tells how wide it is, by a 95% interval or by counts. The categories of experts
    /// have a width of their own.
    pub fn can_weigh(&self, effect: &Effect) -> bool {
        let is_sure_enough = self.reliable || self.unreliable_code == Some(UnreliableCode::Imprecise);
        let has_width = match self.measure {
            Measure::Grade => true,
            Measure::Incidence => self.has_interval() || self.counts().is_some(),
            _ => self.has_interval(),
        };
        is_sure_enough && self.value.is_some() && has_width && self.is_comparable(effect)
    }

    /// People who had the effect and all people on the medicine, where both are known and fit each other.
    pub fn counts(&self) -> Option<(u32, u32)> {
        self.events.zip(self.participants).filter(|(events, n)| events <= n && *n > 0)
    }

    fn has_interval(&self) -> bool {
        self.low.is_some() && self.high.is_some()
    }

    /// OR and RR both become people out of 100 on the common baseline; everything else stands alone.
    fn is_comparable(&self, effect: &Effect) -> bool {
        self.measure == effect.measure || (self.measure.is_ratio() && effect.measure.is_ratio())
    }
}

/// What was in the data once, with the numbers that are never given to another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Retired {
    /// Numbers of effects by id.
    pub effects: BTreeMap<String, u32>,
    /// Numbers of medicines by id.
    pub medicines: BTreeMap<String, u32>,
}

/// What people type, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// Dutch.
    pub nl: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

/// Something that people look for and that is no effect, such as driving.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What people type for it.
    pub words: Words,
    /// Id of the group of facts on the page of a medicine that is about it.
    pub fact_group: String,
}

/// What people type when they look for something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Search {
    /// Other words for an effect, by its id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub effects: BTreeMap<String, Words>,
    /// What is no effect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// Words that show 113 and 112 before anything else. Those about too many pills never lead to figures.
    #[serde(default)]
    pub crisis: Words,
}

impl Search {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Search::default()
    }
}

/// The file of one class, as fetched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackedDataset {
    /// File format, see [`FORMAT`].
    pub format: u32,
    /// The class.
    pub id: String,
    /// Version of the data.
    pub version: String,
    /// Date of the data, YYYY-MM-DD.
    pub date: String,
    /// Whether the figures were checked.
    pub review: Review,
    /// Name of the class.
    pub name: Bilingual,
    /// Who was studied, for the class as a whole.
    pub population: Bilingual,
    /// For how long, for the class as a whole.
    pub time_frame: Bilingual,
    /// What is no longer in the data, for old links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retired: Option<Retired>,
    /// What people type when they look for something.
    #[serde(default, skip_serializing_if = "Search::is_empty")]
    pub search: Search,
    /// Ids of the effects that a person is asked about first; the rest is behind "show all".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub first_asked: Vec<String>,
    /// All effects, in the order in which they are always shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
    /// All medicines, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub medicines: Vec<Medicine>,
    /// All estimates; at most one for a medicine and an effect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub estimates: Vec<Estimate>,
}

/// Place of an effect in its dataset. Valid for that dataset only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EffectIx(pub usize);

/// Place of a medicine in its dataset. Valid for that dataset only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MedicineIx(pub usize);

/// Why a file is not a dataset that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatasetError {
    /// Not JSON, cut off, or a field is missing or of the wrong type; with serde's message.
    Unreadable(String),
    /// Made for a newer program: the format number found.
    NewerFormat(u64),
    /// Readable, but wrong inside.
    Wrong(Vec<Flaw>),
}

/// One thing that is wrong inside a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where: `effects/<id>`, `medicines/<id>` or `estimates/<medicine>/<effect>`.
    pub place: String,
    /// What.
    pub rule: Rule,
}

/// The rules that every dataset obeys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// An id or number stands twice.
    Duplicate,
    /// Names a medicine that is not in the dataset.
    UnknownMedicine,
    /// Names an effect that is not in the dataset.
    UnknownEffect,
    /// `low <= value <= high` does not hold, or a figure is not finite.
    Interval,
    /// A ratio is not above 0, or a chance is outside 0 to 100.
    OutOfScale,
    /// A ratio needs the effect's baseline to become people out of 100, and there is none.
    NoBaseline,
    /// A reliable estimate has a measure that cannot be compared with the effect's other estimates.
    Measure,
    /// The effect's kind and measure do not belong together.
    Kind,
    /// A grade effect without categories, or a grade outside them.
    Category,
    /// A reliable estimate without a value, or a band that claims to be reliable.
    Reliability,
    /// There is nothing to show.
    Empty,
}

/// A checked dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    packed: PackedDataset,
    /// Index into `packed.estimates` by medicine, then effect.
    table: Vec<Option<usize>>,
}

impl Dataset {
    /// Reads and checks a packed dataset.
    ///
    /// # Errors
    /// [`DatasetError`] says what is wrong; nothing of a wrong dataset is used.
    pub fn decode(json: &str) -> Result<Dataset, DatasetError> {
        refuse_newer(json)?;
        Dataset::check(decode(json).map_err(DatasetError::Unreadable)?)
    }

    /// Checks every [`Rule`].
    ///
    /// # Errors
    /// [`DatasetError::Wrong`] with every flaw.
    pub fn check(packed: PackedDataset) -> Result<Dataset, DatasetError> {
        let mut flaws = Vec::new();
        let effects: Vec<_> = packed.effects.iter().map(|e| (e.id.as_str(), e.number)).collect();
        let medicines: Vec<_> = packed.medicines.iter().map(|m| (m.id.as_str(), m.number)).collect();
        check_ids("effects", &effects, &mut flaws);
        check_ids("medicines", &medicines, &mut flaws);
        if effects.is_empty() || medicines.is_empty() {
            flaws.push(Flaw { place: packed.id.clone(), rule: Rule::Empty });
        }
        for effect in &packed.effects {
            let counted = effect.in_people.as_ref().map_or(Ok(()), |id| {
                let counted = packed.effects.iter().find(|e| e.id == *id).ok_or(Rule::UnknownEffect)?;
                let fits = effect.kind == Kind::Change && counted.kind == Kind::Frequency;
                if fits { Ok(()) } else { Err(Rule::Kind) }
            });
            if let Err(rule) = check_effect(effect).and(counted) {
                flaws.push(Flaw { place: format!("effects/{}", effect.id), rule });
            }
        }
        let mut table = vec![None; packed.medicines.len() * packed.effects.len()];
        for (i, estimate) in packed.estimates.iter().enumerate() {
            let mut flaw = |rule| {
                let place = format!("estimates/{}/{}", estimate.medicine, estimate.effect);
                flaws.push(Flaw { place, rule });
            };
            // One after another: the lists are short, and a hash map would be another 3 kB of the program.
            let medicine = medicines.iter().position(|(id, _)| *id == estimate.medicine);
            let effect = effects.iter().position(|(id, _)| *id == estimate.effect);
            if medicine.is_none() {
                flaw(Rule::UnknownMedicine);
            }
            if effect.is_none() {
                flaw(Rule::UnknownEffect);
            }
            let (Some(m), Some(e)) = (medicine, effect) else { continue };
            if let Err(rule) = check_estimate(estimate, &packed.effects[e]) {
                flaw(rule);
            }
            let cell = &mut table[m * packed.effects.len() + e];
            if cell.replace(i).is_some() {
                flaw(Rule::Duplicate);
            }
        }
        if flaws.is_empty() { Ok(Dataset { packed, table }) } else { Err(DatasetError::Wrong(flaws)) }
    }

    /// What describes the dataset as a whole.
    pub fn about(&self) -> &PackedDataset {
        &self.packed
    }

    /// All effects, in the order in which they are always shown.
    pub fn effects(&self) -> &[Effect] {
        &self.packed.effects
    }

    /// The effects that a person is asked about first, in that order.
    pub fn first_asked(&self) -> Vec<EffectIx> {
        self.packed.first_asked.iter().filter_map(|id| self.find_effect(id)).collect()
    }

    /// All medicines.
    pub fn medicines(&self) -> &[Medicine] {
        &self.packed.medicines
    }

    /// The places of all effects.
    pub fn effect_ixs(&self) -> impl Iterator<Item = EffectIx> + use<> {
        (0..self.packed.effects.len()).map(EffectIx)
    }

    /// The places of all medicines.
    pub fn medicine_ixs(&self) -> impl Iterator<Item = MedicineIx> + use<> {
        (0..self.packed.medicines.len()).map(MedicineIx)
    }

    /// One effect.
    pub fn effect(&self, e: EffectIx) -> &Effect {
        &self.packed.effects[e.0]
    }

    /// One medicine.
    pub fn medicine(&self, m: MedicineIx) -> &Medicine {
        &self.packed.medicines[m.0]
    }

    /// What is known of a medicine and an effect, reliable or not.
    pub fn estimate(&self, m: MedicineIx, e: EffectIx) -> Option<&Estimate> {
        self.table[m.0 * self.packed.effects.len() + e.0].map(|i| &self.packed.estimates[i])
    }

    /// The place of an effect by its id.
    pub fn find_effect(&self, id: &str) -> Option<EffectIx> {
        self.packed.effects.iter().position(|e| e.id == id).map(EffectIx)
    }

    /// The place of a medicine by its id.
    pub fn find_medicine(&self, id: &str) -> Option<MedicineIx> {
        self.packed.medicines.iter().position(|m| m.id == id).map(MedicineIx)
    }

    /// The place of an effect by its number.
    pub fn effect_numbered(&self, number: u32) -> Option<EffectIx> {
        self.packed.effects.iter().position(|e| e.number == number).map(EffectIx)
    }

    /// The place of a medicine by its number.
    pub fn medicine_numbered(&self, number: u32) -> Option<MedicineIx> {
        self.packed.medicines.iter().position(|m| m.number == number).map(MedicineIx)
    }

    /// The effect that counts the people to whom happens what another one gives the average of, where there is one.
    pub fn in_people(&self, e: EffectIx) -> Option<EffectIx> {
        self.find_effect(self.effect(e).in_people.as_ref()?)
    }

    /// The effect that is about what happens after stopping, where the class has one.
    pub fn after_stopping(&self) -> Option<EffectIx> {
        self.packed.effects.iter().position(|e| e.after_stopping == Some(true)).map(EffectIx)
    }

    /// How many medicines have a reliable figure of an effect that can stand in an order.
    pub fn reliable_count(&self, e: EffectIx) -> usize {
        let is_reliable = |x: &Estimate| x.reliable && x.can_weigh(self.effect(e));
        self.medicine_ixs().filter(|&m| self.estimate(m, e).is_some_and(is_reliable)).count()
    }

    /// Whether an effect can order: at least [`FEWEST_RELIABLE`] reliable figures, and nothing said against it. An
    /// effect that cannot order can still be chosen to talk about.
    pub fn can_weigh(&self, e: EffectIx) -> bool {
        self.effect(e).weighable != Some(false) && self.reliable_count(e) >= FEWEST_RELIABLE
    }
}

/// Looked at before anything else is read: a newer format may differ in everything else.
///
/// # Errors
/// [`DatasetError::NewerFormat`], or [`DatasetError::Unreadable`] for what is not JSON.
pub fn refuse_newer(json: &str) -> Result<(), DatasetError> {
    #[derive(Deserialize)]
    struct Versioned {
        format: Option<serde_json::Value>,
    }
    let found: Versioned = decode(json).map_err(DatasetError::Unreadable)?;
    match found.format.and_then(|format| format.as_u64()) {
        Some(format) if format > u64::from(FORMAT) => Err(DatasetError::NewerFormat(format)),
        _ => Ok(()),
    }
}

/// Whether a text can be the id of a class, effect or medicine.
///
/// Ids become file names and keys: only lower-case letters, digits and `_` pass, at most 64.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// No id and no number stands twice in a list.
fn check_ids(list: &str, ids: &[(&str, u32)], flaws: &mut Vec<Flaw>) {
    for (i, (id, number)) in ids.iter().enumerate() {
        if ids[..i].iter().any(|(other, n)| other == id || n == number) {
            flaws.push(Flaw { place: [list, "/", id].concat(), rule: Rule::Duplicate });
        }
    }
}

fn check_effect(effect: &Effect) -> Result<(), Rule> {
    let belongs = match effect.kind {
        Kind::Frequency => {
            matches!(effect.measure, Measure::OddsRatio | Measure::RiskRatio | Measure::Incidence)
        }
        Kind::Change => {
            matches!(effect.measure, Measure::MeanDifference | Measure::StandardisedMeanDifference)
        }
        Kind::Grade => effect.measure == Measure::Grade,
    };
    if !belongs {
        return Err(Rule::Kind);
    }
    if effect.kind == Kind::Grade && effect.scale_levels.as_ref().is_none_or(Vec::is_empty) {
        return Err(Rule::Category);
    }
    match &effect.baseline {
        None if effect.measure.is_ratio() => Err(Rule::NoBaseline),
        Some(b) if !(b.low <= b.per100 && b.per100 <= b.high) => Err(Rule::Interval),
        Some(b) if !(0.0..100.0).contains(&b.per100) || b.low < 0.0 || b.high > 100.0 => {
            Err(Rule::OutOfScale)
        }
        _ => match effect.shared_sd {
            Some(sd) if !(sd.is_finite() && sd >= 0.0) => Err(Rule::OutOfScale),
            _ => Ok(()),
        },
    }
}

fn check_estimate(estimate: &Estimate, effect: &Effect) -> Result<(), Rule> {
    let figures = [estimate.low, estimate.value, estimate.high];
    let ordered = figures
        .iter()
        .flatten()
        .try_fold(f64::NEG_INFINITY, |below, &x| (x.is_finite() && below <= x).then_some(x));
    if ordered.is_none() {
        return Err(Rule::Interval);
    }
    let all = |valid: fn(f64) -> bool| figures.iter().flatten().all(|&x| valid(x));
    match estimate.measure {
        Measure::OddsRatio | Measure::RiskRatio => {
            if effect.baseline.is_none() {
                return Err(Rule::NoBaseline);
            }
            if !all(|x| x > 0.0) {
                return Err(Rule::OutOfScale);
            }
        }
        // A lower limit below 0 is kept as printed in its source and read as 0.
        Measure::Incidence => {
            if estimate.value.is_some_and(|x| x < 0.0) || !all(|x| x <= 100.0) {
                return Err(Rule::OutOfScale);
            }
        }
        Measure::Band => {
            if estimate.low.is_none() || !all(|x| (0.0..=100.0).contains(&x)) {
                return Err(Rule::OutOfScale);
            }
        }
        Measure::Grade => {
            let categories = effect.scale_levels.as_ref().map_or(0, Vec::len) as f64;
            let inside = estimate.value.is_some_and(|x| x >= 0.0 && x < categories && x.fract() == 0.0);
            if !inside {
                return Err(Rule::Category);
            }
        }
        Measure::NoMoreThanPlacebo => {
            if figures.iter().any(Option::is_some) {
                return Err(Rule::OutOfScale);
            }
        }
        Measure::MeanDifference | Measure::StandardisedMeanDifference => {}
    }
    if !estimate.reliable {
        return Ok(());
    }
    if estimate.value.is_none() || estimate.measure == Measure::Band {
        return Err(Rule::Reliability);
    }
    if estimate.is_comparable(effect) { Ok(()) } else { Err(Rule::Measure) }
}
