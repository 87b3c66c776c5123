//! The frame around every screen.

use leptos::prelude::*;

use super::parts::failure::{Failure, Loading};
use super::parts::notices::{Notices, Unreviewed};
use super::parts::over::OverDialog;
use super::screens::about::About;
use super::screens::compare::Compare;
use super::screens::matters::Matters;
use super::screens::medicine::MedicinePage;
use super::screens::overview::Overview;
use super::screens::start::{Start, UnknownPage};
use super::state::{Load, State};
use crate::route::{Screen, View};
use crate::text::Lang;
use crate::web::document;

/// The whole program.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new();
    document::remove_placeholder();
    Effect::new(move |_| document::set_language(state.lang.get().code()));
    Effect::new(move |_| document::set_title(&title(state)));
    // A new screen begins at its heading, for the eye and for the screen reader; the first one at the top.
    Effect::new(move |before: Option<Screen>| {
        let screen = state.screen.get();
        let is_new = |b: &Screen| {
            std::mem::discriminant(b) != std::mem::discriminant(&screen) || !same_view(b, &screen)
        };
        if before.as_ref().is_some_and(is_new) {
            document::scroll_to_top();
            document::focus("h1");
        }
        screen
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        document::focus("main");
    };
    view! {
        <a class="skip" href=move || state.route.with(|r| r.print()) on:click=skip>
            {move || state.t().skip_to_content}
        </a>
        <header class="top">
            <a class="brand" href=move || state.route.with(|r| format!("#{}", r.lang.code())) aria-label=move || {
                format!("{}: {}", state.t().product, state.t().to_start)
            }>
                {move || state.t().product}
            </a>
            <Languages state />
        </header>
        <Navigation state />
        <main tabindex="-1">
            <Unreviewed state />
            <Current state />
        </main>
        <Notices state />
        <OverDialog state />
    }
}

/// Whether two screens are the same page: adding a medicine to compare is not a new one.
fn same_view(a: &Screen, b: &Screen) -> bool {
    match (a, b) {
        (
            Screen::Class { class: a, view: View::Compare(_) },
            Screen::Class { class: b, view: View::Compare(_) },
        ) => a == b,
        (a, b) => a == b,
    }
}

fn title(state: State) -> String {
    let t = state.t();
    let lang = state.lang.get();
    let class_name = state.loaded.with(|l| l.ready().map(|l| lang.of(&l.dataset.about().name).to_owned()));
    let page = match state.screen.get() {
        Screen::Start => t.tagline.to_owned(),
        Screen::Unknown => t.unknown_page_title.to_owned(),
        Screen::Class { view, .. } => match view {
            View::Matters => t.nav_matters.to_owned(),
            View::Overview => t.nav_overview.to_owned(),
            View::Compare(_) => t.nav_compare.to_owned(),
            View::About => t.nav_about.to_owned(),
            View::Medicine(id) => state.loaded.with(|l| {
                let medicine =
                    l.ready().and_then(|l| Some(l.dataset.medicine(l.dataset.find_medicine(&id)?)));
                medicine.map_or(id, |m| lang.medicine(m).to_owned())
            }),
        },
    };
    let parts =
        [Some(page), class_name.filter(|_| state.class.with(Option::is_some)), Some(t.product.to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The same place in each other language.
#[component]
fn Languages(state: State) -> impl IntoView {
    let other = move || match state.lang.get() {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    view! {
        <a
            class="language"
            href=move || state.route.with(|r| r.in_language(other()).print())
            lang=move || other().code()
            hreflang=move || other().code()
        >
            {move || state.t().other_language}
        </a>
    }
}

/// The screens of the class.
#[component]
fn Navigation(state: State) -> impl IntoView {
    let is_current = move |name: fn(&View) -> bool| {
        let is = matches!(state.screen.get(), Screen::Class { view, .. } if name(&view));
        if is { Some("page") } else { None }
    };
    view! {
        <Show when=move || state.class.with(Option::is_some)>
            <nav class="screens" aria-label=move || state.t().menu>
                <a href=move || state.href(View::Matters) aria-current=move || is_current(|v| matches!(v, View::Matters))>
                    {move || state.t().nav_matters}
                </a>
                <a href=move || state.href(View::Overview) aria-current=move || is_current(|v| matches!(v, View::Overview))>
                    {move || state.t().nav_overview}
                </a>
                <a href=move || state.compare_href() aria-current=move || is_current(|v| matches!(v, View::Compare(_)))>
                    {move || state.t().nav_compare}
                </a>
                <a href=move || state.href(View::About) aria-current=move || is_current(|v| matches!(v, View::About))>
                    {move || state.t().nav_about}
                </a>
            </nav>
        </Show>
    }
}

/// The screen that the address names. A change of language builds it anew; what the person chose is kept.
#[component]
fn Current(state: State) -> impl IntoView {
    // Which medicines are compared may change without building the screen anew.
    let page = Memo::new(move |_| match state.screen.get() {
        Screen::Class { class, view: View::Compare(_) } => {
            Screen::Class { class, view: View::Compare(vec![]) }
        }
        screen => screen,
    });
    move || {
        state.lang.track();
        let view = match page.get() {
            Screen::Start => return view! { <Start state /> }.into_any(),
            Screen::Unknown => return view! { <UnknownPage state /> }.into_any(),
            Screen::Class { view, .. } => view,
        };
        match state.loaded.get() {
            Load::Loading => view! { <Loading state /> }.into_any(),
            Load::Failed(error) => {
                view! { <Failure state error retry=move |()| state.load_dataset() /> }.into_any()
            }
            Load::Ready(loaded) => match view {
                View::Matters => view! { <Matters state loaded /> }.into_any(),
                View::Overview => view! { <Overview state loaded /> }.into_any(),
                View::Compare(_) => view! { <Compare state loaded /> }.into_any(),
                View::Medicine(id) => view! { <MedicinePage state loaded id /> }.into_any(),
                View::About => view! { <About state loaded /> }.into_any(),
            },
        }
    }
}
