//! Why a medicine stands where it stands, and what would change the order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::changes::Change;
use crate::domain::comparison::{Comparison, List};
use crate::domain::dataset::{Dataset, MedicineIx};
use crate::domain::reading::reading;
use crate::domain::weighing::Contribution;
use crate::text::{Lang, Messages};
use crate::ui::parts::over_head::{NotThere, OverHead};
use crate::ui::parts::picture::Stretch;
use crate::ui::parts::scroll::{HeadRow, ScrollFrame};
use crate::ui::say::{Say, by_name, distance, names, place_said, whole};
use crate::ui::state::{Loaded, State, use_lang, use_state};

/// Each wish with its number, its placebo number and what it added.
#[component]
pub fn WhyHere(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine, by its id.
    #[prop(into)]
    medicine: String,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let Some(m) = loaded.dataset.find_medicine(&medicine) else {
        return view! { <NotThere /> }.into_any();
    };
    let title = StoredValue::new(t.why_title.with([lang.medicine(loaded.dataset.medicine(m))]));
    let content = move || match state.comparison.get() {
        Some(comparison) if comparison.is_weighed() => {
            let (wishes, changes) = (loaded.clone(), loaded.clone());
            view! {
                <p>{place(lang, &loaded.dataset, &comparison, m)}</p>
                <p>{t.why_lead}</p>
                <ScrollFrame label=title.get_value()>
                    <Wishes loaded=wishes comparison=comparison.clone() medicine=m />
                </ScrollFrame>
                <h3>{t.change_title}</h3>
                <WhatWouldChange loaded=changes />
            }
            .into_any()
        }
        _ => view! { <p>{t.why_no_wishes}</p> }.into_any(),
    };
    view! {
        <OverHead title=title.get_value() />
        {content}
    }
    .into_any()
}

/// Where the medicine stands and how sure that is, or in which list it stands instead.
fn place(lang: Lang, dataset: &Dataset, comparison: &Comparison, m: MedicineIx) -> String {
    let t = lang.messages();
    let standing = comparison.standing(m);
    if standing.list != List::Placed {
        return [t.why_not_placed, " ", list_said(t, standing.list), "."].concat();
    }
    let Some(placed) = comparison.uncertain.as_ref().and_then(|u| u.placed(m)) else {
        return t.draws_running.to_owned();
    };
    let place = place_said(t, placed.place_low, placed.place_high, comparison.placed.len());
    let mut said = [&place, ". ", &t.why_first_three.with([&whole(100.0 * placed.first_three)])].concat();
    for (sentence, effects) in [(t.fit_assumed, &placed.unknown), (t.imprecise, &placed.imprecise)] {
        if !effects.is_empty() {
            said = [&said, " ", &sentence.with([&names(lang, dataset, effects)])].concat();
        }
    }
    said
}

/// What a list beside the order is called.
fn list_said(t: &'static Messages, list: List) -> &'static str {
    match list {
        List::Placed => t.list_by_fit,
        List::UnknownWish => t.list_unknown_wish,
        List::AboveLimit => t.list_above_limit,
        List::UnknownLimit => t.list_unknown_limit,
        List::Special => t.list_special,
        List::Unavailable => t.list_unavailable,
        List::Unordered => t.out_all,
    }
}

/// A line for each wish that weighs.
#[component]
fn Wishes(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The comparison.
    comparison: Arc<Comparison>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let m = medicine;
    let contributions = comparison.fits[m.0].as_ref().map_or(&[][..], |fit| &fit.contributions);
    let rows = contributions.iter().filter_map(|&Contribution { effect: e, .. }| {
        let added = comparison.added(m, e)?;
        let effect = loaded.dataset.effect(e);
        let say = Say { lang, effect };
        let importance = comparison.wishes.get(e).importance;
        Some(view! {
            <tr>
                <th scope="row">
                    {lang.effect(effect).name.clone()} " " <span class="scale">{say.scale()}</span>
                </th>
                <td>{t.importance[importance as usize]}</td>
                <td>{say.reading(reading(&loaded.dataset, m, e))}</td>
                <td>{say.placebo_number()}</td>
                <td>
                    {distance(lang, added.burden)} <Stretch start=0.0 length=100.0 * added.share />
                </td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    let heads = [t.why_wish, t.why_matters, t.on_this, t.on_placebo, t.why_distance].map(str::to_owned);
    view! {
        <table class="why">
            <HeadRow names=heads.to_vec() />
            <tbody>{rows}</tbody>
        </table>
    }
}

/// What would change the order, in words.
#[component]
pub fn WhatWouldChange(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    move || {
        let Some(what_if) = state.what_would_change() else {
            return view! { <p>{t.draws_running}</p> }.into_any();
        };
        let dataset = &loaded.dataset;
        let mut sentences = vec![];
        for (_, change) in &what_if.changes {
            sentences.extend(change.as_ref().map(|change| changed(state, lang, dataset, change)));
        }
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
        let list = sentences.into_iter().map(|said| view! { <li>{said}</li> }).collect_view();
        view! {
            <p>{t.change_lead}</p>
            <ul>{list}</ul>
        }
        .into_any()
    }
}

fn changed(state: State, lang: Lang, dataset: &Dataset, change: &Change) -> String {
    let t = lang.messages();
    let now = state.chosen(|c| c.wishes.get(change.effect));
    let effect = &lang.effect(dataset.effect(change.effect)).name;
    let enters: Vec<_> = by_name(lang, dataset, change.enters.clone())
        .into_iter()
        .map(|m| lang.medicine(dataset.medicine(m)))
        .collect();
    let enters = enters.join(", ");
    if now.importance == change.wish.importance {
        let way = [t.avoid, t.welcome][change.wish.direction as usize].to_ascii_lowercase();
        return t.change_direction.with([effect, &way, &enters]);
    }
    let [now, then] = [now, change.wish].map(|w| t.importance[w.importance as usize].to_ascii_lowercase());
    t.change_importance.with([effect, &now, &then, &enters])
}
