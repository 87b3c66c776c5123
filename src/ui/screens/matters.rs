//! What matters to you: importance and direction per effect, asked against the real gap.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{EffectIx, Valence};
use crate::domain::reading::range;
use crate::domain::wishes::{Direction, Importance, Wishes};
use crate::route::View;
use crate::ui::say::Say;
use crate::ui::state::{Loaded, State};

/// The screen of wishes.
#[component]
pub fn Matters(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    let t = state.t();
    let lang = state.lang.get();
    let dataset = &loaded.dataset;
    let (can, cannot): (Vec<_>, Vec<_>) = dataset.effect_ixs().partition(|&e| dataset.can_weigh(e));
    let cards = can
        .into_iter()
        .map(|e| view! { <li><EffectCard state loaded=loaded.clone() e /></li> })
        .collect_view();
    let without = (!cannot.is_empty()).then(|| {
        let names = cannot
            .iter()
            .map(|&e| view! { <li>{lang.effect(dataset.effect(e)).name.clone()}</li> })
            .collect_view();
        view! {
            <section class="cannot-weigh">
                <h2>{t.matters_no_figures_title}</h2>
                <p>{t.matters_no_figures}</p>
                <ul>{names}</ul>
            </section>
        }
    });
    view! {
        <h1 tabindex="-1">{t.matters_title}</h1>
        <p class="lead">{t.matters_lead}</p>
        <p>{t.matters_few}</p>
        <ul class="effect-cards">{cards}</ul>
        {without}
        <Summary state />
    }
}

/// How many wishes there are, and the way on. Stays in view.
#[component]
fn Summary(state: State) -> impl IntoView {
    let t = state.t();
    let count = Memo::new(move |_| state.chosen(|c| c.wishes.weighed().count()));
    view! {
        <div class="tray">
            <p role="status">{move || (t.matters_chosen)(count.get())}</p>
            <div class="actions">
                <Show when=move || { count.get() > 0 }>
                    <button
                        class="button quiet"
                        on:click=move |_| state.choose(|c| c.wishes = Wishes::default())
                    >
                        {t.matters_reset}
                    </button>
                </Show>
                <a class="button" href=move || state.href(View::Overview)>{t.matters_to_overview}</a>
            </div>
        </div>
    }
}

/// One effect: what it is like, the real gap, and how much it matters.
#[component]
fn EffectCard(state: State, loaded: Arc<Loaded>, e: EffectIx) -> impl IntoView {
    let t = state.t();
    let lang = state.lang.get();
    let effect = loaded.dataset.effect(e);
    let text = lang.effect(effect).clone();
    let say = Say { lang, effect };
    let gap =
        range(&loaded.dataset, e).map(|(low, high)| (t.matters_gap)(&say.number(low), &say.amount(high)));
    let placebo = say.placebo().map(|p| (t.matters_placebo)(&p));
    let wish = Memo::new(move |_| state.chosen(|c| c.wishes.get(e)));
    let can_welcome = effect.valence == Valence::Harm;
    let importances = Importance::ALL
        .into_iter()
        .zip(t.importance)
        .map(|(importance, label)| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=format!("importance-{}", e.0)
                        prop:checked=move || wish.get().importance == importance
                        on:change=move |_| state.wish(e, |w| w.importance = importance)
                    />
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    let directions = move || {
        let directions = [(Direction::Avoid, t.avoid), (Direction::Welcome, t.welcome)]
            .into_iter()
            .map(|(direction, label)| {
                view! {
                    <label class="choice">
                        <input
                            type="radio"
                            name=format!("direction-{}", e.0)
                            prop:checked=move || wish.get().direction == direction
                            on:change=move |_| state.wish(e, |w| w.direction = direction)
                        />
                        <span>{label}</span>
                    </label>
                }
            })
            .collect_view();
        view! {
            <fieldset class="choices">
                <legend>{t.direction}</legend>
                {directions}
            </fieldset>
        }
    };
    view! {
        <section class="effect-card" class:chosen=move || wish.get().importance != Importance::None>
            <h2 id=format!("effect-{}", e.0)>{text.name}</h2>
            <p>{text.like}</p>
            <p class="gap">{gap} " " {placebo}</p>
            <fieldset class="choices" aria-describedby=format!("effect-{}", e.0)>
                <legend>{t.matters_how_much}</legend>
                {importances}
            </fieldset>
            <Show when=move || can_welcome && wish.get().importance != Importance::None>{directions()}</Show>
            <details>
                <summary>{t.matters_measured}</summary>
                <p>{text.measured}</p>
            </details>
        </section>
    }
}
