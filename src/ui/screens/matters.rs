//! What matters to you: one effect after another, the most important first, each asked against the real gap.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{Dataset, EffectIx, Valence};
use crate::domain::reading::{range, reading};
use crate::domain::weighing::has_direction;
use crate::domain::wishes::{Direction, Importance};
use crate::route::View;
use crate::ui::say::{Say, names};
use crate::ui::state::{Loaded, Sort, State};
use crate::web::document;
use crate::web::time::late;

/// From this many wishes on, the page says that it is enough.
const ENOUGH: usize = 5;

/// The screen of wishes.
#[component]
pub fn Matters(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    let t = state.t();
    let lang = state.lang.get();
    let asked = Memo::new(move |_| state.chosen(|c| c.asked.clone()));
    let cannot: Vec<_> = loaded.dataset.effect_ixs().filter(|&e| !loaded.dataset.can_weigh(e)).collect();
    let cannot = (!cannot.is_empty()).then(|| {
        view! {
            <section class="cannot-weigh">
                <h2>{t.matters_no_figures_title}</h2>
                <p>{names(lang, &loaded.dataset, &cannot)}". " {t.matters_no_figures}</p>
            </section>
        }
    });
    let cards = loaded.clone();
    view! {
        <h1 tabindex="-1">{t.matters_title}</h1>
        <p class="lead">{t.matters_lead} " " {t.matters_few}</p>
        <Show when=move || !asked.with(Vec::is_empty)>
            <h2 class="visually-hidden">{t.matters_mine}</h2>
        </Show>
        <ol class="effect-cards" aria-label=t.matters_mine>
            <For each=move || asked.get() key=|e| *e let:e>
                <li><EffectCard state loaded=cards.clone() e /></li>
            </For>
        </ol>
        <Chooser state loaded asked />
        {cannot}
        <Summary state />
    }
}

/// The effects that were not asked about yet.
#[component]
fn Chooser(state: State, loaded: Arc<Loaded>, asked: Memo<Vec<EffectIx>>) -> impl IntoView {
    let t = state.t();
    let lang = state.lang.get();
    let dataset = &loaded.dataset;
    let choices = dataset
        .effect_ixs()
        .filter(|&e| dataset.can_weigh(e))
        .map(|e| {
            let name = lang.effect(dataset.effect(e)).name.clone();
            let ask = move |_| {
                state.choose(|c| c.ask(e));
                // The card takes over the focus that its button had.
                document::focus_soon(&format!("#effect-{}", e.0));
            };
            view! {
                <Show when=move || !asked.with(|asked| asked.contains(&e))>
                    <li><button class="pick" on:click=ask>{name.clone()}</button></li>
                </Show>
            }
        })
        .collect_view();
    view! {
        <section class="chooser" aria-labelledby="chooser-title">
            <h2 id="chooser-title">
                {move || if asked.with(Vec::is_empty) { t.matters_begin } else { t.matters_more }}
            </h2>
            <Show when=move || { asked.with(Vec::len) >= ENOUGH }>
                <p>{t.matters_enough}</p>
            </Show>
            <ul class="picks">{choices}</ul>
        </section>
    }
}

/// How many wishes there are, undo, and the way on. Stays in view.
#[component]
fn Summary(state: State) -> impl IntoView {
    let t = state.t();
    let count = Memo::new(move |_| state.chosen(|c| c.wishes.mentioned().len()));
    let status = late(move || (t.matters_chosen)(count.get()));
    let can_undo = Memo::new(move |_| state.chosen(|c| c.can_undo()));
    view! {
        <div class="tray">
            <p role="status">{status}</p>
            <div class="actions">
                <Show when=move || can_undo.get()>
                    <button class="button quiet" on:click=move |_| state.choose(|c| c.undo())>{t.matters_undo}</button>
                </Show>
                <Show when=move || { count.get() > 0 }>
                    <button class="button quiet" on:click=move |_| state.choose(|c| c.drop_wishes())>
                        {t.matters_reset}
                    </button>
                </Show>
                <a
                    class="button"
                    href=move || state.href(View::Overview)
                    on:click=move |_| {
                        if count.get_untracked() > 0 {
                            state.choose(|c| c.sort = Sort::Fit);
                        }
                    }
                >
                    {t.matters_to_overview}
                </a>
            </div>
        </div>
    }
}

/// One effect: what it is like, the real gap, and how much it matters.
#[component]
fn EffectCard(state: State, loaded: Arc<Loaded>, e: EffectIx) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let limited = loaded.clone();
    let effect = loaded.dataset.effect(e);
    let text = lang.effect(effect).clone();
    let say = Say { lang, effect };
    let gap =
        range(&loaded.dataset, e).map(|(low, high)| (t.matters_gap)(&say.number(low), &say.amount(high)));
    let wish = Memo::new(move |_| state.chosen(|c| c.wishes.get(e)));
    let avoids = Memo::new(move |_| wish.get().direction == Direction::Avoid);
    let importances = Importance::ALL
        .into_iter()
        .zip(t.importance)
        .map(|(importance, label)| {
            let checked = Signal::derive(move || wish.get().importance == importance);
            let choose = move |()| state.choose(|c| c.wish(e, |w| w.importance = importance));
            view! { <Choice name=format!("importance-{}", e.0) label checked choose /> }
        })
        .collect_view();
    let directions = has_direction(effect).then(|| {
        let choices = [(Direction::Avoid, t.avoid), (Direction::Welcome, t.welcome)]
            .into_iter()
            .map(|(direction, label)| {
                let checked = Signal::derive(move || wish.get().direction == direction);
                // A limit on what somebody wants more of would make no sense.
                let choose = move |()| {
                    state.choose(|c| {
                        c.wish(e, |w| {
                            w.direction = direction;
                            w.ceiling = None;
                        })
                    })
                };
                view! { <Choice name=format!("direction-{}", e.0) label checked choose /> }
            })
            .collect_view();
        view! {
            <fieldset class="choices">
                <legend>{t.direction}</legend>
                {choices}
            </fieldset>
        }
    });
    let limits = (effect.valence != Valence::Benefit).then(move || {
        view! {
            <Show when=move || avoids.get()>
                <Ceiling state loaded=limited.clone() e />
            </Show>
        }
    });
    let remove = (t.matters_remove)(&text.name);
    view! {
        <section class="effect-card" aria-labelledby=format!("effect-{}", e.0)>
            <header>
                <h3 id=format!("effect-{}", e.0) tabindex="-1">{text.name.clone()}</h3>
                <button class="remove" aria-label=remove on:click=move |_| {
                    state.choose(|c| c.drop_wish(e));
                    document::focus_soon("#chooser-title");
                }>"×"</button>
            </header>
            <p>{text.like}</p>
            <p class="gap">{gap} " " {say.placebo_sentence()}</p>
            <fieldset class="choices">
                <legend>{t.matters_how_much}</legend>
                {importances}
            </fieldset>
            {directions}
            {limits}
            <details>
                <summary>{t.matters_measured}</summary>
                <p>{text.measured}</p>
            </details>
        </section>
    }
}

/// One choice of a few that exclude each other.
#[component]
pub fn Choice(
    name: String,
    label: &'static str,
    checked: Signal<bool>,
    #[prop(optional)] disabled: Signal<bool>,
    #[prop(into)] choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="radio"
                name=name
                prop:checked=checked
                prop:disabled=disabled
                on:change=move |_| choose.run(())
            />
            <span>{label}</span>
        </label>
    }
}

/// The deal-breaker: apart from importance, with the real numbers as steps.
#[component]
fn Ceiling(state: State, loaded: Arc<Loaded>, e: EffectIx) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let dataset: &Dataset = &loaded.dataset;
    let say = Say { lang, effect: dataset.effect(e) };
    let values: Vec<f64> =
        dataset.medicine_ixs().filter_map(|m| Some(reading(dataset, m, e).reliable()?.value)).collect();
    let ceilings = say.ceilings(values.iter().copied());
    let chosen = Memo::new(move |_| state.chosen(|c| c.wishes.get(e).ceiling));
    let options = ceilings
        .iter()
        .enumerate()
        .map(|(i, &ceiling)| {
            let above = values.iter().filter(|&&x| x > ceiling).count().to_string();
            let label = (t.ceiling_step)(&say.ceiling(ceiling), &above);
            view! { <option value=i prop:selected=move || chosen.get() == Some(ceiling)>{label}</option> }
        })
        .collect_view();
    let choose = move |event: leptos::ev::Event| {
        let ceiling = event_target_value(&event).parse::<usize>().ok().and_then(|i| ceilings.get(i)).copied();
        state.choose(|c| c.wish(e, |w| w.ceiling = ceiling));
    };
    view! {
        <label class="ceiling">
            <span class="question">{t.ceiling_title}</span>
            <select on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>{t.ceiling_none}</option>
                {options}
            </select>
            <span class="hint">{t.ceiling_hint}</span>
        </label>
    }
}
