//! Who checked the figures of a class, as the marks of its single figures say.

use std::collections::BTreeMap;

use super::provenance::{CellReview, Provenance};

/// The marks of a class, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many figures have a mark.
    pub reviewed: usize,
    /// How many figures there are.
    pub of: usize,
    /// By person: how many figures, and the last day. In the order of names.
    pub by: BTreeMap<String, (usize, String)>,
}

impl Tally {
    /// Whether every figure was checked by somebody.
    pub fn is_complete(&self) -> bool {
        self.of > 0 && self.reviewed == self.of
    }
}

/// Counts the marks of a class.
pub fn tally(provenance: &Provenance) -> Tally {
    let mut tally = Tally { of: provenance.estimates.len(), ..Tally::default() };
    for mark in provenance.estimates.values().filter_map(|estimate| estimate.reviewed.as_ref()) {
        tally.reviewed += 1;
        let (count, last) = tally.by.entry(mark.by.clone()).or_default();
        *count += 1;
        // Dates of this form are in the order of their letters.
        if mark.date > *last {
            last.clone_from(&mark.date);
        }
    }
    tally
}

/// Who checked a figure, by the ids of its medicine and effect; `None` while nobody did.
pub fn of<'a>(provenance: &'a Provenance, medicine: &str, effect: &str) -> Option<&'a CellReview> {
    provenance.of(medicine, effect)?.reviewed.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provenance(marks: &[Option<(&str, &str)>]) -> Provenance {
        let estimates: serde_json::Map<_, _> = marks
            .iter()
            .enumerate()
            .map(|(i, mark)| {
                let mut row = serde_json::json!({ "population": "adults", "locator": "table" });
                if let Some((by, date)) = mark {
                    row["reviewed"] =
                        serde_json::json!({ "by": by, "date": date, "version": "1", "seen": "x" });
                }
                (format!("m{i}/e"), row)
            })
            .collect();
        let file = serde_json::json!({
            "format": super::super::dataset::FORMAT, "id": "class", "version": "1", "estimates": estimates,
            "facts": {}, "sources": {}, "phrases": {}, "fact_fields": {}, "explained": {},
        });
        Provenance::decode(&file.to_string()).unwrap()
    }

    #[test]
    fn counts_by_person_with_the_last_day() {
        let marks = [Some(("B", "2027-01-02")), None, Some(("A", "2027-01-01")), Some(("B", "2026-12-31"))];
        let tally = tally(&provenance(&marks));
        assert_eq!((tally.reviewed, tally.of, tally.is_complete()), (3, 4, false));
        let by: Vec<_> = tally.by.iter().map(|(who, (n, last))| (who.as_str(), *n, last.as_str())).collect();
        assert_eq!(by, [("A", 1, "2027-01-01"), ("B", 2, "2027-01-02")]);
    }

    #[test]
    fn nothing_checked_and_nothing_there_are_not_complete() {
        assert!(!tally(&provenance(&[None])).is_complete());
        assert!(!tally(&provenance(&[])).is_complete());
        assert!(tally(&provenance(&[Some(("A", "2027-01-01"))])).is_complete());
    }

    #[test]
    fn a_figure_tells_who_checked_it() {
        let provenance = provenance(&[Some(("A", "2027-01-01")), None]);
        assert_eq!(
            of(&provenance, "m0", "e").map(|mark| (mark.by.as_str(), mark.version.as_str())),
            Some(("A", "1"))
        );
        assert_eq!((of(&provenance, "m1", "e"), of(&provenance, "m9", "e")), (None, None));
    }
}
