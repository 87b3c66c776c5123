//! The one struct of state. It lives in memory and nowhere else.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::task::spawn_local;

use crate::domain::changes::{Change, MissingFigure, most_telling_missing_figure, smallest_change};
use crate::domain::choices::Choices;
use crate::domain::comparison::Comparison;
use crate::domain::dataset::DatasetError;
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::decode::decode;
use crate::domain::index::ClassSummary;
use crate::domain::link::{self, Resolved, Shared};
use crate::domain::provenance::Provenance;
use crate::domain::sampling::{Draws, SEED, draws_for};
use crate::domain::saved::SavedFile;
use crate::domain::selection::Selection;
use crate::domain::weighing::Burdens;
use crate::domain::wishes::Wishes;
use crate::route::frame::Frame;
use crate::route::{Route, Screen, View};
use crate::text::document::Document;
use crate::text::{Lang, Messages};
use crate::ui::dom::follow;
use crate::ui::later::{self, Later};
use crate::ui::load::{self, Load, LoadError, fetch};
use crate::ui::signals::{Memo, RwSignal, StoredValue};
use crate::web::time::{now, yield_now};
use crate::web::{document, fragment, messages};

/// A dataset with what does not depend on wishes.
#[derive(Debug, PartialEq)]
pub struct Loaded {
    /// The checked dataset.
    pub dataset: Dataset,
    burdens: Burdens,
}

/// How many draws are made of what nobody wished for yet: 64 MB, more than the classes that there are need.
const DRAWN_AHEAD: usize = 16_000_000;

/// How long drawing keeps the browser from the person at a time, in milliseconds.
const SLICE: f64 = 6.0;

/// What would change the order.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// For each wish that weighs, its smallest change that brings another medicine into the first group.
    pub changes: Vec<(EffectIx, Option<Change>)>,
    /// The missing figure that matters most.
    pub missing: Option<MissingFigure>,
    /// Whether any figure is missing, in any list.
    pub any_missing: bool,
}

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
    /// The screen, which does not change when a source is opened over it.
    pub screen: Memo<Screen>,
    /// The class of the screen.
    pub class: Memo<Option<String>>,
    /// All classes.
    pub classes: RwSignal<Load<Arc<Vec<ClassSummary>>>>,
    /// The dataset of the class.
    pub loaded: RwSignal<Load<Arc<Loaded>>>,
    /// Its second file; fetched when first needed.
    pub provenance: RwSignal<Load<Arc<Provenance>>>,
    /// The class whose second file is there or on its way.
    provenance_of: StoredValue<Option<String>>,
    /// The long reading texts in the language; fetched when first needed.
    pub guide: RwSignal<Load<Arc<Document>>>,
    /// The part of the program that is fetched when first needed.
    pub later: RwSignal<Load<Later>>,
    /// Whether it was asked for.
    is_later_asked: StoredValue<bool>,
    /// The language whose long texts are there or on their way, by its code.
    guide_of: StoredValue<Option<String>>,
    /// What the person chose, by class, so that a look at another class loses nothing.
    choices: RwSignal<BTreeMap<String, Choices>>,
    /// What a second person marked, by class.
    pub second: RwSignal<BTreeMap<String, Choices>>,
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
    /// The draws behind how sure an order is, and how many effects are ready.
    draws: StoredValue<Option<Draws>>,
    drawn: RwSignal<usize>,
    /// Counts how often drawing was begun.
    drawing: StoredValue<usize>,
    /// What the person wishes in this class.
    wishes: Memo<Wishes>,
}

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
    /// State for the address that the page was opened with, whose language is ready.
    pub fn new(route: Route) -> State {
        let framed = messages::is_framed();
        let asked = if framed { Frame::parse(&fragment::current()) } else { Frame::default() };
        let (route, frame) = (RwSignal::new(route), RwSignal::new(asked));
        let lang = Memo::new(move |_| route.with(|r| r.lang));
        let screen = Memo::new(move |_| route.with(|r| r.screen.clone()));
        let class = Memo::new(move |_| match screen.get() {
            Screen::Class { class, .. } => Some(class),
            Screen::Link(text) => link::decode(&text).ok().map(|shared| shared.class),
            Screen::Start | Screen::Guide { .. } | Screen::Saved | Screen::Unknown => None,
        });
        let loaded: RwSignal<Load<Arc<Loaded>>> = RwSignal::new(Load::Loading);
        let choices: RwSignal<BTreeMap<String, Choices>> = RwSignal::new(BTreeMap::default());
        let (second, marking) = (RwSignal::new(BTreeMap::default()), RwSignal::new(false));
        let wishes = Memo::new(move |_| {
            let class = place(class.get(), frame.with(|frame| frame.is_unweighed));
            let people = if marking.get() { second } else { choices };
            people
                .with(|all: &BTreeMap<String, Choices>| all.get(&class).map(|c| c.wishes.clone()))
                .unwrap_or_default()
        });
        let draws: StoredValue<Option<Draws>> = StoredValue::new(None);
        let drawn = RwSignal::new(0);
        let comparison = Memo::new(move |_| {
            let loaded = loaded.with(|l| l.ready().cloned())?;
            drawn.track();
            Some(Arc::new(wishes.with(|wishes| weigh(&loaded, draws, wishes, lang.get()))))
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
            screen,
            class,
            classes: RwSignal::new(Load::Loading),
            loaded,
            provenance: RwSignal::new(Load::Loading),
            provenance_of: StoredValue::new(None),
            guide: RwSignal::new(Load::Loading),
            later: RwSignal::new(Load::Loading),
            is_later_asked: StoredValue::new(false),
            guide_of: StoredValue::new(None),
            choices,
            second,
            marking,
            names: [(); 2].map(|()| RwSignal::new(String::new())),
            saved: RwSignal::new(SavedFile::default()),
            comparison,
            came_from: StoredValue::new(None),
            draws,
            drawn,
            drawing: StoredValue::new(0),
            wishes,
        };
        fragment::on_change(move || {
            state.came_from.set_value(Some(state.route.get_untracked()));
            let fragment = fragment::current();
            if framed && fragment.contains('?') {
                // Not a link of our own: the page around the frame asks for something else.
                return state.show_as_asked(&fragment, Some(""));
            }
            let route = Route::parse(&fragment, state.lang.get_untracked());
            if framed {
                // A frame that is opened again where the person was still knows what the site asks for.
                state.replace_address(&route);
            }
            state.go(route);
        });
        follow(Box::new(move || {
            state.choices.track();
            state.second.track();
            state.draw();
        }));
        state.load_dataset();
        state.load_classes();
        state
    }

    /// The texts in the person's language. Reactive.
    pub fn t(self) -> &'static Messages {
        self.lang.get().messages()
    }

    /// What the person who has the device chose in this class. Reactive.
    pub fn chosen<T>(self, read: impl FnOnce(&Choices) -> T) -> T {
        self.chosen_by(self.marking.get(), read)
    }

    /// What the first or the second person chose in this class. Reactive.
    pub fn chosen_by<T>(self, second: bool, read: impl FnOnce(&Choices) -> T) -> T {
        let class = place(self.class.get(), !self.weighs());
        self.people(second).with(|all| match all.get(&class) {
            Some(choices) => read(choices),
            None => read(&Choices::default()),
        })
    }

    /// Changes what the person who has the device chose in this class.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        let Some(class) = self.class.get_untracked() else { return };
        let class = place(Some(class), self.frame.with_untracked(|frame| frame.is_unweighed));
        self.people(self.marking.get_untracked()).maybe_update(|all| {
            let choices = all.entry(class).or_default();
            let before = choices.clone();
            change(choices);
            *choices != before
        });
    }

    /// Whether people are asked what matters to them. Reactive.
    pub fn weighs(self) -> bool {
        self.frame.with(|frame| !frame.is_unweighed)
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

    /// Finds what the site leaves in view among the figures that are there.
    fn select(self) {
        let found = self.loaded.with_untracked(|l| {
            let dataset = &l.ready()?.dataset;
            Some(self.frame.with_untracked(|f| Selection::of(dataset, &f.medicines, &f.effects)))
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

    /// Changes the address without a new step in the history. What the site around a frame asks for stays in it.
    fn replace_address(self, route: &Route) {
        fragment::replace(&(route.print() + &self.frame.with_untracked(Frame::print)));
    }

    fn people(self, second: bool) -> RwSignal<BTreeMap<String, Choices>> {
        if second { self.second } else { self.choices }
    }

    /// What the first or the second person is called. Reactive.
    pub fn name(self, second: bool) -> String {
        let person = usize::from(second);
        let name = self.names[person].with(|name| name.trim().to_owned());
        if name.is_empty() { self.t().views_people[person].to_owned() } else { name }
    }

    /// What both people chose in the class that was last looked at, as a link carries it; `None` when that is nothing.
    /// Reactive.
    pub fn shared(self) -> Option<Shared> {
        let loaded = self.loaded.with(|l| l.ready().cloned())?;
        let of = |people: RwSignal<BTreeMap<String, Choices>>| {
            people.with(|all| all.get(&loaded.dataset.about().id).cloned()).unwrap_or_default()
        };
        let (own, second) = (of(self.choices), of(self.second));
        let is_marked = |c: &Choices| !c.asked.is_empty() || !c.wishes.is_empty();
        let second = Some(&second).filter(|second| is_marked(second));
        let is_nothing =
            !is_marked(&own) && own.compared.is_empty() && own.taking.is_empty() && second.is_none();
        (!is_nothing).then(|| Shared::of(&loaded.dataset, &own, second))
    }

    /// The names of the classes in which something was chosen: that of [`State::shared`], and the others. Reactive.
    pub fn chosen_classes(self) -> (Option<String>, Vec<String>) {
        let lang = self.lang.get();
        let shared = self.shared().map(|shared| shared.class);
        let (mut first, mut others) = (None, vec![]);
        self.classes.with(|classes| {
            for class in classes.ready().into_iter().flat_map(|classes| classes.iter()) {
                let name = || lang.of(&class.name).to_owned();
                let is_chosen = |people: RwSignal<BTreeMap<String, Choices>>| {
                    let is_something = |c: &Choices| !c.wishes.is_empty() || !c.taking.is_empty();
                    people.with(|all| all.get(&class.id).is_some_and(is_something))
                };
                if shared.as_ref() == Some(&class.id) {
                    first = Some(name());
                } else if is_chosen(self.choices) || is_chosen(self.second) {
                    others.push(name());
                }
            }
        });
        (first, others)
    }

    /// The answers to the wishes of the first and of the second person. Reactive.
    pub fn both(self, loaded: &Loaded) -> [Comparison; 2] {
        self.drawn.track();
        [false, true]
            .map(|second| self.chosen_by(second, |c| weigh(loaded, self.draws, &c.wishes, self.lang.get())))
    }

    /// The address of a screen of this class. Not reactive: what shows it is built anew with class and language.
    pub fn href(self, view: View) -> String {
        let class = self.class.get_untracked().unwrap_or_default();
        self.route.with_untracked(|route| route.to(&class, view).print())
    }

    /// The address of something to read, from one part on. Not reactive, as [`State::href`].
    pub fn guide_href(self, page: &str, part: Option<&str>) -> String {
        self.route.with_untracked(|route| route.to_guide(page, part).print())
    }

    /// The address that compares the chosen medicines. Reactive.
    pub fn compare_href(self) -> String {
        let compared = self.chosen(|c| c.compared.clone());
        self.href(View::Compare(self.ids(&compared)))
    }

    /// Chooses the medicines that the compare screen shows, without a new step in the history.
    pub fn compare(self, medicines: &[MedicineIx]) {
        let class = self.class.get_untracked().unwrap_or_default();
        let ids = leptos::prelude::untrack(|| self.ids(medicines));
        let route = self.route.with_untracked(|r| r.to(&class, View::Compare(ids)));
        self.replace_address(&route);
        self.go(route);
    }

    /// Takes over what a link carries, after the person was asked, and goes on to the overview in place of the link.
    /// It is the first person's: whoever opens a link has the device.
    pub fn take_link(self, link: Resolved) {
        let class = self.class.get_untracked().unwrap_or_default();
        self.marking.set(false);
        if let Some(second) = link.second {
            self.second.update(|all| *all.entry(class).or_default() = second);
        }
        self.choose(|c| c.take_over(link.own));
        self.leave_link(View::Overview);
    }

    /// Puts what the maker of a link marked beside what the person marked, and goes on to both.
    pub fn take_link_as_second(self, link: Resolved) {
        self.mark_second(link.own);
        self.marking.set(false);
        self.leave_link(View::Views);
    }

    /// Goes on to another screen in place of a link, which so leaves the address bar and the history.
    pub fn leave_link(self, view: View) {
        let class = self.class.get_untracked().unwrap_or_default();
        let route = self.route.with_untracked(|r| r.to(&class, view));
        self.replace_address(&route);
        self.go(route);
    }

    /// Replaces what the second person marked in this class.
    pub fn mark_second(self, choices: Choices) {
        let class = self.class.get_untracked().unwrap_or_default();
        self.second.update(|all| *all.entry(class).or_default() = choices.marks());
    }

    fn ids(self, medicines: &[MedicineIx]) -> Vec<String> {
        self.loaded.with(|l| {
            let Some(loaded) = l.ready() else { return vec![] };
            medicines.iter().map(|&m| loaded.dataset.medicine(m).id.clone()).collect()
        })
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

    /// Shows the screen of an address, once its language is there. What the screen needs is under way before it is
    /// built.
    fn go(self, route: Route) {
        self.language_failed.set(false);
        load::texts(route.lang, move |result| match result {
            // Another step may have been taken meanwhile.
            _ if Route::parse(&fragment::current(), route.lang) != route => {}
            Ok(()) => {
                self.retry_later();
                self.route.set(route);
                self.load_dataset();
                self.take_compared();
            }
            Err(_) => self.language_failed.set(true),
        });
    }

    /// Tries the present address again, after its language did not arrive.
    pub fn retry_language(self) {
        self.go(Route::parse(&fragment::current(), self.lang.get_untracked()));
    }

    /// A link to compared medicines brings them along.
    fn take_compared(self) {
        if let Screen::Class { view: View::Compare(ids), .. } = self.screen.get_untracked()
            && let Some(loaded) = self.loaded.with_untracked(|l| l.ready().cloned())
        {
            let compared = ids.iter().filter_map(|id| loaded.dataset.find_medicine(id)).collect();
            self.choose(|c| c.compared = compared);
        }
    }

    /// Fetches the list of classes.
    pub fn load_classes(self) {
        self.classes.set(Load::Loading);
        fetch("index", move |answer| {
            let classes = answer.and_then(|text| {
                decode(&text).map_err(|fault| LoadError::Data(DatasetError::Unreadable(fault)))
            });
            self.classes.set(classes.map(Arc::new).into());
        });
    }

    /// Fetches the dataset of the class, unless it is there already.
    pub fn load_dataset(self) {
        let Some(class) = self.class.get_untracked() else { return };
        let is_there = |l: &Load<Arc<Loaded>>| l.ready().is_some_and(|l| l.dataset.about().id == class);
        if self.loaded.with_untracked(is_there) {
            return;
        }
        self.loaded.set(Load::Loading);
        fetch(&class.clone(), move |json| {
            // The person may have gone on to another class meanwhile.
            if self.class.get_untracked().as_ref() == Some(&class) {
                let dataset = json.and_then(|json| Dataset::decode(&json).map_err(LoadError::Data));
                let loaded =
                    dataset.map(|dataset| Arc::new(Loaded { burdens: Burdens::of(&dataset), dataset }));
                self.loaded.set(loaded.into());
                self.select();
                self.take_compared();
                self.prepare_draws();
            }
        });
    }

    /// Fetches the second file of the class, unless it is there or on its way.
    pub fn load_provenance(self) {
        let Some(class) = self.class.get_untracked() else { return };
        let has_failed = self.provenance.with_untracked(|p| matches!(p, Load::Failed(_)));
        if self.provenance_of.with_value(|of| of.as_ref() == Some(&class)) && !has_failed {
            return;
        }
        self.provenance_of.set_value(Some(class.clone()));
        self.provenance.set(Load::Loading);
        fetch(&format!("{class}.provenance"), move |json| {
            if self.class.get_untracked().as_ref() == Some(&class) {
                let provenance = json.and_then(|json| Provenance::decode(&json).map_err(LoadError::Data));
                self.provenance.set(provenance.map(Arc::new).into());
            }
        });
    }

    /// Fetches the later part of the program, unless it was asked for.
    pub fn load_later(self) {
        if self.is_later_asked.update_value(|asked| std::mem::replace(asked, true)) {
            return;
        }
        spawn_local(async move {
            let later = later::later().await;
            self.later.set(later.map_err(|_| LoadError::Program).into());
        });
    }

    /// Fetches the later part of the program once more, if it did not arrive.
    pub fn retry_later(self) {
        if self.later.with_untracked(|later| matches!(later, Load::Failed(_))) {
            self.later.set(Load::Loading);
            self.is_later_asked.set_value(false);
            self.load_later();
        }
    }

    /// Fetches the long texts in the language, unless they are there or on their way.
    pub fn load_guide(self) {
        let lang = self.lang.get_untracked();
        let has_failed = self.guide.with_untracked(|guide| matches!(guide, Load::Failed(_)));
        let is_it = move |of: &Option<String>| of.as_deref() == Some(lang.code());
        if self.guide_of.with_value(is_it) && !has_failed {
            return;
        }
        self.guide_of.set_value(Some(lang.code().to_owned()));
        self.guide.set(Load::Loading);
        load::guide(lang, move |document| {
            // The person may have gone on to the other language meanwhile.
            if self.guide_of.with_value(is_it) {
                self.guide.set(document.map(Arc::new).into());
            }
        });
    }

    /// Begins anew with the draws, for a dataset that was just loaded.
    fn prepare_draws(self) {
        let Some(loaded) = self.loaded.with_untracked(|l| l.ready().cloned()) else { return };
        let count = draws_for(loaded.dataset.medicines().len());
        self.draws.set_value(Some(Draws::new(&loaded.dataset, count, SEED)));
        self.draw();
    }

    /// Draws in the background of the first paint: a medicine and an effect at a time, what is wished for first,
    /// giving way to the person in between.
    fn draw(self) {
        let Some(loaded) = self.loaded.with_untracked(|l| l.ready().cloned()) else { return };
        // One hand draws at a time.
        let hand = self.drawing.update_value(|hand| {
            *hand += 1;
            *hand
        });
        spawn_local(async move {
            loop {
                yield_now().await;
                if self.drawing.with_value(|latest| *latest != hand) {
                    return;
                }
                let dataset = &loaded.dataset;
                let wished = self.wished_by_both(&dataset.about().id);
                let next = self.draws.with_value(|draws| {
                    let draws = draws.as_ref()?;
                    let waits = |e: &EffectIx| dataset.can_weigh(*e) && !draws.is_ready(*e);
                    let others = dataset.effect_ixs().filter(|_| draws.drawn() < DRAWN_AHEAD);
                    wished.iter().copied().chain(others).find(waits)
                });
                // The rest of the program is fetched before somebody waits for it.
                let Some(effect) = next else { return self.load_later() };
                let is_ready = self.draws.update_value(|draws| {
                    let until = now() + SLICE;
                    draws.as_mut().is_some_and(|draws| {
                        while !draws.prepare_step(dataset, effect) {
                            if now() > until {
                                return false;
                            }
                        }
                        true
                    })
                });
                if is_ready && wished.contains(&effect) {
                    self.drawn.update(|n| *n += 1);
                }
            }
        });
    }

    /// The effects that weigh for one of the two people.
    fn wished_by_both(self, class: &str) -> Vec<EffectIx> {
        let mut wished = Vec::new();
        for people in [self.choices, self.second] {
            people.with_untracked(|all| {
                if let Some(choices) = all.get(class) {
                    wished.extend(choices.wishes.weighed().map(|(e, _)| e));
                }
            });
        }
        wished
    }

    /// Asks the draws of some effects and medicines something. What is not drawn yet is drawn now: about a millisecond
    /// for each effect and medicine.
    pub fn ask_draws<T>(
        self,
        effects: &[EffectIx],
        medicines: &[MedicineIx],
        ask: impl FnOnce(&Draws) -> Option<T>,
    ) -> Option<T> {
        let loaded = self.loaded.with_untracked(|l| l.ready().cloned())?;
        self.draws.update_value(|draws| {
            let draws = draws.as_mut()?;
            for &e in effects {
                for &m in medicines {
                    draws.prepare_row(&loaded.dataset, m, e);
                }
            }
            ask(draws)
        })
    }

    /// What would change the order, worked out when somebody asks; `None` while the draws are not ready.
    pub fn what_would_change(self) -> Option<WhatIf> {
        let comparison = self.comparison.get()?;
        let present = &*comparison;
        present.uncertain.as_ref()?;
        let Loaded { dataset, burdens } = &*self.loaded.with(|l| l.ready().cloned())?;
        self.wishes.with(|wishes| {
            self.draws.with_value(|draws| {
                let draws = draws.as_ref()?;
                let of = |e| (e, smallest_change(dataset, burdens, draws, present, e));
                Some(WhatIf {
                    changes: wishes.weighed().map(|(e, _)| of(e)).collect(),
                    missing: most_telling_missing_figure(dataset, draws, present),
                    any_missing: present.any_missing(),
                })
            })
        })
    }
}

/// Under which name the choices in a class stand. Where a site switches weighing off they stand apart, so that wishes
/// are neither shown nor lost.
fn place(class: Option<String>, is_unweighed: bool) -> String {
    let class = class.unwrap_or_default();
    // No id of a class holds a hyphen.
    if is_unweighed { class + "-" } else { class }
}

/// All medicines against some wishes, with how sure that is as soon as the draws are ready.
fn weigh(loaded: &Loaded, draws: StoredValue<Option<Draws>>, wishes: &Wishes, lang: Lang) -> Comparison {
    let country = Some(lang.countries()[0]);
    let comparison = Comparison::new(&loaded.dataset, &loaded.burdens, wishes, country);
    draws.with_value(|draws| match draws {
        Some(draws) => comparison.with_uncertainty(&loaded.dataset, draws),
        None => comparison,
    })
}
