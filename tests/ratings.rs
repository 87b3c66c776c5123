//! The rule of `domain::certainty` beside the ratings that others gave: the tables of docs/checks.md are recomputed here.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use weegwijzer::domain::certainty::{Certainty, certainty};
use weegwijzer::domain::dataset::{Dataset, Derivation};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

const CLASSES: [&str; 2] = ["antidepressants", "antipsychotics"];
const LEVELS: [Certainty; 3] = [Certainty::Moderate, Certainty::Low, Certainty::VeryLow];

/// One figure: where it comes from, what the rule makes of it, and how sure those were who collected it.
struct Cell {
    class: &'static str,
    derivation: Derivation,
    reliable: bool,
    level: Certainty,
    collected: Option<String>,
}

fn cells(test: &str) -> Vec<Cell> {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ratings_{test}"));
    let mut pack = Command::new(env!("CARGO_BIN_EXE_dataset"));
    let data = root().join("data");
    let output = pack.arg("--data").arg(&data).args(["pack", "--out"]).arg(&to).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut cells = Vec::new();
    for class in CLASSES {
        let dataset =
            Dataset::decode(&fs::read_to_string(to.join(format!("{class}.json"))).unwrap()).unwrap();
        let authored: Value =
            serde_json::from_str(&fs::read_to_string(data.join(class).join("estimates.json")).unwrap())
                .unwrap();
        for (estimate, row) in dataset.about().estimates.iter().zip(authored.as_array().unwrap()) {
            let m = dataset.find_medicine(&estimate.medicine).unwrap();
            let e = dataset.find_effect(&estimate.effect).unwrap();
            cells.push(Cell {
                class,
                derivation: estimate.derivation,
                reliable: estimate.reliable,
                level: certainty(&dataset, m, e).unwrap().level,
                collected: row["confidence"].as_str().map(str::to_owned),
            });
        }
    }
    cells
}

fn counts<'a>(cells: impl Iterator<Item = &'a Cell>) -> [usize; 3] {
    let mut counts = [0; 3];
    for cell in cells {
        counts[LEVELS.iter().position(|level| *level == cell.level).unwrap()] += 1;
    }
    counts
}

/// The tables, as they stand in the document.
fn tables(cells: &[Cell]) -> String {
    let mut text = String::from("| reliable figures | moderate | low | very low |\n|---|---:|---:|---:|\n");
    for class in CLASSES {
        for (derivation, name) in [
            (Derivation::Published, "published"),
            (Derivation::Label, "label"),
            (Derivation::Computed, "computed"),
        ] {
            let of = |c: &&Cell| c.class == class && c.reliable && c.derivation == derivation;
            let [moderate, low, very_low] = counts(cells.iter().filter(of));
            if moderate + low + very_low > 0 {
                writeln!(text, "| {class}, {name} | {moderate} | {low} | {very_low} |").unwrap();
            }
        }
    }
    text.push_str("\n| those who collected it wrote | moderate | low | very low |\n|---|---:|---:|---:|\n");
    let mut by_confidence: BTreeMap<&str, Vec<&Cell>> = BTreeMap::new();
    for cell in cells.iter().filter(|cell| cell.reliable) {
        if let Some(confidence) = &cell.collected {
            by_confidence.entry(confidence).or_default().push(cell);
        }
    }
    for confidence in ["high", "medium", "low"] {
        let of = by_confidence.get(confidence).map_or(&[][..], Vec::as_slice);
        let [moderate, low, very_low] = counts(of.iter().copied());
        writeln!(text, "| {confidence} | {moderate} | {low} | {very_low} |").unwrap();
    }
    text
}

#[test]
fn the_document_has_the_tables_of_the_data() {
    let document = fs::read_to_string(root().join("docs/checks.md")).unwrap();
    let wanted = tables(&cells("tables"));
    assert!(document.contains(&wanted), "docs/checks.md, \"Certainty\", should have:\n{wanted}");
}

/// A level that nothing can reach would say nothing.
#[test]
fn every_level_is_reached_by_something() {
    let cells = cells("levels");
    for level in LEVELS {
        let reached = cells.iter().filter(|cell| cell.level == level).count();
        assert!(reached > 0, "no figure reaches {level:?}");
    }
    assert!(cells.iter().all(|cell| cell.reliable || cell.level == Certainty::VeryLow));
}
