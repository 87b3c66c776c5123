//! The sheet to take along: print it, copy it as text, or make a link of it.

mod qr;
mod questions;
mod sheet;

use std::sync::Arc;

use leptos::prelude::untrack;

use crate::domain::choices::Choices;
use crate::domain::dataset::{Dataset, MedicineIx};
use crate::domain::link::{self, Shared};
use crate::route::{MOST_COMPARED, View};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::taking::beside_now;
use crate::ui::say::by_name;
use crate::ui::signals::{RwSignal, StoredValue};
use crate::ui::state::{Loaded, State};
use crate::web::{clipboard, document, input};
use sheet::{Material, drawn, plain};

/// The screen. The sheet is the first person's: whoever marks as the second one does not see it.
pub fn take(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    state.load_provenance();
    let t = state.t();
    if state.marking.get() {
        return vec![
            h("h1").attr("tabindex", "-1").text(t.take_title),
            h("p").class("lead").text(t.take_marking),
        ];
    }
    let (is_large, is_dense) = (RwSignal::new(false), RwSignal::new(false));
    // The words of the sheet that is shown, to copy.
    let words = StoredValue::new(String::new());
    let (picked, asked, shown) = (loaded.clone(), loaded.clone(), loaded.clone());
    let own_words = h("textarea")
        .attr("rows", "3")
        .text(&untrack(|| state.chosen_by(false, |c| c.own_words.clone())))
        .on("input", move |event| state.choose(|c| c.own_words = input::value(event)));
    let large = h("input")
        .attr("type", "checkbox")
        .prop_with("checked", move || is_large.get())
        .on("change", move |_| is_large.update(|is| *is = !*is));
    let article = h("article")
        .attr("aria-labelledby", "your-sheet")
        .attr_with("class", move || {
            let class = match (is_large.get(), is_dense.get()) {
                (true, _) => "sheet large",
                (false, true) => "sheet dense",
                _ => "sheet",
            };
            Some(class.to_owned())
        })
        .children_with(move || {
            let link = address(state, &shown.dataset);
            with_material(state, &shown.dataset, &link, |material| {
                let sheet = material.sheet();
                is_dense.set(material.is_dense());
                words.set_value(plain(&sheet));
                let mut pieces = vec![];
                let (left, right) = (h("div"), h("div"));
                for section in &sheet {
                    let piece = drawn(section, t.sheet_figures);
                    match section.place {
                        "link" if link.is_empty() => {}
                        "link" => drop(left.clone().child(piece.maybe(qr::qr(&link, t.sheet_qr)))),
                        "notes" => drop(left.clone().child(piece)),
                        "notes more" => drop(right.clone().child(piece)),
                        _ => pieces.push(piece),
                    }
                }
                pieces.push(h("div").class("foot").child(left).child(right));
                pieces
            })
        });
    vec![
        h("h1").attr("tabindex", "-1").text(t.take_title),
        h("p").class("lead").text(t.take_lead),
        h("div").class("take").children(vec![
            h("div").class("prepare").children(vec![
                h("section")
                    .child(h("h2").text(t.take_medicines))
                    .child(h("div").children_with(move || picker(state, &picked.dataset)))
                    .child(beside_now(state, loaded.clone()))
                    .child(h("div").children_with(move || without_wishes(state))),
                h("label").class("field").child(h("span").text(t.take_own_words)).child(own_words),
                h("section")
                    .child(h("h2").attr("id", "questions").attr("tabindex", "-1").text(t.take_questions))
                    .child(questions::editor(state, asked)),
                h("div").children_with(move || {
                    state.provenance.with(|load| loaded_or(state, load, State::load_provenance, |_| vec![]))
                }),
            ]),
            h("div").class("preview").children(vec![
                h("h2").attr("id", "your-sheet").text(t.take_sheet),
                h("label").class("choice").child(large).child(h("span").text(t.take_large)),
                actions(state, loaded, words),
                article,
            ]),
        ]),
    ]
}

/// Everything that the sheet is made from. Reactive.
fn with_material<T>(state: State, dataset: &Dataset, link: &str, make: impl FnOnce(Material) -> T) -> T {
    let lang = state.lang.get();
    state.chosen_by(false, |choices| {
        state.provenance.with(|provenance| {
            let provenance = provenance.ready().map(|provenance| &**provenance);
            let medicines = choices.side_by_side();
            make(Material { state, lang, dataset, provenance, choices, medicines, link })
        })
    })
}

/// The whole address that carries what the person chose; empty when there is nothing to carry. Reactive.
fn address(state: State, dataset: &Dataset) -> String {
    let of = |own: &Choices| {
        own.is_worth_a_link().then(|| document::address() + &link::encode(&Shared::of(dataset, own, None)))
    };
    state.chosen_by(false, of).unwrap_or_default()
}

/// Which medicines are on the sheet: those to compare.
fn picker(state: State, dataset: &Dataset) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let compared = state.chosen_by(false, |c| c.compared.clone());
    let name = |m: MedicineIx| lang.medicine(dataset.medicine(m));
    if compared.len() >= MOST_COMPARED {
        return vec![chosen(state, dataset, &compared), h("p").text(t.take_full)];
    }
    let mut select = h("select").child(h("option").attr("value", "").text(t.take_choose));
    let others = dataset.medicine_ixs().filter(|m| !compared.contains(m)).collect();
    for m in by_name(lang, dataset, others) {
        select = select.child(h("option").attr("value", &m.0.to_string()).text(name(m)));
    }
    let select = select.on("change", move |event| {
        if let Ok(i) = input::value(event).parse() {
            state.choose(|c| c.compared.push(MedicineIx(i)));
            document::focus_soon(".prepare select");
        }
    });
    let add = h("label").class("field").child(h("span").text(t.take_add)).child(select);
    if compared.is_empty() {
        return vec![h("p").text(t.take_medicines_none), add];
    }
    vec![chosen(state, dataset, &compared), add]
}

fn chosen(state: State, dataset: &Dataset, compared: &[MedicineIx]) -> Piece {
    let lang = state.lang.get();
    let mut list = h("ul").class("on-sheet");
    for &m in compared {
        let name = lang.medicine(dataset.medicine(m));
        let remove = h("button")
            .class("button quiet")
            .attr("aria-label", &lang.messages().take_remove.with([name]))
            .text(name)
            .text(" ×")
            .on_click(move || {
                state.choose(|c| c.compared.retain(|&x| x != m));
                document::focus_soon(".prepare select");
            });
        list = list.child(h("li").child(remove));
    }
    list
}

/// Where to say what matters, for somebody who has not.
fn without_wishes(state: State) -> Vec<Piece> {
    let t = state.t();
    if !state.chosen_by(false, |c| c.wishes.is_empty()) {
        return vec![];
    }
    let go = h("a").attr("href", &state.href(View::Matters)).text(t.nav_matters);
    vec![h("p").text(t.take_wishes_none).text(" ").child(go)]
}

/// Print, copy and link. Nothing of it is printed.
fn actions(state: State, loaded: Arc<Loaded>, words: StoredValue<String>) -> Piece {
    let t = state.t();
    let said = RwSignal::new(String::new());
    // The text that could not be copied.
    let by_hand = RwSignal::new(String::new());
    let wants_link = RwSignal::new(false);
    let copy = move |text: String| {
        said.set(String::new());
        by_hand.set(String::new());
        let kept = text.clone();
        clipboard::copy(
            text,
            Box::new(move |copied| {
                if copied {
                    return said.set(t.take_copied.to_owned());
                }
                said.set(t.take_copy_failed.to_owned());
                by_hand.set(kept);
                document::focus_soon("#by-hand");
            }),
        );
    };
    let button =
        |text: &str, press: Box<dyn Fn()>| h("button").class("button quiet").text(text).on_click(press);
    let field = move || {
        let text = by_hand.get();
        if text.is_empty() {
            return None;
        }
        let field = h("textarea").attr("id", "by-hand").attr("readonly", "").attr("rows", "10").text(&text);
        let element = field.element().clone();
        let field = field.on("focus", move |_| clipboard::select(&element));
        Some(h("label").class("field").child(h("span").text(t.take_by_hand)).child(field))
    };
    let link = move || {
        if !wants_link.get() {
            return vec![];
        }
        let link = address(state, &loaded.dataset);
        if link.is_empty() {
            return vec![h("p").text(t.take_link_nothing)];
        }
        let field =
            h("input").attr("type", "text").attr("id", "link").attr("readonly", "").attr("value", &link);
        let element = field.element().clone();
        let field = field.on("focus", move |_| clipboard::select(&element));
        let code = qr::qr(&link, t.sheet_qr);
        vec![
            h("p").text(t.take_link_holds),
            h("label").class("field").child(h("span").text(t.take_link_field)).child(field),
            button(t.take_link_copy, Box::new(move || copy(link.clone()))),
        ]
        .into_iter()
        .chain(code)
        .collect()
    };
    let saved = state.route.with_untracked(|route| route.to_saved().print());
    let make_link = move || {
        wants_link.set(true);
        document::focus_soon("#link");
    };
    h("div").class("controls").children(vec![
        h("div").class("actions").children(vec![
            h("button").class("button").text(t.take_print).on_click(document::print),
            button(t.take_copy, Box::new(move || copy(words.with_value(String::clone)))),
            button(t.take_link_make, Box::new(make_link)),
            h("a").class("button quiet").attr("href", &saved).text(t.take_save),
        ]),
        h("p").attr("role", "status").text_with(move || said.get()),
        h("div").maybe_with(field),
        h("div").class("made-link").children_with(link),
    ])
}
