//! What a person takes now and took before: a reminder beside the figures, never part of an order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::choices::Choices as Chosen;
use crate::domain::dataset::{EffectIx, MedicineIx, Valence};
use crate::domain::taking::{Outcome, Taking, When};
use crate::ui::parts::choice::{Choice, Choices, Tick};
use crate::ui::parts::field::LineForm;
use crate::ui::say::{by_name, listed};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::document;

/// Everything that was written down, and a way to add a medicine.
#[component]
pub fn TakingSection(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let written = Memo::new(move |_| {
        state.chosen(|c| c.taking.all().iter().map(|taking| taking.medicine).collect::<Vec<_>>())
    });
    let cards = loaded.clone();
    view! {
        <Frame title=t.taking_title>
            <ul class="taking-list">
                <For each=move || written.get() key=|m| *m let:medicine>
                    <li>
                        <Card loaded=cards.clone() medicine />
                    </li>
                </For>
            </ul>
            <Adder loaded written />
        </Frame>
    }
}

/// What is said about one medicine.
#[component]
pub fn TakingOf(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let lang = use_lang();
    let title = lang.messages().taking_of.with([lang.medicine(loaded.dataset.medicine(medicine))]);
    view! {
        <Frame title>
            <Editor loaded medicine can_be_neither=true />
        </Frame>
    }
}

/// Marks a medicine that the person takes or took, wherever it is named; nothing for any other.
#[component]
pub fn TakenMark(
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    move || {
        let when = state.chosen(|c| Some(c.taking.get(medicine)?.when))?;
        Some(view! { <span class="taken">{t.taken[when as usize]}</span> })
    }
}

/// Puts what is taken now beside what is compared, apart from the number of medicines that fit.
#[component]
pub fn BesideNow(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let now = Memo::new(move |_| state.chosen(Chosen::now_apart));
    let tick = move || {
        let now = now.get();
        (!now.is_empty()).then(|| {
            let label = lang.messages().compare_taken_now.with([&listed(lang, &loaded.dataset, &now)]);
            view! {
                <p>
                    <Tick
                        label
                        is_on=move || state.chosen(Chosen::is_now_beside)
                        toggle=move || state.choose(|c| c.beside_now = Some(!c.is_now_beside()))
                    />
                </p>
            }
        })
    };
    view! { <div>{tick}</div> }
}

/// The id of the heading, where the focus goes when a medicine was taken away.
const TITLE: &str = "taking-title";

/// The heading and what this is for. It belongs to the first person, so it is not there while the second one marks.
#[component]
fn Frame(
    /// The heading.
    #[prop(into)]
    title: String,
    /// What can be said.
    children: Children,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <section class="taking" aria-labelledby=TITLE hidden=move || state.marking.get()>
            <h2 id=TITLE tabindex="-1">
                {title}
            </h2>
            <p>{t.taking_lead}</p>
            {children()}
        </section>
    }
}

fn heading_id(m: MedicineIx) -> String {
    format!("taking-{}", m.0)
}

/// One medicine of the list.
#[component]
fn Card(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let name = lang.medicine(loaded.dataset.medicine(medicine)).to_owned();
    let label = lang.messages().taking_remove.with([&name]);
    let remove = move |_| {
        state.choose(|c| c.taking.remove(medicine));
        document::focus_soon(&["#", TITLE].concat());
    };
    view! {
        <section class="taking-card" aria-labelledby=heading_id(medicine)>
            <h3 id=heading_id(medicine) tabindex="-1">
                {name}
            </h3>
            <Editor loaded medicine />
            <button type="button" class="button quiet" on:click=remove>
                {label}
            </button>
        </section>
    }
}

/// A medicine is added with a button: in a closed list the arrow keys alone choose.
#[component]
fn Adder(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicines that were written down, which cannot be added.
    written: Memo<Vec<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let picked = RwSignal::new(String::new());
    let others = move || {
        let dataset = &loaded.dataset;
        let mut others = by_name(lang, dataset, dataset.medicine_ixs().collect());
        written.with(|written| others.retain(|m| !written.contains(m)));
        let option = |m: MedicineIx| {
            view! { <option value=m.0.to_string()>{lang.medicine(dataset.medicine(m)).to_owned()}</option> }
        };
        others.into_iter().map(option).collect_view()
    };
    let add = move || {
        if let Ok(m) = picked.get_untracked().parse().map(MedicineIx) {
            write_down(state, m, |_| ());
            picked.set(String::new());
            document::focus_soon(&["#", &heading_id(m)].concat());
        }
    };
    view! {
        <LineForm button=t.taking_add_button send=add>
            <label class="line">
                <span>{t.taking_add}</span>
                <select bind:value=picked>
                    <option value="">{t.taking_choose}</option>
                    {others}
                </select>
            </label>
        </LineForm>
    }
}

/// Writes something down about a medicine; one that was not written down yet is taken now.
fn write_down(state: State, m: MedicineIx, change: impl FnOnce(&mut Taking)) {
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
#[component]
fn Editor(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// That it is not taken and was not can be said here.
    #[prop(optional)]
    can_be_neither: bool,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let when = Memo::new(move |_| state.chosen(|c| c.taking.get(medicine).map(|taking| taking.when)));
    let choose = move |when: Option<When>| match when {
        None => state.choose(|c| c.taking.remove(medicine)),
        Some(when) => write_down(state, medicine, |taking| taking.when = when),
    };
    let whens = [None, Some(When::Now), Some(When::Before)].into_iter().zip(t.taking_when);
    let whens = whens.skip(usize::from(!can_be_neither)).map(|(is, label)| {
        let group = format!("when-{}", medicine.0);
        view! { <Choice group label is_chosen=move || when.get() == is choose=move || choose(is) /> }
    });
    let whens = whens.collect_view();
    view! {
        <div>
            <Choices question=t.taking_question>{whens}</Choices>
            <div hidden=move || when.get().is_none()>
                <Outcomes medicine />
                <details hidden=move || when.get() != Some(When::Before)>
                    <summary>{t.taking_reasons}</summary>
                    <Reasons loaded medicine />
                </details>
            </div>
        </div>
    }
}

/// What it did.
#[component]
fn Outcomes(
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let outcome =
        Memo::new(move |_| state.chosen(|c| c.taking.get(medicine).and_then(|taking| taking.outcome)));
    let outcomes = [None, Some(Outcome::Helped), Some(Outcome::DidNotHelp)].into_iter().zip(t.taking_outcome);
    let outcomes = outcomes.map(|(is, label)| {
        let group = format!("outcome-{}", medicine.0);
        let choose = move || write_down(state, medicine, |taking| taking.outcome = is);
        view! { <Choice group label is_chosen=move || outcome.get() == is choose /> }
    });
    let outcomes = outcomes.collect_view();
    view! { <Choices question=t.taking_what_did>{outcomes}</Choices> }
}

/// The effects that were a reason to stop. That a benefit did not come is said by "did not help".
#[component]
fn Reasons(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let dataset = &loaded.dataset;
    let effects = dataset.effect_ixs().filter(|&e| dataset.effect(e).valence != Valence::Benefit);
    let reasons = effects.map(|e: EffectIx| {
        let label = lang.effect(dataset.effect(e)).name.clone();
        let is_on = move || {
            state.chosen(|c| c.taking.get(medicine).is_some_and(|taking| taking.stopped_because.contains(&e)))
        };
        let toggle = move || {
            write_down(state, medicine, |taking| {
                match taking.stopped_because.iter().position(|&named| named == e) {
                    Some(i) => drop(taking.stopped_because.remove(i)),
                    None => taking.stopped_because.push(e),
                }
            });
        };
        view! { <Tick label is_on toggle /> }
    });
    let reasons = reasons.collect_view();
    view! { <Choices question=lang.messages().taking_reasons_of>{reasons}</Choices> }
}
