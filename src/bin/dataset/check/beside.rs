//! Rules for the files beside the figures, and for what must not reach patients.

use std::collections::BTreeSet;

use serde_json::Value;
use weegwijzer::domain::provenance::{AFTER_STOPPING, ALL_SIDE_EFFECTS};

use super::Report;
use crate::authored::{Part, text, texts};
use crate::quote;

/// Beginnings of words about overdose and poison, in small letters. Only facts for prescribers hold them, and the words
/// that people in need type.
const OF_OVERDOSE: [&str; 9] = [
    "overdos",
    "poison",
    "vergift",
    "intoxic",
    "intoxik",
    "lethal",
    "dodelijke dosis",
    "giftig",
    "most toxic",
];

impl Report<'_> {
    pub fn beside(&mut self) {
        self.known();
        self.courses();
        self.rare_harms();
        self.warnings();
        self.availability();
        self.relatives();
        self.search();
        self.overdose();
    }

    fn ids(&self, part: Part) -> BTreeSet<String> {
        self.class.rows(part).iter().map(|row| text(row, "id").to_owned()).collect()
    }

    /// Medicines, effects and groups that are named are there.
    fn known(&mut self) {
        let class = self.class;
        let (medicines, effects) = (self.ids(Part::Medicines), self.ids(Part::Effects));
        let mut named: Vec<(Part, String, &str, &BTreeSet<String>, &str)> = vec![];
        for part in [Part::Conditions, Part::Availability] {
            for (i, row) in class.rows(part).iter().enumerate() {
                named.push((part, format!("/{i}/medicine"), text(row, "medicine"), &medicines, "medicine"));
            }
        }
        for (part, also) in [(Part::TimeCourse, AFTER_STOPPING), (Part::DoseRelation, ALL_SIDE_EFFECTS)] {
            for (i, row) in class.rows(part).iter().enumerate() {
                if text(row, "effect") != also {
                    named.push((part, format!("/{i}/effect"), text(row, "effect"), &effects, "effect"));
                }
            }
        }
        for (i, row) in class.rows(Part::Warnings).iter().enumerate() {
            for field in ["said_by", "label_seen_without"] {
                for (j, id) in texts(row, field).enumerate() {
                    named.push((Part::Warnings, format!("/{i}/{field}/{j}"), id, &medicines, "medicine"));
                }
            }
        }
        for (key, group) in class.members(Part::Relatives, "/groups") {
            for (j, id) in texts(group, "members").enumerate() {
                let pointer = format!("/groups/{key}/members/{j}");
                named.push((Part::Relatives, pointer, id, &medicines, "medicine"));
            }
        }
        for (id, _) in class.members(Part::Search, "/effects") {
            named.push((Part::Search, format!("/effects/{id}"), id, &effects, "effect"));
        }
        for (part, pointer, id, known, what) in named {
            if !known.contains(id) {
                self.add(part, &pointer, format!("{id}: no such {what}"));
            }
        }
        for part in [Part::TimeCourse, Part::DoseRelation, Part::RareHarms] {
            for (i, row) in class.rows(part).iter().enumerate() {
                let scope = text(row, "scope");
                let is_known = match scope.strip_prefix("group:") {
                    Some(key) => class[Part::Relatives]["groups"][key]["meaningful"] == true,
                    None => scope == "class" || medicines.contains(scope),
                };
                if !is_known {
                    let message =
                        format!("scope {scope:?} is no medicine, no group of relatives and not class");
                    self.add(part, &format!("/{i}/scope"), message);
                }
            }
        }
    }

    fn courses(&mut self) {
        for (i, row) in self.class.rows(Part::DoseRelation).iter().enumerate() {
            if (text(row, "relation") == "above") != row.get("above").is_some() {
                let message =
                    format!("{}: relation above needs the dose, and no other has one", text(row, "effect"));
                self.add(Part::DoseRelation, &format!("/{i}"), message);
            }
        }
        // The onset of both is counted from stopping; a class tells it once.
        let effects = self.class.rows(Part::Effects).iter();
        let effect =
            effects.filter(|effect| effect["after_stopping"] == true).map(|effect| text(effect, "id")).next();
        for (i, row) in self.class.rows(Part::TimeCourse).iter().enumerate() {
            if let Some(effect) = effect
                && text(row, "effect") == AFTER_STOPPING
            {
                let message = format!("the class has the effect {effect}: tell it there");
                self.add(Part::TimeCourse, &format!("/{i}/effect"), message);
            }
        }
    }

    /// The number of 10,000 is the printed one in another unit, and the printed one stands in the quote.
    fn rare_harms(&mut self) {
        for (i, row) in self.class.rows(Part::RareHarms).iter().enumerate() {
            let (printed, of) = (&row["printed"], &row["per10000"]);
            let name = format!("{} ({})", text(row, "id"), text(row, "scope"));
            let mut add = |message: String| self.add(Part::RareHarms, &format!("/{i}"), message);
            let number = |value: &Value, field: &str| value[field].as_f64();
            for ends in [printed, of] {
                let figures = ["low", "value", "high"].map(|field| number(ends, field));
                let figures: Vec<_> = figures.into_iter().flatten().collect();
                if !figures.is_sorted() {
                    add(format!("{name}: low <= value <= high does not hold"));
                }
            }
            let needed: &[&str] = if text(row, "kind") == "range" { &["low", "high"] } else { &["value"] };
            if let Some(missing) = needed.iter().find(|field| of.get(**field).is_none()) {
                add(format!("{name}: per10000 has no {missing}"));
            }
            let times = match text(printed, "unit") {
                unit if unit.starts_with('%') => 100.0,
                unit if unit.contains("per 1000 ") => 10.0,
                _ => continue,
            };
            let pairs = [("value", "value"), ("low", "low"), ("high", "high"), ("placebo", "comparator")];
            for (from, to) in pairs {
                let (Some(from_number), found) = (number(printed, from), number(of, to)) else { continue };
                let expected = from_number * times;
                if !found.is_some_and(|found| (found - expected).abs() <= 1e-6 * expected.abs().max(1.0)) {
                    let found = found.map_or("missing".to_owned(), |found| found.to_string());
                    add(format!("{name}: per10000/{to} is {found}, the printed figure gives {expected}"));
                }
                // Printed of 100, of 1,000 or of 10,000; none on placebo is often a word.
                let quote = text(row, "quote");
                let stands = [1.0, 10.0, 100.0].iter().any(|times| quote::stands(quote, from_number * times));
                if from_number != 0.0 && !stands {
                    add(format!("{name}: {from} {from_number} does not stand in the quote"));
                }
            }
        }
    }

    fn warnings(&mut self) {
        let mut seen = BTreeSet::new();
        for (i, row) in self.class.rows(Part::Warnings).iter().enumerate() {
            let id = text(row, "id");
            if !seen.insert(id) {
                self.add(Part::Warnings, &format!("/{i}/id"), format!("{id}: its id stands twice"));
            }
            let said_by: Vec<_> = texts(row, "said_by").collect();
            for (j, quote) in row["quotes"].as_array().into_iter().flatten().enumerate() {
                let medicine = text(quote, "medicine");
                if !said_by.contains(&medicine) {
                    let message = format!("{id}: quotes {medicine}, which said_by does not name");
                    self.add(Part::Warnings, &format!("/{i}/quotes/{j}"), message);
                }
            }
            if let Some(both) = texts(row, "label_seen_without").find(|id| said_by.contains(id)) {
                let message = format!("{id}: {both} is in said_by and in label_seen_without");
                self.add(Part::Warnings, &format!("/{i}/label_seen_without"), message);
            }
        }
    }

    fn availability(&mut self) {
        let mut seen = BTreeSet::new();
        for (i, row) in self.class.rows(Part::Availability).iter().enumerate() {
            let pair = (text(row, "medicine"), text(row, "country"));
            if !seen.insert(pair) {
                let message = format!("{} in {} stands twice", pair.0, pair.1);
                self.add(Part::Availability, &format!("/{i}"), message);
            }
        }
    }

    fn relatives(&mut self) {
        let class = self.class;
        let mut groups = std::collections::BTreeMap::new();
        for (key, group) in class.members(Part::Relatives, "/groups") {
            let pointer = format!("/groups/{key}");
            self.translated(Part::Relatives, &format!("{pointer}/name"), key);
            for id in texts(group, "members") {
                if let Some(other) = groups.insert(id, key) {
                    let message = format!("{id} is in the groups {other:?} and {key:?}");
                    self.add(Part::Relatives, &pointer, message);
                }
            }
        }
    }

    fn search(&mut self) {
        let class = self.class;
        let groups = class[Part::Phrases]["fact_groups"].as_array().into_iter().flatten();
        let groups: Vec<_> = groups.map(|group| text(group, "id")).collect();
        let mut lists = vec![];
        for (id, words) in class.members(Part::Search, "/effects") {
            lists.push((format!("/effects/{id}"), id.as_str(), words));
        }
        for (id, topic) in class.members(Part::Search, "/topics") {
            let pointer = format!("/topics/{id}");
            self.translated(Part::Search, &format!("{pointer}/name"), id);
            let group = text(topic, "fact_group");
            if !groups.contains(&group) {
                let message = format!("{id}: fact_group {group:?} is no group of facts in phrases.json");
                self.add(Part::Search, &format!("{pointer}/fact_group"), message);
            }
            lists.push((format!("{pointer}/words"), id, &topic["words"]));
        }
        let needs_crisis = !lists.is_empty();
        if needs_crisis {
            lists.push(("/crisis".to_owned(), "crisis", &class[Part::Search]["crisis"]));
        }
        for (pointer, name, words) in lists {
            for language in ["nl", "en"] {
                let words: Vec<_> = texts(words, language).collect();
                if words.is_empty() || words.iter().any(|word| word.trim().is_empty()) {
                    let message = format!("{name}: no words ({language}), or an empty one");
                    self.add(Part::Search, &format!("{pointer}/{language}"), message);
                }
            }
        }
    }

    /// Nothing about overdose reaches a patient.
    fn overdose(&mut self) {
        let class = self.class;
        let mut found = vec![];
        let mut look = |part: Part, pointer: String, value: &Value| {
            let value = value.to_string().to_lowercase();
            if let Some(word) = OF_OVERDOSE.iter().find(|word| value.contains(**word)) {
                found.push((part, pointer, format!("{word:?} is for prescribers only (audience)")));
            }
        };
        for (i, medicine) in class.rows(Part::Medicines).iter().enumerate() {
            for (j, fact) in medicine["facts"].as_array().into_iter().flatten().enumerate() {
                // A remark is not shown to anybody.
                if fact["audience"] != "prescriber" {
                    let mut fact = fact.clone();
                    fact.as_object_mut().map(|fact| fact.remove("remark"));
                    look(Part::Medicines, format!("/{i}/facts/{j}"), &fact);
                }
            }
        }
        let parts = Part::CONTEXT.into_iter().filter(|part| *part != Part::Search);
        for part in parts.chain([Part::Effects, Part::Estimates]) {
            for (i, row) in class.rows(part).iter().enumerate() {
                look(part, format!("/{i}"), row);
            }
        }
        for (id, source) in class.members(Part::Sources, "") {
            look(Part::Sources, format!("/{id}"), &serde_json::json!([id, source]));
        }
        let for_prescribers: BTreeSet<_> = class
            .rows(Part::Medicines)
            .iter()
            .flat_map(|medicine| medicine["facts"].as_array().into_iter().flatten())
            .filter(|fact| fact["audience"] == "prescriber")
            .flat_map(|fact| ["value", "product", "note"].map(|field| text(fact, field)))
            .collect();
        for (phrase, both) in class.members(Part::Phrases, "/phrases") {
            if !for_prescribers.contains(phrase.as_str()) {
                let pointer = format!("/phrases/{}", phrase.replace('~', "~0").replace('/', "~1"));
                look(Part::Phrases, pointer, both);
            }
        }
        for (part, pointer, message) in found {
            self.add(part, &pointer, message);
        }
    }
}
