//! The table: a row for each effect that tells something, then stopping, time and what is not known; the rest folded.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::beside::{Beside, Telling, beside};
use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::ui::parts::who::Who;
use crate::ui::say::{counted_with, effect_inside, listed};
use crate::ui::screens::compare::extra::{CourseRow, StoppingRow, UnknownRow};
use crate::ui::screens::compare::row::EffectRow;
use crate::ui::state::{Loaded, use_lang, use_state};

/// What every row needs.
#[derive(Clone)]
pub struct Shown {
    /// The figures of the class.
    pub loaded: Arc<Loaded>,
    /// The medicines side by side, in their order.
    pub medicines: Arc<Vec<MedicineIx>>,
}

impl Shown {
    /// Columns: the name, each medicine, placebo, the verdict.
    pub fn columns(&self) -> String {
        (self.medicines.len() + 3).to_string()
    }
}

/// The table of two to four medicines and placebo.
#[component]
pub fn BesideTable(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicines.
    medicines: Vec<MedicineIx>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let shown = Shown { loaded, medicines: Arc::new(medicines) };
    let names = listed(lang, &shown.loaded.dataset, &shown.medicines);
    let size = match shown.medicines.len() {
        2 => "of-two",
        3 => "of-more of-three",
        4 => "of-more of-four",
        _ => "of-more of-five",
    };
    let heads = shown.medicines.iter().map(|&medicine| {
        view! {
            <th scope="col" role="columnheader">
                <Who loaded=shown.loaded.clone() medicine />
            </th>
        }
    });
    let heads = heads.collect_view();
    let of_rows = shown.clone();
    let rows = move || {
        let dataset = &of_rows.loaded.dataset;
        let wished = state.chosen(|c| c.wishes.mentioned());
        let all: Vec<_> = dataset.effect_ixs().collect();
        // It has a row of its own.
        let stopping = dataset.after_stopping().filter(|e| state.has_effect(*e) && !wished.contains(e));
        let effects: Vec<_> =
            all.iter().copied().filter(|e| state.has_effect(*e) && Some(*e) != stopping).collect();
        let (found, stopping) = state.ask_draws(&all, &of_rows.medicines, |draws| {
            let beside = |effects: &[EffectIx], wished: &[EffectIx]| {
                beside(dataset, draws, wished, effects, &of_rows.medicines)
            };
            Some((beside(&effects, &wished)?, beside(stopping.as_slice(), &[])?.pop()))
        })?;
        let (told, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|row| row.telling < Telling::Rest);
        let rest: Vec<_> = rest.into_iter().filter(|row| row.telling == Telling::Rest).collect();
        let told = told.into_iter().map(|row| view! { <EffectRow shown=of_rows.clone() row /> });
        Some(view! {
            {told.collect_view()}
            <StoppingRow shown=of_rows.clone() row=stopping />
            <CourseRow shown=of_rows.clone() />
            <UnknownRow shown=of_rows.clone() />
            <RestRows shown=of_rows.clone() rest />
        })
    };
    view! {
        <h2 class="visually-hidden">{t.compare_verdict}</h2>
        <table class=["compare-table ", size].concat() role="table">
            <caption class="visually-hidden">{t.compare_table.with([&names])}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">
                        <span class="visually-hidden">{t.effect} ", "</span>
                        <span class="unit">{t.of_100}</span>
                    </th>
                    {heads}
                    <th scope="col" role="columnheader" class="placebo">
                        {t.placebo}
                    </th>
                    <th scope="col" role="columnheader" class="verdict">
                        {t.compare_verdict}
                    </th>
                </tr>
            </thead>
            {rows}
        </table>
        <p class="hint compare-open">{t.compare_open}</p>
    }
}

/// The effects of which no clear difference is known: one row that names them and opens theirs.
#[component]
fn RestRows(
    /// What every row needs.
    shown: Shown,
    /// These.
    rest: Vec<Beside>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let is_open = RwSignal::new(false);
    if rest.is_empty() {
        return ().into_any();
    }
    let names: Vec<_> =
        rest.iter().map(|row| effect_inside(lang, &shown.loaded.dataset, row.effect)).collect();
    let said = counted_with(rest.len(), t.compare_rest_one, t.compare_rest, &names.join(", "));
    let columns = shown.columns();
    let rows = rest.into_iter().map(|row| {
        view! { <EffectRow shown=shown.clone() row is_hidden=Signal::derive(move || !is_open.get()) /> }
    });
    view! {
        <tbody class="rest" role="rowgroup">
            <tr role="row">
                <td role="cell" colspan=columns>
                    <button
                        type="button"
                        class="row-open"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| is_open.update(|open| *open = !*open)
                    >
                        {said}
                    </button>
                </td>
            </tr>
        </tbody>
        {rows.collect_view()}
    }
    .into_any()
}
