//! The frame around every screen.

use std::cell::Cell;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::frame::{self, Elsewhere, FrameNotes, WholePage};
use super::load::Load;
use super::parts::failure::{LoadedOr, TextFailure};
use super::parts::kept::keep_choices;
use super::parts::menu::Menu;
use super::parts::newer::NewerVersion;
use super::parts::notices::{Notices, TooLarge, Unreviewed};
use super::parts::over::OverDialog;
use super::parts::steps::StepsBar;
use super::parts::tables::CarriedTables;
use super::parts::unknown::UnknownScreen;
use super::screens::about::AboutScreen;
use super::screens::cards::CardsScreen;
use super::screens::compare::CompareScreen;
use super::screens::embed::EmbedScreen;
use super::screens::figures::FiguresScreen;
use super::screens::guide::GuideScreen;
use super::screens::link::LinkScreen;
use super::screens::matters::MattersScreen;
use super::screens::medicine::MedicineScreen;
use super::screens::overview::OverviewScreen;
use super::screens::saved::SavedScreen;
use super::screens::start::StartScreen;
use super::screens::take::TakeScreen;
use super::screens::views::{MarkingBar, ViewsScreen};
use super::state::{State, use_state};
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
    Effect::new(move || keep_choices(state));
    let page = page(state);
    begin_pages_at_their_heading(state, page);
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
    view! {
        <Show when=move || is_shown.get()>
            <SkipLink />
            <Top />
            <NewerVersion />
            <main id="content" tabindex="-1">
                <Show when=move || state.language_failed.get()>
                    <TextFailure sentence=state.t().failed_language retry=State::retry_language />
                </Show>
                <MarkingBar />
                <Unreviewed />
                <TooLarge />
                <FrameNotes />
                <CurrentScreen page />
            </main>
            <Notices />
            <OverDialog />
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
fn begin_pages_at_their_heading(state: State, page: Memo<Screen>) {
    let is_there = Memo::new(move |_| match state.screen.get() {
        Screen::Class { .. } => state.loaded.with(Load::is_ready),
        Screen::Guide { .. } => state.guide.with(Load::is_ready),
        Screen::Saved | Screen::Link(_) | Screen::Start | Screen::Unknown => true,
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
) -> impl IntoView {
    let state = use_state();
    move || {
        let route = Route { lang: state.lang.get(), screen: page.get(), over: None };
        if state.framed && !state.frame.with(|frame| frame.shows(&route)) {
            return view! { <Elsewhere /> }.into_any();
        }
        match route.screen {
            Screen::Start => view! { <StartScreen /> }.into_any(),
            Screen::Guide { page, .. } => view! { <GuideScreen page /> }.into_any(),
            Screen::Saved => view! { <SavedScreen /> }.into_any(),
            Screen::Unknown => view! { <UnknownScreen /> }.into_any(),
            Screen::Link(text) => view! { <LinkScreen text /> }.into_any(),
            Screen::Class { view, .. } => view! { <ClassScreen view /> }.into_any(),
        }
    }
}

/// A screen of a class, once its figures are there.
#[component]
fn ClassScreen(
    /// Which one.
    view: View,
) -> impl IntoView {
    let state = use_state();
    // Also a page whose figures are not there begins with its heading.
    let heading = move || {
        let is_missing = !state.loaded.with(Load::is_ready);
        is_missing.then(|| view! { <h1 tabindex="-1">{page_name(state)}</h1> })
    };
    view! {
        {heading}
        <LoadedOr load=state.loaded retry=State::load_dataset let:loaded>
            {match view.clone() {
                View::Matters => view! { <MattersScreen loaded /> }.into_any(),
                View::Overview => view! { <OverviewScreen loaded /> }.into_any(),
                View::Figures => view! { <FiguresScreen loaded /> }.into_any(),
                View::Cards => view! { <CardsScreen loaded /> }.into_any(),
                View::Compare(_) => view! { <CompareScreen loaded /> }.into_any(),
                View::Medicine(id) => view! { <MedicineScreen loaded id /> }.into_any(),
                View::Take => view! { <TakeScreen loaded /> }.into_any(),
                View::Views => view! { <ViewsScreen loaded /> }.into_any(),
                View::About => view! { <AboutScreen loaded /> }.into_any(),
                View::Embed => view! { <EmbedScreen loaded /> }.into_any(),
            }}
        </LoadedOr>
        <Show when=move || state.loaded.with(Load::has_failed)>
            <CarriedTables />
        </Show>
    }
}

/// The title of the page. Reactive.
fn title(state: State) -> String {
    let t = state.t();
    let lang = state.lang.get();
    let class_name = state.loaded.with(|l| l.ready().map(|l| lang.of(&l.dataset.about().name).to_owned()));
    let class_name = class_name.filter(|_| state.class.with(Option::is_some));
    let page = Some(page_name(state));
    [page, class_name, Some(t.product.to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What the screen is called. Reactive.
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
            View::Matters => t.step_names[1].to_owned(),
            View::Overview => t.step_names[2].to_owned(),
            View::Figures => t.figures_title.to_owned(),
            View::Cards => t.cards_title.to_owned(),
            View::Compare(_) => t.nav_compare.to_owned(),
            View::Take => t.step_names[3].to_owned(),
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
