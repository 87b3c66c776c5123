//! What stands on the sheet, as words: the paper and the text to copy are both made of this, so they cannot differ.

use crate::domain::beside::Beside;
use crate::domain::choices::{Choices, MOST_COMPARED};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx, ReviewStatus, Valence};
use crate::domain::differences::Finding;
use crate::domain::provenance::{AFTER_STOPPING, Provenance, STOPPING};
use crate::domain::question::{Part, Question};
use crate::domain::reading::{Reading, reading, reference};
use crate::domain::sheet::{MOST_ROWS, Rows, gaps};
use crate::domain::site::Site;
use crate::domain::taking::{Outcome, Taking, When};
use crate::domain::weighing::has_direction;
use crate::domain::wishes::{Direction, Importance};
use crate::text::{Lang, Messages};
use crate::ui::parts::verdict::verdict_said;
use crate::ui::say::{Say, Told, asked, effect_inside, listed, listed_names, names};
use crate::web::numbers;
use crate::web::time::today;

/// A part of the sheet under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Where it stands on paper.
    pub place: Place,
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub lines: Vec<Line>,
}

/// Where a part stands on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the top.
    Head,
    /// Over the whole width.
    Wide,
    /// In the left half, beside those in the right half.
    Left,
    /// In the right half.
    Right,
    /// The same in small print at the foot.
    NoteLeft,
    /// The same, right.
    NoteRight,
}

/// A line of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A paragraph.
    Text(String),
    /// A paragraph in small print.
    Small(String),
    /// A paragraph in the person's own words.
    Own(String),
    /// The question that it is about.
    Question(String),
    /// A point of a list.
    Item(String),
    /// The heads of a table; the rows follow.
    Head(Vec<String>),
    /// A row of the table.
    Row(Row),
    /// Room to write a line by hand.
    Room,
    /// What is to be filled in by hand, in so many lines.
    Fill(String, usize),
}

/// A row of the table: an effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the effect is called.
    pub name: String,
    /// What its numbers are where they do not count people of 100, and for how long people were studied where that
    /// differs from the others.
    pub counts: Option<String>,
    /// What is known of placebo, then of each medicine.
    pub cells: Vec<Cell>,
    /// What differs; absent beside fewer than two medicines.
    pub verdict: Option<String>,
}

/// What is known of a medicine, or of placebo, and an effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// In words and numbers.
    pub text: String,
    /// It is not sure, or not known.
    pub is_weak: bool,
}

/// The most rows that fit on one page in letters of the usual size.
const MANY_ROWS: usize = MOST_ROWS;
/// The longest text, in bytes, that does so; with 6,000 the last line reaches the end of the page.
const MANY_LETTERS: usize = 5_900;
/// As many questions about what is not known are suggested.
const MANY_GAPS: usize = 4;
/// As many questions about wishes are suggested.
const MANY_WISHES: usize = 3;

/// Room to write, in the text to copy.
const ROOM: &str = "________________";

/// What the sheet is made from.
pub struct Material<'a> {
    /// The language.
    pub lang: Lang,
    /// The figures.
    pub dataset: &'a Dataset,
    /// Where they come from, when it is there.
    pub provenance: Option<&'a Provenance>,
    /// Who answers for this copy.
    pub site: &'a Site,
    /// What the person came with, over all classes.
    pub question: &'a Question,
    /// What the person chose.
    pub choices: &'a Choices,
    /// The medicines of the table.
    pub medicines: Vec<MedicineIx>,
    /// The effects of the table.
    pub rows: &'a Rows,
    /// The whole address that carries the choices; empty when there is nothing to carry.
    pub link: &'a str,
}

impl Material<'_> {
    /// The sheet, from top to bottom.
    pub fn sheet(&self) -> Vec<Section> {
        let t = self.t();
        let class = self.lang.of(&self.dataset.about().name);
        let text = |text: &str| Line::Text(text.to_owned());
        let section = |place, heading: &str, lines| Section { place, heading: heading.to_owned(), lines };
        let decision = t.sheet_decision_parts.map(|part| Line::Fill(part.to_owned(), 2));
        let written = self.choices.questions.clone().unwrap_or_else(|| self.suggested_questions());
        let questions = written.into_iter().filter(|question| !question.trim().is_empty());
        let mut sheet = vec![
            section(Place::Head, &t.sheet_title.with([class]), self.question()),
            section(Place::Left, t.sheet_wishes, self.wishes()),
            section(Place::Right, t.sheet_taking, self.taking()),
            section(Place::Wide, t.sheet_figures, self.figures()),
            section(Place::Left, t.sheet_questions, questions.map(Line::Item).collect()),
            section(Place::Right, t.stopping_title, self.stopping()),
            section(Place::Left, t.without_title, vec![text(&[t.without_text, " ", t.sheet_stay].concat())]),
            section(Place::Wide, t.sheet_decision, decision.into()),
            section(
                Place::NoteLeft,
                t.safety_title,
                [t.safety_prescriber, t.safety_emergency, t.purpose].map(text).into(),
            ),
            section(Place::NoteRight, t.sheet_data, self.data()),
        ];
        let conditions = self.conditions();
        if !conditions.is_empty() {
            let before =
                sheet.iter().position(|section| section.heading == t.stopping_title).unwrap_or(sheet.len());
            sheet.insert(before, section(Place::Right, t.medicine_condition, conditions));
        }
        if !self.link.is_empty() {
            sheet.push(section(Place::NoteLeft, t.take_link, [t.sheet_link, self.link].map(text).into()));
        }
        sheet
    }

    /// What is not known, a question for each of the first wishes, and those that belong to every medicine.
    pub fn suggested_questions(&self) -> Vec<String> {
        let mut questions = self.gap_questions();
        questions.truncate(MANY_GAPS);
        questions.extend(self.wish_questions().into_iter().take(MANY_WISHES));
        questions.extend(self.t().sheet_ask_always.map(str::to_owned));
        questions
    }

    /// More questions: about the rest of what is not known, the other wishes, and what the data have.
    pub fn more_questions(&self) -> Vec<String> {
        let mut questions = self.gap_questions();
        questions.extend(self.wish_questions());
        for e in self.choices.wishes.mentioned() {
            let effect = self.dataset.effect(e);
            let explained = self.provenance.and_then(|p| p.explained.get(&effect.id));
            let asked = explained.map(|explained| match self.lang {
                Lang::Nl => &explained.nl.ask,
                Lang::En => &explained.en.ask,
            });
            for question in asked.into_iter().flatten() {
                questions.push([&self.lang.effect(effect).name, ": ", question].concat());
            }
        }
        questions
    }

    /// Whether there is more than fits on one page in letters of the usual size.
    pub fn is_dense(&self) -> bool {
        self.rows.shown.len() > MANY_ROWS
            || self.medicines.len() + 1 >= MOST_COMPARED
            || plain(&self.sheet()).len() > MANY_LETTERS
    }

    fn t(&self) -> &'static Messages {
        self.lang.messages()
    }

    fn name(&self, m: MedicineIx) -> &str {
        self.lang.medicine(self.dataset.medicine(m))
    }

    fn effect_name(&self, e: EffectIx) -> &str {
        &self.lang.effect(self.dataset.effect(e)).name
    }

    /// What the person came with, what the sheet is about, and the person's own words.
    fn question(&self) -> Vec<Line> {
        let t = self.t();
        let names: Vec<_> = self.choices.compared.iter().map(|&m| self.name(m)).collect();
        let about = match &names[..] {
            [] => t.sheet_question_none.to_owned(),
            [one] => t.sheet_question_one.with([one]),
            [before @ .., last] => t.sheet_question_more.with([&t.out_or.with([&before.join(", "), last])]),
        };
        let mut lines = vec![Line::Text(today(self.lang))];
        if self.question.is_for_another {
            lines.push(Line::Text(t.sheet_for_another.to_owned()));
        }
        lines.extend(self.came_with().map(Line::Text));
        lines.push(Line::Question(about));
        let own = self.choices.own_words.trim();
        if !own.is_empty() {
            let whose = if self.question.is_for_another { t.sheet_other_sees } else { "" };
            lines.push(Line::Own([whose, own].concat()));
        }
        lines
    }

    /// What the person came with in this class: "I was offered: a, b. I mind: c."
    fn came_with(&self) -> Option<String> {
        let class = &self.dataset.about().id;
        let said = Part::ALL.into_iter().filter_map(|part| {
            let name = |id: &str| match part {
                Part::Effects => Some(effect_inside(self.lang, self.dataset, self.dataset.find_effect(id)?)),
                Part::Offered | Part::Taking => Some(self.name(self.dataset.find_medicine(id)?).to_owned()),
            };
            let names: Vec<_> = self.question.of_class(part, class).filter_map(name).collect();
            let begins = asked(self.lang, self.question, part);
            (!names.is_empty()).then(|| [begins, ": ", &names.join(", "), "."].concat())
        });
        Some(said.collect::<Vec<_>>().join(" ")).filter(|said| !said.is_empty())
    }

    fn gap_questions(&self) -> Vec<String> {
        let t = self.t();
        let question = |gap: crate::domain::sheet::Gap| {
            let effects: Vec<_> =
                gap.effects.iter().map(|&e| effect_inside(self.lang, self.dataset, e)).collect();
            let ask = if gap.is_measured { t.sheet_ask_too_little } else { t.sheet_ask_no_figure };
            ask.with([&listed(self.lang, self.dataset, &gap.medicines), &listed_names(self.lang, &effects)])
        };
        gaps(self.dataset, &self.rows.effects(), &self.medicines).into_iter().map(question).collect()
    }

    /// A question for every wish.
    fn wish_questions(&self) -> Vec<String> {
        let t = self.t();
        let mut questions = vec![];
        for e in self.choices.wishes.mentioned() {
            let is_wanted = self.dataset.effect(e).valence == Valence::Benefit
                || self.choices.wishes.get(e).direction == Direction::Welcome;
            let ask = if is_wanted { t.sheet_ask_benefit } else { t.sheet_ask_harm };
            questions.push(ask.with([self.effect_name(e)]));
        }
        questions
    }

    fn wishes(&self) -> Vec<Line> {
        let t = self.t();
        let mut lines = vec![];
        for e in self.choices.wishes.mentioned() {
            let (effect, wish) = (self.dataset.effect(e), self.choices.wishes.get(e));
            let say = Say { lang: self.lang, effect };
            let mut said = vec![];
            if wish.importance != Importance::None {
                let how_much = t.importance[wish.importance as usize].to_lowercase();
                said.push(t.sheet_matters.with([&how_much]));
                let differs = self.lang.effect(effect).directions.is_some();
                if has_direction(effect) && (differs || wish.direction == Direction::Welcome) {
                    said.push(say.direction(wish.direction));
                }
                if !self.dataset.can_weigh(e) {
                    said.push(t.matters_to_talk.to_owned());
                }
            }
            if let Some(ceiling) = wish.ceiling {
                said.push(t.sheet_limit.with([&say.ceiling(ceiling)]));
            }
            lines.push(Line::Item([self.effect_name(e), ": ", &said.join(", ")].concat()));
        }
        if lines.is_empty() {
            lines.extend([Line::Text(t.sheet_wishes_none.to_owned()), Line::Room]);
        }
        lines
    }

    fn taking(&self) -> Vec<Line> {
        let t = self.t();
        if self.choices.taking.is_empty() {
            return vec![Line::Text(t.sheet_taking_none.to_owned()), Line::Room];
        }
        let mut lines = vec![];
        for (when, template) in [(When::Now, t.sheet_now), (When::Before, t.sheet_before)] {
            for taking in self.choices.taking.at(when) {
                lines.push(Line::Item(template.with([&self.taken(taking)])));
            }
        }
        lines
    }

    /// A medicine with what it did: "a, did not help, stopped because of b".
    fn taken(&self, taking: &Taking) -> String {
        let t = self.t();
        let mut said = vec![self.name(taking.medicine).to_owned()];
        if let Some(outcome) = taking.outcome {
            let helped = outcome == Outcome::Helped;
            said.push(if helped { t.sheet_helped } else { t.sheet_did_not_help }.to_owned());
        }
        if !taking.stopped_because.is_empty() {
            said.push(t.sheet_stopped.with([&names(self.lang, self.dataset, &taking.stopped_because)]));
        }
        said.join(", ")
    }

    /// The numbers beside placebo, and what differs.
    fn figures(&self) -> Vec<Line> {
        let t = self.t();
        let mut lines = vec![];
        if self.medicines.is_empty() {
            lines.push(Line::Text(t.sheet_no_medicines.to_owned()));
        } else if self.choices.wishes.is_empty() {
            lines.push(Line::Text(t.sheet_figures_first.to_owned()));
        }
        let effects = self.rows.effects();
        let population = most_told(effects.iter().map(|&e| self.lang.of(&self.dataset.effect(e).population)));
        let duration = most_told(effects.iter().map(|&e| self.lang.of(&self.dataset.effect(e).duration)));
        if !effects.is_empty() {
            lines.push(Line::Text(t.sheet_who.with([population, duration])));
        }
        let mut head = vec![[t.effect, " (", t.of_100, ")"].concat(), t.placebo.to_owned()];
        head.extend(self.medicines.iter().map(|&m| self.column(m)));
        if self.medicines.len() > 1 {
            head.push(t.sheet_verdict.to_owned());
        }
        lines.push(Line::Head(head));
        lines.extend(self.rows.shown.iter().map(|row| Line::Row(self.row(row, duration))));
        if !self.rows.left_out.is_empty() {
            let left_out: Vec<_> =
                self.rows.left_out.iter().map(|&e| effect_inside(self.lang, self.dataset, e)).collect();
            lines.push(Line::Text(t.sheet_left_out.with([&listed_names(self.lang, &left_out)])));
        }
        lines.extend(self.placed_by_experts().map(Line::Text));
        lines.push(Line::Small(self.read_and_others(population)));
        lines
    }

    /// In which effects without a row experts place which of them higher; nobody counted those.
    fn placed_by_experts(&self) -> Option<String> {
        let mut said: Vec<(&[MedicineIx], Vec<String>)> = vec![];
        for row in &self.rows.by_experts {
            let Some(more) = row.differences.by_experts.first().map(|d| &d.more[..]) else { continue };
            let effect = effect_inside(self.lang, self.dataset, row.effect);
            match said.iter_mut().find(|(medicines, _)| *medicines == more) {
                Some((_, effects)) => effects.push(effect),
                None => said.push((more, vec![effect])),
            }
        }
        let sentence = |(more, effects): (&[MedicineIx], Vec<String>)| {
            let names = listed(self.lang, self.dataset, more);
            self.t().out_experts.with([&names, &listed_names(self.lang, &effects)])
        };
        let said: Vec<_> = said.into_iter().map(sentence).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// How the numbers are read, and which effects were studied in others than most.
    fn read_and_others(&self, population: &str) -> String {
        let mut said = self.t().sheet_figures_read.to_owned();
        let mut others: Vec<(&str, Vec<EffectIx>)> = vec![];
        for e in self.rows.effects() {
            let of = self.lang.of(&self.dataset.effect(e).population);
            match others.iter_mut().find(|(population, _)| *population == of) {
                _ if of == population => {}
                Some((_, effects)) => effects.push(e),
                None => others.push((of, vec![e])),
            }
        }
        for (of, effects) in others {
            said.push_str(&[" ", &names(self.lang, self.dataset, &effects), ": ", of, "."].concat());
        }
        said
    }

    fn row(&self, row: &Beside, duration: &str) -> Row {
        let e = row.effect;
        let effect = self.dataset.effect(e);
        let say = Say { lang: self.lang, effect };
        let mut scale = say.scale();
        // A category says something only beside the others.
        for (i, level) in effect.scale_levels.iter().flatten().enumerate() {
            scale.push_str(if i == 0 { ": " } else { " · " });
            scale.push_str(level.name.as_ref().map_or(&level.code, |name| self.lang.of(name)));
        }
        let of = self.lang.of(&effect.duration);
        let counts = [(scale.as_str(), self.t().of_100), (of, duration)];
        let counts: Vec<_> = counts.iter().filter(|(own, most)| own != most).map(|(own, _)| *own).collect();
        let counts = (!counts.is_empty()).then(|| counts.join("; "));
        let placebo = match reference(effect) {
            Some(_) if Told::of(effect) == Told::Change => "0".to_owned(),
            _ => say.placebo_number(),
        };
        let is_weak = reference(effect).is_none();
        let mut cells = vec![Cell { text: placebo, is_weak }];
        cells.extend(self.medicines.iter().map(|&m| self.cell(say, m, e)));
        let verdict = (self.medicines.len() > 1).then(|| match row.differences.finding() {
            // The numbers stand beside it.
            Finding::OneSided => {
                self.t().sheet_one_sided.with([&listed(self.lang, self.dataset, &row.differences.known)])
            }
            _ => verdict_said(self.lang, self.dataset, e, &row.differences, &self.medicines),
        });
        Row { name: self.effect_name(e).to_owned(), counts, cells, verdict }
    }

    /// The head of a medicine's column. What is taken or was taken says so.
    fn column(&self, m: MedicineIx) -> String {
        let name = self.name(m);
        match self.choices.taking.get(m) {
            Some(taking) => [name, " (", self.t().sheet_taken[taking.when as usize], ")"].concat(),
            None => name.to_owned(),
        }
    }

    /// A number with its range, or which of the empties it is. What is weak says so.
    fn cell(&self, say: Say, m: MedicineIx, e: EffectIx) -> Cell {
        let t = self.t();
        let reading = reading(self.dataset, m, e);
        let empty = |text: String| Cell { text, is_weak: true };
        let Some(figure) = reading.weighs() else {
            return empty(match reading {
                Reading::Band { low, high } => self.band(low, high),
                Reading::TooLittle(_) => t.too_little_short.to_owned(),
                Reading::NoMoreThanPlacebo => t.no_more_than_placebo_short.to_owned(),
                _ => t.no_figure_short.to_owned(),
            });
        };
        let mut text = say.number(figure.value);
        if let Some(interval) = say.interval(figure) {
            text = [&text, " (", &say.range(interval), ")"].concat();
        }
        let more = match reading {
            Reading::LikePlacebo(_) => t.like_placebo_short,
            Reading::Imprecise(_) => t.too_little_short,
            _ => return Cell { text, is_weak: false },
        };
        Cell { text: [&text, ", ", more].concat(), is_weak: reading.is_imprecise() }
    }

    fn band(&self, low: f64, high: Option<f64>) -> String {
        let t = self.t();
        let low = numbers::as_given(self.lang, low);
        let range = match high {
            Some(high) => t.to.with([&low, &numbers::as_given(self.lang, high)]),
            None => t.compare_at_least.with([&low]),
        };
        t.sheet_band.with([&range])
    }

    /// What to know of stopping, of what is discussed and of what is taken now.
    fn stopping(&self) -> Vec<Line> {
        let mut lines = vec![Line::Text(self.t().stopping_fixed.to_owned())];
        lines.extend(self.told_of(self.with_taken_now(), |m| self.said_of_stopping(m)));
        lines
    }

    /// On what conditions what is discussed is used.
    fn conditions(&self) -> Vec<Line> {
        let said = |m: MedicineIx| {
            let id = &self.dataset.medicine(m).id;
            let conditions =
                self.provenance.into_iter().flat_map(|p| p.conditions_of(id).iter().map(move |c| (p, c)));
            conditions.map(|(p, c)| self.lang.of(&p.phrase(&c.statement)).to_owned()).collect()
        };
        self.told_of(self.medicines.clone(), said)
    }

    /// What is said of some medicines, each statement once with all names.
    fn told_of(&self, medicines: Vec<MedicineIx>, of: impl Fn(MedicineIx) -> Vec<String>) -> Vec<Line> {
        let mut said: Vec<(String, Vec<MedicineIx>)> = vec![];
        for m in medicines {
            for statement in of(m) {
                match said.iter_mut().find(|(known, _)| *known == statement) {
                    Some((_, medicines)) => medicines.push(m),
                    None => said.push((statement, vec![m])),
                }
            }
        }
        let line = |(statement, medicines): (String, Vec<MedicineIx>)| {
            Line::Item([&listed(self.lang, self.dataset, &medicines), ": ", &statement].concat())
        };
        said.into_iter().map(line).collect()
    }

    fn with_taken_now(&self) -> Vec<MedicineIx> {
        let now = self.choices.taking.at(When::Now).map(|taking| taking.medicine);
        let mut medicines = self.medicines.clone();
        medicines.extend(now.filter(|m| !self.medicines.contains(m)));
        medicines
    }

    /// The first statement about stopping a medicine, and when complaints begin.
    fn said_of_stopping(&self, m: MedicineIx) -> Vec<String> {
        let Some(provenance) = self.provenance else { return vec![] };
        let id = &self.dataset.medicine(m).id;
        let groups = provenance.facts_by_group(id);
        let is_stopping = |id: &str| id == STOPPING;
        let fact = groups
            .iter()
            .filter(|(group, _)| group.is_some_and(|group| is_stopping(&group.id)))
            .find_map(|(_, facts)| facts.first())
            .map(|fact| &fact.value);
        let effect = self.dataset.after_stopping().map(|e| self.dataset.effect(e).id.as_str());
        let course = provenance.time_course(id, effect.unwrap_or(AFTER_STOPPING));
        let course = course.first().map(|course| &course.statement);
        let said = fact.into_iter().chain(course);
        said.map(|said| self.lang.of(&provenance.phrase(said)).to_owned()).collect()
    }

    fn data(&self) -> Vec<Line> {
        let t = self.t();
        let about = self.dataset.about();
        let review = match (about.review.status, &about.review.by, &about.review.date) {
            (ReviewStatus::Reviewed, Some(by), Some(date)) => t.sheet_reviewed.with([by, date]),
            _ => t.unreviewed.to_owned(),
        };
        let version = t.sheet_version.with([&about.version, &about.date]);
        let mut lines = vec![
            Line::Text([&version, " ", &review].concat()),
            Line::Text(t.sheet_sources.with([&self.sources().join("; ")])),
        ];
        let answers = &self.site.answers;
        if !answers.name.trim().is_empty() {
            let role = self.lang.of(&answers.role).trim();
            let who =
                if role.is_empty() { answers.name.clone() } else { [&answers.name, ", ", role].concat() };
            lines.push(Line::Text(t.site_foot.with([&who])));
        }
        lines
    }

    /// The titles of the sources of everything that the table shows, each once.
    fn sources(&self) -> Vec<&str> {
        let mut titles = vec![];
        for e in self.rows.effects() {
            let mut ids = vec![&self.dataset.effect(e).source];
            for &m in &self.medicines {
                let is_shown =
                    !matches!(reading(self.dataset, m, e), Reading::TooLittle(_) | Reading::NoFigure);
                let estimate = self.dataset.estimate(m, e).filter(|_| is_shown);
                ids.extend(estimate.map(|estimate| &estimate.source));
            }
            for id in ids {
                // The id stands in until the titles have arrived.
                let source = self.provenance.and_then(|p| p.sources.get(id));
                let title = source.map_or(id.as_str(), |source| source.title.trim_end_matches('.'));
                if !titles.contains(&title) {
                    titles.push(title);
                }
            }
        }
        titles
    }
}

/// The text that stands most often among some, the first of equals.
fn most_told<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> &'a str {
    let count = |text: &str| texts.clone().filter(|other| *other == text).count();
    let mut most = ("", 0);
    for text in texts.clone() {
        if count(text) > most.1 {
            most = (text, count(text));
        }
    }
    most.0
}

/// The sheet as plain text: a row of the table becomes a point that names each column.
pub fn plain(sheet: &[Section]) -> String {
    let mut text = String::new();
    for section in sheet.iter().filter(|section| !section.lines.is_empty()) {
        let mut heads: &[String] = &[];
        text.push_str(&[&section.heading, "\n"].concat());
        for line in &section.lines {
            match line {
                Line::Text(words) | Line::Small(words) | Line::Own(words) | Line::Question(words) => {
                    text.push_str(words);
                }
                Line::Item(words) => text.push_str(&["- ", words].concat()),
                Line::Head(cells) => {
                    heads = &cells[1..];
                    continue;
                }
                Line::Row(row) => {
                    let counts = row.counts.as_ref().map(|counts| [" (", counts, ")"].concat());
                    text.push_str(&["- ", &row.name, &counts.unwrap_or_default(), ": "].concat());
                    let verdict = row.verdict.as_deref();
                    let cells = row.cells.iter().map(|cell| cell.text.as_str()).chain(verdict);
                    for (i, (cell, head)) in cells.zip(heads).enumerate() {
                        let between = if i == 0 { "" } else { "; " };
                        text.push_str(&[between, head, " ", cell].concat());
                    }
                }
                Line::Room => text.push_str(ROOM),
                Line::Fill(what, _) => text.push_str(&[what, " ", ROOM].concat()),
            }
            text.push('\n');
        }
        text.push('\n');
    }
    text
}
