//! The questions on the sheet: suggested, and the person's to change.

use std::sync::Arc;

use leptos::prelude::untrack;

use crate::ui::dom::{Piece, h};
use crate::ui::screens::take::with_material;
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::{Loaded, State};
use crate::web::{document, input};

/// A field for every question, with buttons to remove one, add one and begin anew.
pub fn editor(state: State, loaded: Arc<Loaded>) -> Piece {
    // Those that are suggested, and more to choose from.
    let offered = Memo::new(move |_| {
        with_material(state, &loaded.dataset, "", |m| (m.suggested_questions(), m.more_questions()))
    });
    // The fields are built anew when a question comes or goes, and not while one is written.
    let built = RwSignal::new(0usize);
    let change = move |change: &dyn Fn(&mut Vec<String>)| {
        let suggested = offered.with_untracked(|(suggested, _)| suggested.clone());
        state.choose(|c| change(c.questions.get_or_insert(suggested)));
    };
    let rebuild = move |focus: &str| {
        built.update(|n| *n += 1);
        document::focus_soon(focus);
    };
    h("div").class("editor").children_with(move || {
        built.track();
        let t = state.t();
        let (suggested, more) = offered.get();
        let own = untrack(|| state.chosen_by(false, |c| c.questions.clone()));
        let is_own = own.is_some();
        let questions = own.unwrap_or(suggested);
        let mut list = h("ol");
        for (i, question) in questions.iter().enumerate() {
            let number = (i + 1).to_string();
            let field = h("textarea")
                .attr("rows", "2")
                .attr("aria-label", &t.take_question.with([&number]))
                .text(question)
                .on("input", move |event| {
                    let text = input::value(event);
                    change(&|questions| {
                        if let Some(question) = questions.get_mut(i) {
                            question.clone_from(&text);
                        }
                    });
                });
            let remove = h("button")
                .class("button quiet")
                .attr("aria-label", &t.take_question_remove.with([&number]))
                .text("×")
                .on_click(move || {
                    change(&|questions| {
                        if i < questions.len() {
                            questions.remove(i);
                        }
                    });
                    // The heading: the button that was pressed is gone.
                    rebuild("#questions");
                });
            list = list.child(h("li").child(field).child(remove));
        }
        let add = h("button").class("button quiet").text(t.take_question_add).on_click(move || {
            change(&|questions| questions.push(String::new()));
            rebuild(".editor li:last-child textarea");
        });
        let reset = h("button").class("button quiet").text(t.take_questions_reset).on_click(move || {
            state.choose(|c| c.questions = None);
            rebuild("#questions");
        });
        let mut select = h("select").child(h("option").attr("value", "").text(t.take_question_choose));
        let mut are_more = false;
        for question in more {
            if !questions.contains(&question) {
                are_more = true;
                select = select.child(h("option").attr("value", &question).text(&question));
            }
        }
        let select = select.on("change", move |event| {
            let question = input::value(event);
            if !question.is_empty() {
                change(&|questions| questions.push(question.clone()));
                rebuild(".editor li:last-child textarea");
            }
        });
        let select = h("label").class("field").child(h("span").text(t.take_question_suggested)).child(select);
        vec![
            list,
            h("div").maybe(are_more.then_some(select)),
            h("div").class("actions").child(add).maybe(is_own.then_some(reset)),
        ]
    })
}
