//! About the data: status, method, what is missing, downloads, sources.

use std::sync::Arc;

use crate::domain::certainty::certainty;
use crate::domain::dataset::{Dataset, Review, ReviewStatus};
use crate::domain::order::sort;
use crate::domain::provenance::Provenance;
use crate::domain::reading::reading;
use crate::route::View;
use crate::text::{Lang, Messages};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::facts::{facts, list, points, row};
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::prose::{CERTAINTY, GLOSSARY, METHOD, STANDARDS};
use crate::ui::parts::source::citation;
use crate::ui::say::names;
use crate::ui::state::{Loaded, State};
use crate::web::file;

/// The screen about the data.
pub fn about(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let about = loaded.dataset.about();
    let reliable = about.estimates.iter().filter(|e| e.reliable).count();
    let [medicines, effects, estimates, reliable] =
        [about.medicines.len(), about.effects.len(), about.estimates.len(), reliable].map(|n| n.to_string());
    let counts = t.about_counts.with([&medicines, &effects, &estimates, &reliable]);
    let mut measured = vec![];
    for effect in &about.effects {
        let text = lang.effect(effect);
        let (who, how_long) = (lang.of(&effect.population), lang.of(&effect.duration));
        measured.push(row(&text.name, &[&text.measured, " ", who, ". ", how_long, "."].concat()));
    }
    let p = |text: &str| h("p").text(text);
    let h2 = |text: &str| h("h2").text(text);
    let read = |page: &str, part: Option<&str>, text: &str| {
        h("li").child(h("a").attr("href", &state.guide_href(page, part)).text(text))
    };
    state.load_provenance();
    vec![
        h("h1")
            .attr("tabindex", "-1")
            .text(t.about_title)
            .text(" ")
            .child(h("span").class("page-name").text(lang.of(&about.name))),
        p(t.about_lead).class("lead"),
        h2(t.about_status),
        p(&t.about_version.with([&about.version, &about.date])).text(" ").text(&counts),
        p(&sureness(lang, &loaded.dataset)),
        p(&reviewed(t, &about.review)),
        h("h3").text(t.about_classes_title),
        h("div").children_with(move || classes(state)),
        h2(t.about_who),
        p(lang.of(&about.population)),
        p(lang.of(&about.time_frame)),
        h2(t.about_method_title),
        list("ol", &t.about_method).class("method"),
        h("ul").class("ways-on").children(vec![
            read(METHOD, None, t.about_method_full),
            read(METHOD, Some(CERTAINTY), t.certainty_rule),
            read(GLOSSARY, None, t.guide_links[1]),
            read(STANDARDS, None, t.guide_links[2]),
            read(METHOD, Some("makers"), t.about_makers),
        ]),
        h2(t.about_missing_title),
        p(t.about_missing),
        points(&t.about_empties),
        h("div").children(missing(lang, &loaded.dataset)),
        h2(t.about_effects_title),
        h("details").child(h("summary").text(&t.about_effects_lead.with([&effects]))).child(facts(measured)),
        h2(t.about_changes_title),
        h("div").maybe_with(move || Some(editions(state))),
        h2(t.about_downloads_title),
        p(t.about_downloads_lead),
        downloads(t, &about.id),
        h2(t.about_sources_title),
        h("div").children_with(move || {
            let show = |provenance: &Arc<Provenance>| sources(lang, provenance);
            state.provenance.with(|load| loaded_or(state, load, State::load_provenance, show))
        }),
        h("p").child(h("a").attr("href", &state.href(View::Embed)).text(t.embed_link)),
        h2(t.about_report_title),
        p(t.about_report),
        h("ul").class("ways-on").child(read(METHOD, Some("errors"), t.about_report_how)),
    ]
}

fn reviewed(t: &Messages, review: &Review) -> String {
    match (review.status, &review.by, &review.date) {
        (ReviewStatus::Reviewed, Some(by), Some(date)) => t.about_reviewed.with([by, date]),
        _ => t.unreviewed.to_owned(),
    }
}

/// How many figures there are of each level of certainty.
fn sureness(lang: Lang, dataset: &Dataset) -> String {
    let mut counts = [0; 4];
    for m in dataset.medicine_ixs() {
        for e in dataset.effect_ixs() {
            if let Some(judgement) = certainty(dataset, m, e) {
                counts[judgement.level as usize] += 1;
            }
        }
    }
    let [very_low, low, moderate, high] = counts.map(|n: usize| n.to_string());
    lang.messages().about_certainty.with([&very_low, &low, &moderate, &high])
}

/// Version and review of every class.
fn classes(state: State) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    state.classes.with(|load| {
        loaded_or(state, load, State::load_classes, |classes| {
            let mut rows = vec![];
            for class in classes.iter() {
                let version = t.about_version.with([&class.version, &class.date]);
                rows.push(row(lang.of(&class.name), &[&version, " ", &reviewed(t, &class.review)].concat()));
            }
            vec![facts(rows)]
        })
    })
}

/// The effects and the medicines of which too little is known to weigh them.
fn missing(lang: Lang, dataset: &Dataset) -> Vec<Piece> {
    let t = lang.messages();
    let (mut pieces, mut few, mut without) = (vec![], vec![], vec![]);
    for e in dataset.effect_ixs() {
        if !dataset.can_weigh(e) {
            few.push(e);
        }
    }
    for m in dataset.medicine_ixs() {
        if !dataset.effect_ixs().any(|e| reading(dataset, m, e).reliable().is_some()) {
            without.push(lang.medicine(dataset.medicine(m)));
        }
    }
    if !few.is_empty() {
        pieces.push(h("p").text(&t.about_few.with([&names(lang, dataset, &few)])));
    }
    if !without.is_empty() {
        pieces.push(h("p").text(&t.about_without.with([&without.join(", ")])));
    }
    pieces
}

/// What is new in each version. That the second file is not there is said with the sources.
fn editions(state: State) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let mut rows = vec![];
    state.provenance.with(|load| {
        for edition in load.ready().map_or(&[][..], |provenance| &provenance.editions) {
            rows.push(row(&t.about_version.with([&edition.version, &edition.date]), lang.of(&edition.what)));
        }
    });
    facts(rows)
}

fn sources(lang: Lang, provenance: &Provenance) -> Vec<Piece> {
    let mut sources: Vec<_> = provenance.sources.values().collect();
    sort(&mut sources, |a, b| a.title < b.title);
    let lead = lang.messages().about_sources_lead.with([&sources.len().to_string()]);
    let mut list = h("ul").class("sources");
    for source in sources {
        list = list.child(h("li").child(citation(lang, source)));
    }
    vec![h("details").child(h("summary").text(&lead)).child(list)]
}

/// The files of the class, as the program itself reads them, and the table.
fn downloads(t: &Messages, class: &str) -> Piece {
    let mut list = h("ul");
    for (ending, name) in [".json", ".csv", ".provenance.json"].into_iter().zip(t.about_downloads) {
        let href = ["data/", class, ending].concat();
        let link = h("a").attr("href", &href).attr("download", "").text(name).on("click", move |event| {
            event.prevent_default();
            file::download(&href);
        });
        list = list.child(h("li").child(link));
    }
    list
}
