//! What a person chose within one class: wishes with their history, order and filters of the overview, what to
//! compare, what is taken.

use super::dataset::{Dataset, EffectIx, MedicineIx, Valence};
use super::filters::Filters;
use super::order::sort;
use super::taking::{TakingList, When};
use super::wishes::{Importance, Wish, Wishes};

/// The most medicines that fit side by side.
pub const MOST_COMPARED: usize = 4;

/// What the overview is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// A to Z.
    #[default]
    Name,
    /// By the person's wishes.
    Fit,
    /// By one effect.
    Effect {
        /// Which effect.
        effect: EffectIx,
        /// Lowest first.
        ascending: bool,
    },
}

/// Which effects the overview shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// Those with a wish; all as long as there are no wishes.
    #[default]
    Wishes,
    /// All of them.
    All,
    /// What a medicine is taken for.
    Benefits,
}

/// What a person chose within one class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// What matters.
    pub wishes: Wishes,
    /// Order of the overview.
    pub sort: Sort,
    /// Which medicines the overview shows.
    pub filters: Filters,
    /// Which effects the overview shows.
    pub columns: Columns,
    /// Show the range with each number of the overview.
    pub ranges: bool,
    /// The medicines to compare, in the order chosen.
    pub compared: Vec<MedicineIx>,
    /// The effects that the person was asked about, in the order in which they came up: the first matters most.
    pub asked: Vec<EffectIx>,
    /// The effect that the person is asked about now.
    pub asking: Option<EffectIx>,
    /// What the person takes now and took before; never part of the order.
    pub taking: TakingList,
    /// Whether what is taken now stands beside the medicines to compare; while nobody said, where all of them fit.
    pub beside_now: Option<bool>,
    /// The questions that the person wants to ask; `None` as long as those that the page suggests are left as they are.
    pub questions: Option<Vec<String>>,
    /// What the person wrote about the wishes in own words.
    pub own_words: String,
    /// What `wishes` and `asked` were before each of the last changes.
    before: Vec<(Wishes, Vec<EffectIx>)>,
}

/// The changes of wishes that can be undone.
const MOST_UNDONE: usize = 100;

impl Choices {
    /// Which effects the overview really shows: without wishes there is no column of wishes.
    pub fn columns(&self) -> Columns {
        match self.columns {
            Columns::Wishes if self.wishes.is_empty() => Columns::All,
            columns => columns,
        }
    }

    /// The effects that the overview shows: wishes with the most important first, others in the order of the dataset.
    /// The effect that orders the medicines is always among them, so that the reason of the order is seen.
    pub fn effects(&self, dataset: &Dataset) -> Vec<EffectIx> {
        let mut effects = match self.columns() {
            Columns::Wishes => self.wishes.mentioned(),
            Columns::All => dataset.effect_ixs().collect(),
            Columns::Benefits => benefits(dataset),
        };
        if let Sort::Effect { effect, .. } = self.sort
            && !effects.contains(&effect)
        {
            effects.push(effect);
        }
        effects
    }

    fn remember(&mut self) {
        if self.before.len() == MOST_UNDONE {
            self.before.remove(0);
        }
        self.before.push((self.wishes.clone(), self.asked.clone()));
    }

    /// Changes the wish about an effect.
    pub fn wish(&mut self, effect: EffectIx, change: impl FnOnce(&mut Wish)) {
        self.remember();
        let mut wish = self.wishes.get(effect);
        change(&mut wish);
        self.wishes.set(effect, wish);
    }

    /// Asks about an effect. One that comes up for the first time matters a lot until the person says otherwise: which was
    /// named first says nothing of what matters more.
    pub fn ask(&mut self, effect: EffectIx) {
        if !self.asked.contains(&effect) {
            self.wish(effect, |w| w.importance = Importance::Lot);
            self.asked.push(effect);
        }
        self.asking = Some(effect);
    }

    /// Shows an effect, which changes no wish: as long as nothing was answered it is not chosen.
    pub fn look_at(&mut self, effect: EffectIx) {
        self.asking = Some(effect);
    }

    /// Answers something about an effect. Of one that was not chosen before, an answer other than how much it matters
    /// says that it matters a lot.
    pub fn answer(&mut self, effect: EffectIx, change: impl FnOnce(&mut Wish)) {
        let is_new = !self.asked.contains(&effect);
        self.wish(effect, |wish| {
            if is_new {
                wish.importance = Importance::Lot;
            }
            change(wish);
        });
        if is_new {
            self.asked.push(effect);
        }
    }

    /// The effects that the person was asked about: what matters most first, equals in the order in which they came up.
    pub fn by_importance(&self) -> Vec<EffectIx> {
        let mut effects = self.asked.clone();
        sort(&mut effects, |&a, &b| self.wishes.get(a).importance > self.wishes.get(b).importance);
        effects
    }

    /// Nobody is asked about an effect that is no longer among the wishes.
    fn stop_asking(&mut self) {
        self.asking = self.asking.filter(|e| self.asked.contains(e));
    }

    /// Takes an effect back.
    pub fn drop_wish(&mut self, effect: EffectIx) {
        self.wish(effect, |w| *w = Wish::default());
        self.asked.retain(|&e| e != effect);
        self.stop_asking();
    }

    /// Takes all wishes back.
    pub fn drop_wishes(&mut self) {
        self.remember();
        (self.wishes, self.asked) = Default::default();
        self.stop_asking();
    }

    /// Takes over what a link carries. The wishes of before can be had back with [`Choices::undo`]; questions and own
    /// words are in no link, so they stay. With wishes the overview is in their order, as after saying them.
    pub fn take_over(&mut self, link: Choices) {
        self.remember();
        (self.wishes, self.asked) = (link.wishes, link.asked);
        (self.compared, self.taking) = (link.compared, link.taking);
        if !self.wishes.is_empty() {
            self.sort = Sort::Fit;
        }
    }

    /// Takes back own words and questions that were saved. Words that were written since stay, below.
    pub fn take_back(&mut self, words: String, questions: Option<Vec<String>>) {
        if self.own_words.trim().is_empty() || self.own_words == words {
            self.own_words = words;
        } else if !words.is_empty() {
            self.own_words = [&words, "\n", &self.own_words].concat();
        }
        self.questions = questions.or(self.questions.take());
    }

    /// Only what was marked, which is all that is needed of a second person.
    pub fn marks(self) -> Choices {
        Choices { wishes: self.wishes, asked: self.asked, ..Choices::default() }
    }

    /// What is taken now and is not among the medicines to compare.
    pub fn now_apart(&self) -> Vec<MedicineIx> {
        let mut now = Vec::new();
        for taking in self.taking.at(When::Now) {
            if !self.compared.contains(&taking.medicine) {
                now.push(taking.medicine);
            }
        }
        now
    }

    /// Whether what is taken now stands beside the medicines to compare.
    pub fn is_now_beside(&self) -> bool {
        self.beside_now.unwrap_or_else(|| self.now_apart().len() + self.compared.len() <= MOST_COMPARED)
    }

    /// The medicines side by side: what is taken now first, where it stands beside them, then those to compare.
    pub fn side_by_side(&self) -> Vec<MedicineIx> {
        let mut medicines = if self.is_now_beside() { self.now_apart() } else { Vec::new() };
        medicines.extend(&self.compared);
        medicines
    }

    /// Whether there is something that a link can carry.
    pub fn is_worth_a_link(&self) -> bool {
        !self.wishes.is_empty() || !self.compared.is_empty() || !self.taking.is_empty()
    }

    /// Whether there is a change to undo.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Undoes the last change of wishes.
    pub fn undo(&mut self) {
        if let Some(before) = self.before.pop() {
            (self.wishes, self.asked) = before;
            self.stop_asking();
        }
    }
}

/// The effects that a medicine is taken for.
pub fn benefits(dataset: &Dataset) -> Vec<EffectIx> {
    dataset.effect_ixs().filter(|&e| dataset.effect(e).valence == Valence::Benefit).collect()
}

#[cfg(test)]
mod tests {
    use super::super::taking::Taking;
    use super::*;

    #[test]
    fn every_effect_that_is_asked_about_matters_a_lot_until_a_person_says_otherwise() {
        let mut choices = Choices::default();
        choices.ask(EffectIx(4));
        choices.ask(EffectIx(1));
        assert_eq!(choices.wishes.get(EffectIx(4)).importance, Importance::Lot);
        assert_eq!(choices.wishes.get(EffectIx(1)).importance, Importance::Lot);
        assert_eq!(choices.asked, [EffectIx(4), EffectIx(1)]);
    }

    #[test]
    fn looking_at_an_effect_chooses_nothing_and_the_first_answer_does() {
        let mut choices = Choices::default();
        choices.look_at(EffectIx(2));
        assert!(choices.asked.is_empty() && choices.wishes.is_empty());
        choices.answer(EffectIx(2), |w| w.importance = Importance::None);
        assert_eq!(choices.asked, [EffectIx(2)]);
        assert!(choices.wishes.is_empty());
        choices.answer(EffectIx(3), |w| w.ceiling = Some(4.0));
        assert_eq!(choices.wishes.get(EffectIx(3)).importance, Importance::Lot);
        choices.undo();
        assert_eq!(choices.asked, [EffectIx(2)]);
    }

    #[test]
    fn asking_again_changes_no_wish() {
        let mut choices = Choices::default();
        choices.ask(EffectIx(4));
        choices.wish(EffectIx(4), |w| w.importance = Importance::Little);
        let before = choices.wishes.clone();
        choices.ask(EffectIx(4));
        assert_eq!((&choices.wishes, choices.asked.len()), (&before, 1));
    }

    #[test]
    fn what_matters_most_comes_first_and_equals_as_they_came_up() {
        let mut choices = Choices::default();
        for e in [3, 0, 2, 1] {
            choices.ask(EffectIx(e));
        }
        choices.wish(EffectIx(2), |w| w.importance = Importance::VeryMuch);
        choices.wish(EffectIx(0), |w| w.importance = Importance::None);
        assert_eq!(choices.by_importance(), [2, 3, 1, 0].map(EffectIx));
    }

    #[test]
    fn nobody_is_asked_about_what_was_taken_back() {
        let mut choices = Choices::default();
        choices.ask(EffectIx(0));
        choices.ask(EffectIx(1));
        assert_eq!(choices.asking, Some(EffectIx(1)));
        choices.drop_wish(EffectIx(0));
        assert_eq!(choices.asking, Some(EffectIx(1)));
        choices.drop_wish(EffectIx(1));
        assert_eq!(choices.asking, None);
        choices.ask(EffectIx(2));
        choices.undo();
        assert_eq!(choices.asking, None);
        choices.ask(EffectIx(2));
        choices.drop_wishes();
        assert_eq!(choices.asking, None);
    }

    #[test]
    fn every_change_of_wishes_can_be_undone_in_turn() {
        let mut choices = Choices::default();
        choices.ask(EffectIx(0));
        choices.wish(EffectIx(0), |w| w.ceiling = Some(2.0));
        let before_reset = (choices.wishes.clone(), choices.asked.clone());
        choices.drop_wishes();
        assert!(choices.wishes.is_empty() && choices.asked.is_empty());
        choices.undo();
        assert_eq!((choices.wishes.clone(), choices.asked.clone()), before_reset);
        choices.undo();
        assert_eq!(choices.wishes.get(EffectIx(0)).ceiling, None);
        choices.undo();
        assert!(choices.wishes.is_empty() && !choices.can_undo());
        choices.undo();
    }

    #[test]
    fn what_is_taken_now_stands_once_before_what_is_compared_where_all_fit_or_when_asked_for() {
        let taking = |medicine, when| Taking { medicine, when, outcome: None, stopped_because: vec![] };
        let mut choices = Choices { compared: [2, 0].map(MedicineIx).to_vec(), ..Choices::default() };
        choices.taking.set(taking(MedicineIx(1), When::Before));
        choices.taking.set(taking(MedicineIx(0), When::Now));
        choices.taking.set(taking(MedicineIx(3), When::Now));
        assert_eq!(choices.side_by_side(), [3, 2, 0].map(MedicineIx));
        choices.beside_now = Some(false);
        assert_eq!(choices.side_by_side(), [2, 0].map(MedicineIx));
        choices.compared.extend([4, 5].map(MedicineIx));
        choices.beside_now = None;
        assert_eq!(choices.side_by_side(), [2, 0, 4, 5].map(MedicineIx));
        choices.beside_now = Some(true);
        assert_eq!(choices.side_by_side(), [3, 2, 0, 4, 5].map(MedicineIx));
    }

    #[test]
    fn a_link_replaces_wishes_that_can_be_had_back_and_leaves_what_no_link_carries() {
        let mut choices = Choices { own_words: "mine".to_owned(), ..Choices::default() };
        choices.ask(EffectIx(0));
        let mut link = Choices { compared: vec![MedicineIx(2)], ..Choices::default() };
        link.ask(EffectIx(7));
        choices.take_over(link);
        assert_eq!(
            (choices.asked.as_slice(), choices.compared.as_slice()),
            (&[EffectIx(7)][..], &[MedicineIx(2)][..])
        );
        assert_eq!((choices.own_words.as_str(), choices.sort), ("mine", Sort::Fit));
        choices.undo();
        assert_eq!(choices.asked, [EffectIx(0)]);
    }

    #[test]
    fn saved_words_and_questions_come_back_and_what_was_written_since_stays() {
        let mut choices = Choices::default();
        choices.take_back("saved".to_owned(), Some(vec!["?".to_owned()]));
        assert_eq!(
            (choices.own_words.as_str(), choices.questions.clone()),
            ("saved", Some(vec!["?".to_owned()]))
        );
        choices.own_words = "new".to_owned();
        choices.take_back("saved".to_owned(), None);
        assert_eq!(choices.own_words, "saved\nnew");
        assert!(choices.questions.is_some());
        choices.take_back(String::new(), None);
        assert_eq!(choices.own_words, "saved\nnew");
    }

    #[test]
    fn wishes_medicines_and_what_is_taken_are_each_worth_a_link() {
        assert!(!Choices { own_words: "mine".to_owned(), ..Choices::default() }.is_worth_a_link());
        assert!(Choices { compared: vec![MedicineIx(2)], ..Choices::default() }.is_worth_a_link());
        let mut choices = Choices::default();
        choices.ask(EffectIx(0));
        assert!(choices.is_worth_a_link());
    }

    #[test]
    fn the_oldest_changes_are_forgotten_first() {
        let mut choices = Choices::default();
        for _ in 0..MOST_UNDONE + 5 {
            choices.wish(EffectIx(0), |w| w.importance = Importance::Little);
        }
        assert_eq!(choices.before.len(), MOST_UNDONE);
    }

    #[test]
    fn without_wishes_the_overview_shows_all_effects_and_with_wishes_only_those() {
        let mut choices = Choices::default();
        assert_eq!(choices.columns(), Columns::All);
        choices.ask(EffectIx(1));
        assert_eq!(choices.columns(), Columns::Wishes);
        choices.columns = Columns::Benefits;
        assert_eq!(choices.columns(), Columns::Benefits);
    }
}
