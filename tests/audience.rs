//! What reaches patients: nothing about overdose or poison, in no text of the program and in nothing of the data but
//! what is marked as for prescribers.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;
use std::process::Command;

use weegwijzer::domain::course::{Stretch, measured_at};
use weegwijzer::domain::dataset::Dataset;
use weegwijzer::domain::provenance::{Audience, Provenance};
use weegwijzer::text::Lang;

/// Beginnings of words about overdose and poison, in small letters, in the languages of the page and of its sources.
const FORBIDDEN: [&str; 14] = [
    "overdos",
    "over-dos",
    "surdos",
    "überdos",
    "vergift",
    "giftig",
    "poison",
    "intoxic",
    "intoxik",
    "lethal",
    "dodelijke dosis",
    "fatal dose",
    "most toxic",
    "toxic dose",
];

/// The forbidden words in a text.
fn found(text: &str) -> Vec<&'static str> {
    let text = text.to_lowercase();
    FORBIDDEN.into_iter().filter(|word| text.contains(word)).collect()
}

/// The two files of every class of `data/`, as the tool packs them.
fn packed() -> Vec<(Dataset, Provenance)> {
    let out = std::env::temp_dir().join(format!(
        "weegwijzer-audience-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut tool = Command::new(env!("CARGO_BIN_EXE_dataset"));
    let output = tool.arg("--data").arg(data).args(["pack", "--out"]).arg(&out).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |name: String| fs::read_to_string(out.join(name)).unwrap();
    let classes = ["antidepressants", "antipsychotics"].map(|id| {
        let dataset = Dataset::decode(&read(format!("{id}.json"))).unwrap();
        (dataset, Provenance::decode(&read(format!("{id}.provenance.json"))).unwrap())
    });
    fs::remove_dir_all(&out).unwrap();
    classes.into()
}

#[test]
fn no_text_of_the_program_is_about_overdose() {
    for lang in Lang::ALL {
        assert_eq!(found(&lang.authored().to_json()), [""; 0], "{lang:?}");
        assert_eq!(found(&lang.authored_embed().packed().1.join("\n")), [""; 0], "{lang:?}");
    }
}

#[test]
fn only_facts_for_prescribers_are_about_overdose() {
    for (dataset, mut provenance) in packed() {
        // What people in need type leads to help and is read by nobody.
        let mut about = dataset.about().clone();
        about.search = Default::default();
        assert_eq!(found(&serde_json::to_string(&about).unwrap()), [""; 0], "{}", about.id);

        let mut hidden = vec![];
        for facts in provenance.facts.values_mut() {
            let (for_prescribers, rest): (Vec<_>, Vec<_>) = std::mem::take(facts)
                .into_iter()
                .partition(|fact| fact.audience == Some(Audience::Prescriber));
            hidden.extend(for_prescribers);
            *facts = rest;
        }
        for fact in &hidden {
            for text in [Some(&fact.value), fact.note.as_ref(), fact.product.as_ref()].into_iter().flatten() {
                provenance.phrases.remove(text);
            }
            // The name of the field and its group are shown with the fact, and never without it.
            provenance.fact_fields.remove(&fact.field);
        }
        provenance
            .fact_groups
            .retain(|group| !group.fields.iter().all(|field| hidden.iter().any(|fact| fact.field == *field)));
        assert_eq!(found(&serde_json::to_string(&provenance).unwrap()), [""; 0], "{}", provenance.id);
    }
}

#[test]
fn what_prescribers_see_of_it_compares_no_medicines() {
    for (_, provenance) in packed() {
        for fact in provenance.facts.values().flatten().filter(|fact| fact.audience.is_some()) {
            let both = provenance.phrase(&fact.value);
            for text in [both.nl, both.en] {
                let text = text.to_lowercase();
                for word in [
                    "most ",
                    "meest",
                    "giftigst",
                    "worse",
                    "erger",
                    "more dangerous",
                    "gevaarlijker",
                    "lethal",
                    "dodelijk",
                ] {
                    assert!(!text.contains(word), "{text}: {word}");
                }
            }
        }
    }
}

/// Where the figures of an effect stand on the line of time is read from the words of its duration.
#[test]
fn every_duration_of_the_data_is_understood() {
    for (dataset, _) in packed() {
        for effect in dataset.effects() {
            let duration = &effect.duration.en;
            let is_said =
                !["not stated", "converted to one year"].iter().any(|word| duration.starts_with(word));
            assert_eq!(measured_at(effect).is_some(), is_said, "{}: {duration}", effect.id);
            if duration.contains("weeks") && effect.after_stopping != Some(true) {
                assert_eq!(measured_at(effect), Some(Stretch::TwoMonths), "{}: {duration}", effect.id);
            }
        }
    }
}
