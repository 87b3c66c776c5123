//! About the data: status, method, sources.

use std::sync::Arc;

use crate::domain::dataset::ReviewStatus;
use crate::domain::order::sort;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::facts::{facts, row};
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::source::citation;
use crate::ui::state::{Loaded, State};

/// The screen about the data.
pub fn about(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let about = loaded.dataset.about();
    let review = match (about.review.status, &about.review.by, &about.review.date) {
        (ReviewStatus::Reviewed, Some(by), Some(date)) => t.about_reviewed.with([by, date]),
        _ => t.unreviewed.to_owned(),
    };
    let reliable = about.estimates.iter().filter(|e| e.reliable).count();
    let [medicines, effects, estimates, reliable] =
        [about.medicines.len(), about.effects.len(), about.estimates.len(), reliable].map(|n| n.to_string());
    let counts = t.about_counts.with([&medicines, &effects, &estimates, &reliable]);
    let measured = about.effects.iter().map(|effect| {
        let text = lang.effect(effect);
        let who =
            format!("{} {}. {}.", text.measured, lang.of(&effect.population), lang.of(&effect.duration));
        row(&text.name, &who)
    });
    let p = |text: &str| h("p").text(text);
    let h2 = |text: &str| h("h2").text(text);
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
        p(&review),
        h2(t.about_who),
        p(lang.of(&about.population)),
        p(lang.of(&about.time_frame)),
        h2(t.about_method_title),
        h("ol").class("method").children(t.about_method.iter().map(|line| h("li").text(line)).collect()),
        h2(t.about_missing_title),
        p(t.about_missing),
        h2(t.about_effects_title),
        facts(measured.collect()),
        h2(t.about_sources_title),
        h("div").children_with(move || {
            state.provenance.with(|load| {
                loaded_or(state, load, State::load_provenance, |provenance| {
                    let mut sources: Vec<_> = provenance.sources.values().collect();
                    sort(&mut sources, |a, b| a.title < b.title);
                    let lead = t.about_sources_lead.with([&sources.len().to_string()]);
                    let list = sources.iter().map(|source| h("li").child(citation(lang, source))).collect();
                    let list = h("ul").class("sources").children(list);
                    vec![h("details").child(h("summary").text(&lead)).child(list)]
                })
            })
        }),
        h2(t.about_report_title),
        p(t.about_report),
    ]
}
