//! What a person takes now and took before, in that person's own words: a reminder beside the figures.
//!
//! **Architecture invariant:** nothing here ever weighs. What helped one person says nothing about the order of the
//! medicines, so no type of [`super::weighing`] or [`super::smaa`] knows this module.

use super::dataset::{EffectIx, MedicineIx};

/// When a person takes a medicine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Takes it now.
    #[default]
    Now,
    /// Took it before and has stopped.
    Before,
}

/// What a medicine did for a person, as that person sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It helped.
    Helped,
    /// It did not help.
    DidNotHelp,
}

/// What a person says about one medicine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// Which.
    pub medicine: MedicineIx,
    /// Now or before.
    pub when: When,
    /// What it did; absent until the person says so.
    pub outcome: Option<Outcome>,
    /// The effects that were the reason to stop, in the order in which they were named; empty for what is taken now.
    pub stopped_because: Vec<EffectIx>,
}

/// What a person takes and took: at most one [`Taking`] for a medicine, in the order in which they were written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakingList(Vec<Taking>);

impl TakingList {
    /// Writes down a medicine, or replaces what was said about it without moving it.
    ///
    /// Reasons to stop are kept once each, and only for a medicine that was taken before.
    pub fn set(&mut self, mut taking: Taking) {
        let named = std::mem::take(&mut taking.stopped_because);
        if taking.when == When::Before {
            for effect in named {
                if !taking.stopped_because.contains(&effect) {
                    taking.stopped_because.push(effect);
                }
            }
        }
        match self.0.iter_mut().find(|t| t.medicine == taking.medicine) {
            Some(present) => *present = taking,
            None => self.0.push(taking),
        }
    }

    /// Forgets a medicine.
    pub fn remove(&mut self, medicine: MedicineIx) {
        self.0.retain(|t| t.medicine != medicine);
    }

    /// What was said about a medicine.
    pub fn get(&self, medicine: MedicineIx) -> Option<&Taking> {
        self.0.iter().find(|t| t.medicine == medicine)
    }

    /// All that was written down.
    pub fn all(&self) -> &[Taking] {
        &self.0
    }

    /// The part that is taken now, or was taken before.
    pub fn at(&self, when: When) -> impl Iterator<Item = &Taking> {
        self.0.iter().filter(move |t| t.when == when)
    }

    /// Nothing was written down.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before(medicine: usize, reasons: &[usize]) -> Taking {
        Taking {
            medicine: MedicineIx(medicine),
            when: When::Before,
            outcome: None,
            stopped_because: reasons.iter().copied().map(EffectIx).collect(),
        }
    }

    fn three() -> TakingList {
        let mut list = TakingList::default();
        [5, 2, 9].iter().for_each(|&m| list.set(before(m, &[])));
        list
    }

    fn medicines(list: &TakingList) -> Vec<usize> {
        list.all().iter().map(|t| t.medicine.0).collect()
    }

    #[test]
    fn a_medicine_that_is_changed_keeps_its_place() {
        let mut list = three();
        list.set(Taking { outcome: Some(Outcome::Helped), ..before(2, &[]) });
        assert_eq!(medicines(&list), [5, 2, 9]);
        assert_eq!(list.get(MedicineIx(2)).and_then(|t| t.outcome), Some(Outcome::Helped));
    }

    #[test]
    fn a_forgotten_medicine_is_gone_and_the_others_stay() {
        let mut list = three();
        list.remove(MedicineIx(2));
        assert_eq!(medicines(&list), [5, 9]);
    }

    #[test]
    fn each_reason_to_stop_is_kept_once_in_the_order_named() {
        let mut list = TakingList::default();
        list.set(before(1, &[4, 0, 4]));
        assert_eq!(list.all()[0].stopped_because, [EffectIx(4), EffectIx(0)]);
    }

    #[test]
    fn what_is_taken_now_has_no_reason_to_stop() {
        let mut list = TakingList::default();
        list.set(Taking { when: When::Now, ..before(1, &[4]) });
        assert_eq!(list.all()[0].stopped_because, []);
    }

    #[test]
    fn now_and_before_are_told_apart() {
        let mut list = TakingList::default();
        list.set(before(1, &[]));
        list.set(Taking { when: When::Now, ..before(3, &[]) });
        let at = |when| list.at(when).map(|t| t.medicine.0).collect::<Vec<_>>();
        assert_eq!((at(When::Now), at(When::Before)), (vec![3], vec![1]));
    }
}
