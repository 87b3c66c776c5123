//! The English strings of the authored files that people read in both languages.

use serde_json::Value;
use weegwijzer::domain::dataset::Bilingual;

use crate::authored::{Class, Part, text, texts};

/// One place where a string stands that needs a translation.
pub struct Use<'a> {
    /// Section of the phrases file.
    pub section: &'static str,
    /// The string.
    pub english: &'a str,
    /// The file it stands in.
    pub part: Part,
    /// JSON pointer to the row it stands in.
    pub row: String,
}

/// Every place in a class where a string stands that needs a translation.
pub fn uses<'a>(class: &'a Class) -> Vec<Use<'a>> {
    let mut uses = Vec::new();
    let mut add = |section, part, row: String, strings: Vec<&'a str>| {
        let strings = strings.into_iter().filter(|english| !english.is_empty());
        uses.extend(strings.map(|english| Use { section, english, part, row: row.clone() }));
    };
    for (i, row) in class.rows(Part::Effects).iter().enumerate() {
        let strings = ["population", "duration", "baseline_null_reason"].map(|field| text(row, field));
        add("phrases", Part::Effects, format!("/{i}"), strings.to_vec());
    }
    for (i, row) in class.rows(Part::Estimates).iter().enumerate() {
        let strings = ["population", "interval"].map(|field| text(row, field));
        add("phrases", Part::Estimates, format!("/{i}"), strings.to_vec());
        add("phrases", Part::Estimates, format!("/{i}"), texts(row, "unreliable_reasons").collect());
    }
    for (id, source) in class.members(Part::Sources, "") {
        add("phrases", Part::Sources, format!("/{id}"), vec![text(source, "type")]);
    }
    for (i, row) in class.rows(Part::Medicines).iter().enumerate() {
        let facts = row["facts"].as_array().into_iter().flatten();
        let groups = ["group", "generation"].map(|field| text(row, field));
        add("fact_fields", Part::Medicines, format!("/{i}"), facts.map(|fact| text(fact, "field")).collect());
        add("forms", Part::Medicines, format!("/{i}"), texts(row, "forms").collect());
        add("groups", Part::Medicines, format!("/{i}"), groups.to_vec());
    }
    uses
}

/// A string in both languages; in English where there is no translation yet.
pub fn translate(class: &Class, section: &str, english: &str) -> Bilingual {
    let translation = &class[Part::Phrases][section][english];
    let or_english = |language| match text(translation, language) {
        "" => english.to_owned(),
        translated => translated.to_owned(),
    };
    Bilingual { nl: or_english("nl"), en: or_english("en") }
}

/// Replaces the strings in a field of a row, one string or an array, by their translations.
pub fn translate_field(class: &Class, section: &str, row: &mut Value, field: &str) {
    let translated = |string: &Value| {
        let english = string.as_str().unwrap_or_default();
        serde_json::to_value(translate(class, section, english)).expect("two texts are JSON")
    };
    if let Some(value) = row.get_mut(field) {
        *value = match value.as_array() {
            Some(strings) => strings.iter().map(translated).collect(),
            None => translated(value),
        };
    }
}
