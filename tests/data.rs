//! What somebody who keeps the data can rely on: every rule of `dataset check`, that an import never
//! loses a text or a number, that what is packed is what was authored, and what `csv` and `rank` tell.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use weegwijzer::domain::dataset::Dataset;
use weegwijzer::domain::decode::decode;
use weegwijzer::domain::index::ClassSummary;
use weegwijzer::domain::provenance::Provenance;
use weegwijzer::domain::question::{Hit, find};
use weegwijzer::text::document::Document;
use weegwijzer::text::{Lang, guide};

/// The program, run on a data folder.
fn dataset(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dataset")).arg("--data").arg(data).args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn real_data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The ids of all classes, by name.
fn classes() -> Vec<String> {
    let folders = fs::read_dir(real_data()).unwrap().map(|entry| entry.unwrap());
    let classes = folders.filter(|folder| folder.path().join("dataset.json").is_file());
    let mut ids: Vec<_> = classes.map(|folder| folder.file_name().into_string().unwrap()).collect();
    ids.sort();
    assert!(ids.len() >= 2, "{ids:?}");
    ids
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn edit(path: &Path, edit: impl FnOnce(&mut Value)) {
    let mut value = read(path);
    edit(&mut value);
    fs::write(path, format!("{value:#}\n")).unwrap();
}

/// The rows of a file that is an array.
fn rows(path: &Path) -> Vec<Value> {
    read(path).as_array().unwrap().clone()
}

/// The first row of an array that holds something.
fn first(rows: &mut Value, holds: impl Fn(&Value) -> bool) -> &mut Value {
    rows.as_array_mut().unwrap().iter_mut().find(|row| holds(row)).expect("the data have such a row")
}

fn remove(row: &mut Value, field: &str) {
    row.as_object_mut().unwrap().remove(field).expect("the row has the field");
}

/// An empty folder for one test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A copy of the real data for one test.
fn copy_of_real_data(test: &str) -> PathBuf {
    let copy = folder(test);
    for class in &classes() {
        fs::create_dir_all(copy.join(class)).unwrap();
        for file in fs::read_dir(real_data().join(class)).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), copy.join(class).join(file.file_name())).unwrap();
        }
    }
    copy
}

/// A class small enough to calculate by hand: three medicines with odds ratios of 2, 1 and 4 of being
/// drowsy on a baseline of 10 of 100, and an improvement of 0.5, 0.1 and 0.3 standard deviations.
struct Small {
    evidence: PathBuf,
    data: PathBuf,
}

impl Small {
    /// The evidence, not yet imported.
    fn new(test: &str) -> Small {
        let root = folder(test);
        let small = Small { evidence: root.join("evidence"), data: root.join("data") };
        fs::create_dir_all(small.evidence.join("sleepers")).unwrap();
        let effect = |id: &str, kind: &str, measure: &str, valence: &str, baseline: Value| {
            let reason = baseline.is_null().then_some("a change");
            json!({
                "id": id, "kind": kind, "measure": measure, "valence": valence, "unit": "as collected",
                "baseline": baseline, "baseline_null_reason": reason, "population": "adults",
                "duration": "6 weeks", "source": "own", "scale_levels": null
            })
        };
        let baseline = json!({
            "per100": 10, "low": 8.0, "high": 12.0, "n_participants": 500, "n_trials": 5, "events": 50
        });
        let estimate = |medicine: &str, effect: &str, measure: &str, value: f64| {
            json!({
                "medicine": medicine, "effect": effect, "measure": measure, "value": value,
                "low": value / 2.0, "high": value * 2.0, "interval": "95% CrI", "reliable": true,
                "unreliable_reasons": [], "participants": 100, "derivation": "computed",
                "population": "adults", "source": "own", "locator": "network", "quote": null
            })
        };
        let figures = [("aa", 2.0, 0.5), ("bb", 1.0, 0.1), ("cc", 4.0, 0.3)];
        let estimates = figures.map(|(medicine, ratio, change)| {
            [estimate(medicine, "drowsy", "OR", ratio), estimate(medicine, "mood", "SMD", change)]
        });
        let medicine =
            |id: &str| json!({ "id": id, "inn": id, "name_en": id, "atc": "N05AA01", "facts": [] });
        let source =
            json!({ "title": "Own", "retrieved": "2026-01-01", "licence": "own", "type": "own calculation" });
        let write =
            |file: &str, value: Value| fs::write(small.evidence_file(file), value.to_string()).unwrap();
        let drowsy = effect("drowsy", "frequency", "OR", "harm", baseline);
        write("effects", json!([drowsy, effect("mood", "change", "SMD", "benefit", Value::Null)]));
        write("medicines", json!(["cc", "aa", "bb"].map(medicine)));
        write("estimates", json!(estimates.as_flattened()));
        write("sources", json!({ "own": source }));
        small
    }

    fn imported(test: &str) -> Small {
        let small = Small::new(test);
        small.import("2026-02-03");
        small
    }

    fn import(&self, date: &str) -> Output {
        let output = dataset(&self.data, &["import", self.evidence.to_str().unwrap(), "--date", date]);
        assert!(output.status.success(), "{}", err(&output));
        output
    }

    fn evidence_file(&self, file: &str) -> PathBuf {
        self.evidence.join("sleepers").join(format!("{file}.json"))
    }

    fn file(&self, file: &str) -> PathBuf {
        self.data.join("sleepers").join(format!("{file}.json"))
    }

    /// The number of each medicine, in the order of the file.
    fn numbers(&self) -> Vec<(String, u64)> {
        let number = |row: Value| (row["id"].as_str().unwrap().to_owned(), row["number"].as_u64().unwrap());
        rows(&self.file("medicines")).into_iter().map(number).collect()
    }

    /// All authored files as they are.
    fn bytes(&self) -> Vec<Vec<u8>> {
        let files = fs::read_dir(self.data.join("sleepers")).unwrap().map(|file| file.unwrap().path());
        let mut files: Vec<_> = files.collect();
        files.sort();
        assert_eq!(files.len(), 14);
        files.iter().map(|file| fs::read(file).unwrap()).collect()
    }
}

mod check {
    use super::*;

    const DATASET: &str = "antipsychotics/dataset.json";
    const EFFECTS: &str = "antipsychotics/effects.json";
    const MEDICINES: &str = "antipsychotics/medicines.json";
    const ESTIMATES: &str = "antipsychotics/estimates.json";
    const PHRASES: &str = "antipsychotics/phrases.json";
    const SOURCES: &str = "antipsychotics/sources.json";

    /// The problems after one file was broken; each names that file and a line.
    fn problems(test: &str, file: &str, break_it: impl FnOnce(&mut Value)) -> Vec<String> {
        let data = copy_of_real_data(test);
        edit(&data.join(file), break_it);
        let checked = dataset(&data, &["check"]);
        assert_eq!(checked.status.code(), Some(1), "a problem gives exit status 1");
        let path = format!("{}:", data.join(file).display());
        let text = out(&checked);
        let named = |line: &str| {
            let rest = line.strip_prefix(&path).unwrap_or_else(|| panic!("{line}\ndoes not name {path}"));
            let number = rest.split(':').next().and_then(|number| number.parse::<usize>().ok());
            assert!(number.is_some_and(|number| number > 0), "{line}\nnames no line");
            rest.to_owned()
        };
        text.lines().map(named).collect()
    }

    /// Breaking one thing gives one problem, told in these words.
    fn one(test: &str, file: &str, told: &str, break_it: impl FnOnce(&mut Value)) {
        let problems = problems(test, file, break_it);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert!(problems[0].contains(told), "{problems:#?}");
    }

    /// Breaking one thing breaks others with it; one of the problems is told in these words.
    fn among(test: &str, file: &str, told: &str, break_it: impl FnOnce(&mut Value)) {
        let problems = problems(test, file, break_it);
        assert!(problems.iter().any(|problem| problem.contains(told)), "{problems:#?}");
    }

    fn explained(rows: &mut Value) -> &mut Value {
        first(rows, |row| row["text"]["nl"]["explained"].is_object())
    }

    fn is_computed_ratio(row: &Value) -> bool {
        row["derivation"] == "computed" && row["measure"] == "OR" && row["reliable"] == true
    }

    fn is_printed_pair(row: &Value) -> bool {
        row["medicine_per100"].is_number() && row["events"].is_number() && row["measure"] == "OR"
    }

    #[test]
    fn finds_nothing_wrong_with_the_real_data() {
        let checked = dataset(&real_data(), &["check"]);
        assert_eq!(out(&checked), format!("{}: no problems\n", real_data().display()));
        assert!(checked.status.success());
    }

    #[test]
    fn names_the_line_of_a_file_that_is_cut_off() {
        let data = copy_of_real_data("cut_off");
        let path = data.join(EFFECTS);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.lines().take(40).collect::<Vec<_>>().join("\n")).unwrap();
        let checked = dataset(&data, &["check"]);
        assert_eq!(checked.status.code(), Some(1));
        assert!(out(&checked).starts_with(&format!("{}:40: not JSON", path.display())), "{}", out(&checked));
    }

    #[test]
    fn refuses_an_object_for_an_array() {
        one("wrong_root", EFFECTS, "expected an array", |rows| *rows = json!({}));
    }

    #[test]
    fn names_a_missing_file() {
        let data = copy_of_real_data("missing_file");
        fs::remove_file(data.join(PHRASES)).unwrap();
        let checked = dataset(&data, &["check"]);
        assert_eq!(checked.status.code(), Some(1));
        assert!(out(&checked).contains(PHRASES));
    }

    #[test]
    fn names_the_line_on_which_a_problem_stands() {
        let problems = problems("line", ESTIMATES, |rows| rows[3]["trials"] = json!("many"));
        let text = fs::read_to_string(Path::new(env!("CARGO_TARGET_TMPDIR")).join("line").join(ESTIMATES));
        let line = text.unwrap().lines().position(|line| line.contains("\"many\"")).unwrap() + 1;
        assert!(problems[0].starts_with(&format!("{line}: /3/trials")), "{problems:?}, line {line}");
    }

    #[test]
    fn refuses_an_unknown_field() {
        one("unknown_field", ESTIMATES, "'valeu'", |rows| rows[0]["valeu"] = json!(1));
    }

    #[test]
    fn refuses_a_text_for_a_number() {
        one("wrong_type", ESTIMATES, "/0/value", |rows| rows[0]["value"] = json!("1,5"));
    }

    #[test]
    fn asks_for_what_is_required() {
        one("required", MEDICINES, "\"atc\" is a required property", |rows| remove(&mut rows[0], "atc"));
    }

    #[test]
    fn asks_who_reviewed_reviewed_data() {
        among("reviewer", DATASET, "/review", |about| about["review"]["status"] = json!("reviewed"));
    }

    #[test]
    fn finds_a_source_that_stands_twice() {
        let data = copy_of_real_data("source_twice");
        let path = data.join(SOURCES);
        let id = read(&path).as_object().unwrap().keys().next().unwrap().clone();
        let again = r#"{ "title": "x", "retrieved": "2026-01-01", "licence": "x" }"#;
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen('{', &format!("{{\n  \"{id}\": {again},"), 1)).unwrap();
        let checked = out(&dataset(&data, &["check"]));
        assert_eq!(checked, format!("{}:3: /{id} stands twice\n", path.display()));
    }

    #[test]
    fn finds_an_id_that_is_not_the_folder() {
        one("folder_id", DATASET, "is not the name of the folder", |about| about["id"] = json!("other"));
    }

    #[test]
    fn keeps_the_names_that_the_site_itself_needs() {
        let data = copy_of_real_data("taken_id");
        fs::rename(data.join("antipsychotics"), data.join("saved")).unwrap();
        edit(&data.join("saved/dataset.json"), |about| about["id"] = json!("saved"));
        let told = out(&dataset(&data, &["check"]));
        assert!(told.lines().count() == 1 && told.contains("is taken by the site itself"), "{told}");
    }

    #[test]
    fn finds_a_class_without_a_dutch_name() {
        one("class_name", DATASET, "\"name\" is not translated (nl)", |about| {
            about["name"]["nl"] = json!("")
        });
    }

    #[test]
    fn asks_what_is_new_in_a_version() {
        one("changes_missing", DATASET, "changes begins with another version", |about| {
            about["version"] = json!("2026.12.01");
        });
    }

    #[test]
    fn asks_for_the_first_version_to_be_told() {
        one("changes_absent", DATASET, "changes does not say what is new", |about| remove(about, "changes"));
    }

    #[test]
    fn finds_a_change_with_another_date_than_the_data() {
        one("changes_date", DATASET, "another version or date", |about| about["date"] = json!("2026-12-01"));
    }

    #[test]
    fn finds_a_change_that_is_told_in_one_language() {
        one("changes_words", DATASET, "\"changes\" is not translated (en)", |about| {
            about["changes"][0]["what"]["en"] = json!("");
        });
    }

    #[test]
    fn finds_an_effect_without_an_english_sentence() {
        let told = "no text for like (en)";
        one("effect_text", EFFECTS, told, |rows| rows[0]["text"]["en"]["like"] = json!(" "));
    }

    #[test]
    fn finds_an_explanation_in_one_language() {
        one("explained_once", EFFECTS, "explained in one language", |rows| {
            remove(&mut explained(rows)["text"]["en"], "explained");
        });
    }

    #[test]
    fn finds_an_explanation_without_words() {
        one("explained_empty", EFFECTS, "no text for explained/when (nl)", |rows| {
            explained(rows)["text"]["nl"]["explained"]["when"] = json!(" ");
        });
    }

    #[test]
    fn finds_a_question_without_words() {
        one("question_empty", EFFECTS, "no text for explained/ask (en)", |rows| {
            explained(rows)["text"]["en"]["explained"]["ask"][0] = json!("");
        });
    }

    #[test]
    fn finds_a_question_in_one_language() {
        one("question_once", EFFECTS, "not the same questions in both languages", |rows| {
            let asked = &mut explained(rows)["text"]["nl"]["explained"]["ask"];
            asked.as_array_mut().unwrap().push(json!("En verder?"));
        });
    }

    #[test]
    fn finds_an_unknown_effect_among_those_asked_first() {
        one("first_unknown", DATASET, "first_asked: joy: no such effect", |about| {
            about["first_asked"][2] = json!("joy");
        });
    }

    #[test]
    fn finds_an_effect_asked_first_that_no_figures_can_weigh() {
        let told = "sexual_problems: has too few comparable figures to be asked about";
        one("first_unweighable", DATASET, told, |about| about["first_asked"][0] = json!("sexual_problems"));
    }

    #[test]
    fn asks_for_effects_to_begin_with() {
        one("first_none", DATASET, "first_asked names no effect", |about| about["first_asked"] = json!([]));
    }

    #[test]
    fn refuses_to_ask_about_more_than_eight_effects_first() {
        one("first_many", DATASET, "/first_asked: ", |about| {
            about["first_asked"].as_array_mut().unwrap().push(json!("dry_mouth"));
        });
    }

    #[test]
    fn asks_for_an_example() {
        one("example_none", DATASET, "no example for the start page", |about| remove(about, "example"));
    }

    #[test]
    fn finds_an_example_of_an_unknown_medicine() {
        one("example_unknown", DATASET, "example: needs a frequency effect", |about| {
            about["example"]["medicines"][1] = json!("aspirin");
        });
    }

    #[test]
    fn finds_an_example_without_placebo() {
        one("example_placebo", DATASET, "with a placebo number", |about| {
            about["example"]["effect"] = json!("tardive_dyskinesia");
        });
    }

    #[test]
    fn finds_an_example_that_is_no_share_of_people() {
        one("example_kind", DATASET, "needs a frequency effect", |about| {
            about["example"]["effect"] = json!("weight_change");
        });
    }

    #[test]
    fn finds_an_example_that_is_not_reliable() {
        one("example_unreliable", DATASET, "reliable figures with an interval", |about| {
            about["example"]["effect"] = json!("sexual_problems");
        });
    }

    #[test]
    fn finds_an_example_without_a_clear_difference() {
        one("example_overlap", DATASET, "the intervals of the two medicines overlap", |about| {
            about["example"]["medicines"] = json!(["haloperidol", "risperidone"]);
        });
    }

    #[test]
    fn finds_an_id_among_the_words_that_people_read() {
        one("code", PHRASES, "\"long_tablet\" is no word", |phrases| {
            phrases["forms"]["tablet"]["nl"] = json!("een long_tablet");
        });
    }

    #[test]
    fn finds_a_phrase_that_is_not_translated() {
        one("empty_phrase", PHRASES, "\"tablet\" is not translated (nl)", |phrases| {
            phrases["forms"]["tablet"]["nl"] = json!("");
        });
    }

    #[test]
    fn finds_a_phrase_that_is_not_in_the_list() {
        let told = "\"a new form\" has no translation in phrases.json, forms";
        one("new_phrase", MEDICINES, told, |rows| rows[0]["forms"] = json!(["a new form"]));
    }

    #[test]
    fn finds_a_fact_that_is_not_translated() {
        for field in ["value", "product", "note"] {
            let told = "\"a new statement\" has no translation in phrases.json, phrases";
            one(&format!("new_fact_{field}"), MEDICINES, told, |rows| {
                rows[0]["facts"][0][field] = json!("a new statement");
            });
        }
    }

    #[test]
    fn finds_a_fact_in_one_language() {
        one("fact_language", PHRASES, "\"400 mg/day to 800", |phrases| {
            let value = phrases["phrases"].as_object_mut().unwrap();
            let (_, both) =
                value.iter_mut().find(|(value, _)| value.starts_with("400 mg/day to 800")).unwrap();
            both["en"] = json!(" ");
        });
    }

    #[test]
    fn finds_a_translation_with_another_number() {
        let told = "\"1200 mg/day\" has other numbers: 1020 (nl), 1200 (en)";
        one("fact_number", PHRASES, told, |phrases| {
            phrases["phrases"]["1200 mg/day"]["nl"] = json!("1020 mg per dag");
        });
    }

    #[test]
    fn finds_a_number_that_both_translations_changed() {
        one("fact_numbers", PHRASES, "has other numbers: 120 (nl), 120 (en)", |phrases| {
            phrases["phrases"]["1200 mg/day"] = json!({ "nl": "120 mg per dag", "en": "120 mg a day" });
        });
    }

    #[test]
    fn finds_an_english_decimal_point_in_dutch() {
        let told = "has other numbers: 10 21 42 5 (nl), 10.5 21 42 (en)";
        one("decimal_point", PHRASES, told, |phrases| {
            let both = &mut phrases["phrases"]["capsules 10.5 mg, 21 mg, 42 mg (US)"];
            both["nl"] = json!("capsules 10.5 mg, 21 mg, 42 mg (Verenigde Staten)");
        });
    }

    #[test]
    fn accepts_the_signs_of_each_language_between_thousands() {
        let data = copy_of_real_data("thousands");
        edit(&data.join(PHRASES), |phrases| {
            phrases["phrases"]["1200 mg/day"] = json!({ "nl": "1.200 mg per dag", "en": "1,200 mg a day" });
        });
        assert!(dataset(&data, &["check"]).status.success());
    }

    /// The fields of the first group of facts.
    fn fields(phrases: &mut Value) -> &mut Vec<Value> {
        phrases["fact_groups"][0]["fields"].as_array_mut().unwrap()
    }

    #[test]
    fn finds_a_fact_that_no_group_shows() {
        let data = copy_of_real_data("no_group");
        edit(&data.join(PHRASES), |phrases| fields(phrases)[0] = json!("something_else"));
        let checked = dataset(&data, &["check"]);
        let told = "\"stopping\" is in no group of facts in phrases.json\n";
        assert!(out(&checked).ends_with(told) && out(&checked).lines().count() == 1, "{}", out(&checked));
        assert!(err(&checked).contains("\"something_else\" is not used"), "{}", err(&checked));
    }

    #[test]
    fn finds_a_fact_that_two_groups_show() {
        one("two_groups", PHRASES, "\"cyp\" is in the groups \"stopping\" and \"body\"", |phrases| {
            fields(phrases).push(json!("cyp"));
        });
    }

    #[test]
    fn asks_for_the_group_of_facts_about_stopping() {
        let data = copy_of_real_data("group_stopping");
        edit(&data.join(PHRASES), |phrases| phrases["fact_groups"][0]["id"] = json!("stoppen"));
        // The topic of that name leads there; without it nothing else is wrong.
        edit(&data.join(SEARCH), |search| {
            search["topics"].as_object_mut().unwrap().remove("stopping");
        });
        let checked = dataset(&data, &["check"]);
        assert_eq!(checked.status.code(), Some(1));
        let said = out(&checked);
        assert!(said.starts_with(&format!("{}:", data.join(PHRASES).display())), "{said}");
        assert!(said.contains("no group of facts has the id \"stopping\""), "{said}");
    }

    #[test]
    fn finds_a_group_of_facts_without_a_dutch_heading() {
        one("group_heading", PHRASES, "\"warnings\" is not translated (nl)", |phrases| {
            let groups = &mut phrases["fact_groups"];
            first(groups, |group| group["id"] == "warnings")["name"]["nl"] = json!("");
        });
    }

    #[test]
    fn finds_a_change_with_different_units() {
        one("units", EFFECTS, "needs the same unit in both languages", |rows| {
            first(rows, |row| row["measure"] == "MD")["text"]["nl"]["unit"] = json!("gram");
        });
    }

    #[test]
    fn finds_a_frequency_with_a_unit() {
        one("no_unit", EFFECTS, "has a unit, but its measure has none", |rows| {
            first(rows, |row| row["measure"] == "OR")["text"]["nl"]["unit"] = json!("kg");
        });
    }

    #[test]
    fn finds_a_period_in_one_language() {
        one("period", EFFECTS, "has a period in one language only", |rows| {
            let is_per_year =
                |row: &Value| row["measure"] == "incidence" && row["text"]["en"]["unit"].is_string();
            remove(&mut first(rows, is_per_year)["text"]["en"], "unit");
        });
    }

    #[test]
    fn finds_an_estimate_from_an_absent_source() {
        let told = "source \"nowhere\" is not in sources.json";
        one("estimate_source", ESTIMATES, told, |rows| rows[0]["source"] = json!("nowhere"));
    }

    #[test]
    fn finds_a_fact_from_an_absent_source() {
        let told = "source \"nowhere\" is not in sources.json";
        one("fact_source", MEDICINES, told, |rows| rows[0]["facts"][0]["source"] = json!("nowhere"));
    }

    #[test]
    fn only_notes_a_source_that_nothing_uses() {
        let data = copy_of_real_data("unused_source");
        edit(&data.join(SOURCES), |sources| {
            sources["lonely"] = json!({ "title": "x", "retrieved": "2026-01-01", "licence": "x" });
        });
        let checked = dataset(&data, &["check"]);
        assert!(checked.status.success());
        assert!(err(&checked).contains("lonely"), "{}", err(&checked));
    }

    #[test]
    fn finds_a_number_that_stands_twice() {
        one("number_twice", MEDICINES, "stands twice", |rows| rows[1]["number"] = rows[0]["number"].clone());
    }

    #[test]
    fn finds_an_id_that_stands_twice() {
        one("id_twice", EFFECTS, "stands twice", |rows| {
            let again = rows[0].clone();
            rows.as_array_mut().unwrap().push(again);
        });
    }

    #[test]
    fn keeps_the_id_of_placebo_for_placebo() {
        one("placebo_id", MEDICINES, "is what placebo is called in addresses", |rows| {
            let rows = rows.as_array_mut().unwrap();
            let mut another = rows[0].clone();
            (another["id"], another["number"]) = (json!("placebo"), json!(9999));
            rows.push(another);
        });
    }

    #[test]
    fn finds_a_number_of_a_retired_medicine() {
        let data = copy_of_real_data("retired_number");
        let number = rows(&data.join(MEDICINES))[0]["number"].clone();
        edit(&data.join(DATASET), |about| about["retired"]["medicines"]["gone"] = number);
        let checked = out(&dataset(&data, &["check"]));
        assert!(checked.contains("belonged to gone, retired") && checked.lines().count() == 1, "{checked}");
    }

    #[test]
    fn finds_a_retired_effect_that_is_still_there() {
        let data = copy_of_real_data("retired_id");
        let id = rows(&data.join(EFFECTS))[0]["id"].as_str().unwrap().to_owned();
        edit(&data.join(DATASET), |about| about["retired"]["effects"][&id] = json!(9999));
        let checked = out(&dataset(&data, &["check"]));
        assert!(checked.contains("and also retired") && checked.lines().count() == 1, "{checked}");
    }

    #[test]
    fn finds_a_pair_that_stands_twice() {
        one("pair_twice", ESTIMATES, "stands twice", |rows| {
            let again = first(rows, is_computed_ratio).clone();
            rows.as_array_mut().unwrap().push(again);
        });
    }

    #[test]
    fn finds_an_estimate_of_an_unknown_medicine() {
        one("unknown_medicine", ESTIMATES, "no such medicine", |rows| {
            first(rows, is_computed_ratio)["medicine"] = json!("aspirin");
        });
    }

    #[test]
    fn finds_an_estimate_of_an_unknown_effect() {
        one("unknown_effect", ESTIMATES, "no such effect", |rows| {
            first(rows, is_computed_ratio)["effect"] = json!("joy");
        });
    }

    #[test]
    fn finds_a_value_below_its_interval() {
        one("interval", ESTIMATES, "low <= value <= high does not hold", |rows| {
            let row = first(rows, is_computed_ratio);
            row["value"] = json!(row["low"].as_f64().unwrap() / 2.0);
        });
    }

    #[test]
    fn finds_a_ratio_of_zero() {
        one("zero_ratio", ESTIMATES, "a ratio is not above 0", |rows| {
            first(rows, is_computed_ratio)["low"] = json!(0);
        });
    }

    #[test]
    fn finds_a_figure_that_cannot_be_compared() {
        one("measure", ESTIMATES, "cannot be compared", |rows| {
            first(rows, is_computed_ratio)["measure"] = json!("incidence");
        });
    }

    #[test]
    fn finds_ratios_without_a_baseline() {
        let data = copy_of_real_data("baseline");
        edit(&data.join(EFFECTS), |rows| remove(first(rows, |row| row["measure"] == "OR"), "baseline"));
        let checked = out(&dataset(&data, &["check"]));
        assert!(checked.contains("needs either a baseline or the reason why there is none"), "{checked}");
        assert!(checked.contains("a ratio needs the baseline of its effect"), "{checked}");
    }

    #[test]
    fn finds_a_missing_baseline_without_the_reason() {
        one("no_reason", EFFECTS, "the reason why there is none", |rows| {
            remove(first(rows, |row| row["measure"] == "MD"), "baseline_null_reason");
        });
    }

    #[test]
    fn finds_a_kind_that_does_not_fit_the_measure() {
        one("kind", EFFECTS, "its kind and its measure do not belong together", |rows| {
            first(rows, |row| row["measure"] == "MD")["kind"] = json!("frequency");
        });
    }

    #[test]
    fn finds_a_category_out_of_its_place() {
        one("category_place", EFFECTS, "index of the category is not its place, 1", |rows| {
            first(rows, |row| row["kind"] == "grade")["scale_levels"][1]["index"] = json!(2);
        });
    }

    #[test]
    fn finds_a_grade_outside_the_categories() {
        among("category", ESTIMATES, "a grade is one of them", |rows| {
            first(rows, |row| row["measure"] == "grade")["value"] = json!(99);
        });
    }

    #[test]
    fn finds_a_grade_that_is_not_its_sign() {
        one("grade", ESTIMATES, "value is not the category of grade_code", |rows| {
            first(rows, |row| row["measure"] == "grade" && row["value"] != 1)["value"] = json!(1);
        });
    }

    #[test]
    fn finds_an_unreliable_figure_without_a_reason() {
        one("no_reasons", ESTIMATES, "is not reliable and has no unreliable_reasons", |rows| {
            remove(first(rows, |row| row["reliable"] == false), "unreliable_reasons");
        });
    }

    #[test]
    fn finds_a_reliable_figure_with_a_reason_against_it() {
        one("reasons", ESTIMATES, "is reliable and has unreliable_reasons", |rows| {
            let reasons = first(rows, |row| row["reliable"] == false)["unreliable_reasons"].clone();
            first(rows, is_computed_ratio)["unreliable_reasons"] = reasons;
        });
    }

    #[test]
    fn finds_a_band_that_claims_to_be_reliable() {
        one("band", "antidepressants/estimates.json", "a band is never reliable", |rows| {
            let band = first(rows, |row| row["measure"] == "band");
            band["reliable"] = json!(true);
            remove(band, "unreliable_reasons");
            remove(band, "unreliable_code");
        });
    }

    #[test]
    fn finds_a_figure_that_was_read_without_a_quote() {
        one("no_quote", ESTIMATES, "no quote for a figure that was read", |rows| {
            remove(first(rows, is_printed_pair), "quote");
        });
    }

    #[test]
    fn finds_a_value_that_is_not_in_its_quote() {
        one("not_in_quote", ESTIMATES, "does not stand in the quote", |rows| {
            let row = first(rows, |row| row["measure"] == "SMD");
            row["value"] = json!(row["value"].as_f64().unwrap() + 0.001);
        });
    }

    #[test]
    fn finds_a_percentage_that_is_not_in_its_quote() {
        among("percentage", ESTIMATES, "medicine_per100 99.9 does not stand in the quote", |rows| {
            let inferred = |row: &Value| row["events_inferred_from_percent"] == true;
            first(rows, |row| is_printed_pair(row) && inferred(row))["medicine_per100"] = json!(99.9);
        });
    }

    #[test]
    fn finds_an_odds_ratio_that_the_counts_do_not_give() {
        one("odds_ratio", ESTIMATES, "value is ", |rows| {
            let row = first(rows, is_printed_pair);
            let [low, value] = ["low", "value"].map(|field| row[field].as_f64().unwrap());
            row["value"] = json!((low + value) / 2.0);
        });
    }

    #[test]
    fn finds_an_interval_that_the_counts_do_not_give() {
        one("woolf", ESTIMATES, "high is ", |rows| {
            let row = first(rows, is_printed_pair);
            row["high"] = json!(row["high"].as_f64().unwrap() * 1.02);
        });
    }

    #[test]
    fn finds_a_number_of_people_that_the_percentage_does_not_give() {
        among("events", ESTIMATES, "events is ", |rows| {
            let inferred = |row: &Value| row["events_inferred_from_percent"] == true;
            let row = first(rows, |row| is_printed_pair(row) && inferred(row));
            row["events"] = json!(row["events"].as_u64().unwrap() + 1);
        });
    }

    #[test]
    fn finds_a_share_that_its_people_do_not_give() {
        among(
            "wilson",
            "antidepressants/estimates.json",
            "high is 18.5, the printed figures give 17.4",
            |rows| {
                // No row has such an interval any more; a new one may.
                let row = first(rows, |row| row["measure"] == "band");
                for (field, value) in
                    [("measure", json!("incidence")), ("value", json!(10)), ("events", json!(10))]
                {
                    row[field] = value;
                }
                for (field, value) in
                    [("participants", json!(100)), ("low", json!(5.5)), ("high", json!(18.0))]
                {
                    row[field] = value;
                }
                (row["interval"], row["quote"]) = (json!("95% CI (Wilson)"), json!("10 of 100 people, 10%"));
                row["high"] = json!(row["high"].as_f64().unwrap() + 0.5);
            },
        );
    }

    #[test]
    fn finds_a_difference_that_the_groups_do_not_give() {
        one("arms", ESTIMATES, "value is ", |rows| {
            let row = first(rows, |row| row["arm_values"].is_object());
            row["value"] = json!(row["value"].as_f64().unwrap() + 0.01);
        });
    }

    const DEPRESSION_EFFECTS: &str = "antidepressants/effects.json";
    const DEPRESSION_ESTIMATES: &str = "antidepressants/estimates.json";
    const DEPRESSION_MEDICINES: &str = "antidepressants/medicines.json";
    const TIME_COURSE: &str = "antidepressants/time_course.json";
    const DOSE_RELATION: &str = "antipsychotics/dose_relation.json";
    const RARE_HARMS: &str = "antidepressants/rare_harms.json";
    const WARNINGS: &str = "antipsychotics/warnings.json";
    const CONDITIONS: &str = "antipsychotics/conditions.json";
    const AVAILABILITY: &str = "antipsychotics/availability.json";
    const RELATIVES: &str = "antidepressants/relatives.json";
    const SEARCH: &str = "antipsychotics/search.json";

    #[test]
    fn finds_a_placebo_number_that_its_people_do_not_give() {
        one("baseline_share", EFFECTS, "its people give", |rows| {
            let baseline = &mut first(rows, |row| row["measure"] == "OR")["baseline"];
            baseline["events"] = json!(baseline["events"].as_u64().unwrap() + 50);
        });
    }

    #[test]
    fn asks_why_an_effect_cannot_be_weighed() {
        let told = "weighable false and not_weighable_reason belong together";
        one("weighable", EFFECTS, told, |rows| {
            remove(first(rows, |row| row["weighable"] == false), "not_weighable_reason");
        });
    }

    #[test]
    fn finds_a_reason_not_to_weigh_in_one_language() {
        one("weighable_words", EFFECTS, "\"response\" is not translated (nl)", |rows| {
            first(rows, |row| row["weighable"] == false)["not_weighable_reason"]["nl"] = json!("");
        });
    }

    #[test]
    fn finds_an_effect_asked_first_that_cannot_be_weighed() {
        one("first_not_weighable", DATASET, "first_asked: response: cannot be weighed", |about| {
            about["first_asked"][0] = json!("response");
        });
    }

    #[test]
    fn finds_a_level_that_is_named_in_one_language() {
        let told = "\"withdrawal_symptoms\" is not translated (nl)";
        one("level_name", DEPRESSION_EFFECTS, told, |rows| {
            first(rows, |row| row["kind"] == "grade")["scale_levels"][0]["name"]["nl"] = json!("");
        });
    }

    #[test]
    fn finds_a_border_without_a_translated_reason() {
        one("border_reason", EFFECTS, "\"because\" has no translation", |rows| {
            rows[0]["relevant_difference"]["reason"] = json!("because");
        });
    }

    #[test]
    fn asks_in_one_word_why_a_figure_is_not_reliable() {
        one("no_code", ESTIMATES, "is not reliable and has no unreliable_code", |rows| {
            remove(first(rows, |row| row["reliable"] == false), "unreliable_code");
        });
    }

    #[test]
    fn finds_a_reliable_figure_with_a_word_against_it() {
        one("code", ESTIMATES, "is reliable and has an unreliable_code", |rows| {
            first(rows, is_computed_ratio)["unreliable_code"] = json!("imprecise");
        });
    }

    #[test]
    fn refuses_a_word_outside_the_vocabulary() {
        one("vocabulary", CONDITIONS, "/0/code: ", |rows| rows[0]["code"] = json!("sometimes"));
    }

    #[test]
    fn finds_a_reliable_figure_with_fewer_than_five_events() {
        one("few_events", ESTIMATES, "is reliable with 4 events, fewer than 5", |rows| {
            first(rows, |row| is_computed_ratio(row) && row["events"].is_number())["events"] = json!(4);
        });
    }

    #[test]
    fn finds_dose_groups_that_do_not_add_up() {
        among("arm_counts", ESTIMATES, "participants is ", |rows| {
            let row = first(rows, |row| row["arm_counts"].is_array());
            row["participants"] = json!(row["participants"].as_u64().unwrap() + 1);
        });
    }

    #[test]
    fn finds_a_printed_figure_that_is_not_in_its_quote() {
        let told = "medicine_per100 99.5 does not stand in its quote";
        one("support", DEPRESSION_ESTIMATES, told, |rows| {
            let row = first(rows, |row| row["support"][0]["medicine_per100"].is_number());
            row["support"][0]["medicine_per100"] = json!(99.5);
        });
    }

    #[test]
    fn finds_a_printed_level_that_the_effect_does_not_have() {
        one("support_level", DEPRESSION_ESTIMATES, "\"worst\" is no category of the effect", |rows| {
            let row = first(rows, |row| row["support"][0]["levels"].is_array());
            row["support"][0]["levels"][0] = json!("worst");
        });
    }

    #[test]
    fn finds_a_grade_with_an_interval_outside_the_categories() {
        one("grade_interval", DEPRESSION_ESTIMATES, "high is no category", |rows| {
            first(rows, |row| row["measure"] == "grade" && row["high"] == 3)["high"] = json!(4);
        });
    }

    #[test]
    fn finds_a_grade_outside_its_own_interval() {
        one("grade_order", DEPRESSION_ESTIMATES, "low <= value <= high does not hold", |rows| {
            first(rows, |row| row["measure"] == "grade" && row["value"] == 2)["low"] = json!(3);
        });
    }

    #[test]
    fn finds_a_number_for_what_a_label_says_in_words() {
        one("no_more_number", DEPRESSION_ESTIMATES, "a chance is outside 0 to 100", |rows| {
            let row = first(rows, |row| row["measure"] == "no_more_than_placebo");
            (row["value"], row["quote"]) = (json!(3), json!("3"));
        });
    }

    #[test]
    fn finds_a_review_of_a_figure_without_a_date() {
        one("cell_review", ESTIMATES, "/0/reviewed: ", |rows| {
            rows[0]["reviewed"] =
                json!({ "by": "somebody", "version": "2026.01.01", "seen": "0123456789abcdef" });
        });
    }

    #[test]
    fn finds_a_condition_of_an_unknown_medicine() {
        one("condition", CONDITIONS, "aspirin: no such medicine", |rows| {
            rows[0]["medicine"] = json!("aspirin")
        });
    }

    #[test]
    fn finds_the_availability_of_an_unknown_medicine() {
        let told = "aspirin: no such medicine";
        one("available", AVAILABILITY, told, |rows| rows[0]["medicine"] = json!("aspirin"));
    }

    #[test]
    fn finds_an_availability_that_stands_twice() {
        one("available_twice", AVAILABILITY, "stands twice", |rows| {
            let again = rows[0].clone();
            rows.as_array_mut().unwrap().push(again);
        });
    }

    #[test]
    fn finds_a_warning_of_an_unknown_medicine() {
        let told = "aspirin: no such medicine";
        one("warning", WARNINGS, told, |rows| {
            rows[0]["said_by"].as_array_mut().unwrap().push(json!("aspirin"))
        });
    }

    #[test]
    fn finds_a_warning_that_stands_twice() {
        one("warning_twice", WARNINGS, "its id stands twice", |rows| {
            let again = rows[0].clone();
            rows.as_array_mut().unwrap().push(again);
        });
    }

    #[test]
    fn finds_the_words_of_a_medicine_that_does_not_say_them() {
        one("warning_quote", WARNINGS, "which said_by does not name", |rows| {
            rows[0]["quotes"][0]["medicine"] = json!("amisulpride");
        });
    }

    #[test]
    fn finds_a_medicine_that_says_a_warning_and_lacks_it() {
        one("warning_both", WARNINGS, "is in said_by and in label_seen_without", |rows| {
            let row = first(rows, |row| row["label_seen_without"].is_array());
            row["label_seen_without"][0] = row["said_by"][0].clone();
        });
    }

    #[test]
    fn finds_a_warning_from_an_absent_source() {
        let told = "source \"nowhere\" is not in sources.json";
        one("warning_source", WARNINGS, told, |rows| rows[0]["quotes"][0]["source"] = json!("nowhere"));
    }

    #[test]
    fn finds_a_statement_that_is_not_translated() {
        let told = "\"a new statement\" has no translation in phrases.json, phrases";
        one("statement", WARNINGS, told, |rows| rows[0]["statement"] = json!("a new statement"));
    }

    #[test]
    fn finds_a_time_course_of_an_unknown_effect() {
        one("course_effect", TIME_COURSE, "joy: no such effect", |rows| rows[0]["effect"] = json!("joy"));
    }

    #[test]
    fn finds_a_time_course_of_an_unknown_group() {
        let told = "scope \"group:kin\" is no medicine, no group of relatives and not class";
        one("course_scope", TIME_COURSE, told, |rows| rows[0]["scope"] = json!("group:kin"));
    }

    #[test]
    fn finds_a_time_course_of_a_group_of_unlike_medicines() {
        one("course_unlike", TIME_COURSE, "is no medicine, no group", |rows| {
            rows[0]["scope"] = json!("group:other");
        });
    }

    #[test]
    fn tells_the_course_after_stopping_once() {
        let told = "the class has the effect withdrawal_symptoms";
        one("course_stopping", TIME_COURSE, told, |rows| rows[0]["effect"] = json!("stopping"));
    }

    #[test]
    fn asks_above_which_dose() {
        one("dose_above", DOSE_RELATION, "relation above needs the dose", |rows| {
            remove(first(rows, |row| row["relation"] == "above"), "above");
        });
    }

    #[test]
    fn finds_a_dose_relation_of_an_unknown_medicine() {
        one("dose_scope", DOSE_RELATION, "scope \"aspirin\" is no medicine", |rows| {
            rows[0]["scope"] = json!("aspirin");
        });
    }

    fn is_share(row: &Value) -> bool {
        row["kind"] == "share" && row["printed"]["placebo"].is_number()
    }

    #[test]
    fn finds_a_rare_harm_that_was_converted_wrongly() {
        one("rare_converted", RARE_HARMS, "the printed figure gives", |rows| {
            first(rows, is_share)["per10000"]["value"] = json!(3);
        });
    }

    #[test]
    fn finds_a_rare_harm_without_the_printed_number_on_placebo() {
        one("rare_placebo", RARE_HARMS, "per10000/comparator is missing", |rows| {
            remove(&mut first(rows, is_share)["per10000"], "comparator");
        });
    }

    #[test]
    fn finds_a_rare_harm_that_is_not_in_its_quote() {
        among("rare_quote", RARE_HARMS, "does not stand in the quote", |rows| {
            first(rows, is_share)["quote"] = json!("rarely");
        });
    }

    #[test]
    fn finds_a_rare_harm_outside_its_interval() {
        one("rare_order", RARE_HARMS, "low <= value <= high does not hold", |rows| {
            first(rows, |row| row["kind"] == "range")["per10000"]["low"] = json!(9999);
        });
    }

    #[test]
    fn finds_a_range_of_a_rare_harm_with_one_end() {
        one("rare_range", RARE_HARMS, "per10000 has no high", |rows| {
            remove(&mut first(rows, |row| row["kind"] == "range")["per10000"], "high");
        });
    }

    #[test]
    fn finds_a_medicine_among_two_groups_of_relatives() {
        one("relatives_twice", RELATIVES, "sertraline is in the groups", |relatives| {
            let members = relatives["groups"]["TCA"]["members"].as_array_mut().unwrap();
            members.push(json!("sertraline"));
        });
    }

    #[test]
    fn finds_relatives_without_a_dutch_name() {
        one("relatives_name", RELATIVES, "\"TCA\" is not translated (nl)", |relatives| {
            relatives["groups"]["TCA"]["name"]["nl"] = json!("");
        });
    }

    #[test]
    fn finds_words_for_an_unknown_effect() {
        one("search_effect", SEARCH, "joy: no such effect", |search| {
            search["effects"]["joy"] = json!({ "nl": ["blij"], "en": ["glad"] });
        });
    }

    #[test]
    fn finds_an_effect_without_words_in_one_language() {
        one("search_words", SEARCH, "sleepiness: no words (nl)", |search| {
            search["effects"]["sleepiness"]["nl"] = json!([]);
        });
    }

    #[test]
    fn finds_a_topic_that_leads_nowhere() {
        one("search_topic", SEARCH, "fact_group \"cars\" is no group of facts", |search| {
            search["topics"]["driving"]["fact_group"] = json!("cars");
        });
    }

    #[test]
    fn asks_for_words_of_people_in_need() {
        one("search_crisis", SEARCH, "crisis: no words (en)", |search| search["crisis"]["en"] = json!([]));
    }

    #[test]
    fn keeps_overdose_from_patients_in_facts() {
        among("overdose_fact", DEPRESSION_MEDICINES, "\"overdos\" is for prescribers only", |rows| {
            let holds = |row: &Value| {
                let mut facts = row["facts"].as_array().into_iter().flatten();
                facts.any(|fact| fact["field"] == "overdose")
            };
            let facts = first(rows, holds)["facts"].as_array_mut().unwrap();
            remove(facts.iter_mut().find(|fact| fact["field"] == "overdose").unwrap(), "audience");
        });
    }

    #[test]
    fn refuses_links_to_a_text_about_a_source_and_corrections_that_are_not_there() {
        let first = |sources: &mut Value, fields: Value| {
            let source = sources.as_object_mut().unwrap().values_mut().next().unwrap();
            source.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        };
        one("source_through", SOURCES, "was read in a text of others", |sources| {
            first(sources, json!({ "through": "A newspaper", "url": "https://example.org" }));
        });
        one("source_corrected", SOURCES, "title is not what corrected says", |sources| {
            first(sources, json!({ "corrected": { "title": "Another" } }));
        });
        one("medicine_corrected", MEDICINES, "brands_uk is not what corrected says", |rows| {
            rows[0]["corrected"] = json!({ "brands_uk": ["Another"] });
        });
        one("source_doi", SOURCES, "doi is cut off at a bracket", |sources| {
            first(sources, json!({ "doi": "10.1016/S2215-0366(24" }));
        });
    }

    #[test]
    fn keeps_overdose_from_patients_in_quotes_and_sources() {
        let told = "\"intoxik\" is for prescribers only";
        one("overdose_quote", WARNINGS, told, |rows| rows[0]["quotes"][0]["quote"] = json!("Intoxikation"));
        one("overdose_source", SOURCES, "\"vergift\" is for prescribers only", |sources| {
            sources.as_object_mut().unwrap().values_mut().next().unwrap()["title"] = json!("Vergiftung");
        });
    }

    #[test]
    fn keeps_overdose_from_patients_in_translations() {
        one("overdose_words", PHRASES, "\"overdos\" is for prescribers only", |phrases| {
            phrases["phrases"]["1200 mg/day"]["nl"] = json!("1200 mg per dag (overdosis)");
        });
    }

    /// The facts that were cut off or mixed with others in the first version.
    #[test]
    fn the_repaired_facts_stay_repaired() {
        for class in &classes() {
            let text = fs::read_to_string(real_data().join(class).join("medicines.json")).unwrap();
            for old in [
                "SUICIDAL THOUGHTS AND BEHAVIORS WARNING: SUICIDAL",
                "SUICIDALITY AND ANTIDEPRESSANT DRUGS WARNING: SUICIDALITY",
                "WITH DEMENTIA-RELATED PSYCHOSIS WARNING: INCREASED",
                "WITH DEMENTIA-RELATED PSYCHOSIS; AND SUICIDAL THOU",
                "Your doctor will need to check your blood pressure regularly. dizziness on standing up",
            ] {
                assert!(!text.contains(&format!("\"value\": \"{old}")), "{class}: {old}");
            }
        }
    }

    /// A judgement of 1 event among 26 people is no figure to act on.
    #[test]
    fn one_of_26_is_not_reliable() {
        let rows = rows(&real_data().join(DEPRESSION_ESTIMATES));
        let row =
            rows.iter().find(|row| row["medicine"] == "moclobemide" && row["effect"] == "sexual_problems");
        assert_eq!((&row.unwrap()["events"], &row.unwrap()["reliable"]), (&json!(1), &json!(false)));
    }
}

mod schemas {
    use super::*;

    fn all() -> Vec<(PathBuf, Value)> {
        let files = fs::read_dir(real_data().join("schema")).unwrap().map(|file| file.unwrap().path());
        files.map(|path| (path.clone(), read(&path))).collect()
    }

    /// A schema and every schema of a field or item in it.
    fn parts<'a>(schema: &'a Value, found: &mut Vec<&'a Value>) {
        found.push(schema);
        let fields = schema["properties"].as_object().into_iter().flat_map(|fields| fields.values());
        let items = ["items", "additionalProperties"].map(|key| &schema[key]);
        for part in fields.chain(items.into_iter().filter(|part| part.is_object())) {
            parts(part, found);
        }
    }

    #[test]
    fn there_is_one_for_every_file() {
        let stems = |paths: &mut dyn Iterator<Item = PathBuf>, end: &str| -> Vec<String> {
            let names = paths.map(|path| path.file_name().unwrap().to_string_lossy().into_owned());
            let mut stems: Vec<_> =
                names.filter_map(|name| Some(name.strip_suffix(end)?.to_owned())).collect();
            stems.sort();
            stems
        };
        let files = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let of_classes = files(real_data().join(&classes()[0])).chain(files(real_data()));
        let schemas = stems(&mut all().into_iter().map(|(path, _)| path), ".schema.json");
        assert_eq!(schemas, stems(&mut { of_classes }, ".json"));
        for (path, schema) in all() {
            assert!(jsonschema::meta::is_valid(&schema), "{}", path.display());
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        }
    }

    #[test]
    fn every_field_is_described_and_no_other_is_allowed() {
        for (path, schema) in all() {
            let mut found = Vec::new();
            parts(&schema, &mut found);
            for part in found {
                assert!(part["description"].is_string(), "{}: {part}", path.display());
                let is_open = part["properties"].is_object() && part["additionalProperties"] != false;
                assert!(!is_open, "{}: {part}", path.display());
            }
        }
    }
}

mod texts {
    use super::*;

    #[test]
    fn gives_the_long_texts_in_both_languages() {
        let to = folder("texts");
        let output = dataset(&real_data(), &["texts", "--out", to.to_str().unwrap()]);
        assert!(output.status.success(), "{}", err(&output));
        for lang in Lang::ALL {
            let text = fs::read_to_string(to.join(format!("guide.{}.json", lang.code()))).unwrap();
            assert_eq!(Document::decode(&text).unwrap(), guide::document(lang));
        }
    }
}

mod pack {
    use super::*;

    fn packed(test: &str) -> PathBuf {
        let to = folder(test);
        let output = dataset(&real_data(), &["pack", "--out", to.to_str().unwrap()]);
        assert!(output.status.success(), "{}", err(&output));
        to
    }

    #[test]
    fn gives_files_that_the_program_reads_without_loss() {
        let to = packed("pack_read");
        for class in &classes() {
            let text = fs::read_to_string(to.join(format!("{class}.json"))).unwrap();
            let dataset = Dataset::decode(&text).unwrap();
            assert_eq!(serde_json::to_string(dataset.about()).unwrap(), text);
            let text = fs::read_to_string(to.join(format!("{class}.provenance.json"))).unwrap();
            let provenance = Provenance::decode(&text).unwrap();
            assert_eq!(serde_json::to_string(&provenance).unwrap(), text);
            for estimate in &dataset.about().estimates {
                let origin =
                    provenance.of(&estimate.medicine, &estimate.effect).expect("every figure has one");
                assert!(provenance.phrases.contains_key(&origin.population));
                assert!(provenance.sources.contains_key(&estimate.source));
            }
        }
    }

    #[test]
    fn gives_the_table_that_csv_prints() {
        let to = packed("pack_csv");
        for class in &classes() {
            let printed = dataset(&real_data(), &["csv", "--class", class.as_str()]);
            assert!(fs::read(to.join(format!("{class}.csv"))).unwrap() == printed.stdout, "{class}");
        }
    }

    #[test]
    fn carries_explanations_beside_the_sources_and_not_in_the_first_file() {
        let to = packed("pack_explained");
        let mut of_all = 0;
        for class in &classes() {
            let dataset = fs::read_to_string(to.join(format!("{class}.json"))).unwrap();
            let provenance = fs::read_to_string(to.join(format!("{class}.provenance.json"))).unwrap();
            let explained = read(&to.join(format!("{class}.provenance.json")))["explained"].take();
            let mut count = 0;
            for effect in rows(&real_data().join(class).join("effects.json")) {
                for language in ["nl", "en"] {
                    let authored = &effect["text"][language]["explained"];
                    assert_eq!(&explained[effect["id"].as_str().unwrap()][language], authored);
                    count += usize::from(authored.is_object());
                }
            }
            assert!(!dataset.contains("\"explained\""));
            // The first file tells which effects have one.
            for effect in Dataset::decode(&dataset).unwrap().effects() {
                assert_eq!(effect.has_explanation == Some(true), explained.get(&effect.id).is_some());
            }
            assert_eq!(2 * Provenance::decode(&provenance).unwrap().explained.values().count(), count);
            of_all += count;
        }
        assert!(of_all > 0);
    }

    #[test]
    fn carries_what_is_asked_about_first() {
        let to = packed("pack_first_asked");
        for class in &classes() {
            let text = fs::read_to_string(to.join(format!("{class}.json"))).unwrap();
            let dataset = Dataset::decode(&text).unwrap();
            let asked: Vec<_> = dataset.first_asked().iter().map(|&e| dataset.effect(e).id.clone()).collect();
            let about = read(&real_data().join(class).join("dataset.json"));
            assert_eq!(json!(asked), about["first_asked"]);
        }
    }

    #[test]
    fn lets_people_find_stopping_by_their_own_words_in_every_class() {
        let index: Vec<ClassSummary> =
            decode(&read(&packed("pack_stopping").join("index.json")).to_string()).unwrap();
        for class in &index {
            for query in
                ["stoppen", "stopping", "afkicken", "verslaafd", "verslaving", "addicted", "addiction"]
            {
                let hits = find(std::slice::from_ref(class), None, query).hits;
                let leads = |hit: &Hit| match hit {
                    Hit::Topic { topic, .. } => class.find.topics[*topic].fact_group == "stopping",
                    _ => false,
                };
                assert!(hits.iter().any(leads), "{}: {query}", class.id);
            }
        }
        // Only trials and texts of one class name these: the other one says so.
        for query in ["hersenzaps", "brain zaps", "schokjes"] {
            for (at, class) in index.iter().enumerate() {
                let found = find(&index, Some(&class.id), query);
                let knows = class.id == "antidepressants";
                assert_eq!(found.hits.is_empty(), !knows, "{}: {query}", class.id);
                assert!(!found.elsewhere.contains(&at), "{}: {query}", class.id);
                assert_eq!(found.elsewhere.is_empty(), knows, "{}: {query}", class.id);
            }
        }
    }

    #[test]
    fn gives_the_start_page_an_example_calculated_by_hand() {
        let small = Small::imported("pack_example");
        edit(&small.file("dataset"), |about| {
            about["example"] = json!({ "effect": "drowsy", "medicines": ["bb", "cc"] });
        });
        let to = small.data.join("packed");
        assert!(dataset(&small.data, &["pack", "--draft", "--out", to.to_str().unwrap()]).status.success());
        let index: Vec<ClassSummary> = decode(&read(&to.join("index.json")).to_string()).unwrap();
        let example = index[0].example.as_ref().expect("the figures are there");
        assert_eq!((example.effect.as_str(), example.placebo), ("drowsy", 10.0));
        // Odds of 1 to 9 on placebo; odds ratios of 1 (0.5 to 2) and 4 (2 to 8).
        let expected =
            [("bb", [1.0 / 10.0, 1.0 / 19.0, 2.0 / 11.0]), ("cc", [4.0 / 13.0, 2.0 / 11.0, 8.0 / 17.0])];
        for (medicine, (id, shares)) in example.medicines.iter().zip(expected) {
            assert_eq!((medicine.id.as_str(), medicine.name.nl.as_str()), (id, id));
            for (per100, share) in [medicine.per100, medicine.low, medicine.high].iter().zip(shares) {
                assert!((per100 - 100.0 * share).abs() < 1e-9, "{id}: {per100}, not {share}");
            }
        }
    }

    #[test]
    fn gives_a_draft_without_an_example_none() {
        let small = Small::imported("pack_no_example");
        let to = small.data.join("packed");
        assert!(dataset(&small.data, &["pack", "--draft", "--out", to.to_str().unwrap()]).status.success());
        let index: Vec<ClassSummary> = decode(&read(&to.join("index.json")).to_string()).unwrap();
        assert_eq!(index[0].example, None);
    }

    #[test]
    fn gives_the_same_bytes_every_time() {
        let (one, two) = (packed("pack_one"), packed("pack_two"));
        for file in fs::read_dir(&one).unwrap() {
            let name = file.unwrap().file_name();
            assert!(fs::read(one.join(&name)).unwrap() == fs::read(two.join(&name)).unwrap(), "{name:?}");
        }
    }

    #[test]
    fn carries_every_authored_figure() {
        let to = packed("pack_figures");
        for class in &classes() {
            let packed = read(&to.join(format!("{class}.json")))["estimates"].take();
            let provenance = read(&to.join(format!("{class}.provenance.json")))["estimates"].take();
            let authored = rows(&real_data().join(class).join("estimates.json"));
            assert_eq!(packed.as_array().unwrap().len(), authored.len());
            for (packed, authored) in packed.as_array().unwrap().iter().zip(&authored) {
                let pair = ["medicine", "effect"].map(|field| authored[field].as_str().unwrap()).join("/");
                let origin = &provenance[&pair];
                let figures = ["value", "low", "high", "participants", "events", "trials"];
                let placebo = ["placebo_controlled_trials", "placebo_participants", "placebo_events"];
                for field in figures.into_iter().chain(placebo) {
                    assert_eq!(packed[field].as_f64(), authored[field].as_f64(), "{pair} {field}");
                }
                for field in ["medicine_per100", "placebo_per100"] {
                    assert_eq!(origin[field].as_f64(), authored[field].as_f64(), "{pair} {field}");
                }
                for field in
                    ["medicine", "effect", "measure", "reliable", "unreliable_code", "derivation", "source"]
                {
                    assert_eq!(packed[field], authored[field], "{pair} {field}");
                }
                for field in ["quote", "locator", "note", "population", "interval", "unreliable_reasons"] {
                    assert_eq!(origin[field], authored[field], "{pair} {field}");
                }
                let figures = ["medicine_per100", "placebo_per100", "value", "low", "high", "participants"];
                let printed = |row: &Value| row["support"].as_array().cloned().unwrap_or_default();
                assert_eq!(printed(origin).len(), printed(authored).len(), "{pair}");
                for (packed, authored) in printed(origin).iter().zip(&printed(authored)) {
                    for field in figures {
                        assert_eq!(packed[field].as_f64(), authored[field].as_f64(), "{pair} {field}");
                    }
                }
            }
        }
    }

    #[test]
    fn carries_every_fact_in_both_languages_in_its_group() {
        let to = packed("pack_facts");
        for class in &classes() {
            let text = fs::read_to_string(to.join(format!("{class}.provenance.json"))).unwrap();
            let provenance = Provenance::decode(&text).unwrap();
            let phrases = read(&real_data().join(class).join("phrases.json"));
            for medicine in rows(&real_data().join(class).join("medicines.json")) {
                let id = medicine["id"].as_str().unwrap();
                let mut shown = Vec::new();
                let for_all = provenance.facts_by_group(id);
                assert!(for_all.iter().all(|(_, facts)| facts.iter().all(|fact| fact.audience.is_none())));
                for (group, facts) in for_all.into_iter().chain(provenance.facts_for_prescribers(id)) {
                    let group = &group.expect("every fact has a group").id;
                    shown.extend(facts.into_iter().map(|fact| (group.clone(), fact.clone())));
                }
                let facts = medicine["facts"].as_array().map_or(&[][..], Vec::as_slice);
                assert_eq!(shown.len(), facts.len(), "{id}");
                for authored in facts {
                    // A remark is for who keeps the data.
                    let mut told = authored.clone();
                    told.as_object_mut().unwrap().remove("remark");
                    let is_it = |fact: &Value| *fact == told;
                    let (group, _) = shown
                        .iter()
                        .find(|(_, fact)| is_it(&serde_json::to_value(fact).unwrap()))
                        .unwrap_or_else(|| panic!("{id}: {authored} is not shown"));
                    let authored_group = phrases["fact_groups"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .find(|group| group["fields"].as_array().unwrap().contains(&authored["field"]));
                    assert_eq!(authored_group.unwrap()["id"], group.as_str());
                    for field in ["value", "product", "note"] {
                        if let Some(string) = authored[field].as_str() {
                            let both = provenance.phrases.get(string).expect("both languages are packed");
                            assert_eq!(serde_json::to_value(both).unwrap(), phrases["phrases"][string]);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn carries_what_stands_beside_the_figures() {
        let to = packed("pack_beside");
        for class in &classes() {
            let authored = |file: &str| read(&real_data().join(class).join(format!("{file}.json")));
            let text = fs::read_to_string(to.join(format!("{class}.json"))).unwrap();
            let dataset = Dataset::decode(&text).unwrap();
            let text = fs::read_to_string(to.join(format!("{class}.provenance.json"))).unwrap();
            let provenance = Provenance::decode(&text).unwrap();
            let count = |file: &str| authored(file).as_array().unwrap().len();
            assert_eq!(provenance.time_courses.len(), count("time_course"));
            assert_eq!(provenance.dose_relations.len(), count("dose_relation"));
            assert_eq!(provenance.rare_harms.len(), count("rare_harms"));
            assert_eq!(provenance.warnings.len(), count("warnings"));
            assert_eq!(provenance.conditions.values().flatten().count(), count("conditions"));
            assert_eq!(provenance.availability.values().flatten().count(), count("availability"));
            // The onset is counted from stopping where it is about what happens then.
            let after_stopping = |id: &str| {
                let effect = dataset.find_effect(id).map(|e| dataset.effect(e));
                effect.map_or(id == "stopping", |effect| effect.after_stopping == Some(true))
            };
            assert!(
                provenance.time_courses.iter().all(|row| row.from_stopping == after_stopping(&row.effect))
            );
            assert!(provenance.time_courses.iter().any(|row| row.from_stopping));
            // What is a phrase has both languages.
            let strings = provenance.time_courses.iter().map(|row| &row.statement);
            let strings = strings.chain(provenance.warnings.iter().map(|row| &row.statement));
            let strings = strings.chain(provenance.rare_harms.iter().map(|row| &row.per10000.unit));
            let mut strings = strings.chain(provenance.relevant_differences.values().map(|row| &row.reason));
            assert!(strings.all(|string| provenance.phrases.contains_key(string)));
            for effect in authored("effects").as_array().unwrap() {
                let packed = dataset.effect(dataset.find_effect(effect["id"].as_str().unwrap()).unwrap());
                assert_eq!(packed.relevant_difference, effect["relevant_difference"]["value"].as_f64());
                assert_eq!(packed.weighable, effect["weighable"].as_bool());
            }
            let words = authored("search");
            assert_eq!(dataset.about().search.effects.len(), words["effects"].as_object().unwrap().len());
            assert_eq!(json!(dataset.about().search.crisis), words["crisis"]);
            for medicine in dataset.medicines() {
                // The strongest condition stands in the first file, all of them in the second.
                let codes = provenance.conditions_of(&medicine.id).iter().map(|row| row.code);
                assert_eq!(medicine.condition, codes.max());
                for note in provenance.availability.get(&medicine.id).into_iter().flatten() {
                    assert_eq!(medicine.availability[&note.country], note.status);
                }
                let group = provenance.relatives_of(&medicine.id);
                assert_eq!(medicine.relatives.as_ref().map(|key| &provenance.relatives[key]), group);
            }
        }
    }

    #[test]
    fn keeps_special_and_unlike_medicines_apart() {
        let to = packed("pack_special");
        let dataset = |class: &str| {
            Dataset::decode(&fs::read_to_string(to.join(format!("{class}.json"))).unwrap()).unwrap()
        };
        let (antidepressants, antipsychotics) = (dataset("antidepressants"), dataset("antipsychotics"));
        let of = |dataset: &Dataset, id: &str| dataset.medicine(dataset.find_medicine(id).unwrap()).clone();
        assert!(of(&antipsychotics, "clozapine").is_special());
        assert!(!of(&antipsychotics, "olanzapine").is_special());
        assert_eq!(of(&antidepressants, "nefazodone").is_available("NL"), Some(false));
        assert_eq!(of(&antidepressants, "sertraline").is_available("NL"), Some(true));
        assert_eq!(of(&antidepressants, "mirtazapine").relatives, None, "its group holds unlike medicines");
        assert_eq!(of(&antidepressants, "sertraline").relatives.as_deref(), Some("SSRI"));
    }

    #[test]
    fn lists_the_classes_in_an_index() {
        let index = rows(&packed("pack_index").join("index.json"));
        assert_eq!(index.iter().map(|class| class["id"].as_str().unwrap()).collect::<Vec<_>>(), classes());
        for (class, id) in index.iter().zip(&classes()) {
            let about = read(&real_data().join(id).join("dataset.json"));
            for field in ["name", "version", "date"] {
                assert_eq!(class[field], about[field]);
            }
            assert_eq!(class["review"]["status"], about["review"]["status"]);
            assert_eq!(class["example"]["effect"], about["example"]["effect"]);
            for list in ["medicines", "effects"] {
                assert_eq!(class[list], rows(&real_data().join(id).join(format!("{list}.json"))).len());
            }
        }
    }

    #[test]
    fn refuses_data_with_problems_and_writes_nothing() {
        let data = copy_of_real_data("pack_refuses");
        edit(&data.join("antipsychotics/effects.json"), |rows| rows[0]["text"]["nl"]["name"] = json!(""));
        let to = data.join("packed");
        let output = dataset(&data, &["pack", "--out", to.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1));
        assert!(err(&output).contains("no text for name (nl)"));
        assert!(!to.exists());
    }

    #[test]
    fn packs_unfinished_data_only_as_a_draft() {
        let small = Small::imported("pack_draft");
        let to = small.data.join("packed");
        let output = dataset(&small.data, &["pack", "--draft", "--out", to.to_str().unwrap()]);
        assert!(output.status.success());
        let effect = read(&to.join("sleepers.json"))["effects"][0].take();
        assert_eq!(
            effect["population"],
            json!({ "nl": "adults", "en": "adults" }),
            "English until translated"
        );
    }
}

mod import {
    use super::*;

    #[test]
    fn carries_figures_over_and_leaves_out_what_is_missing() {
        let small = Small::imported("import_figures");
        let estimate = &rows(&small.file("estimates"))[0];
        assert_eq!(["low", "value", "high"].map(|field| estimate[field].as_f64().unwrap()), [1.0, 2.0, 4.0]);
        assert!(estimate.get("quote").is_none() && estimate.get("unreliable_reasons").is_none());
        let about = read(&small.file("dataset"));
        assert_eq!((&about["version"], &about["date"]), (&json!("2026.02.03"), &json!("2026-02-03")));
        assert_eq!(about["review"]["status"], "unreviewed");
        let medicines = [("aa".to_owned(), 2), ("bb".to_owned(), 3), ("cc".to_owned(), 1)];
        assert_eq!(small.numbers(), medicines, "sorted by id");
    }

    #[test]
    fn leaves_missing_texts_for_check_to_name() {
        let small = Small::imported("import_texts_missing");
        let checked = out(&dataset(&small.data, &["check"]));
        for told in ["\"adults\" is not translated (nl)", "drowsy: no text for name (en)", "\"name\" is not"]
        {
            assert!(checked.contains(told), "{checked}");
        }
    }

    /// What the evidence says beside the figures, about the small class.
    fn context() -> Value {
        let quoted = |mut row: Value| {
            (row["source"], row["quote"]) = (json!("Own_2"), json!("as it stands"));
            row
        };
        json!({
            "time_course": [quoted(json!({
                "effect": "drowsy", "scope": "class", "onset": "first_days", "course": "fades",
                "after_stopping": "goes", "statement": "at first", "certainty": "low"
            }))],
            "dose_relation": [quoted(json!({
                "effect": "*", "scope": "aa", "relation": "none", "above": null, "statement": "never", "figures": null
            }))],
            "rare_harms": [],
            "class_warnings": [],
            "conditions_of_use": [
                quoted(json!({ "medicine": "aa", "code": "last_line", "statement": "after others" })),
                json!({ "medicine": "bb", "code": "none_known", "statement": null, "source": null, "quote": null }),
            ],
            "availability": [
                quoted(json!({ "medicine": "aa", "country": "NL", "status": "available", "note": "old" })),
                json!({ "medicine": "aa", "country": "BE", "status": "unknown", "source": null, "quote": null }),
            ],
            "relatives": { "source": "own", "groups": { "G": { "members": ["aa", "bb"], "meaningful": true } } },
            "relevant_difference": [
                { "effect": "drowsy", "value": 5, "unit": "of 100", "reason": "own", "editorial": true, "source": null }
            ],
            "support": [quoted(json!({
                "medicine": "aa", "effect": "drowsy", "value": 20, "low": null, "high": null,
                "unit": "of 100 people", "measure": "absolute", "role": "beside", "note": "printed"
            }))],
            "synonyms": { "drowsy": { "nl": ["suf"], "en": ["dull"] } },
            "extra_search": { "driving": { "nl": ["rijden"], "en": ["driving"] } },
            "crisis_words": { "nl": ["zelfmoord"], "en": ["suicide"], "note": "own" },
            "sources": {
                "Own_2": { "title": "Two", "licence": null, "year": "12/2014", "doi": "none", "kind": "label",
                           "url": "example.org (a page)" },
                "never": { "title": "Never cited", "licence": "x" },
            },
            "fact_audience": {
                "items": [
                    { "medicine": "aa", "field": "overdose", "value": "worst", "source": "own", "audience": "prescriber",
                      "action": "delete", "neutral_value": null },
                    { "medicine": "aa", "field": "overdose", "value": "bad", "source": "own", "audience": "prescriber",
                      "action": "neutral", "neutral_value": "get help" },
                ],
                "round2_never_import": ["deaths"],
            },
        })
    }

    fn with_context(test: &str) -> Small {
        let small = Small::new(test);
        fs::write(small.evidence_file("context"), context().to_string()).unwrap();
        small.import("2026-02-03");
        small
    }

    #[test]
    fn splits_what_stands_beside_the_figures_over_small_files() {
        let small = with_context("import_context");
        assert_eq!(rows(&small.file("time_course"))[0]["statement"], "at first");
        let dose = &rows(&small.file("dose_relation"))[0];
        assert_eq!((&dose["effect"], dose.get("above")), (&json!("all"), None));
        let conditions = rows(&small.file("conditions"));
        assert_eq!(conditions.len(), 1, "that nothing was found is not written down");
        assert_eq!(rows(&small.file("availability")).len(), 1);
        assert_eq!(read(&small.file("relatives"))["groups"]["G"]["members"], json!(["aa", "bb"]));
        let effect = &rows(&small.file("effects"))[0];
        assert_eq!(effect["relevant_difference"]["value"], 5);
        let estimates = rows(&small.file("estimates"));
        let printed = &estimates[0]["support"][0];
        assert_eq!((&printed["medicine_per100"], &printed["note"]), (&json!(20), &json!("printed")));
        assert_eq!(read(&small.file("search"))["effects"]["drowsy"]["nl"], json!(["suf"]));
    }

    #[test]
    fn tidies_the_sources_that_something_names() {
        let sources = read(&with_context("import_sources").file("sources"));
        let source = &sources["own_2"];
        assert_eq!((&source["year"], &source["url"]), (&json!(2014), &json!("https://example.org")));
        assert_eq!((&source["retrieved"], &source["licence"]), (&json!("2026-02-03"), &json!("not stated")));
        assert_eq!(
            (&source["type"], &source["remark"]),
            (&json!("label"), &json!("found at: example.org (a page)"))
        );
        assert!(
            source.get("note").is_none() && source.get("doi").is_none() && sources.get("never").is_none()
        );
    }

    #[test]
    fn tells_what_was_read_and_how_it_was_found_from_what_a_reader_should_know() {
        let small = Small::new("import_source_notes");
        fs::write(small.evidence_file("context"), context().to_string()).unwrap();
        edit(&small.evidence_file("sources"), |sources| {
            sources["own"]["note"] = json!("open, 12 people; read: abstract; copy: https://example.org");
            sources["own"]["authors"] = json!("see PubMed");
            (sources["own"]["journal"], sources["own"]["publisher"]) = (json!("J"), json!("J"));
        });
        small.import("2026-02-03");
        let source = &read(&small.file("sources"))["own"];
        assert_eq!((&source["note"], &source["read"]), (&json!("open, 12 people"), &json!("abstract")));
        assert_eq!(source["remark"], "read: abstract; copy: https://example.org");
        assert_eq!(source["journal"], "J");
        assert!(source.get("authors").is_none() && source.get("publisher").is_none());
    }

    #[test]
    fn keeps_what_was_looked_up_again_and_applies_it_to_new_evidence() {
        let small = with_context("import_corrected");
        edit(&small.file("sources"), |sources| {
            let own = &mut sources["own_2"];
            (own["kind"], own["through"]) = (json!("trial"), json!("A newspaper"));
            own["corrected"] = json!({ "title": "The first", "url": "", "doi": "10.1/first" });
        });
        edit(&small.file("medicines"), |rows| rows[0]["corrected"] = json!({ "name_nl": "aatje" }));
        small.import("2026-02-04");
        let source = &read(&small.file("sources"))["own_2"];
        assert_eq!((&source["title"], &source["doi"]), (&json!("The first"), &json!("10.1/first")));
        assert_eq!((&source["kind"], &source["through"]), (&json!("trial"), &json!("A newspaper")));
        assert!(source.get("url").is_none(), "an empty correction takes away");
        assert_eq!(rows(&small.file("medicines"))[0]["name_nl"], "aatje");
        let before = small.bytes();
        assert!(out(&small.import("2026-02-05")).starts_with("sleepers: nothing changed\n"));
        assert!(small.bytes() == before);
    }

    #[test]
    fn changes_nothing_the_second_time_with_context() {
        let small = with_context("import_context_twice");
        let before = small.bytes();
        assert!(out(&small.import("2026-05-05")).starts_with("sleepers: nothing changed\n"));
        assert!(small.bytes() == before);
    }

    #[test]
    fn keeps_names_words_and_what_cannot_be_weighed() {
        let small = with_context("import_context_keeps");
        let name = json!({ "nl": "Verwanten", "en": "Kin" });
        edit(&small.file("relatives"), |relatives| relatives["groups"]["G"]["name"] = name.clone());
        edit(&small.file("search"), |search| search["effects"]["drowsy"]["nl"] = json!(["suf", "duf"]));
        let reason = json!({ "nl": "Daarom", "en": "Because" });
        edit(&small.file("effects"), |rows| {
            rows[0]["weighable"] = json!(false);
            rows[0]["not_weighable_reason"] = reason.clone();
            rows[0]["after_stopping"] = json!(true);
        });
        edit(&small.evidence_file("effects"), |rows| rows[0]["duration"] = json!("8 weeks"));
        small.import("2026-02-04");
        assert_eq!(read(&small.file("relatives"))["groups"]["G"]["name"], name);
        assert_eq!(read(&small.file("search"))["effects"]["drowsy"]["nl"], json!(["suf", "duf"]));
        let effect = &rows(&small.file("effects"))[0];
        assert_eq!((&effect["duration"], &effect["weighable"]), (&json!("8 weeks"), &json!(false)));
        assert_eq!((&effect["not_weighable_reason"], &effect["after_stopping"]), (&reason, &json!(true)));
    }

    #[test]
    fn gives_facts_to_those_they_are_for() {
        let small = Small::new("import_audience");
        let mut context = context();
        context["fact_audience"]["items"][0]["source"] = json!("poison_book");
        fs::write(small.evidence_file("context"), context.to_string()).unwrap();
        edit(&small.evidence_file("sources"), |sources| sources["poison_book"] = sources["own"].clone());
        let fact = |field: &str, value: &str, source: &str| json!({ "field": field, "value": value, "source": source, "quote": "words" });
        let facts = [
            fact("overdose", "worst", "poison_book"),
            fact("overdose", "bad", "own"),
            fact("deaths", "3", "own"),
            fact("use", "daily", "own"),
        ];
        edit(&small.evidence_file("medicines"), |rows| rows[1]["facts"] = json!(facts));
        small.import("2026-02-03");
        let facts = rows(&small.file("medicines"))[0]["facts"].take();
        let neutral =
            json!({ "field": "overdose", "value": "get help", "source": "own", "audience": "prescriber" });
        assert_eq!(facts, json!([neutral, fact("use", "daily", "own")]));
        assert!(read(&small.file("sources")).get("poison_book").is_none(), "nothing names it any more");
    }

    #[test]
    fn keeps_remarks_of_collectors_from_readers() {
        let small = Small::new("import_notes");
        let noted = |note: &str| {
            let fact = json!({ "field": "driving", "value": "no", "source": "own", "note": note });
            edit(&small.evidence_file("medicines"), |rows| rows[0]["facts"] = json!([fact]));
            small.import("2026-02-03");
            let medicines = rows(&small.file("medicines"));
            medicines.into_iter().find_map(|mut medicine| medicine.get_mut("facts").map(Value::take)).unwrap()
                [0]
            .clone()
        };
        let fact = noted("from another country: United Kingdom; older page; page read once");
        assert_eq!((&fact["country"], &fact["note"]), (&json!("GB"), &json!("older page")));
        assert_eq!(fact["remark"], "page read once");
        let fact = noted("Xeplion; file input/fsh/examples/xeplion.fsh, commit 30071000");
        assert_eq!((&fact["product"], &fact["country"]), (&json!("Xeplion"), &json!("EU")));
        assert!(fact.get("note").is_none());
        let fact = noted("the leaflet says not: show both");
        assert_eq!((&fact["note"], fact.get("remark")), (&json!("the leaflet says not"), None));
        assert_eq!(noted("for prescribers only; by hand")["audience"], "prescriber");
    }

    #[test]
    fn sets_back_the_review_of_a_figure_that_changed_and_that_of_the_class() {
        let small = Small::imported("import_review");
        let mark = ["review", "--class", "sleepers", "--by", "somebody", "--date", "2999-01-01", "--all"];
        assert!(dataset(&small.data, &mark).status.success());
        let marked = rows(&small.file("estimates"));
        let review = json!({ "status": "reviewed", "by": "somebody", "date": "2026-02-04" });
        edit(&small.file("dataset"), |about| about["review"] = review.clone());
        // A text is no figure.
        edit(&small.evidence_file("effects"), |rows| rows[0]["proxy_note"] = json!("as reported"));
        small.import("2026-02-05");
        assert_eq!(read(&small.file("dataset"))["review"], review);
        edit(&small.evidence_file("estimates"), |rows| rows[0]["high"] = json!(5.0));
        small.import("2026-02-06");
        let now = rows(&small.file("estimates"));
        assert!(now[0].get("reviewed").is_none());
        for (now, marked) in now[1..].iter().zip(&marked[1..]) {
            assert!(marked["reviewed"].is_object() && now["reviewed"] == marked["reviewed"], "{now}");
        }
        let unreviewed = json!({ "status": "unreviewed", "by": null, "date": null });
        assert_eq!(read(&small.file("dataset"))["review"], unreviewed);
    }

    #[test]
    fn sets_back_the_review_of_the_class_when_a_placebo_number_changes() {
        let small = Small::imported("import_review_baseline");
        edit(&small.file("dataset"), |about| {
            about["review"] = json!({ "status": "reviewed", "by": "somebody", "date": "2026-02-04" });
        });
        edit(&small.evidence_file("effects"), |rows| rows[0]["baseline"]["per100"] = json!(11));
        small.import("2026-02-05");
        assert_eq!(read(&small.file("dataset"))["review"]["status"], "unreviewed");
    }

    #[test]
    fn leaves_room_to_say_what_is_new_for_check_to_name() {
        let small = Small::imported("import_changes");
        let changes = || read(&small.file("dataset"))["changes"].take();
        let nothing = json!({ "nl": "", "en": "" });
        let first = json!({ "version": "2026.02.03", "date": "2026-02-03", "what": nothing });
        assert_eq!(changes(), json!([first]));
        let checked = out(&dataset(&small.data, &["check"]));
        assert!(checked.contains("\"changes\" is not translated (nl)"), "{checked}");

        // What was never told stays one entry; what was told stays.
        let measure =
            |value: f64| edit(&small.evidence_file("estimates"), |rows| rows[0]["value"] = json!(value));
        measure(2.5);
        small.import("2026-02-04");
        let second = json!({ "version": "2026.02.04", "date": "2026-02-04", "what": nothing });
        assert_eq!(changes(), json!([second]));
        let told =
            json!({ "version": "2026.02.04", "date": "2026-02-04", "what": { "nl": "Nieuw", "en": "New" } });
        edit(&small.file("dataset"), |about| about["changes"] = json!([told]));
        measure(3.0);
        small.import("2026-02-05");
        let third = json!({ "version": "2026.02.05", "date": "2026-02-05", "what": nothing });
        assert_eq!(changes(), json!([third, told]));
    }

    #[test]
    fn changes_nothing_the_second_time() {
        let small = Small::imported("import_twice");
        let before = small.bytes();
        assert!(out(&small.import("2026-05-05")).starts_with("sleepers: nothing changed\n"));
        assert!(small.bytes() == before);
    }

    #[test]
    fn keeps_texts_translations_and_the_order_of_effects() {
        let small = Small::imported("import_keeps");
        edit(&small.file("effects"), |rows| {
            rows[0]["text"]["nl"]["name"] = json!("Slaperig");
            rows.as_array_mut().unwrap().reverse();
        });
        edit(&small.file("phrases"), |phrases| phrases["phrases"]["adults"]["nl"] = json!("volwassenen"));
        edit(&small.evidence_file("effects"), |rows| rows[0]["duration"] = json!("8 weeks"));
        small.import("2026-02-04");
        let effects = rows(&small.file("effects"));
        assert_eq!((&effects[0]["id"], &effects[1]["id"]), (&json!("mood"), &json!("drowsy")));
        assert_eq!(effects[1]["text"]["nl"]["name"], "Slaperig");
        assert_eq!(effects[1]["duration"], "8 weeks");
        let phrases = read(&small.file("phrases"));
        assert_eq!(phrases["phrases"]["adults"]["nl"], "volwassenen");
        assert_eq!(phrases["phrases"]["8 weeks"], json!({ "nl": "", "en": "" }), "for check to name");
    }

    #[test]
    fn keeps_translations_of_facts_and_leaves_new_ones_for_check_to_name() {
        let small = Small::new("import_facts");
        let say = |facts: &[&str]| {
            let fact = |value: &&str| json!({ "field": "stopping", "value": value, "source": "own" });
            let facts: Vec<_> = facts.iter().map(fact).collect();
            edit(&small.evidence_file("medicines"), |rows| rows[0]["facts"] = json!(facts));
            small.import("2026-02-03");
        };
        say(&["in 2 weeks"]);
        let both = json!({ "nl": "in 2 weken", "en": "in 2 weeks" });
        let group = json!({ "id": "stopping", "name": { "nl": "Stoppen", "en": "Stopping" }, "fields": ["stopping"] });
        edit(&small.file("phrases"), |phrases| {
            phrases["phrases"]["in 2 weeks"] = both.clone();
            phrases["fact_groups"] = json!([group]);
        });
        say(&["in 2 weeks", "slowly"]);
        let phrases = read(&small.file("phrases"));
        assert_eq!(phrases["phrases"]["in 2 weeks"], both);
        assert_eq!(phrases["fact_groups"], json!([group]));
        let checked = out(&dataset(&small.data, &["check"]));
        assert!(checked.contains("\"slowly\" is not translated (nl)"), "{checked}");
        assert!(!checked.contains("in 2 weeks"), "{checked}");
    }

    #[test]
    fn keeps_explanations_and_choices() {
        let small = Small::imported("import_keeps_choices");
        let explained = json!({ "like": "Suf", "when": "Meteen", "ask": ["Hoe lang?", "En dan?"] });
        edit(&small.file("effects"), |rows| rows[0]["text"]["nl"]["explained"] = explained.clone());
        let example = json!({ "effect": "drowsy", "medicines": ["aa", "cc"] });
        edit(&small.file("dataset"), |about| {
            about["first_asked"] = json!(["mood"]);
            about["example"] = example.clone();
        });
        edit(&small.evidence_file("effects"), |rows| rows[0]["duration"] = json!("8 weeks"));
        small.import("2026-02-04");
        let effect = &rows(&small.file("effects"))[0];
        assert_eq!(
            (&effect["duration"], &effect["text"]["nl"]["explained"]),
            (&json!("8 weeks"), &explained)
        );
        let about = read(&small.file("dataset"));
        assert_eq!((&about["first_asked"], &about["example"]), (&json!(["mood"]), &example));
    }

    #[test]
    fn tells_the_old_and_the_new_figure() {
        let small = Small::imported("import_changed");
        edit(&small.evidence_file("estimates"), |rows| rows[0]["value"] = json!(2.5));
        let told = out(&small.import("2026-02-03"));
        assert!(told.contains("estimates.json: 6 (added 0, changed 1, removed 0)"), "{told}");
        assert!(told.contains("aa/drowsy: value 2.0 -> 2.5"), "{told}");
        assert_eq!(rows(&small.file("estimates"))[0]["value"], 2.5);
        assert_eq!(read(&small.file("dataset"))["version"], "2026.02.03.2", "the second of that day");
    }

    #[test]
    fn retires_what_is_gone_and_never_gives_its_number_away() {
        let small = Small::imported("import_retires");
        let rename_first =
            |id: &str| edit(&small.evidence_file("medicines"), |rows| rows[0]["id"] = json!(id));
        edit(&small.evidence_file("estimates"), |rows| {
            rows.as_array_mut().unwrap().retain(|row| row["medicine"] != "cc");
        });
        rename_first("dd");
        let told = out(&small.import("2026-02-04"));
        assert!(told.contains("cc: removed") && told.contains("dd: added"), "{told}");
        assert_eq!(read(&small.file("dataset"))["retired"]["medicines"], json!({ "cc": 1 }));
        assert_eq!(small.numbers().last(), Some(&("dd".to_owned(), 4)));

        rename_first("cc");
        small.import("2026-02-05");
        assert!(small.numbers().contains(&("cc".to_owned(), 1)), "its own number comes back");
        assert_eq!(read(&small.file("dataset"))["retired"]["medicines"], json!({ "dd": 4 }));
    }

    #[test]
    fn reports_fields_that_the_schema_does_not_know() {
        let small = Small::new("import_unknown");
        edit(&small.evidence_file("estimates"), |rows| rows[0]["mood_ring"] = json!("blue"));
        let told = err(&small.import("2026-02-03"));
        assert!(told.contains("not in the schema: estimates.json/mood_ring (1 times)"), "{told}");
        assert!(!fs::read_to_string(small.file("estimates")).unwrap().contains("mood_ring"));
    }

    #[test]
    fn refuses_a_folder_that_is_not_there() {
        let output = dataset(&folder("import_nothing"), &["import", "/nowhere"]);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(err(&output).lines().count(), 1);
    }

    #[test]
    fn refuses_a_date_that_is_none() {
        let small = Small::new("import_date");
        let arguments = ["import", small.evidence.to_str().unwrap(), "--date", "3 February"];
        assert_eq!(dataset(&small.data, &arguments).status.code(), Some(2));
        assert!(!small.data.exists());
    }
}

mod changes {
    use super::*;

    /// What moved since a copy of the small class, after something was done to the class itself.
    fn since(test: &str, edit_it: impl FnOnce(&Small)) -> String {
        let small = Small::imported(test);
        let old = small.data.parent().unwrap().join("old");
        fs::create_dir_all(old.join("sleepers")).unwrap();
        // Files that earlier versions did not have are not needed.
        for file in ["dataset", "effects", "estimates"] {
            fs::copy(small.file(file), old.join("sleepers").join(format!("{file}.json"))).unwrap();
        }
        edit_it(&small);
        let output = dataset(&small.data, &["changes", old.to_str().unwrap()]);
        assert!(output.status.success(), "{}", err(&output));
        out(&output)
    }

    fn line(told: &str, row: &str) -> String {
        let found = told.lines().find(|line| line.starts_with(row));
        found.unwrap_or_else(|| panic!("{told}\nhas no {row}")).to_owned()
    }

    #[test]
    fn tells_that_nothing_changed() {
        let told = since("changes_none", |_| {});
        assert_eq!(told, "# sleepers: 2026.02.03 -> 2026.02.03\n\nEvery figure is the same.\n\n");
    }

    #[test]
    fn tells_old_and_new_figure_and_people_of_100_by_cell() {
        let told = since("changes_figure", |small| {
            edit(&small.file("estimates"), |rows| rows[0]["value"] = json!(3.0));
        });
        // Odds of 1 to 9 on placebo; an odds ratio of 3 gives 3/12.
        let expected = "| aa | drowsy | OR 2 (1 to 4) | OR 3 (1 to 4) | 18.2 (10.0 to 30.8) | 25.0 (10.0 to 30.8) \
                        | another figure |";
        assert_eq!(line(&told, "| aa | drowsy"), expected);
        assert!(told.contains("1 cells: another figure: 1."), "{told}");
    }

    #[test]
    fn puts_first_what_is_no_longer_reliable() {
        let told = since("changes_unreliable", |small| {
            edit(&small.file("estimates"), |rows| {
                rows[0]["value"] = json!(3.0);
                rows[4]["reliable"] = json!(false);
                rows[4]["unreliable_code"] = json!("imprecise");
            });
        });
        let rows: Vec<_> =
            told.lines().filter(|line| line.starts_with("| aa") || line.starts_with("| cc")).collect();
        assert!(rows[0].contains("not reliable (imprecise)") && rows[0].ends_with("| no longer reliable |"));
        assert!(rows[1].ends_with("| another figure |"));
    }

    #[test]
    fn tells_what_is_new_and_what_is_gone() {
        let told = since("changes_rows", |small| {
            edit(&small.file("estimates"), |rows| {
                rows[0]["medicine"] = json!("dd");
            });
        });
        assert!(
            line(&told, "| aa | drowsy")
                .ends_with("| OR 2 (1 to 4) | - | 18.2 (10.0 to 30.8) | - | no longer reliable |")
        );
        assert!(line(&told, "| dd | drowsy").ends_with("| now reliable |"));
    }

    #[test]
    fn tells_that_a_placebo_number_moved() {
        let told = since("changes_placebo", |small| {
            edit(&small.file("effects"), |rows| rows[0]["baseline"]["per100"] = json!(20));
        });
        assert_eq!(line(&told, "| drowsy"), "| drowsy | 10 (8 to 12) | 20 (8 to 12) |");
        // Odds of 1 to 4 on placebo, times 2.
        assert!(
            line(&told, "| aa | drowsy").contains("| 33.3 (20.0 to 50.0) | placebo number only |"),
            "{told}"
        );
        assert!(!told.contains("| mood |"), "{told}");
    }

    #[test]
    fn compares_the_real_data_with_themselves() {
        let data = real_data();
        let told = out(&dataset(&data, &["changes", data.to_str().unwrap()]));
        assert_eq!(told.matches("Every figure is the same.").count(), classes().len());
    }
}

mod csv {
    use super::*;

    fn table(data: &Path, arguments: &[&str]) -> Vec<Vec<String>> {
        let output = dataset(data, &[&["csv"], arguments].concat());
        assert!(output.status.success(), "{}", err(&output));
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(output.stdout.as_slice());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn has_a_row_for_every_estimate() {
        let count = |class: &str| rows(&real_data().join(class).join("estimates.json")).len();
        let classes = classes();
        let of_all = classes.iter().map(|class| count(class)).sum::<usize>();
        assert_eq!(table(&real_data(), &[]).len(), 1 + of_all);
        let one = table(&real_data(), &["--class", &classes[1]]);
        assert_eq!(one.len(), 1 + count(&classes[1]));
        assert!(one[1..].iter().all(|row| row[0] == classes[1]));
    }

    #[test]
    fn gives_people_of_100_on_the_common_baseline() {
        let table = table(&Small::imported("csv_by_hand").data, &[]);
        let column = |name: &str| table[0].iter().position(|column| column == name).unwrap();
        let per100 = ["per100", "per100_low", "per100_high", "baseline_per100"].map(column);
        // Odds of 1 to 9 on placebo; an odds ratio of 2 (1 to 4) gives 2/11 (1/10 to 4/13).
        assert_eq!(per100.map(|i| table[1][i].as_str()), ["18.18", "10.00", "30.77", "10.00"]);
        // A change is no share of people.
        assert_eq!(per100.map(|i| table[2][i].as_str()), [""; 4]);
        assert_eq!(table[1][column("title")], "Own");
    }

    #[test]
    fn names_the_classes_there_are() {
        let output = dataset(&real_data(), &["csv", "--class", "herbs"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(&classes().join(", ")), "{}", err(&output));
    }
}

mod rank {
    use super::*;

    fn ranked(data: &Path, arguments: &[&str]) -> Vec<Value> {
        let output = dataset(data, &[&["rank", "--json"], arguments].concat());
        assert!(output.status.success(), "{}", err(&output));
        serde_json::from_str(&out(&output)).unwrap()
    }

    fn order(ranked: &[Value]) -> Vec<&str> {
        ranked.iter().map(|row| row["medicine"].as_str().unwrap()).collect()
    }

    /// The order and the fits of the small class.
    fn assert_fits(small: &Small, wishes: &[&str], expected: [(&str, f64); 3]) {
        let wishes: Vec<_> = wishes.iter().flat_map(|wish| ["--wish", wish]).collect();
        let ranked = ranked(&small.data, &[&["--class", "sleepers"], &wishes[..]].concat());
        assert_eq!(order(&ranked), expected.map(|(medicine, _)| medicine));
        for (row, (medicine, fit)) in ranked.iter().zip(expected) {
            assert!((row["fit"].as_f64().unwrap() - fit).abs() < 1e-12, "{medicine}: {row}, not {fit}");
        }
    }

    fn refused(arguments: &[&str]) -> String {
        let output = dataset(&real_data(), &[&["rank", "--class", "antipsychotics"], arguments].concat());
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(out(&output), "");
        assert_eq!(err(&output).lines().count(), 1, "{}", err(&output));
        err(&output)
    }

    #[test]
    fn orders_by_fits_calculated_by_hand() {
        let small = Small::imported("rank_by_hand");
        // Drowsy: 2/11, 1/10 and 4/13 of people. The range is 1/10 to 4/13, so aa
        // has (2/11 - 1/10) / (4/13 - 1/10) = 13/33, bb 0 and cc 1.
        assert_fits(&small, &["drowsy=1"], [("bb", 0.0), ("aa", 13.0 / 33.0), ("cc", 1.0)]);
        assert_fits(&small, &["drowsy=2:welcome"], [("cc", 0.0), ("aa", 20.0 / 33.0), ("bb", 1.0)]);
        // Mood: 0.5, 0.1 and 0.3, more is better: aa 0, bb 1, cc 1/2.
        let (aa, bb, cc) = (13.0 / 33.0 / 4.0, 3.0 / 4.0, (1.0 + 3.0 * 0.5) / 4.0);
        assert_fits(&small, &["drowsy=1", "mood=3"], [("aa", aa), ("cc", cc), ("bb", bb)]);
    }

    #[test]
    fn shows_a_deal_breaker_last_with_its_number() {
        let small = Small::imported("rank_deal_breaker");
        let arguments = ["--class", "sleepers", "--wish", "mood=1", "--deal-breaker", "drowsy=15"];
        let ranked = ranked(&small.data, &arguments);
        assert_eq!(order(&ranked), ["bb", "aa", "cc"]);
        assert_eq!(ranked[0]["deal_breakers"], json!([]));
        let exceeded = &ranked[1]["deal_breakers"][0];
        assert_eq!((&exceeded["effect"], &exceeded["ceiling"]), (&json!("drowsy"), &json!(15.0)));
        assert!((exceeded["value"].as_f64().unwrap() - 200.0 / 11.0).abs() < 1e-12);
    }

    #[test]
    fn has_every_field_for_every_medicine_of_the_class() {
        let arguments = "--class antipsychotics --wish weight_change=3 --wish sleepiness=1:welcome \
                         --deal-breaker qtc=10 --draws 1000 --seed 7";
        let ranked = ranked(&real_data(), &arguments.split_whitespace().collect::<Vec<_>>());
        assert_eq!(ranked.len(), rows(&real_data().join("antipsychotics/medicines.json")).len());
        let fields = ["medicine", "fit", "fit_median", "fit_low", "fit_high", "place_low", "place_high"];
        for row in &ranked {
            let row: Vec<_> = row.as_object().unwrap().keys().collect();
            assert_eq!(
                row,
                [
                    &fields[..],
                    &["first_three", "known_share", "group", "deal_breakers", "list", "reason", "imprecise"]
                ]
                .concat()
            );
        }
    }

    #[test]
    fn prints_a_table_without_json() {
        let output =
            dataset(&real_data(), &["rank", "--class", "antipsychotics", "--wish", "weight_change=3"]);
        assert!(output.status.success());
        assert!(out(&output).contains("What matters most is not known of these:"));
    }

    #[test]
    fn suggests_near_matches() {
        assert!(refused(&["--wish", "wieght_change=3"]).contains("did you mean weight_change?"));
        assert!(refused(&["--wish", "qtc=1", "--deal-breaker", "qtx=5"]).contains("did you mean qtc?"));
        let output = dataset(&real_data(), &["rank", "--class", "antipsychotic", "--wish", "qtc=1"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains("did you mean antipsychotics?"));
    }

    #[test]
    fn refuses_values_that_mean_nothing() {
        assert!(refused(&["--wish", "qtc=4"]).contains("0, 1, 2 or 3"));
        assert!(refused(&["--wish", "qtc=1:love"]).contains("\"love\" is not a direction"));
        assert!(refused(&["--wish", "qtc"]).contains("expected an effect"));
        assert!(refused(&["--wish", "qtc=1", "--deal-breaker", "qtc=NaN"]).contains("not a number"));
        assert!(refused(&[]).contains("--wish"));
    }

    #[test]
    fn refuses_a_deal_breaker_on_a_benefit() {
        let told = refused(&["--wish", "qtc=1", "--deal-breaker", "response=10"]);
        assert!(told.contains("more of a benefit is no reason to refuse a medicine"), "{told}");
    }

    #[test]
    fn refuses_a_wish_that_no_figures_can_weigh() {
        // Every figure of this effect is unreliable; its reasons tell why.
        let told = refused(&["--wish", "sexual_problems=2"]);
        assert!(told.contains("there are no comparable figures to weigh this"), "{told}");
    }
}
