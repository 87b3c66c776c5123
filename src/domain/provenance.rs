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
    /// The two languages of texts that stand in [`EstimateProvenance`], [`Source`] and [`Fact`] in one.
    phrases: Keyed<Bilingual>,
    /// The names of [`Fact::field`].
    fact_fields: Keyed<Bilingual>,
    /// How facts are grouped, in the order in which they are shown.
    fact_groups: Vec<FactGroup>,
    /// By effect, where there is more to say than one sentence.
    explained: Keyed<Explanations>,
    /// What changed from one version of the data to the next, the newest first.
    editions as "changes": Vec<Edition>,}
}

record! {
/// A version of the data and what is new in it.
pub struct Edition {
    /// The version.
    version: String,
    /// Its date, YYYY-MM-DD.
    date: String,
    /// What is new.
    what: Bilingual,}
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
/// One statement about a medicine.
pub struct Fact {
    /// What it is about; key of [`Provenance::fact_fields`].
    field: String,
    /// The statement; a phrase.
    value: String,
    /// The words it stands in, in the language of the source.
    quote: Option<String>,
    /// Id of its source.
    source: String,
    /// The product that it is about; a phrase.
    product: Option<String>,
    /// It is about the whole group, not this medicine alone.
    class_level: Option<bool>,
    /// A remark of those who collected it; a phrase.
    note: Option<String>,}
}

record! {
/// Facts that are shown together.
pub struct FactGroup {
    /// Id.
    id: String,
    /// Heading.
    name: Bilingual,
    /// The fields of its facts, in the order in which they are shown.
    fields: Vec<String>,}
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

/// Id of the group of facts about stopping, which has a place of its own on the page of a medicine.
pub const STOPPING: &str = "stopping";

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
