//! What is known of an effect over time, as four stretches of a line.

use super::dataset::Effect;
use super::provenance::{AfterStopping, Course, Onset, TimeCourse};

/// A stretch of the time that a medicine is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// The first weeks.
    FirstWeeks,
    /// Up to two or three months.
    TwoMonths,
    /// Half a year and longer.
    HalfYear,
    /// After the last dose.
    AfterStopping,
}

/// What a source says of a stretch, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// It begins here.
    Begins,
    /// It becomes less or goes away.
    Fades,
    /// It stays as it is.
    Stays,
    /// It becomes more.
    Grows,
    /// It differs.
    Varies,
    /// After stopping it goes away.
    Goes,
    /// After stopping it may last.
    MayLast,
}

/// What is known of a stretch. A stretch with neither is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The figure was measured here.
    pub figure: bool,
    /// What a source says.
    pub word: Option<Word>,
}

impl Known {
    /// Whether anything is known.
    pub fn is_something(self) -> bool {
        self.figure || self.word.is_some()
    }
}

/// What is known of each [`Stretch`], in their order: by what sources say of the course, the first of them before the
/// others, and by the figure, where the medicine `has_figure`.
///
/// A course is told for the stretches after that of the onset, or for two months where the onset is not known: a source
/// that says "it fades" without a time speaks of the length of a trial. What stays or grows does so at half a year as
/// well.
pub fn stretches(effect: &Effect, has_figure: bool, rows: &[&TimeCourse]) -> [Known; 4] {
    let mut known = [Known::default(); 4];
    if let Some(at) = measured_at(effect).filter(|_| has_figure) {
        known[at as usize].figure = true;
    }
    let mut say = |at: Stretch, word| {
        known[at as usize].word.get_or_insert(word);
    };
    for row in rows {
        if row.from_stopping {
            say(Stretch::AfterStopping, from_stopping(row));
            continue;
        }
        let course = match row.course {
            Course::Fades => Some(Word::Fades),
            Course::Stays => Some(Word::Stays),
            Course::Grows => Some(Word::Grows),
            Course::Varies => Some(Word::Varies),
            Course::Unknown => None,
        };
        let onset = match row.onset {
            Onset::FirstDays | Onset::FirstWeeks => Some(Stretch::FirstWeeks),
            Onset::FirstMonths => Some(Stretch::TwoMonths),
            Onset::AfterMonthsOrYears => Some(Stretch::HalfYear),
            Onset::Unknown => None,
        };
        if let Some(onset) = onset {
            say(onset, Word::Begins);
        }
        if let Some(word) = course {
            if matches!(onset, None | Some(Stretch::FirstWeeks)) {
                say(Stretch::TwoMonths, word);
            }
            if matches!(word, Word::Stays | Word::Grows) {
                say(Stretch::HalfYear, word);
            }
        }
        match row.after_stopping {
            AfterStopping::Goes => say(Stretch::AfterStopping, Word::Goes),
            AfterStopping::MayLast => say(Stretch::AfterStopping, Word::MayLast),
            AfterStopping::Unknown => {}
        }
    }
    known
}

/// What is said of complaints that come after stopping: that they may last goes before that they come.
fn from_stopping(row: &TimeCourse) -> Word {
    match (row.after_stopping, row.course) {
        (AfterStopping::MayLast, _) => Word::MayLast,
        (_, Course::Fades) => Word::Fades,
        (_, Course::Varies) => Word::Varies,
        _ => Word::Begins,
    }
}

/// The stretch in which the figures of an effect were measured, by the words of its duration; `None` where nobody says.
pub fn measured_at(effect: &Effect) -> Option<Stretch> {
    if effect.after_stopping == Some(true) {
        return Some(Stretch::AfterStopping);
    }
    let duration = &effect.duration.en;
    if duration.contains("month") {
        Some(Stretch::HalfYear)
    } else if duration.contains("week") || duration.starts_with("short") {
        Some(Stretch::TwoMonths)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::provenance::{Certainty, Scope};

    fn row(onset: Onset, course: Course, after_stopping: AfterStopping, from_stopping: bool) -> TimeCourse {
        TimeCourse {
            effect: "e".into(),
            scope: Scope::Class,
            onset,
            from_stopping,
            course,
            after_stopping,
            statement: "s".into(),
            source: "s".into(),
            quote: "q".into(),
            certainty: Certainty::Low,
        }
    }

    /// An effect whose figures were measured for so long.
    fn effect(duration: &str) -> Effect {
        let text = serde_json::json!({ "name": "e", "like": "e", "counted": "e", "measured": "e" });
        serde_json::from_value(serde_json::json!({
            "id": "e", "number": 1, "kind": "change", "measure": "MD", "valence": "harm", "source": "s",
            "population": { "nl": "", "en": "" }, "duration": { "nl": "", "en": duration },
            "text": { "nl": text, "en": text },
        }))
        .unwrap()
    }

    fn words(rows: &[TimeCourse]) -> [Option<Word>; 4] {
        stretches(&effect("8 weeks"), false, &rows.iter().collect::<Vec<_>>()).map(|known| known.word)
    }

    #[test]
    fn what_fades_after_the_first_weeks_says_nothing_of_later() {
        let rows = [row(Onset::FirstWeeks, Course::Fades, AfterStopping::Unknown, false)];
        assert_eq!(words(&rows), [Some(Word::Begins), Some(Word::Fades), None, None]);
    }

    #[test]
    fn what_stays_or_grows_does_so_at_half_a_year_as_well() {
        let rows = [row(Onset::Unknown, Course::Stays, AfterStopping::MayLast, false)];
        assert_eq!(words(&rows), [None, Some(Word::Stays), Some(Word::Stays), Some(Word::MayLast)]);
        let late = [row(Onset::AfterMonthsOrYears, Course::Grows, AfterStopping::Goes, false)];
        assert_eq!(words(&late), [None, None, Some(Word::Begins), Some(Word::Goes)]);
    }

    #[test]
    fn what_is_counted_from_stopping_stands_behind_it() {
        let rows = [row(Onset::FirstDays, Course::Unknown, AfterStopping::Unknown, true)];
        assert_eq!(words(&rows), [None, None, None, Some(Word::Begins)]);
    }

    #[test]
    fn the_first_source_goes_before_the_others() {
        let rows = [
            row(Onset::FirstDays, Course::Fades, AfterStopping::Unknown, false),
            row(Onset::FirstDays, Course::Grows, AfterStopping::Unknown, false),
        ];
        assert_eq!(words(&rows), [Some(Word::Begins), Some(Word::Fades), Some(Word::Grows), None]);
    }

    #[test]
    fn a_figure_fills_the_stretch_in_which_it_was_measured() {
        let filled = |duration, has| stretches(&effect(duration), has, &[]).map(|known| known.figure);
        assert_eq!(filled("short-term trials, mostly 6 to 12 weeks", true), [false, true, false, false]);
        assert_eq!(filled("about 3 to 12 months", true), [false, false, true, false]);
        assert_eq!(filled("short trials; not stated", true), [false, true, false, false]);
        assert_eq!(filled("not stated", true), [false; 4]);
        assert_eq!(filled("8 weeks", false), [false; 4]);
        assert!(stretches(&effect("8 weeks"), false, &[]).iter().all(|known| !known.is_something()));
    }
}
