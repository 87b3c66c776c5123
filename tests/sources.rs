//! The sources of the real data: each says what it is, its link leads to the publication, and what rests on it is found.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use weegwijzer::domain::dataset::Dataset;
use weegwijzer::domain::provenance::{Provenance, SourceKind};
use weegwijzer::domain::sources::rests;

const CLASSES: [&str; 2] = ["antidepressants", "antipsychotics"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn packed(test: &str) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sources_{test}"));
    let mut pack = Command::new(env!("CARGO_BIN_EXE_dataset"));
    let output =
        pack.arg("--data").arg(root().join("data")).args(["pack", "--out"]).arg(&to).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    to
}

fn class(folder: &Path, id: &str) -> (Dataset, Provenance) {
    let read = |file: String| fs::read_to_string(folder.join(file)).unwrap();
    let dataset = Dataset::decode(&read(format!("{id}.json"))).unwrap();
    (dataset, Provenance::decode(&read(format!("{id}.provenance.json"))).unwrap())
}

fn authored(id: &str, file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("data").join(id).join(file)).unwrap()).unwrap()
}

/// Hosts of test sites, mirrors and reports: never where a reader is sent.
const NEVER: [&str; 12] = [
    "staging",
    "preview-www",
    "uat.",
    "qa01",
    "platformsh",
    "ezproxy",
    "zlibrary",
    "cheapmedicinechest",
    "47.251.",
    "czeek",
    "neiglobal",
    "deutsche-apotheker-zeitung",
];

#[test]
fn every_source_says_what_kind_it_is() {
    let folder = packed("kinds");
    for id in CLASSES {
        let (_, provenance) = class(&folder, id);
        for (source, found) in &provenance.sources {
            assert!(found.kind.is_some(), "{id}: {source}");
            let is_ours = found.authors.as_deref() == Some("this project");
            let is_own = matches!(found.kind, Some(SourceKind::OwnCalculation | SourceKind::Group));
            assert!(!is_ours || is_own, "{id}: {source} is ours");
        }
    }
}

#[test]
fn every_link_is_well_formed_and_none_leads_to_a_text_about_a_source() {
    let folder = packed("links");
    for id in CLASSES {
        let (_, provenance) = class(&folder, id);
        for (source, found) in &provenance.sources {
            if let Some(doi) = &found.doi {
                let suffix = doi.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
                let suffix = suffix.unwrap_or_else(|| panic!("{id}: {source}: {doi}")).1;
                // A whole identifier has a digit behind its prefix; one that was cut off at a bracket does not balance.
                assert!(
                    suffix.len() > 4 && suffix.contains(|c: char| c.is_ascii_digit()),
                    "{id}: {source}: {doi}"
                );
                assert_eq!(suffix.matches('(').count(), suffix.matches(')').count(), "{id}: {source}: {doi}");
                assert!(
                    !doi.ends_with("S2215-0366") && !doi.ends_with("S0149-2918"),
                    "{id}: {source}: {doi}"
                );
                assert_eq!(found.address().unwrap(), format!("https://doi.org/{doi}"), "doi first");
            }
            for address in [found.address(), found.copy()].into_iter().flatten() {
                let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
                let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
                assert!(
                    host.contains('.') && !address.contains(char::is_whitespace),
                    "{id}: {source}: {address}"
                );
                for never in NEVER {
                    assert!(!host.contains(never), "{id}: {source}: {address}");
                }
            }
            if found.through.is_some() {
                assert_eq!(found.copy(), None, "{id}: {source}");
                assert!(found.doi.is_some(), "{id}: {source}: the first publication is known");
            }
        }
    }
}

#[test]
fn whatever_names_a_source_is_on_its_page() {
    let folder = packed("rests");
    for id in CLASSES {
        let (dataset, provenance) = class(&folder, id);
        let figures = authored(id, "estimates.json");
        let figures = figures.as_array().unwrap();
        let (mut cells, mut printed) = (0, 0);
        for source in provenance.sources.keys() {
            let rests = rests(&dataset, &provenance, source);
            let named = |list: &[(_, _)]| -> BTreeSet<String> {
                let name = |&(m, e)| format!("{}/{}", dataset.medicine(m).id, dataset.effect(e).id);
                list.iter().map(name).collect()
            };
            let of = |row: &Value| {
                format!("{}/{}", row["medicine"].as_str().unwrap(), row["effect"].as_str().unwrap())
            };
            let own: BTreeSet<_> = figures.iter().filter(|row| row["source"] == **source).map(of).collect();
            assert_eq!(named(&rests.figures), own, "{id}: {source}");
            let is_beside = |row: &&Value| {
                row["support"].as_array().into_iter().flatten().any(|support| support["source"] == **source)
            };
            let beside: BTreeSet<_> = figures.iter().filter(is_beside).map(of).collect();
            assert_eq!(named(&rests.printed), beside, "{id}: {source}");
            cells += own.len();
            printed += beside.len();
        }
        assert_eq!(cells, figures.len(), "each figure rests on one source");
        assert!(printed > 0);
    }
}

/// What only prescribers may see does not stand on a page for everybody, not even as the name of a medicine.
#[test]
fn facts_for_prescribers_are_not_counted() {
    let folder = packed("audience");
    let (dataset, mut provenance) = class(&folder, CLASSES[0]);
    let (medicine, facts) = provenance.facts.iter_mut().next().unwrap();
    let mut fact = facts[0].clone();
    fact.source = "only_here".to_owned();
    fact.audience = Some(weegwijzer::domain::provenance::Audience::Prescriber);
    facts.push(fact.clone());
    let medicine = dataset.find_medicine(medicine).unwrap();
    assert!(rests(&dataset, &provenance, "only_here").is_empty());
    fact.audience = None;
    provenance.facts.get_mut(&dataset.medicine(medicine).id).unwrap().push(fact);
    assert_eq!(rests(&dataset, &provenance, "only_here").medicines, [medicine]);
}

#[test]
fn names_of_medicines_have_a_dutch_and_no_english_form() {
    for id in CLASSES {
        for medicine in authored(id, "medicines.json").as_array().unwrap() {
            let name = medicine["name_nl"].as_str().or_else(|| medicine["inn"].as_str()).unwrap();
            assert!(!name.contains(" and ") && !name.contains('/'), "{id}: {name}");
        }
    }
}
