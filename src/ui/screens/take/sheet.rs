//! What stands on the sheet, as words: the page and the text to copy are both made of this, so they cannot differ.

use crate::domain::choices::{Choices, MOST_COMPARED};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx, ReviewStatus, Valence};
use crate::domain::differences::Differences;
use crate::domain::provenance::Provenance;
use crate::domain::reading::{Reading, reading};
use crate::domain::taking::{Outcome, Taking, When};
use crate::domain::weighing::has_direction;
use crate::domain::wishes::{Direction, Importance};
use crate::text::Lang;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::scroll::{head_row, scroll_frame};
use crate::ui::say::{Say, listed, names};
use crate::ui::state::State;
use crate::web::time::today;

/// A part of the sheet under a heading.
pub struct Section {
    /// Where it stands on paper: a class of the style.
    pub place: &'static str,
    heading: String,
    lines: Vec<Line>,
}

/// A line of a section.
enum Line {
    /// A paragraph.
    Text(String),
    /// A point of a list.
    Item(String),
    /// The heads of a table; the rows follow.
    Head(Vec<String>),
    /// A row of the table, by its head.
    Row(Vec<String>),
    /// Room to write this many lines by hand.
    Room(usize),
}

/// The most effects that fit on one page in letters of the usual size; and as many questions about wishes are suggested.
const MANY: usize = 5;

/// What stands between an effect and what its numbers count. The page shows the latter in smaller letters.
const SCALE: &str = " (";

/// What the sheet is made from.
pub struct Material<'a> {
    /// The state, for the draws.
    pub state: State,
    /// The language.
    pub lang: Lang,
    /// The figures.
    pub dataset: &'a Dataset,
    /// Where they come from, when it is there.
    pub provenance: Option<&'a Provenance>,
    /// What the person chose.
    pub choices: &'a Choices,
    /// The medicines of the table.
    pub medicines: Vec<MedicineIx>,
    /// The whole address that carries the choices; empty when there is nothing to carry.
    pub link: &'a str,
}

impl Material<'_> {
    /// The sheet, from top to bottom; the last section is the one with the link.
    pub fn sheet(&self) -> Vec<Section> {
        let t = self.lang.messages();
        let class = self.lang.of(&self.dataset.about().name);
        let mut decision = vec![];
        for part in t.sheet_decision_parts {
            decision.push(Line::Text(part.to_owned()));
            decision.push(Line::Room(2));
        }
        let texts = |texts: &[&str]| texts.iter().map(|text| Line::Text((*text).to_owned())).collect();
        let section = |place, heading: &str, lines| Section { place, heading: heading.to_owned(), lines };
        let mut questions = vec![];
        let written = self.choices.questions.clone();
        for question in written.unwrap_or_else(|| self.suggested_questions()) {
            if !question.trim().is_empty() {
                questions.push(Line::Item(question));
            }
        }
        let link = if self.link.is_empty() { vec![] } else { texts(&[t.sheet_link, self.link]) };
        vec![
            section("head", &t.sheet_title.with([class]), texts(&[&today(self.lang)])),
            section("half", t.sheet_wishes, self.wishes()),
            section("half", t.sheet_taking, self.taking()),
            section("wide", t.sheet_figures, self.figures()),
            section("half questions", t.sheet_questions, questions),
            section("half", t.sheet_decision, decision),
            section("notes", t.safety_title, texts(&[t.safety_prescriber, t.safety_emergency, t.purpose])),
            section("notes more", t.without_title, texts(&[&[t.without_text, " ", t.sheet_stay].concat()])),
            section("notes more", t.sheet_data, self.data()),
            section("link", t.take_link, link),
        ]
    }

    /// A question for each of the first wishes, and those that belong to every medicine.
    pub fn suggested_questions(&self) -> Vec<String> {
        let mut questions = self.wish_questions();
        questions.truncate(MANY);
        questions.extend(self.lang.messages().sheet_ask_always.map(str::to_owned));
        questions
    }

    /// More questions about what the person wishes: about the other wishes, and what the data have.
    pub fn more_questions(&self) -> Vec<String> {
        let mut questions = self.wish_questions();
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

    /// A question for every wish.
    fn wish_questions(&self) -> Vec<String> {
        let t = self.lang.messages();
        let mut questions = vec![];
        for e in self.choices.wishes.mentioned() {
            let effect = self.dataset.effect(e);
            let is_wanted = effect.valence == Valence::Benefit
                || self.choices.wishes.get(e).direction == Direction::Welcome;
            let ask = if is_wanted { t.sheet_ask_benefit } else { t.sheet_ask_harm };
            questions.push(ask.with([&self.lang.effect(effect).name]));
        }
        questions
    }

    /// The effects of the table: what the person wishes, else what everybody is asked about first.
    fn effects(&self) -> Vec<EffectIx> {
        let wished = self.choices.wishes.mentioned();
        if wished.is_empty() { self.dataset.first_asked() } else { wished }
    }

    /// More than fits on one page in letters of the usual size.
    pub fn is_dense(&self) -> bool {
        self.effects().len() > MANY || self.medicines.len() >= MOST_COMPARED
    }

    fn medicine(&self, m: MedicineIx) -> &str {
        self.lang.medicine(self.dataset.medicine(m))
    }

    fn listed(&self, medicines: &[MedicineIx]) -> String {
        listed(self.lang, self.dataset, medicines)
    }

    fn wishes(&self) -> Vec<Line> {
        let t = self.lang.messages();
        let mut lines = vec![];
        for e in self.choices.wishes.mentioned() {
            let (effect, wish) = (self.dataset.effect(e), self.choices.wishes.get(e));
            let mut said = vec![];
            if wish.importance != Importance::None {
                said.push(
                    t.sheet_matters.with([&t.importance[wish.importance as usize].to_ascii_lowercase()]),
                );
                if has_direction(effect) {
                    let is_welcome = wish.direction == Direction::Welcome;
                    said.push(if is_welcome { t.sheet_more } else { t.sheet_less }.to_owned());
                }
            }
            if let Some(ceiling) = wish.ceiling {
                said.push(t.sheet_limit.with([&Say { lang: self.lang, effect }.ceiling(ceiling)]));
            }
            lines.push(Line::Item([&self.lang.effect(effect).name, ": ", &said.join(", ")].concat()));
        }
        if lines.is_empty() {
            lines.push(Line::Text(t.sheet_wishes_none.to_owned()));
        }
        let own = self.choices.own_words.trim();
        if !own.is_empty() {
            lines.push(Line::Text(own.to_owned()));
        }
        lines
    }

    fn taking(&self) -> Vec<Line> {
        let t = self.lang.messages();
        if self.choices.taking.is_empty() {
            return vec![Line::Text(t.sheet_taking_none.to_owned()), Line::Room(2)];
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
        let t = self.lang.messages();
        let mut said = vec![self.medicine(taking.medicine).to_owned()];
        if let Some(outcome) = taking.outcome {
            let helped = outcome == Outcome::Helped;
            said.push(if helped { t.sheet_helped } else { t.sheet_did_not_help }.to_owned());
        }
        if !taking.stopped_because.is_empty() {
            said.push(t.sheet_stopped.with([&names(self.lang, self.dataset, &taking.stopped_because)]));
        }
        said.join(", ")
    }

    /// The numbers beside placebo, and which differences between the medicines are clear.
    fn figures(&self) -> Vec<Line> {
        let t = self.lang.messages();
        let medicines = &self.medicines;
        let mut lines = vec![];
        if self.choices.wishes.is_empty() {
            lines.push(Line::Text(t.sheet_figures_first.to_owned()));
        }
        if medicines.is_empty() {
            lines.push(Line::Text(t.sheet_no_medicines.to_owned()));
        }
        let mut head = vec![t.effect.to_owned(), t.placebo.to_owned()];
        head.extend(medicines.iter().map(|&m| self.column(m)));
        lines.push(Line::Head(head));
        let effects = self.effects();
        for &e in &effects {
            let effect = self.dataset.effect(e);
            let say = Say { lang: self.lang, effect };
            let mut scale = say.scale();
            // A category says something only beside the others.
            for (i, level) in effect.scale_levels.iter().flatten().enumerate() {
                scale.push_str(if i == 0 { ": " } else { " · " });
                scale.push_str(&level.code);
            }
            let name = [&self.lang.effect(effect).name, SCALE, &scale, ")"].concat();
            let mut row = vec![name, say.placebo_number()];
            row.extend(medicines.iter().map(|&m| self.cell(say, m, e)));
            lines.push(Line::Row(row));
        }
        if medicines.len() > 1 {
            let mut not_comparable = vec![];
            for &e in &effects {
                let said = self.differences(e);
                if said.is_empty() {
                    not_comparable.push(e);
                } else {
                    let name = &self.lang.effect(self.dataset.effect(e)).name;
                    lines.push(Line::Item([name, ": ", &said, "."].concat()));
                }
            }
            if !not_comparable.is_empty() {
                let names = names(self.lang, self.dataset, &not_comparable);
                lines.push(Line::Item([t.sheet_not_comparable, " ", &names, "."].concat()));
            }
        }
        lines.push(Line::Text(t.sheet_figures_read.to_owned()));
        lines
    }

    /// The head of a medicine's column. What is taken or was taken says so.
    fn column(&self, m: MedicineIx) -> String {
        let name = self.medicine(m);
        match self.choices.taking.get(m) {
            Some(taking) => {
                [name, " (", self.lang.messages().sheet_taken[taking.when as usize], ")"].concat()
            }
            None => name.to_owned(),
        }
    }

    /// A number with its range, or which of the empties it is.
    fn cell(&self, say: Say, m: MedicineIx, e: EffectIx) -> String {
        let t = self.lang.messages();
        let reading = reading(self.dataset, m, e);
        let Some(figure) = reading.reliable() else {
            return match reading {
                Reading::Band { low, high } => say.band(low, high),
                Reading::TooLittle(_) | Reading::Imprecise(_) => t.too_little_short.to_owned(),
                _ => t.no_figure_short.to_owned(),
            };
        };
        let mut cell = say.number(figure.value);
        if let Some(interval) = figure.interval {
            cell = [&cell, " (", &say.range(interval), ")"].concat();
        }
        if let Reading::LikePlacebo(_) = reading {
            cell = [&cell, ", ", t.like_placebo_short].concat();
        }
        cell
    }

    /// Which differences between the medicines are clear in an effect; nothing when too few have a figure.
    fn differences(&self, e: EffectIx) -> String {
        let t = self.lang.messages();
        let of = |draws: &_| Differences::of(self.dataset, draws, e, &self.medicines);
        let Some(found) = self.state.ask_draws(&[e], &self.medicines, of) else {
            return t.sheet_differences_wait.to_owned();
        };
        let mut said = vec![];
        for difference in &found.clear {
            said.push(t.sheet_clear.with([&self.listed(&difference.more), &self.listed(&difference.less)]));
        }
        for difference in &found.small {
            said.push(t.sheet_small.with([&self.listed(&difference.more), &self.listed(&difference.less)]));
        }
        for difference in &found.by_experts {
            said.push(
                t.sheet_by_experts.with([&self.listed(&difference.more), &self.listed(&difference.less)]),
            );
        }
        for unclear in &found.unclear {
            said.push(t.sheet_unclear.with([&self.listed(unclear)]));
        }
        said.join("; ")
    }

    fn data(&self) -> Vec<Line> {
        let t = self.lang.messages();
        let about = self.dataset.about();
        let review = match (about.review.status, &about.review.by, &about.review.date) {
            (ReviewStatus::Reviewed, Some(by), Some(date)) => t.sheet_reviewed.with([by, date]),
            _ => t.unreviewed.to_owned(),
        };
        let version = t.sheet_version.with([&about.version, &about.date]);
        vec![
            Line::Text([&version, " ", &review].concat()),
            Line::Text([self.lang.of(&about.population), " ", self.lang.of(&about.time_frame)].concat()),
            Line::Text(t.sheet_sources.with([&self.sources().join("; ")])),
        ]
    }

    /// The titles of the sources of everything that the table shows, each once.
    fn sources(&self) -> Vec<&str> {
        let mut titles = vec![];
        for e in self.effects() {
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

/// A section as it is printed; the heading of the first is one level above the others.
pub fn drawn(section: &Section, table_label: &str) -> Piece {
    let heading = if section.place == "head" { "h2" } else { "h3" };
    let mut piece = h("section").class(section.place).child(h(heading).text(&section.heading));
    // The list and the rows that are being added to; a line of another kind ends the list.
    let (mut list, mut rows): (Option<Piece>, Option<Piece>) = (None, None);
    for line in &section.lines {
        match line {
            Line::Item(text) => {
                let open = list.take().unwrap_or_else(|| h("ul"));
                // An open list is the last child already, and stays it.
                piece = piece.child(open.clone());
                list = Some(open.child(h("li").text(text)));
                continue;
            }
            Line::Head(cells) => {
                let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
                let body = h("tbody");
                let table = h("table").child(head_row(&cells)).child(body.clone());
                piece = piece.child(scroll_frame(table_label, table));
                rows = Some(body);
            }
            Line::Row(cells) => {
                let mut row = h("tr");
                for (i, cell) in cells.iter().enumerate() {
                    row = row.child(if i > 0 {
                        h("td").text(cell)
                    } else {
                        // A name can have brackets of its own.
                        let (name, scale) = cell.rsplit_once(SCALE).unwrap_or((cell, ""));
                        let scale = h("span").class("counts").text("(").text(scale);
                        h("th").attr("scope", "row").text(name).text(" ").child(scale)
                    });
                }
                rows = rows.map(|rows| rows.child(row));
            }
            Line::Text(text) => piece = piece.child(h("p").text(text)),
            Line::Room(lines) => {
                for _ in 0..*lines {
                    piece = piece.child(h("div").class("room"));
                }
            }
        }
        list = None;
    }
    piece
}

/// The sheet as plain text: a table row becomes a point that names each column.
pub fn plain(sheet: &[Section]) -> String {
    let mut text = String::new();
    for section in sheet {
        if section.lines.is_empty() {
            continue;
        }
        let mut heads: &[String] = &[];
        for part in [&section.heading, "\n"] {
            text.push_str(part);
        }
        for line in &section.lines {
            match line {
                Line::Text(words) => text.push_str(words),
                Line::Item(words) => {
                    text.push_str("- ");
                    text.push_str(words);
                }
                Line::Head(cells) => {
                    heads = cells;
                    continue;
                }
                Line::Row(cells) => {
                    for (i, cell) in cells.iter().enumerate() {
                        text.push_str(match i {
                            0 => "- ",
                            1 => ": ",
                            _ => "; ",
                        });
                        if i > 0 {
                            text.push_str(&heads[i]);
                            text.push(' ');
                        }
                        text.push_str(cell);
                    }
                }
                Line::Room(_) => text.push_str("________________"),
            }
            text.push('\n');
        }
        text.push('\n');
    }
    text
}
