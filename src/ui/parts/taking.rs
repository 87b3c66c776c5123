//! What a person takes now and took before: a reminder beside the figures, never part of an order.

use std::sync::Arc;

use crate::domain::choices::Choices;
use crate::domain::dataset::{Dataset, MedicineIx, Valence};
use crate::domain::taking::{Outcome, Taking, When};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::choice::{Choice, choices, tick};
use crate::ui::parts::field::form;
use crate::ui::say::{by_name, listed};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::{Loaded, State};
use crate::web::{document, input};

/// Everything that was written down, and a way to add a medicine.
pub fn taking_section(state: State, loaded: Arc<Loaded>) -> Piece {
    let t = state.t();
    let written = Memo::new(move |_| {
        let mut medicines = Vec::new();
        state.chosen(|c| c.taking.all().iter().for_each(|taking| medicines.push(taking.medicine)));
        medicines
    });
    let others = loaded.clone();
    frame(state, t.taking_title)
        .child(h("ul").class("taking-list").children_with(move || {
            written.get().iter().map(|&m| h("li").child(card(state, &loaded.dataset, m))).collect()
        }))
        .children_with(move || vec![adder(state, &others.dataset, &written.get())])
}

/// What is said about one medicine.
pub fn taking_of(state: State, loaded: Arc<Loaded>, m: MedicineIx) -> Piece {
    let lang = state.lang.get();
    let title = lang.messages().taking_of.with([lang.medicine(loaded.dataset.medicine(m))]);
    frame(state, &title).child(editor(state, &loaded.dataset, m, true))
}

/// Marks a medicine that the person takes or took, wherever it is named; `None` for any other. Reactive.
pub fn taken_mark(state: State, m: MedicineIx) -> Option<Piece> {
    let when = state.chosen(|c| Some(c.taking.get(m)?.when))?;
    Some(h("span").class("taken").text(state.t().taken[when as usize]))
}

/// Puts what is taken now beside what is compared, apart from the number of medicines that fit.
pub fn beside_now(state: State, loaded: Arc<Loaded>) -> Piece {
    let now = Memo::new(move |_| state.chosen(Choices::now_apart));
    h("div").maybe_with(move || {
        let (lang, now) = (state.lang.get(), now.get());
        if now.is_empty() {
            return None;
        }
        let label = lang.messages().compare_taken_now.with([&listed(lang, &loaded.dataset, &now)]);
        let toggle = move || state.choose(|c| c.beside_now = !c.beside_now);
        let tick = tick(&label, Box::new(move || state.chosen(|c| c.beside_now)), Box::new(toggle));
        Some(h("p").child(tick))
    })
}

/// The heading and what this is for. It belongs to the first person, so it is not there while the second one marks.
fn frame(state: State, title: &str) -> Piece {
    h("section")
        .class("taking")
        .attr("aria-labelledby", "taking-title")
        .prop_with("hidden", move || state.marking.get())
        .child(h("h2").attr("id", "taking-title").attr("tabindex", "-1").text(title))
        .child(h("p").text(state.t().taking_lead))
}

fn heading_id(m: MedicineIx) -> String {
    ["taking-", &m.0.to_string()].concat()
}

/// One medicine of the list.
fn card(state: State, dataset: &Dataset, m: MedicineIx) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let name = lang.medicine(dataset.medicine(m));
    let remove = move || {
        state.choose(|c| c.taking.remove(m));
        document::focus_soon("#taking-title");
    };
    h("section").class("taking-card").attr("aria-labelledby", &heading_id(m)).children(vec![
        h("h3").attr("id", &heading_id(m)).attr("tabindex", "-1").text(name),
        editor(state, dataset, m, false),
        h("button").class("button quiet").text(&t.taking_remove.with([name])).on_click(remove),
    ])
}

/// A medicine is added with a button: in a closed list the arrow keys alone choose.
fn adder(state: State, dataset: &Dataset, written: &[MedicineIx]) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let picked = RwSignal::new(String::new());
    let mut select = h("select").child(h("option").attr("value", "").text(t.taking_choose));
    for m in by_name(lang, dataset, dataset.medicine_ixs().collect()) {
        if !written.contains(&m) {
            let name = lang.medicine(dataset.medicine(m));
            select = select.child(h("option").attr("value", &m.0.to_string()).text(name));
        }
    }
    let select = select.on("change", move |event| picked.set(input::value(event)));
    let label = h("label").class("line").child(h("span").text(t.taking_add)).child(select);
    let add = move || {
        if let Ok(i) = picked.get_untracked().parse() {
            set(state, MedicineIx(i), &|_| ());
            document::focus_soon(&["#", &heading_id(MedicineIx(i))].concat());
        }
    };
    form(label, h("button").class("button quiet").text(t.taking_add_button), Box::new(add))
}

/// Writes something down about a medicine; one that was not written down yet is taken now.
fn set(state: State, m: MedicineIx, change: &dyn Fn(&mut Taking)) {
    state.choose(|c| {
        let mut taking = c.taking.get(m).cloned().unwrap_or(Taking {
            medicine: m,
            when: When::Now,
            outcome: None,
            stopped_because: vec![],
        });
        change(&mut taking);
        c.taking.set(taking);
    });
}

/// Now, before, or neither where that can be said here; then what it did, and why it was stopped.
fn editor(state: State, dataset: &Dataset, m: MedicineIx, can_be_neither: bool) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    // 0: neither, 1: now, 2: before.
    let when =
        Memo::new(move |_| state.chosen(|c| c.taking.get(m).map_or(0, |taking| 1 + taking.when as usize)));
    let mut whens = Vec::new();
    for (i, label) in t.taking_when.into_iter().enumerate().skip(usize::from(!can_be_neither)) {
        let choose = move || match i {
            0 => state.choose(|c| c.taking.remove(m)),
            1 => set(state, m, &|taking| taking.when = When::Now),
            _ => set(state, m, &|taking| taking.when = When::Before),
        };
        whens.push(Choice::new(label, move || when.get() == i, choose));
    }
    let reasons = reasons(state, dataset, m);
    h("div").child(choices(&["when-", &m.0.to_string()].concat(), t.taking_question, whens)).child(
        h("div")
            .prop_with("hidden", move || when.get() == 0)
            .child(outcomes(state, m))
            .child(reasons.prop_with("hidden", move || when.get() != 2)),
    )
}

/// What it did.
fn outcomes(state: State, m: MedicineIx) -> Piece {
    let t = state.t();
    let outcome = move || state.chosen(|c| c.taking.get(m).and_then(|taking| taking.outcome));
    let mut outcomes = Vec::new();
    for (is, label) in
        [None, Some(Outcome::Helped), Some(Outcome::DidNotHelp)].into_iter().zip(t.taking_outcome)
    {
        let choose = move || set(state, m, &|taking| taking.outcome = is);
        outcomes.push(Choice::new(label, move || outcome() == is, choose));
    }
    choices(&["outcome-", &m.0.to_string()].concat(), t.taking_what_did, outcomes)
}

/// The effects that were a reason to stop. That a benefit did not come is said by "did not help".
fn reasons(state: State, dataset: &Dataset, m: MedicineIx) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let mut group = h("fieldset").class("choices").child(h("legend").text(t.taking_reasons_of));
    for e in dataset.effect_ixs() {
        let effect = dataset.effect(e);
        if effect.valence == Valence::Benefit {
            continue;
        }
        let is_named = move || {
            state.chosen(|c| c.taking.get(m).is_some_and(|taking| taking.stopped_because.contains(&e)))
        };
        let toggle = move || {
            set(state, m, &|taking| match taking.stopped_because.iter().position(|&named| named == e) {
                Some(i) => drop(taking.stopped_because.remove(i)),
                None => taking.stopped_because.push(e),
            })
        };
        let tick = h("input")
            .attr("type", "checkbox")
            .prop_with("checked", is_named)
            .on("change", move |_| toggle());
        group = group
            .child(h("label").class("choice").child(tick).child(h("span").text(&lang.effect(effect).name)));
    }
    h("details").child(h("summary").text(t.taking_reasons)).child(group)
}
