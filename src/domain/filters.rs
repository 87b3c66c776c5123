//! Which medicines of a class a person wants to see.

use super::country::Country;
use super::dataset::{Bilingual, Dataset, Medicine, MedicineIx};
use super::order::sort;
use super::search::matches;

/// What a person filters the medicines of a class by. The default keeps all of them.
///
/// A group or form is known by its words, as [`FilterChoices`] lists them, so that no list has to be at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// A part of a name or brand; see [`matches`].
    pub query: String,
    /// A group within the class, or a generation.
    pub group: Option<Bilingual>,
    /// A pharmaceutical form.
    pub form: Option<Bilingual>,
    /// Only what is known to be available in the person's country.
    pub only_available: bool,
}

impl Filters {
    /// Whether a medicine is to be seen. One of which the group, the forms or the availability is not known is not
    /// kept by a filter on it. Without a country nothing is asked about availability.
    pub fn keeps(&self, dataset: &Dataset, m: MedicineIx, country: Option<Country>) -> bool {
        let medicine = dataset.medicine(m);
        matches(&self.query, &names(medicine))
            && (self.group.is_none() || self.group == medicine.group || self.group == medicine.generation)
            && self.form.as_ref().is_none_or(|form| medicine.forms.contains(form))
            && (!self.only_available || country.is_none_or(|c| medicine.is_available(c.code()) == Some(true)))
    }

    /// How many of them are in use.
    pub fn active(&self) -> usize {
        // Only a query without words matches where there is no name.
        usize::from(!matches(&self.query, ""))
            + usize::from(self.group.is_some())
            + usize::from(self.form.is_some())
            + usize::from(self.only_available)
    }

    /// Whether they keep everything, whatever the dataset.
    pub fn is_empty(&self) -> bool {
        self.active() == 0
    }
}

/// All names by which somebody may know a medicine.
fn names(medicine: &Medicine) -> String {
    let mut names = [&medicine.inn, " ", &medicine.name_en].concat();
    let others = medicine.name_nl.iter().chain(&medicine.brands_nl).chain(&medicine.brands_uk);
    for name in others {
        names.push(' ');
        names.push_str(name);
    }
    names
}

/// What the medicines of a dataset can be filtered by. The lists are in the order of their English words; a screen
/// may put them in that of its own language.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterChoices {
    /// Groups and generations; empty when no medicine has one.
    pub groups: Vec<Bilingual>,
    /// Forms; empty when no medicine has one.
    pub forms: Vec<Bilingual>,
    /// Whether it is known of any medicine that it is, or is not, available in the country.
    pub availability: bool,
}

/// What the medicines of a dataset can be filtered by.
pub fn choices(dataset: &Dataset, country: Option<Country>) -> FilterChoices {
    let mut choices = FilterChoices { groups: vec![], forms: vec![], availability: false };
    for medicine in dataset.medicines() {
        for group in medicine.group.iter().chain(&medicine.generation) {
            add(&mut choices.groups, group);
        }
        for form in &medicine.forms {
            add(&mut choices.forms, form);
        }
        choices.availability |= country.is_some_and(|c| medicine.is_available(c.code()).is_some());
    }
    sort(&mut choices.groups, |a, b| a.en < b.en);
    sort(&mut choices.forms, |a, b| a.en < b.en);
    choices
}

fn add(list: &mut Vec<Bilingual>, item: &Bilingual) {
    if !list.contains(item) {
        list.push(item.clone());
    }
}
