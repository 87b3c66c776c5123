//! `pack`: the files that the browser fetches.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use weegwijzer::domain::dataset::{Bilingual, Dataset, Kind, PackedDataset};
use weegwijzer::domain::decode::decode;
use weegwijzer::domain::index::{ClassSummary, Example, ExampleMedicine};
use weegwijzer::domain::provenance::Provenance;
use weegwijzer::domain::reading::{reading, reference};
use weegwijzer::text::Lang;

use crate::authored::{Class, Part, text, texts, write};
use crate::phrases::{translate, translate_field, uses};
use crate::{Outcome, check, csv, site};

/// Arguments of `pack`.
#[derive(clap::Args)]
pub struct Options {
    /// Folder for the packed files.
    #[arg(long, value_name = "DIR", default_value = "dist/data")]
    out: PathBuf,
    /// Pack in spite of problems, for a look at data that are not finished.
    #[arg(long)]
    draft: bool,
}

/// Packs every class; with problems nothing is written.
pub fn run(data: &Path, options: &Options) -> Outcome<ExitCode> {
    let problems = check::findings(data)?.problems;
    problems.iter().for_each(|problem| eprintln!("{problem}"));
    if !problems.is_empty() && !options.draft {
        eprintln!("error: nothing packed, {} problems", problems.len());
        return Ok(ExitCode::FAILURE);
    }
    let classes = Class::load_all(data)?;
    fs::create_dir_all(&options.out).map_err(|e| format!("{}: {e}", options.out.display()))?;
    let file = |name: &str| options.out.join(name);
    let mut index = Vec::new();
    for class in &classes {
        let (dataset, provenance) = (packed(class)?, provenance(class)?);
        let id = class.id();
        write(&file(&format!("{id}.json")), &compact(&dataset))?;
        write(&file(&format!("{id}.provenance.json")), &compact(&provenance))?;
        // A draft may break the rules of the program; then there are no figures to calculate with.
        let checked = checked(class).ok();
        if checked.is_some() {
            write(&file(&format!("{id}.csv")), &csv::table(std::slice::from_ref(class))?)?;
        }
        index.push(ClassSummary {
            example: checked.and_then(|dataset| example(class, &dataset)),
            medicines: dataset.medicines.len() as u32,
            effects: dataset.effects.len() as u32,
            id: dataset.id,
            name: dataset.name,
            version: dataset.version,
            date: dataset.date,
            review: dataset.review,
        });
    }
    write(&file("index.json"), &compact(&index))?;
    write(&file("site.json"), &compact(&site::packed(data)?))?;
    Ok(ExitCode::SUCCESS)
}

/// What the picture on the start page shows; `None` when the class names no example, or one without the figures.
pub fn example(class: &Class, dataset: &Dataset) -> Option<Example> {
    let chosen = class[Part::Dataset].get("example")?;
    let e = dataset.find_effect(text(chosen, "effect"))?;
    let effect = dataset.effect(e);
    let medicine = |id| {
        let m = dataset.find_medicine(id)?;
        let figure = reading(dataset, m, e).reliable()?;
        let (low, high) = figure.interval?;
        let name = both(|lang| lang.medicine(dataset.medicine(m)));
        Some(ExampleMedicine { id: id.to_owned(), name, per100: figure.value, low, high })
    };
    Some(Example {
        effect: effect.id.clone(),
        name: both(|lang| &lang.effect(effect).name),
        counted: both(|lang| &lang.effect(effect).counted),
        population: effect.population.clone(),
        duration: effect.duration.clone(),
        placebo: reference(effect).filter(|_| effect.kind == Kind::Frequency)?,
        medicines: texts(chosen, "medicines").map(medicine).collect::<Option<_>>()?,
    })
}

fn both<'a>(text: impl Fn(Lang) -> &'a str) -> Bilingual {
    Bilingual { nl: text(Lang::Nl).to_owned(), en: text(Lang::En).to_owned() }
}

/// JSON without spaces.
pub fn compact(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("packed data are plain JSON")
}

/// A class as the browser fetches it first.
pub fn packed(class: &Class) -> Outcome<PackedDataset> {
    let mut dataset = class[Part::Dataset].clone();
    dataset["effects"] = class[Part::Effects].clone();
    for effect in dataset["effects"].as_array_mut().into_iter().flatten() {
        for field in ["population", "duration", "baseline_null_reason"] {
            translate_field(class, "phrases", effect, field);
        }
        // The explanation itself is long and fetched later.
        if effect["text"]["nl"].get("explained").is_some() {
            effect["has_explanation"] = json!(true);
        }
    }
    dataset["medicines"] = class[Part::Medicines].clone();
    for medicine in dataset["medicines"].as_array_mut().into_iter().flatten() {
        translate_field(class, "groups", medicine, "group");
        translate_field(class, "groups", medicine, "generation");
        translate_field(class, "forms", medicine, "forms");
    }
    dataset["estimates"] = class[Part::Estimates].clone();
    read(class, dataset)
}

/// A class as the program uses it.
pub fn checked(class: &Class) -> Outcome<Dataset> {
    let wrong = |error| format!("{}: {error:?}; see `dataset check`", class.folder.display());
    Dataset::check(packed(class)?).map_err(wrong)
}

/// What is fetched when a source or an explanation is opened.
pub fn provenance(class: &Class) -> Outcome<Provenance> {
    let about = &class[Part::Dataset];
    let key = |row: &Value| format!("{}/{}", text(row, "medicine"), text(row, "effect"));
    let estimates: serde_json::Map<_, _> =
        class.rows(Part::Estimates).iter().map(|row| (key(row), row.clone())).collect();
    let facts: serde_json::Map<_, _> = class
        .rows(Part::Medicines)
        .iter()
        .filter(|medicine| medicine.get("facts").is_some())
        .map(|medicine| (text(medicine, "id").to_owned(), medicine["facts"].clone()))
        .collect();
    let explained: serde_json::Map<_, _> = class
        .rows(Part::Effects)
        .iter()
        .filter(|effect| effect["text"]["nl"].get("explained").is_some())
        .map(|effect| {
            let [nl, en] = ["nl", "en"].map(|language| &effect["text"][language]["explained"]);
            (text(effect, "id").to_owned(), json!({ "nl": nl, "en": en }))
        })
        .collect();
    let translations = |section: &str| -> serde_json::Map<_, _> {
        // What stands in effects was translated when they were packed.
        let own = |part| section != "phrases" || part != Part::Effects;
        let strings: BTreeSet<_> =
            uses(class).iter().filter(|u| u.section == section && own(u.part)).map(|u| u.english).collect();
        strings
            .iter()
            .map(|english| (english.to_string(), json!(translate(class, section, english))))
            .collect()
    };
    read(
        class,
        json!({
            "format": about["format"],
            "id": about["id"],
            "version": about["version"],
            "estimates": estimates,
            "facts": facts,
            "sources": class[Part::Sources],
            "phrases": translations("phrases"),
            "fact_fields": translations("fact_fields"),
            "fact_groups": class[Part::Phrases]["fact_groups"],
            "explained": explained,
            "changes": about.get("changes").unwrap_or(&json!([])),
        }),
    )
}

fn read<T: DeserializeOwned>(class: &Class, value: Value) -> Outcome<T> {
    decode(&value.to_string()).map_err(|e| format!("{}: {e}", class.folder.display()))
}
