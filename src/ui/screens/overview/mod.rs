//! What comes out: the wished effects as lines with all medicines on them, and the order of the medicines.
//!
//! Without wishes the same lines of a few effects that the person picks, and all medicines from A to Z.

mod reach;
mod said;

use std::sync::Arc;

use leptos::prelude::*;

use self::reach::Reach;
use self::said::Said;
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::taking::When;
use crate::route::View;
use crate::text::Lang;
use crate::ui::parts::order_list::OrderList;
use crate::ui::parts::prose::Words;
use crate::ui::parts::soon::Soon;
use crate::ui::parts::strip::{LineSigns, ScaleOf, Strip};
use crate::ui::parts::who::use_named;
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};

/// So many lines are shown to somebody without wishes, until they pick others.
const FIRST_LINES: usize = 3;

/// So many, of those that the site around a frame names.
const MOST_NAMED_LINES: usize = 5;

/// The screen.
#[component]
pub fn OverviewScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let named = use_named(state);
    let lit = RwSignal::new(None);
    let has_wishes = Memo::new(move |_| state.chosen(|c| !c.wishes.is_empty()));
    let picked = RwSignal::new(first_lines(state, &loaded.dataset));
    let effects = Memo::new(move |_| {
        let mut effects =
            if has_wishes.get() { state.chosen(|c| c.wishes.mentioned()) } else { picked.get() };
        effects.retain(|&e| state.has_effect(e));
        effects
    });
    let now = Memo::new(move |_| state.chosen(|c| c.taking.at(When::Now).next().map(|t| t.medicine)));
    let is_from = RwSignal::new(false);
    let from = Signal::derive(move || now.get().filter(|_| is_from.get()));
    let (title, picks, lines) = (loaded.clone(), loaded.clone(), loaded.clone());
    let (said, switch, reach) = (loaded.clone(), loaded.clone(), loaded.clone());
    view! {
        <div class="comes-out">
            <h1 tabindex="-1">{move || heading(lang, &title.dataset, &named.get())}</h1>
            <div class="summary">
                <Show when=move || !has_wishes.get()>
                    <Picks loaded=picks.clone() picked />
                </Show>
                <Said loaded=said effects named />
                <FromNow loaded=switch now is_from />
            </div>
            <section class="lines" aria-labelledby="lines-title">
                <h2 id="lines-title" class="visually-hidden">
                    {t.out_lines}
                </h2>
                <For each=move || effects.get() key=|e| *e let:effect>
                    <Effect loaded=lines.clone() effect lit from />
                </For>
                <Soon>
                    <Signs />
                </Soon>
            </section>
            <Soon>
                <OrderList loaded effects lit from />
            </Soon>
            <Soon>
                <Reach loaded=reach effects lit />
            </Soon>
        </div>
    }
}

/// The names of those that the person named, or what the screen is.
fn heading(lang: Lang, dataset: &Dataset, named: &[MedicineIx]) -> String {
    let t = lang.messages();
    let names: Vec<&str> = named.iter().map(|&m| lang.medicine(dataset.medicine(m))).collect();
    let Some((last, others)) = names.split_last().filter(|(_, others)| !others.is_empty()) else {
        return t.overview_title.to_owned();
    };
    let mut said = t.out_or.with([&others.join(", "), last]);
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    said
}

/// The lines that somebody without wishes sees first: those that the site around a frame names, where it names a few.
fn first_lines(state: State, dataset: &Dataset) -> Vec<EffectIx> {
    let offered = offered(state, dataset);
    let count = if offered == state.named_effects() { MOST_NAMED_LINES } else { FIRST_LINES };
    offered.into_iter().take(count).collect()
}

/// The effects that somebody without wishes can pick: those that the site around a frame names, in its order; otherwise
/// those that people are asked about first, or all where there are none of those.
fn offered(state: State, dataset: &Dataset) -> Vec<EffectIx> {
    let named = state.named_effects();
    if !named.is_empty() {
        return named;
    }
    let first = dataset.first_asked();
    if first.is_empty() { dataset.effect_ixs().collect() } else { first }
}

/// Which lines somebody without wishes wants to see.
#[component]
fn Picks(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// Those that are picked.
    picked: RwSignal<Vec<EffectIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let order = StoredValue::new(offered(state, &loaded.dataset));
    let toggle = move |e: EffectIx| {
        picked.update(|picked| match picked.iter().position(|&x| x == e) {
            Some(i) => {
                picked.remove(i);
            }
            None => {
                picked.push(e);
                // In the order in which they are offered.
                order.with_value(|order| {
                    *picked = order.iter().copied().filter(|e| picked.contains(e)).collect()
                });
            }
        })
    };
    let picks = order.get_value().into_iter().map(|e| {
        view! {
            <button
                type="button"
                class="pick-line"
                aria-pressed=move || picked.with(|picked| picked.contains(&e)).to_string()
                on:click=move |_| toggle(e)
            >
                {lang.effect(loaded.dataset.effect(e)).name.clone()}
            </button>
        }
    });
    let picks = picks.collect_view();
    view! {
        <p class="pick-lead">
            // Where a site lets nobody weigh, nobody is told of wishes.
            <Show when=move || state.weighs()>{t.out_no_wishes} " "</Show> {t.out_pick} " " <Show when=move || state.weighs() && state.shows(View::Matters)>
                <a href=state.href(View::Matters)>{t.out_say}</a>
            </Show>
        </p>
        <div class="shown-effects" role="group" aria-label=t.out_effects>
            {picks}
        </div>
    }
}

/// The switch that makes what is taken now the zero line.
#[component]
fn FromNow(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// What is taken now.
    now: Memo<Option<MedicineIx>>,
    /// Whether it is the zero line.
    is_from: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    move || {
        let now = now.get()?;
        let label = t.out_from.with([lang.medicine(loaded.dataset.medicine(now))]);
        Some(view! {
            <label class="from-now">
                <input type="checkbox" role="switch" bind:checked=is_from />
                <span>{label}</span>
            </label>
            <Show when=move || is_from.get()>
                <p class="hint">{t.out_from_means}</p>
            </Show>
        })
    }
}

/// One effect: its name, what its numbers are and for how long, and its line.
#[component]
fn Effect(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The medicine that is lit.
    lit: RwSignal<Option<MedicineIx>>,
    /// The zero line.
    from: Signal<Option<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let e = effect;
    let effect = loaded.dataset.effect(e);
    let id = ["line-", &effect.id].concat();
    let heading_id = id.clone();
    let (name, can_weigh) = (lang.effect(effect).name.clone(), loaded.dataset.can_weigh(e));
    let is_talked_about = move || !can_weigh && state.chosen(|c| c.wishes.get(e).is_mentioned());
    view! {
        <Soon>
            <section class="effect-line" aria-labelledby=id>
                <div class="line-head">
                    <h3 id=heading_id>{name}</h3>
                    <ScaleOf loaded=loaded.clone() effect=e />
                </div>
                <Strip loaded effect=e lit from />
                <Show when=is_talked_about>
                    <p class="hint">{t.out_talked_about}</p>
                </Show>
            </section>
        </Soon>
    }
}

/// What the signs on the lines mean, and the words of the screen.
#[component]
fn Signs() -> impl IntoView {
    let t = use_texts();
    view! {
        <LineSigns />
        <Words words=vec![
            ("placebo", t.placebo),
            ("out-of-100", t.word_of_100),
            ("range", t.range),
            ("group", t.word_group),
        ] />
    }
}
