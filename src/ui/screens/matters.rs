//! What matters to you: one effect at a time, each asked against the real gap. Nothing is chosen until it is answered.

use std::sync::Arc;

use leptos::html::Input;
use leptos::prelude::*;

use crate::domain::dataset::{Dataset, EffectIx, Kind};
use crate::domain::limits::{exceeding, steps};
use crate::domain::question::{Hit, find_effects};
use crate::domain::wishes::{Direction, Importance, Wish};
use crate::route::View;
use crate::ui::parts::choice::{Choice, Choices, Select, Tick};
use crate::ui::parts::crisis::CrisisHelp;
use crate::ui::parts::explained::ExplainedWhenOpened;
use crate::ui::parts::finder::{Finder, Suggestion};
use crate::ui::parts::soon::Soon;
use crate::ui::parts::strip::{LineSigns, ScaleOf, Strip};
use crate::ui::parts::taking::TakingSection;
use crate::ui::say::{Say, counted};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::document;

/// From this many wishes on, the page says that it is enough.
const ENOUGH: usize = 5;

// Where the focus goes.
const CARD: &str = "card-title";
const MINE: &str = "mine";

/// The effects that a person goes through, and where in them that is.
#[derive(Clone, Copy)]
struct Deck {
    state: State,
    /// In their order.
    effects: RwSignal<Vec<EffectIx>>,
    /// The effect whose card is shown.
    current: RwSignal<Option<EffectIx>>,
}

impl Deck {
    /// What was chosen already comes first, then what people are asked first.
    fn new(state: State, dataset: &Dataset) -> Deck {
        let mut effects = state.chosen(|c| c.asked.clone());
        for e in dataset.first_asked() {
            if !effects.contains(&e) {
                effects.push(e);
            }
        }
        // What a site leaves in view is few enough to go through all of it.
        let is_selected = state.selection.with_value(|selection| !selection.effects.is_empty());
        for e in dataset.effect_ixs().filter(|e| is_selected && dataset.can_weigh(*e)) {
            if !effects.contains(&e) {
                effects.push(e);
            }
        }
        effects.retain(|&e| state.has_effect(e));
        let asking = state.chosen(|c| c.asking).filter(|&e| state.has_effect(e));
        let current = asking.or(effects.first().copied());
        let deck = Deck { state, effects: RwSignal::new(effects), current: RwSignal::new(None) };
        if let Some(e) = current {
            deck.take_in(e);
            deck.current.set(Some(e));
        }
        deck
    }

    /// An effect that was looked up comes next.
    fn take_in(self, e: EffectIx) {
        self.effects.update(|effects| {
            if !effects.contains(&e) {
                let here = self.current.get_untracked();
                let at = effects.iter().position(|x| Some(*x) == here).map_or(0, |i| i + 1);
                effects.insert(at, e);
            }
        });
    }

    /// Shows the card of an effect, whose heading takes the focus.
    fn show(self, e: EffectIx) {
        self.take_in(e);
        self.current.set(Some(e));
        self.state.choose(|c| c.look_at(e));
        document::scroll_to_top();
        document::focus_soon(&["#", CARD].concat());
    }

    /// Where the current effect stands. Reactive.
    fn at(self) -> usize {
        let current = self.current.get();
        self.effects.with(|effects| effects.iter().position(|e| Some(*e) == current)).unwrap_or(0)
    }

    /// The effect so many places on. Reactive.
    fn beside(self, by: isize) -> Option<EffectIx> {
        let at = self.at().checked_add_signed(by)?;
        self.effects.with(|effects| effects.get(at).copied())
    }
}

/// The screen of wishes.
#[component]
pub fn MattersScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let deck = untrack(|| Deck::new(state, &loaded.dataset));
    let (figures, taking) = (loaded.clone(), loaded.clone());
    view! {
        <h1 tabindex="-1">{t.matters_title}</h1>
        <div class="matters">
            <div class="deck">
                // With a key, so that nothing that was opened on one card is open on the next.
                <For each=move || deck.current.get() key=|e| *e let:effect>
                    <EffectCard loaded=figures.clone() effect deck />
                </For>
                <Steps deck />
                <Soon>
                    <LineSigns />
                </Soon>
            </div>
            <div class="beside">
                <Soon>
                    <FindEffect loaded=loaded.clone() deck />
                    <Mine loaded=loaded.clone() deck />
                    <AllEffects loaded deck />
                    <OwnWords />
                    <TakingSection loaded=taking />
                </Soon>
            </div>
        </div>
    }
}

/// One effect: what it is like, the real gap, and how much it matters.
#[component]
fn EffectCard(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// All of them.
    deck: Deck,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let e = effect;
    let effect = loaded.dataset.effect(e);
    let text = lang.effect(effect).clone();
    let can_weigh = loaded.dataset.can_weigh(e);
    let wish = Memo::new(move |_| state.chosen(|c| c.asked.contains(&e).then(|| c.wishes.get(e))));
    let explained = (effect.has_explanation == Some(true))
        .then(|| view! { <ExplainedWhenOpened effect=effect.id.clone() /> });
    let asked = if can_weigh {
        let directions = text.directions.clone().map(|directions| view! { <Directions e wish directions /> });
        view! {
            <HowMuch e wish />
            {directions}
            <Limit loaded=loaded.clone() e wish deck />
        }
        .into_any()
    } else {
        let reason = effect.not_weighable_reason.as_ref().map(|reason| lang.of(reason).to_owned());
        let is_on = move || wish.get().is_some_and(Wish::is_mentioned);
        let toggle = move |()| {
            if is_on() {
                state.choose(|c| c.drop_wish(e));
            } else {
                state.choose(|c| c.answer(e, |w| w.importance = Importance::Lot));
            }
        };
        view! {
            <p class="to-talk">{t.matters_no_figures} " " {reason}</p>
            <p>
                <Tick label=t.matters_talk is_on toggle />
            </p>
        }
        .into_any()
    };
    view! {
        <section class="effect-card" aria-labelledby=CARD>
            <div>
                <h2 id=CARD tabindex="-1">
                    {text.name}
                </h2>
                <p class="like">{text.like}</p>
                <ScaleOf loaded=loaded.clone() effect=e />
                <Strip loaded=loaded.clone() effect=e />
            </div>
            <div>
                {asked} {explained} <details>
                    <summary>{t.matters_measured}</summary>
                    <p>{text.measured}</p>
                </details>
            </div>
        </section>
    }
}

/// How much it matters, in words. Nothing is chosen until the person says so.
#[component]
fn HowMuch(
    /// The effect.
    e: EffectIx,
    /// What was answered, if anything was.
    wish: Memo<Option<Wish>>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let answers = Importance::ALL.into_iter().zip(t.importance).map(move |(importance, label)| {
        view! {
            <Choice
                group="importance"
                label
                is_chosen=move || wish.get().is_some_and(|w| w.importance == importance)
                choose=move |()| state.choose(|c| c.answer(e, |w| w.importance = importance))
            />
        }
    });
    view! {
        <div class="how-much">
            <Choices question=t.matters_how_much>{answers.collect_view()}</Choices>
        </div>
    }
}

/// Less or more, in the words of the effect; only where people differ in it.
#[component]
fn Directions(
    /// The effect.
    e: EffectIx,
    /// What was answered, if anything was.
    wish: Memo<Option<Wish>>,
    /// What is said for less and for more.
    directions: [String; 2],
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let answers = [Direction::Avoid, Direction::Welcome].into_iter().zip(directions);
    let answers = answers.map(move |(direction, label)| {
        // A limit on what somebody wants more of would make no sense.
        let choose = move |()| {
            state.choose(|c| {
                c.answer(e, |w| {
                    w.direction = direction;
                    w.ceiling = w.ceiling.filter(|_| direction == Direction::Avoid);
                });
            });
        };
        view! {
            <Choice
                group="direction"
                label
                is_chosen=move || wish.get().is_some_and(|w| w.direction == direction)
                choose
            />
        }
    });
    view! {
        <div class="which-way">
            <Choices question=t.direction>{answers.collect_view()}</Choices>
        </div>
    }
}

/// The limit, apart from importance: few rounded steps, behind one tap. Of an average that is counted in people too, the
/// way to where a limit can be set.
#[component]
fn Limit(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    e: EffectIx,
    /// What was answered, if anything was.
    wish: Memo<Option<Wish>>,
    /// All effects.
    deck: Deck,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let chosen = move || wish.get().and_then(|w| w.ceiling);
    let is_hidden = move || wish.get().is_some_and(|w| w.direction == Direction::Welcome);
    let mut limits = steps(&loaded.dataset, e);
    // A limit that a link brought can lie between the steps: it stands there too.
    if let Some(other) = untrack(chosen)
        && !limits.contains(&other)
    {
        limits.push(other);
    }
    if limits.is_empty() {
        let counted = loaded.dataset.in_people(e).filter(|&counted| state.has_effect(counted))?;
        let name = lang.effect(loaded.dataset.effect(counted)).name.clone();
        return Some(
            view! {
                <details class="limit" hidden=is_hidden>
                    <summary>{t.ceiling_title}</summary>
                    <div>
                        <p>{t.ceiling_in_people}</p>
                        <button type="button" class="button quiet" on:click=move |_| deck.show(counted)>
                            {name}
                        </button>
                    </div>
                </details>
            }
            .into_any(),
        );
    }
    let effect = loaded.dataset.effect(e);
    let say = Say { lang, effect };
    let said = |limit: &f64| {
        let apart = exceeding(&loaded.dataset, e, *limit).len().to_string();
        t.ceiling_step.with([&say.ceiling(*limit), &apart])
    };
    let options: Vec<_> = limits.iter().map(said).collect();
    let hint = if effect.kind == Kind::Change { t.ceiling_average } else { t.ceiling_hint };
    let limits = StoredValue::new(limits);
    let place = move || limits.with_value(|all| all.iter().position(|limit| Some(*limit) == chosen()));
    let choose = move |i: Option<usize>| {
        let limit = i.and_then(|i| limits.with_value(|limits| limits.get(i).copied()));
        state.choose(|c| c.answer(e, |w| w.ceiling = limit));
    };
    Some(
        view! {
            <details class="limit" hidden=is_hidden open=untrack(chosen).is_some()>
                <summary>{t.ceiling_title}</summary>
                <div>
                    <Select label=t.ceiling_label none=t.ceiling_none options chosen=place choose />
                    <p class="hint">{hint}</p>
                </div>
            </details>
        }
        .into_any(),
    )
}

/// One back, one on, and how far one is; always in reach of a thumb.
#[component]
fn Steps(
    /// The effects.
    deck: Deck,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let progress = move || {
        let of = deck.effects.with(Vec::len).to_string();
        t.matters_of.with([&(deck.at() + 1).to_string(), &of])
    };
    let go = move |by: isize| {
        if let Some(e) = untrack(|| deck.beside(by)) {
            deck.show(e);
        }
    };
    let next = move || match deck.beside(1) {
        Some(_) => view! {
            <button type="button" class="button" on:click=move |_| go(1)>
                {t.matters_next}
            </button>
        }
        .into_any(),
        // The last one: what comes out; of the second person, both views.
        None => {
            // Not followed: the address of the link must not change while it is pressed.
            let is_marking = state.marking.get_untracked();
            let to = if is_marking { View::Views } else { View::Overview };
            let end = move |_| {
                if is_marking {
                    state.marking.set(false);
                }
            };
            view! {
                <a class="button" href=state.href(to) on:click=end>
                    {t.matters_end}
                </a>
            }
            .into_any()
        }
    };
    view! {
        <nav class="deck-steps" aria-label=t.matters_effects>
            <button
                type="button"
                class="button quiet"
                prop:disabled=move || deck.beside(-1).is_none()
                on:click=move |_| go(-1)
            >
                {t.matters_previous}
            </button>
            <span>{progress}</span>
            {next}
        </nav>
    }
}

/// Search over all effects, also those that cannot order.
#[component]
fn FindEffect(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effects.
    deck: Deck,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let query = RwSignal::new(String::new());
    let field = NodeRef::<Input>::new();
    let dataset = loaded.clone();
    let found = Memo::new(move |_| {
        let mut found = query.with(|query| find_effects(&dataset.dataset, query));
        let is_seen = |hit: &Hit| match hit {
            Hit::Effect { effect, .. } => state.has_effect(EffectIx(*effect)),
            _ => true,
        };
        found.hits.retain(is_seen);
        found
    });
    // A topic cannot be wished for; where it stands is told.
    let nothing = {
        let loaded = loaded.clone();
        Memo::new(move |_| {
            let topic = found.with(|found| match found.hits.first() {
                Some(Hit::Topic { topic, .. }) => loaded.dataset.about().search.topics.get(*topic).cloned(),
                _ => None,
            });
            match topic {
                Some(topic) => t.matters_topic.with([lang.of(&topic.name)]),
                None => t.matters_found_none.to_owned(),
            }
        })
    };
    let suggestions = move || {
        let suggested = |hit: &Hit| {
            let Hit::Effect { effect, .. } = hit else { return None };
            let e = EffectIx(*effect);
            let name = lang.effect(loaded.dataset.effect(e)).name.clone();
            let note = if loaded.dataset.can_weigh(e) { "" } else { t.matters_to_talk };
            Some(Suggestion { name, note: note.to_owned() })
        };
        found.with(|found| found.hits.iter().filter_map(suggested).collect::<Vec<_>>())
    };
    let is_typing = move || query.with(|query| !query.trim().is_empty());
    let is_crisis = move || found.with(|found| found.is_crisis);
    let is_effect = |hit: &&Hit| matches!(hit, Hit::Effect { .. });
    let count = move || found.with(|found| found.hits.iter().filter(is_effect).count());
    let said = move || match count() {
        _ if !is_typing() || is_crisis() => String::new(),
        0 => nothing.get(),
        n => counted(n, t.start_found_one, t.start_found),
    };
    let choose = move |i: usize| {
        if let Some(Hit::Effect { effect, .. }) = found.with_untracked(|found| found.hits.get(i).cloned()) {
            deck.show(EffectIx(effect));
        }
    };
    view! {
        <section class="find" role="search" aria-label=t.matters_find>
            <Finder
                id="find"
                label=t.matters_find.to_owned()
                example=t.matters_find_example
                query
                suggestions
                said
                choose
                field
            />
            <Show when=is_crisis>
                <CrisisHelp />
            </Show>
            <Show when=move || is_typing() && count() == 0 && !is_crisis()>
                <p class="hint">{nothing}</p>
            </Show>
        </section>
    }
}

/// The wishes so far, with corrections and the way on.
#[component]
fn Mine(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effects.
    deck: Deck,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let count = Memo::new(move |_| state.chosen(|c| c.wishes.mentioned().len()));
    let is_empty = Memo::new(move |_| state.chosen(|c| c.asked.is_empty()));
    let can_undo = Memo::new(move |_| state.chosen(|c| c.can_undo()));
    let status = move || match count.get() {
        0 => t.matters_chosen_none.to_owned(),
        n => counted(n, t.matters_chosen_one, t.matters_chosen),
    };
    let said = crate::ui::parts::announce::late(status);
    let rows = move || state.chosen(|c| c.by_importance());
    let focus_mine = move || document::focus_soon(&["#", MINE].concat());
    view! {
        <section class="mine" aria-labelledby=MINE>
            <h2 id=MINE tabindex="-1">
                {t.matters_mine}
            </h2>
            <p role="status">{said}</p>
            <p class="hint">{move || if count.get() < ENOUGH { t.matters_few } else { t.matters_enough }}</p>
            <ol class="wishes">
                <For each=rows key=|e| *e let:effect>
                    <WishRow loaded=loaded.clone() effect deck />
                </For>
            </ol>
            <div class="actions">
                <Show when=move || can_undo.get()>
                    <button
                        type="button"
                        class="button quiet"
                        on:click=move |_| {
                            state.choose(|c| c.undo());
                            focus_mine();
                        }
                    >
                        {t.matters_undo}
                    </button>
                </Show>
                <Show when=move || !is_empty.get()>
                    <button
                        type="button"
                        class="button quiet"
                        on:click=move |_| {
                            state.choose(|c| c.drop_wishes());
                            focus_mine();
                        }
                    >
                        {t.matters_reset}
                    </button>
                </Show>
            </div>
        </section>
    }
}

/// One wish in a few words.
#[component]
fn WishRow(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The effects.
    deck: Deck,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let e = effect;
    let name = lang.effect(loaded.dataset.effect(e)).name.clone();
    let can_weigh = loaded.dataset.can_weigh(e);
    let said = move || match can_weigh {
        true => Say { lang, effect: loaded.dataset.effect(e) }.wish(state.chosen(|c| c.wishes.get(e))),
        false => t.matters_to_talk.to_owned(),
    };
    let label = |action: &str| [action, " ", &name].concat();
    let (change, remove) = (label(t.matters_change), label(t.matters_remove));
    view! {
        <li aria-current=move || (deck.current.get() == Some(e)).then_some("true")>
            <strong>{name.clone()}</strong>
            <span>{said}</span>
            <div class="actions">
                <button type="button" class="button quiet" aria-label=change on:click=move |_| deck.show(e)>
                    {t.matters_change}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    aria-label=remove
                    on:click=move |_| {
                        state.choose(|c| c.drop_wish(e));
                        document::focus_soon(&["#", MINE].concat());
                    }
                >
                    {t.matters_remove}
                </button>
            </div>
        </li>
    }
}

/// All effects by name, to go to one at once.
#[component]
fn AllEffects(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effects.
    deck: Deck,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let rows = loaded.dataset.effect_ixs().filter(|&e| state.has_effect(e)).map(|e| {
        let name = lang.effect(loaded.dataset.effect(e)).name.clone();
        let can_weigh = loaded.dataset.can_weigh(e);
        let said = move || match state.chosen(|c| c.asked.contains(&e).then(|| c.wishes.get(e))) {
            _ if !can_weigh => t.matters_to_talk,
            Some(wish) => t.importance[wish.importance as usize],
            None => t.matters_not_chosen,
        };
        view! {
            <li>
                <button type="button" class="pick" on:click=move |_| deck.show(e)>
                    <strong>{name}</strong>
                    " "
                    <span>{said}</span>
                </button>
            </li>
        }
    });
    view! {
        <details class="fold all-effects">
            <summary>
                <h2>{t.matters_all}</h2>
            </summary>
            <ul class="picks">{rows.collect_view()}</ul>
        </details>
    }
}

/// What the person wants to say about it.
#[component]
fn OwnWords() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let is_there = untrack(|| state.chosen(|c| !c.own_words.is_empty()));
    view! {
        <details class="fold" open=is_there>
            <summary>
                <h2>{t.take_own_words}</h2>
            </summary>
            <label class="field">
                <span class="visually-hidden">{t.take_own_words}</span>
                <textarea
                    rows="3"
                    prop:value=move || state.chosen(|c| c.own_words.clone())
                    on:input:target=move |event| {
                        let written = event.target().value();
                        state.choose(|c| c.own_words = written);
                    }
                />
            </label>
        </details>
    }
}
