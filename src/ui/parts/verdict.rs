//! A word per row: what can be said of the difference.

use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::differences::{Difference, Differences, Finding, Verdict, Way, against_placebo};
use crate::domain::reading::{Reading, reading, reference};
use crate::text::Lang;
use crate::ui::say::{Say, Told, listed};
use crate::web::numbers;

/// What can be said of an effect of some medicines, in a few words.
pub fn verdict_said(
    lang: Lang,
    dataset: &Dataset,
    e: EffectIx,
    differences: &Differences,
    medicines: &[MedicineIx],
) -> String {
    let t = lang.messages();
    let said = Said { lang, dataset, e };
    let told = Told::of(dataset.effect(e));
    let mut parts = vec![];
    match differences.finding() {
        Finding::SomeClear | Finding::SomeSmall => {
            for difference in &differences.clear {
                let (alone, than) = match (told, is_imprecise(dataset, e, difference)) {
                    (Told::Change, false) => (t.differs_higher, t.differs_higher_than),
                    (_, false) => (t.differs_more, t.differs_more_than),
                    (Told::Change, true) => (t.differs_probably_higher, t.differs_probably_higher_than),
                    (_, true) => (t.differs_probably_more, t.differs_probably_more_than),
                };
                parts.push(said.difference(
                    difference,
                    medicines,
                    |a| alone.with([a]),
                    |a, b| than.with([a, b]),
                ));
            }
            for difference in &differences.small {
                parts.push(said.difference(
                    difference,
                    medicines,
                    |_| said.small(medicines),
                    |a, b| t.differs_small_than.with([a, b]),
                ));
            }
        }
        Finding::ByExperts => {
            for difference in &differences.by_experts {
                parts.push(said.difference(
                    difference,
                    medicines,
                    |a| t.differs_experts.with([a]),
                    |a, b| t.differs_experts_than.with([a, b]),
                ));
            }
        }
        Finding::NoneClear if told == Told::Category => parts.push(t.differs_unclear_experts.to_owned()),
        Finding::NoneClear => parts.push(t.differs_unclear.to_owned()),
        Finding::OneSided => {}
        Finding::NotComparable => {
            if differences.unknown.iter().all(|&m| reading(dataset, m, e) == Reading::NoFigure) {
                return t.differs_none.to_owned();
            }
        }
    }
    if let Finding::OneSided = differences.finding() {
        parts.push(said.known(&differences.known));
    }
    parts.extend(said.unknown(&differences.unknown));
    parts.join("; ")
}

/// The word against placebo; nothing where there was none.
pub fn against_said(lang: Lang, dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Option<String> {
    let reading = reading(dataset, m, e);
    let t = lang.messages();
    if let Reading::LikePlacebo(_) = reading {
        return Some([t.like_placebo, "."].concat());
    }
    let place = match against_placebo(dataset, m, e)? {
        // What rests on a figure that is only imprecise is told as probable, however large.
        Verdict::Clear(Way::More) if reading.is_imprecise() => 5,
        Verdict::Clear(Way::Less) if reading.is_imprecise() => 6,
        Verdict::Clear(Way::More) => 0,
        Verdict::Clear(Way::Less) => 1,
        Verdict::Small(Way::More) => 3,
        Verdict::Small(Way::Less) => 4,
        _ => 2,
    };
    Some(t.placebo_contrast[place].to_owned())
}

/// Whether a difference rests on a figure that is only imprecise: then it is told as probable, however large.
fn is_imprecise(dataset: &Dataset, e: EffectIx, difference: &Difference) -> bool {
    difference.more.iter().chain(&difference.less).any(|&m| reading(dataset, m, e).is_imprecise())
}

/// Says parts of a verdict.
#[derive(Clone, Copy)]
struct Said<'a> {
    lang: Lang,
    dataset: &'a Dataset,
    e: EffectIx,
}

impl Said<'_> {
    fn names(self, medicines: &[MedicineIx]) -> String {
        listed(self.lang, self.dataset, medicines)
    }

    /// Of two medicines it is plain beside which one; of more it is said.
    fn difference(
        self,
        difference: &Difference,
        medicines: &[MedicineIx],
        alone: impl Fn(&str) -> String,
        than: impl Fn(&str, &str) -> String,
    ) -> String {
        let more = self.names(&difference.more);
        if medicines.len() == 2 { alone(&more) } else { than(&more, &self.names(&difference.less)) }
    }

    /// "small difference: 8 and 7 of 100".
    fn small(self, medicines: &[MedicineIx]) -> String {
        let t = self.lang.messages();
        let say = self.say();
        let values = medicines.iter().filter_map(|&m| reading(self.dataset, m, self.e).weighs());
        let values: Vec<_> = values.map(|figure| say.number(figure.value)).collect();
        let [a, b] = &values[..] else { return t.differs_small_same.to_owned() };
        if a == b {
            return t.differs_small_same.to_owned();
        }
        t.differs_small.with([&t.and.with([a, b]), &self.unit()])
    }

    fn say(&self) -> Say<'_> {
        Say { lang: self.lang, effect: self.dataset.effect(self.e) }
    }

    /// "of 100", or the unit.
    fn unit(self) -> String {
        match Told::of(self.dataset.effect(self.e)) {
            Told::People | Told::Better => self.lang.messages().compare_of_100.to_owned(),
            _ => self.lang.effect(self.dataset.effect(self.e)).unit.clone().unwrap_or_default(),
        }
    }

    /// "on mirtazapine 13 of 100, on placebo 2".
    fn known(self, known: &[MedicineIx]) -> String {
        let t = self.lang.messages();
        let say = self.say();
        let mut said = vec![];
        for &m in known {
            let Some(figure) = reading(self.dataset, m, self.e).weighs() else { continue };
            let mut number = say.spoken(figure.value);
            if said.is_empty() {
                number = [&number, " ", &self.unit()].concat();
            }
            said.push(t.differs_on.with([&self.names(&[m]), number.trim_end()]));
        }
        let effect = self.dataset.effect(self.e);
        if let Some(placebo) = reference(effect).filter(|_| Told::of(effect) == Told::People) {
            said.push(t.differs_on_placebo.with([&say.spoken(placebo)]));
        }
        said.join(", ")
    }

    /// Of which there is no figure that can stand beside the others, and what there is instead.
    fn unknown(self, unknown: &[MedicineIx]) -> Vec<String> {
        let t = self.lang.messages();
        let (mut none, mut little, mut words, mut parts) = (vec![], vec![], vec![], vec![]);
        let number = |x: f64| numbers::as_given(self.lang, x);
        for &m in unknown {
            match reading(self.dataset, m, self.e) {
                Reading::Band { low, high } => {
                    let range = match high {
                        Some(high) => t.to.with([&number(low), &number(high)]),
                        None => t.compare_at_least.with([&number(low)]),
                    };
                    let range = [&range, " ", t.compare_of_100].concat();
                    parts.push(t.differs_band.with([&self.names(&[m]), &range]));
                }
                Reading::NoMoreThanPlacebo => words.push(m),
                Reading::NoFigure => none.push(m),
                _ => little.push(m),
            }
        }
        let lists =
            [(none, t.differs_no_figure), (little, t.differs_too_little), (words, t.differs_in_words)];
        for (medicines, template) in lists {
            if !medicines.is_empty() {
                parts.push(template.with([&self.names(&medicines)]));
            }
        }
        parts
    }
}
