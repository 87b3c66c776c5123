//! Serious harms that few people have, each as its source counted it. Never between medicines.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::provenance::{Printed, Provenance, RareHarm, RareKind};
use crate::text::Lang;
use crate::ui::say::said_of;
use crate::ui::screens::medicine::statement::Statement;
use crate::ui::state::use_lang;
use crate::web::numbers;

/// The harms that belong on the page of a medicine.
#[component]
pub fn Harms(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The medicine, by its id.
    id: String,
) -> impl IntoView {
    let t = use_lang().messages();
    let harms = provenance.rare_harms_of(&id);
    if harms.is_empty() {
        return view! { <p>{t.harms_none}</p> }.into_any();
    }
    // Rows about the same harm stand under one heading.
    let mut by_harm: Vec<(&str, Vec<&RareHarm>)> = vec![];
    for harm in harms {
        match by_harm.iter_mut().find(|(name, _)| *name == harm.name) {
            Some((_, rows)) => rows.push(harm),
            None => by_harm.push((&harm.name, vec![harm])),
        }
    }
    let lang = use_lang();
    let items = by_harm.into_iter().map(|(name, rows)| {
        let name = sentence(lang.of(&provenance.phrase(name)));
        let rows = rows.into_iter().map(|harm| {
            let provenance = provenance.clone();
            view! {
                <li>
                    <Harm provenance harm=harm.clone() />
                </li>
            }
        });
        view! {
            <h3>{name}</h3>
            <ul class="statements">{rows.collect_view()}</ul>
        }
    });
    let items = items.collect::<Vec<_>>();
    view! {
        <p>{t.harms_lead}</p>
        {items}
    }
    .into_any()
}

/// One count: the number of 10,000, that without the medicine or that there is none, and what was printed.
#[component]
fn Harm(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The harm.
    harm: RareHarm,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let phrase = |english: &String| lang.of(&provenance.phrase(english)).to_owned();
    let given = |x: f64| numbers::as_given(lang, x);
    let number = number(lang, &provenance, &harm);
    let comparator = match harm.per10000.comparator {
        // What stands in the same trials is called what it was.
        Some(x) if harm.printed.placebo.is_some() => t.harms_placebo.with([&given(x)]),
        Some(x) => t.harms_without.with([&given(x)]),
        None if harm.kind == RareKind::Difference => String::new(),
        None => t.harms_no_comparator.to_owned(),
    };
    let who = [&harm.population, &harm.group_note, &harm.duration, &harm.dose];
    let who: Vec<_> = who.into_iter().flatten().map(|said| sentence(&phrase(said))).collect();
    let about = if who.is_empty() { String::new() } else { [" ", &who.join(". "), "."].concat() };
    let about = [said_of(t, &harm.scope), &about].concat();
    let printed = printed(lang, &harm.printed, &phrase(&harm.printed.unit));
    let more = printed.map(|printed| t.harms_printed.with([&printed]));
    let said = phrase(&harm.statement);
    let (source, quote) = (harm.source.clone(), Some(harm.quote.clone()));
    view! {
        <p class="per-10000">
            <strong>{number}</strong>
            " "
            {comparator}
        </p>
        <Statement provenance said about source quote more />
    }
}

/// "11 (2.2 to 31) of 10,000 people."
fn number(lang: Lang, provenance: &Provenance, harm: &RareHarm) -> String {
    let t = lang.messages();
    let given = |x: f64| numbers::as_given(lang, x);
    let per = &harm.per10000;
    if let (RareKind::Difference, Some(value)) = (harm.kind, per.value) {
        let template = if value < 0.0 { t.harms_fewer } else { t.harms_more };
        return [&template.with([&given(value.abs())]), "."].concat();
    }
    let range = per.low.zip(per.high).map(|(low, high)| t.to.with([&given(low), &given(high)]));
    let number = match (per.value, range) {
        (Some(value), Some(range)) => [&given(value), " (", &range, ")"].concat(),
        (Some(value), None) => given(value),
        (None, range) => range.unwrap_or_default(),
    };
    [&number, " ", lang.of(&provenance.phrase(&per.unit)), "."].concat()
}

/// The figure before it was converted; nothing where it stands in the words of the source only.
fn printed(lang: Lang, printed: &Printed, unit: &str) -> Option<String> {
    let t = lang.messages();
    let given = |x: f64| numbers::as_given(lang, x);
    let mut said = [&given(printed.value?), " ", unit].concat();
    if let Some((low, high)) = printed.low.zip(printed.high) {
        said = [&said, " (", &t.to.with([&given(low), &given(high)]), ")"].concat();
    }
    if let Some((events, n)) = printed.events.zip(printed.n) {
        let counted = t.harms_counted.with([&given(events.into()), &given(n.into())]);
        said = [&said, ", ", &counted].concat();
    }
    Some(said)
}

/// With a capital.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
