//! What is wrong with a dataset, in words.

use super::Messages;
use crate::domain::dataset::{DatasetError, Rule};

/// The sentence for people and the technical lines behind it.
pub fn describe(messages: &Messages, error: &DatasetError) -> (&'static str, Vec<String>) {
    match error {
        DatasetError::Unreadable(reason) => (messages.failed_unreadable, vec![reason.clone()]),
        DatasetError::NewerFormat(format) => (messages.failed_newer, vec![format!("format {format}")]),
        DatasetError::Wrong(flaws) => (
            messages.failed_wrong,
            flaws.iter().map(|f| format!("{}: {}", f.place, rule(messages, f.rule))).collect(),
        ),
    }
}

/// One rule that is broken, as half a sentence.
fn rule(messages: &Messages, rule: Rule) -> &'static str {
    match rule {
        Rule::Duplicate => messages.rule_duplicate,
        Rule::UnknownMedicine => messages.rule_unknown_medicine,
        Rule::UnknownEffect => messages.rule_unknown_effect,
        Rule::Interval => messages.rule_interval,
        Rule::OutOfScale => messages.rule_out_of_scale,
        Rule::NoBaseline => messages.rule_no_baseline,
        Rule::Measure => messages.rule_measure,
        Rule::Kind => messages.rule_kind,
        Rule::Category => messages.rule_category,
        Rule::Reliability => messages.rule_reliability,
        Rule::Empty => messages.rule_empty,
    }
}
