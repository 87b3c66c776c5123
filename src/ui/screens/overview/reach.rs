//! What stays in reach of a thumb: what is lit with its numbers, and the way to the comparison of what was chosen.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::choices::MOST_COMPARED;
use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::reading::{Reading, reading};
use crate::route::View;
use crate::text::Lang;
use crate::ui::parts::announce;
use crate::ui::parts::order_list::brand;
use crate::ui::say::{Say, counted};
use crate::ui::state::{Loaded, State, use_lang, use_state};

/// The bar.
#[component]
pub fn Reach(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effects that are shown.
    effects: Memo<Vec<EffectIx>>,
    /// The medicine that is lit.
    lit: RwSignal<Option<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let is_there = move || lit.with(Option::is_some) || compared.with(|c| !c.is_empty());
    let said = announce::late({
        let loaded = loaded.clone();
        move || lit.get().map(|m| in_words(lang, &loaded, &effects.get(), m)).unwrap_or_default()
    });
    let bar = StoredValue::new(loaded);
    let chosen_said = move || {
        let n = compared.with(Vec::len);
        let full = if n >= MOST_COMPARED { t.compare_full } else { "" };
        [&counted(n, t.chosen_for_compare_one, t.chosen_for_compare), " ", full].concat()
    };
    let can_compare = move || compared.with(|c| c.len() > 1) && state.shows(View::Compare(vec![]));
    view! {
        <p class="visually-hidden" aria-live="polite">
            {said}
        </p>
        <div class="tray-place">
            <Show when=is_there>
                <div class="tray reach">
                    {move || lit.get().map(|m| view! { <Lit loaded=bar.get_value() effects medicine=m lit /> })}
                    <Show when=move || compared.with(|c| !c.is_empty())>
                        <div class="chosen">
                            <p role="status">{chosen_said}</p>
                            <div class="actions">
                                <button
                                    type="button"
                                    class="button quiet"
                                    on:click=move |_| state.choose(|c| c.compared.clear())
                                >
                                    {t.compare_clear}
                                </button>
                                <Show when=can_compare>
                                    <a class="button" href=move || state.compare_href()>
                                        {move || t.out_compare.with([&compared.with(Vec::len).to_string()])}
                                    </a>
                                </Show>
                            </div>
                        </div>
                    </Show>
                </div>
            </Show>
        </div>
    }
}

/// The medicine that is lit: its name, its number on each line, and adding it to what is compared.
#[component]
fn Lit(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effects that are shown.
    effects: Memo<Vec<EffectIx>>,
    /// The medicine.
    medicine: MedicineIx,
    /// The medicine that is lit.
    lit: RwSignal<Option<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let m = medicine;
    let medicine = loaded.dataset.medicine(m);
    let (name, brand) = (lang.medicine(medicine).to_owned(), brand(state, medicine));
    let href = state.href(View::Medicine(medicine.id.clone()));
    let is_chosen = Memo::new(move |_| state.chosen(|c| c.compared.contains(&m)));
    let is_full = move || state.chosen(|c| c.compared.len() >= MOST_COMPARED) && !is_chosen.get();
    let close_label = [t.source_close, ": ", &name].concat();
    let add = t.choose_for_compare.with([&name]);
    view! {
        <div class="lit-medicine">
            <p>
                <a href=href>{name}</a>
                {brand.map(|brand| view! { " " <span class="brand-name">{brand}</span> })}
                <span class="lit-numbers">{move || short(lang, &loaded, &effects.get(), m)}</span>
            </p>
            <div class="actions">
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || is_chosen.get().to_string()
                    disabled=is_full
                    on:click=move |_| toggle(state, m)
                >
                    {move || if is_chosen.get() { ["✓ ", &add].concat() } else { add.clone() }}
                </button>
                <button type="button" class="button quiet" aria-label=close_label on:click=move |_| lit.set(None)>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
        </div>
    }
}

/// Adds a medicine to what is compared, or takes it out.
fn toggle(state: State, m: MedicineIx) {
    state.choose(|c| match c.compared.iter().position(|&x| x == m) {
        Some(i) => {
            c.compared.remove(i);
        }
        None if c.compared.len() < MOST_COMPARED => c.compared.push(m),
        None => {}
    });
}

/// "Sleepiness 24 · Weight change +2.4"
fn short(lang: Lang, loaded: &Loaded, effects: &[EffectIx], m: MedicineIx) -> String {
    let t = lang.messages();
    let each = effects.iter().map(|&e| {
        let effect = loaded.dataset.effect(e);
        let reading = reading(&loaded.dataset, m, e);
        let number = match reading.weighs() {
            Some(figure) => Say { lang, effect }.number(figure.value),
            None if matches!(reading, Reading::NoFigure) => t.no_figure_short.to_owned(),
            None => Say { lang, effect }.reading(reading),
        };
        [&lang.effect(effect).name, " ", &number].concat()
    });
    each.collect::<Vec<_>>().join(" · ")
}

/// The same for those who hear it.
fn in_words(lang: Lang, loaded: &Loaded, effects: &[EffectIx], m: MedicineIx) -> String {
    let each = effects.iter().map(|&e| {
        let effect = loaded.dataset.effect(e);
        let said = Say { lang, effect }.reading(reading(&loaded.dataset, m, e));
        [&lang.effect(effect).name, ": ", &said].concat()
    });
    let name = lang.medicine(loaded.dataset.medicine(m));
    [name, ". ", &each.collect::<Vec<_>>().join(". ")].concat()
}
