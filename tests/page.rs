//! The page without the program: each of its numbers is what the domain makes of the data, and nothing in the data
//! can become markup.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use weegwijzer::domain::dataset::{Dataset, Effect, EffectIx, Kind, Measure, MedicineIx};
use weegwijzer::domain::frequencies::better_than_average_per100;
use weegwijzer::domain::reading::{Reading, reading, reference};
use weegwijzer::text::Lang;

/// A folder for one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("weegwijzer-page-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(data: &Path, command: &str, out: &Path) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_dataset"));
    let output = program.arg("--data").arg(data).args([command, "--out"]).arg(out).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn page_of(data: &Path, folder: &Folder) -> String {
    let out = folder.0.join("page.html");
    run(data, "page", &out);
    fs::read_to_string(out).unwrap()
}

fn real_data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The contents of all elements of a tag, without those inside another of the same tag.
fn all<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find(&format!("<{tag}")) {
        let open = start + rest[start..].find('>').unwrap() + 1;
        let close = open + rest[open..].find(&format!("</{tag}>")).unwrap();
        found.push(&rest[open..close]);
        rest = &rest[close..];
    }
    found
}

/// Text as a browser shows it.
fn shown(html: &str) -> String {
    let (mut text, mut is_inside) = (String::new(), false);
    for c in html.chars() {
        match c {
            '<' => is_inside = true,
            '>' => is_inside = false,
            c if !is_inside => text.push(c),
            _ => {}
        }
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, c)| text.replace(entity, c))
}

/// A text without its mark of a source, such as ` [3]`.
fn without_mark(text: &str) -> &str {
    text.split(" [").next().unwrap()
}

/// A value as people read it, worked out without the code of the page.
fn written(effect: &Effect, value: f64, lang: Lang) -> String {
    let of_100 = |per100: f64| match per100 {
        0.0 => "0".to_owned(),
        x if x < 0.5 => "<1".to_owned(),
        x => format!("{}", x.round()),
    };
    match (effect.kind, effect.measure) {
        (Kind::Frequency, _) => of_100(value),
        (Kind::Change, Measure::StandardisedMeanDifference) => of_100(better_than_average_per100(value)),
        (Kind::Change, _) => {
            // No figure of the data lies between two tenths, where a binary number would decide.
            let tenths = (value.abs() * 10.0).round();
            let sign = if tenths == 0.0 {
                ""
            } else if value < 0.0 {
                "\u{2212}"
            } else {
                "+"
            };
            let point = if lang == Lang::Nl { ',' } else { '.' };
            format!("{sign}{}{point}{}", (tenths / 10.0).floor(), tenths % 10.0)
        }
        (Kind::Grade, _) => effect.scale_levels.as_ref().unwrap()[value as usize].code.clone(),
    }
}

fn expected(dataset: &Dataset, m: MedicineIx, e: EffectIx, lang: Lang) -> String {
    let t = lang.authored();
    let effect = dataset.effect(e);
    let reading = reading(dataset, m, e);
    let figure = match reading {
        Reading::NoFigure => return t.no_figure_short.to_owned(),
        Reading::TooLittle(_) | Reading::Imprecise(_) => return t.too_little_short.to_owned(),
        Reading::NoMoreThanPlacebo => return t.no_more_than_placebo_short.to_owned(),
        Reading::Band { .. } => return t.band_short.to_owned(),
        Reading::Known(figure) | Reading::LikePlacebo(figure) => figure,
    };
    let range = match figure.interval {
        _ if effect.kind == Kind::Grade => String::new(),
        Some((low, high)) => {
            let to = if lang == Lang::Nl { "tot" } else { "to" };
            format!(" ({} {to} {})", written(effect, low, lang), written(effect, high, lang))
        }
        None => format!(" ({})", t.range_none),
    };
    let like = match reading {
        Reading::LikePlacebo(_) => format!(", {}", t.like_placebo_short),
        _ => String::new(),
    };
    written(effect, figure.value, lang) + &range + &like
}

#[test]
fn every_cell_is_what_the_domain_makes_of_the_data() {
    let folder = Folder::new("cells");
    let data = real_data();
    let page = page_of(&data, &folder);
    run(&data, "pack", &folder.0);
    let mut classes: Vec<Dataset> = Vec::new();
    let index = fs::read_to_string(folder.0.join("index.json")).unwrap();
    for class in serde_json::from_str::<serde_json::Value>(&index).unwrap().as_array().unwrap() {
        let file = folder.0.join(format!("{}.json", class["id"].as_str().unwrap()));
        classes.push(Dataset::decode(&fs::read_to_string(file).unwrap()).unwrap());
    }
    let tables = all(&page, "table");
    assert_eq!(tables.len(), classes.len() * Lang::ALL.len());
    let mut tables = tables.into_iter();
    for lang in Lang::ALL {
        for dataset in &classes {
            let first = &dataset.about().first_asked;
            let effects: Vec<_> = first.iter().take(5).map(|id| dataset.find_effect(id).unwrap()).collect();
            let table = tables.next().unwrap();
            let heads: Vec<_> = all(all(table, "thead")[0], "th");
            for (head, &e) in heads[1..].iter().zip(&effects) {
                let name = &lang.effect(dataset.effect(e)).name;
                assert_eq!(without_mark(&shown(head.split("<small>").next().unwrap())), name);
            }
            let rows = all(all(table, "tbody")[0], "tr");
            assert_eq!(rows.len(), dataset.medicines().len() + 1);
            for (cell, &e) in all(rows[0], "td").iter().zip(&effects) {
                let effect = dataset.effect(e);
                let on_placebo = match reference(effect) {
                    Some(_)
                        if effect.kind == Kind::Change
                            && effect.measure != Measure::StandardisedMeanDifference =>
                    {
                        lang.authored().placebo_zero_short.to_owned()
                    }
                    Some(value) => written(effect, value, lang),
                    None => lang.authored().no_figure_short.to_owned(),
                };
                assert_eq!(shown(cell), on_placebo, "placebo, {}", effect.id);
            }
            let mut names = Vec::new();
            for row in &rows[1..] {
                let name = shown(all(row, "th")[0]);
                let m = dataset.medicine_ixs().find(|&m| lang.medicine(dataset.medicine(m)) == name).unwrap();
                let cells = all(row, "td");
                assert_eq!(cells.len(), effects.len());
                for (cell, &e) in cells.iter().zip(&effects) {
                    let said = shown(cell);
                    assert_eq!(
                        without_mark(&said),
                        expected(dataset, m, e, lang),
                        "{name}, {}",
                        dataset.effect(e).id
                    );
                }
                names.push(name);
            }
            assert!(names.is_sorted());
            names.dedup();
            assert_eq!(names.len(), dataset.medicines().len());
        }
    }
}

/// Copies the data and puts a text behind every name and title that people read.
fn hostile_data(folder: &Folder, text: &str) -> PathBuf {
    let data = folder.0.join("data");
    let folders = fs::read_dir(real_data()).unwrap().map(|entry| entry.unwrap().path());
    for class in folders.filter(|path| path.is_dir()) {
        let to = data.join(class.file_name().unwrap());
        fs::create_dir_all(&to).unwrap();
        for file in fs::read_dir(&class).unwrap().map(|entry| entry.unwrap().path()) {
            let is_authored = class.join("medicines.json").is_file();
            let mut json: serde_json::Value =
                serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            if is_authored {
                spoil(&mut json, text);
            }
            fs::write(to.join(file.file_name().unwrap()), json.to_string()).unwrap();
        }
    }
    data
}

fn spoil(json: &mut serde_json::Value, text: &str) {
    const READ: [&str; 8] = ["name", "name_nl", "name_en", "title", "counted", "unit", "nl", "en"];
    match json {
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                match value {
                    serde_json::Value::String(read) if READ.contains(&key.as_str()) => read.push_str(text),
                    serde_json::Value::String(address) if key == "url" => {
                        *address = format!("javascript:{text}")
                    }
                    value => spoil(value, text),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, text)),
        _ => {}
    }
}

#[test]
fn nothing_in_the_data_becomes_markup() {
    let folder = Folder::new("hostile");
    let hostile = "</td></script><script>alert(1)</script><img src=x onerror='a()'>\" onfocus=\"b()&";
    let page = page_of(&hostile_data(&folder, hostile), &folder);
    let plain = page_of(&real_data(), &folder);
    // The text is there to be read, and there are exactly the elements and attributes that are there without it.
    assert!(shown(&page).contains(hostile));
    let tags = |html: &str| -> Vec<String> {
        html.split('<').skip(1).map(|tag| tag.split(['>', ' ']).next().unwrap().to_owned()).collect()
    };
    let links =
        |tags: Vec<String>| tags.into_iter().filter(|tag| tag != "a" && tag != "/a").collect::<Vec<_>>();
    assert_eq!(links(tags(&page)), links(tags(&plain)));
    assert!(!page.contains("onfocus=\""));
    assert!(!page.contains("href=\"javascript:"));
    assert!(plain.contains("href=\"https://doi.org/"));
}

#[test]
fn the_same_data_give_the_same_page() {
    let folder = Folder::new("same");
    assert_eq!(page_of(&real_data(), &folder), page_of(&real_data(), &folder));
}
