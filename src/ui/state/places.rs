//! Where the person is, how the address follows, and the addresses of other places.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::State;
use crate::domain::dataset::MedicineIx;
use crate::domain::selection::Compared;
use crate::route::frame::Frame;
use crate::route::{Route, Screen, View};
use crate::text::Lang;
use crate::ui::load;
use crate::web::{document, fragment, messages};

/// The address that the page was opened with. Without a language in it, the first that the person's browser asks for.
pub fn first_route() -> Route {
    let preferred = document::languages().iter().find_map(|code| Lang::from_code(code));
    let (fragment, lang) = (fragment::current(), preferred.unwrap_or(Lang::En));
    if messages::is_framed() {
        Frame::parse(&fragment).first(&fragment, lang)
    } else {
        Route::parse(&fragment, lang)
    }
}

impl State {
    /// Follows the address bar, for as long as the page lives.
    pub(super) fn follow_address(self) {
        fragment::on_change(move || {
            self.came_from.set_value(Some(self.route.get_untracked()));
            let fragment = fragment::current();
            if self.framed && fragment.contains('?') {
                // Not a link of our own: the page around the frame asks for something else.
                return self.show_as_asked(&fragment, Some(""));
            }
            let route = Route::parse(&fragment, self.lang.get_untracked());
            if self.framed {
                // A frame that is opened again where the person was still knows what the site asks for.
                self.replace_address(&route);
            }
            self.go(route);
        });
    }

    /// Changes the address without a new step in the history. What the site around a frame asks for stays in it.
    pub(super) fn replace_address(self, route: &Route) {
        fragment::replace(&(route.print() + &self.frame.with_untracked(Frame::print)));
    }

    /// Shows the screen of an address, once its language is there. What the screen needs is under way before it is
    /// built.
    pub(super) fn go(self, route: Route) {
        self.language_failed.set(false);
        if route.lang.is_ready() {
            return self.arrive(route);
        }
        spawn_local(async move {
            let texts = load::texts(route.lang).await;
            // Another step may have been taken meanwhile.
            if Route::parse(&fragment::current(), route.lang) != route {
                return;
            }
            match texts {
                Ok(()) => self.arrive(route),
                Err(_) => self.language_failed.set(true),
            }
        });
    }

    fn arrive(self, route: Route) {
        self.route.set(route);
        self.load_dataset();
        self.take_question();
        self.take_compared();
    }

    /// Tries the present address again, after its language did not arrive.
    pub fn retry_language(self) {
        self.go(Route::parse(&fragment::current(), self.lang.get_untracked()));
    }

    /// A link to compared medicines brings them along.
    pub(super) fn take_compared(self) {
        if let Screen::Class { view: View::Compare(ids), .. } = self.screen.get_untracked()
            && let Some(loaded) = self.loaded_now()
        {
            let named = Compared::of(&loaded.dataset, &ids);
            self.choose(|c| c.compared = named.medicines.clone());
            self.named.set(named);
        }
    }

    /// The address of a screen of this class. Not reactive: what shows it is built anew with class and language.
    pub fn href(self, view: View) -> String {
        self.route.with_untracked(|route| route.to(&self.class_now(), view).print())
    }

    /// The address of something to read, from one part on. Not reactive, as [`State::href`].
    pub fn guide_href(self, page: &str, part: Option<&str>) -> String {
        self.route.with_untracked(|route| route.to_guide(page, part).print())
    }

    /// The address that compares the chosen medicines. Reactive.
    pub fn compare_href(self) -> String {
        let compared = self.chosen(|c| c.compared.clone());
        self.loaded.track();
        self.href(View::Compare(self.ids(&compared)))
    }

    /// Chooses the medicines that the compare screen shows, without a new step in the history.
    pub fn compare(self, medicines: &[MedicineIx]) {
        self.replace(View::Compare(self.ids(medicines)));
    }

    /// Goes on to another screen in place of a link, which so leaves the address bar and the history.
    pub fn leave_link(self, view: View) {
        self.replace(view);
    }

    /// Goes to a screen of this class without a new step in the history.
    fn replace(self, view: View) {
        let route = self.route.with_untracked(|r| r.to(&self.class_now(), view));
        self.replace_address(&route);
        self.go(route);
    }

    fn ids(self, medicines: &[MedicineIx]) -> Vec<String> {
        let Some(loaded) = self.loaded_now() else { return vec![] };
        medicines.iter().map(|&m| loaded.dataset.medicine(m).id.clone()).collect()
    }

    /// Closes what is open over the screen: a step back if it was opened in the page, else the screen beneath it.
    pub fn close_over(self) {
        let route = self.route.get_untracked();
        if route.over.is_none() {
            return;
        }
        let beneath = route.without_over();
        if self.came_from.with_value(|from| from.as_ref() == Some(&beneath)) {
            fragment::back();
        } else {
            self.replace_address(&beneath);
            self.route.set(beneath);
        }
    }
}
