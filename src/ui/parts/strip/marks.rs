//! What stands on the line of an effect, and what cannot stand there.

use crate::domain::dataset::{Dataset, Effect, EffectIx, MedicineIx};
use crate::domain::order::sort;
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::geometry::Span;
use crate::geometry::strip::{Line, LineOf, Point};
use crate::text::Lang;
use crate::ui::say::{Say, Told, by_name};

/// A medicine with a figure that weighs.
pub struct Dot {
    /// Which.
    pub medicine: MedicineIx,
    /// What it is called.
    pub name: String,
    /// Its number alone.
    pub number: String,
    /// Its range in words; nothing where there is none.
    pub range: String,
    /// Its number with all that belongs to it, for those who hear it.
    pub said: String,
    /// The number as it stands there, rounded, so that a difference of two is what a reader finds; none of a category.
    pub shown: Option<f64>,
    /// Its number on the scale of the line.
    pub value: f64,
    /// Its range on that scale.
    pub interval: Option<(f64, f64)>,
    /// It was measured too little to be sure.
    pub is_imprecise: bool,
}

/// A medicine that cannot stand on the line.
pub struct Apart {
    /// Which.
    pub medicine: MedicineIx,
    /// What it is called.
    pub name: String,
    /// What there is instead of a number; nothing where there is nothing.
    pub said: Option<String>,
}

/// Placebo on the line.
pub struct Placebo {
    /// On the scale of the line.
    pub value: f64,
    /// Its number alone.
    pub number: String,
    /// The number as a sentence.
    pub said: String,
}

/// Everything about one effect that does not change while its line is shown.
pub struct Marks {
    /// Those on the line, the lowest number first.
    pub dots: Vec<Dot>,
    /// The others, from A to Z.
    pub apart: Vec<Apart>,
    /// Placebo, where it has a number.
    pub placebo: Option<Placebo>,
    /// What the numbers are.
    pub of: LineOf,
}

impl Marks {
    /// Reads the figures of an effect of all medicines that are in view.
    pub fn of(dataset: &Dataset, e: EffectIx, lang: Lang, has: impl Fn(MedicineIx) -> bool) -> Marks {
        let effect = dataset.effect(e);
        let (say, told) = (Say { lang, effect }, Told::of(effect));
        let on_line = |x: f64| told.per100(x).unwrap_or(x);
        let (mut dots, mut apart) = (vec![], vec![]);
        for medicine in by_name(lang, dataset, dataset.medicine_ixs().filter(|&m| has(m)).collect()) {
            let reading = reading(dataset, medicine, e);
            let name = lang.medicine(dataset.medicine(medicine)).to_owned();
            match reading.weighs() {
                Some(figure @ Figure { value, interval }) => dots.push(Dot {
                    medicine,
                    name,
                    number: say.number(value),
                    range: say.interval(figure).map(|interval| say.range(interval)).unwrap_or_default(),
                    said: say.reading(reading),
                    shown: match told {
                        Told::Category => None,
                        Told::Change => Some((10.0 * value).round() / 10.0),
                        Told::People | Told::Better => Some(on_line(value).round()),
                    },
                    value: on_line(value),
                    interval: interval.map(|(low, high)| (on_line(low), on_line(high))),
                    is_imprecise: reading.is_imprecise(),
                }),
                None => {
                    let said = (reading != Reading::NoFigure).then(|| say.reading(reading));
                    apart.push(Apart { medicine, name, said });
                }
            }
        }
        sort(&mut dots, |a, b| a.value < b.value);
        let placebo = reference(effect).map(|value| {
            // It is the zero of a change, and not something that was measured as 0.0.
            let number = if told == Told::Change { "0".to_owned() } else { say.number(value) };
            Placebo { value: on_line(value), number, said: say.placebo_sentence().unwrap_or_default() }
        });
        Marks { dots, apart, placebo, of: line_of(effect) }
    }

    /// The dots as points of a [`Line`].
    pub fn points(&self, named: &[MedicineIx]) -> Vec<Point> {
        let point = |dot: &Dot| Point {
            value: dot.value,
            interval: dot.interval,
            is_named: named.contains(&dot.medicine),
        };
        self.dots.iter().map(point).collect()
    }

    /// The line, with the number of a medicine as zero line where one is asked for and known.
    pub fn line(&self, named: &[MedicineIx], from: Option<MedicineIx>) -> Line {
        let from = from.and_then(|m| Some(self.dots[self.find(m)?].value));
        Line::of(&self.points(named), self.placebo.as_ref().map(|p| p.value), self.of, from)
    }

    /// The place of a medicine among the dots.
    pub fn find(&self, m: MedicineIx) -> Option<usize> {
        self.dots.iter().position(|dot| dot.medicine == m)
    }

    /// What stands in place of a dot of a medicine, with its name.
    pub fn apart_said(&self, m: MedicineIx, lang: Lang) -> String {
        match self.apart.iter().find(|apart| apart.medicine == m) {
            Some(Apart { name, said: Some(said), .. }) => [name, ": ", said].concat(),
            Some(Apart { name, said: None, .. }) => lang.messages().line_no_figure.with([name]),
            None => String::new(),
        }
    }

    /// The stretch of a line that a dot takes with its range.
    pub fn stretch(&self, line: &Line, i: usize) -> Span {
        let dot = &self.dots[i];
        let (low, high) = dot.interval.unwrap_or((dot.value, dot.value));
        Span { start: line.at(low), end: line.at(high) }
    }
}

fn line_of(effect: &Effect) -> LineOf {
    match Told::of(effect) {
        Told::People | Told::Better => LineOf::People,
        Told::Change => LineOf::Change,
        Told::Category => LineOf::Categories(effect.scale_levels.as_ref().map_or(0, Vec::len)),
    }
}
