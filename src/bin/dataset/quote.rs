//! Do the figures of an estimate stand in the words it was read in?
//!
//! A figure that was read somewhere (derivation `published` or `label`) has a quote, and the quote holds
//! every figure that was printed; what was calculated from printed figures is calculated again:
//!
//! | estimate | in the quote | calculated again |
//! |---|---|---|
//! | percentages of two groups | each percentage, or its number of people when that was printed | the percentage from the people, or the people from the percentage; odds ratio and Woolf interval from the people, or the odds ratio alone from the percentages |
//! | people of two groups, the medicine's perhaps in dose groups | each number of people, or the percentage when that was printed | the sums of the dose groups; odds ratio and Woolf interval from the people |
//! | share with a Wilson interval | the percentage, the people and how many had it | the percentage and its interval |
//! | averages of two groups | each average and standard deviation | their difference and its interval |
//! | grade | its sign | the category from the sign |
//! | any other value | the value and the interval | |
//! | band | a frequency word, so no number | |
//!
//! Signs are left out of account: sources print a loss as a number, a minus as a dash, and improvement as
//! a negative score. Points and commas may both be decimal.

use serde_json::Value;

use crate::authored::{text, texts};

/// What does not agree, in words; nothing for an estimate that was computed without a printed figure.
pub fn problems(estimate: &Value, effect: &Value) -> Vec<String> {
    let mut found = support_problems(estimate, effect);
    let quote = text(estimate, "quote");
    if text(estimate, "measure") == "grade" {
        found.extend(grade_problems(estimate, effect));
    }
    if !quote.is_empty() {
        found.extend(quoted_problems(estimate, quote));
    } else if text(estimate, "derivation") != "computed" {
        found.push("no quote for a figure that was read".to_owned());
    }
    found
}

/// Whether a figure stands in a text, as it is or as a part of one (0.39 for 39 of 100), whatever its sign.
pub fn stands(quote: &str, figure: f64) -> bool {
    let same = |a: f64, b: f64| (a - b).abs() < 1e-9;
    numbers(quote).iter().any(|&printed| same(printed, figure.abs()) || same(printed, figure.abs() / 100.0))
}

/// Printed figures of other sources stand in their quotes.
fn support_problems(estimate: &Value, effect: &Value) -> Vec<String> {
    let mut found = vec![];
    for (i, support) in estimate["support"].as_array().into_iter().flatten().enumerate() {
        for field in ["medicine_per100", "placebo_per100", "value", "low", "high"] {
            if let Some(figure) = support[field].as_f64()
                && !stands(text(support, "quote"), figure)
            {
                found.push(format!("support/{i}/{field} {figure} does not stand in its quote"));
            }
        }
        for level in texts(support, "levels") {
            let levels = effect["scale_levels"].as_array();
            if !levels.into_iter().flatten().any(|known| text(known, "code") == level) {
                found.push(format!("support/{i}: {level:?} is no category of the effect"));
            }
        }
    }
    found
}

/// A grade is the category of its sign, and its interval is one of categories.
fn grade_problems(estimate: &Value, effect: &Value) -> Vec<String> {
    let mut found = vec![];
    let code = text(estimate, "grade_code");
    let level = estimate["value"].as_u64().and_then(|i| effect["scale_levels"].get(i as usize));
    if level.is_none_or(|level| text(level, "code") != code) {
        found.push(format!("value is not the category of grade_code {code:?}"));
    }
    let levels = effect["scale_levels"].as_array().map_or(0, Vec::len) as u64;
    for field in ["low", "high"] {
        if estimate.get(field).is_some_and(|end| end.as_u64().is_none_or(|end| end >= levels)) {
            found.push(format!("{field} is no category"));
        }
    }
    found
}

fn quoted_problems(estimate: &Value, quote: &str) -> Vec<String> {
    let mut problems = Problems { printed: numbers(quote), found: Vec::new() };
    let number = |field: &str| estimate[field].as_f64();
    let interval = text(estimate, "interval");
    match text(estimate, "measure") {
        "band" => {}
        "grade" => {
            let code = text(estimate, "grade_code");
            if !quote.split([' ', '|', '\n']).any(|word| word == code) {
                problems.found.push(format!("grade_code {code:?} does not stand in the quote"));
            }
        }
        _ if estimate["arm_values"].is_object() => {
            let arms = &estimate["arm_values"];
            for (name, value) in arms.as_object().into_iter().flatten() {
                problems.must_stand(&format!("arm_values/{name}"), value.as_f64());
            }
            // No average on placebo: the source says in words that there was no change.
            let [medicine, placebo] = ["medicine", "placebo"].map(|arm| arms[arm].as_f64().unwrap_or(0.0));
            let difference = medicine - placebo;
            problems.must_be("value", number("value"), difference, 1e-9);
            let error_of =
                |spread: &str, people: &str| Some(arms[spread].as_f64()?.powi(2) / number(people)?);
            let errors =
                error_of("medicine_sd", "participants").zip(error_of("placebo_sd", "placebo_participants"));
            if let Some((medicine, placebo)) = errors {
                let spread = 1.96 * (medicine + placebo).sqrt();
                problems.must_be("low", number("low"), difference - spread, 0.005);
                problems.must_be("high", number("high"), difference + spread, 0.005);
            }
        }
        "OR" if number("medicine_per100").is_none() && interval.contains("Woolf") => {
            problems.pooled(estimate);
        }
        measure if number("medicine_per100").is_some() => {
            let medicine = problems.group(estimate, "medicine_per100", "events", "participants");
            let placebo =
                problems.group(estimate, "placebo_per100", "placebo_events", "placebo_participants");
            if measure == "OR" {
                problems.must_be_ratio(estimate, medicine, placebo);
            }
        }
        _ if interval.contains("Wilson") => {
            for field in ["value", "events", "participants"] {
                problems.must_stand(field, number(field));
            }
            let people = number("events").zip(number("participants")).unwrap_or_default();
            let (low, high) = wilson(people);
            problems.must_be("value", number("value"), 100.0 * people.0 / people.1, 0.1);
            problems.must_be("low", number("low"), low, 0.1);
            problems.must_be("high", number("high"), high, 0.1);
        }
        _ => {
            for field in ["value", "low", "high"] {
                if let Some(value) = number(field) {
                    problems.must_stand(field, Some(value));
                }
            }
        }
    }
    problems.found
}

struct Problems {
    printed: Vec<f64>,
    found: Vec<String>,
}

impl Problems {
    fn stands(&self, figure: f64) -> bool {
        self.printed.iter().any(|printed| (printed - figure.abs()).abs() < 1e-9)
    }

    fn must_stand(&mut self, field: &str, figure: Option<f64>) {
        match figure {
            None => self.found.push(format!("{field} is missing")),
            Some(figure) if !self.stands(figure) => {
                self.found.push(format!("{field} {figure} does not stand in the quote"));
            }
            Some(_) => {}
        }
    }

    fn must_be(&mut self, field: &str, figure: Option<f64>, calculated: f64, tolerance: f64) {
        // Not "more than the tolerance": a calculation without a result must not pass.
        if !figure.is_some_and(|figure| (figure - calculated).abs() <= tolerance) {
            let figure = figure.map_or("missing".to_owned(), |figure| figure.to_string());
            self.found.push(format!("{field} is {figure}, the printed figures give {calculated:.3}"));
        }
    }

    /// Checks one group of a pair and gives those who had the effect and those who had it not: people
    /// where they are known, otherwise shares of 100.
    fn group(&mut self, estimate: &Value, percentage: &str, events: &str, people: &str) -> Group {
        let Some(per100) = estimate[percentage].as_f64() else {
            self.must_stand(percentage, None);
            return Group { with: f64::NAN, without: f64::NAN };
        };
        let inferred = estimate["events_inferred_from_percent"] == true;
        let count = estimate[events].as_f64();
        if inferred || !count.is_some_and(|count| self.stands(count)) {
            self.must_stand(percentage, Some(per100));
        }
        let Some((count, people)) = count.zip(estimate[people].as_f64()) else {
            return Group { with: per100, without: 100.0 - per100 };
        };
        if inferred {
            self.must_be(events, Some(count), per100 * people / 100.0, 0.5);
        } else {
            // One unit of the last printed digit, as some sources round and others cut off.
            let unit = if per100.fract() == 0.0 { 1.0 } else { 0.1 };
            self.must_be(percentage, Some(per100), 100.0 * count / people, unit);
        }
        Group { with: count, without: people - count }
    }

    /// Checks a ratio of counts: those of the medicine are one group or the sum of dose groups.
    fn pooled(&mut self, estimate: &Value) {
        let number = |field: &str| estimate[field].as_f64();
        let inferred = estimate["events_inferred_from_percent"] == true;
        let arms = estimate["arm_counts"].as_array().map_or(&[][..], Vec::as_slice);
        for arm in arms {
            self.counted("arm_counts", arm, "events", "participants", "per100", inferred);
        }
        if arms.is_empty() {
            self.counted("events", estimate, "events", "participants", "medicine_per100", inferred);
        } else {
            for field in ["events", "participants"] {
                let sum = arms.iter().filter_map(|arm| arm[field].as_f64()).sum();
                self.must_be(field, number(field), sum, 1e-9);
            }
        }
        let placebo = ["placebo_events", "placebo_participants", "placebo_per100"];
        self.counted(placebo[0], estimate, placebo[0], placebo[1], placebo[2], inferred);
        let group = |events: &str, people: &str| {
            let (with, people) = (number(events)?, number(people)?);
            Some(Group { with, without: people - with })
        };
        match (group("events", "participants"), group(placebo[0], placebo[1])) {
            (Some(medicine), Some(placebo)) => self.must_be_ratio(estimate, medicine, placebo),
            _ => self.found.push("a Woolf interval needs the people of both groups".to_owned()),
        }
    }

    /// The people of a group stand in the quote, and those who had it as well or, where that was printed, their
    /// percentage.
    fn counted(&mut self, name: &str, row: &Value, events: &str, people: &str, per100: &str, inferred: bool) {
        let [count, of, share] = [events, people, per100].map(|field| row[field].as_f64());
        self.must_stand(&format!("{name}: {people}"), of);
        match (count, of, share) {
            (Some(count), Some(of), Some(share)) if inferred => {
                self.must_stand(&format!("{name}: {per100}"), Some(share));
                self.must_be(&format!("{name}: {events}"), Some(count), share * of / 100.0, 0.5);
            }
            _ => self.must_stand(&format!("{name}: {events}"), count),
        }
    }

    /// An odds ratio is that of its groups, and so is its interval when it is one of Woolf.
    fn must_be_ratio(&mut self, estimate: &Value, medicine: Group, placebo: Group) {
        let (value, low, high) = woolf(medicine, placebo);
        // Ratios are kept in three digits or two decimals.
        let rounding = |ratio: f64| 0.005 * ratio.max(1.0);
        let number = |field: &str| estimate[field].as_f64();
        self.must_be("value", number("value"), value, rounding(value));
        if text(estimate, "interval").contains("Woolf") {
            self.must_be("low", number("low"), low, rounding(low));
            self.must_be("high", number("high"), high, rounding(high));
        }
    }
}

#[derive(Clone, Copy)]
struct Group {
    with: f64,
    without: f64,
}

/// Odds ratio with its 95% interval (Woolf 1955); 0.5 is added to each cell if one is zero.
fn woolf(medicine: Group, placebo: Group) -> (f64, f64, f64) {
    let mut cells = [medicine.with, medicine.without, placebo.with, placebo.without];
    if cells.contains(&0.0) {
        cells = cells.map(|cell| cell + 0.5);
    }
    let [a, b, c, d] = cells;
    let spread = 1.96 * cells.map(f64::recip).iter().sum::<f64>().sqrt();
    let log = (a * d / (b * c)).ln();
    (log.exp(), (log - spread).exp(), (log + spread).exp())
}

/// The 95% interval of a share, of 100 (Wilson 1927).
fn wilson((events, people): (f64, f64)) -> (f64, f64) {
    let (share, z2) = (events / people, 1.96 * 1.96);
    let centre = share + z2 / (2.0 * people);
    let spread = 1.96 * (share * (1.0 - share) / people + z2 / (4.0 * people * people)).sqrt();
    let of_100 = 100.0 / (1.0 + z2 / people);
    ((centre - spread) * of_100, (centre + spread) * of_100)
}

/// The numbers in a text, without their sign. A point or comma between digits is read as decimal, and
/// before three digits as a sign for thousands as well.
fn numbers(text: &str) -> Vec<f64> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let whole = digits(&rest[start..]);
        rest = &rest[start + whole.len()..];
        let fraction = rest.strip_prefix(['.', ',']).map_or("", digits);
        if fraction.is_empty() {
            numbers.extend(whole.parse::<f64>());
        } else {
            rest = &rest[1 + fraction.len()..];
            numbers.extend(format!("{whole}.{fraction}").parse::<f64>());
            if fraction.len() == 3 {
                numbers.extend(format!("{whole}{fraction}").parse::<f64>());
            }
        }
    }
    numbers
}

fn digits(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())]
}
