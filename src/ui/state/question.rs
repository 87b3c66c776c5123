//! The question that the person came with, and how the choices in its class learn of it.

use leptos::prelude::*;

use super::State;
use crate::domain::choices::MOST_COMPARED;
use crate::domain::dataset::MedicineIx;
use crate::domain::question::{Named, Part, Question};
use crate::domain::taking::{Taking, When};

impl State {
    /// Adds something to the question. The figures of its class are on their way from then on.
    pub fn ask(self, part: Part, named: Named) {
        self.question.update(|question| question.add(part, named));
        self.load_dataset();
    }

    /// Takes something out of the question.
    pub fn ask_no_more(self, part: Part, named: &Named) {
        self.question.update(|question| question.remove(part, named));
    }

    /// Asks what was saved. What it names was chosen then, as far as it was not taken back since, so that nothing of it is
    /// chosen again.
    pub(super) fn ask_as(self, question: Question) {
        self.applied.set_value(question.clone());
        self.question.set(question);
    }

    /// Chooses what the question names in the class of the screen, as far as that was not done: what was offered is
    /// compared, what is taken is written down, and an effect becomes a wish. What left the question leaves the choices.
    pub(super) fn take_question(self) {
        let (Some(class), Some(loaded)) = (self.class.get_untracked(), self.loaded_now()) else { return };
        let dataset = &loaded.dataset;
        if dataset.about().id != class {
            return;
        }
        let (now, before) = (self.question.get_untracked(), self.applied.get_value());
        let new = |part| difference(&now, &before, part, &class);
        let gone = |part| difference(&before, &now, part, &class);
        self.choose(|c| {
            for part in [Part::Offered, Part::Taking] {
                for m in gone(part).filter_map(|id| dataset.find_medicine(id)) {
                    match part {
                        Part::Offered => c.compared.retain(|&compared| compared != m),
                        _ => c.taking.remove(m),
                    }
                }
            }
            for e in gone(Part::Effects).filter_map(|id| dataset.find_effect(id)) {
                c.drop_wish(e);
            }
            for m in new(Part::Offered).filter_map(|id| dataset.find_medicine(id)) {
                // What was offered goes before what was only looked at.
                if c.compared.len() >= MOST_COMPARED && !c.compared.contains(&m) {
                    let is_named = |m: &MedicineIx| {
                        now.of_class(Part::Offered, &class).any(|id| dataset.find_medicine(id) == Some(*m))
                    };
                    if let Some(i) = c.compared.iter().rposition(|m| !is_named(m)) {
                        c.compared.remove(i);
                    }
                }
                if !c.compared.contains(&m) && c.compared.len() < MOST_COMPARED {
                    c.compared.push(m);
                }
            }
            for medicine in new(Part::Taking).filter_map(|id| dataset.find_medicine(id)) {
                if c.taking.get(medicine).is_none() {
                    c.taking.set(Taking {
                        medicine,
                        when: When::Now,
                        outcome: None,
                        stopped_because: vec![],
                    });
                }
            }
            for e in new(Part::Effects).filter_map(|id| dataset.find_effect(id)) {
                c.ask(e);
            }
        });
        self.applied.update_value(|applied| {
            for part in Part::ALL {
                for named in before.part(part).iter().filter(|n| n.class == class) {
                    applied.remove(part, named);
                }
            }
            for part in Part::ALL {
                for named in now.part(part).iter().filter(|n| n.class == class) {
                    applied.add(part, named.clone());
                }
            }
        });
    }
}

/// The ids of a class that one question names in a part and the other does not.
fn difference<'a>(
    one: &'a Question,
    other: &'a Question,
    part: Part,
    class: &'a str,
) -> impl Iterator<Item = &'a str> {
    one.of_class(part, class).filter(move |id| other.of_class(part, class).all(|known| known != *id))
}
