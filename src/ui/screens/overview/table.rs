//! The table itself. Its roles are written out, because a phone shows it as cards and some browsers take what is not
//! laid out as a table for no table.

use std::rc::Rc;
use std::sync::Arc;

use super::Shown;
use super::order::{Section, sections};
use crate::domain::choices::Sort;
use crate::domain::comparison::{Above, Added, Comparison, List};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::{Figure, reading, reference};
use crate::geometry::Axis;
use crate::route::{MOST_COMPARED, Over, View};
use crate::text::Lang;
use crate::ui::dom::{Piece, follow, h};
use crate::ui::parts::measure::measure_said;
use crate::ui::parts::picture::{axis_of, bar, stretch};
use crate::ui::parts::prescriber::placed_numbers;
use crate::ui::parts::reading_cell::{cell_with, empty, source_href};
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::taking::taken_mark;
use crate::ui::parts::why::{distance, place_said, whole};
use crate::ui::say::{Say, Told, names};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::Loaded;

/// So many medicines are shown at once, whatever the columns; a larger class in parts.
const WHOLE: usize = 64;

/// How many rows are shown: of a large class so many that a slow phone can build them.
fn rows_shown(shown: Shown, medicines: usize) -> usize {
    if medicines <= WHOLE {
        return medicines;
    }
    const CELLS: usize = 600;
    let at_once = (CELLS / (shown.columns.with(Vec::len) + 2)).clamp(12, WHOLE / 2);
    at_once + shown.asked_rows.get()
}

/// The way to the rest of a class that is shown in parts.
pub fn more(shown: Shown, medicines: usize) -> Option<Piece> {
    const AT_A_TIME: usize = 50;
    let (all, rows) = (shown.kept.with(Vec::len), rows_shown(shown, medicines));
    let ask = move || shown.asked_rows.update(|rows| *rows += AT_A_TIME);
    (all > rows).then(|| {
        let t = shown.state.t();
        let left = t.filters_shown.with([&rows.to_string(), &all.to_string()]);
        let button = h("button").class("button quiet").text(t.overview_more).on_click(ask);
        h("p").class("more").text(&left).text(" ").child(button)
    })
}

/// The table of all medicines in view.
pub fn table(shown: Shown, loaded: Arc<Loaded>) -> Piece {
    let Shown { state, sort, columns, kept, .. } = shown;
    let lang = state.lang.get();
    let t = lang.messages();
    let by_fit = Memo::new(move |_| sort.get() == Sort::Fit);
    let caption = t.overview_caption.with([lang.of(&loaded.dataset.about().name)]);
    let (heads, placebo, body) = (loaded.clone(), loaded.clone(), loaded.clone());
    let first_row = row()
        .child(
            head_cell()
                .text(t.medicine)
                .attr_with("aria-sort", move || (sort.get() == Sort::Name).then(|| "ascending".to_owned())),
        )
        .child(head_cell().class("place").text(t.place))
        .children_with(move || {
            columns.get().iter().map(|&e| effect_head(shown, &heads.dataset, e)).collect()
        });
    let placebo_row = row()
        .class("placebo")
        .child(row_head().attr("title", t.placebo_explained).text(t.placebo))
        .child(cell().class("place"))
        .children_with(move || {
            columns.get().iter().map(|&e| placebo_cell(shown, &placebo.dataset, e)).collect()
        });
    let sections = Memo::new(move |_| {
        let Some(comparison) = state.comparison.get() else { return vec![] };
        let mut room = rows_shown(shown, body.dataset.medicines().len());
        let mut sections = kept.with(|kept| sections(&body.dataset, &comparison, sort.get(), kept, lang));
        sections.retain_mut(|section| {
            section.medicines.truncate(room);
            room -= section.medicines.len();
            !section.medicines.is_empty()
        });
        sections
    });
    let rows = rows(shown, loaded, sections);
    h("table")
        .attr("role", "table")
        // What belongs to the order by wishes alone is there all the time and hidden by style otherwise.
        .attr_with("class", move || {
            Some(if by_fit.get() { "overview by-fit" } else { "overview" }.to_owned())
        })
        .child(h("caption").class("visually-hidden").text(&caption))
        .child(h("thead").attr("role", "rowgroup").child(first_row).child(placebo_row))
        .children_with(move || {
            let width = columns.with(Vec::len) + 1 + usize::from(by_fit.get());
            sections.with(|sections| {
                rows.with(|rows| sections.iter().map(|section| body_of(section, width, rows)).collect())
            })
        })
}

fn row() -> Piece {
    h("tr").attr("role", "row")
}

fn cell() -> Piece {
    h("td").attr("role", "cell")
}

fn head_cell() -> Piece {
    h("th").attr("role", "columnheader").attr("scope", "col")
}

fn row_head() -> Piece {
    h("th").attr("role", "rowheader").attr("scope", "row")
}

/// A cell of an effect. A phone has no heads of columns: there the style shows what the cell is about.
fn effect_cell(lang: Lang, dataset: &Dataset, e: EffectIx) -> Piece {
    let effect = dataset.effect(e);
    let label = [&lang.effect(effect).name, "\n", &Say { lang, effect }.scale()].concat();
    cell().attr("data-label", &label)
}

/// The rows of all medicines, in the order of the dataset. They are built anew when what stands in them changes; another
/// order or filter only moves them, which is what keeps it quick on a slow phone. Of a class that is shown in parts only
/// those in view are built.
fn rows(shown: Shown, loaded: Arc<Loaded>, sections: Memo<Vec<Section>>) -> RwSignal<Vec<Option<Piece>>> {
    let Shown { state, columns, ranges, .. } = shown;
    let rows = RwSignal::new(vec![]);
    let all = loaded.dataset.medicines().len();
    let in_view = Memo::new(move |_| {
        let mut in_view = vec![all <= WHOLE; all];
        if all > WHOLE {
            sections.with(|sections| {
                for m in sections.iter().flat_map(|section| &section.medicines) {
                    in_view[m.0] = true;
                }
            });
        }
        in_view
    });
    follow(Box::new(move || {
        let Some(comparison) = state.comparison.get() else { return };
        let dataset = &loaded.dataset;
        let (ranges, prescriber) = (ranges.get(), state.prescriber.get());
        let build = Rows {
            shown,
            dataset,
            comparison: &comparison,
            columns: columns.get(),
            axes: dataset.effect_ixs().map(|e| axis(dataset, e, ranges)).collect(),
            ranges,
            prescriber,
        };
        let row = |m: MedicineIx| in_view.with(|in_view| in_view[m.0]).then(|| build.row(m));
        rows.set(dataset.medicine_ixs().map(row).collect());
    }));
    rows
}

/// The axis of an effect. Without ranges that of the points alone: intervals would shrink every bar.
fn axis(dataset: &Dataset, e: EffectIx, ranges: bool) -> Axis {
    let figures = dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable());
    axis_of(dataset.effect(e), figures.map(|f| Figure { interval: f.interval.filter(|_| ranges), ..f }))
}

/// The rows of a section under their heading.
fn body_of(section: &Section, width: usize, rows: &[Option<Piece>]) -> Piece {
    let heading = (!section.heading.is_empty()).then(|| {
        let explanation = h("span").class("explanation").text(section.explanation);
        let words = h("span").class("sticky").text(&section.heading).text(" ").child(explanation);
        let width = width.to_string();
        let head = h("th").attr("role", "rowheader").attr("scope", "rowgroup").attr("colspan", &width);
        row().class("section").child(head.child(words))
    });
    // Missing only while a new language or class is on its way.
    let rows = section.medicines.iter().filter_map(|m| rows.get(m.0).cloned().flatten());
    h("tbody").attr("role", "rowgroup").maybe(heading).children(rows.collect())
}

/// The head of a column: the effect, what its numbers are, what it is, and ordering by it.
fn effect_head(shown: Shown, dataset: &Dataset, e: EffectIx) -> Piece {
    let Shown { state, sort, .. } = shown;
    let lang = state.lang.get();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let name = &lang.effect(effect).name;
    let choose = move || {
        state.choose(|c| {
            let ascending = c.sort != Sort::Effect { effect: e, ascending: true };
            c.sort = Sort::Effect { effect: e, ascending };
        })
    };
    head_cell()
        .attr_with("aria-sort", move || match sort.get() {
            Sort::Effect { effect, ascending } if effect == e => {
                Some(if ascending { "ascending" } else { "descending" }.to_owned())
            }
            _ => None,
        })
        .child(
            h("button")
                .class("sort")
                .attr("title", &t.sort_by_effect.with([name]))
                .text(name)
                .on_click(choose),
        )
        .child(h("span").class("scale").text(&Say { lang, effect }.scale()))
        .child(
            // The source of the placebo number tells what the effect is like and how it was measured.
            h("a")
                .class("explained")
                .attr("href", &source_href(state, PLACEBO, &effect.id))
                .attr("aria-label", &[t.effect_explained, ": ", name].concat())
                .text(t.effect_explained),
        )
}

/// What placebo does.
fn placebo_cell(shown: Shown, dataset: &Dataset, e: EffectIx) -> Piece {
    let Shown { state, ranges, .. } = shown;
    let lang = state.lang.get();
    let effect = dataset.effect(e);
    let cell = effect_cell(lang, dataset, e);
    let say = Say { lang, effect };
    match reference(effect) {
        Some(value) if Told::of(effect) != Told::Change => {
            let t = lang.messages();
            let label = format!("{}: {}. {}", t.placebo, say.amount(value), t.open_source);
            let is_ranged = ranges.get() && Told::of(effect) == Told::People;
            let interval = effect.baseline.as_ref().filter(|_| is_ranged).map(|b| (b.low, b.high));
            cell.child(
                h("a")
                    .class("reading")
                    .attr("href", &source_href(state, PLACEBO, &effect.id))
                    .attr("aria-label", &label)
                    // Where placebo has a number, it is one out of 100.
                    .children(bar(lang, effect, Figure { value, interval }, Axis::PER100)),
            )
        }
        _ => cell.child(empty("zero", &say.placebo_number())),
    }
}

/// What all rows are built of.
struct Rows<'a> {
    shown: Shown,
    dataset: &'a Dataset,
    comparison: &'a Comparison,
    columns: Vec<EffectIx>,
    /// By effect.
    axes: Rc<[Axis]>,
    ranges: bool,
    prescriber: bool,
}

impl Rows<'_> {
    /// The row of one medicine.
    fn row(&self, m: MedicineIx) -> Piece {
        let cells = self.columns.iter().map(|&e| self.cell(m, e)).collect();
        row().child(self.head(m)).child(self.place(m)).children(cells)
    }

    /// The number of a medicine and an effect. A phone shows the placebo number in the same cell.
    fn cell(&self, m: MedicineIx, e: EffectIx) -> Piece {
        let Rows { dataset, comparison, .. } = *self;
        let state = self.shown.state;
        let lang = state.lang.get();
        let effect = dataset.effect(e);
        let placebo = [lang.messages().placebo, ": ", &Say { lang, effect }.placebo_number()].concat();
        let mut cell = effect_cell(lang, dataset, e).attr("data-placebo", &placebo).child(cell_with(
            state,
            dataset,
            m,
            e,
            self.axes[e.0],
            self.ranges,
        ));
        // A distance explains a place; a medicine without a place has none to explain.
        if let Some(share) = comparison.added(m, e)
            && comparison.standing(m).list == List::Placed
        {
            cell = cell.child(added(lang, share));
        }
        // An unreliable figure stays one tap away.
        match dataset.estimate(m, e) {
            Some(estimate) if self.prescriber && estimate.reliable => {
                cell.child(h("span").class("measure").text(&measure_said(lang, effect, estimate)))
            }
            _ => cell,
        }
    }

    /// The head of a row: the medicine, the way to its page, and choosing it to compare.
    fn head(&self, m: MedicineIx) -> Piece {
        let Shown { state, compared, .. } = self.shown;
        let lang = state.lang.get();
        let medicine = self.dataset.medicine(m);
        let name = lang.medicine(medicine);
        let checkbox = h("input")
            .attr("type", "checkbox")
            .attr("aria-label", &lang.messages().choose_for_compare.with([name]))
            .prop_with("checked", move || compared.with(|c| c.contains(&m)))
            .prop_with("disabled", move || compared.with(|c| c.len() >= MOST_COMPARED && !c.contains(&m)))
            .on("change", move |_| {
                state.choose(|c| match c.compared.iter().position(|&x| x == m) {
                    Some(i) => {
                        c.compared.remove(i);
                    }
                    None => c.compared.push(m),
                })
            });
        let link = h("a").attr("href", &state.href(View::Medicine(medicine.id.clone()))).text(name);
        let head = row_head()
            .child(h("span").class("medicine").child(checkbox).child(link))
            .maybe_with(move || taken_mark(state, m));
        if self.prescriber { head.child(h("span").class("atc").text(&medicine.atc)) } else { head }
    }

    /// The places that a medicine could take as a bar and in words, what is assumed, and the way to the explanation.
    fn place(&self, m: MedicineIx) -> Piece {
        let Rows { dataset, comparison, .. } = *self;
        let state = self.shown.state;
        let lang = state.lang.get();
        let t = lang.messages();
        let of = comparison.placed.len();
        let mut pieces = vec![];
        let uncertain = comparison.uncertain.as_ref();
        if let Some((uncertain, placed)) = uncertain.and_then(|u| Some((u, u.placed(m)?))) {
            let axis = Axis { min: 0.0, max: of as f64 };
            let span = axis.span(placed.place_low as f64 - 1.0, placed.place_high as f64);
            let said = place_said(t, placed.place_low, placed.place_high, of);
            pieces.push(h("span").class("number").text(&said));
            pieces.push(stretch(span.start, span.length()));
            if self.prescriber {
                pieces.extend(placed_numbers(lang, uncertain, m));
            }
        }
        let mut notes = vec![];
        let standing = comparison.standing(m);
        notes.extend(standing.exceeded.iter().map(|x| {
            let effect = dataset.effect(x.effect);
            let say = Say { lang, effect };
            let (name, ceiling) = (&lang.effect(effect).name, say.ceiling(x.ceiling));
            match x.above {
                Above::Point { value, chance, .. } => {
                    t.exceeds.with([name, &say.amount(value), &ceiling, &whole(100.0 * chance)])
                }
                Above::Band { low, high } => t.exceeds_band.with([name, &say.band(low, high), &ceiling]),
            }
        }));
        if !standing.unknown_wishes.is_empty() {
            notes.push(t.wish_unknown.with([&names(lang, dataset, &standing.unknown_wishes)]));
        }
        let fit = comparison.fits[m.0].as_ref();
        let unknown: Vec<_> = fit
            .iter()
            .flat_map(|f| &f.contributions)
            .filter(|c| c.burden.is_none())
            .map(|c| c.effect)
            .collect();
        if !unknown.is_empty() && comparison.standing(m).list == List::Placed {
            notes.push(t.fit_assumed.with([&names(lang, dataset, &unknown)]));
        }
        if !standing.unknown_limits.is_empty() {
            notes.push(t.ceiling_unknown.with([&names(lang, dataset, &standing.unknown_limits)]));
        }
        pieces.extend(notes.iter().map(|note| h("span").class("note").text(note)));
        if fit.is_some() {
            let medicine = dataset.medicine(m);
            let href = state.route.with_untracked(|r| r.with_over(Over::Why(medicine.id.clone())).print());
            let label = t.why_of.with([lang.medicine(medicine)]);
            pieces.push(h("a").attr("href", &href).attr("aria-label", &label).text(t.why));
        }
        cell().class("place").children(pieces)
    }
}

/// What a wish adds to the distance of a medicine, in words and as a length.
fn added(lang: Lang, added: Added) -> Piece {
    let words = distance(lang, added.burden);
    h("span").class("added").child(h("span").text(words)).child(stretch(0.0, 100.0 * added.share))
}
