//! `site.json`: what only whoever runs a copy can say. Checked with the classes, packed beside them, and looked at once
//! more before a release.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;
use weegwijzer::domain::dataset::ReviewStatus;
use weegwijzer::domain::site::{Field, HelpKind, Site};

use crate::authored::{Class, text};
use crate::check::{self, Findings};
use crate::{Outcome, pack, place};

/// Arguments of `check`.
#[derive(clap::Args)]
pub struct CheckOptions {
    /// Also tell what should be filled in before others see it. That is no problem: a copy may go without.
    #[arg(long)]
    release: bool,
}

/// `check`, with what is still empty when it is about a release.
pub fn run(data: &Path, options: &CheckOptions) -> Outcome<ExitCode> {
    let exit = check::run(data)?;
    if options.release {
        before_release(data)?.iter().for_each(|note| eprintln!("release: {note}"));
    }
    Ok(exit)
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../data/schema/site.schema.json"))
        .expect("the schemas are part of the program and are JSON")
}

/// Adds what is wrong in `site.json` of a data folder. A folder without one is a copy that says nothing.
pub fn check(data: &Path, findings: &mut Findings) {
    let path = data.join("site.json");
    let Ok(json) = fs::read_to_string(&path) else {
        findings
            .notes
            .push(format!("{}: is not there, so nobody is said to answer for this copy", path.display()));
        return;
    };
    let mut add = |pointer: &str, message: String| {
        findings.problems.push(format!("{}:{}: {message}", path.display(), place::line(&json, pointer)));
    };
    let value: Value = match serde_json::from_str(&json) {
        Ok(value) => value,
        Err(e) => return findings.problems.push(format!("{}:{}: not JSON: {e}", path.display(), e.line())),
    };
    for pointer in place::repeated_names(&json) {
        add(&pointer, format!("{pointer} stands twice"));
    }
    let schema = jsonschema::draft202012::new(&schema()).expect("the schemas are valid");
    let mut fits = true;
    for error in schema.iter_errors(&value) {
        fits = false;
        let pointer = error.instance_path().to_string();
        let message: String = error.to_string().chars().take(200).collect();
        add(&pointer, format!("{pointer}: {message}"));
    }
    if !fits {
        return;
    }
    one_language(&value, "", &mut add);
    let mut ids = BTreeSet::new();
    for (i, help) in value["help"].as_array().into_iter().flatten().enumerate() {
        let id = text(help, "id");
        if !ids.insert(id) {
            add(&format!("/help/{i}/id"), format!("{id}: stands twice"));
        }
        let leads = help.get("phones").is_some() || help.get("url").is_some();
        // The emergency number of a country that is not known has neither.
        let is_local_number = text(help, "country").is_empty() && text(help, "kind") == "emergency";
        if !leads && !is_local_number {
            add(&format!("/help/{i}"), format!("{id}: has neither a number nor a page"));
        }
    }
    // The program drops what is no address; what the schema lets through and the program does not must not pass here.
    match Site::decode(&json) {
        Err(e) => add("", format!("{e:?}")),
        Ok(site) if serde_json::from_value(value.clone()).ok() != Some(site.clone()) => {
            add("", "has an address, a number, a country or a date that the program would drop".to_owned());
        }
        Ok(site) => {
            for kind in [HelpKind::Emergency, HelpKind::Suicide] {
                for country in site.help_countries().into_iter().chain([""]) {
                    if !site.help.iter().any(|help| help.kind == kind && help.country == country) {
                        let message = format!("help: nothing of the kind {kind:?} for {country:?}");
                        add("/help", message);
                    }
                }
            }
        }
    }
}

/// A text is filled in in both languages or in neither.
fn one_language(value: &Value, pointer: &str, add: &mut impl FnMut(&str, String)) {
    match value {
        Value::Object(members) => {
            if let (Some(Value::String(nl)), Some(Value::String(en))) = (members.get("nl"), members.get("en"))
                && nl.trim().is_empty() != en.trim().is_empty()
            {
                add(pointer, format!("{pointer}: filled in in one language"));
            }
            members.iter().for_each(|(name, member)| one_language(member, &format!("{pointer}/{name}"), add));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| one_language(item, &format!("{pointer}/{i}"), add));
        }
        _ => {}
    }
}

/// What the browser fetches; says nothing where there is no file.
pub fn packed(data: &Path) -> Outcome<Site> {
    let path = data.join("site.json");
    match fs::read_to_string(&path) {
        Ok(json) => Site::decode(&json).map_err(|e| format!("{}: {e:?}", path.display())),
        Err(_) => Ok(Site { format: weegwijzer::domain::dataset::FORMAT, ..Site::default() }),
    }
}

/// What somebody who reads a released copy would miss, one line each.
fn before_release(data: &Path) -> Outcome<Vec<String>> {
    let site = packed(data)?;
    let mut notes = Vec::new();
    let empty: Vec<_> = site.not_filled_in().into_iter().map(Field::name).collect();
    if !empty.is_empty() {
        let path = data.join("site.json");
        notes.push(format!(
            "{}: not filled in, and readers are told so: {}",
            path.display(),
            empty.join(", ")
        ));
    }
    for country in site.help_countries() {
        let lacks = |kind: &&HelpKind| site.help(country, **kind).is_empty();
        let kinds: Vec<_> =
            HelpKind::ALL.iter().filter(lacks).map(|kind| format!("{kind:?}").to_lowercase()).collect();
        if !kinds.is_empty() {
            notes.push(format!("help for {country}: no address that was seen for {}", kinds.join(", ")));
        }
    }
    for class in Class::load_all(data)? {
        let about = pack::packed(&class)?;
        if about.review.status == ReviewStatus::Unreviewed {
            notes.push(format!("{}: the figures have not been checked by a clinician", class.id()));
        }
        if !site.next_review.is_empty() && site.next_review <= about.date {
            notes.push(format!(
                "{}: next_review, {}, is not after the date of the data",
                class.id(),
                site.next_review
            ));
        }
    }
    Ok(notes)
}
