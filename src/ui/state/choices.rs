//! What people chose, and how it is changed.

use leptos::prelude::*;

use super::{ByClass, State};
use crate::domain::choices::Choices;
use crate::domain::link::{Resolved, Shared};
use crate::domain::saved::Own;
use crate::route::View;

/// Under which name the choices in a class stand. Where a site switches weighing off they stand apart, so that wishes
/// are neither shown nor lost.
pub(super) fn place(class: Option<String>, is_unweighed: bool) -> String {
    let class = class.unwrap_or_default();
    // No id of a class holds a hyphen.
    if is_unweighed { class + "-" } else { class }
}

impl State {
    /// What the person who has the device chose in this class. Reactive.
    pub fn chosen<T>(self, read: impl FnOnce(&Choices) -> T) -> T {
        self.chosen_by(self.marking.get(), read)
    }

    /// What the first or the second person chose in this class. Reactive, but for the class: a screen is built anew for
    /// another one, and must not mistake its choices for those of its own class until then.
    pub fn chosen_by<T>(self, second: bool, read: impl FnOnce(&Choices) -> T) -> T {
        let class = place(self.class.get_untracked(), !self.weighs());
        self.people(second).with(|all| match all.get(&class) {
            Some(choices) => read(choices),
            None => read(&Choices::default()),
        })
    }

    /// Changes what the person who has the device chose in this class.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        let Some(class) = self.class.get_untracked() else { return };
        let class = place(Some(class), self.frame.with_untracked(|frame| !frame.weighs()));
        self.people(self.marking.get_untracked()).maybe_update(|all| {
            let choices = all.entry(class).or_default();
            let before = choices.clone();
            change(choices);
            *choices != before
        });
    }

    fn people(self, second: bool) -> RwSignal<ByClass> {
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
        let of = |people: RwSignal<ByClass>| {
            people.with(|all| all.get(&loaded.dataset.about().id).cloned()).unwrap_or_default()
        };
        let (own, second) = (of(self.choices), of(self.second));
        let is_marked = |c: &Choices| !c.asked.is_empty() || !c.wishes.is_empty();
        let second = Some(&second).filter(|second| is_marked(second));
        let is_nothing =
            !is_marked(&own) && own.compared.is_empty() && own.taking.is_empty() && second.is_none();
        (!is_nothing).then(|| Shared::of(&loaded.dataset, &own, second))
    }

    /// What the first person wrote in a class: own words, and the questions where they were changed. Reactive.
    pub fn written(self, class: &str) -> (String, Option<Vec<String>>) {
        let of = |c: &Choices| (c.own_words.clone(), c.questions.clone());
        self.choices.with(|all| all.get(class).map(of).unwrap_or_default())
    }

    /// The names of the classes in which something was chosen: that of [`State::shared`], and the others. Reactive.
    pub fn chosen_classes(self) -> (Option<String>, Vec<String>) {
        let lang = self.lang.get();
        let shared = self.shared().map(|shared| shared.class);
        let (mut first, mut others) = (None, vec![]);
        self.classes.with(|classes| {
            for class in classes.ready().into_iter().flat_map(|classes| classes.iter()) {
                let name = || lang.of(&class.name).to_owned();
                let is_chosen = |people: RwSignal<ByClass>| {
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

    /// Takes over what a link carries, after the person was asked, and goes on to the overview in place of the link.
    /// It is the first person's: whoever opens a link has the device. `own` is what was saved with it on this device.
    pub fn take_link(self, link: Resolved, own: Option<Own>) {
        self.marking.set(false);
        if let Some(second) = link.second {
            self.second.update(|all| *all.entry(self.class_now()).or_default() = second);
        }
        self.choose(|c| c.take_over(link.own));
        if let Some(own) = own {
            self.choose(|c| c.take_back(own.words, own.questions));
            self.ask_as(own.question);
        }
        self.leave_link(View::Overview);
    }

    /// Puts what the maker of a link marked beside what the person marked, and goes on to both.
    pub fn take_link_as_second(self, link: Resolved) {
        self.mark_second(link.own);
        self.marking.set(false);
        self.leave_link(View::Views);
    }

    /// Replaces what the second person marked in this class.
    pub fn mark_second(self, choices: Choices) {
        self.second.update(|all| *all.entry(self.class_now()).or_default() = choices.marks());
    }
}
