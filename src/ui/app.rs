//! The frame around every screen.

use std::cell::Cell;
use std::mem::discriminant;

use super::dom::{Piece, follow, follow_later, h};
use super::frame::{self, elsewhere, whole_page};
use super::later::Later;
use super::load::Load;
use super::parts::failure::{later_or, loaded_or, text_failure};
use super::parts::newer::newer_version;
use super::parts::notices::{notices, too_large, unreviewed};
use super::parts::over::over_dialog;
use super::parts::tables::carried_tables;
use super::screens::matters::matters;
use super::screens::overview::overview;
use super::screens::start::{start, unknown_page};
use super::screens::views::marking_bar;
use super::state::State;
use crate::route::{Route, Screen, View};
use crate::text::Lang;
use crate::ui::signals::Memo;
use crate::web::{document, messages};

/// The whole page, at the address that it was opened with, and whether it can be shown. The start screen waits for its
/// list of classes: index.html shows the same until then, so that nothing moves.
pub fn app(route: Route) -> (Vec<Piece>, Memo<bool>) {
    let state = State::new(route);
    follow(Box::new(move || document::set_language(state.lang.get().code())));
    follow(Box::new(move || document::set_title(&title(state))));
    frame::start(state);
    follow(Box::new(move || {
        if let Some(keep) = state.later.with(|later| later.ready().map(|later| later.keep_choices)) {
            keep(state);
        }
    }));
    let page = page(state);
    // A new page begins at its heading, for the eye and for the screen reader; the first one at the top. A page whose
    // figures are still on their way has no heading yet.
    let is_there = Memo::new(move |_| {
        let is_program_there = || state.later.with(|later| later.ready().is_some());
        match state.screen.get() {
            Screen::Class { view, .. } => {
                let is_at_once = matches!(view, View::Matters | View::Overview);
                state.loaded.with(|l| l.ready().is_some()) && (is_at_once || is_program_there())
            }
            Screen::Guide { .. } => state.guide.with(|guide| guide.ready().is_some()) && is_program_there(),
            Screen::Saved | Screen::Link(_) => is_program_there(),
            Screen::Start | Screen::Unknown => true,
        }
    });
    // An address can lead into the middle of a page.
    let part = Memo::new(move |_| match state.screen.get() {
        Screen::Guide { part, .. } => part,
        _ => None,
    });
    let first = page.get_untracked();
    let is_first = Cell::new(true);
    follow_later(Box::new(move || {
        // Read, not only tracked: a memo that nobody reads tells of no change.
        let _ = is_there.get();
        let is_still_first = page.with(|page| *page == first);
        is_first.set(is_first.get() && is_still_first);
        if let Some(part) = part.get() {
            // Also on the first page. Inside a page, a step to another part is one more.
            is_first.set(false);
            document::show_soon(&part);
        } else if !is_first.get() {
            document::scroll_to_top();
            messages::show_top();
            document::focus_soon("h1[tabindex]");
        }
    }));
    let can_show = Memo::new(move |_| {
        state.screen.get() != Screen::Start || state.classes.with(|classes| !matches!(classes, Load::Loading))
    });
    let pieces = vec![
        skip_link(state),
        top(state),
        newer_version(state),
        h("div").maybe_with(move || state.class.with(Option::is_some).then(|| navigation(state))),
        h("main")
            .attr("id", "content")
            .attr("tabindex", "-1")
            .maybe_with(move || {
                let failure = || text_failure(state, state.t().failed_language, State::retry_language);
                state.language_failed.get().then(failure)
            })
            .maybe_with(move || marking_bar(state))
            .children_with(move || {
                state.lang.track();
                let notes = unreviewed(state).into_iter().chain(too_large(state)).chain(frame::notes(state));
                notes.chain(current(state, page.get())).collect()
            }),
        notices(state),
        over_dialog(state),
    ];
    (pieces, can_show)
}

/// The screen without what may change in its address while it stays the same page: the medicines compared, and the
/// part that somebody reads.
fn page(state: State) -> Memo<Screen> {
    Memo::new(move |_| match state.screen.get() {
        Screen::Class { class, view: View::Compare(_) } => {
            Screen::Class { class, view: View::Compare(vec![]) }
        }
        Screen::Guide { page, .. } => Screen::Guide { page, part: None },
        screen => screen,
    })
}

/// The screen that the address names. A change of language builds it anew; what the person chose is kept.
fn current(state: State, page: Screen) -> Vec<Piece> {
    let route = Route { lang: state.lang.get(), screen: page.clone(), over: None };
    if state.framed && !state.frame.with(|frame| frame.shows(&route)) {
        return elsewhere(state);
    }
    match page {
        Screen::Start => start(state),
        Screen::Guide { page, .. } => later(state, |l| (l.guide)(state, page)),
        Screen::Saved => later(state, |l| (l.saved)(state)),
        Screen::Unknown => unknown_page(state),
        Screen::Link(text) => later(state, |l| (l.link)(state, &text)),
        Screen::Class { view, .. } => state.loaded.with(|load| {
            // Also a page whose figures are not there begins with its heading.
            let heading =
                load.ready().is_none().then(|| h("h1").attr("tabindex", "-1").text(&page_name(state)));
            let pieces = loaded_or(state, load, State::load_dataset, |loaded| {
                let loaded = loaded.clone();
                match view {
                    View::Matters => matters(state, loaded),
                    View::Overview => overview(state, loaded),
                    View::Compare(_) => later(state, |l| (l.compare)(state, loaded)),
                    View::Medicine(id) => later(state, |l| (l.medicine)(state, loaded, id)),
                    View::Take => later(state, |l| (l.take)(state, loaded)),
                    View::Views => later(state, |l| (l.views)(state, loaded)),
                    View::About => later(state, |l| (l.about)(state, loaded)),
                    View::Embed => later(state, |l| (l.embed)(state, loaded)),
                }
            });
            let tables = matches!(load, Load::Failed(_)).then(|| carried_tables(state)).flatten();
            heading.into_iter().chain(pieces).chain(tables).collect()
        }),
    }
}

/// A screen of the part of the program that is fetched later.
fn later(state: State, show: impl FnOnce(&Later) -> Vec<Piece>) -> Vec<Piece> {
    // As above: also a page that is still on its way has its heading.
    let is_there = state.later.with(|later| later.ready().is_some());
    let heading = (!is_there).then(|| h("h1").attr("tabindex", "-1").text(&page_name(state)));
    heading.into_iter().chain(later_or(state, show)).collect()
}

fn title(state: State) -> String {
    let t = state.t();
    let lang = state.lang.get();
    let class_name = state.loaded.with(|l| l.ready().map(|l| lang.of(&l.dataset.about().name).to_owned()));
    let class_name = class_name.filter(|_| state.class.with(Option::is_some));
    let page = Some(page_name(state));
    [page, class_name, Some(t.product.to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What the screen is called.
fn page_name(state: State) -> String {
    let t = state.t();
    let lang = state.lang.get();
    match state.screen.get() {
        Screen::Start => t.tagline.to_owned(),
        Screen::Saved => t.saved_title.to_owned(),
        Screen::Guide { page, .. } => state.guide.with(|guide| match guide.ready() {
            Some(document) => {
                document.page(&page).map_or(t.unknown_page_title, |page| &page.title).to_owned()
            }
            None => t.guide_title.to_owned(),
        }),
        Screen::Unknown => t.unknown_page_title.to_owned(),
        Screen::Link(_) => t.link_title.to_owned(),
        Screen::Class { view, .. } => match view {
            View::Matters => t.nav_matters.to_owned(),
            View::Overview => t.nav_overview.to_owned(),
            View::Compare(_) => t.nav_compare.to_owned(),
            View::Take => t.nav_take.to_owned(),
            View::About => t.nav_about.to_owned(),
            View::Views => t.nav_views.to_owned(),
            View::Embed => t.embed_title.to_owned(),
            View::Medicine(id) => state.loaded.with(|l| {
                let medicine =
                    l.ready().and_then(|l| Some(l.dataset.medicine(l.dataset.find_medicine(&id)?)));
                medicine.map_or(id, |m| lang.medicine(m).to_owned())
            }),
        },
    }
}

/// The first thing that the keyboard reaches: past the head of the page.
fn skip_link(state: State) -> Piece {
    h("a").class("skip").attr("href", "#content").text_with(move || state.t().skip_to_content.to_owned()).on(
        "click",
        |event| {
            event.prevent_default();
            document::focus("main");
        },
    )
}

/// The name of the product, the switch for prescribers and the other language.
fn top(state: State) -> Piece {
    let other = move || match state.lang.get() {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    let brand = h("a")
        .class("brand")
        .attr_with("href", move || Some(state.route.with(|r| format!("#{}", r.lang.code()))))
        .attr_with("aria-label", move || Some(format!("{}: {}", state.t().product, state.t().to_start)))
        .text_with(move || state.t().product.to_owned());
    let language = h("a")
        .class("language")
        .attr_with("href", move || Some(state.route.with(|r| r.in_language(other()).print())))
        .attr_with("lang", move || Some(other().code().to_owned()))
        .attr_with("hreflang", move || Some(other().code().to_owned()))
        .text_with(move || state.t().other_language.to_owned());
    let prescriber = h("label")
        .class("prescriber")
        .child(
            h("input")
                .attr("type", "checkbox")
                .attr("role", "switch")
                .prop_with("checked", move || state.prescriber.get())
                .on("change", move |_| state.prescriber.update(|on| *on = !*on)),
        )
        .child(h("span").text_with(move || state.t().prescriber.to_owned()));
    // On somebody else's site the page has a name already; there the whole page is what can be wanted.
    let first = if state.framed { whole_page(state) } else { brand };
    h("header").class("top").child(first).child(prescriber).child(language)
}

/// The screens of the class.
fn navigation(state: State) -> Piece {
    let link = |view: View, name: fn(State) -> &'static str| {
        let (to, of_current) = (view.clone(), discriminant(&view));
        h("a")
            .prop_with("hidden", move || !state.shows(view.clone()))
            .attr_with("href", move || {
                state.lang.track();
                state.class.track();
                Some(if matches!(to, View::Compare(_)) {
                    state.compare_href()
                } else {
                    state.href(to.clone())
                })
            })
            .attr_with("aria-current", move || {
                let is = |view: &View| discriminant(view) == of_current;
                let is_current = matches!(state.screen.get(), Screen::Class { view, .. } if is(&view));
                is_current.then(|| "page".to_owned())
            })
            .text_with(move || name(state).to_owned())
    };
    h("nav").class("screens").attr_with("aria-label", move || Some(state.t().menu.to_owned())).children(vec![
        link(View::Matters, |s| s.t().nav_matters),
        link(View::Overview, |s| s.t().nav_overview),
        link(View::Compare(vec![]), |s| s.t().nav_compare),
        link(View::Views, |s| s.t().nav_views),
        link(View::Take, |s| s.t().nav_take),
        link(View::About, |s| s.t().nav_about),
    ])
}
