//! Why a medicine stands where it stands, and what would change the order.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use crate::domain::changes::Change;
use crate::domain::comparison::{Comparison, List};
use crate::domain::dataset::{Dataset, MedicineIx};
use crate::domain::reading::reading;
use crate::domain::weighing::Contribution;
use crate::domain::wishes::Wish;
use crate::text::Lang;
use crate::ui::parts::facts::Points;
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
    let title = t.why_title.with([lang.medicine(loaded.dataset.medicine(m))]);
    let label = title.clone();
    let reasons = move || match state.comparison.get() {
        Some(comparison) if comparison.is_weighed() => {
            let (loaded, of_changes, label) = (loaded.clone(), loaded.clone(), label.clone());
            let place = place(lang, &loaded.dataset, &comparison, m);
            Either::Left(view! {
                <p>{place}</p>
                <p>{t.why_lead}</p>
                <ScrollFrame label>
                    <WishTable loaded comparison medicine=m />
                </ScrollFrame>
                <h3>{t.change_title}</h3>
                <WhatWouldChange loaded=of_changes />
            })
        }
        _ => Either::Right(view! { <p>{t.why_no_wishes}</p> }),
    };
    view! {
        <OverHead title />
        {reasons}
    }
    .into_any()
}

/// Where the medicine stands and how sure that is.
fn place(lang: Lang, dataset: &Dataset, comparison: &Comparison, m: MedicineIx) -> String {
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

/// The wishes in the order of what they added.
#[component]
fn WishTable(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The comparison.
    comparison: Arc<Comparison>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let (dataset, m) = (&loaded.dataset, medicine);
    let contributions = comparison.fits[m.0].as_ref().map_or(&[][..], |fit| &fit.contributions);
    let heads = [t.why_wish, t.why_matters, t.on_this, t.on_placebo, t.why_distance];
    let rows = contributions.iter().filter_map(|&Contribution { effect: e, .. }| {
        let added = comparison.added(m, e)?;
        let effect = dataset.effect(e);
        let say = Say { lang, effect };
        let importance = comparison.wishes.get(e).importance;
        Some(view! {
            <tr>
                <th scope="row">
                    {lang.effect(effect).name.clone()} " " <span class="scale">{say.scale_in_time()}</span>
                </th>
                <td data-label=heads[1]>{t.importance[importance as usize]}</td>
                <td data-label=heads[2]>{say.reading(reading(dataset, m, e))}</td>
                <td data-label=heads[3]>{say.placebo_number()}</td>
                <td data-label=heads[4]>
                    {distance(lang, added.burden)} <Stretch start=0.0 length=100.0 * added.share />
                </td>
            </tr>
        })
    });
    view! {
        <table class="why cards">
            <HeadRow names=heads />
            <tbody>{rows.collect_view()}</tbody>
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
    let content = move || match sentences(state, lang, &loaded.dataset) {
        None => Either::Left(view! { <p>{t.draws_running}</p> }),
        Some(sentences) => Either::Right(view! {
            <p>{t.change_lead}</p>
            <Points items=sentences />
        }),
    };
    view! { <div>{content}</div> }
}

/// The sentences of [`WhatWouldChange`]; `None` while the draws are not ready. Reactive.
fn sentences(state: State, lang: Lang, dataset: &Dataset) -> Option<Vec<String>> {
    let t = lang.messages();
    let what_if = state.what_would_change()?;
    let mut said = vec![];
    for (effect, change) in &what_if.changes {
        let now = state.chosen(|c| c.wishes.get(*effect));
        said.extend(change.as_ref().map(|change| changed(lang, dataset, now, change)));
    }
    let firm: Vec<_> = what_if.changes.iter().filter(|(_, c)| c.is_none()).map(|(e, _)| *e).collect();
    if !firm.is_empty() {
        said.push(t.change_none.with([&names(lang, dataset, &firm)]));
    }
    said.push(match what_if.missing {
        Some(missing) => {
            let effect = &lang.effect(dataset.effect(missing.effect)).name;
            t.missing_matters.with([effect, lang.medicine(dataset.medicine(missing.medicine))])
        }
        None if what_if.any_missing => t.missing_none.to_owned(),
        None => t.missing_nothing.to_owned(),
    });
    Some(said)
}

/// Which wish would have to become what, and what it would bring.
fn changed(lang: Lang, dataset: &Dataset, now: Wish, change: &Change) -> String {
    let t = lang.messages();
    let effect = &lang.effect(dataset.effect(change.effect)).name;
    let enters: Vec<_> = by_name(lang, dataset, change.enters.clone())
        .into_iter()
        .map(|m| lang.medicine(dataset.medicine(m)))
        .collect();
    let enters = enters.join(", ");
    let [now, then] = [now, change.wish].map(|w| t.importance[w.importance as usize].to_ascii_lowercase());
    t.change_importance.with([effect, &now, &then, &enters])
}
