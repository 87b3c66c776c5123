//! Where a number comes from.

use crate::domain::certainty::{Judgement, certainty};
use crate::domain::dataset::{Dataset, Derivation, Effect, Estimate, Measure};
use crate::domain::provenance::{Provenance, Source};
use crate::domain::reading::{Reading, reading, reference};
use crate::text::Lang;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::explained::explained;
use crate::ui::parts::facts::{facts, foreign_row, points, row, row_of};
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::measure::printed;
use crate::ui::parts::over::{not_there, over_head};
use crate::ui::parts::prose::{CERTAINTY, METHOD, term};
use crate::ui::say::{Say, Told};
use crate::ui::state::State;
use crate::web::numbers;

/// Stands in an address where a medicine stands otherwise.
pub const PLACEBO: &str = "placebo";

/// The words that explain the measures, in the order of the measures.
const MEASURES: [&str; 8] = [
    "odds-ratio",
    "risk-ratio",
    "mean-difference",
    "standardised-mean-difference",
    "incidence",
    "expert-rating",
    "band",
    "in-words",
];

/// The source of the number of a medicine and an effect, by their ids.
pub fn source_of(state: State, dataset: &Dataset, medicine: &str, effect: &str) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    if medicine == PLACEBO
        && let Some(e) = dataset.find_effect(effect)
    {
        return of_placebo(state, dataset.effect(e));
    }
    let Some((m, e)) = dataset.find_medicine(medicine).zip(dataset.find_effect(effect)) else {
        return not_there(state);
    };
    let (medicine, effect) = (dataset.medicine(m), dataset.effect(e));
    let say = Say { lang, effect };
    let texts = lang.effect(effect);
    let p = |text: String| h("p").text(&text);
    let said = match reading(dataset, m, e) {
        Reading::Known(figure) => vec![Some(say.sentence(figure.value)), say.range_sentence(figure)],
        Reading::LikePlacebo(figure) => {
            vec![
                Some(format!("{}.", t.like_placebo)),
                Some(say.sentence(figure.value)),
                say.range_sentence(figure),
            ]
        }
        reading @ (Reading::TooLittle(_) | Reading::Imprecise(_)) => vec![
            Some(format!("{}.", t.too_little)),
            reading.figure().map(|f| {
                let range = f.interval.map(|i| format!(" ({})", say.range(i))).unwrap_or_default();
                format!("{}{range}.", say.amount(f.value))
            }),
        ],
        Reading::Band { low, high } => vec![Some(say.band(low, high))],
        Reading::NoMoreThanPlacebo => vec![Some(format!("{}.", t.no_more_than_placebo))],
        Reading::NoFigure => vec![Some(format!("{}.", t.no_figure))],
    };
    let said = said.into_iter().flatten().chain(say.placebo_sentence()).map(p).collect();
    let mut pieces = vec![
        over_head(state, &format!("{} · {}", lang.medicine(medicine), texts.name)),
        h("p").class("counted").text(&texts.like),
        h("div").class("said").children(said),
    ];
    if let Some(judgement) = certainty(dataset, m, e) {
        pieces.push(sureness(state, &judgement));
    }
    let name = texts.name.clone();
    if let Some(estimate) = dataset.estimate(m, e) {
        let estimate = estimate.clone();
        pieces.push(h("h3").text(t.source_title));
        pieces.push(facts(of_dataset(state, effect, lang.medicine(medicine), &estimate)));
        pieces.push(h("div").children_with(move || {
            state.provenance.with(|load| {
                loaded_or(state, load, State::load_provenance, |p| of_provenance(lang, p, &estimate, &name))
            })
        }));
    }
    pieces.push(h("h3").text(t.source_how));
    pieces.push(h("p").text(&texts.measured));
    pieces
}

/// How sure a figure is: the level with its sentence, the reasons, and the way to the rule.
fn sureness(state: State, judgement: &Judgement) -> Piece {
    let t = state.t();
    let level = judgement.level as usize;
    let mut doubts = vec![];
    for &doubt in &judgement.doubts {
        doubts.push(t.doubt[doubt as usize]);
    }
    let why =
        (!doubts.is_empty()).then(|| h("div").child(h("p").text(t.certainty_why)).child(points(&doubts)));
    let rule = h("a").attr("href", &state.guide_href(METHOD, Some(CERTAINTY))).text(t.certainty_rule);
    h("section")
        .class("certainty")
        .child(h("h3").text(t.certainty_title).text(": ").text(t.certainty[level]))
        .child(h("p").text(t.certainty_sentence[level]))
        .maybe(why)
        .child(h("p").child(rule))
}

/// The source of the placebo number of an effect.
fn of_placebo(state: State, effect: &Effect) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let say = Say { lang, effect };
    let texts = lang.effect(effect);
    let given = |x: f64| numbers::as_given(lang, x);
    let said = match (Told::of(effect), reference(effect)) {
        (Told::People, Some(value)) => Some(say.sentence(value)),
        _ => say.placebo_sentence(),
    };
    let said = said.unwrap_or_else(|| t.source_no_baseline.to_owned());
    let mut rows = vec![];
    if let Some(b) = &effect.baseline {
        let (people, events) = (given(b.n_participants.into()), given(b.events.into()));
        rows.push(row(
            t.source_measure,
            &t.source_baseline.with([&given(b.per100), &given(b.low), &given(b.high), &people]),
        ));
        rows.push(row(t.source_people, &t.source_placebo_people.with([&events, &people])));
        rows.push(row(t.source_groups, &given(b.n_trials.into())));
    }
    rows.push(row(t.source_studied, lang.of(&effect.population)));
    rows.push(row(t.source_duration, lang.of(&effect.duration)));
    let source = effect.source.clone();
    vec![
        over_head(state, &format!("{} · {}", t.placebo, texts.name)),
        h("p").class("counted").text(&texts.like),
        h("p").class("counted").text(t.placebo_explained),
        h("div").class("said").child(h("p").text(&said)),
        h("h3").text(t.source_title),
        facts(rows),
        h("div").children_with(move || {
            state.provenance.with(|load| {
                loaded_or(state, load, State::load_provenance, |provenance| {
                    provenance.sources.get(&source).map(|s| citation(lang, s)).into_iter().collect()
                })
            })
        }),
        h("h3").text(t.source_how),
        h("p").text(&texts.measured),
    ]
}

/// What the dataset itself knows of the figure.
fn of_dataset(state: State, effect: &Effect, medicine: &str, estimate: &Estimate) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let whole = |n: u32| numbers::as_given(lang, f64::from(n));
    let given = |x: f64| numbers::as_given(lang, x);
    let people = estimate.participants.map(|n| match estimate.events {
        Some(events) => t.source_people_on.with([&whole(events), &whole(n), medicine]),
        None => t.source_people_count.with([&whole(n)]),
    });
    let on_placebo = estimate
        .placebo_events
        .zip(estimate.placebo_participants)
        .map(|(events, n)| t.source_placebo_people.with([&whole(events), &whole(n)]));
    let trials = estimate.trials.map(|n| t.source_trials.with([&whole(n)]));
    let direct = estimate.placebo_controlled_trials.map(|n| t.source_direct.with([&whole(n)]));
    let counted: Vec<_> = [people, on_placebo, trials, direct].into_iter().flatten().collect();
    let measure = match estimate.measure {
        Measure::OddsRatio => t.measure_or,
        Measure::RiskRatio => t.measure_rr,
        Measure::MeanDifference => t.measure_md,
        Measure::StandardisedMeanDifference => t.measure_smd,
        Measure::Incidence => t.measure_incidence,
        Measure::Grade => t.measure_grade,
        Measure::Band => t.measure_band,
        Measure::NoMoreThanPlacebo => t.measure_words,
    };
    let measure = term(state, MEASURES[estimate.measure as usize], measure);
    let measured = h("dd").child(measure).text(": ").text(&printed(lang, effect, estimate));
    let baseline = match (&effect.baseline, reference(effect)) {
        (Some(b), Some(_)) => {
            let people = whole(b.n_participants);
            Some(t.source_baseline.with([&given(b.per100), &given(b.low), &given(b.high), &people]))
        }
        _ if Told::of(effect) == Told::People => Some(t.source_no_baseline.to_owned()),
        _ => None,
    };
    let derivation = match estimate.derivation {
        Derivation::Computed => t.derivation_computed,
        Derivation::Published => t.derivation_published,
        Derivation::Label => t.derivation_label,
    };
    let reliable = if estimate.reliable { t.source_reliable_yes } else { t.source_reliable_no };
    let mut rows = vec![row_of(t.source_measure, measured)];
    if !counted.is_empty() {
        rows.push(row(t.source_people, &counted.join(" ")));
    }
    rows.extend(baseline.map(|b| row(t.on_placebo, &b)));
    rows.push(row(t.source_duration, lang.of(&effect.duration)));
    rows.push(row(t.source_derivation, derivation));
    rows.push(row(t.source_reliable, reliable));
    rows
}

/// What the second file knows of it.
fn of_provenance(lang: Lang, provenance: &Provenance, estimate: &Estimate, effect: &str) -> Vec<Piece> {
    let t = lang.messages();
    let phrase = |english: &str| lang.of(&provenance.phrase(english)).to_owned();
    let given = |x: f64| numbers::as_given(lang, x);
    let mut pieces = vec![];
    if let Some(found) = provenance.of(&estimate.medicine, &estimate.effect) {
        let printed = match (found.medicine_per100, found.placebo_per100) {
            (Some(medicine), Some(placebo)) => {
                Some(t.source_printed.with([&given(medicine), &given(placebo)]))
            }
            (Some(medicine), None) => Some(t.source_printed_alone.with([&given(medicine)])),
            _ => None,
        };
        let mut rows = vec![];
        if !found.unreliable_reasons.is_empty() {
            let mut reasons = h("ul");
            for reason in &found.unreliable_reasons {
                reasons = reasons.child(h("li").text(&phrase(reason)));
            }
            rows.push(row_of(t.source_reliable_why, h("dd").child(reasons)));
        }
        rows.push(row(t.source_studied, &phrase(&found.population)));
        rows.extend(printed.map(|printed| row(t.source_print, &printed)));
        rows.extend(found.interval.as_ref().map(|i| row(t.range, &phrase(i))));
        rows.push(foreign_row(t.source_place, &found.locator));
        rows.extend(found.quote.as_ref().map(|q| foreign_row(t.source_quote, &format!("“{q}”"))));
        rows.extend(found.note.as_ref().map(|n| foreign_row(t.source_note, n)));
        pieces.push(facts(rows));
        if found.seen_twice == Some(true) {
            pieces.push(h("p").text(t.source_seen_twice));
        }
    }
    if let Some(source) = provenance.sources.get(&estimate.source) {
        pieces.push(h("h3").text(t.source_found));
        pieces.push(citation(lang, source));
    }
    pieces.extend(explained(lang, provenance, &estimate.effect, effect));
    pieces
}

/// Where a source can be read.
fn address(source: &Source) -> String {
    match &source.doi {
        Some(doi) => ["https://doi.org/", doi].concat(),
        None => source.url.clone().unwrap_or_default(),
    }
}

/// A link out of the site, which says that it opens in a new tab. Only web addresses become links: a dataset must never
/// smuggle in a script.
pub fn outside_link(lang: Lang, href: &str, text: &str) -> Option<Piece> {
    let is_web = href.starts_with("https://") || href.starts_with("http://");
    let label = [text, " (", lang.messages().source_new_tab, ")"].concat();
    let link = || h("a").attr("target", "_blank").attr("rel", "noopener noreferrer").text(&label);
    is_web.then(|| link().attr("href", href))
}

/// The title of a source, which leads to it where it can be read.
pub fn title_of(lang: Lang, source: &Source) -> Piece {
    let title = h("cite").attr("lang", "").text(&source.title);
    match outside_link(lang, &address(source), lang.messages().source_link) {
        Some(link) => h("span").class("source").child(title).text(". ").child(link),
        None => title,
    }
}

/// A source as it is cited, with its link.
pub fn citation(lang: Lang, source: &Source) -> Piece {
    let t = lang.messages();
    let link = outside_link(lang, &address(source), t.source_link);
    let year = source.year.map(|y| y.to_string());
    let behind: Vec<_> = [&source.authors, &source.journal, &source.publisher, &year]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let behind =
        (!behind.is_empty()).then(|| h("span").attr("lang", "").text(&format!(". {}", behind.join(". "))));
    h("p")
        .class("citation")
        .child(h("cite").attr("lang", "").text(&source.title))
        .maybe(behind)
        .text(". ")
        .text(&t.source_read.with([&source.retrieved]))
        .text(" ")
        .maybe(link)
}
