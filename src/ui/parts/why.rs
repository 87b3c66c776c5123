//! Why a medicine stands where it stands, and what would change the order.

use std::sync::Arc;

use crate::domain::changes::Change;
use crate::domain::comparison::{Comparison, List};
use crate::domain::dataset::{Dataset, MedicineIx};
use crate::domain::reading::reading;
use crate::domain::weighing::Contribution;
use crate::text::{Lang, Messages};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::over::{not_there, over_head};
use crate::ui::parts::picture::stretch;
use crate::ui::parts::scroll::{head_row, scroll_frame};
use crate::ui::say::{Say, by_name, names};
use crate::ui::state::{Loaded, State};

/// Each wish with its number, its placebo number and what it added; for a medicine by its id.
pub fn why_here(state: State, loaded: Arc<Loaded>, medicine: &str) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let Some(m) = loaded.dataset.find_medicine(medicine) else {
        return not_there(state);
    };
    let title = t.why_title.with([lang.medicine(loaded.dataset.medicine(m))]);
    let mut pieces = vec![over_head(state, &title)];
    match state.comparison.get() {
        Some(comparison) if comparison.is_weighed() => {
            pieces.push(h("p").text(&place(state, &loaded.dataset, &comparison, m)));
            pieces.push(h("p").text(t.why_lead));
            pieces.push(scroll_frame(&title, wishes(state, &loaded.dataset, &comparison, m)));
            pieces.push(h("h3").text(t.change_title));
            pieces.push(what_would_change(state, loaded));
        }
        _ => pieces.push(h("p").text(t.why_no_wishes)),
    }
    pieces
}

/// Where the medicine stands and how sure that is.
fn place(state: State, dataset: &Dataset, comparison: &Comparison, m: MedicineIx) -> String {
    let lang = state.lang.get();
    let t = lang.messages();
    if comparison.standing(m).list != List::Placed {
        return t.why_not_placed.to_owned();
    }
    let Some(placed) = comparison.uncertain.as_ref().and_then(|u| u.placed(m)) else {
        return t.draws_running.to_owned();
    };
    let place = place_said(t, placed.place_low, placed.place_high, comparison.placed.len());
    let first = t.why_first_three.with([&whole(100.0 * placed.first_three)]);
    let mut said = format!("{place}. {first}");
    if !placed.imprecise.is_empty() {
        said = format!("{said} {}", t.imprecise.with([&names(lang, dataset, &placed.imprecise)]));
    }
    said
}

fn wishes(state: State, dataset: &Dataset, comparison: &Comparison, m: MedicineIx) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let contributions = comparison.fits[m.0].as_ref().map_or(&[][..], |fit| &fit.contributions);
    let rows = contributions.iter().filter_map(|&Contribution { effect: e, .. }| {
        let added = comparison.added(m, e)?;
        let effect = dataset.effect(e);
        let say = Say { lang, effect };
        let importance = comparison.wishes.get(e).importance;
        Some(h("tr").children(vec![
            h("th")
                .attr("scope", "row")
                .text(&lang.effect(effect).name)
                .text(" ")
                .child(h("span").class("scale").text(&say.scale())),
            h("td").text(t.importance[importance as usize]),
            h("td").text(&say.reading(reading(dataset, m, e))),
            h("td").text(&say.placebo_number()),
            h("td").text(distance(lang, added.burden)).child(stretch(0.0, 100.0 * added.share)),
        ]))
    });
    let rows = rows.collect();
    h("table")
        .class("why")
        .child(head_row(&[t.why_wish, t.why_matters, t.on_this, t.on_placebo, t.why_distance]))
        .child(h("tbody").children(rows))
}

/// How far a burden is from a wish, in words.
pub fn distance(lang: Lang, burden: Option<f64>) -> &'static str {
    let t = lang.messages();
    burden.map_or(t.nearness_unknown, |burden| t.nearness[nearness(burden)])
}

/// Which of the five distances a burden (0..=1) is told as.
fn nearness(burden: f64) -> usize {
    match burden {
        b if b <= 0.005 => 0,
        b if b < 0.35 => 1,
        b if b <= 0.65 => 2,
        b if b < 0.995 => 3,
        _ => 4,
    }
}

/// "Place 2 to 5 of 28".
pub fn place_said(t: &Messages, low: usize, high: usize, of: usize) -> String {
    let (low, high, of) = (low.to_string(), high.to_string(), of.to_string());
    if low == high { t.place_one.with([&low, &of]) } else { t.place_range.with([&low, &high, &of]) }
}

/// A whole number of hundred, 0 and 100 only when it is exactly so.
pub fn whole(per100: f64) -> String {
    whole_number(per100).to_string()
}

/// [`whole`], to count with.
pub fn whole_number(per100: f64) -> u8 {
    let rounded = if per100 > 0.0 && per100 < 100.0 { per100.round().clamp(1.0, 99.0) } else { per100 };
    rounded as u8
}

/// What would change the order, in words.
pub fn what_would_change(state: State, loaded: Arc<Loaded>) -> Piece {
    h("div").children_with(move || {
        let lang = state.lang.get();
        let t = lang.messages();
        let dataset = &loaded.dataset;
        let Some(what_if) = state.what_would_change() else {
            return vec![h("p").text(t.draws_running)];
        };
        let mut sentences: Vec<_> = what_if
            .changes
            .iter()
            .filter_map(|(_, change)| Some(changed(state, dataset, change.as_ref()?)))
            .collect();
        let firm: Vec<_> = what_if.changes.iter().filter(|(_, c)| c.is_none()).map(|(e, _)| *e).collect();
        if !firm.is_empty() {
            sentences.push(t.change_none.with([&names(lang, dataset, &firm)]));
        }
        sentences.push(match what_if.missing {
            Some(missing) => {
                let effect = &lang.effect(dataset.effect(missing.effect)).name;
                t.missing_matters.with([effect, lang.medicine(dataset.medicine(missing.medicine))])
            }
            None if what_if.any_missing => t.missing_none.to_owned(),
            None => t.missing_nothing.to_owned(),
        });
        let list = sentences.iter().map(|s| h("li").text(s)).collect();
        vec![h("p").text(t.change_lead), h("ul").children(list)]
    })
}

fn changed(state: State, dataset: &Dataset, change: &Change) -> String {
    let lang = state.lang.get();
    let t = lang.messages();
    let now = state.chosen(|c| c.wishes.get(change.effect));
    let effect = &lang.effect(dataset.effect(change.effect)).name;
    let enters: Vec<_> = by_name(lang, dataset, change.enters.clone())
        .into_iter()
        .map(|m| lang.medicine(dataset.medicine(m)))
        .collect();
    let enters = enters.join(", ");
    if now.importance == change.wish.importance {
        t.change_direction.with([
            effect,
            &[t.avoid, t.welcome][change.wish.direction as usize].to_ascii_lowercase(),
            &enters,
        ])
    } else {
        let [now, then] =
            [now, change.wish].map(|w| t.importance[w.importance as usize].to_ascii_lowercase());
        t.change_importance.with([effect, &now, &then, &enters])
    }
}
