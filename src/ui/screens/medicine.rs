//! All that is known of one medicine.

use std::sync::Arc;

use crate::domain::dataset::{Dataset, MedicineIx};
use crate::domain::provenance::{Fact, Provenance};
use crate::domain::reading::reading;
use crate::route::{MOST_COMPARED, View};
use crate::text::Lang;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::facts::{facts, row, row_of};
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::picture::axis_of;
use crate::ui::parts::reading_cell::reading_cell;
use crate::ui::parts::scroll::{head_row, scroll_frame};
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
    let list = |names: Vec<&str>| if names.is_empty() { t.not_found.to_owned() } else { names.join(", ") };
    let groups = [&medicine.group, &medicine.generation].into_iter().flatten();
    let available = match medicine.nl_available {
        Some(true) => t.medicine_available_yes,
        Some(false) => t.medicine_available_no,
        None => t.not_found,
    };
    let has_figures = dataset.effect_ixs().any(|e| reading(dataset, m, e).reliable().is_some());
    state.load_provenance();
    let mut pieces = vec![
        h("h1").attr("tabindex", "-1").text(lang.medicine(medicine)),
        h("p").class("taken-line").maybe_with(move || taken_mark(state, m)),
        facts(vec![
            row(t.medicine_brands_nl, &list(medicine.brands_nl.iter().map(String::as_str).collect())),
            row(t.medicine_brands_uk, &list(medicine.brands_uk.iter().map(String::as_str).collect())),
            row(t.medicine_group, &list(groups.map(|g| lang.of(g)).collect())),
            row(t.medicine_forms, &list(medicine.forms.iter().map(|f| lang.of(f)).collect())),
            row(t.medicine_available, available),
            row(t.medicine_atc, &medicine.atc),
        ]),
        add_to_compare(state, m, t.add_to_compare.with([lang.medicine(medicine)])),
        h("h2").text(t.medicine_effects),
        h("p").text(t.overview_lead),
    ];
    if !has_figures {
        pieces.push(h("p").class("unreviewed").text(t.medicine_nothing));
    }
    pieces.push(scroll_frame(t.medicine_effects, effects(state, dataset, m)));
    pieces.push(taking_of(state, loaded.clone(), m));
    pieces.push(h("h2").text(t.medicine_facts));
    pieces.push(h("div").children_with(move || {
        state
            .provenance
            .with(|load| loaded_or(state, load, State::load_provenance, |p| statements(lang, p, &id)))
    }));
    pieces
}

fn add_to_compare(state: State, m: MedicineIx, label: String) -> Piece {
    h("p").children_with(move || {
        let t = state.t();
        let compared = state.chosen(|c| c.compared.clone());
        let go = || h("a").attr("href", &state.compare_href()).text(t.compare_now);
        if compared.contains(&m) {
            vec![h("span").text(t.in_compare).text(". "), go()]
        } else if compared.len() >= MOST_COMPARED {
            vec![h("span").text(t.compare_full).text(" "), go()]
        } else {
            let add = move || state.choose(|c| c.compared.push(m));
            vec![h("button").class("button quiet").text(&label).on_click(add)]
        }
    })
}

/// Every effect, measured or not, in the order that is the same for every medicine.
fn effects(state: State, dataset: &Dataset, m: MedicineIx) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let rows = dataset.effect_ixs().map(|e| {
        let effect = dataset.effect(e);
        let say = Say { lang, effect };
        let axis = axis_of(effect, dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable()));
        let range = reading(dataset, m, e).reliable().and_then(|f| f.interval).map(|i| say.range(i));
        let people = dataset.estimate(m, e).and_then(|x| x.participants);
        let people = people.map(|n| numbers::as_given(lang, f64::from(n)));
        let or_dash = |text: Option<String>| h("td").text(text.as_deref().unwrap_or("–"));
        let scale = h("span").class("scale").text(&say.scale());
        h("tr").children(vec![
            h("th").attr("scope", "row").text(&lang.effect(effect).name).text(" ").child(scale),
            h("td").child(reading_cell(state, dataset, m, e, axis)),
            h("td").text(&say.placebo_number()),
            or_dash(range),
            or_dash(people),
        ])
    });
    h("table")
        .class("medicine-effects")
        .child(head_row(&[t.effect, t.on_this, t.on_placebo, t.range, t.people]))
        .child(h("tbody").children(rows.collect()))
}

/// The facts of the second file in their groups.
fn statements(lang: Lang, provenance: &Provenance, id: &str) -> Vec<Piece> {
    let t = lang.messages();
    let groups = provenance.facts_by_group(id);
    if groups.is_empty() {
        return vec![h("p").text(t.not_found)];
    }
    let mut pieces = vec![h("p").text(t.medicine_facts_lead)];
    for (group, found) in groups {
        pieces.extend(group.map(|g| h("h3").text(lang.of(&g.name))));
        pieces.push(facts(found.into_iter().map(|fact| statement(lang, provenance, fact)).collect()));
    }
    pieces
}

/// One fact, with the title of its source and, when opened, the words it stands in.
fn statement(lang: Lang, provenance: &Provenance, fact: &Fact) -> Piece {
    let t = lang.messages();
    let field = provenance.fact_fields.get(&fact.field).map_or(fact.field.as_str(), |f| lang.of(f));
    let source = provenance.sources.get(&fact.source).map_or(fact.source.as_str(), |s| &s.title);
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
    let cite = h("cite").attr("lang", "").text(source);
    row_of(field, h("dd").text(&value).text(" ").child(cite).maybe(quote))
}
