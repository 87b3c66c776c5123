//! The program in a frame of somebody else's site: what it tells the page around it, and what it says about itself.
//!
//! In a frame the head of the page is small, screens that the site leaves out lead to the whole page, and what a site
//! leaves out or gets wrong is said in words. Notices and review status stand as always.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::state::{State, use_state, use_texts};
use crate::host;
use crate::host::colour::{accents, told};
use crate::route::Route;
use crate::web::{document, messages};

/// Looks as the site asks, tells it what it may know and listens to it, for as long as the page lives.
pub fn start(state: State) {
    if !state.framed {
        return;
    }
    document::set_on_page("data-framed", "");
    Effect::new(move || {
        colour(state);
        let accent = state.frame.with(|frame| told(&frame.accent, accents(&frame.accent)));
        messages::post(&host::ready(accent));
    });
    let height = Cell::new(0);
    messages::on_resize(Box::new(move || {
        let new = messages::height();
        if height.replace(new) != new {
            messages::post(&host::height(new, None));
        }
    }));
    Effect::new(move || {
        if state.is_watched.get() {
            messages::post(&state.route.with(host::state));
        }
    });
    let before = RefCell::new(None);
    messages::listen(Box::new(move |json| {
        let Some(hello) = host::read(json) else { return false };
        document::set_on_page("data-follows", if hello.follows { "yes" } else { "no" });
        state.is_watched.maybe_update(|watched| std::mem::replace(watched, hello.state) != hello.state);
        // The page may have given the frame another height meanwhile.
        messages::post(&host::height(messages::height(), None));
        state.show_as_asked(&hello.to, before.replace(Some(hello.to.clone())).as_deref());
        true
    }));
}

/// Uses the colours of the site that can be read; the style sheets do the rest. Reactive.
fn colour(state: State) {
    let mut schemes = vec![];
    let accents = state.frame.with(|frame| accents(&frame.accent));
    for (name, accent) in ["light", "dark"].into_iter().zip(accents) {
        if let Some(accent) = accent {
            document::set_style_value(&["--accent-", name].concat(), &["#", &accent.print()].concat());
            schemes.push(name);
        }
    }
    document::set_on_page("data-accent", &schemes.join(" "));
}

/// The way to the same place on the whole page.
#[component]
pub fn WholePage(
    /// Looks like a button.
    #[prop(optional)]
    is_button: bool,
) -> impl IntoView {
    let state = use_state();
    let text = move || [state.t().frame_open, " (", state.t().source_new_tab, ")"].concat();
    view! {
        <a
            class=is_button.then_some("button")
            href=move || state.route.with(Route::print)
            target="_blank"
            rel="noopener"
        >
            {text}
        </a>
    }
}

/// Stands instead of a screen that the site leaves out.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let t = use_texts();
    view! {
        <h1 tabindex="-1">{t.frame_elsewhere_title}</h1>
        <p>{t.frame_elsewhere}</p>
        <p>
            <WholePage is_button=true />
        </p>
    }
}

/// What the site leaves out, got wrong or gets to know, in words; nothing outside a frame.
#[component]
pub fn FrameNotes() -> impl IntoView {
    let state = use_state();
    let content = move || {
        let said = notes(state);
        let label = state.t().frame_notes;
        (!said.is_empty()).then(|| {
            view! {
                <div class="frame-notes" role="note" aria-label=label>
                    {said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
                </div>
            }
        })
    };
    state.framed.then_some(content)
}

/// The sentences of [`FrameNotes`]. Reactive.
fn notes(state: State) -> Vec<String> {
    let t = state.t();
    let loaded = state.loaded.with(|l| l.ready().cloned());
    let mut unknown = state.frame.with(|frame| frame.unknown.clone());
    let mut said = vec![];
    if let Some(loaded) = loaded.filter(|_| state.class.with(Option::is_some)) {
        let about = loaded.dataset.about();
        state.selection.with_value(|selection| {
            let shown = |chosen: usize, all: usize| if chosen == 0 { all } else { chosen }.to_string();
            let (medicines, effects) = (about.medicines.len(), about.effects.len());
            if !selection.medicines.is_empty() || !selection.effects.is_empty() {
                said.push(t.frame_selection.with([
                    &shown(selection.medicines.len(), medicines),
                    &medicines.to_string(),
                    &shown(selection.effects.len(), effects),
                    &effects.to_string(),
                ]));
            }
            unknown.extend(selection.unknown.iter().cloned());
        });
        if let Some(version) = state.frame.with(|frame| frame.version.clone())
            && version != about.version
        {
            said.push(t.frame_version.with([&version, &about.version]));
        }
    }
    if !unknown.is_empty() {
        said.push(t.frame_unknown.with([&unknown.join(", ")]));
    }
    if state.is_watched.get() {
        said.push(t.frame_watched.to_owned());
    }
    said
}
