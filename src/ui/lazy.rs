//! The part of the program that is fetched later: every screen but the first, and the method behind them.
//!
//! After linking, Leptos' own tool moves what only [`lazy`] and its like (`#[wasm_split(later)]`) reach into a file of
//! its own (`scripts/divide.mjs`; `docs/size.md` says why). It is fetched as soon as the first screen is there. The macro
//! is the one beneath `#[lazy]` of Leptos, which ends the whole program when a part does not arrive; asked for
//! `fallible`, it tells, so that the page can say so and try again.
//!
//! What is used from here by name belongs to the first part again: the frame knows these screens only by [`Lazy`].

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::load::{Load, LoadError};
use super::parts::failure::LoadedOr;
use super::parts::kept::keep_choices;
use super::parts::newer::NewerVersion;
use super::parts::over::OverDialog;
use super::parts::tables::CarriedTables;
use super::parts::title::page_name;
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
use super::screens::source::SourceScreen;
use super::screens::take::TakeScreen;
use super::screens::views::ViewsScreen;
use super::state::{State, use_state};
use crate::route::{Screen, View};

/// What it shows.
#[derive(Clone, Copy)]
pub struct Lazy {
    /// A screen.
    pub screen: fn(Screen) -> AnyView,
    /// What goes along with every screen, once.
    pub beside: fn() -> AnyView,
}

/// Fetches it, once. Asked again after a failure, it is fetched again.
///
/// # Errors
/// [`LoadError`]: it did not arrive, which the console explains.
// The macro declares what the tool puts in its place, which Rust calls unsafe.
#[allow(unsafe_code)]
#[wasm_split(later, fallible)]
pub fn lazy() -> Result<Lazy, LoadError> {
    Ok(Lazy { screen, beside })
}

fn screen(screen: Screen) -> AnyView {
    match screen {
        Screen::Class { view, .. } => view! { <ClassScreen view /> }.into_any(),
        Screen::Guide { page, .. } => view! { <GuideScreen page /> }.into_any(),
        Screen::Saved => view! { <SavedScreen /> }.into_any(),
        Screen::Link(text) => view! { <LinkScreen text /> }.into_any(),
        // These two belong to the first part.
        Screen::Start | Screen::Unknown => ().into_any(),
    }
}

fn beside() -> AnyView {
    let state = use_state();
    Effect::new(move || keep_choices(state));
    state.draw_what_is_wished();
    view! {
        <NewerVersion />
        <OverDialog />
    }
    .into_any()
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
                View::Source(id) => view! { <SourceScreen loaded id /> }.into_any(),
                View::Embed => view! { <EmbedScreen loaded /> }.into_any(),
            }}
        </LoadedOr>
        <Show when=move || state.loaded.with(Load::has_failed)>
            <CarriedTables />
        </Show>
    }
}
