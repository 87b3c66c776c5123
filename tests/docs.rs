//! What the documents claim and a program can look up: links, files, commands, and the invented class that a new one
//! begins with.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Every document, with its text.
fn documents() -> Vec<(PathBuf, String)> {
    let mut documents = Vec::new();
    for folder in ["", "data", "docs"] {
        for entry in fs::read_dir(root().join(folder)).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.extension().is_some_and(|extension| extension == "md") {
                documents.push((path.clone(), text(&path)));
            }
        }
    }
    assert!(documents.len() > 5, "the documents have moved");
    documents
}

/// What stands between two marks, again and again.
fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).filter_map(move |rest| Some(rest.split_once(to)?.0))
}

/// Words of a command as they stand in a document: letters, digits and hyphens after `from`.
fn named<'a>(text: &'a str, from: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).map(|rest| {
        let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())]
    })
}

/// The anchors that forges give to the headings of a document.
fn anchors(document: &str) -> Vec<String> {
    let headings = document.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| {
            let kept = |c: &char| c.is_alphanumeric() || *c == ' ' || *c == '-';
            let words: String = line.trim_start_matches('#').trim().chars().filter(kept).collect();
            words.to_lowercase().replace(' ', "-")
        })
        .collect()
}

#[test]
fn every_link_inside_the_project_leads_somewhere() {
    let mut count = 0;
    for (path, document) in documents() {
        for link in between(&document, "](", ")").filter(|link| !link.contains("://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let to = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            assert!(to.exists(), "{}: {link} leads nowhere", path.display());
            let is_there = anchor.is_empty() || anchors(&text(&to)).iter().any(|a| a == anchor);
            assert!(is_there, "{}: {link} names no heading", path.display());
            count += 1;
        }
    }
    assert!(count > 20, "only {count} links were found");
}

#[test]
fn every_file_of_the_code_map_is_there() {
    let document = text(&root().join("docs/architecture.md"));
    let quoted = document.split('`').skip(1).step_by(2);
    let files: Vec<_> =
        quoted.filter(|name| name.contains('/') && !name.contains(['<', ' ', '\n'])).collect();
    assert!(files.len() > 40, "only {files:?}");
    for name in files {
        // What is made and what a site is asked for is no file of the sources.
        let is_made = name.starts_with("text/") || name.starts_with("data/index");
        assert!(
            is_made || root().join(name).exists(),
            "docs/architecture.md names {name}, which is not there"
        );
    }
}

#[test]
fn every_target_of_make_that_is_named_exists() {
    let makefile = text(&root().join("Makefile"));
    let mut count = 0;
    for (path, document) in documents() {
        // Text is full of the English word; commands stand in code.
        for target in ["`make ", "\nmake "].into_iter().flat_map(|from| named(&document, from)) {
            let is_there = makefile.lines().any(|line| line.starts_with(&format!("{target}:")));
            assert!(is_there, "{}: there is no make {target}", path.display());
            count += 1;
        }
    }
    assert!(count > 10, "only {count} were found");
}

#[test]
fn every_command_of_the_tool_that_is_named_exists() {
    let help = String::from_utf8(dataset(&root().join("data"), &["--help"]).stdout).unwrap();
    let commands: Vec<_> =
        help.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next()).collect();
    let mut count = 0;
    for (path, document) in documents() {
        for command in ["--bin dataset -- ", "`dataset "].into_iter().flat_map(|from| named(&document, from))
        {
            let is_there = command.starts_with("--") || commands.contains(&command);
            assert!(is_there, "{}: there is no dataset {command}", path.display());
            count += 1;
        }
    }
    assert!(count > 10, "only {count} were found");
}

fn dataset(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dataset")).arg("--data").arg(data).args(arguments).output().unwrap()
}

/// A third class is a folder of data and nothing else.
#[test]
fn the_invented_class_is_right_and_stands_beside_the_others() {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("example_class");
    let _ = fs::remove_dir_all(&data);
    let copy = |from: &Path| {
        let to = data.join(from.file_name().unwrap());
        fs::create_dir_all(&to).unwrap();
        for file in fs::read_dir(from).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    };
    copy(&root().join("docs/example_class"));
    let alone = dataset(&data, &["check"]);
    assert!(alone.status.success(), "{}", String::from_utf8_lossy(&alone.stdout));

    let classes = fs::read_dir(root().join("data")).unwrap().map(|entry| entry.unwrap().path());
    let classes: Vec<_> = classes.filter(|path| path.join("dataset.json").is_file()).collect();
    classes.iter().for_each(|class| copy(class));
    let packed = data.join("packed");
    assert!(dataset(&data, &["pack", "--out", packed.to_str().unwrap()]).status.success());
    let index: Value = serde_json::from_str(&text(&packed.join("index.json"))).unwrap();
    let ids: Vec<_> = index.as_array().unwrap().iter().map(|class| class["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), classes.len() + 1);
    assert!(ids.contains(&"example_class") && index[0]["example"].is_object());
}

/// It shows every kind of row, so that nobody has to look for one.
#[test]
fn the_invented_class_has_every_kind_of_row() {
    let rows = |file: &str| -> Value {
        serde_json::from_str(&text(&root().join("docs/example_class").join(file))).unwrap()
    };
    let has = |rows: &Value, field: &str, value: Value| {
        let found = rows.as_array().unwrap().iter().any(|row| row[field] == value);
        assert!(found, "no row with {field} {value}");
    };
    let (effects, estimates) = (rows("effects.json"), rows("estimates.json"));
    for valence in ["benefit", "harm"] {
        has(&effects, "valence", valence.into());
    }
    for measure in ["OR", "MD", "SMD", "band"] {
        has(&estimates, "measure", measure.into());
    }
    for derivation in ["computed", "published", "label"] {
        has(&estimates, "derivation", derivation.into());
    }
    for reliable in [true, false] {
        has(&estimates, "reliable", reliable.into());
    }
}
