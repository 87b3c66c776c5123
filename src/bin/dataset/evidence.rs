//! The evidence of a class, brought into the shape of the authored files.
//!
//! The evidence keeps what stands around the figures together in `context.json`; here it is split over small files.
//! Figures and words are carried over as they are. What is left out: what says that nothing was found (rows with
//! `none_known` or `unknown`: what is absent is not known), facts that [`Context::audience`] deletes, and remarks of
//! those who collected it in the notes of facts, which [`parted`] keeps apart from what a reader should know.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value, json};
use weegwijzer::domain::provenance::ALL_SIDE_EFFECTS;

use crate::Outcome;
use crate::authored::{Part, read, read_part, text};

/// What the evidence says of a class, by file; parts that it says nothing of are `None`.
pub struct Evidence {
    parts: [Option<Value>; Part::ALL.len()],
    /// Ids of the sources that have no date of their own.
    pub undated: BTreeSet<String>,
}

impl Evidence {
    /// Reads the folder of a class. `date` is that of sources without a date of their own.
    pub fn read(folder: &Path, date: &str) -> Outcome<Evidence> {
        let mut evidence = Evidence { parts: Default::default(), undated: BTreeSet::new() };
        for part in [Part::Effects, Part::Medicines, Part::Estimates, Part::Sources] {
            evidence.parts[part as usize] = Some(read_part(&folder.join(part.file_name()), part)?);
        }
        let path = folder.join("context.json");
        let mut context = Context(if path.is_file() { read(&path)? } else { Value::Null });
        let evidence_and_context = evidence.parts.iter_mut().flatten().chain([&mut context.0]);
        evidence_and_context.for_each(lower_sources);
        context.split(&mut evidence);
        evidence.tell_notes_apart();
        context.audience(&mut evidence, &path)?;
        context.sources(&mut evidence, date);
        Ok(evidence)
    }

    /// What stands in one file.
    pub fn part(&self, part: Part) -> Option<&Value> {
        self.parts[part as usize].as_ref()
    }

    fn rows(&mut self, part: Part) -> &mut Vec<Value> {
        let rows = self.parts[part as usize].get_or_insert_with(|| json!([]));
        rows.as_array_mut().expect("the parts were read as arrays")
    }

    fn facts(&mut self) -> impl Iterator<Item = &mut Vec<Value>> {
        self.rows(Part::Medicines).iter_mut().filter_map(|medicine| medicine["facts"].as_array_mut())
    }

    /// Takes from the notes of facts what is for other fields.
    fn tell_notes_apart(&mut self) {
        for fact in self.facts().flatten() {
            let Some(note) = fact["note"].as_str() else { continue };
            let parted = parted(note);
            for (field, value) in [
                ("country", parted.country.map(str::to_owned)),
                ("note", parted.note),
                ("remark", parted.remark),
                ("audience", parted.audience.map(str::to_owned)),
            ] {
                fact[field] = json!(value);
            }
            if fact["product"].is_null() {
                fact["product"] = json!(parted.product);
            }
        }
    }

    /// Every source that anything names.
    fn cited(&self) -> BTreeSet<String> {
        fn walk(value: &Value, cited: &mut BTreeSet<String>) {
            match value {
                Value::Array(items) => items.iter().for_each(|item| walk(item, cited)),
                Value::Object(fields) => {
                    for (field, value) in fields {
                        match value {
                            Value::String(id) if field.ends_with("source") => {
                                cited.insert(id.clone());
                            }
                            _ => walk(value, cited),
                        }
                    }
                }
                _ => {}
            }
        }
        let mut cited = BTreeSet::new();
        let parts = Part::ALL.into_iter().filter(|part| *part != Part::Sources);
        parts.filter_map(|part| self.part(part)).for_each(|value| walk(value, &mut cited));
        cited
    }
}

/// `context.json`, or null where there is none.
struct Context(Value);

impl Context {
    fn rows(&self, name: &str) -> impl Iterator<Item = &Value> {
        self.0[name].as_array().into_iter().flatten()
    }

    /// Splits it over the files of the class.
    fn split(&self, evidence: &mut Evidence) {
        if self.0.is_null() {
            return;
        }
        let known = |field: &'static str, unknown: &'static str| {
            move |row: &&Value| text(row, field) != unknown && !row["source"].is_null()
        };
        evidence.rows(Part::TimeCourse).extend(self.rows("time_course").cloned());
        for row in self.rows("dose_relation") {
            let mut row = row.clone();
            if row["effect"] == "*" {
                row["effect"] = json!(ALL_SIDE_EFFECTS);
            }
            evidence.rows(Part::DoseRelation).push(row);
        }
        evidence.rows(Part::Warnings).extend(self.rows("class_warnings").cloned());
        evidence
            .rows(Part::Conditions)
            .extend(self.rows("conditions_of_use").filter(known("code", "none_known")).cloned());
        evidence
            .rows(Part::Availability)
            .extend(self.rows("availability").filter(known("status", "unknown")).cloned());
        for harm in self.rows("rare_harms") {
            let mut harm = harm.clone();
            // That medicines are not compared by them holds for all, so no row needs to say it.
            harm.as_object_mut().map(|harm| harm.remove("compare_between_medicines"));
            evidence.rows(Part::RareHarms).push(harm);
        }
        let groups: Map<_, _> = members(&self.0["relatives"]["groups"])
            .map(|(key, group)| {
                let group = json!({ "meaningful": group["meaningful"], "members": group["members"] });
                (key.clone(), group)
            })
            .collect();
        evidence.parts[Part::Relatives as usize] =
            Some(json!({ "source": self.0["relatives"]["source"], "groups": groups }));
        let topics: Map<_, _> = members(&self.0["extra_search"])
            .map(|(id, words)| (id.clone(), json!({ "words": words })))
            .collect();
        let crisis = &self.0["crisis_words"];
        evidence.parts[Part::Search as usize] = Some(json!({
            "effects": self.0["synonyms"],
            "topics": topics,
            "crisis": { "nl": crisis["nl"], "en": crisis["en"] },
        }));
        for effect in evidence.rows(Part::Effects) {
            let of_effect = |row: &&Value| row["effect"] == effect["id"];
            if let Some(row) = self.rows("relevant_difference").find(of_effect) {
                let mut difference = row.clone();
                difference.as_object_mut().map(|fields| fields.remove("effect"));
                effect["relevant_difference"] = difference;
            }
        }
        for row in self.rows("support") {
            let of_cell =
                |cell: &&mut Value| cell["medicine"] == row["medicine"] && cell["effect"] == row["effect"];
            if let Some(cell) = evidence.rows(Part::Estimates).iter_mut().find(of_cell) {
                if cell["support"].is_null() {
                    cell["support"] = json!([]);
                }
                cell["support"].as_array_mut().expect("it was made one").push(support(row));
            }
        }
    }

    /// Facts that only prescribers may see, in neutral words and without their quote; those that compare are deleted.
    fn audience(&self, evidence: &mut Evidence, path: &Path) -> Outcome {
        let rules = &self.0["fact_audience"];
        let never: Vec<_> =
            rules["round2_never_import"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let items: Vec<_> = rules["items"].as_array().cloned().unwrap_or_default();
        let before = evidence.cited();
        for medicine in evidence.rows(Part::Medicines) {
            let id = text(medicine, "id").to_owned();
            let Some(facts) = medicine["facts"].as_array_mut() else { continue };
            facts.retain(|fact| !never.contains(&text(fact, "field")));
            let mut told = BTreeSet::new();
            for fact in std::mem::take(facts) {
                let is_about = |item: &&Value| {
                    text(item, "medicine") == id
                        && ["field", "value", "source"].iter().all(|field| item[field] == fact[field])
                };
                match items.iter().find(is_about) {
                    None => facts.push(fact),
                    Some(item) if text(item, "action") == "delete" => {}
                    Some(item) if text(item, "action") == "neutral" => {
                        let mut fact = fact;
                        fact["value"] = item["neutral_value"].clone();
                        fact["audience"] = item["audience"].clone();
                        fact["quote"] = Value::Null;
                        fact["note"] = Value::Null;
                        // Several sources lead to the same neutral sentence; once is enough.
                        if told.insert(fact["value"].to_string()) {
                            facts.push(fact);
                        }
                    }
                    Some(item) => {
                        return Err(format!(
                            "{}: fact_audience: unknown action {}",
                            path.display(),
                            item["action"]
                        ));
                    }
                }
            }
        }
        // What only deleted facts named would be in the list of sources for everybody.
        let after = evidence.cited();
        let sources = evidence.parts[Part::Sources as usize].as_mut().and_then(Value::as_object_mut);
        if let Some(sources) = sources {
            sources.retain(|id, _| !before.contains(id) || after.contains(id));
        }
        Ok(())
    }

    /// Adds the sources of the context that something names and that are not there yet.
    fn sources(&self, evidence: &mut Evidence, date: &str) {
        let cited = evidence.cited();
        let sources = evidence.parts[Part::Sources as usize].as_mut().and_then(Value::as_object_mut);
        let sources = sources.expect("the sources were read as an object");
        for (id, source) in members(&self.0["sources"]).filter(|(id, _)| cited.contains(*id)) {
            sources.entry(id.clone()).or_insert_with(|| source.clone());
        }
        for (id, source) in sources {
            if source["retrieved"].is_null() {
                evidence.undated.insert(id.clone());
            }
            tidy_source(source, date);
        }
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// Ids hold small letters only.
fn lower_sources(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(lower_sources),
        Value::Object(fields) => {
            for (field, value) in fields {
                match value {
                    Value::String(id) if field.ends_with("source") => *id = id.to_ascii_lowercase(),
                    Value::Object(sources) if field == "sources" => {
                        let lower = |(id, source): (String, Value)| (id.to_ascii_lowercase(), source);
                        *sources = std::mem::take(sources).into_iter().map(lower).collect();
                    }
                    _ => lower_sources(value),
                }
            }
        }
        _ => {}
    }
}

/// A printed figure of the context in the shape of those that the estimates have.
fn support(row: &Value) -> Value {
    let mut support = Map::new();
    for field in ["source", "quote", "note"] {
        support.insert(field.to_owned(), row[field].clone());
    }
    // A share of people stands beside the other shares; everything else is in the unit of the effect.
    let value = if text(row, "unit").starts_with("of 100") { "medicine_per100" } else { "value" };
    support.insert(value.to_owned(), row["value"].clone());
    for field in ["low", "high"] {
        support.insert(field.to_owned(), row[field].clone());
    }
    Value::Object(support)
}

/// A source of the context in the shape of the others.
fn tidy_source(source: &mut Value, date: &str) {
    if source["type"].is_null() {
        source["type"] = source["kind"].take();
    }
    // How it was seen is a remark there.
    let mut remarks: Vec<_> = source["seen"].as_str().map(str::to_owned).into_iter().collect();
    // An address with more behind it, or a description of one.
    let found = text(source, "url").to_owned();
    if found.contains(' ') || !(found.is_empty() || found.starts_with("http")) {
        let first = found.split(' ').next().unwrap_or_default();
        source["url"] = match first {
            _ if first.starts_with("http") => json!(first),
            _ if first.contains('.') => json!(format!("https://{first}")),
            _ => Value::Null,
        };
        if first != found {
            remarks.push(format!("found at: {found}"));
        }
    }
    if !remarks.is_empty() {
        let note = source["note"].as_str().map(str::to_owned);
        source["note"] = json!(note.into_iter().chain(remarks).collect::<Vec<_>>().join("; "));
    }
    for field in ["kind", "seen"] {
        source.as_object_mut().map(|fields| fields.remove(field));
    }
    // "12/2014" and "20230831" as well as "2014"; "n.d." is no year.
    if let Some(year) = source["year"].as_str() {
        let parts = year.split('/').map(|part| part.get(..4).unwrap_or_default());
        let mut years =
            parts.filter_map(|part| part.parse::<u32>().ok()).filter(|year| (1900..2100).contains(year));
        source["year"] = json!(years.next_back());
    }
    if !text(source, "doi").starts_with("10.") {
        source["doi"] = Value::Null;
    }
    // "(title not found)", "see PubMed".
    if ["(", "see "].iter().any(|start| text(source, "authors").starts_with(start)) {
        source["authors"] = Value::Null;
    }
    // Our own calculations are described in one piece.
    if text(source, "authors") != OURS {
        read_of(source);
    }
    // Some have it twice.
    if source["journal"] == source["publisher"] {
        source["publisher"] = Value::Null;
    }
    for (field, absent) in [("licence", "not stated"), ("retrieved", date)] {
        if source[field].is_null() {
            source[field] = json!(absent);
        }
    }
}

/// The author of what was calculated for these data.
const OURS: &str = "this project";

/// With which a piece of a note begins that says how much of a source was read, and what it says.
const READ: [(&str, &str); 9] = [
    ("read: full", "full"),
    ("read: table", "part"),
    ("depth: table", "part"),
    ("depth: section", "part"),
    ("read: abstract", "abstract"),
    ("depth: abstract", "abstract"),
    ("read: secondary", "secondary"),
    ("depth: secondary", "secondary"),
    ("depth: list", "secondary"),
];

/// With which a piece of a note begins that only says where and how a source was found.
const FOUND: [&str; 31] = [
    "copy:",
    "identifier:",
    "pmcid:",
    "commit",
    "found at:",
    "version: repo",
    "version: see",
    "version: 2",
    "version: OnSIDES",
    "read by script",
    "read from a fetched",
    "round2/",
    "seen twice",
    "two renderings",
    "three renderings",
    "retrieved once",
    "stored copy of the page of",
    "proxy copy of",
    "...&",
    "http",
    "PMID",
    "path after",
    "also /",
    "replace by",
    "Stored copy drops",
    "The stored copy glues",
    "arm-level data complete",
    "spaces missing",
    "quote keeps",
    "a value is stored only if",
    "cariprazine, sertindol",
];

/// Tells the note of a source apart: what of it was read, what a reader should know, and how it was found.
fn read_of(source: &mut Value) {
    let Some(note) = source["note"].as_str().map(str::to_owned) else { return };
    let (mut notes, mut remarks) = (vec![], vec![]);
    for piece in note.split("; ").map(|piece| piece.trim_end_matches(" ;")) {
        if let Some((_, how)) = READ.iter().find(|(start, _)| piece.starts_with(start)) {
            source["read"] = json!(how);
        }
        // The rest of such a piece, such as "depth: table, first part only", is for who keeps the data.
        if piece.starts_with("read: ")
            || piece.starts_with("depth: ")
            || FOUND.iter().any(|start| piece.starts_with(start))
        {
            remarks.push(piece);
        } else {
            notes.push(piece.strip_prefix("version: ").unwrap_or(piece));
        }
    }
    let joined = |pieces: Vec<&str>| (!pieces.is_empty()).then(|| pieces.join("; "));
    (source["note"], source["remark"]) = (json!(joined(notes)), json!(joined(remarks)));
}

/// The note of a fact, told apart.
#[derive(Default)]
struct Parted {
    /// ISO code of the country of the source.
    country: Option<&'static str>,
    /// The product that the fact is about.
    product: Option<String>,
    /// `prescriber`, where the note says so.
    audience: Option<&'static str>,
    /// What a reader should know.
    note: Option<String>,
    /// How it was found: for who keeps the data.
    remark: Option<String>,
}

/// Countries as notes name them, and their ISO code.
const COUNTRIES: [(&str, &str); 7] = [
    ("United Kingdom", "GB"),
    ("UK", "GB"),
    ("United States", "US"),
    ("Germany", "DE"),
    ("Switzerland", "CH"),
    ("Finland", "FI"),
    ("Spain", "ES"),
];

/// Words that only remarks about the search hold.
const OF_COLLECTORS: [&str; 19] = [
    "file input/",
    "database/",
    "data/",
    "commit ",
    "read once",
    "seen twice",
    "copies seen",
    "renderings",
    "about the whole group",
    "class level",
    "older copy",
    "old value",
    "check that",
    "drop them",
    "last letter cut off",
    "meaning of the categories only",
    "the list has thirteen medicines",
    "same words in",
    "brands_nl",
];

/// Tells the note of a fact apart; its pieces stand between semicolons.
fn parted(note: &str) -> Parted {
    let mut parted = Parted::default();
    let (mut notes, mut remarks) = (vec![], vec![]);
    let leaflet = note.contains("file input/fsh");
    for (i, piece) in note.split("; ").enumerate() {
        let country = piece.strip_prefix("from another country: ").unwrap_or(piece);
        if let Some((_, code)) = COUNTRIES.iter().find(|(name, _)| *name == country) {
            parted.country = Some(code);
        } else if piece == "for prescribers only" {
            parted.audience = Some("prescriber");
        } else if leaflet && i == 0 {
            // A leaflet of the European Medicines Agency begins with its product.
            parted.product = Some(piece.to_owned());
            parted.country = Some("EU");
        } else if OF_COLLECTORS.iter().any(|words| piece.contains(words)) {
            remarks.push(piece);
        } else {
            notes.push(piece.strip_suffix(": show both").unwrap_or(piece));
        }
    }
    let joined = |pieces: Vec<&str>| (!pieces.is_empty()).then(|| pieces.join("; "));
    (parted.note, parted.remark) = (joined(notes), joined(remarks));
    parted
}
