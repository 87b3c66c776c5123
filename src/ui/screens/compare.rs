//! Two to four medicines side by side, always with placebo.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use crate::domain::certainty::certainty;
use crate::domain::choices::Choices;
use crate::domain::dataset::{Dataset, Effect, EffectIx, MedicineIx};
use crate::domain::differences::{
    Differences, Finding, Verdict, Way, against_placebo, by_finding, chance_of_more,
    chance_of_more_than_placebo,
};
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::domain::sampling::Draws;
use crate::geometry::Icons;
use crate::route::{MOST_COMPARED, View};
use crate::text::Lang;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::fold::fold;
use crate::ui::parts::measure::measure_said;
use crate::ui::parts::picture::{axis_of, icon, picture};
use crate::ui::parts::prose::words;
use crate::ui::parts::reading_cell::{empty, source_href};
use crate::ui::parts::scroll::{head_row, scroll_frame};
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::taking::{beside_now, taken_mark};
use crate::ui::parts::why::whole;
use crate::ui::say::{Say, Told, by_name, counted, listed, names};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::{Loaded, State};
use crate::web::{document, input, numbers};

/// The compare screen.
pub fn compare(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let t = state.t();
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let as_tables = RwSignal::new(false);
    let shown = Memo::new(move |_| state.chosen(Choices::side_by_side));
    let picked = loaded.clone();
    vec![
        h("h1").attr("tabindex", "-1").text(t.compare_title),
        h("div").class("picker").children_with(move || picker(state, &picked.dataset, &compared.get())),
        beside_now(state, loaded.clone()),
        h("div").children_with(move || {
            let medicines = shown.get();
            if medicines.len() < 2 {
                too_few(state, medicines.len())
            } else {
                side_by_side(state, Shown { loaded: loaded.clone(), medicines, as_tables })
            }
        }),
        h("section").class("other-options").children(vec![
            h("h2").text(t.without_title),
            h("p")
                .text(t.stay_text)
                .text(" ")
                .child(h("a").attr("href", &state.href(View::Matters)).text(t.stay_write_down)),
            h("p").text(t.without_text),
        ]),
    ]
}

/// Which medicines: each can be taken away, and others added up to four.
fn picker(state: State, dataset: &Dataset, compared: &[MedicineIx]) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let name = |m: MedicineIx| lang.medicine(dataset.medicine(m));
    let chips = compared.iter().map(|&m| {
        let rest: Vec<_> = compared.iter().copied().filter(|&x| x != m).collect();
        let remove =
            h("button").attr("aria-label", &t.compare_remove.with([name(m)])).text("×").on_click(move || {
                state.compare(&rest);
                document::focus_soon(".picker select");
            });
        let link =
            h("a").attr("href", &state.href(View::Medicine(dataset.medicine(m).id.clone()))).text(name(m));
        h("li").class("chip").child(link).maybe_with(move || taken_mark(state, m)).child(remove)
    });
    let chips = h("ul").class("chips").children(chips.collect());
    if compared.len() >= MOST_COMPARED {
        return vec![chips, h("p").text(t.compare_full)];
    }
    let others = by_name(
        lang,
        dataset,
        dataset.medicine_ixs().filter(|m| !compared.contains(m) && state.has_medicine(*m)).collect(),
    );
    let options = others.into_iter().map(|m| h("option").attr("value", &m.0.to_string()).text(name(m)));
    // With the keyboard every step through a list is a change, so that only the button adds.
    let chosen = Rc::new(Cell::new(usize::MAX));
    let present = compared.to_vec();
    let select = h("select")
        .child(h("option").attr("value", "").text(t.compare_choose))
        .children(options.collect())
        .on("change", {
            let chosen = chosen.clone();
            move |event| chosen.set(input::value(event).parse().unwrap_or(usize::MAX))
        });
    let add = h("button").class("button quiet").text(t.compare_add_now).on_click(move || {
        let chosen = chosen.get();
        if chosen != usize::MAX {
            state.compare(&[present.as_slice(), &[MedicineIx(chosen)]].concat());
            document::focus_soon(".chip:last-child a");
        }
    });
    let label = h("label").class("add").child(h("span").text(t.compare_add)).child(select);
    vec![chips, h("div").class("adding").child(label).child(add)]
}

/// What to do before there is something to compare.
fn too_few(state: State, chosen: usize) -> Vec<Piece> {
    let t = state.t();
    let go = h("a").class("button").attr("href", &state.href(View::Overview)).text(t.matters_to_overview);
    let lead = if chosen == 0 { t.compare_empty } else { t.compare_one };
    vec![h("p").class("lead").text(lead), h("p").text(t.compare_ways), h("p").child(go)]
}

/// What every block of the screen shows.
#[derive(Clone)]
struct Shown {
    loaded: Arc<Loaded>,
    medicines: Vec<MedicineIx>,
    as_tables: RwSignal<bool>,
}

fn side_by_side(state: State, shown: Shown) -> Vec<Piece> {
    let t = state.t();
    let dataset = &shown.loaded.dataset;
    let wished = state.chosen(|c| c.wishes.mentioned());
    let (mut rest, mut nothing) = (vec![], vec![]);
    for e in dataset.effect_ixs().filter(|e| !wished.contains(e) && state.has_effect(*e)) {
        let is_measured = shown.medicines.iter().any(|&m| reading(dataset, m, e) != Reading::NoFigure);
        if is_measured { &mut rest } else { &mut nothing }.push(e);
    }
    let as_tables = shown.as_tables;
    let switch = h("input")
        .attr("type", "checkbox")
        .prop_with("checked", move || as_tables.get())
        .on("change", move |_| as_tables.update(|on| *on = !*on));
    let mut pieces = vec![
        h("p").text(t.compare_lead),
        h("p").text(t.compare_clear_means),
        words(
            state,
            &[
                (PLACEBO, t.placebo),
                ("out-of-100", t.word_of_100),
                ("range", t.range),
                ("certainty", t.certainty_title),
            ],
        ),
        legend(t.compare_legend, &t.compare_icons, t.compare_line),
        h("label").class("choice as-tables").child(switch).child(h("span").text(t.compare_tables)),
    ];
    if !wished.is_empty() {
        pieces.push(h("h2").text(t.compare_mine));
        pieces.extend(blocks(state, &shown, &wished));
    }
    let no_figure = names(state.lang.get(), dataset, &nothing);
    pieces.extend(by_difference(state, &shown, &rest));
    if !nothing.is_empty() {
        pieces.push(h("p").text(t.compare_nothing).text(" ").text(&no_figure).text("."));
    }
    pieces
}

/// The pictures explained.
fn legend(title: &str, icons: &[&str; Icons::STATES], line: &str) -> Piece {
    let mut lines = vec![];
    for (state, meaning) in icons.iter().enumerate() {
        lines.push(h("li").child(icon(state)).child(h("span").text(meaning)));
    }
    h("details")
        .child(h("summary").text(title))
        .child(h("ul").class("icons").children(lines))
        .child(h("p").text(line))
}

/// The effects that differ clearly; then, folded, those that do not and those that cannot be compared.
fn by_difference(state: State, shown: &Shown, effects: &[EffectIx]) -> Vec<Piece> {
    let t = state.t();
    let found = state.ask_draws(effects, &shown.medicines, |draws| {
        by_finding(&shown.loaded.dataset, draws, effects, &shown.medicines)
    });
    let (mut clear, mut unclear, mut unknown) = (vec![], vec![], vec![]);
    for (e, differences) in found.unwrap_or_default() {
        match differences.finding() {
            Finding::SomeClear => clear.push(e),
            Finding::SomeSmall | Finding::ByExperts | Finding::NoneClear => unclear.push(e),
            Finding::OneSided | Finding::NotComparable => unknown.push(e),
        }
    }
    let mut pieces = vec![];
    if clear.is_empty() {
        pieces.push(h("p").text(t.compare_none_clear));
    } else {
        pieces.push(h("h2").text(t.compare_some_clear));
        pieces.extend(blocks(state, shown, &clear));
    }
    for (effects, one, several) in [
        (unclear, t.compare_unclear_one, t.compare_unclear),
        (unknown, t.compare_incomparable_one, t.compare_incomparable),
    ] {
        if !effects.is_empty() {
            let shown = shown.clone();
            let title = counted(effects.len(), one, several);
            pieces.push(fold(&title, Box::new(move || blocks(state, &shown, &effects))));
        }
    }
    pieces
}

fn blocks(state: State, shown: &Shown, effects: &[EffectIx]) -> Vec<Piece> {
    let mut blocks = vec![];
    for &e in effects {
        blocks.push(block(state, shown, e));
    }
    blocks
}

/// One effect: what is clear, then placebo and every medicine.
fn block(state: State, shown: &Shown, e: EffectIx) -> Piece {
    let lang = state.lang.get();
    let text = lang.effect(shown.loaded.dataset.effect(e));
    let [of_sides, of_pairs] = [(); 2].map(|()| shown.clone());
    h("section")
        .class("effect-block")
        .child(h("h3").text(&text.name))
        .child(h("p").class("counted").text(&text.counted))
        .child(h("div").class("finding").children(finding(state, shown, e)))
        .child(h("div").children_with(move || {
            let dataset = &of_sides.loaded.dataset;
            if of_sides.as_tables.get() {
                vec![table(state, dataset, e, &of_sides.medicines)]
            } else {
                vec![sides(state, dataset, e, &of_sides.medicines)]
            }
        }))
        .child(h("div").maybe_with(move || {
            if state.prescriber.get() {
                pairs(state, &of_pairs.loaded.dataset, e, &of_pairs.medicines)
            } else {
                None
            }
        }))
}

/// Which of the medicines differ clearly, in words.
fn finding(state: State, shown: &Shown, e: EffectIx) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let dataset = &shown.loaded.dataset;
    let of = |draws: &Draws| Differences::of(dataset, draws, e, &shown.medicines);
    let Some(found) = state.ask_draws(&[e], &shown.medicines, of) else { return vec![] };
    let list = |medicines: &[MedicineIx]| listed(lang, dataset, medicines);
    let (clear, small, unclear, unclear_all) = match Told::of(dataset.effect(e)) {
        Told::People | Told::Better => (t.clear_more, t.small_more, t.unclear_between, t.unclear_all),
        Told::Change => (t.clear_higher, t.small_higher, t.unclear_between, t.unclear_all),
        Told::Category => (t.clear_category, t.small_more, t.same_category, t.same_category_all),
    };
    let mut said = vec![];
    let differences = [(&found.clear, clear), (&found.small, small), (&found.by_experts, t.clear_category)];
    for (differences, words) in differences {
        for difference in differences {
            said.push(
                h("p").class("clear").text(&words.with([&list(&difference.more), &list(&difference.less)])),
            );
        }
    }
    for alike in &found.unclear {
        let is_all = alike.len() == shown.medicines.len();
        let words = if is_all { unclear_all.to_owned() } else { unclear.with([&list(alike)]) };
        said.push(h("p").text(&words));
    }
    if !found.unknown.is_empty() {
        said.push(h("p").text(&t.cannot_compare.with([&list(&found.unknown)])));
    }
    said
}

/// Placebo and every medicine of an effect, in pictures and in words.
fn sides(state: State, dataset: &Dataset, e: EffectIx, medicines: &[MedicineIx]) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    // One axis for the whole effect, so that leaving a medicine out moves no picture.
    let axis = axis_of(effect, dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable()));
    let p = |text: &str| h("p").text(text);
    let number = |value: f64| h("p").class("number").text(&say.amount(value));
    let side = |head: Piece, picture: Option<Piece>, number: Option<Piece>, words: Vec<Piece>| {
        let words = h("div").class("words").children(words);
        h("li").class("side").child(head).maybe(picture).maybe(number).child(words)
    };
    let placebo = reference(effect);
    // A zero point alone is no picture.
    let is_line = Told::of(effect) == Told::Change;
    let has_picture = !is_line || medicines.iter().any(|&m| reading(dataset, m, e).reliable().is_some());
    let on_placebo = placebo
        .filter(|_| has_picture)
        .map(|value| picture(lang, effect, Figure { value, interval: None }, axis));
    let (of_placebo, mut words) = match placebo {
        Some(_) if is_line => (None, vec![p(t.placebo_zero)]),
        Some(value) => (Some(number(value)), vec![]),
        None => (None, vec![p(no_placebo(lang, effect))]),
    };
    words.push(source(state, effect, PLACEBO, t.placebo));
    if let Some(baseline) = baseline_said(lang, effect) {
        words.push(for_prescribers(state, &baseline));
    }
    let mut sides = vec![side(h("h4").text(t.placebo), on_placebo, of_placebo, words)];
    for &m in medicines {
        let medicine = dataset.medicine(m);
        let name = lang.medicine(medicine);
        let reading = reading(dataset, m, e);
        let figure = reading.reliable();
        let mut words = vec![];
        match figure {
            Some(figure) => {
                let mut said = say.sentence(figure.value);
                if let Some(range) = say.range_sentence(figure) {
                    said.push(' ');
                    said.push_str(&range);
                }
                words.push(p(&said));
                words.extend(contrast_said(lang, dataset, m, e).map(|said| p(said).class("contrast")));
            }
            None => words.push(h("p").child(nothing_said(say, reading))),
        }
        if let Some(estimate) = dataset.estimate(m, e) {
            words.push(source(state, effect, &medicine.id, name));
            words.push(for_prescribers(state, &measure_said(lang, effect, estimate)));
        }
        let picture = figure.map(|figure| picture(lang, effect, figure, axis));
        let head = h("h4").text(name).maybe_with(move || taken(state, m));
        sides.push(side(head, picture, figure.map(|figure| number(figure.value)), words));
    }
    h("ul").class("sides").children(sides)
}

/// What is said behind the name of a medicine that the person takes or took.
fn taken(state: State, m: MedicineIx) -> Option<Piece> {
    Some(h("span").text(" ").child(taken_mark(state, m)?))
}

/// The way to the source of a number.
fn source(state: State, effect: &Effect, medicine: &str, name: &str) -> Piece {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    h("a")
        .attr("href", &source_href(state, medicine, &effect.id))
        .attr("aria-label", &format!("{}: {name}, {}", t.open_source, lang.effect(effect).name))
        .text(t.open_source)
}

fn for_prescribers(state: State, words: &str) -> Piece {
    h("p").class("measure").text(words).prop_with("hidden", move || !state.prescriber.get())
}

/// Why there is no number of placebo.
fn no_placebo(lang: Lang, effect: &Effect) -> &'static str {
    let t = lang.messages();
    if Told::of(effect) == Told::Category { t.compare_no_placebo_grade } else { t.source_no_baseline }
}

/// The placebo number with all its digits.
fn baseline_said(lang: Lang, effect: &Effect) -> Option<String> {
    reference(effect)?;
    let b = effect.baseline.as_ref()?;
    let [point, low, high, people] =
        [b.per100, b.low, b.high, b.n_participants.into()].map(|x| numbers::as_given(lang, x));
    Some(lang.messages().source_baseline.with([&point, &low, &high, &people]))
}

/// Which of the empties it is.
fn nothing_said(say: Say, reading: Reading) -> Piece {
    let t = say.lang.messages();
    match reading {
        Reading::Band { low, high } => empty("band", &say.band(low, high)),
        Reading::TooLittle(_) | Reading::Imprecise(_) => empty("too-little", t.too_little),
        _ => empty("no-figure", t.no_figure),
    }
}

/// Whether a medicine differs clearly from placebo, in words.
fn contrast_said(lang: Lang, dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Option<&'static str> {
    let t = lang.messages();
    if let Reading::LikePlacebo(_) = reading(dataset, m, e) {
        return Some(t.like_placebo);
    }
    Some(match against_placebo(dataset, m, e)? {
        Verdict::Clear(Way::More) => t.placebo_contrast[0],
        Verdict::Clear(Way::Less) => t.placebo_contrast[1],
        Verdict::Small(Way::More) => t.placebo_contrast[3],
        Verdict::Small(Way::Less) => t.placebo_contrast[4],
        _ => t.placebo_contrast[2],
    })
}

/// The same as [`sides`], without pictures.
fn table(state: State, dataset: &Dataset, e: EffectIx, medicines: &[MedicineIx]) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let is_prescriber = state.prescriber.get();
    let mut heads = vec![t.medicine, t.figure, t.range, t.against_placebo, t.people, t.certainty_title];
    if is_prescriber {
        heads.push(t.source_measure);
    }
    let row = |head: Piece, number: Piece, source: Option<Piece>, more: [Option<String>; 5]| {
        let number = h("td").child(number).text(" ").maybe(source);
        let mut cells = vec![head.attr("scope", "row"), number];
        for text in more.iter().take(heads.len() - 2) {
            cells.push(h("td").text(text.as_deref().unwrap_or("–")));
        }
        h("tr").children(cells)
    };
    let whole_number = |n: u32| numbers::as_given(lang, n.into());
    let span = |text: &str| h("span").class("number").text(text);
    let placebo = match reference(effect) {
        Some(_) if Told::of(effect) == Told::Change => h("span").text(t.placebo_zero),
        Some(value) => span(&say.amount(value)),
        None => h("span").text(no_placebo(lang, effect)),
    };
    let of_placebo = source(state, effect, PLACEBO, t.placebo);
    let counted = effect.baseline.as_ref().filter(|_| reference(effect).is_some());
    let people = counted.map(|b| whole_number(b.n_participants));
    let mut rows = vec![row(
        h("th").text(t.placebo),
        placebo,
        Some(of_placebo),
        [None, None, people, None, baseline_said(lang, effect)],
    )];
    for &m in medicines {
        let medicine = dataset.medicine(m);
        let name = lang.medicine(medicine);
        let reading = reading(dataset, m, e);
        let estimate = dataset.estimate(m, e);
        let (number, range) = match reading.reliable() {
            Some(figure) => (span(&say.amount(figure.value)), figure.interval.map(|i| say.range(i))),
            None => (nothing_said(say, reading), None),
        };
        let level = certainty(dataset, m, e).map(|c| t.certainty[c.level as usize].to_owned());
        rows.push(row(
            h("th").text(name).maybe_with(move || taken(state, m)),
            number,
            estimate.map(|_| source(state, effect, &medicine.id, name)),
            [
                range,
                contrast_said(lang, dataset, m, e).map(str::to_owned),
                estimate.and_then(|x| x.participants).map(whole_number),
                level,
                estimate.map(|x| measure_said(lang, effect, x)),
            ],
        ));
    }
    let table = h("table").class("figures").child(head_row(&heads)).child(h("tbody").children(rows));
    scroll_frame(&lang.effect(effect).name, table)
}

/// How likely each has more than each other and than placebo; `None` where fewer than two have a range, or while the
/// draws are not ready.
fn pairs(state: State, dataset: &Dataset, e: EffectIx, medicines: &[MedicineIx]) -> Option<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let has_range = |m: MedicineIx| reading(dataset, m, e).reliable().is_some_and(|f| f.interval.is_some());
    if medicines.iter().filter(|&&m| has_range(m)).count() < 2 {
        return None;
    }
    let mut heads = vec![t.medicine, t.placebo];
    let mut rows = vec![];
    for &a in medicines {
        let name = lang.medicine(dataset.medicine(a));
        heads.push(name);
        let mut chances = vec![chance_of_more_than_placebo(dataset, a, e)];
        for &b in medicines {
            let is_pair = a != b && has_range(b);
            chances.push(if is_pair {
                state.ask_draws(&[e], &[a, b], |draws| chance_of_more(dataset, draws, e, a, b))
            } else {
                None
            });
        }
        let mut cells = vec![h("th").attr("scope", "row").text(name)];
        for chance in chances {
            let said = chance.filter(|_| has_range(a)).map(|chance| whole(100.0 * chance));
            cells.push(h("td").text(said.as_deref().unwrap_or("–")));
        }
        rows.push(h("tr").children(cells));
    }
    let table = h("table")
        .class("figures")
        .child(h("caption").text(t.pairs_explained))
        .child(head_row(&heads))
        .child(h("tbody").children(rows));
    Some(scroll_frame(&t.pairs.with([&lang.effect(dataset.effect(e)).name]), table))
}
