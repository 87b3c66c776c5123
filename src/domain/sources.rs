//! What rests on a source.

use super::dataset::{Dataset, EffectIx, MedicineIx};
use super::provenance::{Provenance, Scope};

/// Everything that names a source, as far as everybody may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rests {
    /// The figures that were read in it or calculated for it, in the order of effects and then of medicines.
    pub figures: Vec<(MedicineIx, EffectIx)>,
    /// The figures beside which a printed figure of it is shown, in the same order.
    pub printed: Vec<(MedicineIx, EffectIx)>,
    /// The effects whose placebo number it gives.
    pub placebo: Vec<EffectIx>,
    /// The medicines on whose page it is named for something else: a fact, a warning, a time course.
    pub medicines: Vec<MedicineIx>,
    /// Whether it also speaks of groups or of the whole class.
    pub is_wider: bool,
}

impl Rests {
    /// Whether nothing names it.
    pub fn is_empty(&self) -> bool {
        *self == Rests::default()
    }
}

/// What rests on a source, by its id. What only prescribers may see is not counted.
pub fn rests(dataset: &Dataset, provenance: &Provenance, id: &str) -> Rests {
    let (mut figures, mut printed) = (vec![], vec![]);
    for e in dataset.effect_ixs() {
        for m in dataset.medicine_ixs() {
            let Some(estimate) = dataset.estimate(m, e) else { continue };
            if estimate.source == id {
                figures.push((m, e));
            }
            let found = provenance.of(&estimate.medicine, &estimate.effect);
            if found.is_some_and(|found| found.support.iter().any(|support| support.source == id)) {
                printed.push((m, e));
            }
        }
    }
    let gives_placebo = |e: &EffectIx| {
        let effect = dataset.effect(*e);
        effect.source == id && effect.baseline.is_some()
    };
    let scopes = [
        provenance.time_courses.iter().map(|row| (&row.source, &row.scope)).collect::<Vec<_>>(),
        provenance.dose_relations.iter().map(|row| (&row.source, &row.scope)).collect(),
        provenance.rare_harms.iter().map(|row| (&row.source, &row.scope)).collect(),
    ];
    let scopes: Vec<&Scope> =
        scopes.concat().into_iter().filter(|(source, _)| *source == id).map(|(_, scope)| scope).collect();
    let warnings = || provenance.warnings.iter();
    let is_named = |m: &MedicineIx| {
        let medicine = dataset.medicine(*m);
        let facts = provenance.facts.get(&medicine.id).into_iter().flatten();
        let availability = provenance.availability.get(&medicine.id).into_iter().flatten();
        facts.filter(|fact| fact.audience.is_none()).any(|fact| fact.source == id)
            || provenance.conditions_of(&medicine.id).iter().any(|condition| condition.source == id)
            || availability.into_iter().any(|note| note.source == id)
            || scopes.iter().any(|scope| **scope == Scope::Medicine(medicine.id.clone()))
            || warnings()
                .flat_map(|warning| &warning.quotes)
                .any(|quote| quote.source == id && quote.medicine == medicine.id)
    };
    Rests {
        figures,
        printed,
        placebo: dataset.effect_ixs().filter(gives_placebo).collect(),
        medicines: dataset.medicine_ixs().filter(is_named).collect(),
        is_wider: scopes.iter().any(|scope| !matches!(scope, Scope::Medicine(_)))
            || warnings().any(|warning| warning.source == id && warning.for_all),
    }
}
