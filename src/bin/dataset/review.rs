//! `review`: a document in which a clinician marks figure by figure, and the record of who checked which.
//!
//! A mark stands with its figure in estimates.json: who, when, which version of the data, and a digest of what was on
//! paper ([`seen`]). A figure that is no longer what was seen has lost its mark: `check` says so and nothing is packed
//! until [`drop_changed`] took it away, which `review --drop-changed` and every import do.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use weegwijzer::domain::certainty::{Certainty, certainty};
use weegwijzer::domain::dataset::{Dataset, EffectIx, MedicineIx};
use weegwijzer::domain::reading::{range, reading};
use weegwijzer::say::{Say, Told, by_name};
use weegwijzer::text::Lang;

use crate::authored::{Class, Part, text, texts, write};
use crate::html::{Html, h, of, text as said};
use crate::pack::checked;
use crate::{Outcome, ids, print};

/// Arguments of `review`.
#[derive(clap::Args)]
pub struct Options {
    /// Only this class.
    #[arg(long)]
    class: Option<String>,
    /// Folder for the documents, one per class.
    #[arg(long, value_name = "DIR", default_value = "target/review")]
    out: PathBuf,
    /// Record that this person, who agrees to be named, checked figures: name and profession.
    #[arg(long, value_name = "WHO", requires_all = ["date", "class"])]
    by: Option<String>,
    /// When.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "by")]
    date: Option<String>,
    /// The figures that were checked and found right, one MEDICINE/EFFECT a line; # begins a remark.
    #[arg(long, value_name = "FILE", requires = "by", conflicts_with = "all")]
    cells: Option<PathBuf>,
    /// Every figure of the class was checked and found right.
    #[arg(long, requires = "by")]
    all: bool,
    /// Take away the marks of figures that are no longer what was checked.
    #[arg(long, conflicts_with = "by")]
    drop_changed: bool,
}

/// What stood in the document: when one of these changes, nobody has checked the figure any more.
const FIGURE: [&str; 21] = [
    "measure",
    "value",
    "low",
    "high",
    "interval",
    "reliable",
    "unreliable_code",
    "unreliable_reasons",
    "participants",
    "events",
    "trials",
    "placebo_controlled_trials",
    "placebo_participants",
    "placebo_events",
    "medicine_per100",
    "placebo_per100",
    "derivation",
    "population",
    "source",
    "locator",
    "quote",
];

/// The same of its effect.
const EFFECT: [&str; 5] = ["kind", "measure", "valence", "duration", "scale_levels"];

/// Writes the documents, or records or takes away marks.
pub fn run(data: &Path, options: &Options) -> Outcome {
    let mut classes = Class::load_all(data)?;
    if let Some(id) = &options.class {
        let place = ids::find("class", id, classes.iter().map(Class::id))?;
        classes = vec![classes.swap_remove(place)];
    }
    if options.drop_changed {
        for class in &mut classes {
            let dropped = drop_changed(class);
            save(class)?;
            dropped
                .iter()
                .try_for_each(|cell| print(&format!("{}: {cell}: mark taken away\n", class.id())))?;
        }
        return Ok(());
    }
    match (&options.by, &options.date) {
        (Some(by), Some(date)) => record(&mut classes[0], by, date, options),
        _ => classes.iter().try_for_each(|class| {
            fs::create_dir_all(&options.out).map_err(|e| format!("{}: {e}", options.out.display()))?;
            let path = options.out.join(format!("{}.html", class.id()));
            write(&path, &document(class)?)?;
            print(&format!("{}\n", path.display()))
        }),
    }
}

fn cell(row: &Value) -> String {
    format!("{}/{}", text(row, "medicine"), text(row, "effect"))
}

/// A digest of what was on paper about a figure (FNV-1a of its fields): it tells a change, it proves nothing.
pub fn seen(class: &Class, row: &Value) -> String {
    let effect = class.rows(Part::Effects).iter().find(|effect| effect["id"] == row["effect"]);
    let effect = effect.unwrap_or(&Value::Null);
    let figure = FIGURE.iter().map(|field| &row[*field]);
    let of_effect = EFFECT.iter().map(|field| &effect[*field]);
    let placebo = ["per100", "low", "high"].map(|field| &effect["baseline"][field]);
    let words = ["nl", "en"].map(|language| &effect["text"][language]["counted"]);
    let all: Vec<_> = figure.chain(of_effect).chain(placebo).chain(words).collect();
    let digest = json!(all).to_string().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{digest:016x}")
}

/// Whether a figure has a mark that is no longer about it.
pub fn is_stale(class: &Class, row: &Value) -> bool {
    row.get("reviewed").is_some_and(|mark| text(mark, "seen") != seen(class, row))
}

/// Takes away the marks of figures that are no longer what was checked; gives their cells back.
pub fn drop_changed(class: &mut Class) -> Vec<String> {
    let mut rows = class.rows(Part::Estimates).to_vec();
    let mut dropped = Vec::new();
    for row in &mut rows {
        if is_stale(class, row)
            && let Some(fields) = row.as_object_mut()
        {
            fields.shift_remove("reviewed");
            dropped.push(cell(row));
        }
    }
    class[Part::Estimates] = Value::Array(rows);
    dropped
}

fn save(class: &Class) -> Outcome {
    write(&class.path(Part::Estimates), &(format!("{:#}", class[Part::Estimates]) + "\n"))
}

fn record(class: &mut Class, by: &str, date: &str, options: &Options) -> Outcome {
    let by = by.trim();
    if by.is_empty() {
        return Err("--by: a review names who checked".to_owned());
    }
    let is_digit_or_hyphen =
        |(i, b): (usize, u8)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() };
    if date.len() != 10 || !date.bytes().enumerate().all(is_digit_or_hyphen) {
        return Err(format!("--date: {date:?} is not a date such as 2027-03-01"));
    }
    let about = &class[Part::Dataset];
    let version = text(about, "version").to_owned();
    if date < text(about, "date") {
        return Err(format!("--date: {date} is before these data, of {}", text(about, "date")));
    }
    let known: Vec<String> = class.rows(Part::Estimates).iter().map(cell).collect();
    let chosen = match &options.cells {
        Some(path) => named(path, &known)?,
        None if options.all => known,
        None => return Err("say which figures were checked: --cells FILE, or --all".to_owned()),
    };
    let marks: Vec<Option<Value>> = class
        .rows(Part::Estimates)
        .iter()
        .map(|row| {
            let mark = json!({ "by": by, "date": date, "version": version, "seen": seen(class, row) });
            chosen.contains(&cell(row)).then_some(mark)
        })
        .collect();
    for (row, mark) in class[Part::Estimates].as_array_mut().into_iter().flatten().zip(marks) {
        if let (Some(fields), Some(mark)) = (row.as_object_mut(), mark) {
            fields.insert("reviewed".to_owned(), mark);
        }
    }
    save(class)?;
    let marked = class.rows(Part::Estimates).iter().filter(|row| row.get("reviewed").is_some()).count();
    let of = class.rows(Part::Estimates).len();
    print(&format!(
        "{}: {} figures marked as checked by {by}; {marked} of {of} have a mark\n",
        class.id(),
        chosen.len()
    ))
}

/// The cells that a file names.
fn named(path: &Path, known: &[String]) -> Outcome<Vec<String>> {
    let list = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let cells = lines
        .filter(|line| !line.is_empty())
        .map(|line| ids::find("figure", line, known.iter().map(String::as_str)).map(|i| known[i].clone()))
        .collect::<Outcome<Vec<_>>>()?;
    if cells.is_empty() {
        return Err(format!("{}: names no figure", path.display()));
    }
    Ok(cells)
}

// What follows is on paper and in no program: a document in Dutch, for Dutch clinicians, with the English of the
// sources. It stands alone: no script, no style from elsewhere, nothing fetched.

const STYLE: &str = "body{font:14px/1.4 sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem;color:#111;background:#fff}\
h1{font-size:1.5rem}h2{margin-top:2.5rem;border-top:2px solid #111;padding-top:.5rem}\
table{border-collapse:collapse;width:100%}th,td{border:1px solid #777;padding:.3rem .4rem;text-align:left;vertical-align:top}\
th{background:#eee}thead{display:table-header-group}tr{break-inside:avoid}code{font-size:.85em}\
.boxes{white-space:nowrap}.boxes span{display:block}.line{display:block;border-bottom:1px dotted #555;height:1.6em;min-width:9em}\
blockquote{margin:.3rem 0;padding-left:.5rem;border-left:3px solid #999;font-style:italic;overflow-wrap:anywhere}\
.end{font-weight:bold}.quiet{color:#444}.done{background:#eee}\
@media print{body{font-size:10px;max-width:none;margin:0;padding:0}}@page{size:A4 landscape;margin:1cm}";

/// The document of a class.
pub fn document(class: &Class) -> Outcome<String> {
    let dataset = checked(class)?;
    let lang = Lang::Nl;
    // The words of figures look for the texts where the browser would put them.
    lang.take(&lang.authored().to_json());
    let about = dataset.about();
    let title = format!("Weegwijzer, {}: cijfers om na te kijken (versie {})", about.name.nl, about.version);
    let all = class.rows(Part::Estimates);
    let done = all.iter().filter(|row| row.get("reviewed").is_some() && !is_stale(class, row)).count();
    let counts = format!("{} cijfers, waarvan {done} met een geldige paraaf.", all.len());
    let mut body = vec![
        of("h1", &title),
        of("p", &counts),
        of(
            "p",
            "Kijk per regel: klopt het getal met de bron, is het terecht betrouwbaar of niet, en zegt de zin die een patiënt leest niet meer en niet minder dan de bron? Begin met wat is berekend of van een bijsluiter komt en het eind van een schaal bepaalt: dat verschuift alle andere.",
        ),
        h(
            "p",
            &[],
            [
                said("Nagekeken door (naam, beroep): "),
                blank(),
                said(" Datum: "),
                blank(),
                said(" Belangen: "),
                blank(),
            ],
        ),
        of(
            "p",
            "Daarna: de code van elke regel die klopt komt in een bestand, en dataset review legt vast wie welke versie nakeek (docs/data.md). Een cijfer dat later verandert, verliest zijn paraaf vanzelf.",
        ),
    ];
    let contents = dataset.effect_ixs().map(|e| {
        let effect = dataset.effect(e);
        let link = h("a", &[("href", &format!("#{}", effect.id))], [said(&effect.text.nl.name)]);
        h("li", &[], [link])
    });
    body.push(h("ol", &[], contents));
    body.extend(dataset.effect_ixs().map(|e| section(class, &dataset, lang, e)));
    let head = [
        Html("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_owned()),
        of("title", &title),
        Html(format!("<style>{STYLE}</style>")),
    ];
    let page = h("html", &[("lang", "nl")], [h("head", &[], head), h("body", &[], body)]);
    Ok(format!("<!doctype html>\n{}\n", page.0))
}

fn blank() -> Html {
    Html("<span class=\"line\" style=\"display:inline-block\"></span>".to_owned())
}

fn section(class: &Class, dataset: &Dataset, lang: Lang, e: EffectIx) -> Html {
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let authored = &class.rows(Part::Effects)[e.0];
    let mut children = vec![
        of("h2", &effect.text.nl.name),
        of("p", &effect.text.nl.like),
        of("p", &format!("Wat is geteld: {}. {}", effect.text.nl.counted, effect.text.nl.measured)),
        of("p", &format!("Wie: {}. Hoe lang: {}.", effect.population.nl, effect.duration.nl)),
    ];
    if let Some(baseline) = &effect.baseline {
        let counted =
            authored["baseline"]["events"].as_u64().zip(authored["baseline"]["n_participants"].as_u64());
        let counted = counted.map_or(String::new(), |(events, n)| format!(" {events} van {n} mensen."));
        let (low, high) = (baseline.low, baseline.high);
        children
            .push(of("p", &format!("Placebo: {} van de 100 ({low} tot {high}).{counted}", baseline.per100)));
        children.push(h(
            "p",
            &[("class", "quiet"), ("lang", "en")],
            [said(text(&authored["baseline"], "method"))],
        ));
    }
    let range = range(dataset, e);
    let mut rows = Vec::new();
    for m in by_name(lang, dataset, dataset.medicine_ixs().collect()) {
        let medicine = &dataset.medicine(m).id;
        let authored = |row: &&Value| text(row, "medicine") == medicine && text(row, "effect") == effect.id;
        if let Some(row) = class.rows(Part::Estimates).iter().find(authored) {
            rows.push(figure(class, dataset, say, m, e, row, range));
        }
    }
    let heads = ["Medicijn", "Getal en bereik", "Hoe gemeten", "Bron", "Wat een patiënt leest", "Nagekeken"];
    let head = h("tr", &[], heads.map(|head| h("th", &[("scope", "col")], [said(head)])));
    children.push(h("table", &[], [h("thead", &[], [head]), h("tbody", &[], rows)]));
    h("section", &[("id", &effect.id)], children)
}

fn figure(
    class: &Class,
    dataset: &Dataset,
    say: Say,
    m: MedicineIx,
    e: EffectIx,
    row: &Value,
    range: Option<(f64, f64)>,
) -> Html {
    let lang = say.lang;
    let reading = reading(dataset, m, e);
    let printed = |field: &str| match &row[field] {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let known =
        |label: &str, field: &str| printed(field).map(|value| of("div", &format!("{label}: {value}")));

    let name =
        h("th", &[("scope", "row")], [of("div", lang.medicine(dataset.medicine(m))), of("code", &cell(row))]);
    let mut number = Vec::new();
    if let Some(figure) = reading.figure() {
        number.push(of("strong", &format!("{} {}", say.number(figure.value), say.scale())));
        let interval = figure.interval.map(|interval| format!("bereik {}", say.range(interval)));
        number.push(of("div", &interval.unwrap_or_else(|| "geen bereik".to_owned())));
        if Told::of(say.effect) == Told::People {
            number.push(of("div", &format!("placebo {}", say.placebo_number())));
        }
        let is_end = reading.reliable().is_some()
            && range.is_some_and(|(low, high)| figure.value == low || figure.value == high);
        if is_end {
            number.push(h("div", &[("class", "end")], [said("bepaalt het eind van de schaal")]));
        }
    } else {
        number.push(of("strong", &say.reading(reading)));
    }
    let mut measured = vec![];
    let interval = printed("low")
        .zip(printed("high"))
        .map_or(String::new(), |(low, high)| format!(" ({low} tot {high})"));
    measured.push(of(
        "div",
        &format!("{} {}{interval}", text(row, "measure"), printed("value").unwrap_or_default()),
    ));
    measured.extend(known("interval", "interval"));
    measured.extend(known("op het medicijn", "participants"));
    measured.extend(known("van wie met het effect", "events"));
    measured.extend(known("op placebo", "placebo_participants"));
    measured.extend(known("van wie met het effect", "placebo_events"));
    measured.extend(known("gedrukt van 100, medicijn", "medicine_per100"));
    measured.extend(known("gedrukt van 100, placebo", "placebo_per100"));
    measured.extend(known("onderzoeken", "trials"));
    measured.extend(known("wie", "population"));
    measured.push(match row["reliable"] == true {
        true => of("div", "betrouwbaar: ja"),
        false => {
            let reasons = texts(row, "unreliable_reasons").collect::<Vec<_>>().join("; ");
            of("div", &format!("betrouwbaar: nee ({reasons}), {}", text(row, "unreliable_code")))
        }
    });
    if let Some(judgement) = certainty(dataset, m, e) {
        measured.push(of("div", &format!("zekerheid volgens de regel: {}", level(judgement.level))));
    }
    let source = vec![origin(class, row)];
    let mut read = vec![];
    if let Some(figure) = reading.weighs() {
        let measure = dataset.estimate(m, e).map(|estimate| estimate.measure);
        let sentence = measure.map(|measure| say.of_measure(measure, figure.value));
        read.extend(sentence.map(|sentence| of("div", &sentence)));
        read.extend(say.range_sentence(figure).map(|sentence| of("div", &sentence)));
        read.extend(say.placebo_sentence().map(|sentence| of("div", &sentence)));
        if reading.is_imprecise() {
            read.push(of("div", lang.messages().too_little));
        }
    } else {
        read.push(of("div", &say.reading(reading)));
    }
    // Boxes that can be ticked on the screen as well as on paper.
    let mut boxes: Vec<Html> = ["klopt", "klopt niet", "vraag"]
        .map(|answer| {
            let tick = h("input", &[("type", "checkbox")], []);
            h("span", &[], [h("label", &[], [tick, said(&format!(" {answer}"))])])
        })
        .into();
    boxes.push(Html("<span class=\"line\"></span>".to_owned()));
    let mut attributes = vec![];
    if let Some(mark) = row.get("reviewed").filter(|_| !is_stale(class, row)) {
        attributes.push(("class", "done"));
        let who =
            format!("eerder: {}, {}, versie {}", text(mark, "by"), text(mark, "date"), text(mark, "version"));
        boxes.push(of("small", &who));
    }
    let cells = [number, measured, source, read].map(|children| h("td", &[], children));
    let boxes = h("td", &[("class", "boxes")], boxes);
    h("tr", &attributes, [name].into_iter().chain(cells).chain([boxes]))
}

fn level(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::VeryLow => "zeer laag",
        Certainty::Low => "laag",
        Certainty::Moderate => "redelijk",
    }
}

/// Where a figure stands: derivation, source with its address, place and words.
fn origin(class: &Class, row: &Value) -> Html {
    let source = &class[Part::Sources][text(row, "source")];
    let derivation = match text(row, "derivation") {
        "computed" => "eigen berekening",
        "published" => "gepubliceerd",
        "label" => "bijsluiter of tabel van de maker",
        other => other,
    };
    let address = match (text(source, "doi"), text(source, "url")) {
        ("", url) => url.to_owned(),
        (doi, _) => format!("https://doi.org/{doi}"),
    };
    let title = format!("{} ({})", text(source, "title"), text(row, "source"));
    let title = match address.starts_with("https://") || address.starts_with("http://") {
        true => h("a", &[("href", &address), ("rel", "noopener noreferrer")], [said(&title)]),
        false => said(&title),
    };
    let mut children =
        vec![of("div", derivation), h("div", &[("lang", "en")], [title]), of("div", text(row, "locator"))];
    if let Some(quote) = row["quote"].as_str() {
        children.push(h("blockquote", &[("lang", "en")], [said(quote)]));
    }
    for support in row["support"].as_array().into_iter().flatten() {
        children.push(printed_elsewhere(class, support));
    }
    if let Some(note) = row["note"].as_str() {
        children.push(h("div", &[("class", "quiet"), ("lang", "en")], [said(note)]));
    }
    h("div", &[], children)
}

/// What another source printed for the same cell.
fn printed_elsewhere(class: &Class, support: &Value) -> Html {
    let title = text(&class[Part::Sources][text(support, "source")], "title");
    let [medicine, placebo] =
        ["medicine_per100", "placebo_per100"].map(|field| support[field].as_f64().map(|x| format!("{x}")));
    let figures = match (medicine, placebo) {
        (Some(medicine), Some(placebo)) => format!("{medicine} van de 100, placebo {placebo}; "),
        (Some(medicine), None) => format!("{medicine} van de 100; "),
        _ => String::new(),
    };
    let words = [
        of("div", &format!("ook gedrukt: {figures}{title}, {}", text(support, "locator"))),
        h("blockquote", &[("lang", "en")], [said(text(support, "quote"))]),
    ];
    h("div", &[], words)
}
