//! What matters to you: one effect after another, the most important first, each asked against the real gap.

use std::sync::Arc;

use crate::domain::choices::Sort;
use crate::domain::dataset::{Dataset, EffectIx, Valence};
use crate::domain::reading::{range, reading};
use crate::domain::weighing::has_direction;
use crate::domain::wishes::{Direction, Importance};
use crate::route::View;
use crate::ui::dom::{Piece, h, late};
use crate::ui::parts::choice::{Choice, choices};
use crate::ui::parts::taking::taking_section;
use crate::ui::say::{Say, counted, names};
use crate::ui::signals::Memo;
use crate::ui::state::{Loaded, State};
use crate::web::{document, input};

/// From this many wishes on, the page says that it is enough.
const ENOUGH: usize = 5;

/// The screen of wishes.
pub fn matters(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let t = state.t();
    let dataset = &loaded.dataset;
    let asked = Memo::new(move |_| state.chosen(|c| c.asked.clone()));
    let count = Memo::new(move |_| state.chosen(|c| c.wishes.mentioned().len()));
    let (can, cannot): (Vec<_>, Vec<_>) = dataset.effect_ixs().partition(|&e| dataset.can_weigh(e));
    let mut pieces = vec![
        h("h1").attr("tabindex", "-1").text(t.matters_title),
        h("p").class("lead").text(t.matters_lead).text(" ").text(t.matters_few),
        h("div").maybe_with({
            let loaded = loaded.clone();
            move || {
                let asked = asked.get();
                let cards = asked.iter().map(|&e| h("li").child(card(state, &loaded.dataset, e))).collect();
                (!asked.is_empty()).then(|| {
                    h("section")
                        .child(h("h2").class("visually-hidden").text(t.matters_mine))
                        .child(h("ol").class("effect-cards").children(cards))
                })
            }
        }),
        chooser(state, loaded.clone(), can, asked),
        corrections(state, count),
    ];
    if !cannot.is_empty() {
        let names = names(state.lang.get(), dataset, &cannot);
        pieces.push(h("section").children(vec![
            h("h2").text(t.matters_no_figures_title),
            h("p").text(&names).text(". ").text(t.matters_no_figures),
        ]));
    }
    pieces.push(taking_section(state, loaded));
    pieces.push(summary(state, count));
    pieces
}

/// The effects that were not asked about yet.
fn chooser(state: State, loaded: Arc<Loaded>, effects: Vec<EffectIx>, asked: Memo<Vec<EffectIx>>) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let heading = h("h2").attr("id", "chooser-title").attr("tabindex", "-1").text_with(move || {
        let heading = if asked.with(Vec::is_empty) { t.matters_begin } else { t.matters_more };
        heading.to_owned()
    });
    let picks = h("ul").class("picks").children_with(move || {
        let asked = asked.get();
        let rest = effects.iter().filter(|e| !asked.contains(e));
        let picks = rest.map(|&e| {
            let ask = move || {
                state.choose(|c| c.ask(e));
                // The card takes over the focus that the button had.
                document::focus_soon(&format!("#{}", heading_id(e)));
            };
            h("li").child(
                h("button").class("pick").text(&lang.effect(loaded.dataset.effect(e)).name).on_click(ask),
            )
        });
        picks.collect()
    });
    h("section")
        .class("chooser")
        .attr("aria-labelledby", "chooser-title")
        .child(heading)
        .maybe_with(move || (asked.with(Vec::len) >= ENOUGH).then(|| h("p").text(t.matters_enough)))
        .child(picks)
}

/// Undo and reset.
fn corrections(state: State, count: Memo<usize>) -> Piece {
    let t = state.t();
    let can_undo = Memo::new(move |_| state.chosen(|c| c.can_undo()));
    let quiet = |label: &str| h("button").class("button quiet").text(label);
    h("div")
        .class("actions")
        .maybe_with(move || {
            can_undo.get().then(|| quiet(t.matters_undo).on_click(move || state.choose(|c| c.undo())))
        })
        .maybe_with(move || {
            (count.get() > 0)
                .then(|| quiet(t.matters_reset).on_click(move || state.choose(|c| c.drop_wishes())))
        })
}

/// How many wishes there are, and the way on. Stays in view, so it is small.
fn summary(state: State, count: Memo<usize>) -> Piece {
    let t = state.t();
    let status = late(Box::new(move || match count.get() {
        0 => t.matters_chosen_none.to_owned(),
        n => counted(n, t.matters_chosen_one, t.matters_chosen),
    }));
    let go = h("a")
        .class("button")
        .attr("href", &state.href(View::Overview))
        .text(t.matters_to_overview)
        .on_click(move || {
            if count.get_untracked() > 0 {
                state.choose(|c| c.sort = Sort::Fit);
            }
        });
    h("div").class("tray").child(h("p").attr("role", "status").text_with(move || status.get())).child(go)
}

fn heading_id(e: EffectIx) -> String {
    format!("effect-{}", e.0)
}

/// One effect: what it is like, the real gap, and how much it matters.
fn card(state: State, dataset: &Dataset, e: EffectIx) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let text = lang.effect(effect);
    let say = Say { lang, effect };
    let wish = Memo::new(move |_| state.chosen(|c| c.wishes.get(e)));
    let gap = range(dataset, e).map(|(low, high)| t.matters_gap.with([&say.number(low), &say.amount(high)]));
    let gap = [gap, say.placebo_sentence()].into_iter().flatten().collect::<Vec<_>>().join(" ");
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
        choices(&format!("direction-{}", e.0), t.direction, directions.into())
    });
    let ceiling = (effect.valence != Valence::Benefit).then(|| {
        let piece = ceiling(state, dataset, e);
        // Hidden rather than taken away: it keeps its options.
        piece.prop_with("hidden", move || wish.get().direction == Direction::Welcome)
    });
    let remove = move || {
        state.choose(|c| c.drop_wish(e));
        document::focus_soon("#chooser-title");
    };
    h("section")
        .class("effect-card")
        .attr("aria-labelledby", &heading_id(e))
        .child(
            h("header")
                .child(h("h3").attr("id", &heading_id(e)).attr("tabindex", "-1").text(&text.name))
                .child(
                    h("button")
                        .class("remove")
                        .attr("aria-label", &t.matters_remove.with([&text.name]))
                        .text("×")
                        .on_click(remove),
                ),
        )
        .child(h("p").text(&text.like))
        .child(h("p").class("gap").text(&gap))
        .child(choices(&format!("importance-{}", e.0), t.matters_how_much, importances.collect()))
        .maybe(directions)
        .maybe(ceiling)
        .child(h("details").child(h("summary").text(t.matters_measured)).child(h("p").text(&text.measured)))
}

/// The deal-breaker: apart from importance, with the real numbers as steps.
fn ceiling(state: State, dataset: &Dataset, e: EffectIx) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let say = Say { lang, effect: dataset.effect(e) };
    let chosen = Memo::new(move |_| state.chosen(|c| c.wishes.get(e).ceiling));
    let values: Vec<f64> =
        dataset.medicine_ixs().filter_map(|m| Some(reading(dataset, m, e).reliable()?.value)).collect();
    let ceilings = say.ceilings(&values);
    let options = ceilings.iter().enumerate().map(|(i, &ceiling)| {
        let above = values.iter().filter(|&&x| x > ceiling).count().to_string();
        h("option")
            .attr("value", &i.to_string())
            .text(&t.ceiling_step.with([&say.ceiling(ceiling), &above]))
            .prop_with("selected", move || chosen.get() == Some(ceiling))
    });
    let select = h("select")
        .child(
            h("option")
                .attr("value", "")
                .text(t.ceiling_none)
                .prop_with("selected", move || chosen.get().is_none()),
        )
        .children(options.collect())
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
