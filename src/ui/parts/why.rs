//! Why a medicine stands where it stands, and what would change the order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::comparison::Comparison;
use crate::domain::dataset::MedicineIx;
use crate::domain::reading::{reading, reference};
use crate::domain::weighing::Contribution;
use crate::text::{Lang, Messages};
use crate::ui::parts::over::{NotThere, OverHead};
use crate::ui::say::{Say, names};
use crate::ui::state::{Loaded, State};

/// Each wish with its number, its placebo number and what it added.
#[component]
pub fn WhyHere(state: State, medicine: String, loaded: Arc<Loaded>) -> impl IntoView {
    let lang = state.lang.get();
    let t = lang.messages();
    let Some(m) = loaded.dataset.find_medicine(&medicine) else {
        return view! { <NotThere state /> }.into_any();
    };
    let name = lang.medicine(loaded.dataset.medicine(m)).to_owned();
    let body = move || match state.comparison.get() {
        Some(comparison) if comparison.is_weighed() => {
            view! { <Explained state loaded=loaded.clone() comparison m /> }.into_any()
        }
        _ => view! { <p>{t.why_no_wishes}</p> }.into_any(),
    };
    view! {
        <OverHead state title=(t.why_title)(&name) />
        {body}
    }
    .into_any()
}

#[component]
fn Explained(state: State, loaded: Arc<Loaded>, comparison: Arc<Comparison>, m: MedicineIx) -> impl IntoView {
    let lang = state.lang.get();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let Some(fit) = comparison.fits[m.0].clone() else { return ().into_any() };
    let placed = comparison.uncertain.as_ref().and_then(|u| u.placed(m)).cloned();
    let place = match &placed {
        Some(placed) => {
            let first = (t.why_first_three)(&whole(100.0 * placed.first_three));
            let unsure = (!placed.without_interval.is_empty())
                .then(|| (t.without_interval)(&names(lang, dataset, &placed.without_interval)));
            let said = [
                Some(place_said(t, placed.place_low, placed.place_high, comparison.ordered.len())),
                Some(first),
                unsure,
            ];
            said.into_iter().flatten().collect::<Vec<_>>().join(". ")
        }
        None if comparison.ordered.contains(&m) => t.draws_running.to_owned(),
        None => t.why_not_placed.to_owned(),
    };
    let most = fit.contributions.iter().map(|c| c.part).fold(0.0, f64::max);
    let rows = fit
        .contributions
        .iter()
        .map(|&contribution| {
            let Contribution { effect: e, part, burden } = contribution;
            let effect = dataset.effect(e);
            let say = Say { lang, effect };
            let wish = state.chosen(|c| c.wishes.get(e));
            let distance = burden.map_or(t.nearness_unknown, |burden| t.nearness[nearness(burden)]);
            let width = format!("{}%", if most > 0.0 { (100.0 * part / most).round() as u8 } else { 0 });
            view! {
                <tr>
                    <th scope="row">{lang.effect(effect).name.clone()} <span class="scale">{say.scale()}</span></th>
                    <td>{t.importance[wish.importance as usize]}</td>
                    <td>{say.reading(reading(dataset, m, e))}</td>
                    <td>{reference(effect).map_or("–".to_owned(), |x| say.number(x))}</td>
                    <td>
                        {distance}
                        <span class="bar" aria-hidden="true"><span class="fill" style:width=width></span></span>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>{place}</p>
        <p>{t.why_lead}</p>
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby="over-title">
            <table class="why">
                <thead>
                    <tr>
                        <th scope="col">{t.why_wish}</th>
                        <th scope="col">{t.why_matters}</th>
                        <th scope="col">{t.on_this}</th>
                        <th scope="col">{t.on_placebo}</th>
                        <th scope="col">{t.why_distance}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <h3>{t.change_title}</h3>
        <WhatWouldChange state loaded=loaded.clone() />
    }
    .into_any()
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
    if low == high { (t.place_one)(&low, &of) } else { (t.place_range)(&low, &high, &of) }
}

/// A whole number of hundred, 0 and 100 only when it is exactly so.
pub fn whole(per100: f64) -> String {
    let rounded = if per100 > 0.0 && per100 < 100.0 { per100.round().clamp(1.0, 99.0) } else { per100 };
    (rounded as u8).to_string()
}

/// What would change the order, in words.
#[component]
pub fn WhatWouldChange(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    move || {
        let lang = state.lang.get();
        let t = lang.messages();
        let dataset = &loaded.dataset;
        let Some(what_if) = state.what_would_change() else {
            return view! { <p>{t.draws_running}</p> }.into_any();
        };
        let effect_name = |e| lang.effect(dataset.effect(e)).name.clone();
        let changes = what_if
            .changes
            .iter()
            .filter_map(|(_, change)| change.as_ref())
            .map(|change| {
                let now = state.chosen(|c| c.wishes.get(change.effect));
                let effect = effect_name(change.effect);
                let enters = medicine_names(lang, &loaded, &change.enters);
                let sentence = if now.importance != change.wish.importance {
                    let (now, then) = (
                        t.importance[now.importance as usize],
                        t.importance[change.wish.importance as usize],
                    );
                    (t.change_importance)(&effect, &now.to_lowercase(), &then.to_lowercase(), &enters)
                } else {
                    let directions = [t.avoid, t.welcome];
                    (t.change_direction)(
                        &effect,
                        &directions[change.wish.direction as usize].to_lowercase(),
                        &enters,
                    )
                };
                view! { <li>{sentence}</li> }
            })
            .collect_view();
        let firm: Vec<_> = what_if.changes.iter().filter(|(_, c)| c.is_none()).map(|(e, _)| *e).collect();
        let firm =
            (!firm.is_empty()).then(|| view! { <li>{(t.change_none)(&names(lang, dataset, &firm))}</li> });
        let missing = match what_if.missing {
            Some(missing) => (t.missing_matters)(
                &effect_name(missing.effect),
                lang.medicine(dataset.medicine(missing.medicine)),
            ),
            None => t.missing_none.to_owned(),
        };
        view! {
            <p>{t.change_lead}</p>
            <ul>{changes} {firm} <li>{missing}</li></ul>
        }
        .into_any()
    }
}

fn medicine_names(lang: Lang, loaded: &Loaded, medicines: &[MedicineIx]) -> String {
    let mut names: Vec<_> = medicines.iter().map(|&m| lang.medicine(loaded.dataset.medicine(m))).collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.join(", ")
}
