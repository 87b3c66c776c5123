//! Where things may be named: what keeps the method testable on any machine, and the program free of any one class.

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const WEB_CRATES: [&str; 10] = [
    "leptos",
    "gloo",
    "gloo_net",
    "gloo_events",
    "gloo_timers",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "reactive_graph",
];

/// All files under a folder with one of these extensions.
fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(files(&path, extensions));
        } else if path.extension().is_some_and(|x| extensions.iter().any(|e| x == *e)) {
            found.push(path);
        }
    }
    found
}

/// The words of a source file that could name something: letters, digits and underscores.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

#[test]
fn domain_geometry_and_text_name_no_web_crate() {
    for part in ["domain", "geometry", "text"] {
        let sources = files(&Path::new(ROOT).join("src").join(part), &["rs"]);
        assert!(!sources.is_empty(), "src/{part} has moved: this test no longer looks at it");
        for path in sources {
            let text = fs::read_to_string(&path).expect("a readable source");
            for line in text.lines() {
                let named = words(line).find(|word| WEB_CRATES.contains(word));
                assert_eq!(named, None, "{}: {line}", path.display());
            }
        }
    }
}

#[test]
fn web_crates_are_dependencies_of_the_browser_only() {
    let manifest = fs::read_to_string(Path::new(ROOT).join("Cargo.toml")).expect("a readable manifest");
    let mut section = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        }
        let name = line.split([' ', '=', '.']).next().unwrap_or_default().replace('-', "_");
        if WEB_CRATES.contains(&name.as_str()) {
            let browser_only = section.starts_with("[target.'cfg(target_arch = \"wasm32\")'.");
            assert!(browser_only, "{line} stands in {section}");
        }
    }
}

/// The ids of a class: its own, its medicines' and its effects'.
fn ids(folder: &Path) -> Vec<String> {
    let mut ids = vec![folder.file_name().expect("a folder").to_string_lossy().into_owned()];
    for list in ["medicines", "effects"] {
        let path = folder.join(format!("{list}.json"));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let entries = json.as_array().or_else(|| json[list].as_array());
        let entries = entries.unwrap_or_else(|| panic!("{} holds no list of {list}", path.display()));
        ids.extend(entries.iter().map(|entry| entry["id"].as_str().expect("an id").to_owned()));
    }
    ids
}

/// A third class is a new folder of data, not new code.
#[test]
fn the_program_knows_no_class_medicine_or_effect_by_name() {
    let data = Path::new(ROOT).join("data");
    let classes: Vec<_> = fs::read_dir(&data)
        .expect("the data")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.join("medicines.json").is_file())
        .collect();
    assert!(classes.len() >= 2, "fewer than two classes in {}", data.display());
    let ids: Vec<_> = classes.iter().flat_map(|class| ids(class)).collect();
    for path in files(&Path::new(ROOT).join("src"), &["rs"]) {
        let text = fs::read_to_string(&path).expect("a readable source");
        // As a whole string: in a comment an id is an example, and in a sentence a word.
        let named = ids.iter().find(|id| text.contains(&format!("\"{id}\"")));
        assert_eq!(named, None, "{}", path.display());
    }
}
