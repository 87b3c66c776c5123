//! `changes`: what moved between two versions of the data, by cell, as a table that a reviewer reads.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use weegwijzer::domain::frequencies::{per100_from_odds_ratio, per100_from_risk_ratio};

use crate::authored::{Part, folders_with, read_part, text};
use crate::{Outcome, print};

/// Arguments of `changes`.
#[derive(clap::Args)]
pub struct Options {
    /// Data folder of the version before, for instance of a checkout of it.
    old: PathBuf,
    /// Only this class.
    #[arg(long)]
    class: Option<String>,
}

/// The figures of one version of a class. Only the files that every version has are read.
struct Figures {
    version: String,
    effects: BTreeMap<String, Value>,
    cells: BTreeMap<(String, String), Value>,
}

impl Figures {
    /// Those of a folder; none where the class is not there.
    fn read(folder: &Path) -> Outcome<Figures> {
        let mut figures =
            Figures { version: "none".to_owned(), effects: BTreeMap::new(), cells: BTreeMap::new() };
        if !folder.join(Part::Dataset.file_name()).is_file() {
            return Ok(figures);
        }
        let part = |part: Part| read_part(&folder.join(part.file_name()), part);
        figures.version = text(&part(Part::Dataset)?, "version").to_owned();
        for effect in part(Part::Effects)?.as_array().into_iter().flatten() {
            figures.effects.insert(text(effect, "id").to_owned(), effect.clone());
        }
        for row in part(Part::Estimates)?.as_array().into_iter().flatten() {
            let cell = (text(row, "effect").to_owned(), text(row, "medicine").to_owned());
            figures.cells.insert(cell, row.clone());
        }
        Ok(figures)
    }
}

/// What happened to a cell, the weightiest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// It had a reliable figure and has none now.
    NoLongerReliable,
    /// It had a figure and has none now.
    Gone,
    /// Its reliable figure became another.
    Figure,
    /// It has a reliable figure now, and had none.
    NowReliable,
    /// It has a figure now that is not reliable, and had none.
    New,
    /// Its figure was not reliable, is not, and became another.
    Unreliable,
    /// The figure is the same, the people of 100 are not: the placebo number moved.
    Placebo,
    /// The figure is the same and comes from elsewhere, or is of other people.
    Source,
}

impl Change {
    const ALL: [Change; 8] = [
        Change::NoLongerReliable,
        Change::Gone,
        Change::Figure,
        Change::NowReliable,
        Change::New,
        Change::Unreliable,
        Change::Placebo,
        Change::Source,
    ];

    fn told(self) -> &'static str {
        match self {
            Change::NoLongerReliable => "no longer reliable",
            Change::Gone => "gone",
            Change::Figure => "another figure",
            Change::NowReliable => "now reliable",
            Change::New => "new, not reliable",
            Change::Unreliable => "another figure, not reliable",
            Change::Placebo => "placebo number only",
            Change::Source => "same figure, other source or people",
        }
    }
}

/// Prints, for each class, the placebo numbers and the cells that are not the same in both versions.
pub fn run(data: &Path, options: &Options) -> Outcome {
    let mut ids = BTreeSet::new();
    for folder in [&options.old, data] {
        for class in folders_with(folder, Part::Dataset.file_name())? {
            ids.insert(class.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    if let Some(id) = &options.class {
        crate::ids::find("class", id, ids.iter().map(String::as_str))?;
        ids.retain(|known| known == id);
    }
    let mut told = String::new();
    for id in ids {
        let (old, new) = (Figures::read(&options.old.join(&id))?, Figures::read(&data.join(&id))?);
        told.push_str(&compared(&id, &old, &new));
    }
    print(&told)
}

/// The report of one class, as Markdown.
fn compared(id: &str, old: &Figures, new: &Figures) -> String {
    let mut told = format!("# {id}: {} -> {}\n\n", old.version, new.version);
    let mut placebo = String::new();
    let effects: BTreeSet<_> = old.effects.keys().chain(new.effects.keys()).collect();
    for effect in effects {
        let of = |figures: &Figures| figures.effects.get(effect).map(|row| of_100(&row["baseline"]));
        let (before, after) = (of(old), of(new));
        if before != after {
            let shown = |x: Option<String>| x.unwrap_or_else(|| "no such effect".to_owned());
            writeln!(placebo, "| {effect} | {} | {} |", shown(before), shown(after))
                .expect("a string takes it");
        }
    }
    if !placebo.is_empty() {
        told += &format!("Of 100 on placebo:\n\n| effect | before | now |\n|---|---|---|\n{placebo}\n");
    }
    let keys: BTreeSet<_> = old.cells.keys().chain(new.cells.keys()).collect();
    let mut rows = vec![];
    for key in keys {
        let of =
            |figures: &Figures| Some((figures.cells.get(key)?.clone(), figures.effects.get(&key.0)?.clone()));
        let (before, after) = (of(old), of(new));
        let Some(change) = change(before.as_ref(), after.as_ref()) else { continue };
        let figure =
            |cell: &Option<(Value, Value)>| cell.as_ref().map_or("-".to_owned(), |(row, _)| figure(row));
        let people = |cell: &Option<(Value, Value)>| {
            cell.as_ref().and_then(|(row, effect)| people(row, effect)).unwrap_or_else(|| "-".to_owned())
        };
        let line = format!(
            "| {} | {} | {} | {} | {} | {} | {} |\n",
            key.1,
            key.0,
            figure(&before),
            figure(&after),
            people(&before),
            people(&after),
            change.told()
        );
        rows.push((change, line));
    }
    if rows.is_empty() {
        return told + "Every figure is the same.\n\n";
    }
    let counts = Change::ALL.map(|change| (change, rows.iter().filter(|(of, _)| *of == change).count()));
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    let counts: Vec<_> = counts.map(|(change, count)| format!("{}: {count}", change.told())).collect();
    told += &format!("{} cells: {}.\n\n", rows.len(), counts.join("; "));
    told += "| medicine | effect | before | now | of 100 before | of 100 now | change |\n";
    told += "|---|---|---|---|---|---|---|\n";
    // What matters most stands first; within it by effect, then medicine.
    rows.sort_by_key(|(change, _)| *change);
    rows.iter().for_each(|(_, line)| told.push_str(line));
    told + "\n"
}

/// What happened to a cell with its effect; `None` when nothing did.
fn change(before: Option<&(Value, Value)>, after: Option<&(Value, Value)>) -> Option<Change> {
    let reliable = |cell: &(Value, Value)| cell.0["reliable"] == true;
    let (old, new) = match (before, after) {
        (None, None) => return None,
        (None, Some(new)) => return Some(if reliable(new) { Change::NowReliable } else { Change::New }),
        (Some(old), None) => {
            return Some(if reliable(old) { Change::NoLongerReliable } else { Change::Gone });
        }
        (Some(old), Some(new)) => (old, new),
    };
    let differs = |fields: &[&str]| fields.iter().any(|field| old.0[*field] != new.0[*field]);
    let moved = differs(&["measure", "value", "low", "high"]);
    match (reliable(old), reliable(new)) {
        (true, false) => Some(Change::NoLongerReliable),
        (false, true) => Some(Change::NowReliable),
        (true, true) if moved => Some(Change::Figure),
        (false, false) if moved => Some(Change::Unreliable),
        _ if people(&old.0, &old.1) != people(&new.0, &new.1) => Some(Change::Placebo),
        _ if differs(&["source", "population", "participants", "events"]) => Some(Change::Source),
        _ => None,
    }
}

/// A figure as it stands in the data.
fn figure(row: &Value) -> String {
    let shown = |field: &str| row[field].as_f64().map_or("?".to_owned(), |x| x.to_string());
    let mut told = text(row, "measure").to_owned();
    if row["value"].is_number() {
        told += &format!(" {}", shown("value"));
    }
    if row["low"].is_number() || row["high"].is_number() {
        told += &format!(" ({} to {})", shown("low"), shown("high"));
    }
    if row["reliable"] != true {
        told += ", not reliable";
        if let Some(code) = row["unreliable_code"].as_str() {
            told += &format!(" ({})", code.replace('_', " "));
        }
    }
    told
}

/// How many of 100 it is on the placebo number of its effect; `None` for what is no share of people.
fn people(row: &Value, effect: &Value) -> Option<String> {
    let placebo = effect["baseline"]["per100"].as_f64();
    let per100 = |x: f64| match text(row, "measure") {
        "OR" => Some(per100_from_odds_ratio(x, placebo?)),
        "RR" => Some(per100_from_risk_ratio(x, placebo?)),
        "incidence" | "band" => Some(x.max(0.0)),
        _ => None,
    };
    let [low, value, high] =
        ["low", "value", "high"].map(|field| row[field].as_f64().and_then(per100).map(|x| format!("{x:.1}")));
    let ends = low.zip(high).map(|(low, high)| format!("({low} to {high})"));
    let told: Vec<_> = value.into_iter().chain(ends).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// A placebo number with its interval.
fn of_100(baseline: &Value) -> String {
    let [value, low, high] = ["per100", "low", "high"].map(|field| baseline[field].as_f64());
    match (value, low, high) {
        (Some(value), Some(low), Some(high)) => format!("{value} ({low} to {high})"),
        _ => "none".to_owned(),
    }
}
