//! What sources printed themselves of a figure, before anything was calculated.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{Derivation, Effect, Estimate, Measure};
use crate::domain::provenance::{EstimateProvenance, Provenance, Support};
use crate::text::Lang;
use crate::ui::parts::source::cited::Citation;
use crate::ui::say::Say;
use crate::ui::state::use_lang;
use crate::web::numbers;

/// The printed figures, or that there are none. Nothing of a label or an article whose number stands in its words alone:
/// those follow below.
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
    let own = people_said(lang, found.medicine_per100, found.placebo_per100)
        .or_else(|| printed_as_shown(lang, &effect, &estimate));
    // What one source printed, for instance by dose, stands together, so that it is named once.
    let mut by_source: Vec<(&str, Vec<&Support>)> = vec![];
    for support in &found.support {
        match by_source.iter_mut().find(|(source, _)| *source == support.source) {
            Some((_, rows)) => rows.push(support),
            None => by_source.push((&support.source, vec![support])),
        }
    }
    let sources = by_source.into_iter().map(|(id, supports)| {
        let quotes = supports.iter().map(|support| {
            let (place, quote) = (support.locator.clone(), support.quote.clone());
            view! {
                {place.map(|place| view! { <p lang="">{place}</p> })}
                <p>
                    <q lang="">{quote}</q>
                </p>
            }
        });
        let quotes = quotes.collect::<Vec<_>>();
        let rows = supports.iter().map(|support| {
            let said = of_support(lang, &effect, support);
            let people = support.participants.zip(support.placebo_participants).map(|(a, b)| {
                t.source_people_both.with([a, b].map(|n| whole(lang, n)).each_ref().map(|x| &**x))
            });
            let note = support.note.as_ref().map(|note| lang.of(&provenance.phrase(note)).to_owned());
            // Where in the source tells the rows apart.
            let place = support.locator.clone().filter(|_| supports.len() > 1);
            view! {
                <li>
                    {said} " " {people} {place.map(|place| view! { <p class="hint" lang="">{place}</p> })}
                    {note.map(|note| view! { <p class="hint">{note}</p> })}
                </li>
            }
        });
        let rows = rows.collect::<Vec<_>>();
        // The source of the figure itself is cited below.
        let source = provenance.sources.get(id).filter(|_| *id != estimate.source).cloned();
        let source = source.map(|source| view! { <Citation id source /> });
        view! {
            <ul>{rows}</ul>
            {source}
            <details>
                <summary>{t.source_quote}</summary>
                {quotes}
            </details>
        }
    });
    let sources = sources.collect::<Vec<_>>();
    let is_nothing = own.is_none() && sources.is_empty();
    if is_nothing && estimate.derivation != Derivation::Computed {
        return ().into_any();
    }
    view! {
        <section class="printed">
            <h3>{t.source_printed_title}</h3>
            {own.map(|own| view! { <p>{own}</p> })}
            {sources}
            {is_nothing.then(|| view! { <p>{t.source_none_printed}</p> })}
        </section>
    }
    .into_any()
}

/// The figure itself, where it stands in the source as it is shown: counted, or a sign of experts.
fn printed_as_shown(lang: Lang, effect: &Effect, estimate: &Estimate) -> Option<String> {
    let t = lang.messages();
    let say = Say { lang, effect };
    let value = estimate.value.filter(|_| estimate.derivation != Derivation::Computed)?;
    match estimate.measure {
        Measure::Incidence => {
            let said = [&numbers::as_given(lang, value), " ", &say.scale()].concat();
            Some(t.source_printed_change.with([&said]))
        }
        Measure::Grade => Some(t.source_printed_levels.with([&say.number(value)])),
        _ => None,
    }
}

/// Whether anything that was printed can differ from what is shown.
pub fn has_printed_people(found: &EstimateProvenance) -> bool {
    let supports = found.support.iter().any(|support| support.medicine_per100.is_some());
    supports || found.medicine_per100.is_some()
}

/// Percentages as a sentence; nothing where none were printed.
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
