//! Where things may be named: what keeps the method testable on any machine, and the program free of any one class.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const WEB_CRATES: [&str; 14] = [
    "leptos",
    "leptos_use",
    "gloo",
    "gloo_events",
    "gloo_file",
    "gloo_net",
    "gloo_storage",
    "gloo_timers",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "wasm_split_helpers",
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
fn everything_but_the_edges_and_the_screens_names_no_web_crate() {
    for part in ["domain", "geometry", "host", "route", "text"] {
        let mut sources = files(&Path::new(ROOT).join("src").join(part), &["rs"]);
        assert!(!sources.is_empty(), "src/{part} has moved: this test no longer looks at it");
        sources.extend(Some(Path::new(ROOT).join(format!("src/{part}.rs"))).filter(|path| path.exists()));
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

/// From below to above: nothing in `ui` uses what stands above it, and only parts use each other.
const LAYERS: [&[&str]; 6] =
    [&["load", "say"], &["state"], &["parts"], &["frame", "screens"], &["lazy"], &["app"]];

/// Which layer something in `ui` belongs to; the root stands above all.
fn layer(unit: &str) -> usize {
    let name = unit.split("::").next().expect("a name");
    LAYERS.iter().position(|layer| layer.contains(&name)).unwrap_or(LAYERS.len())
}

/// Each file or folder in `ui` with what it uses there: `state`, `parts::field`, `screens::take`.
fn uses_in_ui() -> BTreeMap<String, BTreeSet<String>> {
    let ui = Path::new(ROOT).join("src/ui");
    // A part or a screen by its own name, all else by the first.
    let unit = |path: &str| {
        let mut names = path.split("::");
        let first = names.next().expect("a name").to_owned();
        match names.next() {
            Some(second) if ["parts", "screens"].contains(&first.as_str()) => format!("{first}::{second}"),
            _ => first,
        }
    };
    let mut uses = BTreeMap::<String, BTreeSet<String>>::new();
    for file in files(&ui, &["rs"]) {
        let inside = file.strip_prefix(&ui).expect("a file of ui").with_extension("");
        let inside = inside.iter().map(|name| name.to_str().expect("a name")).collect::<Vec<_>>();
        let (text, user) = (fs::read_to_string(&file).expect("a readable source"), unit(&inside.join("::")));
        let used = uses.entry(user.clone()).or_default();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let super_is_ui = inside.len() == 1;
            let roots = ["crate::ui::", "super::"].into_iter().take(1 + usize::from(super_is_ui));
            for path in roots.flat_map(|root| line.split(root).skip(1)) {
                let end = path.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
                used.insert(unit(&path[..end.unwrap_or(path.len())]));
            }
        }
        used.remove(&user);
    }
    uses
}

#[test]
fn screens_use_parts_parts_use_state_and_never_back() {
    let uses = uses_in_ui();
    assert!(uses.len() > 30, "src/ui has moved: this test no longer looks at it");
    for (user, used) in &uses {
        for used in used {
            let (above, below) = (layer(user), layer(used));
            let are_parts = [user, used].iter().all(|unit| unit.starts_with("parts::"));
            assert!(above > below || are_parts, "{user} uses {used}, which is not below it");
        }
    }
}

#[test]
fn no_parts_use_each_other_in_a_circle() {
    let mut uses = uses_in_ui();
    // What uses nothing that is left is in no circle.
    while let Some(free) = uses.iter().find(|(_, used)| used.is_empty()).map(|(user, _)| user.clone()) {
        uses.remove(&free);
        for used in uses.values_mut() {
            used.remove(&free);
        }
    }
    assert!(uses.is_empty(), "in a circle, or above one: {uses:#?}");
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
