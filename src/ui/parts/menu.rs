//! What hangs off the way, in one small menu.

use leptos::ev;
use leptos::html::{Details, Summary};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::route::{Route, View};
use crate::ui::state::{State, use_state};

/// The menu in the head of the page. It closes by itself: at a step elsewhere, with Escape, and when the person goes on
/// beside it.
#[component]
pub fn Menu() -> impl IntoView {
    let state = use_state();
    let (menu, summary) = (NodeRef::<Details>::new(), NodeRef::<Summary>::new());
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    Effect::new(move || {
        state.route.track();
        close();
    });
    let close_outside = window_event_listener(ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if menu.get_untracked().is_some_and(|menu| !menu.contains(target.as_ref())) {
            close();
        }
    });
    on_cleanup(move || close_outside.remove());
    let close_at_escape = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && menu.get_untracked().is_some_and(|menu| menu.open()) {
            close();
            if let Some(summary) = summary.get_untracked() {
                let _ = summary.focus();
            }
        }
    };
    let close_when_left = move |event: web_sys::FocusEvent| {
        let to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if let (Some(menu), Some(to)) = (menu.get_untracked(), to)
            && !menu.contains(Some(&to))
        {
            close();
        }
    };
    view! {
        <details class="menu" node_ref=menu on:keydown=close_at_escape on:focusout=close_when_left>
            <summary node_ref=summary>{move || state.t().menu}</summary>
            <div>
                <nav aria-label=move || state.t().menu>
                    <ul>
                        <MenuLink view=View::Compare(vec![]) name=move || state.t().nav_compare />
                        <MenuLink view=View::Views name=move || state.t().nav_views />
                        <MenuLink view=View::Figures name=move || state.t().figures_title />
                        <MenuLink view=View::Cards name=move || state.t().cards_title />
                        <MenuLink view=View::About name=move || state.t().nav_about />
                        <li hidden=move || !shows(state, &state.route.with(Route::to_saved))>
                            <a href=move || {
                                state.route.with(|route| route.to_saved().print())
                            }>{move || state.t().saved_title}</a>
                        </li>
                    </ul>
                </nav>
                <label class="prescriber">
                    <input type="checkbox" role="switch" bind:checked=state.prescriber />
                    <span>{move || state.t().prescriber}</span>
                </label>
            </div>
        </details>
    }
}

/// The way to a screen of the class of which the person's question is; not there while that is not known.
#[component]
fn MenuLink(
    /// The screen.
    view: View,
    /// What it is called.
    #[prop(into)]
    name: Signal<&'static str>,
) -> impl IntoView {
    let state = use_state();
    let kind = std::mem::discriminant(&view);
    let to = Memo::new(move |_| {
        let class = state.way.get()?;
        Some(state.route.with(|route| route.to(&class, view.clone())))
    });
    let is_shown = move || to.with(|to| to.as_ref().is_some_and(|to| shows(state, to)));
    let is_current = move || {
        let here = state.screen.get();
        matches!(here, crate::route::Screen::Class { view, .. } if std::mem::discriminant(&view) == kind)
    };
    let href = move || {
        let to = to.get()?;
        // What was chosen to be compared goes along.
        let is_compare = matches!(to.screen, crate::route::Screen::Class { view: View::Compare(_), .. });
        if is_compare && state.class.with(Option::is_some) {
            return Some(state.compare_href());
        }
        Some(to.print())
    };
    view! {
        <Show when=is_shown>
            <li>
                <a href=href aria-current=move || is_current().then_some("page")>
                    {name}
                </a>
            </li>
        </Show>
    }
}

/// Whether a screen is shown; in a frame the site may leave it out. Reactive.
fn shows(state: State, route: &Route) -> bool {
    !state.framed || state.frame.with(|frame| frame.shows(route))
}
