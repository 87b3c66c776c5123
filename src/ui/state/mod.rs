//! All state. It lives in memory and nowhere else, and every component finds it with [`use_state`].
//!
//! What a person chose is changed in [`choices`], what is fetched in [`loading`], where the person is in [`places`];
//! [`draws`] works in the background on how sure an order is, and [`asked`] knows what a site around a frame asks for.

mod asked;
mod choices;
mod draws;
mod loading;
mod places;
mod question;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

pub use loading::Loaded;
pub use places::first_route;

use crate::domain::choices::Choices;
use crate::domain::comparison::Comparison;
use crate::domain::country::Country;
use crate::domain::index::ClassSummary;
use crate::domain::link;
use crate::domain::provenance::Provenance;
use crate::domain::question::Question;
use crate::domain::sampling::Draws;
use crate::domain::saved::SavedFile;
use crate::domain::selection::{Compared, Selection};
use crate::domain::site::Site;
use crate::domain::wishes::Wishes;
use crate::route::frame::Frame;
use crate::route::{Route, Screen};
use crate::text::document::Document;
use crate::text::{Lang, Messages};
use crate::ui::load::Load;
use crate::web::{fragment, messages};

/// The choices of one person, by class, so that a look at another class loses nothing.
type ByClass = BTreeMap<String, Choices>;

/// All state.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// The program is shown in a frame of some page.
    pub framed: bool,
    /// What that page asks for; nothing outside a frame.
    pub frame: RwSignal<Frame>,
    /// The page around the frame asked to be told what is shown.
    pub is_watched: RwSignal<bool>,
    /// What the page around the frame leaves in view of this class.
    pub selection: StoredValue<Selection>,
    /// The language.
    pub lang: Memo<Lang>,
    /// The texts of another language did not arrive; the page stays in the present one.
    pub language_failed: RwSignal<bool>,
    /// Show what a prescriber wants to see as well: measures, intervals, probabilities. Never changes an order.
    pub prescriber: RwSignal<bool>,
    /// The country whose availability counts, when the person chose another one than the language suggests.
    pub other_country: RwSignal<Option<Country>>,
    /// The screen, which does not change when a source is opened over it.
    pub screen: Memo<Screen>,
    /// The class of the screen.
    pub class: Memo<Option<String>>,
    /// The class to which the next steps lead: that of the screen, else of the question, else the last one.
    pub way: Memo<Option<String>>,
    /// The question that the person came with, over all classes.
    pub question: RwSignal<Question>,
    /// What of the question the choices already know.
    applied: StoredValue<Question>,
    /// All classes.
    pub classes: RwSignal<Load<Arc<Vec<ClassSummary>>>>,
    /// The dataset of the class.
    pub loaded: RwSignal<Load<Arc<Loaded>>>,
    /// Its second file; fetched when first needed.
    pub provenance: RwSignal<Load<Arc<Provenance>>>,
    /// The class whose second file is there or on its way.
    provenance_of: StoredValue<Option<String>>,
    /// What whoever runs this copy says, with where help is to be had; fetched when first needed.
    pub site: RwSignal<Load<Arc<Site>>>,
    /// It is there or on its way.
    site_asked: StoredValue<bool>,
    /// The long reading texts in the language; fetched when first needed.
    pub guide: RwSignal<Load<Arc<Document>>>,
    /// The language whose long texts are there or on their way.
    guide_of: StoredValue<Option<Lang>>,
    /// What the person chose.
    choices: RwSignal<ByClass>,
    /// What a second person marked.
    pub second: RwSignal<ByClass>,
    /// The second person has the device: what is shown and changed is theirs.
    pub marking: RwSignal<bool>,
    /// What the two people call themselves; empty until they say so.
    pub names: [RwSignal<String>; 2],
    /// What was saved on this device, as this page last read or wrote it.
    pub saved: RwSignal<SavedFile>,
    /// Dataset and wishes in, order out: what every screen shows.
    pub comparison: Memo<Option<Arc<Comparison>>>,
    /// Where the last step came from, to know whether "back" leads to the screen beneath what is open over it.
    came_from: StoredValue<Option<Route>>,
    /// What the last address of a comparison named, also what is not there or did not fit.
    pub named: RwSignal<Compared>,
    /// The draws behind how sure an order is, and how many effects are ready.
    draws: StoredValue<Option<Draws>>,
    drawn: RwSignal<usize>,
    /// Counts how often drawing was begun.
    drawing: StoredValue<usize>,
    /// What the person wishes in this class.
    wishes: Memo<Wishes>,
}

/// The state of the page. Only while a component is being built: in what happens later use the copy taken then.
pub fn use_state() -> State {
    expect_context()
}

/// The language in which a screen is being built. A change of language builds every screen anew.
pub fn use_lang() -> Lang {
    use_state().lang.get_untracked()
}

/// The texts in that language.
pub fn use_texts() -> &'static Messages {
    use_lang().messages()
}

impl State {
    /// State for the address that the page was opened with, whose language is ready. What that address needs is asked
    /// for at once.
    pub fn new(route: Route) -> State {
        let framed = messages::is_framed();
        let asked = if framed { Frame::parse(&fragment::current()) } else { Frame::default() };
        let (route, frame) = (RwSignal::new(route), RwSignal::new(asked));
        let lang = Memo::new(move |_| route.with(|r| r.lang));
        let other_country = RwSignal::new(None);
        let screen = Memo::new(move |_| route.with(|r| r.screen.clone()));
        let class = Memo::new(move |_| match screen.get() {
            Screen::Class { class, .. } => Some(class),
            Screen::Link(text) => link::decode(&text).ok().map(|shared| shared.class),
            Screen::Start | Screen::Guide { .. } | Screen::Saved | Screen::Unknown => None,
        });
        let loaded: RwSignal<Load<Arc<Loaded>>> = RwSignal::new(Load::Loading);
        let question = RwSignal::new(Question::default());
        let way = Memo::new(move |_| {
            let of_question = || question.with(|question| question.class().map(str::to_owned));
            let last = || loaded.with(|l| l.ready().map(|l| l.dataset.about().id.clone()));
            class.get().or_else(of_question).or_else(last)
        });
        let choices = RwSignal::new(ByClass::default());
        let (second, marking) = (RwSignal::new(ByClass::default()), RwSignal::new(false));
        let wishes = Memo::new(move |_| {
            let class = choices::place(class.get(), frame.with(|frame| !frame.weighs()));
            let people = if marking.get() { second } else { choices };
            people.with(|all| all.get(&class).map(|c| c.wishes.clone())).unwrap_or_default()
        });
        let draws: StoredValue<Option<Draws>> = StoredValue::new(None);
        let drawn = RwSignal::new(0);
        let comparison = Memo::new(move |_| {
            let loaded = loaded.with(|l| l.ready().cloned())?;
            drawn.track();
            let country = other_country.get().unwrap_or(lang.get().countries()[0]);
            Some(Arc::new(wishes.with(|wishes| (loaded.weigh)(&loaded, draws, wishes, country))))
        });
        let state = State {
            route,
            framed,
            frame,
            is_watched: RwSignal::new(false),
            selection: StoredValue::new(Selection::default()),
            lang,
            language_failed: RwSignal::new(false),
            prescriber: RwSignal::new(false),
            other_country,
            screen,
            class,
            way,
            question,
            applied: StoredValue::new(Question::default()),
            classes: RwSignal::new(Load::Loading),
            loaded,
            provenance: RwSignal::new(Load::Loading),
            provenance_of: StoredValue::new(None),
            site: RwSignal::new(Load::Loading),
            site_asked: StoredValue::new(false),
            guide: RwSignal::new(Load::Loading),
            guide_of: StoredValue::new(None),
            choices,
            second,
            marking,
            names: [(); 2].map(|()| RwSignal::new(String::new())),
            saved: RwSignal::new(SavedFile::default()),
            comparison,
            came_from: StoredValue::new(None),
            named: RwSignal::new(Compared::default()),
            draws,
            drawn,
            drawing: StoredValue::new(0),
            wishes,
        };
        state.follow_address();
        state.load_dataset();
        state.load_classes();
        state
    }

    /// The texts in the person's language. Reactive; a screen, which is built anew in another language, takes
    /// [`use_texts`].
    pub fn t(self) -> &'static Messages {
        self.lang.get().messages()
    }

    /// The country whose availability counts: that of the language until the person chooses another. Reactive.
    pub fn country(self) -> Country {
        self.other_country.get().unwrap_or(self.lang.get().countries()[0])
    }

    /// The code of the country whose help is offered: the one that the person chose, else that of whoever runs this
    /// copy, else that of the language. Reactive.
    pub fn help_country(self) -> String {
        let of_site = self.site.with(|site| site.ready().map(|site| site.country.clone()));
        match (self.other_country.get(), of_site) {
            (None, Some(code)) if !code.is_empty() => code,
            _ => self.country().code().to_owned(),
        }
    }

    /// The dataset of the class, if it is there. Not reactive.
    fn loaded_now(self) -> Option<Arc<Loaded>> {
        self.loaded.with_untracked(|l| l.ready().cloned())
    }

    /// The class of the screen, or nothing. Not reactive.
    fn class_now(self) -> String {
        self.class.get_untracked().unwrap_or_default()
    }
}
