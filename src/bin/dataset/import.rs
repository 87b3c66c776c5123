//! `import`: fills the authored files from a folder of evidence.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

use crate::Outcome;
use crate::authored::{Class, Part, folders_with, text};
use crate::evidence::Evidence;
use crate::{phrases, review};

/// Arguments of `import`.
#[derive(clap::Args)]
pub struct Options {
    /// Folder with one folder per class, each with effects, medicines, estimates and sources, and with context.
    evidence: PathBuf,
    /// Date of the data when something changes, as YYYY-MM-DD; today (UTC) when absent.
    #[arg(long, value_parser = date)]
    date: Option<String>,
}

/// Imports every class of the evidence folder.
///
/// Figures and facts are the evidence's; texts, numbers and the order of effects are the author's.
pub fn run(data: &Path, options: &Options) -> Outcome {
    let folders = folders_with(&options.evidence, Part::Estimates.file_name())?;
    if folders.is_empty() {
        return Err(format!("{}: no folder with estimates.json", options.evidence.display()));
    }
    let date = options.date.clone().unwrap_or_else(today);
    for evidence in folders {
        let folder = data.join(evidence.file_name().unwrap_or_default());
        let exists = folder.join(Part::Dataset.file_name()).is_file();
        let old = if exists { Class::load(&folder)? } else { Class::new(&folder) };
        let mut new = updated(&old, &evidence, &date)?;
        set_back_reviews(&old, &mut new);
        let changes = changes(&old, &new);
        let changed = Part::ALL.iter().any(|&part| old[part] != new[part]);
        println!("{}: {}", new.id(), if changed { "changed" } else { "nothing changed" });
        changes.iter().for_each(|change| println!("  {change}"));
        if changed {
            dated(new, &date).save()?;
        }
    }
    Ok(())
}

/// The authored files with the figures and facts of the evidence.
fn updated(old: &Class, folder: &Path, date: &str) -> Outcome<Class> {
    let evidence = Evidence::read(folder, date)?;
    let mut new = old.clone();
    let mut unknown = BTreeMap::new();
    for part in Part::ALL {
        let Some(mut value) = evidence.part(part).cloned() else { continue };
        match part {
            Part::Effects | Part::Medicines => {
                let list = if part == Part::Effects { "effects" } else { "medicines" };
                let retired = &mut new[Part::Dataset]["retired"][list];
                let rows = value.as_array_mut().expect("it was read as an array");
                keep_authored(old.rows(part), rows, retired, part == Part::Effects);
            }
            Part::Sources => {
                // One without a date of its own keeps that of the import that brought it.
                for id in &evidence.undated {
                    if let Some(retrieved) = old[part].get(id).and_then(|source| source.get("retrieved")) {
                        value[id]["retrieved"] = retrieved.clone();
                    }
                }
                for (id, source) in value.as_object_mut().into_iter().flatten() {
                    keep(&old[part][id], source, &["kind", "page", "paid_by", "through", "text", CORRECTED]);
                    correct(source);
                }
            }
            Part::Relatives => keep_names(&old[part], &mut value),
            Part::Search => value = with_words(&old[part], value),
            _ => {}
        }
        new[part] = arranged(value, &part.schema(), part.file_name(), &mut unknown);
    }
    for (field, count) in unknown {
        if !LEFT_OUT.contains(&field.as_str()) {
            eprintln!("{}: not carried over, not in the schema: {field} ({count} times)", folder.display());
        }
    }
    let missing: BTreeSet<_> =
        phrases::uses(&new).iter().map(|u| (u.section, u.english.to_owned())).collect();
    for (section, english) in missing {
        let translations = &mut new[Part::Phrases][section];
        if translations.get(&english).is_none() {
            translations[english] = json!({ "nl": "", "en": "" });
        }
    }
    for section in new[Part::Phrases].as_object_mut().into_iter().flat_map(Map::values_mut) {
        section.as_object_mut().map(Map::sort_keys);
    }
    Ok(new)
}

/// Fields that the authored files have elsewhere or can count themselves.
const LEFT_OUT: [&str; 4] = [
    "medicines.json/comparable_figures",
    "medicines.json/numeric_estimates",
    "medicines.json/nl_available",
    "medicines.json/nl_available_note",
];

/// The field of a row with what was looked up again.
const CORRECTED: &str = "corrected";

/// Carries over what is the author's.
fn keep(old: &Value, row: &mut Value, fields: &[&str]) {
    for field in fields {
        if let Some(value) = old.get(field) {
            row[field] = value.clone();
        }
    }
}

/// Puts what was looked up again in the place of what the evidence has; an empty text takes it away.
fn correct(row: &mut Value) {
    for (field, value) in row[CORRECTED].as_object().cloned().unwrap_or_default() {
        row[field] = if value == "" { Value::Null } else { value };
    }
}

/// What makes up a figure: when one of these changes, nobody has checked it any more.
const FIGURE: [&str; 19] = [
    "measure",
    "value",
    "low",
    "high",
    "interval",
    "reliable",
    "unreliable_code",
    "grade_code",
    "participants",
    "events",
    "trials",
    "placebo_controlled_trials",
    "placebo_participants",
    "placebo_events",
    "medicine_per100",
    "placebo_per100",
    "arm_values",
    "population",
    "source",
];

/// A review is of the figures that were reviewed: that of a cell stays while its figure does, that of the class while
/// every figure and every placebo number does.
fn set_back_reviews(old: &Class, new: &mut Class) {
    let before = by_key(old, Part::Estimates);
    let same = |key: &str, row: &Value| {
        before.get(key).is_some_and(|old| FIGURE.iter().all(|field| old.get(*field) == row.get(*field)))
    };
    let mut changed = before.len() != new.rows(Part::Estimates).len();
    let schema = Part::Estimates.schema();
    let mut rows = new.rows(Part::Estimates).to_vec();
    for row in &mut rows {
        let key = format!("{}/{}", text(row, "medicine"), text(row, "effect"));
        if !same(&key, row) {
            changed = true;
        } else if let Some(reviewed) = before[&key].get("reviewed") {
            row["reviewed"] = reviewed.clone();
            *row = arranged(row.take(), &schema["items"], "", &mut BTreeMap::new());
        }
    }
    let baselines = |class: &Class| {
        let figures =
            |row: &Value| ["id", "baseline", "shared_sd", "measure"].map(|field| row[field].clone());
        let mut baselines: Vec<_> = class.rows(Part::Effects).iter().map(figures).collect();
        baselines.sort_by(|a, b| a[0].as_str().cmp(&b[0].as_str()));
        baselines
    };
    changed |= baselines(old) != baselines(new);
    new[Part::Estimates] = json!(rows);
    // Also where the effect, the quote or the reasons changed.
    review::drop_changed(new);
    if changed {
        new[Part::Dataset]["review"] = json!({ "status": "unreviewed", "by": null, "date": null });
    }
}

/// Groups of relatives keep their names.
fn keep_names(old: &Value, relatives: &mut Value) {
    for (key, group) in relatives["groups"].as_object_mut().into_iter().flatten() {
        let name = old["groups"][key].get("name").cloned();
        group["name"] = name.unwrap_or_else(|| json!({ "nl": "", "en": "" }));
    }
}

/// Words for the search are ours: those that are there stay, the evidence only adds what has none yet.
fn with_words(old: &Value, evidence: Value) -> Value {
    let mut search = old.clone();
    for list in ["effects", "topics"] {
        for (id, words) in evidence[list].as_object().into_iter().flatten() {
            if search[list].get(id).is_none() {
                search[list][id] = words.clone();
                if list == "topics" {
                    search[list][id]["name"] = json!({ "nl": "", "en": "" });
                    search[list][id]["fact_group"] = json!("");
                }
            }
        }
        search[list].as_object_mut().map(Map::sort_keys);
    }
    if search["crisis"]["nl"].as_array().is_none_or(Vec::is_empty) {
        search["crisis"] = evidence["crisis"].clone();
    }
    search
}

/// Gives rows of the evidence their number, text and place: those that were there keep them, new ones
/// get the next number and stand last. Numbers of ids that are gone are retired.
fn keep_authored(old: &[Value], rows: &mut [Value], retired: &mut Value, is_effects: bool) {
    let mut numbers: BTreeMap<String, u64> = retired
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(id, n)| Some((id.clone(), n.as_u64()?)))
        .collect();
    numbers.extend(old.iter().filter_map(|row| Some((text(row, "id").to_owned(), row["number"].as_u64()?))));
    let mut next = numbers.values().max().map_or(1, |n| n + 1);
    let place = |id: &str| old.iter().position(|row| text(row, "id") == id);
    for row in rows.iter_mut() {
        let id = text(row, "id").to_owned();
        row["number"] = json!(numbers.remove(&id).unwrap_or_else(|| {
            next += 1;
            next - 1
        }));
        if is_effects {
            let empty = json!({ "name": "", "like": "", "counted": "", "measured": "" });
            row["text"] = place(&id).map_or(json!({ "nl": empty, "en": empty }), |i| old[i]["text"].clone());
            for (i, level) in row["scale_levels"].as_array_mut().into_iter().flatten().enumerate() {
                let name = place(&id).and_then(|e| old[e]["scale_levels"][i].get("name"));
                if let Some(name) = name {
                    level["name"] = name.clone();
                }
            }
            if let Some(i) = place(&id) {
                keep(&old[i], row, &["weighable", "not_weighable_reason", "in_people", "after_stopping"]);
            }
        } else if let Some(i) = place(&id) {
            keep(&old[i], row, &[CORRECTED]);
            correct(row);
        }
    }
    if is_effects {
        rows.sort_by_key(|row| place(text(row, "id")).unwrap_or(usize::MAX));
    } else {
        rows.sort_by(|a, b| text(a, "id").cmp(text(b, "id")));
    }
    *retired = json!(numbers);
}

/// A value with its fields in the order of a schema, without nulls and empty arrays: what is absent is
/// not known. Fields that the schema does not know are left out and counted.
fn arranged(value: Value, schema: &Value, place: &str, unknown: &mut BTreeMap<String, usize>) -> Value {
    match value {
        Value::Array(items) => {
            items.into_iter().map(|item| arranged(item, &schema["items"], place, unknown)).collect()
        }
        Value::Object(mut fields) => {
            let mut known = Map::new();
            for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
                if let Some(value) = fields.remove(field) {
                    let value = arranged(value, schema, &format!("{place}/{field}"), unknown);
                    if !value.is_null() && value.as_array().is_none_or(|items| !items.is_empty()) {
                        known.insert(field.clone(), value);
                    }
                }
            }
            for (field, value) in fields {
                match &schema["additionalProperties"] {
                    schema @ Value::Object(_) => {
                        known.insert(field, arranged(value, schema, place, unknown));
                    }
                    _ => *unknown.entry(format!("{place}/{field}")).or_default() += 1,
                }
            }
            Value::Object(known)
        }
        other => other,
    }
}

/// What an import changed, one line each.
fn changes(old: &Class, new: &Class) -> Vec<String> {
    let mut lines = Vec::new();
    for part in [Part::Effects, Part::Medicines, Part::Estimates, Part::Sources] {
        let (before, after) = (by_key(old, part), by_key(new, part));
        let mut counts = [0; 3];
        let mut details = Vec::new();
        for key in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
            let (kind, what) = match (before.get(key), after.get(key)) {
                (None, Some(row)) => (0, format!("added {}", figures(row))),
                (Some(row), None) => (2, format!("removed {}", figures(row))),
                (Some(a), Some(b)) if a != b => (1, difference(a, b)),
                _ => continue,
            };
            counts[kind] += 1;
            details.push(format!("  {key}: {}", what.trim_end()));
        }
        let [added, changed, removed] = counts;
        lines.push(format!(
            "{}: {} (added {added}, changed {changed}, removed {removed})",
            part.file_name(),
            after.len()
        ));
        // The first import of a class adds everything; a list of it all helps nobody.
        if !before.is_empty() {
            lines.extend(details);
        }
    }
    for part in Part::CONTEXT {
        if old[part] != new[part] {
            lines.push(format!("{}: changed", part.file_name()));
        }
    }
    for (section, before) in old.members(Part::Phrases, "") {
        let added =
            new.members(Part::Phrases, &format!("/{section}")).filter(|(k, _)| before.get(k).is_none());
        match added.count() {
            0 => {}
            count => lines.push(format!("phrases.json: {count} new {section} to translate")),
        }
    }
    lines
}

fn by_key(class: &Class, part: Part) -> BTreeMap<String, &Value> {
    if part == Part::Sources {
        return class.members(part, "").map(|(id, source)| (id.clone(), source)).collect();
    }
    let key = |row: &Value| match part {
        Part::Estimates => format!("{}/{}", text(row, "medicine"), text(row, "effect")),
        _ => text(row, "id").to_owned(),
    };
    class.rows(part).iter().map(|row| (key(row), row)).collect()
}

/// The figures of an estimate in one line; nothing for other rows.
fn figures(row: &Value) -> String {
    match (&row["measure"], &row["medicine"]) {
        (Value::String(measure), Value::String(_)) => {
            format!("{measure} {} ({} to {})", row["value"], row["low"], row["high"]).replace("null", "?")
        }
        _ => String::new(),
    }
}

/// The fields that differ, with old and new value.
fn difference(old: &Value, new: &Value) -> String {
    let fields: BTreeSet<_> =
        [old, new].iter().filter_map(|row| row.as_object()).flat_map(Map::keys).collect();
    let differing = fields.into_iter().filter(|field| old.get(field) != new.get(field));
    let short = |value: &Value| match value.to_string() {
        long if long.len() > 60 => "…".to_owned(),
        text => text.replace("null", "absent"),
    };
    let told: Vec<_> = differing.map(|f| format!("{f} {} -> {}", short(&old[f]), short(&new[f]))).collect();
    told.join(", ")
}

/// The class with the date of a change, the next version of that day, and room to say what is new in it.
fn dated(mut class: Class, date: &str) -> Class {
    let day = date.replace('-', ".");
    let version = match text(&class[Part::Dataset], "version").strip_prefix(&day) {
        None => day,
        Some(rest) => {
            let last: u32 = rest.trim_start_matches('.').parse().unwrap_or(1);
            format!("{day}.{}", last + 1)
        }
    };
    let entry = json!({ "version": version, "date": date, "what": { "nl": "", "en": "" } });
    class[Part::Dataset]["date"] = json!(date);
    class[Part::Dataset]["version"] = json!(version);
    announce(&mut class[Part::Dataset], entry);
    class
}

/// Puts an entry before all that was told of earlier versions, instead of one in which nothing was told yet.
fn announce(about: &mut Value, entry: Value) {
    let mut changes = about["changes"].as_array().cloned().unwrap_or_default();
    if changes.first().is_some_and(|newest| newest["what"] == entry["what"]) {
        changes.remove(0);
    }
    changes.insert(0, entry);
    about["changes"] = json!(changes);
}

/// Accepts YYYY-MM-DD.
fn date(text: &str) -> Result<String, String> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if shape == "0000-00-00" { Ok(text.to_owned()) } else { Err("expected YYYY-MM-DD".to_owned()) }
}

/// The date in UTC as YYYY-MM-DD.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    // Civil date from days since 1970-01-01, by eras of 400 years that begin on 1 March (H. Hinnant).
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = era * 400 + year + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
