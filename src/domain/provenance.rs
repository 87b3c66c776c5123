//! Where the figures come from, and longer explanations: the second file of a class, fetched when one is opened.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dataset::{Bilingual, DatasetError, refuse_newer};
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
    /// The two languages of texts that stand in [`EstimateProvenance`], [`Source`] and [`Fact`] in one.
    pub phrases: BTreeMap<String, Bilingual>,
    /// The names of [`Fact::field`].
    pub fact_fields: BTreeMap<String, Bilingual>,
    /// How facts are grouped, in the order in which they are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fact_groups: Vec<FactGroup>,
    /// By effect, where there is more to say than one sentence.
    pub explained: BTreeMap<String, Explanations>,
    /// What changed from one version of the data to the next, the newest first.
    #[serde(rename = "changes", default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<Edition>,
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
    /// A remark of those who collected it, in English.
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
    /// A remark of those who collected it; a phrase.
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
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What kind of source; a phrase.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// A remark, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was read, YYYY-MM-DD.
    pub retrieved: String,
    /// On what terms its figures may be used.
    pub licence: String,
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

    /// The facts of a medicine as they are shown: the groups in their order, without the empty ones; in each its
    /// facts, by the order of its fields and then of the file. Facts of no group come first, so that none is lost
    /// and none stands under a heading that is not its own.
    pub fn facts_by_group(&self, medicine: &str) -> Vec<(Option<&FactGroup>, Vec<&Fact>)> {
        let mut rest: Vec<&Fact> = self.facts.get(medicine).into_iter().flatten().collect();
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
    fn groups_without_facts_are_not_there() {
        assert_eq!(shown(&["c"]), [group(Some("second"), &["c0"])]);
        assert_eq!(shown(&[]), []);
    }

    #[test]
    fn facts_of_no_group_come_first_without_heading() {
        assert_eq!(shown(&["a", "new"]), [group(None, &["new1"]), group(Some("first"), &["a0"])]);
    }
}
