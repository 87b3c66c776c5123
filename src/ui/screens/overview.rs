//! Medicines × effects as a real table, ordered by name, by an effect, or by the person's wishes in groups.

use std::rc::Rc;
use std::sync::Arc;

use crate::domain::choices::Sort;
use crate::domain::comparison::{Added, Comparison};
use crate::domain::dataset::{Dataset, Effect, EffectIx, MedicineIx};
use crate::domain::order::sort as sort_by;
use crate::domain::reading::{Figure, reading, reference};
use crate::geometry::Axis;
use crate::route::{MOST_COMPARED, Over, View};
use crate::text::Lang;
use crate::ui::dom::{Piece, follow, h, late};
use crate::ui::parts::choice::{Choice, choices};
use crate::ui::parts::picture::{axis_of, bar, stretch};
use crate::ui::parts::reading_cell::{empty, reading_cell, source_href};
use crate::ui::parts::scroll::scroll_frame;
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::why::{distance, place_said, what_would_change, whole};
use crate::ui::say::{Say, Told, by_name, counted, names};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::{Loaded, State};

/// The overview screen.
pub fn overview(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let class_name = lang.of(&loaded.dataset.about().name);
    let has_wishes = Memo::new(move |_| state.chosen(|c| !c.wishes.is_empty()));
    let sort = Memo::new(move |_| {
        let sort = state.chosen(|c| c.sort);
        // Wishes may have been cleared since.
        if sort == Sort::Fit && !has_wishes.get() { Sort::Name } else { sort }
    });
    let columns = Memo::new({
        let loaded = loaded.clone();
        move |_| {
            let (wished, all) = state.chosen(|c| (c.wishes.mentioned(), c.all_effects));
            if wished.is_empty() || all { loaded.dataset.effect_ixs().collect() } else { wished }
        }
    });
    let status = late(Box::new({
        let loaded = loaded.clone();
        move || match sort.get() {
            Sort::Name => t.sorted_by_name.to_owned(),
            Sort::Fit => [t.sorted_by_fit, &rests_on(state)].join(" "),
            Sort::Effect { effect, ascending } => {
                let sentence = if ascending { t.sorted_lowest_first } else { t.sorted_highest_first };
                sentence.with([&lang.effect(loaded.dataset.effect(effect)).name])
            }
        }
    }));
    let what_changes = {
        let loaded = loaded.clone();
        move || (sort.get() == Sort::Fit).then(|| what_changes(state, loaded.clone()))
    };
    vec![
        h("h1")
            .attr("tabindex", "-1")
            .text(class_name)
            .text(" ")
            .child(h("span").class("page-name").text(t.overview_title)),
        h("p").text(t.overview_lead),
        controls(state, sort, has_wishes),
        h("p").class("status").attr("role", "status").text_with(move || status.get()),
        scroll_frame(t.overview_scroll, table(state, loaded.clone(), sort, columns)),
        h("div").maybe_with(what_changes),
        legend(lang),
        h("div").class("tray-place").maybe_with(move || selection(state, &loaded.dataset)),
    ]
}

/// The order and the choice of columns.
fn controls(state: State, sort: Memo<Sort>, has_wishes: Memo<bool>) -> Piece {
    let t = state.t();
    let by =
        |label, is: Sort| Choice::new(label, move || sort.get() == is, move || state.choose(|c| c.sort = is));
    let by_fit = Choice { is_possible: Box::new(move || has_wishes.get()), ..by(t.sort_by_fit, Sort::Fit) };
    let columns = move |label, all: bool| {
        Choice::new(
            label,
            move || state.chosen(|c| c.all_effects) == all,
            move || state.choose(|c| c.all_effects = all),
        )
    };
    h("div")
        .class("controls")
        .child(choices("sort", t.sort, vec![by(t.sort_by_name, Sort::Name), by_fit]))
        .maybe_with(move || {
            Some(if has_wishes.get() {
                choices(
                    "columns",
                    t.columns,
                    vec![columns(t.columns_mine, false), columns(t.columns_all, true)],
                )
            } else {
                h("a").attr("href", &state.href(View::Matters)).text(t.sort_needs_wishes)
            })
        })
}

fn table(state: State, loaded: Arc<Loaded>, sort: Memo<Sort>, columns: Memo<Vec<EffectIx>>) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let axes: Rc<[Axis]> = dataset.effect_ixs().map(|e| axis_of_points(dataset, e)).collect();
    let by_fit = Memo::new(move |_| sort.get() == Sort::Fit);
    let caption = t.overview_caption.with([lang.of(&dataset.about().name)]);
    let (heads, placebo, body) = (loaded.clone(), loaded.clone(), loaded.clone());
    let (placebo_axes, body_axes) = (axes.clone(), axes);
    let first_row = h("tr")
        .child(
            h("th")
                .attr("scope", "col")
                .text(t.medicine)
                .attr_with("aria-sort", move || (sort.get() == Sort::Name).then(|| "ascending".to_owned())),
        )
        .child(h("th").class("place").attr("scope", "col").text(t.place))
        .children_with(move || {
            columns.get().iter().map(|&e| effect_head(state, heads.dataset.effect(e), e, sort)).collect()
        });
    let placebo_row = h("tr")
        .class("placebo")
        .child(h("th").attr("scope", "row").attr("title", t.placebo_explained).text(t.placebo))
        .child(h("td").class("place"))
        .children_with(move || {
            columns
                .get()
                .iter()
                .map(|&e| placebo_cell(state, placebo.dataset.effect(e), placebo_axes[e.0]))
                .collect()
        });
    let rows = rows(state, loaded, columns, body_axes);
    h("table")
        // What belongs to the order by wishes alone is there all the time and hidden by style otherwise.
        .attr_with("class", move || {
            Some(if by_fit.get() { "overview by-fit" } else { "overview" }.to_owned())
        })
        .child(h("caption").class("visually-hidden").text(&caption))
        .child(h("thead").child(first_row).child(placebo_row))
        .children_with(move || {
            let Some(comparison) = state.comparison.get() else { return vec![] };
            let width = columns.with(Vec::len) + 1 + usize::from(by_fit.get());
            sections(&body.dataset, &comparison, sort.get(), lang)
                .into_iter()
                .map(|section| rows.with(|rows| body_of(section, width, rows)))
                .collect()
        })
}

/// The rows of all medicines, in the order of the dataset. They are built anew when columns or wishes change; another
/// order only moves them, which is what keeps it quick on a slow phone.
fn rows(
    state: State,
    loaded: Arc<Loaded>,
    columns: Memo<Vec<EffectIx>>,
    axes: Rc<[Axis]>,
) -> RwSignal<Vec<Piece>> {
    let rows = RwSignal::new(vec![]);
    follow(Box::new(move || {
        if let Some(comparison) = state.comparison.get() {
            let columns = columns.get();
            let row = |m| row(state, &loaded.dataset, &comparison, m, &columns, &axes);
            rows.set(loaded.dataset.medicine_ixs().map(row).collect());
        }
    }));
    rows
}

/// The row of one medicine.
fn row(
    state: State,
    dataset: &Dataset,
    comparison: &Comparison,
    m: MedicineIx,
    columns: &[EffectIx],
    axes: &[Axis],
) -> Piece {
    let lang = state.lang.get();
    // A distance explains a place; a medicine without a place has none to explain.
    let has_place = comparison.ordered.contains(&m);
    let added = |e| Some(added(lang, comparison.added(m, e).filter(|_| has_place)?));
    let cells =
        columns.iter().map(|&e| h("td").child(reading_cell(state, dataset, m, e, axes[e.0])).maybe(added(e)));
    h("tr")
        .child(medicine_head(state, dataset, m))
        .child(place_cell(state, dataset, comparison, m))
        .children(cells.collect())
}

/// The rows of a section under their heading.
fn body_of(section: Section, width: usize, rows: &[Piece]) -> Piece {
    let heading = (!section.heading.is_empty()).then(|| {
        let explanation = h("span").class("explanation").text(section.explanation);
        let words = h("span").class("sticky").text(&section.heading).text(" ").child(explanation);
        h("tr")
            .class("section")
            .child(h("th").attr("scope", "rowgroup").attr("colspan", &width.to_string()).child(words))
    });
    // Missing only while a new language or class is on its way.
    let rows = section.medicines.iter().filter_map(|m| rows.get(m.0).cloned());
    h("tbody").maybe(heading).children(rows.collect())
}

/// The axis of the points alone: intervals would shrink every bar.
fn axis_of_points(dataset: &Dataset, e: EffectIx) -> Axis {
    let figures = dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable());
    axis_of(dataset.effect(e), figures.map(|f| Figure { interval: None, ..f }))
}

/// A run of rows under one heading.
struct Section {
    heading: String,
    explanation: &'static str,
    medicines: Vec<MedicineIx>,
}

/// The order of the rows, with a visible reason wherever it is not alphabetical.
fn sections(dataset: &Dataset, comparison: &Comparison, sort: Sort, lang: Lang) -> Vec<Section> {
    let t = lang.messages();
    let section = |heading: &str, explanation: &'static str, medicines: Vec<MedicineIx>| Section {
        heading: heading.to_owned(),
        explanation,
        medicines,
    };
    let a_to_z = |medicines: &[MedicineIx]| by_name(lang, dataset, medicines.to_vec());
    let all = a_to_z(&dataset.medicine_ixs().collect::<Vec<_>>());
    let mut sections = match sort {
        Sort::Name => vec![section("", "", all)],
        Sort::Fit => {
            let unacceptable: Vec<_> = comparison.unacceptable.iter().map(|(m, _)| *m).collect();
            let mut sections = match &comparison.uncertain {
                Some(uncertain) => groups(lang, dataset, &uncertain.groups),
                None if comparison.is_weighed() => {
                    vec![section(t.list_by_fit, t.draws_running, comparison.ordered.clone())]
                }
                // Nothing but limits.
                None => {
                    vec![section("", "", all.into_iter().filter(|m| !unacceptable.contains(m)).collect())]
                }
            };
            sections.push(section(
                t.list_too_little,
                t.list_too_little_why,
                a_to_z(&comparison.too_little_known),
            ));
            sections.push(section(t.list_unacceptable, "", a_to_z(&unacceptable)));
            sections
        }
        Sort::Effect { effect, ascending } => {
            let value = |m: &MedicineIx| reading(dataset, *m, effect).reliable().map(|f| f.value);
            let (mut known, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|m| value(m).is_some());
            sort_by(&mut known, |a, b| if ascending { value(a) < value(b) } else { value(b) < value(a) });
            vec![section("", "", known), section(t.list_without_figure, "", rest)]
        }
    };
    sections.retain(|s| !s.medicines.is_empty());
    sections
}

/// The groups between which there is a difference. Inside a group the order is alphabetical and says nothing more.
fn groups(lang: Lang, dataset: &Dataset, groups: &[Vec<MedicineIx>]) -> Vec<Section> {
    let t = lang.messages();
    let group = |(i, group): (usize, &Vec<MedicineIx>)| {
        let heading = if i == 0 { t.group_first } else { t.group_next };
        Section {
            heading: format!("{}. {heading}", i + 1),
            explanation: if group.len() > 1 { t.group_several } else { t.group_single },
            medicines: by_name(lang, dataset, group.clone()),
        }
    };
    groups.iter().enumerate().map(group).collect()
}

/// The head of a column: the effect, what its numbers are, and ordering by it.
fn effect_head(state: State, effect: &Effect, e: EffectIx, sort: Memo<Sort>) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let name = &lang.effect(effect).name;
    let choose = move || {
        state.choose(|c| {
            let ascending = c.sort != Sort::Effect { effect: e, ascending: true };
            c.sort = Sort::Effect { effect: e, ascending };
        })
    };
    h("th")
        .attr("scope", "col")
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
}

/// What placebo does.
fn placebo_cell(state: State, effect: &Effect, axis: Axis) -> Piece {
    let lang = state.lang.get();
    let cell = h("td");
    let say = Say { lang, effect };
    match reference(effect) {
        Some(value) if Told::of(effect) != Told::Change => {
            let t = lang.messages();
            let label = format!("{}: {}. {}", t.placebo, say.amount(value), t.open_source);
            cell.child(
                h("a")
                    .class("reading")
                    .attr("href", &source_href(state, PLACEBO, &effect.id))
                    .attr("aria-label", &label)
                    .children(bar(lang, effect, Figure { value, interval: None }, axis)),
            )
        }
        _ => cell.child(empty("zero", &say.placebo_number())),
    }
}

/// What a wish adds to the distance of a medicine, in words and as a length.
fn added(lang: Lang, added: Added) -> Piece {
    let words = distance(lang, added.burden);
    h("span").class("added").child(h("span").text(words)).child(stretch(0.0, 100.0 * added.share))
}

/// The head of a row: the medicine, the way to its page, and choosing it to compare.
fn medicine_head(state: State, dataset: &Dataset, m: MedicineIx) -> Piece {
    let lang = state.lang.get();
    let medicine = dataset.medicine(m);
    let name = lang.medicine(medicine);
    let checkbox = h("input")
        .attr("type", "checkbox")
        .attr("aria-label", &lang.messages().choose_for_compare.with([name]))
        .prop_with("checked", move || state.chosen(|c| c.compared.contains(&m)))
        .prop_with("disabled", move || {
            state.chosen(|c| c.compared.len() >= MOST_COMPARED && !c.compared.contains(&m))
        })
        .on("change", move |_| {
            state.choose(|c| match c.compared.iter().position(|&x| x == m) {
                Some(i) => {
                    c.compared.remove(i);
                }
                None => c.compared.push(m),
            })
        });
    let link = h("a").attr("href", &state.href(View::Medicine(medicine.id.clone()))).text(name);
    h("th").attr("scope", "row").child(h("span").class("medicine").child(checkbox).child(link))
}

/// The places that a medicine could take as a bar and in words, what is assumed, and the way to the explanation.
fn place_cell(state: State, dataset: &Dataset, comparison: &Comparison, m: MedicineIx) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let of = comparison.ordered.len();
    let mut pieces = vec![];
    if let Some(placed) = comparison.uncertain.as_ref().and_then(|u| u.placed(m)) {
        let axis = Axis { min: 0.0, max: of as f64 };
        let span = axis.span(placed.place_low as f64 - 1.0, placed.place_high as f64);
        pieces.push(h("span").class("number").text(&place_said(t, placed.place_low, placed.place_high, of)));
        pieces.push(stretch(span.start, span.length()));
    }
    let mut notes = vec![];
    if let Some((_, exceeded)) = comparison.unacceptable.iter().find(|(x, _)| *x == m) {
        notes.extend(exceeded.iter().map(|x| {
            let effect = dataset.effect(x.effect);
            let say = Say { lang, effect };
            let name = &lang.effect(effect).name;
            t.exceeds.with([name, &say.amount(x.value), &say.ceiling(x.ceiling), &whole(100.0 * x.chance)])
        }));
    }
    let fit = comparison.fits[m.0].as_ref();
    let unknown: Vec<_> =
        fit.iter().flat_map(|f| &f.contributions).filter(|c| c.burden.is_none()).map(|c| c.effect).collect();
    if !unknown.is_empty() && comparison.ordered.contains(&m) {
        notes.push(t.fit_assumed.with([&names(lang, dataset, &unknown)]));
    }
    let unjudged = comparison.unjudged(dataset, m);
    if !unjudged.is_empty() {
        notes.push(t.ceiling_unknown.with([&names(lang, dataset, &unjudged)]));
    }
    pieces.extend(notes.iter().map(|note| h("span").class("note").text(note)));
    if fit.is_some() {
        let medicine = dataset.medicine(m);
        let href = state.route.with_untracked(|r| r.with_over(Over::Why(medicine.id.clone())).print());
        let label = t.why_of.with([lang.medicine(medicine)]);
        pieces.push(h("a").attr("href", &href).attr("aria-label", &label).text(t.why));
    }
    h("td").class("place").children(pieces)
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

/// What would change the order; worked out when it is opened.
fn what_changes(state: State, loaded: Arc<Loaded>) -> Piece {
    let is_open = RwSignal::new(false);
    h("details")
        .class("what-changes")
        .child(h("summary").text(state.t().change_title))
        .on("toggle", move |_| is_open.update(|open| *open = !*open))
        .child(h("div").maybe_with(move || is_open.get().then(|| what_would_change(state, loaded.clone()))))
}

/// The cells explained, so that the empties are not confused.
fn legend(lang: Lang) -> Piece {
    let t = lang.messages();
    let line = |sign: Piece, meaning: &str| h("div").child(h("dt").child(sign)).child(h("dd").text(meaning));
    h("details").class("legend").child(h("summary").text(t.legend_title)).child(h("dl").children(vec![
        line(h("span").class("like-placebo").text(t.like_placebo_short), t.like_placebo),
        line(empty("too-little", t.too_little_short), t.too_little),
        line(empty("band", t.band_short), t.about_method[3]),
        line(empty("not-measured", t.not_measured_short), t.not_measured),
        line(h("span").text(t.nearness[1]), t.nearness_explained),
        line(h("span").text(t.placebo), t.placebo_explained),
    ]))
}

/// The medicines chosen to compare, and the way there. Stays in view.
fn selection(state: State, dataset: &Dataset) -> Option<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let compared = state.chosen(|c| c.compared.clone());
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
