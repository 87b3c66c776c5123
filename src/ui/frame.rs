//! The program in a frame of somebody else's site: what it tells the page around it, and what it says about itself.
//!
//! In a frame the head of the page is small, screens that the site leaves out lead to the whole page, and what a site
//! leaves out or gets wrong is said in words. Notices and review status stand as always.

use std::cell::{Cell, RefCell};

use super::dom::{Piece, follow, follow_later, h};
use super::state::State;
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
    follow(Box::new(move || colour(state)));
    follow_later(Box::new(move || {
        let accent = state.frame.with(|frame| told(&frame.accent, accents(&frame.accent)));
        messages::post(&host::ready(accent));
    }));
    let height = Cell::new(0);
    messages::on_resize(Box::new(move || {
        let new = messages::height();
        if height.replace(new) != new {
            messages::post(&host::height(new, None));
        }
    }));
    follow(Box::new(move || {
        if state.is_watched.get() {
            messages::post(&state.route.with(host::state));
        }
    }));
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

/// Uses the colours of the site that can be read; the style sheets do the rest.
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
pub fn whole_page(state: State) -> Piece {
    h("a")
        .attr_with("href", move || Some(state.route.with(Route::print)))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text_with(move || [state.t().frame_open, " (", state.t().source_new_tab, ")"].concat())
}

/// Stands instead of a screen that the site leaves out.
pub fn elsewhere(state: State) -> Vec<Piece> {
    let t = state.t();
    vec![
        h("h1").attr("tabindex", "-1").text(t.frame_elsewhere_title),
        h("p").text(t.frame_elsewhere),
        h("p").child(whole_page(state).class("button")),
    ]
}

/// What the site leaves out, got wrong or gets to know, in words. Reactive.
pub fn notes(state: State) -> Option<Piece> {
    if !state.framed {
        return None;
    }
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
    let mut notes = h("div").class("frame-notes").attr("role", "note").attr("aria-label", t.frame_notes);
    for said in &said {
        notes = notes.child(h("p").text(said));
    }
    (!said.is_empty()).then_some(notes)
}
