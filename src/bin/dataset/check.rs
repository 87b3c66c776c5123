//! `check`: everything that must hold before data reach anybody.

mod beside;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;
use weegwijzer::domain::dataset::{Dataset, DatasetError, Rule};
use weegwijzer::domain::index::Example;
use weegwijzer::domain::provenance::STOPPING;

use crate::authored::{Class, Part, folders_with, text, texts};
use crate::{Outcome, pack, phrases, place, print, quote, review, site};

/// What a check found, one line each.
#[derive(Default)]
pub struct Findings {
    /// What must be mended.
    pub problems: Vec<String>,
    /// What is only worth knowing.
    pub notes: Vec<String>,
}

/// Checks every class and prints each problem on one line with its file and place; notes go to stderr.
pub fn run(data: &Path) -> Outcome<ExitCode> {
    let findings = findings(data)?;
    findings.notes.iter().for_each(|note| eprintln!("note: {note}"));
    if findings.problems.is_empty() {
        print(&format!("{}: no problems\n", data.display()))?;
        return Ok(ExitCode::SUCCESS);
    }
    print(&(findings.problems.join("\n") + "\n"))?;
    Ok(ExitCode::FAILURE)
}

/// Checks every class of a data folder.
pub fn findings(data: &Path) -> Outcome<Findings> {
    let folders = folders_with(data, Part::Dataset.file_name())?;
    if folders.is_empty() {
        return Err(format!("{}: no class in this folder", data.display()));
    }
    let mut findings = Findings::default();
    site::check(data, &mut findings);
    for folder in folders {
        match Class::load(&folder) {
            Ok(class) => check(&class, &mut findings),
            Err(unreadable) => findings.problems.push(unreadable),
        }
    }
    Ok(findings)
}

fn check(class: &Class, findings: &mut Findings) {
    let before = findings.problems.len();
    let mut report = Report { class, findings };
    report.repeated_names();
    report.schemas();
    // The other rules rely on the shape; they are told when the shape is right.
    if report.findings.problems.len() == before {
        report.about();
        report.changes();
        report.numbers();
        report.texts();
        report.explanations();
        report.phrases();
        report.fact_groups();
        report.corrections();
        report.sources();
        report.effects();
        report.estimates();
        report.beside();
        report.rules_of_the_program();
    }
}

struct Report<'a> {
    class: &'a Class,
    findings: &'a mut Findings,
}

impl Report<'_> {
    fn add(&mut self, part: Part, pointer: &str, message: impl std::fmt::Display) {
        let path = self.class.path(part);
        let line = fs::read_to_string(&path).map_or(1, |text| place::line(&text, pointer));
        self.findings.problems.push(format!("{}:{line}: {message}", path.display()));
    }

    fn note(&mut self, part: Part, message: &str) {
        self.findings.notes.push(format!("{}: {message}", self.class.path(part).display()));
    }

    fn repeated_names(&mut self) {
        for part in Part::ALL {
            let text = fs::read_to_string(self.class.path(part)).unwrap_or_default();
            for pointer in place::repeated_names(&text) {
                self.add(part, &pointer, format!("{pointer} stands twice"));
            }
        }
    }

    fn schemas(&mut self) {
        for part in Part::ALL {
            let schema = jsonschema::draft202012::new(&part.schema()).expect("the schemas are valid");
            for error in schema.iter_errors(&self.class[part]) {
                let pointer = error.instance_path().to_string();
                // The message repeats the value; of a whole row the beginning is enough.
                let message: String = error.to_string().chars().take(200).collect();
                self.add(part, &pointer, format!("{pointer}: {message}"));
            }
        }
    }

    fn about(&mut self) {
        let folder = self.class.folder.file_name().unwrap_or_default().to_string_lossy();
        if self.class.id() != folder {
            let message = format!("id {:?} is not the name of the folder, {folder:?}", self.class.id());
            self.add(Part::Dataset, "/id", message);
        }
        // Files and addresses of the site have these names.
        if ["guide", "index", "saved", "site"].contains(&self.class.id()) {
            let message = format!("id {:?} is taken by the site itself", self.class.id());
            self.add(Part::Dataset, "/id", message);
        }
        for field in ["name", "population", "time_frame"] {
            self.translated(Part::Dataset, &format!("/{field}"), field);
        }
    }

    /// Readers are told what is new in the version that they see.
    fn changes(&mut self) {
        let about = &self.class[Part::Dataset];
        let changes = about["changes"].as_array().map_or(&[][..], Vec::as_slice);
        let Some(newest) = changes.first() else {
            let message = format!("changes does not say what is new in version {}", about["version"]);
            return self.add(Part::Dataset, "", message);
        };
        if ["version", "date"].iter().any(|field| newest[field] != about[field]) {
            let [version, date] = ["version", "date"].map(|field| text(about, field));
            let message = format!(
                "changes begins with another version or date: say first what is new in {version}, {date}"
            );
            self.add(Part::Dataset, "/changes/0", message);
        }
        for i in 0..changes.len() {
            self.translated(Part::Dataset, &format!("/changes/{i}/what"), "changes");
        }
    }

    /// A number that once stood for a retired effect or medicine is never given to another.
    fn numbers(&mut self) {
        for (part, list) in [(Part::Effects, "effects"), (Part::Medicines, "medicines")] {
            let pointer = format!("/retired/{list}");
            let mut owners = BTreeMap::new();
            for (id, number) in self.class.members(Part::Dataset, &pointer) {
                if let Some(other) = owners.insert(number.as_u64(), id.as_str()) {
                    let message = format!("{id}: number {number} is also that of {other}");
                    self.add(Part::Dataset, &format!("{pointer}/{id}"), message);
                }
            }
            for (i, row) in self.class.rows(part).iter().enumerate() {
                let id = text(row, "id");
                // The address of the source of a placebo number has this in the place of a medicine.
                if part == Part::Medicines && id == "placebo" {
                    let message = format!("{id}: is what placebo is called in addresses, and no id");
                    self.add(part, &format!("/{i}/id"), message);
                }
                if let Some(retired) = owners.get(&row["number"].as_u64()) {
                    let message = format!("{id}: number {} belonged to {retired}, retired", row["number"]);
                    self.add(part, &format!("/{i}/number"), message);
                } else if owners.values().any(|retired| *retired == id) {
                    let message = format!("{id}: is in the dataset and also retired");
                    self.add(Part::Dataset, &format!("{pointer}/{id}"), message);
                }
            }
        }
    }

    fn texts(&mut self) {
        for (i, effect) in self.class.rows(Part::Effects).iter().enumerate() {
            let id = text(effect, "id");
            for language in ["nl", "en"] {
                for field in ["name", "like", "counted", "measured"] {
                    if text(&effect["text"][language], field).trim().is_empty() {
                        let message = format!("{id}: no text for {field} ({language})");
                        self.add(Part::Effects, &format!("/{i}/text/{language}/{field}"), message);
                    }
                }
            }
            let [nl, en] = ["nl", "en"].map(|language| text(&effect["text"][language], "unit"));
            let problem = match text(effect, "measure") {
                "MD" if nl.is_empty() || nl != en => "needs the same unit in both languages",
                "incidence" if nl.is_empty() != en.is_empty() => "has a period in one language only",
                "MD" | "incidence" => continue,
                _ if !nl.is_empty() || !en.is_empty() => "has a unit, but its measure has none",
                _ => continue,
            };
            self.add(Part::Effects, &format!("/{i}/text"), format!("{id}: {problem}"));
        }
    }

    /// The longer explanation of an effect: in both languages or in neither.
    fn explanations(&mut self) {
        for (i, effect) in self.class.rows(Part::Effects).iter().enumerate() {
            let id = text(effect, "id");
            let [nl, en] = ["nl", "en"].map(|language| effect["text"][language].get("explained"));
            let (nl, en) = match (nl, en) {
                (None, None) => continue,
                (Some(nl), Some(en)) => (nl, en),
                _ => {
                    self.add(
                        Part::Effects,
                        &format!("/{i}/text"),
                        format!("{id}: explained in one language"),
                    );
                    continue;
                }
            };
            if texts(nl, "ask").count() != texts(en, "ask").count() {
                let message = format!("{id}: not the same questions in both languages");
                self.add(Part::Effects, &format!("/{i}/text/en/explained/ask"), message);
            }
            for (language, explained) in [("nl", nl), ("en", en)] {
                let asked = texts(explained, "ask").map(|question| ("ask", question));
                let told = ["like", "when"].map(|field| (field, text(explained, field)));
                for (field, text) in told.into_iter().chain(asked) {
                    if text.trim().is_empty() {
                        let pointer = format!("/{i}/text/{language}/explained/{field}");
                        let message = format!("{id}: no text for explained/{field} ({language})");
                        self.add(Part::Effects, &pointer, message);
                    }
                }
            }
        }
    }

    fn phrases(&mut self) {
        let class = self.class;
        let mut used = BTreeSet::new();
        for phrases::Use { section, english, part, row } in phrases::uses(class) {
            if used.insert((section, english)) {
                let pointer = format!("/{section}/{}", english.replace('~', "~0").replace('/', "~1"));
                match class[Part::Phrases].pointer(&pointer) {
                    Some(both) => {
                        self.translated(Part::Phrases, &pointer, english);
                        self.same_numbers(&pointer, english, both);
                        self.no_codes(&pointer, both);
                    }
                    None => {
                        let message = format!("{english:?} has no translation in phrases.json, {section}");
                        self.add(part, &row, message);
                    }
                }
            }
        }
        for (section, translations) in class.members(Part::Phrases, "") {
            for english in translations.as_object().into_iter().flat_map(|map| map.keys()) {
                if !used.contains(&(section.as_str(), english.as_str())) {
                    self.note(Part::Phrases, &format!("{section}: {english:?} is not used"));
                }
            }
        }
    }

    /// A translation has the numbers of the original, whichever language that is in.
    fn same_numbers(&mut self, pointer: &str, original: &str, both: &Value) {
        let [nl, en] = ["nl", "en"].map(|language| text(both, language).trim());
        if nl.is_empty() || en.is_empty() {
            return;
        }
        let [nl, en] = [phrases::numbers(nl, ','), phrases::numbers(en, '.')];
        // Some write a space between thousands.
        let spaceless = original.replace(' ', "");
        let readings = [(original, ','), (original, '.'), (&spaceless, '.')];
        if nl != en || !readings.iter().any(|(text, decimal)| phrases::numbers(text, *decimal) == nl) {
            let [nl, en] = [nl.join(" "), en.join(" ")];
            self.add(Part::Phrases, pointer, format!("{original:?} has other numbers: {nl} (nl), {en} (en)"));
        }
    }

    /// People read no ids: where the evidence has one in its words, the translations have its name.
    fn no_codes(&mut self, pointer: &str, both: &Value) {
        for language in ["nl", "en"] {
            if let Some(code) = text(both, language).split_whitespace().find(|word| word.contains('_')) {
                self.add(Part::Phrases, &format!("{pointer}/{language}"), format!("{code:?} is no word"));
            }
        }
    }

    /// Every field of a fact is shown in one group.
    fn fact_groups(&mut self) {
        let class = self.class;
        let mut groups = BTreeMap::new();
        for (i, group) in class[Part::Phrases]["fact_groups"].as_array().into_iter().flatten().enumerate() {
            let (id, pointer) = (text(group, "id"), format!("/fact_groups/{i}"));
            self.translated(Part::Phrases, &format!("{pointer}/name"), id);
            for field in texts(group, "fields") {
                if let Some(other) = groups.insert(field, id) {
                    let message = format!("{field:?} is in the groups {other:?} and {id:?}");
                    self.add(Part::Phrases, &pointer, message);
                }
            }
        }
        let names_stopping = class[Part::Phrases]["fact_groups"].as_array().is_none_or(|groups| {
            groups.is_empty() || groups.iter().any(|group| text(group, "id") == STOPPING)
        });
        if !names_stopping {
            let message = format!(
                "no group of facts has the id {STOPPING:?}, which the page of a medicine shows apart"
            );
            self.add(Part::Phrases, "/fact_groups", message);
        }
        let mut used = BTreeSet::new();
        for u in phrases::uses(class).iter().filter(|u| u.section == "fact_fields") {
            let field = u.english;
            if used.insert(field) && !groups.contains_key(field) {
                self.add(u.part, &u.row, format!("{field:?} is in no group of facts in phrases.json"));
            }
        }
        for field in groups.keys().filter(|field| !used.contains(*field)) {
            self.note(Part::Phrases, &format!("fact_groups: {field:?} is not used"));
        }
    }

    fn translated(&mut self, part: Part, pointer: &str, name: &str) {
        for language in ["nl", "en"] {
            let translation = self.class[part].pointer(pointer).map_or("", |both| text(both, language));
            if translation.trim().is_empty() {
                let message = format!("{name:?} is not translated ({language})");
                self.add(part, &format!("{pointer}/{language}"), message);
            }
        }
    }

    /// What was looked up again stands where the evidence has something else.
    fn corrections(&mut self) {
        let class = self.class;
        let medicines = class.rows(Part::Medicines).iter().enumerate();
        let medicines = medicines.map(|(i, row)| (Part::Medicines, format!("/{i}"), text(row, "id"), row));
        let sources = class.members(Part::Sources, "");
        let sources = sources.map(|(id, row)| (Part::Sources, format!("/{id}"), id.as_str(), row));
        for (part, pointer, id, row) in medicines.chain(sources) {
            for problem in not_applied(row) {
                self.add(part, &pointer, format!("{id}: {problem}"));
            }
        }
    }

    fn sources(&mut self) {
        let class = self.class;
        let mut used = BTreeSet::new();
        let mut name = |report: &mut Self, part, pointer: String, source: &'_ Value| {
            let source = source.as_str().unwrap_or_default();
            if class[Part::Sources].get(source).is_none() {
                report.add(part, &pointer, format!("source {source:?} is not in sources.json"));
            }
            used.insert(source.to_owned());
        };
        for part in Part::ALL.into_iter().filter(|part| *part != Part::Sources) {
            let mut named = vec![];
            named_sources(&class[part], "", &mut named);
            for (pointer, source) in named {
                name(self, part, pointer, source);
            }
        }
        for (id, source) in class.members(Part::Sources, "") {
            for problem in source_problems(source) {
                self.add(Part::Sources, &format!("/{id}"), format!("{id}: {problem}"));
            }
            if source.get("kind").is_none() {
                self.note(Part::Sources, &format!("{id}: has no kind, so readers are not told what it is"));
            }
        }
        let unused = class.members(Part::Sources, "").filter(|(id, _)| !used.contains(*id));
        let unused: Vec<_> = unused.map(|(id, _)| id.as_str()).collect();
        if !unused.is_empty() {
            // What went into our own calculations is not named by a row.
            let (count, ids) = (unused.len(), unused.join(", "));
            self.note(Part::Sources, &format!("no row names {count} of the sources: {ids}"));
        }
    }

    fn effects(&mut self) {
        for (i, effect) in self.class.rows(Part::Effects).iter().enumerate() {
            let id = text(effect, "id");
            if effect.get("baseline").is_some() == effect.get("baseline_null_reason").is_some() {
                let message = format!("{id}: needs either a baseline or the reason why there is none");
                self.add(Part::Effects, &format!("/{i}"), message);
            }
            if let Some(message) = baseline_problem(&effect["baseline"]) {
                self.add(Part::Effects, &format!("/{i}/baseline"), format!("{id}: {message}"));
            }
            for (j, level) in effect["scale_levels"].as_array().into_iter().flatten().enumerate() {
                if level["index"] != j {
                    let message = format!("{id}: index of the category is not its place, {j}");
                    self.add(Part::Effects, &format!("/{i}/scale_levels/{j}"), message);
                }
                if level.get("name").is_some() {
                    self.translated(Part::Effects, &format!("/{i}/scale_levels/{j}/name"), id);
                }
            }
            if (effect["weighable"] == false) != effect.get("not_weighable_reason").is_some() {
                let message = format!("{id}: weighable false and not_weighable_reason belong together");
                self.add(Part::Effects, &format!("/{i}"), message);
            } else if effect.get("not_weighable_reason").is_some() {
                self.translated(Part::Effects, &format!("/{i}/not_weighable_reason"), id);
            }
        }
    }

    fn estimates(&mut self) {
        let effects: BTreeMap<_, _> =
            self.class.rows(Part::Effects).iter().map(|effect| (text(effect, "id"), effect)).collect();
        for (i, estimate) in self.class.rows(Part::Estimates).iter().enumerate() {
            let name = format!("{}/{}", text(estimate, "medicine"), text(estimate, "effect"));
            let reliable = estimate["reliable"] == true;
            if reliable == texts(estimate, "unreliable_reasons").next().is_some() {
                let needs = if reliable { "is reliable and has" } else { "is not reliable and has no" };
                self.add(Part::Estimates, &format!("/{i}"), format!("{name}: {needs} unreliable_reasons"));
            }
            if reliable == estimate.get("unreliable_code").is_some() {
                let needs = if reliable { "is reliable and has an" } else { "is not reliable and has no" };
                self.add(Part::Estimates, &format!("/{i}"), format!("{name}: {needs} unreliable_code"));
            }
            let counts = ["OR", "RR", "incidence"].contains(&text(estimate, "measure"));
            if reliable && counts && estimate["events"].as_u64().is_some_and(|events| events < FEWEST_EVENTS)
            {
                let events = &estimate["events"];
                let message = format!("{name}: is reliable with {events} events, fewer than {FEWEST_EVENTS}");
                self.add(Part::Estimates, &format!("/{i}"), message);
            }
            let effect = effects.get(text(estimate, "effect")).copied().unwrap_or(&Value::Null);
            if review::is_stale(self.class, estimate) {
                let message =
                    "is no longer what was reviewed; `dataset review --drop-changed` takes the mark away";
                self.add(Part::Estimates, &format!("/{i}/reviewed"), format!("{name}: {message}"));
            }
            for problem in quote::problems(estimate, effect) {
                self.add(Part::Estimates, &format!("/{i}"), format!("{name}: {problem}"));
            }
        }
    }

    /// The rules that the program itself applies to a dataset before it shows anything.
    fn rules_of_the_program(&mut self) {
        let flaws = match pack::packed(self.class).map(Dataset::check) {
            Ok(Ok(dataset)) => return self.choices(&dataset),
            Ok(Err(DatasetError::Wrong(flaws))) => flaws,
            Ok(Err(other)) => return self.add(Part::Dataset, "", format!("{other:?}")),
            Err(unreadable) => return self.findings.problems.push(unreadable),
        };
        for flaw in flaws {
            let (list, id) = flaw.place.split_once('/').unwrap_or_default();
            let (part, key): (_, fn(&Value) -> String) = match list {
                "effects" => (Part::Effects, |row| text(row, "id").to_owned()),
                "medicines" => (Part::Medicines, |row| text(row, "id").to_owned()),
                "estimates" => {
                    (Part::Estimates, |row| format!("{}/{}", text(row, "medicine"), text(row, "effect")))
                }
                _ => (Part::Dataset, |_| String::new()),
            };
            // The last one: of two that are the same, the second is the problem.
            let row = self.class.rows(part).iter().rposition(|row| key(row) == id);
            let pointer = row.map_or(String::new(), |row| format!("/{row}"));
            self.add(part, &pointer, format!("{id}: {}", told(flaw.rule)));
        }
    }

    /// What the screens begin with must be there to be shown.
    fn choices(&mut self, dataset: &Dataset) {
        let about = &self.class[Part::Dataset];
        let first_asked: Vec<_> = texts(about, "first_asked").collect();
        if first_asked.is_empty() {
            self.add(Part::Dataset, "/first_asked", "first_asked names no effect");
        }
        for (i, id) in first_asked.into_iter().enumerate() {
            let problem = match dataset.find_effect(id) {
                None => "no such effect",
                Some(e) if dataset.effect(e).weighable == Some(false) => "cannot be weighed",
                Some(e) if !dataset.can_weigh(e) => "has too few comparable figures to be asked about",
                Some(_) => continue,
            };
            self.add(Part::Dataset, &format!("/first_asked/{i}"), format!("first_asked: {id}: {problem}"));
        }
        if about.get("example").is_none() {
            return self.add(Part::Dataset, "", "no example for the start page");
        }
        let problem = match pack::example(self.class, dataset) {
            None => "needs a frequency effect with a placebo number, and reliable figures with an interval",
            Some(example) if !differ_clearly(&example) => "the intervals of the two medicines overlap",
            Some(_) => return,
        };
        self.add(Part::Dataset, "/example", format!("example: {problem}"));
    }
}

/// A figure with fewer events on the medicine is not reliable.
const FEWEST_EVENTS: u64 = 5;

/// What is wrong with a source, such as a link to a text about it.
fn source_problems(source: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    if source.get("through").is_some() && source.get("url").is_some() {
        problems.push("was read in a text of others, so url must not lead there".to_owned());
    }
    if text(source, "doi").matches('(').count() != text(source, "doi").matches(')').count() {
        problems.push("doi is cut off at a bracket".to_owned());
    }
    let [nl, en] = ["nl", "en"].map(|language| text(&source["text"], language));
    if phrases::numbers(nl, ',') != phrases::numbers(en, '.') {
        problems.push("text has other numbers in Dutch than in English".to_owned());
    }
    problems
}

/// The corrections of a row that are not there.
fn not_applied(row: &Value) -> Vec<String> {
    let is_applied = |(field, value): &(&String, &Value)| {
        if *value == "" { row.get(*field).is_none() } else { row.get(*field) == Some(value) }
    };
    let corrected = row["corrected"].as_object().into_iter().flatten();
    let missed = corrected.filter(|correction| !is_applied(correction));
    missed.map(|(field, _)| format!("{field} is not what corrected says")).collect()
}

/// Every source that a value names, with its place.
fn named_sources<'a>(value: &'a Value, pointer: &str, named: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                named_sources(item, &format!("{pointer}/{i}"), named);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                let pointer = format!("{pointer}/{}", field.replace('~', "~0").replace('/', "~1"));
                match value {
                    Value::String(_) if field == "source" || field.ends_with("_source") => {
                        named.push((pointer, value));
                    }
                    _ => named_sources(value, &pointer, named),
                }
            }
        }
        _ => {}
    }
}

/// A placebo number is the people who had it, of all people on placebo.
fn baseline_problem(baseline: &Value) -> Option<String> {
    let [per100, events, people] =
        ["per100", "events", "n_participants"].map(|field| baseline[field].as_f64());
    let share = 100.0 * events? / people?;
    // Kept in one decimal.
    let same = (per100? - share).abs() <= 0.05 + 1e-9;
    (!same).then(|| format!("baseline: per100 is {}, its people give {share:.2}", per100.unwrap_or_default()))
}

fn differ_clearly(example: &Example) -> bool {
    let [a, b] = &example.medicines[..] else { return false };
    a.high < b.low || b.high < a.low
}

fn told(rule: Rule) -> &'static str {
    match rule {
        Rule::Duplicate => "its id, number or pair stands twice",
        Rule::UnknownMedicine => "no such medicine",
        Rule::UnknownEffect => "no such effect",
        Rule::Interval => "low <= value <= high does not hold",
        Rule::OutOfScale => "a ratio is not above 0, or a chance is outside 0 to 100",
        Rule::NoBaseline => "a ratio needs the baseline of its effect, and there is none",
        Rule::Measure => "its measure cannot be compared with the other estimates of the effect",
        Rule::Kind => "its kind and its measure do not belong together",
        Rule::Category => "a grade effect needs categories, and a grade is one of them",
        Rule::Reliability => "a reliable estimate needs a value, and a band is never reliable",
        Rule::Empty => "there is nothing to show",
    }
}
