//! Review figure by figure: what a clinician gets to mark, who is recorded for what, and that a figure which is no
//! longer what was checked loses its mark, however it changed.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

/// A data folder with the invented class of the documents.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("review_{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("example_class")).unwrap();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example_class")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.join("example_class").join(file.file_name())).unwrap();
    }
    folder
}

fn dataset(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dataset")).arg("--data").arg(data).args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn read(data: &Path, file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(data.join("example_class").join(file)).unwrap()).unwrap()
}

fn edit(data: &Path, file: &str, edit: impl FnOnce(&mut Value)) {
    let mut value = read(data, file);
    edit(&mut value);
    fs::write(data.join("example_class").join(file), format!("{value:#}\n")).unwrap();
}

fn cell(row: &Value) -> String {
    format!("{}/{}", row["medicine"].as_str().unwrap(), row["effect"].as_str().unwrap())
}

fn marks(data: &Path) -> Vec<(String, Value)> {
    let rows = read(data, "estimates.json");
    let marked = rows.as_array().unwrap().iter().filter(|row| row.get("reviewed").is_some());
    marked.map(|row| (cell(row), row["reviewed"].clone())).collect()
}

fn cells(data: &Path) -> Vec<String> {
    read(data, "estimates.json").as_array().unwrap().iter().map(cell).collect()
}

const BY: &str = "A. Voorbeeld, psychiater";
const DATE: &str = "2999-01-31";

fn review(data: &Path, arguments: &[&str]) -> Output {
    let with = ["review", "--class", "example_class", "--by", BY, "--date", DATE];
    dataset(data, &[&with[..], arguments].concat())
}

/// The class with every figure marked.
fn reviewed(test: &str) -> PathBuf {
    let data = folder(test);
    let output = review(&data, &["--all"]);
    assert!(output.status.success(), "{}", err(&output));
    data
}

#[test]
fn a_mark_says_who_when_and_which_version() {
    let data = folder("all");
    let before = read(&data, "estimates.json");
    assert!(review(&data, &["--all"]).status.success());
    let version = read(&data, "dataset.json")["version"].clone();
    assert_eq!(marks(&data).len(), cells(&data).len());
    for (_, mark) in marks(&data) {
        assert_eq!((&mark["by"], &mark["date"], &mark["version"]), (&json!(BY), &json!(DATE), &version));
    }
    assert_eq!(out(&dataset(&data, &["check"])), format!("{}: no problems\n", data.display()));
    // Nothing but the marks was written.
    edit(&data, "estimates.json", |rows| {
        for row in rows.as_array_mut().unwrap() {
            row.as_object_mut().unwrap().remove("reviewed");
        }
    });
    assert_eq!(read(&data, "estimates.json"), before);
}

#[test]
fn only_the_named_figures_are_marked() {
    let data = folder("named");
    let cells = cells(&data);
    let list = data.join("checked.txt");
    fs::write(&list, format!("# on paper\n\n{}  # agreed\n  {}\n", cells[1], cells[0])).unwrap();
    let output = review(&data, &["--cells", list.to_str().unwrap()]);
    assert!(out(&output).contains(&format!("2 figures marked as checked by {BY}; 2 of {}", cells.len())));
    let marked: Vec<_> = marks(&data).into_iter().map(|(cell, _)| cell).collect();
    assert_eq!(marked, &cells[..2]);
}

#[test]
fn a_mark_without_a_person_a_day_or_figures_is_refused() {
    let data = folder("refused");
    let with = |arguments: &[&str]| dataset(&data, &[&["review"], arguments].concat());
    let class = ["--class", "example_class"];
    let refused: [(&[&str], &str); 7] = [
        (&["--by", BY, "--date", DATE, "--all"], "--class"),
        (&[class[0], class[1], "--by", BY, "--all"], "--date"),
        (&[class[0], class[1], "--by", "  ", "--date", DATE, "--all"], "names who"),
        (&[class[0], class[1], "--by", BY, "--date", "soon", "--all"], "not a date"),
        (&[class[0], class[1], "--by", BY, "--date", "2001-01-01", "--all"], "before these data"),
        (&[class[0], class[1], "--by", BY, "--date", DATE], "which figures"),
        (&[class[0], class[1], "--by", BY, "--date", DATE, "--cells", "/nowhere"], "/nowhere"),
    ];
    for (arguments, expected) in refused {
        let output = with(arguments);
        assert!(
            !output.status.success() && err(&output).contains(expected),
            "{arguments:?}: {}",
            err(&output)
        );
    }
    let list = data.join("checked.txt");
    for (text, expected) in [("nothing/here\n", "nothing/here"), ("# empty\n", "names no figure")] {
        fs::write(&list, text).unwrap();
        let output = review(&data, &["--cells", list.to_str().unwrap()]);
        assert!(!output.status.success() && err(&output).contains(expected), "{}", err(&output));
    }
    assert_eq!(marks(&data), []);
}

/// A change after the review, in a file of the class.
type Change = fn(&mut Value);

#[test]
fn whatever_changes_about_a_figure_takes_its_mark_away() {
    let cases: [(&str, &str, Change); 6] =
        [
            ("value", "estimates.json", |rows| {
                rows[0]["value"] = json!(rows[0]["value"].as_f64().unwrap() + 0.01)
            }),
            ("source", "estimates.json", |rows| rows[0]["locator"] = json!("another table")),
            ("quote", "estimates.json", |rows| rows[0]["quote"] = json!("other words")),
            ("reliable", "estimates.json", |rows| {
                rows[0]["reliable"] = json!(false);
                rows[0]["unreliable_reasons"] = json!(["few people"]);
            }),
            ("placebo", "effects.json", |rows| {
                let baseline =
                    &mut rows.as_array_mut().unwrap().iter_mut().find(|e| e["baseline"].is_object()).unwrap()
                        ["baseline"];
                baseline["per100"] = json!(baseline["per100"].as_f64().unwrap() + 0.1);
            }),
            ("words", "effects.json", |rows| rows[0]["text"]["nl"]["counted"] = json!("iets anders hadden")),
        ];
    for (name, file, change) in cases {
        let data = reviewed(&format!("changed_{name}"));
        edit(&data, file, change);
        let said = out(&dataset(&data, &["check"]));
        assert!(said.contains("is no longer what was reviewed"), "{name}: {said}");
        let before = marks(&data).len();
        let dropped = out(&dataset(&data, &["review", "--drop-changed"]));
        let gone = dropped.lines().count();
        assert!(gone > 0 && marks(&data).len() == before - gone, "{name}: {dropped}");
        assert!(gone < before, "{name}: what did not change keeps its mark");
        assert!(!out(&dataset(&data, &["check"])).contains("reviewed"), "{name}");
    }
}

#[test]
fn what_says_nothing_about_a_figure_leaves_its_mark() {
    let data = reviewed("unchanged");
    edit(&data, "estimates.json", |rows| rows.as_array_mut().unwrap().reverse());
    edit(&data, "effects.json", |rows| rows[0]["text"]["nl"]["name"] = json!("Andere naam"));
    assert!(!out(&dataset(&data, &["check"])).contains("reviewed"));
    assert_eq!(out(&dataset(&data, &["review", "--drop-changed"])), "");
}

#[test]
fn a_mark_written_by_hand_is_no_mark() {
    let data = folder("by_hand");
    edit(&data, "estimates.json", |rows| {
        rows[0]["reviewed"] =
            json!({ "by": BY, "date": DATE, "version": "2026.01.01", "seen": "0123456789abcdef" });
    });
    assert!(out(&dataset(&data, &["check"])).contains("is no longer what was reviewed"));
    edit(&data, "estimates.json", |rows| rows[0]["reviewed"] = json!({ "by": "", "date": "x" }));
    assert!(!dataset(&data, &["check"]).status.success());
}

#[test]
fn marks_reach_the_page() {
    let data = reviewed("packed");
    let to = data.join("packed");
    let output = dataset(&data, &["pack", "--out", to.to_str().unwrap()]);
    assert!(output.status.success(), "{}", err(&output));
    let text = fs::read_to_string(to.join("example_class.provenance.json")).unwrap();
    let provenance = weegwijzer::domain::provenance::Provenance::decode(&text).unwrap();
    for estimate in provenance.estimates.values() {
        let mark = estimate.reviewed.as_ref().expect("every figure is marked");
        assert_eq!((mark.by.as_str(), mark.date.as_str()), (BY, DATE));
    }
}

fn document(data: &Path) -> String {
    let to = data.join("documents");
    let output = dataset(data, &["review", "--out", to.to_str().unwrap()]);
    assert!(output.status.success(), "{}", err(&output));
    fs::read_to_string(to.join("example_class.html")).unwrap()
}

#[test]
fn the_document_has_a_row_with_boxes_for_every_figure() {
    let data = folder("document");
    let html = document(&data);
    for cell in cells(&data) {
        assert!(html.contains(&format!("<code>{cell}</code>")), "{cell}");
    }
    assert_eq!(html.matches("type=\"checkbox\"").count(), 3 * cells(&data).len());
    let version = read(&data, "dataset.json")["version"].as_str().unwrap().to_owned();
    assert!(html.contains(&version) && html.contains("0 met een geldige paraaf"));
    for source in read(&data, "sources.json").as_object().unwrap().values() {
        let title = source["title"].as_str().unwrap();
        assert!(html.contains(title), "{title}");
    }
}

#[test]
fn the_document_stands_alone() {
    let html = document(&folder("alone"));
    assert!(html.starts_with("<!doctype html>"));
    for foreign in ["<script", "<link", "<img", "<iframe", " src=", "@import", "url("] {
        assert!(!html.contains(foreign), "{foreign}");
    }
}

#[test]
fn a_mark_and_its_loss_show_in_the_document() {
    let data = reviewed("shown");
    let all = cells(&data).len();
    let html = document(&data);
    assert!(html.contains(&format!("waarvan {all} met een geldige paraaf")));
    assert!(html.contains(BY) && html.contains(DATE));
    edit(&data, "estimates.json", |rows| rows[0]["locator"] = json!("another table"));
    assert!(document(&data).contains(&format!("waarvan {} met een geldige paraaf", all - 1)));
}

#[test]
fn nothing_in_the_data_becomes_markup() {
    let data = folder("hostile");
    let hostile = "<script>alert(1)</script>\"' onload=x";
    edit(&data, "estimates.json", |rows| {
        rows[0]["quote"] = json!(hostile);
        rows[0]["locator"] = json!(hostile);
        rows[0]["note"] = json!(hostile);
    });
    edit(&data, "sources.json", |sources| {
        for source in sources.as_object_mut().unwrap().values_mut() {
            source["title"] = json!(hostile);
            source["url"] = json!("javascript:alert(1)");
            source.as_object_mut().unwrap().remove("doi");
        }
    });
    let html = document(&data);
    assert!(!html.contains("<script") && !html.contains("javascript:"), "hostile data became markup");
    assert!(html.contains("&lt;script&gt;"));
}
