//! `csv`: every estimate with its source, for a spreadsheet.

use std::path::Path;

use serde_json::Value;
use weegwijzer::domain::dataset::Kind;
use weegwijzer::domain::reading::{figure, reference};

use crate::authored::{Class, Part, text, texts};
use crate::{Outcome, ids, pack, print};

/// Arguments of `csv`.
#[derive(clap::Args)]
pub struct Options {
    /// Only this class.
    #[arg(long)]
    class: Option<String>,
}

/// The columns of the table; `catalogue` says what each means.
pub const COLUMNS: [&str; 32] = [
    "class",
    "medicine",
    "inn",
    "atc",
    "effect",
    "measure",
    "value",
    "low",
    "high",
    "interval",
    "per100",
    "per100_low",
    "per100_high",
    "baseline_per100",
    "reliable",
    "unreliable_reasons",
    "unreliable_code",
    "participants",
    "events",
    "trials",
    "placebo_participants",
    "placebo_events",
    "derivation",
    "population",
    "source",
    "title",
    "doi",
    "url",
    "locator",
    "quote",
    "note",
    "printed_elsewhere",
];

/// Writes one row per estimate to stdout.
pub fn run(data: &Path, options: &Options) -> Outcome {
    let mut classes = Class::load_all(data)?;
    if let Some(id) = &options.class {
        let place = ids::find("class", id, classes.iter().map(Class::id))?;
        classes = vec![classes.swap_remove(place)];
    }
    print(&table(&classes)?)
}

/// One row per estimate of some classes, under the names of the columns.
///
/// `per100` is the estimate applied to the common baseline of its effect, as the screens show it; absent
/// for what is no share of people.
pub fn table(classes: &[Class]) -> Outcome<String> {
    let mut rows = Vec::new();
    for class in classes {
        let dataset = pack::checked(class)?;
        for (row, estimate) in class.rows(Part::Estimates).iter().zip(&dataset.about().estimates) {
            let effect = dataset.find_effect(&estimate.effect).map(|e| dataset.effect(e));
            let medicine = dataset.find_medicine(&estimate.medicine).map(|m| dataset.medicine(m));
            let source = &class[Part::Sources][&estimate.source];
            let people = effect.filter(|effect| effect.kind == Kind::Frequency);
            let per100 = people.and_then(|effect| figure(estimate, effect));
            let interval = per100.and_then(|per100| per100.interval);
            let shown = |x: Option<f64>| x.map_or(String::new(), |x| format!("{x:.2}"));
            rows.push(COLUMNS.map(|column| match column {
                "class" => class.id().to_owned(),
                "inn" => medicine.map_or(String::new(), |m| m.inn.clone()),
                "atc" => medicine.map_or(String::new(), |m| m.atc.clone()),
                "per100" => shown(per100.map(|x| x.value)),
                "per100_low" => shown(interval.map(|x| x.0)),
                "per100_high" => shown(interval.map(|x| x.1)),
                "baseline_per100" => shown(people.and_then(reference)),
                "unreliable_reasons" => texts(row, column).collect::<Vec<_>>().join("; "),
                "printed_elsewhere" => printed_elsewhere(row),
                "title" | "doi" | "url" => text(source, column).to_owned(),
                _ => match &row[column] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                },
            }));
        }
    }
    written(&rows).map_err(|e| format!("cannot write: {e}"))
}

/// The printed figures of other sources for the same cell, in short.
fn printed_elsewhere(row: &Value) -> String {
    let mut told = Vec::new();
    for support in row["support"].as_array().into_iter().flatten() {
        let number = |field: &str| support[field].as_f64().map(|x| x.to_string());
        let share = match (number("medicine_per100"), number("placebo_per100")) {
            (Some(medicine), Some(placebo)) => Some(format!("{medicine} of 100, placebo {placebo}")),
            (Some(medicine), None) => Some(format!("{medicine} of 100")),
            _ => number("value"),
        };
        let levels: Vec<_> = texts(support, "levels").collect();
        let figure = share
            .unwrap_or_else(|| if levels.is_empty() { "in words".to_owned() } else { levels.join(" or ") });
        told.push(format!("{figure} ({})", text(support, "source")));
    }
    told.join("; ")
}

fn written(rows: &[[String; COLUMNS.len()]]) -> csv::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|e| e.into_error())?;
    Ok(String::from_utf8(bytes).expect("rows of texts are text"))
}
