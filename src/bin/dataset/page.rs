//! `page`: the content of index.html, which a browser shows before the program has started, without JavaScript, and
//! when the program cannot start.
//!
//! While the program is on its way (`data-starting` on the root, see src/web/early.js) only the beginning is shown, in
//! one language and in the markup of the start screen, so that nothing moves when the program takes over. Otherwise
//! both languages are there with everything.

use std::fs;
use std::path::{Path, PathBuf};

use weegwijzer::domain::dataset::{Dataset, EffectIx, MedicineIx, ReviewStatus};
use weegwijzer::domain::provenance::{Provenance, Source};
use weegwijzer::domain::reading::{Reading, reading};
use weegwijzer::say::{Say, Told, by_name};
use weegwijzer::text::page::{PageTexts, page};
use weegwijzer::text::{Lang, Messages};

use crate::authored::{Class, write};
use crate::html::{Html, h, list, of, text};
use crate::pack::{checked, provenance};
use crate::{Outcome, catalogue, site};

/// How many effects a table has: those that are asked first. The whole of it needs the program.
const COLUMNS: usize = 5;

/// Arguments of `page`.
#[derive(clap::Args)]
pub struct Options {
    /// File for the content.
    #[arg(long, value_name = "FILE", default_value = "target/site/page.html")]
    out: PathBuf,
}

/// A class with what is known of its sources.
struct Shown {
    dataset: Dataset,
    provenance: Provenance,
}

/// Writes the content for all classes, in both languages.
pub fn run(data: &Path, options: &Options) -> Outcome {
    let mut shown = Vec::new();
    for class in Class::load_all(data)? {
        shown.push(Shown { dataset: checked(&class)?, provenance: provenance(&class)? });
    }
    for lang in Lang::ALL {
        // The words of figures look for the texts where the browser would put them.
        lang.take(&lang.authored().to_json());
    }
    if let Some(folder) = options.out.parent() {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    let described: Vec<_> =
        shown.iter().map(|class| (class.dataset.clone(), class.provenance.clone())).collect();
    let data = catalogue::schema_org(&described, &site::packed(data)?);
    write(&options.out, &(content(&shown).0 + &machine_readable(&data).0))
}

fn content(shown: &[Shown]) -> Html {
    let failure = Lang::ALL.map(|lang| {
        let (t, p) = (lang.authored(), page(lang));
        let retry = h("button", &[("type", "button"), ("class", "button")], [text(t.retry)]);
        // src/web/early.js shows the one that it is.
        let reasons = [("failed", p.failed_start), ("slow", p.slow_start), ("old", p.too_old)];
        let reasons =
            reasons.map(|(reason, said)| h("p", &[("data-reason", reason), ("hidden", "")], [text(said)]));
        let still = [of("p", p.failed_still), h("p", &[], [retry])];
        h("div", &[("lang", lang.code())], reasons.into_iter().chain(still))
    });
    let failure =
        h("div", &[("id", "boot-failed"), ("class", "failure"), ("role", "alert"), ("hidden", "")], failure);
    let languages = Lang::ALL.map(|lang| in_language(lang, shown));
    let main = h("main", &[], [failure].into_iter().chain(languages));
    let without = h("div", &[("id", "without-program")], [top(), main]);
    Html(without.0 + &fault().0)
}

/// A block of data. No browser runs it, whatever the policy says of scripts: its type is that of no script.
fn machine_readable(data: &serde_json::Value) -> Html {
    h("script", &[("type", "application/ld+json")], [Html(catalogue::inside_script(data))])
}

/// What is shown when the program breaks while somebody uses it: src/web/faults.mjs fills the list.
fn fault() -> Html {
    let said = Lang::ALL.map(|lang| {
        let (t, p) = (lang.authored(), page(lang));
        let links = [("class", "kept"), ("data-again", p.fault_again), ("data-link", p.fault_link)];
        let retry = h("button", &[("type", "button"), ("class", "button quiet")], [text(t.retry)]);
        let parts = [
            h("h1", &[("tabindex", "-1")], [text(p.fault_title)]),
            of("p", p.fault),
            of("p", p.fault_kept),
            h("ul", &links, []),
            h("p", &[], [retry]),
            of("p", t.safety_prescriber),
            of("p", t.safety_emergency),
        ];
        h("div", &[("lang", lang.code())], parts)
    });
    h("template", &[("id", "fault")], said)
}

/// The head of the page: the same as the program's, in both languages.
fn top() -> Html {
    let brand = h("a", &[("class", "brand"), ("href", "./")], [text(Lang::Nl.authored().product)]);
    // These do nothing yet, and are there for their places.
    let steps = Lang::ALL.map(|lang| {
        let t = lang.authored();
        let step = |name: &&str| {
            h("li", &[], [h("a", &[("role", "link"), ("aria-disabled", "true")], [text(name)])])
        };
        let attributes = [("class", "steps"), ("aria-label", t.steps), ("lang", lang.code())];
        h("nav", &attributes, [h("ol", &[], t.step_names.iter().map(step))])
    });
    let menu = Lang::ALL.map(|lang| {
        let summary = of("summary", lang.authored().menu);
        h("details", &[("class", "menu"), ("lang", lang.code())], [summary])
    });
    let link = |lang: Lang| {
        let code = lang.code();
        let href = format!("#{code}");
        let attributes = [("class", "language"), ("href", &href), ("lang", code), ("hreflang", code)];
        h("a", &attributes, [text(page(lang).language)])
    };
    let children = [brand].into_iter().chain(steps).chain(Lang::ALL.map(link)).chain(menu);
    h("header", &[("class", "top")], children)
}

fn in_language(lang: Lang, shown: &[Shown]) -> Html {
    let (t, p) = (lang.authored(), page(lang));
    let ways = shown.iter().map(|class| way(lang, &class.dataset));
    let mut children = vec![
        of("h1", t.start_title),
        h("p", &[("class", "lead")], [text(t.start_lead)]),
        h("noscript", &[], [h("p", &[("class", "without-script")], [text(p.without_script)])]),
        asking(lang, t),
        h(
            "section",
            &[("class", "look-around only-starting")],
            [of("h2", t.start_choose), h("ul", &[("class", "ways")], ways)],
        ),
        h(
            "section",
            &[("class", "what-not")],
            [
                of("h2", t.start_not_title),
                list("ul", &t.start_not),
                h("p", &[("class", "privacy")], [text(t.privacy)]),
            ],
        ),
        h("p", &[("class", "loading only-elsewhere"), ("role", "status")], [text(t.loading)]),
        // Something to read on a slow line: what all this is for.
        h("p", &[("class", "only-elsewhere")], [text(t.purpose)]),
        h(
            "section",
            &[("class", "safety not-starting")],
            [of("h2", t.safety_title), of("p", t.safety_prescriber), of("p", t.safety_emergency)],
        ),
    ];
    let tables = shown.iter().map(|class| figures(lang, t, p, class));
    children.push(h("div", &[("class", "tables not-starting")], tables));
    children.push(h(
        "section",
        &[("class", "not-starting")],
        [of("h2", t.purpose_title), of("p", t.purpose)],
    ));
    h("div", &[("class", "start"), ("id", lang.code()), ("lang", lang.code())], children)
}

/// The field of the start screen, which does nothing yet and is there for its place.
fn asking(lang: Lang, t: &Messages) -> Html {
    let choice = |(i, name): (usize, &&str)| {
        let mut attributes = vec![("type", "radio"), ("disabled", "")];
        if i == 0 {
            attributes.push(("checked", ""));
        }
        let input = h("input", &attributes, []);
        h("label", &[("class", "choice")], [input, of("span", name)])
    };
    let legend = of("legend", t.start_about);
    let choices = [legend].into_iter().chain(t.start_ways.iter().enumerate().map(choice));
    let id = ["question-before-", lang.code()].concat();
    let label = h("label", &[("class", "question"), ("for", &id)], [text(t.start_find[0])]);
    let field =
        [("id", id.as_str()), ("type", "text"), ("placeholder", t.start_example_typed), ("disabled", "")];
    let finder = h("div", &[("class", "finder")], [label, h("input", &field, [])]);
    let choices = h("fieldset", &[("class", "choices")], choices);
    let tick = h("input", &[("type", "checkbox"), ("disabled", "")], []);
    let tick = h("label", &[("class", "choice")], [tick, of("span", t.start_for_another)]);
    h("section", &[("class", "asking only-starting")], [choices, finder, tick])
}

/// The way into a class, as on the start screen.
fn way(lang: Lang, dataset: &Dataset) -> Html {
    let about = dataset.about();
    let counts = [dataset.medicines().len().to_string(), dataset.effects().len().to_string()];
    let counts = lang.authored().start_counts.with([&counts[0], &counts[1]]);
    let href = format!("#{}/{}/matters", lang.code(), about.id);
    let link = h(
        "a",
        &[("class", "way"), ("href", &href)],
        [of("strong", lang.of(&about.name)), of("span", &counts)],
    );
    let pictures = [lang.authored().cards_title, ": ", lang.of(&about.name)].concat();
    let href = format!("#{}/{}/cards", lang.code(), about.id);
    let pictures = h("a", &[("class", "button quiet pictures"), ("href", &href)], [text(&pictures)]);
    h("li", &[], [link, pictures])
}

/// The table of a class, with what it takes to read it.
fn figures(lang: Lang, t: &Messages, p: &PageTexts, class: &Shown) -> Html {
    let Shown { dataset, provenance } = class;
    let about = dataset.about();
    let name = lang.of(&about.name);
    let mut effects: Vec<_> = about.first_asked.iter().filter_map(|id| dataset.find_effect(id)).collect();
    effects.truncate(COLUMNS);
    let sources = Sources::of(dataset, &effects);
    let table = table(lang, t, p, dataset, &effects, &sources);
    let frame = h(
        "section",
        &[("class", "table-scroll"), ("tabindex", "0"), ("aria-label", &p.caption.with([name]))],
        [table],
    );
    let mut children = vec![of("h2", name)];
    if about.review.status == ReviewStatus::Unreviewed {
        children.push(h("p", &[("class", "unreviewed"), ("role", "note")], [text(t.unreviewed)]));
    }
    children.push(of("p", &format!("{} {}", lang.of(&about.population), lang.of(&about.time_frame))));
    children.push(of("p", p.figures_lead));
    children.push(frame);
    children.push(of("h3", p.reading_title));
    let mut notes = vec![p.reading_range, p.reading_brackets, t.placebo_explained];
    notes.extend(t.about_empties);
    notes.push(p.reading_band);
    children.push(list("ul", &notes));
    children.push(of("h3", p.counted_title));
    children.push(h("ul", &[], effects.iter().map(|&e| of("li", &counted(lang, p, dataset, e)))));
    children.push(of("h3", p.sources_title));
    children.push(h("ol", &[], sources.0.iter().map(|id| source(t, provenance.sources.get(id), id))));
    let csv = h("a", &[("href", &format!("data/{}.csv", about.id))], [text(p.all_sources)]);
    let version = t.about_version.with([&about.version, &about.date]);
    let more = p.more.with([&dataset.effects().len().to_string()]);
    children.push(h("p", &[], [text(&format!("{more} ")), csv, text(&format!(". {version}"))]));
    h("section", &[("class", "main-figures"), ("aria-label", name)], children)
}

/// Who were counted in an effect.
fn counted(lang: Lang, p: &PageTexts, dataset: &Dataset, e: EffectIx) -> String {
    let effect = dataset.effect(e);
    let texts = lang.effect(effect);
    p.counted.with([&texts.name, &texts.counted, lang.of(&effect.population), lang.of(&effect.duration)])
}

/// The sources of a table, with the same numbers in both languages.
struct Sources(Vec<String>);

impl Sources {
    /// Those of the effects, and then those of the figures that are shown.
    fn of(dataset: &Dataset, effects: &[EffectIx]) -> Sources {
        let mut sources: Vec<_> = effects.iter().map(|&e| dataset.effect(e).source.clone()).collect();
        for m in dataset.medicine_ixs() {
            for &e in effects.iter().filter(|&&e| reading(dataset, m, e).reliable().is_some()) {
                sources.extend(dataset.estimate(m, e).map(|estimate| estimate.source.clone()));
            }
        }
        let mut once = Vec::new();
        for source in sources {
            if !once.contains(&source) {
                once.push(source);
            }
        }
        Sources(once)
    }

    /// The mark of a source in the table.
    fn mark(&self, id: &str) -> String {
        self.0.iter().position(|known| known == id).map_or(String::new(), |place| format!(" [{}]", place + 1))
    }
}

fn table(
    lang: Lang,
    t: &Messages,
    p: &PageTexts,
    dataset: &Dataset,
    effects: &[EffectIx],
    sources: &Sources,
) -> Html {
    let head = |scope: &str, children: Vec<Html>| h("th", &[("scope", scope)], children);
    let mut heads = vec![head("col", vec![text(t.medicine)])];
    let mut placebo = vec![head("row", vec![text(t.placebo)])];
    for &e in effects {
        let effect = dataset.effect(e);
        let say = Say { lang, effect };
        let name = lang.effect(effect).name.clone() + &sources.mark(&effect.source);
        heads.push(head("col", vec![text(&name), of("small", &say.scale())]));
        placebo.push(of("td", &say.placebo_number()));
    }
    let mut rows = vec![h("tr", &[("class", "placebo")], placebo)];
    for m in by_name(lang, dataset, dataset.medicine_ixs().collect()) {
        let mut row = vec![head("row", vec![text(lang.medicine(dataset.medicine(m)))])];
        for &e in effects {
            row.push(of("td", &cell(lang, t, dataset, m, e, sources)));
        }
        rows.push(h("tr", &[], row));
    }
    let caption = of("caption", &p.caption.with([lang.of(&dataset.about().name)]));
    h("table", &[], [caption, h("thead", &[], [h("tr", &[], heads)]), h("tbody", &[], rows)])
}

/// What is known of a medicine and an effect: the number with its range, or which of the empties it is.
fn cell(
    lang: Lang,
    t: &Messages,
    dataset: &Dataset,
    m: MedicineIx,
    e: EffectIx,
    sources: &Sources,
) -> String {
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let reading = reading(dataset, m, e);
    let figure = match reading {
        Reading::NoFigure => return t.no_figure_short.to_owned(),
        Reading::TooLittle(_) | Reading::Imprecise(_) => return t.too_little_short.to_owned(),
        Reading::Band { .. } => return t.band_short.to_owned(),
        Reading::NoMoreThanPlacebo => return t.no_more_than_placebo_short.to_owned(),
        Reading::Known(figure) | Reading::LikePlacebo(figure) => figure,
    };
    let mut cell = say.number(figure.value);
    match figure.interval {
        Some((low, high)) => {
            let range = t.to.with([&say.number(low), &say.number(high)]);
            cell.push_str(&format!(" ({range})"));
        }
        // Categories have no range by nature.
        None if Told::of(effect) == Told::Category => {}
        None => cell.push_str(&format!(" ({})", t.range_none)),
    }
    if let Reading::LikePlacebo(_) = reading {
        cell.push_str(&format!(", {}", t.like_placebo_short));
    }
    if let Some(estimate) = dataset.estimate(m, e)
        && estimate.source != effect.source
    {
        cell.push_str(&sources.mark(&estimate.source));
    }
    cell
}

/// A source in short, with a link where it can be read. Only web addresses become links.
fn source(t: &Messages, source: Option<&Source>, id: &str) -> Html {
    let Some(source) = source else { return of("li", id) };
    let mut children = vec![h("cite", &[("lang", "")], [text(&source.title)])];
    let address = match &source.doi {
        Some(doi) => Some(["https://doi.org/", doi].concat()),
        None => source.url.clone(),
    };
    if let Some(address) = address.filter(|a| a.starts_with("https://") || a.starts_with("http://")) {
        children.push(text(". "));
        children.push(h("a", &[("href", &address), ("rel", "noopener noreferrer")], [text(t.source_link)]));
    }
    h("li", &[], children)
}
