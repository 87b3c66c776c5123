//! The order of the rows, with a visible reason wherever it is not alphabetical.

use crate::domain::choices::Sort;
use crate::domain::comparison::{Comparison, List};
use crate::domain::dataset::{Dataset, MedicineIx};
use crate::domain::order::sort as sort_by;
use crate::domain::reading::reading;
use crate::text::Lang;
use crate::ui::say::{by_name, group_said};

/// A run of rows under one heading.
#[derive(Clone, PartialEq)]
pub struct Section {
    /// Empty where the order is the one from A to Z and needs no reason.
    pub heading: String,
    /// What the heading means; may be empty.
    pub explanation: &'static str,
    /// In their order; never empty.
    pub medicines: Vec<MedicineIx>,
}

/// All rows in their order, of which those that are `kept` stay. What is left out changes nobody's group or place.
pub fn sections(
    dataset: &Dataset,
    comparison: &Comparison,
    sort: Sort,
    kept: &[MedicineIx],
    lang: Lang,
) -> Vec<Section> {
    let t = lang.messages();
    let section = |heading: &str, explanation: &'static str, medicines: Vec<MedicineIx>| Section {
        heading: heading.to_owned(),
        explanation,
        medicines,
    };
    let all = || by_name(lang, dataset, dataset.medicine_ixs().collect());
    let mut sections = match sort {
        Sort::Name => vec![section("", "", all())],
        Sort::Fit => {
            let mut sections = vec![];
            match &comparison.uncertain {
                Some(uncertain) => {
                    for (i, group) in uncertain.groups.iter().enumerate() {
                        let heading = group_said(lang, i, uncertain.groups.len(), false);
                        let why = if group.len() > 1 { t.group_several } else { t.group_single };
                        let medicines = by_name(lang, dataset, group.clone());
                        sections.push(section(&heading, why, medicines));
                    }
                }
                None => {
                    sections.push(section(t.list_by_fit, t.draws_running, comparison.placed.clone()));
                }
            }
            for list in List::ALL {
                let (heading, why) = match list {
                    List::Placed => continue,
                    List::UnknownWish => (t.list_unknown_wish, t.list_unknown_wish_why),
                    List::AboveLimit => (t.list_above_limit, ""),
                    List::UnknownLimit => (t.list_unknown_limit, ""),
                    List::Special => (t.list_special, t.list_special_why),
                    List::Unavailable => (t.list_unavailable, t.list_unavailable_why),
                    List::Unordered => ("", ""),
                };
                let medicines = comparison.of(list).map(|standing| standing.medicine).collect();
                sections.push(section(heading, why, by_name(lang, dataset, medicines)));
            }
            sections
        }
        Sort::Effect { effect, ascending } => {
            let value = |m: &MedicineIx| reading(dataset, *m, effect).reliable().map(|f| f.value);
            let (mut known, rest): (Vec<_>, Vec<_>) = all().into_iter().partition(|m| value(m).is_some());
            sort_by(&mut known, |a, b| if ascending { value(a) < value(b) } else { value(b) < value(a) });
            vec![section("", "", known), section(t.list_without_figure, "", rest)]
        }
    };
    sections.retain_mut(|section| {
        section.medicines.retain(|m| kept.contains(m));
        !section.medicines.is_empty()
    });
    sections
}
