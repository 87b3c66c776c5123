//! `pack`: the files that the browser fetches.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use weegwijzer::domain::dataset::{
    Bilingual, ConditionOfUse, Dataset, Effect, Kind, Medicine, PackedDataset,
};
use weegwijzer::domain::decode::decode;
use weegwijzer::domain::index::{
    ClassSummary, Example, ExampleMedicine, Findable, FindableEffect, FindableMedicine,
};
use weegwijzer::domain::provenance::{AFTER_STOPPING, Provenance};
use weegwijzer::domain::reading::{reading, reference};
use weegwijzer::text::Lang;

use crate::authored::{Class, Part, text, texts, write};
use crate::phrases::{Use, translate, translate_field, uses};
use crate::{Outcome, catalogue, check, csv, site};

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
    let (mut index, mut described) = (Vec::new(), Vec::new());
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
        let example = checked.as_ref().and_then(|dataset| example(class, dataset));
        described.extend(checked.map(|dataset| (dataset, provenance)));
        index.push(ClassSummary {
            example,
            find: findable(&dataset),
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
    let site = site::packed(data)?;
    write(&file("datapackage.json"), &compact(&catalogue::datapackage(&described, &site)))?;
    write(&file("site.json"), &compact(&site))?;
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

/// What a search over all classes finds of one.
fn findable(dataset: &PackedDataset) -> Findable {
    let medicine = |m: &Medicine| {
        let mut brands = m.brands_nl.clone();
        brands.extend(m.brands_uk.iter().filter(|brand| !m.brands_nl.contains(brand)).cloned());
        FindableMedicine { id: m.id.clone(), name: both(|lang| lang.medicine(m)), brands }
    };
    let effect = |e: &Effect| FindableEffect {
        id: e.id.clone(),
        name: both(|lang| &lang.effect(e).name),
        words: dataset.search.effects.get(&e.id).cloned().unwrap_or_default(),
    };
    Findable {
        medicines: dataset.medicines.iter().map(medicine).collect(),
        effects: dataset.effects.iter().map(effect).collect(),
        topics: dataset.search.topics.clone(),
        crisis: dataset.search.crisis.clone(),
    }
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
        // The number; why it is so much is told in the second file.
        if let Some(difference) = effect.get_mut("relevant_difference") {
            *difference = difference["value"].take();
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
    for medicine in dataset["medicines"].as_array_mut().into_iter().flatten() {
        beside(class, medicine);
    }
    dataset["estimates"] = class[Part::Estimates].clone();
    dataset["search"] = search(class);
    read(class, dataset)
}

/// Adds to a medicine what the files beside the figures say in one word.
fn beside(class: &Class, medicine: &mut Value) {
    let id = text(medicine, "id").to_owned();
    let of_medicine = |row: &&Value| text(row, "medicine") == id;
    let availability: Map<_, _> = class
        .rows(Part::Availability)
        .iter()
        .filter(of_medicine)
        .map(|row| (text(row, "country").to_owned(), row["status"].clone()))
        .collect();
    medicine["availability"] = json!(availability);
    medicine["condition"] = json!(conditions(class, &id).first().map(|row| &row["code"]));
    medicine["relatives"] = json!(
        relatives(class)
            .find(|(_, group)| { texts(group, "members").any(|member| member == id) })
            .map(|(key, _)| key)
    );
}

/// The conditions of use of a medicine, the strongest first.
fn conditions<'a>(class: &'a Class, medicine: &str) -> Vec<&'a Value> {
    let rows = class.rows(Part::Conditions).iter();
    let mut rows: Vec<_> = rows.filter(|row| text(row, "medicine") == medicine).collect();
    let strength = |row: &Value| serde_json::from_value::<ConditionOfUse>(row["code"].clone()).ok();
    rows.sort_by_key(|row| std::cmp::Reverse(strength(row)));
    rows
}

/// The groups of relatives that hold medicines that are alike.
fn relatives(class: &Class) -> impl Iterator<Item = (&String, &Value)> {
    class.members(Part::Relatives, "/groups").filter(|(_, group)| group["meaningful"] == true)
}

/// The time courses, with from where their onset is counted.
fn time_courses(class: &Class) -> Vec<Value> {
    let effects = class.rows(Part::Effects).iter().filter(|effect| effect["after_stopping"] == true);
    let after_stopping: Vec<_> = effects.map(|effect| text(effect, "id")).chain([AFTER_STOPPING]).collect();
    let counted = |row: &Value| {
        let mut row = row.clone();
        row["from_stopping"] = json!(after_stopping.contains(&text(&row, "effect")));
        row
    };
    class.rows(Part::TimeCourse).iter().map(counted).collect()
}

/// What people type, as the program reads it.
fn search(class: &Class) -> Value {
    let topics: Vec<_> = class
        .members(Part::Search, "/topics")
        .map(|(id, topic)| {
            let mut topic = topic.clone();
            topic["id"] = json!(id);
            topic
        })
        .collect();
    let words = &class[Part::Search];
    json!({ "effects": words["effects"], "topics": topics, "crisis": words["crisis"] })
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
    let by_medicine = |rows: &dyn Fn(&str) -> Vec<Value>| -> Map<_, _> {
        let ids = class.rows(Part::Medicines).iter().map(|medicine| text(medicine, "id"));
        let rows = ids.map(|id| (id.to_owned(), json!(rows(id))));
        rows.filter(|(_, rows)| rows.as_array().is_some_and(|rows| !rows.is_empty())).collect()
    };
    let availability = |id: &str| {
        let rows = class.rows(Part::Availability).iter();
        rows.filter(|row| text(row, "medicine") == id).cloned().collect()
    };
    let warnings: Vec<_> = class
        .rows(Part::Warnings)
        .iter()
        .map(|row| {
            let mut warning = row.clone();
            warning["for_all"] = json!(text(row, "applies_to") == "all");
            warning
        })
        .collect();
    let differences: Map<_, _> = class
        .rows(Part::Effects)
        .iter()
        .filter_map(|effect| {
            Some((text(effect, "id").to_owned(), effect.get("relevant_difference")?.clone()))
        })
        .collect();
    let estimates: Map<_, _> =
        class.rows(Part::Estimates).iter().map(|row| (key(row), row.clone())).collect();
    let facts: Map<_, _> = class
        .rows(Part::Medicines)
        .iter()
        .filter(|medicine| medicine.get("facts").is_some())
        .map(|medicine| (text(medicine, "id").to_owned(), medicine["facts"].clone()))
        .collect();
    let explained: Map<_, _> = class
        .rows(Part::Effects)
        .iter()
        .filter(|effect| effect["text"]["nl"].get("explained").is_some())
        .map(|effect| {
            let [nl, en] = ["nl", "en"].map(|language| &effect["text"][language]["explained"]);
            (text(effect, "id").to_owned(), json!({ "nl": nl, "en": en }))
        })
        .collect();
    let translations = |section: &str| -> Map<_, _> {
        // What stands in effects was translated when they were packed, but for reasons that stay behind.
        let own = |u: &Use| {
            section != "phrases" || u.part != Part::Effects || u.row.ends_with("relevant_difference")
        };
        let strings: BTreeSet<_> =
            uses(class).iter().filter(|u| u.section == section && own(u)).map(|u| u.english).collect();
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
            "time_courses": time_courses(class),
            "dose_relations": class[Part::DoseRelation],
            "rare_harms": class[Part::RareHarms],
            "warnings": warnings,
            "conditions": by_medicine(&|id| conditions(class, id).into_iter().cloned().collect()),
            "availability": by_medicine(&availability),
            "relatives": relatives(class).collect::<BTreeMap<_, _>>(),
            "relevant_differences": differences,
            "changes": about.get("changes").unwrap_or(&json!([])),
        }),
    )
}

fn read<T: DeserializeOwned>(class: &Class, value: Value) -> Outcome<T> {
    decode(&value.to_string()).map_err(|e| format!("{}: {e}", class.folder.display()))
}
