//! What machines read: the data package fits the files beside it, the block in the page is data and nothing else, and
//! the citation has the version of the program.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("machine_{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn dataset(data: &Path, arguments: &[&str]) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_dataset")).arg("--data").arg(data).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The packed files of the real data.
fn packed(test: &str) -> PathBuf {
    let to = folder(test);
    dataset(&root().join("data"), &["pack", "--out", to.to_str().unwrap()]);
    to
}

/// A data folder with the invented class.
fn invented(test: &str) -> PathBuf {
    let data = folder(test);
    fs::create_dir_all(data.join("example_class")).unwrap();
    for file in fs::read_dir(root().join("docs/example_class")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), data.join("example_class").join(file.file_name())).unwrap();
    }
    data
}

fn page(data: &Path, test: &str) -> String {
    let to = folder(test).join("page.html");
    dataset(data, &["page", "--out", to.to_str().unwrap()]);
    fs::read_to_string(to).unwrap()
}

/// The block of data of a page.
fn block(html: &str) -> Value {
    let open = "<script type=\"application/ld+json\">";
    assert_eq!(html.matches("<script").count(), 1, "one block and no other script");
    let inside = html.split_once(open).unwrap().1.split_once("</script>").unwrap().0;
    serde_json::from_str(inside).expect("the block is JSON")
}

#[test]
fn every_file_of_the_package_is_there_and_every_data_file_is_in_it() {
    let to = packed("files");
    let package = read(&to.join("datapackage.json"));
    let resources = package["resources"].as_array().unwrap();
    let named: BTreeSet<_> =
        resources.iter().map(|resource| resource["path"].as_str().unwrap().to_owned()).collect();
    let files = fs::read_dir(&to).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    // What only this program reads is no data of others.
    let of_the_program = ["datapackage.json", "index.json", "site.json"];
    let data: BTreeSet<_> = files.filter(|name| !of_the_program.contains(&name.as_str())).collect();
    assert_eq!(named, data);
    let names: BTreeSet<_> = resources.iter().map(|resource| resource["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), resources.len());
    let is_name =
        |name: &&str| name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    assert!(names.iter().all(is_name), "{names:?}");
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    assert!(package["sources"].as_array().unwrap().len() > 20);
}

#[test]
fn every_column_is_described_and_holds_what_is_said() {
    let to = packed("columns");
    let package = read(&to.join("datapackage.json"));
    let mut rows = 0;
    for resource in package["resources"].as_array().unwrap().iter().filter(|r| r["format"] == "csv") {
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let mut reader = csv::Reader::from_path(to.join(resource["path"].as_str().unwrap())).unwrap();
        let heads: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let names: Vec<_> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(heads, names);
        let mut keys = BTreeSet::new();
        for row in reader.records() {
            let row = row.unwrap();
            for (field, cell) in fields.iter().zip(&row).filter(|(_, cell)| !cell.is_empty()) {
                let fits = match field["type"].as_str().unwrap() {
                    "number" => cell.parse::<f64>().is_ok(),
                    "integer" => cell.parse::<u64>().is_ok(),
                    "boolean" => ["true", "false"].contains(&cell),
                    _ => true,
                };
                assert!(fits, "{}: {cell}", field["name"]);
            }
            assert!(keys.insert((row[0].to_owned(), row[1].to_owned(), row[4].to_owned())), "{row:?}");
            rows += 1;
        }
        assert!(fields.iter().all(|field| !field["description"].as_str().unwrap().is_empty()));
    }
    assert!(rows > 500, "{rows}");
}

#[test]
fn the_page_describes_every_class_with_its_version_and_licence() {
    let data = root().join("data");
    let block = block(&page(&data, "page"));
    assert_eq!(block["@context"], "https://schema.org");
    let graph = block["@graph"].as_array().unwrap();
    let classes: Vec<_> =
        ["antidepressants", "antipsychotics"].map(|id| data.join(id).join("dataset.json")).into();
    assert_eq!(graph.len(), classes.len());
    for (node, about) in graph.iter().zip(classes.iter().map(|path| read(path))) {
        assert_eq!(node["@type"], "Dataset");
        assert_eq!((&node["version"], &node["dateModified"]), (&about["version"], &about["date"]));
        assert_eq!(node["license"], "https://creativecommons.org/licenses/by/4.0/");
        // What is not checked says so wherever it goes.
        let is_unreviewed = about["review"]["status"] == "unreviewed";
        assert_eq!(node["creativeWorkStatus"] == "Not checked by a clinician.", is_unreviewed);
        assert!(!node["citation"].as_array().unwrap().is_empty());
        let files: Vec<_> = node["distribution"]
            .as_array()
            .unwrap()
            .iter()
            .map(|d| d["contentUrl"].as_str().unwrap())
            .collect();
        let id = about["id"].as_str().unwrap();
        assert!(files.contains(&format!("data/{id}.csv").as_str()), "{files:?}");
        assert!(node.get("creator").is_none(), "nobody is named who did not fill it in");
    }
}

#[test]
fn nothing_in_the_data_ends_the_block_or_begins_another() {
    let data = invented("hostile");
    let hostile = "</script><script>alert(1)</script><!--";
    let path = data.join("example_class/dataset.json");
    let mut about = read(&path);
    about["name"]["en"] = json!(hostile);
    fs::write(&path, about.to_string()).unwrap();
    fs::write(
        data.join("site.json"),
        json!({ "format": 1, "made_by": { "nl": hostile, "en": hostile } }).to_string(),
    )
    .unwrap();
    let block = block(&page(&data, "hostile_page"));
    let node = &block["@graph"][0];
    assert_eq!(node["name"], format!("Weegwijzer: {hostile}"));
    assert_eq!(node["creator"]["name"], hostile);
}

#[test]
fn the_maker_is_named_where_it_is_filled_in() {
    let data = invented("maker");
    let mut site = read(&root().join("data/site.json"));
    site["made_by"] = json!({ "nl": "Stichting Voorbeeld", "en": "Example Foundation" });
    fs::write(data.join("site.json"), site.to_string()).unwrap();
    let to = data.join("packed");
    dataset(&data, &["pack", "--out", to.to_str().unwrap()]);
    assert_eq!(read(&to.join("datapackage.json"))["contributors"][0]["title"], "Example Foundation");
}

#[test]
fn the_citation_has_the_version_of_the_program() {
    let citation = fs::read_to_string(root().join("CITATION.cff")).unwrap();
    assert!(citation.starts_with("cff-version: 1.2.0\n"));
    assert!(citation.contains(&format!("\nversion: {}\n", env!("CARGO_PKG_VERSION"))));
}
