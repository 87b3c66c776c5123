//! The order of the medicines, and which numbers are shown of each.

use std::rc::Rc;

use super::Shown;
use crate::domain::choices::{Columns, Sort, benefits};
use crate::domain::dataset::{Dataset, EffectIx};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::choice::{Choice, choices, select, tick};
use crate::ui::signals::Memo;

/// The order.
pub fn order(shown: Shown, dataset: &Dataset) -> Piece {
    let Shown { state, has_wishes, sort, .. } = shown;
    let t = state.t();
    let by =
        |label, is: Sort| Choice::new(label, move || sort.get() == is, move || state.choose(|c| c.sort = is));
    let by_fit = Choice { is_possible: Box::new(move || has_wishes.get()), ..by(t.sort_by_fit, Sort::Fit) };
    h("div")
        .class("controls")
        .maybe(state.weighs().then(|| choices("sort", t.sort, vec![by(t.sort_by_name, Sort::Name), by_fit])))
        .child(by_one_effect(shown, dataset))
}

/// Which effects are columns, and whether ranges are drawn.
pub fn columns(shown: Shown, dataset: &Dataset) -> Vec<Piece> {
    let Shown { state, has_wishes, ranges, .. } = shown;
    let t = state.t();
    let column = move |label, columns: Columns| {
        Choice::new(
            label,
            move || state.chosen(|c| c.columns()) == columns,
            move || state.choose(|c| c.columns = columns),
        )
    };
    let mine = column(t.columns_mine, Columns::Wishes);
    let mut columns = vec![column(t.columns_all, Columns::All)];
    if state.weighs() {
        columns.insert(0, Choice { is_possible: Box::new(move || has_wishes.get()), ..mine });
    }
    if !benefits(dataset).is_empty() {
        columns.push(column(t.columns_benefits, Columns::Benefits));
    }
    vec![
        choices("columns", t.columns, columns),
        tick(
            t.ranges_show,
            Box::new(move || ranges.get()),
            Box::new(move || state.choose(|c| c.ranges = !c.ranges)),
        ),
    ]
}

/// The order by one effect, in step with the buttons in the heads of the columns, which a phone does not show.
fn by_one_effect(shown: Shown, dataset: &Dataset) -> Piece {
    let Shown { state, sort, .. } = shown;
    let lang = state.lang.get();
    let t = lang.messages();
    let (mut names, mut effects) = (vec![], vec![]);
    for e in dataset.effect_ixs() {
        if state.has_effect(e) {
            names.push(lang.effect(dataset.effect(e)).name.as_str());
            effects.push(e);
        }
    }
    let listed: Rc<[EffectIx]> = effects.into();
    let to_choose = listed.clone();
    let chosen = move || match sort.get() {
        Sort::Effect { effect, .. } => listed.iter().position(|e| *e == effect),
        _ => None,
    };
    let choose = move |place: Option<usize>| {
        let effect = place.and_then(|i| to_choose.get(i).copied());
        let by_effect = |effect| Sort::Effect { effect, ascending: true };
        state.choose(|c| c.sort = effect.map_or(Sort::Name, by_effect));
    };
    let is_by_effect = Memo::new(move |_| matches!(sort.get(), Sort::Effect { .. }));
    let turn = move || {
        state.choose(|c| {
            if let Sort::Effect { ascending, .. } = &mut c.sort {
                *ascending = !*ascending;
            }
        })
    };
    let highest = move || {
        let is_highest = move || matches!(sort.get(), Sort::Effect { ascending: false, .. });
        is_by_effect.get().then(|| tick(t.sort_highest, Box::new(is_highest), Box::new(turn)))
    };
    h("div")
        .class("by-one")
        .child(select(t.sort_by_one, t.sort_by_none, &names, Box::new(chosen), Box::new(choose)))
        .maybe_with(highest)
}
