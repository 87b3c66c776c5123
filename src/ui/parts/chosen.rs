//! What was chosen to compare, and the way there.

use leptos::prelude::*;

use crate::domain::choices::MOST_COMPARED;
use crate::domain::dataset::MedicineIx;
use crate::route::View;
use crate::ui::say::counted;
use crate::ui::state::{State, use_state, use_texts};

/// How many are chosen, and the comparison once two stand side by side. Nothing while none is chosen.
#[component]
pub fn Chosen() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let chosen = Memo::new(move |_| state.chosen(|c| c.compared.len()));
    let count = Memo::new(move |_| state.chosen(|c| c.side_by_side().len()));
    let said = move || {
        let full = if chosen.get() >= MOST_COMPARED { t.compare_full } else { "" };
        [&counted(count.get(), t.chosen_for_compare_one, t.chosen_for_compare), " ", full].concat()
    };
    let can_compare = move || count.get() > 1 && state.shows(View::Compare(vec![]));
    view! {
        <Show when=move || { chosen.get() > 0 }>
            <div class="chosen">
                <p role="status" class:visually-hidden=can_compare>
                    {said}
                </p>
                <Show when=can_compare>
                    <a class="button" href=move || state.compare_href()>
                        {move || t.out_compare.with([&count.get().to_string()])}
                    </a>
                </Show>
            </div>
        </Show>
    }
}

/// Adds a medicine to what is compared, or takes it out again; nothing where a site around a frame leaves comparing out.
#[component]
pub fn AddButton(
    /// The medicine.
    medicine: MedicineIx,
    /// What it is called.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let is_chosen = Memo::new(move |_| state.chosen(|c| c.compared.contains(&medicine)));
    let is_full = move || !is_chosen.get() && state.chosen(|c| c.compared.len() >= MOST_COMPARED);
    let label = t.choose_for_compare.with([&name]);
    view! {
        <Show when=move || state.shows(View::Compare(vec![]))>
            <button
                type="button"
                class="add-button"
                aria-label=label.clone()
                aria-pressed=move || is_chosen.get().to_string()
                disabled=is_full
                on:click=move |_| toggle(state, medicine)
            >
                <span aria-hidden="true">{move || if is_chosen.get() { "✓" } else { "+" }}</span>
            </button>
        </Show>
    }
}

/// Adds a medicine to what is compared, or takes it out.
pub fn toggle(state: State, m: MedicineIx) {
    state.choose(|c| match c.compared.iter().position(|&x| x == m) {
        Some(i) => {
            c.compared.remove(i);
        }
        None if c.compared.len() < MOST_COMPARED => c.compared.push(m),
        None => {}
    });
}
