//! Figures in words: numbers are formatted here and put into the sentences of [`crate::text`].

use crate::domain::dataset::{Dataset, Effect, EffectIx, Kind, Measure, MedicineIx, ScaleLevel};
use crate::domain::frequencies::{People, better_than_average_per100};
use crate::domain::link::{Shared, Unresolved};
use crate::domain::order::sort;
use crate::domain::provenance::Scope;
use crate::domain::question::{Part, Question};
use crate::domain::reading::{Figure, Reading, reference};
use crate::domain::weighing::has_direction;
use crate::domain::wishes::{Direction, Importance, Wish};
use crate::text::{Lang, Messages, Template, Text};
use crate::web::numbers;

/// How the figures of an effect are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// People out of 100 who had it.
    People,
    /// People out of 100 who did better than the average on placebo.
    Better,
    /// A change in a unit.
    Change,
    /// A category of experts.
    Category,
}

impl Told {
    /// How the figures of an effect are told.
    pub fn of(effect: &Effect) -> Told {
        match (effect.kind, effect.measure) {
            (Kind::Frequency, _) => Told::People,
            (Kind::Change, Measure::StandardisedMeanDifference) => Told::Better,
            (Kind::Change, _) => Told::Change,
            (Kind::Grade, _) => Told::Category,
        }
    }

    /// The number out of 100 that stands for a value, where there is one.
    pub fn per100(self, value: f64) -> Option<f64> {
        match self {
            Told::People => Some(value),
            Told::Better => Some(better_than_average_per100(value)),
            Told::Change | Told::Category => None,
        }
    }
}

/// Says the figures of one effect in one language.
#[derive(Clone, Copy)]
pub struct Say<'a> {
    /// The language.
    pub lang: Lang,
    /// The effect.
    pub effect: &'a Effect,
}

impl Say<'_> {
    /// What the numbers of the effect are, as it stands under its name: "of 100 people", "kg".
    pub fn scale(self) -> String {
        let t = self.lang.messages();
        let unit = self.lang.effect(self.effect).unit.as_deref();
        match (Told::of(self.effect), unit) {
            (Told::People, Some(period)) => t.of_100_per.with([period]),
            (Told::People, None) => t.of_100.to_owned(),
            (Told::Better, _) => t.of_100_better.to_owned(),
            (Told::Change, unit) => unit.unwrap_or_default().to_owned(),
            (Told::Category, _) => t.expert_rating.to_owned(),
        }
    }

    /// The same, and of signs which is the lowest and which the highest.
    pub fn scale_with_ends(self) -> String {
        match Told::of(self.effect) {
            Told::Category => [&self.scale(), ", ", &self.ends()].concat(),
            _ => self.scale(),
        }
    }

    /// The same, and of a change in what time: it grows.
    pub fn scale_in_time(self) -> String {
        match Told::of(self.effect) {
            Told::Change => [&self.scale(), ", ", self.lang.of(&self.effect.duration)].concat(),
            _ => self.scale_with_ends(),
        }
    }

    /// The lowest and the highest category: "rising from 0 to +++".
    pub fn ends(self) -> String {
        let ends = [self.categories().next(), self.categories().last()].map(Option::unwrap_or_default);
        self.lang.messages().expert_ends.with(ends.each_ref().map(String::as_str))
    }

    /// A value alone, as it stands in a cell: "11", "<1", "+2.8", "+/++".
    pub fn number(self, value: f64) -> String {
        let told = Told::of(self.effect);
        match told.per100(value).map(People::of) {
            Some(People::FewerThanOne) => "<1".to_owned(),
            Some(People::Whole(n)) => n.to_string(),
            None if told == Told::Change => numbers::signed(self.lang, value),
            None => self.category(value),
        }
    }

    /// A value in running text: "11", "fewer than 1", "+2.8".
    pub fn spoken(self, value: f64) -> String {
        match Told::of(self.effect).per100(value) {
            Some(per100) => whole_people(self.lang, per100),
            None => self.number(value),
        }
    }

    /// A value with what it counts: "11 of 100 people", "+2.8 kg".
    pub fn amount(self, value: f64) -> String {
        format!("{} {}", self.spoken(value), self.scale())
    }

    /// The ends of a range: "9 to 13".
    pub fn range(self, (low, high): (f64, f64)) -> String {
        self.lang.messages().to.with([&self.spoken(low), &self.spoken(high)])
    }

    /// A figure as a sentence with both frames: so many get it, so many do not.
    pub fn sentence(self, value: f64) -> String {
        let t = self.lang.messages();
        let told = Told::of(self.effect);
        let per =
            self.lang.effect(self.effect).unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        match told.per100(value).map(People::of) {
            Some(People::FewerThanOne) => t.fewer_frame.with([&per]),
            Some(People::Whole(n)) => {
                let (n, rest) = (n.to_string(), (100 - n).to_string());
                if told == Told::Better {
                    t.better_frame.with([&n, &rest])
                } else {
                    t.about_frame.with([&n, &rest, &per])
                }
            }
            None if told == Told::Change => t.change_frame.with([&self.amount(value)]),
            None => t
                .grade_frame
                .with([&self.category(value), &self.categories().collect::<Vec<_>>().join(" · ")]),
        }
    }

    /// The figure of a medicine as a sentence of its own. An incidence was counted; what an odds or risk ratio gives on
    /// the common placebo number was not, and is told as what it is, beside that number.
    pub fn of_measure(self, measure: Measure, value: f64) -> String {
        let t = self.lang.messages();
        let placebo = reference(self.effect).filter(|_| measure.is_ratio());
        let (Told::People, Some(placebo)) = (Told::of(self.effect), placebo) else {
            return self.sentence(value);
        };
        let per =
            self.lang.effect(self.effect).unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let placebo = self.spoken(placebo);
        match People::of(value) {
            People::FewerThanOne => t.source_would_fewer.with([&placebo, &per]),
            People::Whole(n) => t.source_would.with([&n.to_string(), &(100 - n).to_string(), &placebo, &per]),
        }
    }

    /// The range of a figure where it says something: experts who all name one category have none.
    pub fn interval(self, figure: Figure) -> Option<(f64, f64)> {
        figure.interval.filter(|(low, high)| Told::of(self.effect) != Told::Category || low != high)
    }

    /// The range as a sentence, or that there is none. Categories have no range.
    pub fn range_sentence(self, figure: Figure) -> Option<String> {
        let t = self.lang.messages();
        match (Told::of(self.effect), figure.interval) {
            (Told::Category, _) => None,
            (_, Some((low, high))) => {
                Some(t.range_said.with([&t.between.with([&self.spoken(low), &self.spoken(high)])]))
            }
            (_, None) => Some(t.no_range.to_owned()),
        }
    }

    /// The placebo number as a sentence, where there was placebo.
    pub fn placebo_sentence(self) -> Option<String> {
        let t = self.lang.messages();
        let value = reference(self.effect)?;
        Some(match Told::of(self.effect) {
            Told::Change => t.placebo_zero.to_owned(),
            _ => t.placebo_said.with([&self.spoken(value)]),
        })
    }

    /// The placebo number alone, as it stands in a cell; a dash for what experts rate.
    pub fn placebo_number(self) -> String {
        match reference(self.effect) {
            // Changes are differences from placebo: it is their zero point, not something that was measured as 0.
            Some(_) if Told::of(self.effect) == Told::Change => {
                self.lang.messages().placebo_zero_short.to_owned()
            }
            Some(value) => self.number(value),
            None if Told::of(self.effect) == Told::People => self.lang.messages().no_figure_short.to_owned(),
            None => "–".to_owned(),
        }
    }

    /// A wish in a few words: how much it matters, which way, and the limit.
    pub fn wish(self, wish: Wish) -> String {
        let t = self.lang.messages();
        let mut said = t.importance[wish.importance as usize].to_owned();
        // Where everybody wants less, only a wish for more, which an old link can bring, is worth telling.
        let differs = self.lang.effect(self.effect).directions.is_some();
        if has_direction(self.effect)
            && wish.importance != Importance::None
            && (differs || wish.direction == Direction::Welcome)
        {
            said.push_str(" · ");
            said.push_str(&self.direction(wish.direction));
        }
        if let Some(ceiling) = wish.ceiling {
            said.push_str(" · ");
            said.push_str(&t.matters_limit.with([&self.ceiling(ceiling)]));
        }
        said
    }

    /// Which way somebody wants an effect, in its own words where it has them.
    pub fn direction(self, direction: Direction) -> String {
        let t = self.lang.messages();
        match &self.lang.effect(self.effect).directions {
            Some(said) => said[direction as usize].clone(),
            None => [t.avoid, t.welcome][direction as usize].to_ascii_lowercase(),
        }
    }

    /// A ceiling that lies halfway between two shown numbers, as the number that is still accepted.
    pub fn ceiling(self, ceiling: f64) -> String {
        self.amount(match Told::of(self.effect) {
            Told::People | Told::Better => (ceiling - 0.499).round(),
            Told::Change => ceiling - 0.0499,
            Told::Category => ceiling,
        })
    }

    /// Everything about a reading in one breath, for a screen reader in a cell.
    pub fn reading(self, reading: Reading) -> String {
        let t = self.lang.messages();
        let known = |figure: Figure| {
            let range = self.interval(figure).map(|i| format!(" ({})", self.range(i))).unwrap_or_default();
            format!("{}{range}", self.amount(figure.value))
        };
        match reading {
            Reading::Known(figure) => known(figure),
            Reading::LikePlacebo(figure) => format!("{}. {}", known(figure), t.like_placebo),
            Reading::TooLittle(_) => t.too_little.to_owned(),
            Reading::Imprecise(figure) => format!("{}, {}", known(figure), t.too_little_sure),
            Reading::NoFigure => t.no_figure.to_owned(),
            Reading::Band { low, high } => self.band(low, high),
            Reading::NoMoreThanPlacebo => t.no_more_than_placebo.to_owned(),
        }
    }

    /// A label's category as a sentence.
    pub fn band(self, low: f64, high: Option<f64>) -> String {
        let t = self.lang.messages();
        let low = numbers::as_given(self.lang, low);
        match high {
            Some(high) => t.band_between.with([&low, &numbers::as_given(self.lang, high)]),
            None => t.band.with([&low]),
        }
    }

    fn category(self, value: f64) -> String {
        self.categories().nth(value as usize).unwrap_or_default()
    }

    fn categories(self) -> impl Iterator<Item = String> {
        let name = move |level: &ScaleLevel| match &level.name {
            Some(name) => self.lang.of(name).to_owned(),
            None => level.code.clone(),
        };
        self.effect.scale_levels.iter().flatten().map(name).collect::<Vec<_>>().into_iter()
    }
}

/// A number out of 100 in running text: "11", "fewer than 1".
pub fn whole_people(lang: Lang, per100: f64) -> String {
    match People::of(per100) {
        People::FewerThanOne => lang.messages().fewer_than_one.to_owned(),
        People::Whole(n) => n.to_string(),
    }
}

/// A whole number out of 100, 0 and 100 only when it is exactly so.
pub fn whole(per100: f64) -> String {
    whole_number(per100).to_string()
}

/// [`whole`], to count with.
pub fn whole_number(per100: f64) -> u8 {
    let rounded = if per100 > 0.0 && per100 < 100.0 { per100.round().clamp(1.0, 99.0) } else { per100 };
    rounded as u8
}

/// Of whom a source says something: what was read in the text of one medicine may be about its whole kind.
pub fn said_of(t: &Messages, scope: &Scope) -> &'static str {
    match scope {
        Scope::Medicine(_) => t.said_of[0],
        Scope::Group(_) => t.said_of[1],
        Scope::Class => t.said_of[2],
    }
}

/// What a group of the order is called: the first by what it is, the others by their number, so that they can be told
/// apart and none is called far away. `at` counts from 0.
pub fn group_said(lang: Lang, at: usize, of: usize, rests_on_little: bool) -> String {
    let t = lang.messages();
    match at {
        0 if rests_on_little => ["1. ", t.group_first_imprecise].concat(),
        0 => ["1. ", t.group_first].concat(),
        _ => t.group_next.with([&(at + 1).to_string(), &of.to_string()]),
    }
}

/// "Place 2 to 5 of 28".
pub fn place_said(t: &Messages, low: usize, high: usize, of: usize) -> String {
    let (low, high, of) = (low.to_string(), high.to_string(), of.to_string());
    if low == high { t.place_one.with([&low, &of]) } else { t.place_range.with([&low, &high, &of]) }
}

/// How far a burden (0..=1) is from a wish, in words.
pub fn distance(lang: Lang, burden: Option<f64>) -> &'static str {
    let t = lang.messages();
    let Some(burden) = burden else { return t.nearness_unknown };
    t.nearness[match burden {
        b if b <= 0.005 => 0,
        b if b < 0.35 => 1,
        b if b <= 0.65 => 2,
        b if b < 0.995 => 3,
        _ => 4,
    }]
}

/// So many of something, in the singular or the plural.
pub fn counted(n: usize, one: Text, several: Template<1>) -> String {
    if n == 1 { one.to_owned() } else { several.with([&n.to_string()]) }
}

/// The same with something more to say.
pub fn counted_with(n: usize, one: Template<1>, several: Template<2>, more: &str) -> String {
    if n == 1 { one.with([more]) } else { several.with([&n.to_string(), more]) }
}

/// The names of some effects, as a list in a sentence.
pub fn names(lang: Lang, dataset: &Dataset, effects: &[EffectIx]) -> String {
    effects.iter().map(|&e| lang.effect(dataset.effect(e)).name.as_str()).collect::<Vec<_>>().join(", ")
}

/// The name of an effect inside a sentence: with a small letter, unless it begins with an abbreviation.
pub fn effect_inside(lang: Lang, dataset: &Dataset, e: EffectIx) -> String {
    let name = &lang.effect(dataset.effect(e)).name;
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.clone(),
    }
}

/// The names of some medicines, in their order, as a list in a sentence: "A, B and C".
pub fn listed(lang: Lang, dataset: &Dataset, medicines: &[MedicineIx]) -> String {
    let names: Vec<_> = medicines.iter().map(|&m| lang.medicine(dataset.medicine(m)).to_owned()).collect();
    listed_names(lang, &names)
}

/// Names as a list in a sentence: "A, B and C".
pub fn listed_names(lang: Lang, names: &[String]) -> String {
    let mut said = String::new();
    for (i, name) in names.iter().enumerate() {
        if i > 0 && i + 1 == names.len() {
            return lang.messages().and.with([&said, name]);
        }
        if i > 0 {
            said.push_str(", ");
        }
        said.push_str(name);
    }
    said
}

/// Something of a link that is not taken over as it stands.
pub fn unresolved_said(lang: Lang, dataset: &Dataset, shared: &Shared, unresolved: &Unresolved) -> String {
    let t = lang.messages();
    let effect = |e: EffectIx| lang.effect(dataset.effect(e)).name.as_str();
    match unresolved {
        Unresolved::OtherClass => t.link_unknown_class.with([&shared.class]),
        Unresolved::OtherVersion => t.link_other_version.with([&shared.version, &dataset.about().version]),
        Unresolved::UnknownEffect(number) => t.link_unknown_effect.with([&number.to_string()]),
        Unresolved::UnknownMedicine(number) => t.link_unknown_medicine.with([&number.to_string()]),
        Unresolved::RetiredEffect(id) => t.link_retired_effect.with([id]),
        Unresolved::RetiredMedicine(id) => t.link_retired_medicine.with([id]),
        Unresolved::Ceiling(e) => t.link_ceiling.with([effect(*e)]),
        Unresolved::Direction(e) => t.link_direction.with([effect(*e)]),
        Unresolved::TooManyCompared => t.link_too_many.to_owned(),
    }
}

/// The name of a country of which something is told, by its code; the code itself where it has no name here.
pub fn country_name(t: &Messages, code: &str) -> String {
    const NAMED: [&str; 4] = ["NL", "BE", "GB", "US"];
    const OTHERS: [&str; 5] = ["EU", "DE", "CH", "FI", "ES"];
    let named = NAMED.into_iter().zip(t.countries).chain(OTHERS.into_iter().zip(t.other_countries));
    named.into_iter().find(|(of, _)| *of == code).map_or(code, |(_, name)| name).to_owned()
}

/// Medicines from A to Z in the person's language.
pub fn by_name(lang: Lang, dataset: &Dataset, mut medicines: Vec<MedicineIx>) -> Vec<MedicineIx> {
    // Names in lower case from A to Z need no rules of a language; a dataset with others brings them so.
    sort(&mut medicines, |&a, &b| lang.medicine(dataset.medicine(a)) < lang.medicine(dataset.medicine(b)));
    medicines
}

/// How a part of the question begins: "I was offered". Beside what is taken, what is looked at need not have been offered.
pub fn asked(lang: Lang, question: &Question, part: Part) -> Text {
    let t = lang.messages();
    match part {
        Part::Offered if !question.taking.is_empty() => t.start_also,
        _ => t.start_named[part as usize],
    }
}
