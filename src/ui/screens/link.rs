//! A link that somebody opened: what it carries, before anything of it is used.

use crate::domain::choices::Choices;
use crate::domain::link::{self, LinkError, Shared, resolve};
use crate::route::View;
use crate::ui::dom::{Piece, h};
use crate::ui::load::Load;
use crate::ui::parts::facts::{facts, row};
use crate::ui::parts::failure::loaded_or;
use crate::ui::say::{listed, names, unresolved_said};
use crate::ui::state::{Loaded, State};

/// The screen of a link.
pub fn link(state: State, text: &str) -> Vec<Piece> {
    let t = state.t();
    let mut pieces = vec![h("h1").attr("tabindex", "-1").text(t.link_title)];
    match link::decode(text) {
        Ok(shared) => pieces.extend(state.loaded.with(|load| {
            let mut pieces = vec![];
            if let Load::Failed(_) = load {
                pieces.push(h("p").text(&t.link_unknown_class.with([&shared.class])));
                pieces.push(to_start(state));
            }
            pieces.extend(loaded_or(state, load, State::load_dataset, |loaded| {
                contents(state, loaded, &shared)
            }));
            pieces
        })),
        Err(error) => {
            let is_newer = matches!(error, LinkError::NewerVersion(_));
            pieces.push(h("p").text(if is_newer { t.link_newer } else { t.link_damaged }));
            pieces.push(to_start(state));
        }
    }
    pieces
}

fn to_start(state: State) -> Piece {
    let start = state.route.with(|r| ["#", r.lang.code()].concat());
    h("p").child(h("a").class("button").attr("href", &start).text(state.t().to_start))
}

/// What the link carries in words, what of it cannot be taken over, and the choice.
fn contents(state: State, loaded: &Loaded, shared: &Shared) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let resolved = resolve(shared, dataset);
    let or_none = |list: String| if list.is_empty() { t.link_nothing.to_owned() } else { list };
    let wishes = |choices: &Choices| {
        let mentioned = choices.wishes.mentioned();
        let names = names(lang, dataset, &mentioned);
        if mentioned.is_empty() {
            or_none(names)
        } else {
            [&mentioned.len().to_string(), ": ", &names].concat()
        }
    };
    let mut taken = vec![];
    for taking in resolved.own.taking.all() {
        taken.push(taking.medicine);
    }
    let mut rows = vec![
        row(t.link_class, lang.of(&dataset.about().name)),
        row(t.link_wishes, &wishes(&resolved.own)),
        row(t.link_compared, &or_none(listed(lang, dataset, &resolved.own.compared))),
        row(t.link_taking, &or_none(listed(lang, dataset, &taken))),
    ];
    if let Some(second) = &resolved.second {
        rows.push(row(t.link_second, &wishes(second)));
    }
    let mut pieces = vec![h("p").class("lead").text(t.link_lead), facts(rows)];
    if !resolved.unresolved.is_empty() {
        let mut list = h("ul");
        for unresolved in &resolved.unresolved {
            list = list.child(h("li").text(&unresolved_said(lang, dataset, shared, unresolved)));
        }
        pieces.push(h("h2").text(t.link_changed));
        pieces.push(list);
    }
    let has_second = state.second.with(|all| all.get(&shared.class).is_some_and(|c| !c.wishes.is_empty()));
    let has_own = state.chosen_by(false, Choices::is_worth_a_link);
    if has_own || (has_second && resolved.second.is_some()) {
        pieces.push(h("p").text(t.link_replaces));
    }
    let (own, other) = (resolved.clone(), resolved);
    let beside = (!other.own.wishes.is_empty()).then(|| {
        pieces.push(h("p").text(t.link_beside_hint));
        if has_second {
            pieces.push(h("p").text(t.link_beside_replaces));
        }
        h("button")
            .class("button quiet")
            .text(t.link_beside)
            .on_click(move || state.take_link_as_second(other.clone()))
    });
    let take = h("button").class("button").text(t.link_use).on_click(move || state.take_link(own.clone()));
    let leave = h("button")
        .class("button quiet")
        .text(if has_own { t.link_keep } else { t.link_without })
        .on_click(move || state.leave_link(View::Overview));
    pieces.push(h("p").class("actions").child(take).maybe(beside).child(leave));
    pieces
}
