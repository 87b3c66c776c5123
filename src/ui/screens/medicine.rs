//! All that is known of one medicine.

use std::sync::Arc;

use crate::domain::certainty::certainty;
use crate::domain::dataset::{Dataset, EffectIx, Medicine, MedicineIx, Valence};
use crate::domain::provenance::{Fact, FactGroup, Provenance, STOPPING};
use crate::domain::reading::reading;
use crate::route::{MOST_COMPARED, View};
use crate::text::Lang;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::explained::explained;
use crate::ui::parts::facts::{facts, row, row_of};
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::measure::measure_said;
use crate::ui::parts::picture::axis_of;
use crate::ui::parts::prose::{CERTAINTY, contents, jump, words};
use crate::ui::parts::reading_cell::reading_cell;
use crate::ui::parts::scroll::{head_row, scroll_frame};
use crate::ui::parts::source::{PLACEBO, title_of};
use crate::ui::parts::taking::{taken_mark, taking_of};
use crate::ui::say::Say;
use crate::ui::state::{Loaded, State};
use crate::web::numbers;

/// The page of a medicine, by its id.
pub fn medicine_page(state: State, loaded: Arc<Loaded>, id: String) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let Some(m) = dataset.find_medicine(&id) else {
        return vec![
            h("h1").attr("tabindex", "-1").text(t.unknown_page_title),
            h("p").text(&t.unknown_medicine.with([&id])),
            h("p").child(
                h("a").class("button").attr("href", &state.href(View::Overview)).text(t.matters_to_overview),
            ),
        ];
    };
    let medicine = dataset.medicine(m);
    let has_figures = dataset.effect_ixs().any(|e| reading(dataset, m, e).reliable().is_some());
    state.load_provenance();
    let here = state.route.with_untracked(|route| route.without_over().print());
    let section = |id: &str, title: &str| h("h2").attr("id", id).attr("tabindex", "-1").text(title);
    let (figures, about_stopping) = (loaded.clone(), id.clone());
    vec![
        h("h1").attr("tabindex", "-1").text(lang.medicine(medicine)),
        h("p").class("lead").text(&what_it_is(lang, dataset, medicine)),
        h("p").class("taken-line").maybe_with(move || taken_mark(state, m)),
        add_to_compare(state, m, lang.medicine(medicine)),
        contents(
            state,
            vec![
                jump(&here, "effects", t.medicine_effects),
                jump(&here, "stopping-it", t.stopping_title),
                jump(&here, "facts", t.medicine_facts),
            ],
        ),
        names(lang, medicine),
        section("effects", t.medicine_effects),
        h("p").text(t.overview_lead),
        words(
            state,
            &[
                ("out-of-100", t.word_of_100),
                (PLACEBO, t.placebo),
                ("range", t.range),
                (CERTAINTY, t.certainty_title),
            ],
        ),
        h("div").maybe((!has_figures).then(|| h("p").class("unreviewed").text(t.medicine_nothing))),
        h("div").children_with(move || effects(state, &figures.dataset, m)),
        section("stopping-it", t.stopping_title),
        h("p").class("warning").text(t.stopping_fixed),
        h("div").children_with(move || {
            state.provenance.with(|load| {
                loaded_or(state, load, State::load_provenance, |p| stopping(lang, p, &about_stopping))
            })
        }),
        section("facts", t.medicine_facts),
        h("p").text(t.medicine_facts_lead),
        h("div").children_with(move || {
            state.provenance.with(|load| match load.ready() {
                Some(provenance) => statements(state, provenance, &id),
                // Said above.
                None => vec![],
            })
        }),
        taking_of(state, loaded.clone(), m),
    ]
}

/// What it is and what else it is called, in a sentence or two.
fn what_it_is(lang: Lang, dataset: &Dataset, medicine: &Medicine) -> String {
    let t = lang.messages();
    let mut said = t.medicine_is.with([&lang.of(&dataset.about().name).to_ascii_lowercase()]);
    if !medicine.brands_nl.is_empty() {
        said = [&said, " ", &t.medicine_known_as.with([&medicine.brands_nl.join(", ")])].concat();
    }
    said
}

/// Names, group, forms and availability; what is not known is said.
fn names(lang: Lang, medicine: &Medicine) -> Piece {
    let t = lang.messages();
    let (mut groups, mut forms) = (vec![], vec![]);
    for group in [&medicine.group, &medicine.generation].into_iter().flatten() {
        groups.push(lang.of(group).to_owned());
    }
    for form in &medicine.forms {
        forms.push(lang.of(form).to_owned());
    }
    let list = |names: &[String]| {
        if names.is_empty() { t.not_found.to_owned() } else { names.join(", ") }
    };
    let available = match medicine.is_available("NL") {
        Some(true) => t.medicine_available_yes,
        Some(false) => t.medicine_available_no,
        None => t.not_found,
    };
    facts(vec![
        row(t.medicine_brands_nl, &list(&medicine.brands_nl)),
        row(t.medicine_brands_uk, &list(&medicine.brands_uk)),
        row(t.medicine_group, &list(&groups)),
        row(t.medicine_forms, &list(&forms)),
        row(t.medicine_available, available),
        row(t.medicine_atc, &medicine.atc),
    ])
}

/// Adding to the medicines to compare, or taking away, and the way there.
fn add_to_compare(state: State, m: MedicineIx, name: &str) -> Piece {
    let t = state.t();
    let (add, remove) = (t.add_to_compare.with([name]), t.remove_from_compare.with([name]));
    let is_in = move || state.chosen(|c| c.compared.contains(&m));
    let count = move || state.chosen(|c| c.compared.len());
    let is_full = move || count() >= MOST_COMPARED && !is_in();
    // One button throughout, so that the focus stays on it.
    let button = h("button")
        .class("button quiet")
        .text_with(move || if is_in() { remove.clone() } else { add.clone() })
        .prop_with("disabled", is_full)
        .on_click(move || {
            state.choose(|c| match c.compared.iter().position(|&x| x == m) {
                Some(i) => {
                    c.compared.remove(i);
                }
                None => c.compared.push(m),
            })
        });
    let status = h("span").attr("role", "status").text_with(move || {
        let said = match is_in() {
            true => t.in_compare,
            false if is_full() => t.compare_full,
            false => "",
        };
        said.to_owned()
    });
    h("p").class("actions").child(button).child(status).maybe_with(move || {
        (count() > 1).then(|| h("a").attr("href", &state.compare_href()).text(t.compare_now))
    })
}

/// Every effect, measured or not, in the order that is the same for every medicine, under what kind of effect it is.
fn effects(state: State, dataset: &Dataset, m: MedicineIx) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let mut pieces = vec![];
    for valence in [Valence::Benefit, Valence::Harm, Valence::Burden] {
        let mut effects = vec![];
        for e in dataset.effect_ixs() {
            if dataset.effect(e).valence == valence {
                effects.push(e);
            }
        }
        if effects.is_empty() {
            continue;
        }
        let title = t.valence[valence as usize];
        pieces.push(h("h3").text(title));
        pieces.push(scroll_frame(title, table(state, dataset, m, &effects)));
        let mut named = vec![];
        for &e in &effects {
            let effect = dataset.effect(e);
            named.push((effect.id.clone(), lang.effect(effect).name.clone()));
        }
        // The sections below say when the second file is not there.
        pieces.push(h("div").children_with(move || {
            state.provenance.with(|load| {
                let mut more = vec![];
                for (id, name) in &named {
                    more.extend(load.ready().and_then(|p| explained(lang, p, id, name)));
                }
                more
            })
        }));
    }
    pieces
}

/// A row for each effect. Each cell carries the name of its column for narrow screens, which show rows as cards.
fn table(state: State, dataset: &Dataset, m: MedicineIx, effects: &[EffectIx]) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let prescriber = state.prescriber.get();
    let mut heads = vec![t.effect, t.on_this, t.on_placebo, t.range, t.people, t.certainty_title];
    if prescriber {
        heads.push(t.source_measure);
    }
    let cell = |name: &str, text: &str| h("td").attr("data-label", name).text(text);
    let mut rows = h("tbody");
    for &e in effects {
        let effect = dataset.effect(e);
        let say = Say { lang, effect };
        let axis = axis_of(effect, dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable()));
        let estimate = dataset.estimate(m, e);
        let range = reading(dataset, m, e).reliable().and_then(|f| f.interval).map(|i| say.range(i));
        let people = estimate.and_then(|x| x.participants).map(|n| numbers::as_given(lang, f64::from(n)));
        let level = certainty(dataset, m, e).map(|judgement| t.certainty[judgement.level as usize]);
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        let mut row = h("tr").children(vec![
            h("th")
                .attr("scope", "row")
                .text(&lang.effect(effect).name)
                .text(" ")
                .child(h("span").class("scale").text(&say.scale())),
            h("td").child(reading_cell(state, dataset, m, e, axis)),
            cell(t.on_placebo, &say.placebo_number()),
            cell(t.range, &or_dash(range)),
            cell(t.people, &or_dash(people)),
            cell(t.certainty_title, level.unwrap_or("–")),
        ]);
        if prescriber {
            row =
                row.child(cell(t.source_measure, &or_dash(estimate.map(|x| measure_said(lang, effect, x)))));
        }
        rows = rows.child(row);
    }
    h("table").class("medicine-effects cards").child(head_row(&heads)).child(rows)
}

/// The facts about stopping.
fn stopping(lang: Lang, provenance: &Provenance, id: &str) -> Vec<Piece> {
    for (group, found) in provenance.facts_by_group(id) {
        if group.is_some_and(is_stopping) {
            return vec![list(lang, provenance, found)];
        }
    }
    vec![h("p").text(lang.messages().not_found)]
}

fn is_stopping(group: &FactGroup) -> bool {
    group.id == STOPPING
}

/// The other facts of the second file in their groups, unfolded for a prescriber, and the groups without any.
fn statements(state: State, provenance: &Provenance, id: &str) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let (mut pieces, mut there) = (vec![], vec![]);
    for (group, found) in provenance.facts_by_group(id) {
        let Some(group) = group else {
            pieces.push(list(lang, provenance, found));
            continue;
        };
        there.push(&group.id);
        if !is_stopping(group) {
            let title = [lang.of(&group.name), " (", &found.len().to_string(), ")"].concat();
            let details = h("details")
                .class("fact-group")
                .attr_with("open", move || state.prescriber.get().then(String::new))
                .child(h("summary").child(h("h3").text(&title)))
                .child(list(lang, provenance, found));
            pieces.push(details);
        }
    }
    let mut missing = vec![];
    for group in &provenance.fact_groups {
        if !is_stopping(group) && !there.contains(&&group.id) {
            missing.push(lang.of(&group.name));
        }
    }
    if !missing.is_empty() {
        pieces.push(h("p").text(&t.facts_missing.with([&missing.join(", ")])));
    }
    if pieces.is_empty() {
        pieces.push(h("p").text(t.not_found));
    }
    pieces
}

fn list(lang: Lang, provenance: &Provenance, found: Vec<&Fact>) -> Piece {
    let mut rows = vec![];
    for fact in found {
        rows.push(statement(lang, provenance, fact));
    }
    facts(rows)
}

/// One fact, with its source and, when opened, the words it stands in.
fn statement(lang: Lang, provenance: &Provenance, fact: &Fact) -> Piece {
    let t = lang.messages();
    let field = provenance.fact_fields.get(&fact.field).map_or(fact.field.as_str(), |f| lang.of(f));
    let source = match provenance.sources.get(&fact.source) {
        Some(source) => title_of(lang, source),
        None => h("cite").attr("lang", "").text(&fact.source),
    };
    let mut value = lang.of(&provenance.phrase(&fact.value)).to_owned();
    for more in [&fact.product, &fact.note].into_iter().flatten() {
        value = [&value, " (", lang.of(&provenance.phrase(more)), ")"].concat();
    }
    if fact.class_level == Some(true) {
        value = [&value, " (", t.class_level, ")"].concat();
    }
    let quote = fact.quote.as_ref().map(|quote| {
        let words = h("q").attr("lang", "").text(quote);
        h("details").child(h("summary").text(t.source_quote)).child(words)
    });
    row_of(field, h("dd").child(h("p").text(&value)).child(source).maybe(quote))
}
