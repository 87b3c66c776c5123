//! Which medicines stand side by side: each can be taken away, and others added up to four.

use std::sync::Arc;

use leptos::html::{Details, Select};
use leptos::prelude::*;

use crate::domain::dataset::MedicineIx;
use crate::route::{MOST_COMPARED, View};
use crate::ui::parts::taking::TakenMark;
use crate::ui::parts::who::Who;
use crate::ui::say::{by_name, listed};
use crate::ui::state::{Loaded, use_lang, use_state, use_texts};
use crate::web::document;

/// The medicines as chips, and a way to add one.
#[component]
pub fn Picker(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let state = use_state();
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let (of_chips, of_adding) = (loaded.clone(), loaded);
    view! {
        <div class="picker">
            <ul class="chips">
                <For each=move || compared.get() key=|m| *m let:medicine>
                    <Chip loaded=of_chips.clone() medicine compared />
                </For>
            </ul>
            {move || view! { <Adding loaded=of_adding.clone() compared=compared.get() /> }}
        </div>
    }
}

/// One of the medicines.
#[component]
fn Chip(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// All that were chosen.
    compared: Memo<Vec<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let about = loaded.dataset.medicine(medicine);
    let name = lang.medicine(about).to_owned();
    let label = lang.messages().compare_remove.with([&name]);
    let remove = move |_| {
        let rest: Vec<_> = compared.get_untracked().into_iter().filter(|other| *other != medicine).collect();
        state.compare(&rest);
        document::focus_soon(".picker :is(select, summary)");
    };
    view! {
        <li class="chip">
            <a href=state.href(View::Medicine(about.id.clone()))>
                <Who loaded=loaded.clone() medicine />
            </a>
            <TakenMark medicine />
            <button type="button" aria-label=label on:click=remove>
                "×"
            </button>
        </li>
    }
}

/// A list of the others and a button that adds one; folded as long as there is something to compare.
#[component]
fn Adding(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// All that were chosen.
    compared: Vec<MedicineIx>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    if compared.len() >= MOST_COMPARED {
        return view! { <p class="hint">{t.compare_full}</p> }.into_any();
    }
    let dataset = &loaded.dataset;
    let is_other = |m: &MedicineIx| !compared.contains(m) && state.has_medicine(*m);
    let others = by_name(lang, dataset, dataset.medicine_ixs().filter(is_other).collect());
    let options = others.into_iter().map(|m| {
        view! { <option value=m.0.to_string()>{lang.medicine(dataset.medicine(m)).to_owned()}</option> }
    });
    let select = NodeRef::<Select>::new();
    let enough = compared.len() >= 2;
    // With the keyboard every step through a list is a change, so that only the button adds.
    let add = move |_| {
        let chosen = select.get().and_then(|select| select.value().parse().ok());
        if let Some(chosen) = chosen {
            state.compare(&[compared.as_slice(), &[MedicineIx(chosen)]].concat());
            document::focus_soon(".chip:last-child a");
        }
    };
    let fields = view! {
        <div class="adding">
            <label class="add">
                <span class:visually-hidden=enough>{t.compare_add}</span>
                <select node_ref=select>
                    <option value="">{t.compare_choose}</option>
                    {options.collect_view()}
                </select>
            </label>
            <button type="button" class="button quiet" on:click=add>
                {t.compare_add_now}
            </button>
        </div>
    };
    if !enough {
        return fields.into_any();
    }
    let more = NodeRef::<Details>::new();
    view! {
        <details class="add-more" node_ref=more>
            <summary aria-label=t.compare_add>
                <span aria-hidden="true">"+"</span>
            </summary>
            {fields}
        </details>
    }
    .into_any()
}

/// What the address names and is not shown: what is not in this class, and what did not fit.
#[component]
pub fn NotBeside(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = use_texts();
    move || {
        let named = state.named.get();
        let unknown = (!named.unknown.is_empty())
            .then(|| view! { <p role="note">{t.compare_not_found.with([&named.unknown.join(", ")])}</p> });
        let left_out = (!named.left_out.is_empty()).then(|| {
            let names = listed(lang, &loaded.dataset, &named.left_out);
            view! { <p role="note">{t.compare_left_out.with([&names])}</p> }
        });
        (unknown, left_out)
    }
}
