//! What the person changes of the sheet: the medicines, own words and questions.

use leptos::prelude::*;

use super::basis::Basis;
use super::questions::Questions;
use crate::domain::choices::MOST_COMPARED;
use crate::domain::dataset::MedicineIx;
use crate::route::View;
use crate::ui::load::Load;
use crate::ui::parts::failure::Failure;
use crate::ui::parts::field::LineForm;
use crate::ui::parts::taking::BesideNow;
use crate::ui::say::by_name;
use crate::ui::state::{State, use_lang, use_state, use_texts};
use crate::web::document;

/// The id of the heading.
pub const PREPARE: &str = "prepare";

/// Everything that can be changed.
#[component]
pub fn Prepare(
    /// What the sheet is made from.
    basis: Basis,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    // Titles and words of the second file come by themselves; only that they did not arrive has to be said.
    let failure = move || match state.provenance.get() {
        Load::Failed(error) => Some(view! { <Failure error retry=State::load_provenance /> }),
        Load::Loading | Load::Ready(_) => None,
    };
    let own_label = move || {
        let is_for_another = state.question.with(|question| question.is_for_another);
        if is_for_another { t.take_own_words_of_another } else { t.take_own_words }
    };
    let own_words = untrack(|| state.chosen_by(false, |c| c.own_words.clone()));
    view! {
        <section class="prepare" aria-labelledby=PREPARE>
            <h2 id=PREPARE tabindex="-1">
                {t.take_change}
            </h2>
            <label class="field">
                <span>{own_label}</span>
                <textarea
                    rows="3"
                    prop:value=own_words
                    on:input:target=move |event| {
                        let words = event.target().value();
                        state.choose(|c| c.own_words = words);
                    }
                />
            </label>
            <section>
                <h3 id="on-sheet" tabindex="-1">
                    {t.take_medicines}
                </h3>
                <OnSheet basis />
                <BesideNow loaded=basis.loaded.get_value() />
                <WithoutWishes />
            </section>
            <Questions basis />
            {failure}
        </section>
    }
}

/// Which medicines are on the sheet: those to compare.
#[component]
fn OnSheet(
    /// What the sheet is made from.
    basis: Basis,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let compared = Memo::new(move |_| state.chosen_by(false, |c| c.compared.clone()));
    let name = move |m: MedicineIx| lang.medicine(basis.loaded.get_value().dataset.medicine(m)).to_owned();
    let chosen = move |m: MedicineIx| {
        let remove = move |_| {
            state.choose(|c| c.compared.retain(|&x| x != m));
            document::focus_soon("#on-sheet");
        };
        view! {
            <li>
                <button
                    type="button"
                    class="button quiet"
                    aria-label=t.take_remove.with([&name(m)])
                    on:click=remove
                >
                    {name(m)}
                    " ×"
                </button>
            </li>
        }
    };
    let is_full = move || compared.with(Vec::len) >= MOST_COMPARED;
    view! {
        <Show when=move || compared.with(Vec::is_empty)>
            <p>{t.take_medicines_none}</p>
        </Show>
        <ul class="on-sheet">
            <For each=move || compared.get() key=|m| *m children=chosen />
        </ul>
        <Show when=move || !is_full() fallback=move || view! { <p>{t.take_full}</p> }>
            <Adder basis compared />
        </Show>
    }
}

/// A medicine is added with a button: in a closed list the arrow keys alone choose.
#[component]
fn Adder(
    /// What the sheet is made from.
    basis: Basis,
    /// The medicines that are on it already.
    compared: Memo<Vec<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let picked = RwSignal::new(String::new());
    let others = move || {
        let loaded = basis.loaded.get_value();
        let dataset = &loaded.dataset;
        let is_other = |m: &MedicineIx| state.has_medicine(*m) && compared.with(|all| !all.contains(m));
        let others = by_name(lang, dataset, dataset.medicine_ixs().filter(is_other).collect());
        let option = |m: MedicineIx| {
            view! { <option value=m.0.to_string()>{lang.medicine(dataset.medicine(m)).to_owned()}</option> }
        };
        others.into_iter().map(option).collect_view()
    };
    let add = move || {
        if let Ok(m) = picked.get_untracked().parse().map(MedicineIx) {
            picked.set(String::new());
            state.choose(|c| c.compared.push(m));
            document::focus_soon(".prepare select, #on-sheet");
        }
    };
    view! {
        <LineForm button=t.taking_add_button send=add>
            <label class="line">
                <span>{t.take_add}</span>
                <select bind:value=picked>
                    <option value="">{t.take_choose}</option>
                    {others}
                </select>
            </label>
        </LineForm>
    }
}

/// Where to say what matters, for somebody who has not.
#[component]
fn WithoutWishes() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <Show when=move || state.weighs() && state.chosen_by(false, |c| c.wishes.is_empty())>
            <p>
                {t.take_wishes_none} " " <a href=state.href(View::Matters)>{t.step_names[1]}</a>
            </p>
        </Show>
    }
}
