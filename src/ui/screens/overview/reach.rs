//! What stays in reach of a thumb: what is lit with its numbers, and the way to the comparison of what was chosen.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::reading::{Reading, reading};
use crate::route::View;
use crate::text::Lang;
use crate::ui::parts::announce;
use crate::ui::parts::chosen::{AddButton, Chosen};
use crate::ui::parts::name::Name;
use crate::ui::parts::order_list::brand;
use crate::ui::say::Say;
use crate::ui::state::{Loaded, use_lang, use_state};

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
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let is_there = move || lit.with(Option::is_some) || compared.with(|c| !c.is_empty());
    let said = announce::late({
        let loaded = loaded.clone();
        move || lit.get().map(|m| in_words(lang, &loaded, &effects.get(), m)).unwrap_or_default()
    });
    let bar = StoredValue::new(loaded);
    view! {
        <p class="visually-hidden" aria-live="polite">
            {said}
        </p>
        <div class="tray-place">
            <Show when=is_there>
                <div class="reach" class:has-lit=move || lit.with(Option::is_some)>
                    {move || lit.get().map(|m| view! { <Lit loaded=bar.get_value() effects medicine=m lit /> })}
                    <Chosen />
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
    let name = lang.medicine(medicine).to_owned();
    let brand = {
        let loaded = loaded.clone();
        move || {
            brand(state, loaded.dataset.medicine(m))
                .map(|brand| view! { " " <span class="brand-name">{brand}</span> })
        }
    };
    let href = state.href(View::Medicine(medicine.id.clone()));
    let close_label = [t.source_close, ": ", &name].concat();
    let add_name = name.clone();
    view! {
        <div class="lit-medicine">
            <p>
                <a href=href>
                    <Name name />
                </a>
                {brand}
                <span class="lit-numbers">{move || short(lang, &loaded, &effects.get(), m)}</span>
            </p>
            <div class="actions">
                <AddButton medicine=m name=add_name />
                <button type="button" class="add-button" aria-label=close_label on:click=move |_| lit.set(None)>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
        </div>
    }
}

/// "Sleepiness 24 · Weight change +2.4 · Restlessness: too little measured"
fn short(lang: Lang, loaded: &Loaded, effects: &[EffectIx], m: MedicineIx) -> String {
    let t = lang.messages();
    let each = effects.iter().map(|&e| {
        let effect = loaded.dataset.effect(e);
        let name = &lang.effect(effect).name;
        match reading(&loaded.dataset, m, e) {
            Reading::NoFigure => [name, ": ", t.no_figure_short].concat(),
            Reading::TooLittle(_) => [name, ": ", t.too_little_short].concat(),
            reading => match reading.weighs() {
                Some(figure) => [name, " ", &Say { lang, effect }.number(figure.value)].concat(),
                None => [name, ": ", &Say { lang, effect }.reading(reading)].concat(),
            },
        }
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
