//! The part of a class that a site shows. It leaves medicines and effects out of view only: order, groups and the ends
//! of every scale are those of the whole class.

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
