//! What sources printed themselves of a figure, before anything was calculated.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{Effect, Estimate};
use crate::domain::provenance::{EstimateProvenance, Provenance, Support};
use crate::text::Lang;
use crate::ui::parts::source::cited::TitleOf;
use crate::ui::say::Say;
use crate::ui::state::use_lang;
use crate::web::numbers;

/// The printed figures, or that there are none.
#[component]
pub fn PrintedFigures(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The figure.
    estimate: Arc<Estimate>,
    /// What the second file knows of it.
    found: EstimateProvenance,
    /// The effect.
    effect: Effect,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let own = of_estimate(lang, &found);
    let rows = found.support.iter().map(|support| {
        let said = of_support(lang, &effect, support);
        let people = support
            .participants
            .zip(support.placebo_participants)
            .map(|(a, b)| t.source_people_both.with([a, b].map(|n| whole(lang, n)).each_ref().map(|x| &**x)));
        let note = support.note.as_ref().map(|note| lang.of(&provenance.phrase(note)).to_owned());
        // The source of the figure itself is cited below.
        let source = provenance.sources.get(&support.source).filter(|_| support.source != estimate.source);
        let source = source.cloned().map(|source| view! { <TitleOf source /> });
        let quote = support.quote.clone();
        let place = support.locator.clone();
        view! {
            <li>
                <p>{said} " " {people}</p>
                {note.map(|note| view! { <p class="hint">{note}</p> })}
                {source}
                <details>
                    <summary>{t.source_quote}</summary>
                    {place.map(|place| view! { <p lang="">{place}</p> })}
                    <q lang="">{quote}</q>
                </details>
            </li>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    let is_nothing = own.is_none() && rows.is_empty();
    view! {
        <section class="printed">
            <h3>{t.source_printed_title}</h3>
            {own.map(|own| view! { <p>{own}</p> })}
            {(!rows.is_empty()).then(|| view! { <ul>{rows}</ul> })}
            {is_nothing.then(|| view! { <p>{t.source_none_printed}</p> })}
        </section>
    }
}

/// Whether anything that was printed can differ from what is shown.
pub fn has_printed_people(found: &EstimateProvenance) -> bool {
    let supports = found.support.iter().any(|support| support.medicine_per100.is_some());
    supports || found.medicine_per100.is_some()
}

/// The percentages that the source of the figure printed.
fn of_estimate(lang: Lang, found: &EstimateProvenance) -> Option<String> {
    people_said(lang, found.medicine_per100, found.placebo_per100)
}

fn people_said(lang: Lang, medicine: Option<f64>, placebo: Option<f64>) -> Option<String> {
    let t = lang.messages();
    let given = |x: f64| numbers::as_given(lang, x);
    match (medicine, placebo) {
        (Some(medicine), Some(placebo)) => Some(t.source_printed.with([&given(medicine), &given(placebo)])),
        (Some(medicine), None) => Some(t.source_printed_alone.with([&given(medicine)])),
        _ => None,
    }
}

/// What another source printed.
fn of_support(lang: Lang, effect: &Effect, support: &Support) -> String {
    let t = lang.messages();
    let given = |x: f64| numbers::as_given(lang, x);
    if let Some(said) = people_said(lang, support.medicine_per100, support.placebo_per100) {
        return said;
    }
    if let Some(value) = support.value {
        let mut said = given(value);
        if let Some(unit) = &lang.effect(effect).unit {
            said = [&said, " ", unit].concat();
        }
        if let (Some(low), Some(high)) = (support.low, support.high) {
            let interval = t.interval_95.with([&t.to.with([&given(low), &given(high)])]);
            said = [&said, " (", &interval, ")"].concat();
        }
        return t.source_printed_change.with([&said]);
    }
    let say = Say { lang, effect };
    let levels = support.levels.iter().filter_map(|code| {
        let place = effect.scale_levels.iter().flatten().position(|level| level.code == *code)?;
        Some(say.number(place as f64))
    });
    let levels = levels.reduce(|so_far, level| t.source_or.with([&so_far, &level]));
    match levels {
        Some(levels) => t.source_printed_levels.with([&levels]),
        None => t.source_in_words.to_owned(),
    }
}

fn whole(lang: Lang, n: u32) -> String {
    numbers::as_given(lang, f64::from(n))
}
