//! The part of a class that a site shows. It leaves medicines and effects out of view only: order, groups and the ends
//! of every scale are those of the whole class.

use super::choices::MOST_COMPARED;
use super::dataset::{Dataset, EffectIx, MedicineIx};

/// Which medicines and effects are in view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The medicines; empty when all are.
    pub medicines: Vec<MedicineIx>,
    /// The effects; empty when all are.
    pub effects: Vec<EffectIx>,
    /// The ids that were asked for and are not in the class.
    pub unknown: Vec<String>,
}

impl Selection {
    /// Finds what is asked for, by id. What is not there leaves nothing out.
    pub fn of(dataset: &Dataset, medicines: &[String], effects: &[String]) -> Selection {
        let mut selection = Selection::default();
        for id in medicines {
            match dataset.find_medicine(id) {
                Some(m) => selection.medicines.push(m),
                None => selection.unknown.push(id.clone()),
            }
        }
        for id in effects {
            match dataset.find_effect(id) {
                Some(e) => selection.effects.push(e),
                None => selection.unknown.push(id.clone()),
            }
        }
        selection
    }

    /// Whether a medicine is in view.
    pub fn has_medicine(&self, m: MedicineIx) -> bool {
        self.medicines.is_empty() || self.medicines.contains(&m)
    }

    /// Whether an effect is in view.
    pub fn has_effect(&self, e: EffectIx) -> bool {
        self.effects.is_empty() || self.effects.contains(&e)
    }
}

/// The medicines to compare that an address names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// The first [`MOST_COMPARED`] that the class has.
    pub medicines: Vec<MedicineIx>,
    /// Others that it has, and that do not fit beside them.
    pub left_out: Vec<MedicineIx>,
    /// The ids that it has not.
    pub unknown: Vec<String>,
}

impl Compared {
    /// Finds the medicines, by id, each once. One that is not there takes nobody's place.
    pub fn of(dataset: &Dataset, ids: &[String]) -> Compared {
        let mut compared = Compared::default();
        for id in ids {
            match dataset.find_medicine(id) {
                None if compared.unknown.contains(id) => {}
                None => compared.unknown.push(id.clone()),
                Some(m) if compared.medicines.contains(&m) || compared.left_out.contains(&m) => {}
                Some(m) if compared.medicines.len() < MOST_COMPARED => compared.medicines.push(m),
                Some(m) => compared.left_out.push(m),
            }
        }
        compared
    }
}
