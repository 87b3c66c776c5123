//! Two views: two people each mark alone what matters, and then see both side by side.

use std::sync::Arc;

use crate::domain::choices::Choices;
use crate::domain::comparison::{Comparison, List};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::link::{self, LinkError, Shared, Unresolved};
use crate::domain::views::{Pair, TwoViews, in_both_first_groups};
use crate::domain::wishes::Wish;
use crate::route::{Screen, View};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::field::{form, line, sure};
use crate::ui::parts::scroll::scroll_frame;
use crate::ui::say::{Say, by_name, counted, listed, unresolved_said};
use crate::ui::signals::RwSignal;
use crate::ui::state::{Loaded, State};
use crate::web::document;

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 40;

/// The screen: a cover while the second person has the device, and both side by side otherwise.
pub fn views(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    vec![
        h("div").class("views").children_with(move || {
            if state.marking.get() { cover(state) } else { both(state, loaded.clone()) }
        }),
    ]
}

/// Says on every screen of a class that what is shown belongs to the second person, and ends that.
pub fn marking_bar(state: State) -> Option<Piece> {
    let shown = match state.screen.get() {
        Screen::Class { view, .. } => state.marking.get() && view != View::Views,
        _ => false,
    };
    shown.then(|| {
        let t = state.t();
        let done = h("a")
            .class("button")
            .attr("href", &state.href(View::Views))
            .text(t.views_done)
            .on_click(move || state.marking.set(false));
        h("section").class("marking").attr("aria-labelledby", "marking-who").children(vec![
            h("p").attr("id", "marking-who").text_with(move || t.views_marking.with([&state.name(true)])),
            done,
        ])
    })
}

/// Hides what the first person marked until the second one begins.
fn cover(state: State) -> Vec<Piece> {
    let t = state.t();
    let name = state.name(true);
    let back = move || {
        state.marking.set(false);
        document::focus_soon("h1[tabindex]");
    };
    vec![
        h("h1").attr("tabindex", "-1").text(&t.views_cover_title.with([&name])),
        h("p").class("lead").text(t.views_cover),
        h("p").class("actions").children(vec![
            h("a")
                .class("button")
                .attr("href", &state.href(View::Matters))
                .text(&t.views_cover_begin.with([&name])),
            h("button").class("button quiet").text(t.views_cover_back).on_click(back),
        ]),
    ]
}

fn both(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let t = state.t();
    let said = RwSignal::new(String::new());
    let names = h("fieldset").class("people").child(h("legend").text(t.views_names)).children(vec![
        line(t.views_name[0], LONGEST_NAME, state.names[0]),
        line(t.views_name[1], LONGEST_NAME, state.names[1]),
    ]);
    let people = loaded.clone();
    vec![
        h("h1").attr("tabindex", "-1").text(t.views_title),
        h("p").class("lead").text(t.views_lead),
        names,
        h("div").class("people").child(first(state)).child(second(state, people, said)),
        h("p").class("answer").attr("role", "status").text_with(move || said.get()),
        h("div").children_with(move || result(state, &loaded)),
    ]
}

/// A piece that follows the name of one of the two.
fn named(tag: &str, state: State, second: bool) -> Piece {
    h(tag).text_with(move || state.name(second))
}

/// Name of a person and how many wishes there are.
fn person(state: State, second: bool) -> Piece {
    let t = state.t();
    h("section").class("person").children(vec![
        named("h2", state, second)
            .attr("id", ["first-person", "second-person"][usize::from(second)])
            .attr("tabindex", "-1"),
        h("p").text_with(move || match state.chosen_by(second, |c| c.wishes.mentioned().len()) {
            0 => t.views_wishes_none.to_owned(),
            n => counted(n, t.views_wishes_one, t.views_wishes),
        }),
    ])
}

fn first(state: State) -> Piece {
    let t = state.t();
    let change = h("a")
        .class("button quiet")
        .attr("href", &state.href(View::Matters))
        .text_with(move || t.views_change.with([&state.name(false)]));
    person(state, false).child(h("p").child(change))
}

fn second(state: State, loaded: Arc<Loaded>, said: RwSignal<String>) -> Piece {
    let t = state.t();
    let hand_over = move || {
        state.marking.set(true);
        document::scroll_to_top();
        document::focus_soon("h1[tabindex]");
    };
    let button = h("button")
        .class("button")
        .text_with(move || t.views_hand_over.with([&state.name(true)]))
        .on_click(hand_over);
    person(state, true).child(h("p").child(button)).maybe_with(move || {
        let loaded = loaded.clone();
        Some(if state.chosen_by(true, |c| c.wishes.is_empty()) {
            let pasted = RwSignal::new(String::new());
            let take = move || said.set(take_link(state, &loaded.dataset, &pasted.get_untracked()));
            h("details").child(h("summary").text(t.views_link)).child(form(
                line(t.views_link_paste, link::LONGEST, pasted),
                h("button").class("button quiet").text(t.views_link_use),
                Box::new(take),
            ))
        } else {
            let forget = move || {
                state.mark_second(Choices::default());
                said.set(t.views_forgotten.to_owned());
                document::focus_soon("#second-person");
            };
            sure(t.views_forget, t.views_forget_sure, t.views_forget_yes, Box::new(forget))
        })
    })
}

/// Takes the wishes of a link as those of the second person, or says why not. Of a link only what its maker marked is
/// taken: what that person takes is not needed here.
fn take_link(state: State, dataset: &Dataset, text: &str) -> String {
    let t = state.lang.get_untracked().messages();
    let shared = match link::decode(text) {
        Ok(shared) => shared,
        Err(LinkError::NotALink) => return t.views_link_none.to_owned(),
        Err(LinkError::Damaged) => return t.views_link_damaged.to_owned(),
        Err(LinkError::NewerVersion(_)) => return t.views_link_newer.to_owned(),
    };
    let marks = Shared { compared: vec![], taking: vec![], second: None, ..shared };
    let resolved = link::resolve(&marks, dataset);
    if resolved.unresolved.contains(&Unresolved::OtherClass) {
        return t.views_link_class.to_owned();
    }
    let count = resolved.own.wishes.mentioned().len();
    if count == 0 {
        return t.views_link_empty.to_owned();
    }
    let mut said = t.views_link_taken.with([&counted(count, t.views_wishes_one, t.views_wishes)]);
    for unresolved in &resolved.unresolved {
        said.push('\n');
        said.push_str(&unresolved_said(state.lang.get_untracked(), dataset, &marks, unresolved));
    }
    state.mark_second(resolved.own);
    document::focus_soon("#second-person");
    said
}

/// Both side by side, as soon as both have wishes.
fn result(state: State, loaded: &Loaded) -> Vec<Piece> {
    let t = state.t();
    let dataset = &loaded.dataset;
    let [a, b] = [false, true].map(|second| state.chosen_by(second, |c| c.wishes.clone()));
    if a.is_empty() || b.is_empty() {
        return vec![h("p").text(t.views_need_both)];
    }
    let views = TwoViews::of(dataset, &a, &b);
    let mut pieces = vec![h("h2").text(t.views_agree)];
    if views.agreed.is_empty() {
        pieces.push(h("p").text(t.views_agree_none));
    } else {
        let mut list = h("ul");
        for Pair { effect, first, .. } in &views.agreed {
            let name = &state.lang.get().effect(dataset.effect(*effect)).name;
            let said = wish_said(state, dataset, *effect, *first);
            list = list.child(h("li").child(h("strong").text(name)).text(": ").text(&said));
        }
        pieces.push(list);
    }
    pieces.push(h("h2").text(t.views_differ));
    if views.differing.is_empty() {
        pieces.push(h("p").text(t.views_differ_none));
    } else {
        pieces.push(h("p").text(t.views_differ_lead));
        pieces.push(scroll_frame(t.views_differ, differences(state, dataset, &views.differing)));
    }
    let both = state.both(loaded);
    pieces.push(h("h2").text(t.views_first));
    match in_both_first_groups(&both[0], &both[1]) {
        None => pieces.push(h("p").text(if both.iter().all(Comparison::is_weighed) {
            t.draws_running
        } else {
            t.views_first_unknown
        })),
        Some(medicines) if medicines.is_empty() => pieces.push(h("p").text(t.views_first_none)),
        Some(medicines) => {
            let mut list = h("ul");
            for m in by_name(state.lang.get(), dataset, medicines) {
                let medicine = dataset.medicine(m);
                let href = state.href(View::Medicine(medicine.id.clone()));
                list = list.child(
                    h("li").child(h("a").attr("href", &href).text(state.lang.get().medicine(medicine))),
                );
            }
            pieces.push(list);
        }
    }
    pieces.push(h("p").text(t.views_first_note));
    pieces.push(h("h2").text(t.views_orders));
    pieces.push(h("p").text(t.views_orders_lead));
    let [a, b] = &both;
    pieces.push(
        h("div").class("people").child(order(state, dataset, a, false)).child(order(state, dataset, b, true)),
    );
    pieces
}

/// The effects about which they differ, the furthest apart first.
fn differences(state: State, dataset: &Dataset, pairs: &[Pair]) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let mut body = h("tbody");
    for pair in pairs {
        body = body.child(h("tr").children(vec![
            h("th").attr("scope", "row").text(&lang.effect(dataset.effect(pair.effect)).name),
            h("td").text(&wish_said(state, dataset, pair.effect, pair.first)),
            h("td").text(&wish_said(state, dataset, pair.effect, pair.second)),
        ]));
    }
    let heads = h("tr").children(vec![
        h("th").attr("scope", "col").text(t.views_effect),
        named("th", state, false).attr("scope", "col"),
        named("th", state, true).attr("scope", "col"),
    ]);
    h("table").class("differences").child(h("thead").child(heads)).child(body)
}

/// A wish in words.
fn wish_said(state: State, dataset: &Dataset, e: EffectIx, wish: Wish) -> String {
    Say { lang: state.lang.get(), effect: dataset.effect(e) }.wish(wish)
}

/// The order of one of the two in short: its groups, and what stands in none.
fn order(state: State, dataset: &Dataset, comparison: &Comparison, second: bool) -> Piece {
    let t = state.t();
    let id = ["first-order", "second-order"][usize::from(second)];
    let mut pieces = vec![named("h3", state, second).attr("id", id)];
    match &comparison.uncertain {
        _ if !comparison.is_weighed() => pieces.push(h("p").text(t.views_no_order)),
        None => pieces.push(h("p").text(t.draws_running)),
        Some(uncertain) => {
            let mut list = h("ol");
            for (i, group) in uncertain.groups.iter().enumerate() {
                let which = if i == 0 { t.views_group_first } else { t.views_group_next };
                let names = medicines(state, dataset, group.clone());
                list = list.child(h("li").child(h("span").class("hint").text(which)).text(" ").text(&names));
            }
            pieces.push(list);
        }
    }
    for (list, heading) in [
        (List::UnknownWish, t.list_unknown_wish),
        (List::AboveLimit, t.list_above_limit),
        (List::UnknownLimit, t.list_unknown_limit),
        (List::Special, t.list_special),
        (List::Unavailable, t.list_unavailable),
    ] {
        let apart: Vec<_> = comparison.of(list).map(|standing| standing.medicine).collect();
        if !apart.is_empty() {
            pieces.push(h("p").text(&[heading, ": ", &medicines(state, dataset, apart), "."].concat()));
        }
    }
    h("section").class("person").attr("aria-labelledby", id).children(pieces)
}

/// Names from A to Z, in a sentence.
fn medicines(state: State, dataset: &Dataset, medicines: Vec<MedicineIx>) -> String {
    let lang = state.lang.get();
    listed(lang, dataset, &by_name(lang, dataset, medicines))
}
