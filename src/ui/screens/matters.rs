//! What matters to you: one effect at a time, the most important first, each asked against the real gap.

use std::sync::Arc;

use crate::domain::choices::Sort;
use crate::domain::dataset::{Dataset, EffectIx, Valence};
use crate::domain::reading::reading;
use crate::domain::search::matches;
use crate::domain::weighing::has_direction;
use crate::domain::wishes::{Direction, Importance};
use crate::route::View;
use crate::ui::dom::{Piece, h, late};
use crate::ui::parts::choice::{Choice, choices};
use crate::ui::parts::explained::explained_when_opened;
use crate::ui::parts::failure::later_or;
use crate::ui::parts::prose::words;
use crate::ui::parts::strip::strip;
use crate::ui::say::{Say, counted};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::{Loaded, State};
use crate::web::{document, input};

/// From this many wishes on, the page says that it is enough.
const ENOUGH: usize = 5;

// Where the focus goes.
const CARD: &str = "card-title";
const CHOOSER: &str = "chooser-title";
const FIND: &str = "find";
const MINE: &str = "mine";

/// The screen of wishes.
pub fn matters(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let t = state.t();
    // The effect whose card is open, if any.
    let asking = Memo::new(move |_| state.chosen(|c| Vec::from_iter(c.asking)));
    let dataset = loaded.clone();
    let card = move || asking.get().first().map(|&e| card(state, &dataset, e));
    vec![
        h("h1").attr("tabindex", "-1").text(t.matters_title),
        h("p").class("lead").text(t.matters_lead),
        h("div").class("matters").children(vec![
            h("div")
                .maybe_with(card)
                .child(chooser(state, loaded.clone(), asking))
                .child(words(
                    state,
                    &[("placebo", t.placebo), ("out-of-100", t.word_of_100), ("deal-breaker", t.word_limit)],
                ))
                .maybe(not_weighed(state, &loaded.dataset))
                .child(h("div").children_with({
                    let loaded = loaded.clone();
                    move || later_or(state, |later| vec![(later.taking)(state, loaded.clone())])
                })),
            mine(state, loaded, asking),
        ]),
    ]
}

/// Opens the card of an effect. It takes over the focus that the button had.
fn ask(state: State, e: EffectIx) {
    state.choose(|c| c.ask(e));
    focus(CARD);
}

fn focus(id: &str) {
    document::focus_soon(&format!("#{id}"));
}

/// The effects to choose from: a few to begin with, all of them, or those that were searched for.
fn chooser(state: State, loaded: Arc<Loaded>, asking: Memo<Vec<EffectIx>>) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let asked = Memo::new(move |_| state.chosen(|c| c.asked.clone()));
    let query = RwSignal::new(String::new());
    let shows_all = RwSignal::new(false);
    // What a site leaves in view is few enough.
    let is_selected = state.selection.with_value(|selection| !selection.effects.is_empty());
    let is_searching = move || query.with(|query| !query.trim().is_empty());
    let dataset = loaded.clone();
    let shown = Memo::new(move |_| {
        let Loaded { dataset, .. } = &*dataset;
        let first = dataset.first_asked();
        let mut effects = first.clone();
        effects.extend(dataset.effect_ixs().filter(|e| !first.contains(e)));
        effects.retain(|&e| {
            let text = lang.effect(dataset.effect(e));
            let is_shown = if is_searching() {
                query.with(|query| matches(query, &format!("{} {}", text.name, text.like)))
            } else {
                (is_selected || shows_all.get() || first.contains(&e))
                    && !asked.with(|asked| asked.contains(&e))
            };
            is_shown && dataset.can_weigh(e) && state.has_effect(e)
        });
        effects
    });
    let found = late(Box::new(move || match shown.with(Vec::len) {
        _ if !is_searching() => String::new(),
        0 => t.matters_found_none.to_owned(),
        n => counted(n, t.matters_found_one, t.matters_found),
    }));
    let picks = h("ul").class("picks").children_with(move || {
        let mut picks = vec![];
        for e in shown.get() {
            let text = lang.effect(loaded.dataset.effect(e));
            let is_asked = asked.with(|asked| asked.contains(&e));
            let pick = h("button")
                .class("pick")
                .child(h("strong").text(&text.name))
                .text(" ")
                .child(h("span").text(&text.like))
                .maybe(is_asked.then(|| h("em").text(t.matters_is_mine)))
                .on_click(move || {
                    query.set(String::new());
                    ask(state, e);
                });
            picks.push(h("li").child(pick));
        }
        picks
    });
    let all = h("button")
        .class("button quiet")
        .attr_with("aria-expanded", move || Some(shows_all.get().to_string()))
        .prop_with("hidden", move || is_selected || is_searching())
        .text_with(move || if shows_all.get() { t.matters_first } else { t.matters_all }.to_owned())
        .on_click(move || {
            let before = shown.with_untracked(Vec::len);
            shows_all.update(|all| *all = !*all);
            if shows_all.get_untracked() {
                // What came is above the button: on to the first of it.
                document::focus_soon(&format!(".picks li:nth-child({}) button", before + 1));
            }
        });
    h("section")
        .class("chooser")
        .attr("aria-labelledby", CHOOSER)
        .prop_with("hidden", move || !asking.with(Vec::is_empty))
        .child(h("h2").attr("id", CHOOSER).attr("tabindex", "-1").text_with(move || {
            if asked.with(Vec::is_empty) { t.matters_begin } else { t.matters_more }.to_owned()
        }))
        .child(h("p").text_with(move || {
            if asked.with(Vec::len) < ENOUGH { t.matters_few } else { t.matters_enough }.to_owned()
        }))
        // Built anew, and so empty, when a card was closed.
        .child(h("div").maybe_with(move || {
            asking.with(Vec::is_empty).then(|| search_field(t.matters_find, t.matters_find_clear, query))
        }))
        .child(h("p").class("found").attr("aria-live", "polite").text_with(move || found.get()))
        .child(picks)
        .child(all)
}

/// A field to search with. What was typed stands in `query`.
fn search_field(label: &str, clear: &str, query: RwSignal<String>) -> Piece {
    // The browser empties the field of a form that is reset.
    let clear = h("button")
        .class("button quiet")
        .attr("type", "reset")
        .prop_with("hidden", move || query.with(String::is_empty))
        .text(clear);
    h("form")
        .class("find")
        .attr("role", "search")
        .child(h("label").class("question").attr("for", FIND).text(label))
        .child(
            h("input")
                .attr("id", FIND)
                .attr("type", "search")
                .attr("autocomplete", "off")
                .on("input", move |event| query.set(input::value(event))),
        )
        .child(clear)
        .on("submit", |event| event.prevent_default())
        .on("reset", move |_| {
            query.set(String::new());
            focus(FIND);
        })
}

/// The effects without comparable figures, and that this is why.
fn not_weighed(state: State, dataset: &Dataset) -> Option<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let mut names = vec![];
    for e in dataset.effect_ixs() {
        if !dataset.can_weigh(e) && state.has_effect(e) {
            names.push(h("li").text(&lang.effect(dataset.effect(e)).name));
        }
    }
    (!names.is_empty()).then(|| {
        h("section").class("not-weighed").children(vec![
            h("h2").text(t.matters_no_figures_title),
            h("p").text(t.matters_no_figures),
            h("ul").children(names),
        ])
    })
}

/// The wishes so far, and the way on. Stays in view: beside the card where there is room, else folded at the bottom.
fn mine(state: State, loaded: Arc<Loaded>, asking: Memo<Vec<EffectIx>>) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let count = Memo::new(move |_| state.chosen(|c| c.wishes.mentioned().len()));
    let is_empty = Memo::new(move |_| state.chosen(|c| c.asked.is_empty()));
    let can_undo = Memo::new(move |_| state.chosen(|c| c.can_undo()));
    let status = late(Box::new(move || match count.get() {
        0 => t.matters_chosen_none.to_owned(),
        n => counted(n, t.matters_chosen_one, t.matters_chosen),
    }));
    let rows = h("ol").class("wishes").children_with(move || {
        let mut rows = vec![];
        for e in state.chosen(|c| c.by_importance()) {
            rows.push(row(state, &loaded.dataset, e, asking.with(|asking| asking.contains(&e))));
        }
        rows
    });
    let quiet = |label: &str| h("button").class("button quiet").text(label);
    let undo = move || {
        state.choose(|c| c.undo());
        // The button goes with the last change, and all wishes with it.
        if !can_undo.get_untracked() {
            focus(CHOOSER);
        }
    };
    let reset = move || {
        state.choose(|c| c.drop_wishes());
        focus(CHOOSER);
    };
    let corrections = h("div")
        .class("actions")
        .maybe_with(move || can_undo.get().then(|| quiet(t.matters_undo).on_click(undo)))
        .maybe_with(move || (!is_empty.get()).then(|| quiet(t.matters_reset).on_click(reset)));
    let mut list = h("details")
        .prop_with("hidden", move || is_empty.get() && !can_undo.get())
        .child(h("summary").attr("id", MINE).text(t.matters_mine))
        .child(h("div").child(rows).child(corrections));
    if document::is_wide() {
        list = list.attr("open", "");
    }
    let go = h("a")
        .class("button")
        .attr("href", &state.href(View::Overview))
        .text(t.matters_to_overview)
        .on_click(move || {
            if count.get_untracked() > 0 {
                state.choose(|c| c.sort = Sort::Fit);
            }
        });
    h("section").class("mine").attr("aria-label", t.matters_mine).children(vec![
        h("p").attr("role", "status").text_with(move || status.get()),
        go,
        list,
    ])
}

/// One wish in a few words. The one whose card is open is changed there.
fn row(state: State, dataset: &Dataset, e: EffectIx, is_open: bool) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let name = &lang.effect(effect).name;
    let said = Say { lang, effect }.wish(state.chosen(|c| c.wishes.get(e)));
    let button = |label: &str| {
        let of = h("span").class("visually-hidden").text(" ").text(name);
        h("button").class("button quiet").text(label).child(of)
    };
    let row = h("li").child(h("strong").text(name)).child(h("span").text(&said));
    if is_open {
        return row.attr("aria-current", "true");
    }
    let remove = move || {
        state.choose(|c| c.drop_wish(e));
        focus(MINE);
    };
    row.child(
        h("div")
            .class("actions")
            .child(button(t.matters_change).on_click(move || ask(state, e)))
            .child(button(t.matters_remove).on_click(remove)),
    )
}

/// One effect: what it is like, the real gap, and how much it matters.
fn card(state: State, loaded: &Arc<Loaded>, e: EffectIx) -> Piece {
    let dataset = &loaded.dataset;
    let lang = state.lang.get();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let text = lang.effect(effect);
    let wish = Memo::new(move |_| state.chosen(|c| c.wishes.get(e)));
    let importances = Importance::ALL.into_iter().zip(t.importance).map(|(importance, label)| {
        Choice::new(
            label,
            move || wish.get().importance == importance,
            move || state.choose(|c| c.wish(e, |w| w.importance = importance)),
        )
    });
    let directions = has_direction(effect).then(|| {
        let directions =
            [(Direction::Avoid, t.avoid), (Direction::Welcome, t.welcome)].map(|(direction, label)| {
                Choice::new(
                    label,
                    move || wish.get().direction == direction,
                    // A limit on what somebody wants more of would make no sense.
                    move || {
                        state.choose(|c| {
                            c.wish(e, |w| {
                                w.direction = direction;
                                w.ceiling = None;
                            })
                        })
                    },
                )
            });
        choices("direction", t.direction, directions.into())
    });
    let ceiling = (effect.valence != Valence::Benefit).then(|| {
        let piece = ceiling(state, loaded.clone(), e);
        // Hidden rather than taken away: it keeps its options.
        piece.prop_with("hidden", move || wish.get().direction == Direction::Welcome)
    });
    let done = move || {
        state.choose(|c| c.asking = None);
        focus(CHOOSER);
    };
    let remove = move || {
        state.choose(|c| c.drop_wish(e));
        focus(CHOOSER);
    };
    h("section")
        .class("effect-card")
        .attr("aria-labelledby", CARD)
        .child(h("h2").attr("id", CARD).attr("tabindex", "-1").text(&text.name))
        .child(h("p").text(&text.like))
        .maybe((effect.has_explanation == Some(true)).then(|| explained_when_opened(state, effect)))
        .children(strip(lang, dataset, e))
        .child(choices("importance", t.matters_how_much, importances.collect()))
        .maybe(directions)
        .maybe(ceiling)
        .child(h("details").child(h("summary").text(t.matters_measured)).child(h("p").text(&text.measured)))
        .child(
            h("div")
                .class("actions")
                .child(h("button").class("button").text(t.matters_done).on_click(done))
                .child(h("button").class("button quiet").text(t.matters_remove).on_click(remove)),
        )
}

/// The deal-breaker: apart from importance, with the real numbers as steps.
fn ceiling(state: State, loaded: Arc<Loaded>, e: EffectIx) -> Piece {
    let dataset = &loaded.dataset;
    let lang = state.lang.get();
    let t = lang.messages();
    let say = Say { lang, effect: dataset.effect(e) };
    let chosen = Memo::new(move |_| state.chosen(|c| c.wishes.get(e).ceiling));
    let values: Vec<f64> =
        dataset.medicine_ixs().filter_map(|m| Some(reading(dataset, m, e).reliable()?.value)).collect();
    let ceilings = say.ceilings(&values);
    let said = move |ceiling: f64| {
        let above = values.iter().filter(|&&x| x > ceiling).count().to_string();
        let effect = &loaded.dataset.effect(e);
        t.ceiling_step.with([&Say { lang, effect }.ceiling(ceiling), &above])
    };
    let options = ceilings.iter().enumerate().map(|(i, &ceiling)| {
        h("option")
            .attr("value", &i.to_string())
            .text(&said(ceiling))
            .prop_with("selected", move || chosen.get() == Some(ceiling))
    });
    let options = options.collect();
    // A limit that a link brought can lie between the steps: it stands there too, for as long as it is the limit.
    let steps = ceilings.clone();
    let other = move || {
        let ceiling = chosen.get().filter(|ceiling| !steps.contains(ceiling))?;
        Some(h("option").attr("selected", "").text(&said(ceiling)))
    };
    let select = h("select")
        .child(
            h("option")
                .attr("value", "")
                .text(t.ceiling_none)
                .prop_with("selected", move || chosen.get().is_none()),
        )
        .children(options)
        .maybe_with(other)
        .on("change", move |event| {
            let ceiling = input::value(event).parse().ok().and_then(|i: usize| ceilings.get(i)).copied();
            state.choose(|c| c.wish(e, |w| w.ceiling = ceiling));
        });
    h("label").class("ceiling").children(vec![
        h("span").class("question").text(t.ceiling_title),
        select,
        h("span").class("hint").text(t.ceiling_hint),
    ])
}
