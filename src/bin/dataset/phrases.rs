//! The strings of the authored files that people read in both languages. Most are English; some facts are Dutch.

use serde_json::Value;
use weegwijzer::domain::dataset::Bilingual;
use weegwijzer::domain::provenance::pieces;

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
        let reason = text(&row["relevant_difference"], "reason");
        add("phrases", Part::Effects, format!("/{i}/relevant_difference"), vec![reason]);
    }
    for (i, row) in class.rows(Part::Estimates).iter().enumerate() {
        let strings = ["population", "interval"].map(|field| text(row, field));
        add("phrases", Part::Estimates, format!("/{i}"), strings.to_vec());
        add("phrases", Part::Estimates, format!("/{i}"), texts(row, "unreliable_reasons").collect());
        add("phrases", Part::Estimates, format!("/{i}"), pieces(text(row, "note")));
        for (j, support) in row["support"].as_array().into_iter().flatten().enumerate() {
            add("phrases", Part::Estimates, format!("/{i}/support/{j}"), vec![text(support, "note")]);
        }
    }
    for (id, source) in class.members(Part::Sources, "") {
        let mut strings = ["type", "note", "paid_by"].map(|field| text(source, field));
        // What stands beside a text for readers is for statisticians.
        if source.get("text").is_some() {
            strings[1] = "";
        }
        add("phrases", Part::Sources, format!("/{id}"), strings.to_vec());
    }
    for (i, row) in class.rows(Part::Medicines).iter().enumerate() {
        for (j, fact) in row["facts"].as_array().into_iter().flatten().enumerate() {
            let place = format!("/{i}/facts/{j}");
            add("fact_fields", Part::Medicines, place.clone(), vec![text(fact, "field")]);
            let strings = ["value", "product", "note"].map(|field| text(fact, field));
            add("phrases", Part::Medicines, place, strings.to_vec());
        }
        let groups = ["group", "generation"].map(|field| text(row, field));
        add("forms", Part::Medicines, format!("/{i}"), texts(row, "forms").collect());
        add("groups", Part::Medicines, format!("/{i}"), groups.to_vec());
    }
    for (part, fields) in CONTEXT {
        for (i, row) in class.rows(part).iter().enumerate() {
            let strings = fields.iter().map(|field| row.pointer(&format!("/{field}")));
            let strings = strings.map(|string| string.and_then(Value::as_str).unwrap_or_default());
            add("phrases", part, format!("/{i}"), strings.collect());
        }
    }
    uses
}

/// The fields of the files beside the figures that people read.
const CONTEXT: [(Part, &[&str]); 6] = [
    (Part::TimeCourse, &["statement"]),
    (Part::DoseRelation, &["above", "statement", "figures"]),
    (
        Part::RareHarms,
        &[
            "name",
            "population",
            "group_note",
            "duration",
            "dose",
            "statement",
            "printed/unit",
            "per10000/unit",
        ],
    ),
    (Part::Warnings, &["statement", "note"]),
    (Part::Conditions, &["statement"]),
    (Part::Availability, &["note"]),
];

/// The numbers in a text as `1234.5`, sorted. `decimal` stands before decimals; the other of point and comma
/// stands between thousands, before three digits, or else between two numbers.
pub fn numbers(text: &str, decimal: char) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |i: usize| chars.get(i).is_some_and(char::is_ascii_digit);
    let mut numbers = vec![String::new()];
    for (i, &c) in chars.iter().enumerate() {
        let number = numbers.last_mut().expect("there is always one to write in");
        match c {
            '0'..='9' => number.push(c),
            _ if c == decimal && !number.is_empty() && is_digit(i + 1) => number.push('.'),
            '.' | ',' if !number.is_empty() && (1..4).all(|n| is_digit(i + n)) && !is_digit(i + 4) => {}
            _ => numbers.push(String::new()),
        }
    }
    numbers.retain(|number| !number.is_empty());
    numbers.sort();
    numbers
}

/// A string in both languages; as it is where there is no translation yet.
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
