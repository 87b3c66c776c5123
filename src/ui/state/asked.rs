//! What a site around a frame asks for.

use leptos::prelude::*;

use super::State;
use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::selection::Selection;
use crate::route::View;
use crate::route::frame::Frame;

impl State {
    /// Whether people are asked what matters to them. Reactive.
    pub fn weighs(self) -> bool {
        self.frame.with(Frame::weighs)
    }

    /// Whether a screen of this class is shown; in a frame the site may leave it out. Reactive.
    pub fn shows(self, view: View) -> bool {
        let class = self.class.get().unwrap_or_default();
        !self.framed
            || self.frame.with(|frame| self.route.with_untracked(|r| frame.shows(&r.to(&class, view))))
    }

    /// Whether a medicine is in view; in a frame the site may leave it out. Not reactive: a screen is built anew when
    /// the site asks for something else.
    pub fn has_medicine(self, m: MedicineIx) -> bool {
        self.selection.with_value(|selection| selection.has_medicine(m))
    }

    /// [`State::has_medicine`], for an effect.
    pub fn has_effect(self, e: EffectIx) -> bool {
        self.selection.with_value(|selection| selection.has_effect(e))
    }

    /// The effects that the site around a frame names, in its order; none where it leaves all in view. Not reactive.
    pub fn named_effects(self) -> Vec<EffectIx> {
        self.selection.with_value(|selection| selection.effects.clone())
    }

    /// Finds what the site leaves in view among the figures that are there.
    pub(super) fn select(self) {
        let found = self.loaded_now().map(|loaded| {
            self.frame.with_untracked(|f| Selection::of(&loaded.dataset, &f.medicines, &f.effects))
        });
        self.selection.set_value(found.unwrap_or_default());
    }

    /// Shows what the page around the frame asks for: `to` is a fragment, and `before` what it asked for last. The person
    /// stays where they are unless the page asks for another place, or no longer for this one.
    pub fn show_as_asked(self, to: &str, before: Option<&str>) {
        let lang = self.lang.get_untracked();
        let start = |fragment: &str| Frame::parse(fragment).first(fragment, lang);
        let (frame, new) = (Frame::parse(to), start(to));
        let mut route = self.route.get_untracked();
        let last = before.map(start);
        if last.as_ref().is_some_and(|last| last.lang != new.lang) {
            route.lang = new.lang;
        }
        if last.is_some_and(|last| last.screen != new.screen || last.over != new.over) || !frame.shows(&route)
        {
            route = new;
        }
        self.frame.maybe_update(|old| std::mem::replace(old, frame.clone()) != frame);
        self.select();
        self.replace_address(&route);
        if self.route.with_untracked(|old| *old != route) {
            self.go(route);
        }
    }
}
