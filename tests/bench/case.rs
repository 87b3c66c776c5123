//! The case that all benchmarks time, so that their numbers stand side by side: a whole class and so many wishes.

use weegwijzer::domain::comparison::Comparison;
use weegwijzer::domain::dataset::{Dataset, Estimate};
use weegwijzer::domain::sampling::{Draws, SEED};
use weegwijzer::domain::uncertainty::Uncertainty;
use weegwijzer::domain::weighing::Burdens;
use weegwijzer::domain::wishes::{Direction, Importance, Wish, Wishes};

/// A dataset, wishes about its best known effects, and prepared draws.
pub struct Case {
    dataset: Dataset,
    burdens: Burdens,
    wishes: Wishes,
    draws: Draws,
}

impl Case {
    /// `wished` effects with the most reliable figures; their importances run 3, 2, 1, 3, 2, 1, …
    ///
    /// Where a figure is missing another medicine's stands in, so that the whole class is ordered: the most work there
    /// can be.
    pub fn new(json: &str, wished: usize, draws: usize) -> Case {
        let dataset = without_gaps(&Dataset::decode(json).expect("a packed dataset"));
        let mut effects: Vec<_> = dataset.effect_ixs().collect();
        effects.sort_by_key(|&e| (std::cmp::Reverse(dataset.reliable_count(e)), e));
        let mut wishes = Wishes::none(&dataset);
        let levels = [Importance::VeryMuch, Importance::Lot, Importance::Little];
        for (&effect, &importance) in effects.iter().take(wished).zip(levels.iter().cycle()) {
            wishes.set(effect, Wish { importance, direction: Direction::Avoid, ceiling: None });
        }
        let (burdens, draws) = (Burdens::of(&dataset), Draws::new(&dataset, draws, SEED));
        Case { dataset, burdens, wishes, draws }
    }

    /// Draws what the figures of all wished effects could be: once, when they are first wished for.
    pub fn prepare(&mut self) {
        self.draws.prepare(&self.dataset, &self.wishes);
    }

    /// What a changed wish costs: everything that the screens show.
    pub fn weigh(&self) -> Comparison {
        let comparison = Comparison::new(&self.dataset, &self.burdens, &self.wishes, None);
        comparison.with_uncertainty(&self.dataset, &self.draws)
    }

    /// Medicines that are placed, and a number that is the same wherever the result is the same.
    pub fn result(&self) -> (usize, u64) {
        let comparison = self.weigh();
        (comparison.placed.len(), comparison.uncertain.as_ref().map_or(0, Uncertainty::digest))
    }
}

fn without_gaps(dataset: &Dataset) -> Dataset {
    let mut packed = dataset.about().clone();
    packed.estimates.clear();
    // Neither a condition nor a remark on an effect keeps anything out of the order.
    packed.medicines.iter_mut().for_each(|medicine| medicine.condition = None);
    packed.effects.iter_mut().for_each(|effect| effect.weighable = None);
    for e in dataset.effect_ixs() {
        let known = |m| dataset.estimate(m, e).filter(|estimate| estimate.can_weigh(dataset.effect(e)));
        let Some(stand_in) = dataset.medicine_ixs().find_map(known) else { continue };
        packed.estimates.extend(dataset.medicine_ixs().map(|m| Estimate {
            medicine: dataset.medicine(m).id.clone(),
            ..known(m).unwrap_or(stand_in).clone()
        }));
    }
    Dataset::check(packed).expect("a copied figure obeys the rules")
}
