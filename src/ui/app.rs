//! The frame around every screen.

use std::cell::Cell;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::frame::{self, Elsewhere, FrameNotes, WholePage};
use super::lazy::{Lazy, lazy};
use super::load::Load;
use super::parts::failure::{Loading, TextFailure};
use super::parts::menu::Menu;
use super::parts::notices::{Notices, TooLarge, Unreviewed};
use super::parts::steps::StepsBar;
use super::parts::tables::CarriedTables;
use super::parts::title::{page_name, title};
use super::parts::unknown::UnknownScreen;
use super::screens::start::StartScreen;
use super::screens::views::MarkingBar;
use super::state::{State, use_state, use_texts};
use crate::route::{Route, Screen, View};
use crate::text::Lang;
use crate::web::{document, messages, scrolled, without};

/// The whole page.
#[component]
pub fn App(
    /// The address that it was opened with, whose texts are there.
    route: Route,
) -> impl IntoView {
    let state = State::new(route);
    provide_context(state);
    frame::start(state);
    Effect::new(move || document::set_language(state.lang.get().code()));
    Effect::new(move || document::set_title(&title(state)));
    let page = page(state);
    let part = RwSignal::new(Load::Loading);
    begin_pages_at_their_heading(state, page, part);
    // The start screen waits for its list of classes: index.html shows the same until then, so that nothing moves.
    let is_shown = Memo::new(move |was_shown: Option<&bool>| {
        was_shown == Some(&true)
            || state.screen.get() != Screen::Start
            || state.classes.with(|classes| !matches!(classes, Load::Loading))
    });
    Effect::new(move || {
        if is_shown.get() {
            without::take_out();
        }
    });
    // All other screens come once the first one is there. After a failure the next step tries again.
    let is_asked = Cell::new(false);
    Effect::new(move || {
        state.screen.track();
        if is_shown.get() && (!is_asked.replace(true) || part.with_untracked(Load::has_failed)) {
            fetch(part);
        }
    });
    view! {
        <Show when=move || is_shown.get()>
            <SkipLink />
            <Top />
            {move || part.with(|part| part.ready().map(|lazy| (lazy.beside)()))}
            <main id="content" tabindex="-1">
                <Show when=move || state.language_failed.get()>
                    <TextFailure sentence=state.t().failed_language retry=State::retry_language />
                </Show>
                <MarkingBar />
                <Unreviewed />
                <TooLarge />
                <FrameNotes />
                <CurrentScreen page part />
            </main>
            <Notices />
        </Show>
    }
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

/// A new page begins at its heading, for the eye and for the screen reader; the first one at the top. A page whose
/// figures are still on their way has no heading yet.
fn begin_pages_at_their_heading(state: State, page: Memo<Screen>, part: RwSignal<Load<Lazy>>) {
    let is_there = Memo::new(move |_| match state.screen.get() {
        Screen::Start | Screen::Unknown => true,
        _ if !part.with(Load::is_ready) => false,
        Screen::Class { .. } => state.loaded.with(Load::is_ready),
        Screen::Guide { .. } => state.guide.with(Load::is_ready),
        Screen::Saved | Screen::Link(_) => true,
    });
    // An address can lead into the middle of a page.
    let part = Memo::new(move |_| match state.screen.get() {
        Screen::Guide { part, .. } => part,
        _ => None,
    });
    let first = page.get_untracked();
    let is_first = Cell::new(true);
    Effect::new(move || {
        // Read, not only tracked: a memo that nobody reads tells of no change.
        let _ = is_there.get();
        let is_still_first = page.with(|page| *page == first);
        is_first.set(is_first.get() && is_still_first);
        if let Some(part) = part.get() {
            // Also on the first page. Inside a page, a step to another part is one more.
            is_first.set(false);
            document::show_soon(&part);
        } else if !is_first.get() {
            match scrolled::before() {
                Some(down) => document::begin_at(down, "h1[tabindex]"),
                None => {
                    document::begin_at_top("h1[tabindex]");
                    messages::show_top();
                }
            }
        }
    });
}

/// The screen that the address names. A change of language builds it anew; what the person chose is kept.
#[component]
fn CurrentScreen(
    /// The screen.
    page: Memo<Screen>,
    /// Where most of them come from.
    part: RwSignal<Load<Lazy>>,
) -> impl IntoView {
    let state = use_state();
    move || {
        let route = Route { lang: state.lang.get(), screen: page.get(), over: None };
        if state.framed && !state.frame.with(|frame| frame.shows(&route)) {
            return view! { <Elsewhere /> }.into_any();
        }
        match route.screen {
            Screen::Start => view! { <StartScreen /> }.into_any(),
            Screen::Unknown => view! { <UnknownScreen /> }.into_any(),
            screen => view! { <LazyScreen screen part /> }.into_any(),
        }
    }
}

/// A screen of the part of the program that is fetched later. Also without it the page begins with its heading.
#[component]
fn LazyScreen(
    /// Which one.
    screen: Screen,
    /// That part.
    part: RwSignal<Load<Lazy>>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let heading = move || view! { <h1 tabindex="-1">{page_name(state)}</h1> };
    let retry = move |state: State| {
        fetch(part);
        state.load_dataset();
    };
    move || match part.get() {
        Load::Ready(lazy) => (lazy.screen)(screen.clone()),
        Load::Loading => view! { {heading} <Loading words=t.loading /> }.into_any(),
        Load::Failed(_) => {
            view! { {heading} <TextFailure sentence=t.failed_screen retry /> <CarriedTables /> }.into_any()
        }
    }
}

/// Fetches the part of the program with most screens.
fn fetch(part: RwSignal<Load<Lazy>>) {
    part.set(Load::Loading);
    spawn_local(async move {
        part.set(match lazy().await {
            Ok(lazy) => Load::Ready(lazy),
            Err(error) => Load::Failed(error),
        });
    });
}

/// The first thing that the keyboard reaches: past the head of the page.
#[component]
fn SkipLink() -> impl IntoView {
    let state = use_state();
    let skip = |event: MouseEvent| {
        event.prevent_default();
        document::focus("main");
    };
    view! {
        <a class="skip" href="#content" on:click=skip>
            {move || state.t().skip_to_content}
        </a>
    }
}

/// One line: the name of the product, the steps where there is room, the other language, and a small menu.
#[component]
fn Top() -> impl IntoView {
    let state = use_state();
    let other = move || match state.lang.get() {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    // On somebody else's site the page has a name already; there the whole page is what can be wanted.
    let first = if state.framed {
        view! { <WholePage /> }.into_any()
    } else {
        view! {
            <a
                class="brand"
                href=move || ["#", state.lang.get().code()].concat()
                aria-label=move || format!("{}: {}", state.t().product, state.t().to_start)
            >
                {move || state.t().product}
            </a>
        }
        .into_any()
    };
    view! {
        <header class="top">
            {first}
            <StepsBar />
            <a
                class="language"
                href=move || state.route.with(|r| r.in_language(other()).print())
                lang=move || other().code()
                hreflang=move || other().code()
            >
                {move || state.t().other_language}
            </a>
            <Menu />
        </header>
    }
}
