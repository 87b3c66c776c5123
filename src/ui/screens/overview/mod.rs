//! Medicines × effects as a real table, ordered by name, by an effect, or by the person's wishes in groups. On a phone
//! the style shows the same table as cards.

mod controls;
mod filters;
mod legend;
mod order;
mod table;

use std::sync::Arc;

use crate::domain::choices::{Choices, Sort};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::route::{MOST_COMPARED, View};
use crate::ui::dom::{Piece, h, late};
use crate::ui::later::Later;
use crate::ui::parts::failure::later_or;
use crate::ui::parts::prescriber::pairs;
use crate::ui::parts::prose::words;
use crate::ui::parts::scroll::scroll_frame;
use crate::ui::parts::why::whole;
use crate::ui::say::counted;
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::{Loaded, State};

/// What the screen shows; each changes only when that does, whatever else the person chooses.
#[derive(Clone, Copy)]
struct Shown {
    state: State,
    has_wishes: Memo<bool>,
    sort: Memo<Sort>,
    columns: Memo<Vec<EffectIx>>,
    /// Draw and say the range of each number.
    ranges: Memo<bool>,
    /// The medicines that the filters keep. What they leave out keeps its place and its group.
    kept: Memo<Vec<MedicineIx>>,
    /// The medicines chosen to compare.
    compared: Memo<Vec<MedicineIx>>,
    /// How many rows of a class that is too large to show whole the person has asked for.
    asked_rows: RwSignal<usize>,
}

impl Shown {
    fn new(state: State, loaded: &Arc<Loaded>) -> Shown {
        let has_wishes = Memo::new(move |_| state.chosen(|c| !c.wishes.is_empty()));
        let sort = Memo::new(move |_| {
            let sort = state.chosen(|c| c.sort);
            // Wishes may have been cleared since.
            if sort == Sort::Fit && !has_wishes.get() { Sort::Name } else { sort }
        });
        let columns = Memo::new({
            let loaded = loaded.clone();
            move |_| {
                let mut effects = state.chosen(|c| c.effects(&loaded.dataset));
                effects.retain(|&e| state.has_effect(e));
                effects
            }
        });
        let kept = Memo::new({
            let loaded = loaded.clone();
            move |_| {
                let dataset = &loaded.dataset;
                let country = Some(state.lang.get().countries()[0]);
                let is_kept = |c: &Choices, m| state.has_medicine(m) && c.filters.keeps(dataset, m, country);
                state.chosen(|c| dataset.medicine_ixs().filter(|&m| is_kept(c, m)).collect())
            }
        });
        Shown {
            state,
            has_wishes,
            sort,
            columns,
            ranges: Memo::new(move |_| state.chosen(|c| c.ranges)),
            kept,
            compared: Memo::new(move |_| state.chosen(|c| c.compared.clone())),
            asked_rows: RwSignal::new(0),
        }
    }

    /// The order, how sure it is, and what the filters leave. Reactive.
    fn said(self, dataset: &Dataset) -> String {
        let lang = self.state.lang.get();
        let t = lang.messages();
        let sort = self.sort.get();
        let mut said = match sort {
            Sort::Name => t.sorted_by_name.to_owned(),
            Sort::Fit => [t.sorted_by_fit, " ", &rests_on(self.state)].concat(),
            Sort::Effect { effect, ascending } => {
                let sentence = if ascending { t.sorted_lowest_first } else { t.sorted_highest_first };
                sentence.with([&lang.effect(dataset.effect(effect)).name])
            }
        };
        if self.state.chosen(|c| !c.filters.is_empty()) {
            let (kept, all) = (self.kept.with(Vec::len), dataset.medicines().len());
            let shown = t.filters_shown.with([&kept.to_string(), &all.to_string()]);
            said = [&said, " ", &shown].concat();
            if sort == Sort::Fit {
                said = [&said, " ", t.filters_places].concat();
            }
        }
        said
    }
}

/// The overview screen.
pub fn overview(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let shown = Shown::new(state, &loaded);
    let status = late(Box::new({
        let loaded = loaded.clone();
        move || shown.said(&loaded.dataset)
    }));
    let (table, changes, matrix) = (table::table(shown, loaded.clone()), loaded.clone(), loaded.clone());
    let medicines = loaded.dataset.medicines().len();
    let is_by_fit = move || shown.sort.get() == Sort::Fit;
    vec![
        h("h1")
            .attr("tabindex", "-1")
            .text(lang.of(&loaded.dataset.about().name))
            .text(" ")
            .child(h("span").class("page-name").text(t.overview_title)),
        h("p").text(t.overview_lead).text(" ").maybe_with(move || {
            let go = || h("a").attr("href", &state.href(View::Matters)).text(t.sort_needs_wishes);
            (!shown.has_wishes.get() && state.shows(View::Matters)).then(go)
        }),
        words(
            state,
            &[
                ("placebo", t.placebo),
                ("out-of-100", t.word_of_100),
                ("range", t.range),
                ("group", t.word_group),
            ],
        ),
        controls::order(shown, &loaded.dataset),
        filters::filters(shown, &loaded.dataset),
        h("p").class("status").attr("role", "status").text_with(move || status.get()),
        scroll_frame(t.overview_scroll, table),
        h("div").maybe_with(move || table::more(shown, medicines)),
        h("div").maybe_with(move || filters::nothing_left(shown)),
        h("div").maybe_with(move || {
            is_by_fit().then(|| {
                let loaded = changes.clone();
                let build = move |later: &Later| vec![(later.what_would_change)(state, loaded.clone())];
                opened(t.change_title, Box::new(move || Some(h("div").children(later_or(state, &build)))))
            })
        }),
        h("div").maybe_with(move || {
            (is_by_fit() && state.prescriber.get()).then(|| {
                let loaded = matrix.clone();
                let build = move || pairs(lang, &loaded.dataset, &*state.comparison.get()?);
                opened(t.pairs_title, Box::new(build))
            })
        }),
        legend::legend(state),
        h("div").class("tray-place").maybe_with(move || selection(shown, &loaded.dataset)),
    ]
}

/// How much of the order rests on figures that are missing, in words.
fn rests_on(state: State) -> String {
    let t = state.t();
    match state.comparison.get().as_ref().and_then(|c| c.uncertain.as_ref()) {
        None => String::new(),
        Some(uncertain) if uncertain.unknown_share == 0.0 => t.rests_on_nothing_missing.to_owned(),
        Some(uncertain) => t.rests_on_missing.with([&whole(100.0 * uncertain.unknown_share)]),
    }
}

/// Something below the table that is worked out when it is opened.
fn opened(title: &str, build: Box<dyn Fn() -> Option<Piece>>) -> Piece {
    let is_open = RwSignal::new(false);
    h("details")
        .class("below")
        .child(h("summary").text(title))
        .on("toggle", move |_| is_open.update(|open| *open = !*open))
        .child(h("div").maybe_with(move || if is_open.get() { build() } else { None }))
}

/// The medicines chosen to compare, and the way there. Stays in view.
fn selection(shown: Shown, dataset: &Dataset) -> Option<Piece> {
    let state = shown.state;
    let lang = state.lang.get();
    let t = lang.messages();
    let compared = shown.compared.get();
    let names: Vec<_> = compared.iter().map(|&m| lang.medicine(dataset.medicine(m))).collect();
    let full = if compared.len() >= MOST_COMPARED { t.compare_full } else { "" };
    let go = (compared.len() > 1)
        .then(|| h("a").class("button").attr("href", &state.compare_href()).text(t.compare_now));
    let clear = h("button")
        .class("button quiet")
        .text(t.compare_clear)
        .on_click(move || state.choose(|c| c.compared.clear()));
    let words = h("p")
        .attr("role", "status")
        .text(&counted(compared.len(), t.chosen_for_compare_one, t.chosen_for_compare))
        .text(" ")
        .text(full)
        .child(h("span").class("names").text(&names.join(", ")));
    (!compared.is_empty())
        .then(|| h("div").class("tray").child(words).child(h("div").class("actions").child(clear).maybe(go)))
}
