//! The questions on the sheet: suggested, and the person's to change.

use leptos::ev;
use leptos::html::H3;
use leptos::prelude::*;

use super::basis::Basis;
use crate::ui::state::{State, use_state, use_texts};
use crate::web::document;

/// Beside the letters of a field, in their size: the edges of the page, the button, and what one long word leaves empty.
const AROUND: f64 = 9.0;
/// The widest that a field becomes, in the same.
const WIDEST: f64 = 42.0;
/// So many letters take the room of one size.
const LETTERS: f64 = 1.9;

/// The questions and how they are changed.
#[derive(Clone, Copy)]
struct Editor {
    state: State,
    basis: Basis,
    /// The fields are built anew when a question comes or goes, and not while one is written.
    built: RwSignal<usize>,
    /// Of the window, in letters.
    width: RwSignal<f64>,
}

impl Editor {
    fn change(self, change: impl FnOnce(&mut Vec<String>)) {
        let suggested = self.basis.offered.with_untracked(|(suggested, _)| suggested.clone());
        self.state.choose(|c| change(c.questions.get_or_insert(suggested)));
    }

    fn rebuild(self, focus: &str) {
        self.built.update(|n| *n += 1);
        document::focus_soon(focus);
    }

    fn add(self, question: String) {
        self.change(|questions| questions.push(question));
        self.rebuild(".editor li:last-child textarea");
    }
}

/// A field for every question, with buttons to remove one, add one and begin anew.
#[component]
pub fn Questions(
    /// What the sheet is made from.
    basis: Basis,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let width = RwSignal::new(document::width_in_letters());
    let resize = window_event_listener(ev::resize, move |_| width.set(document::width_in_letters()));
    on_cleanup(move || resize.remove());
    let editor = Editor { state, basis, built: RwSignal::new(0), width };
    let heading = NodeRef::<H3>::new();
    let back_to_heading = Callback::new(move |()| {
        editor.built.update(|n| *n += 1);
        if let Some(heading) = heading.get_untracked() {
            let _ = heading.focus();
        }
    });
    let fields = move || {
        editor.built.track();
        let (suggested, more) = basis.offered.get();
        let own = untrack(|| state.chosen_by(false, |c| c.questions.clone()));
        let is_own = own.is_some();
        let questions = own.unwrap_or(suggested);
        let more: Vec<_> = more.into_iter().filter(|question| !questions.contains(question)).collect();
        let questions = questions.into_iter().enumerate().map(|(i, question)| {
            view! { <Question editor i question back_to_heading /> }
        });
        view! {
            <ol>{questions.collect_view()}</ol>
            <Suggested editor more />
            <div class="actions">
                <button type="button" class="button quiet" on:click=move |_| editor.add(String::new())>
                    {t.take_question_add}
                </button>
                {is_own
                    .then(|| {
                        let reset = move |_| {
                            state.choose(|c| c.questions = None);
                            back_to_heading.run(());
                        };
                        view! {
                            <button type="button" class="button quiet" on:click=reset>
                                {t.take_questions_reset}
                            </button>
                        }
                    })}
            </div>
        }
    };
    view! {
        <section class="editor">
            <h3 tabindex="-1" node_ref=heading>
                {t.take_questions}
            </h3>
            {fields}
        </section>
    }
}

/// The field of one question.
#[component]
fn Question(
    /// The questions.
    editor: Editor,
    /// Its place.
    i: usize,
    /// The question.
    question: String,
    /// After it was removed: the button that was pressed is gone.
    back_to_heading: Callback<()>,
) -> impl IntoView {
    let t = use_texts();
    let number = (i + 1).to_string();
    let text = RwSignal::new(question.clone());
    let lines = move || text.with(|text| lines_of(text, editor.width.get()));
    let remove = move |_| {
        editor.change(|questions| {
            if i < questions.len() {
                questions.remove(i);
            }
        });
        back_to_heading.run(());
    };
    view! {
        <li>
            <textarea
                rows=lines
                aria-label=t.take_question.with([&number])
                prop:value=question
                on:input:target=move |event| {
                    let value = event.target().value();
                    text.set(value.clone());
                    editor
                        .change(|questions| {
                            if let Some(question) = questions.get_mut(i) {
                                *question = value;
                            }
                        });
                }
            />
            <button
                type="button"
                class="button quiet"
                aria-label=t.take_question_remove.with([&number])
                on:click=remove
            >
                "×"
            </button>
        </li>
    }
}

/// How many lines a question takes in a window of a width: a field grows by itself in the newest browsers only.
fn lines_of(question: &str, width: f64) -> String {
    let letters = ((width.min(WIDEST) - AROUND) * LETTERS).max(8.0) as usize;
    let lines = question.split('\n').map(|line| line.chars().count() / letters + 1).sum::<usize>();
    lines.max(2).to_string()
}

/// More questions to choose from.
#[component]
fn Suggested(
    /// The questions.
    editor: Editor,
    /// Those that are not among them.
    more: Vec<String>,
) -> impl IntoView {
    let t = use_texts();
    if more.is_empty() {
        return None;
    }
    let options = more.into_iter().map(|question| {
        view! { <option value=question.clone()>{question.clone()}</option> }
    });
    let choose = move |question: String| {
        if !question.is_empty() {
            editor.add(question);
        }
    };
    Some(view! {
        <label class="field">
            <span>{t.take_question_suggested}</span>
            <select on:change:target=move |event| choose(event.target().value())>
                <option value="">{t.take_question_choose}</option>
                {options.collect_view()}
            </select>
        </label>
    })
}
