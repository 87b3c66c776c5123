//! What sources say of a medicine, in groups.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::provenance::{Fact as Told, FactGroup, Provenance, STOPPING};
use crate::ui::parts::facts::Facts;
use crate::ui::say::country_name;
use crate::ui::screens::medicine::statement::SourceOfStatement;
use crate::ui::state::{use_lang, use_state, use_texts};

/// The facts about stopping.
#[component]
pub fn StoppingFacts(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The medicine, by its id.
    id: String,
) -> impl IntoView {
    let found = provenance.facts_by_group(&id).into_iter().find(|(group, _)| group.is_some_and(is_stopping));
    match found {
        Some((_, facts)) => view! { <List provenance=provenance.clone() facts=copied(facts) /> }.into_any(),
        None => view! { <p>{use_texts().not_found}</p> }.into_any(),
    }
}

fn is_stopping(group: &FactGroup) -> bool {
    group.id == STOPPING
}

fn copied(facts: Vec<&Told>) -> Vec<Told> {
    facts.into_iter().cloned().collect()
}

/// The other facts, folded by group and unfolded for a prescriber, and the groups without any.
#[component]
pub fn FactGroups(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The medicine, by its id.
    id: String,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (mut parts, mut there) = (vec![], vec![]);
    for (group, found) in provenance.facts_by_group(&id) {
        let provenance = provenance.clone();
        let Some(group) = group else {
            parts.push(view! { <List provenance facts=copied(found) /> }.into_any());
            continue;
        };
        there.push(group.id.clone());
        if !is_stopping(group) {
            let title = [lang.of(&group.name), " (", &found.len().to_string(), ")"].concat();
            let facts = copied(found);
            let part = view! {
                <details class="fact-group" prop:open=move || state.prescriber.get()>
                    <summary>
                        <h3>{title}</h3>
                    </summary>
                    <List provenance facts />
                </details>
            };
            parts.push(part.into_any());
        }
    }
    // A group that only prescribers see is missing for nobody.
    let for_prescribers = |group: &FactGroup| group.fields.iter().all(|field| is_hidden(&provenance, field));
    let missing = provenance
        .fact_groups
        .iter()
        .filter(|group| !is_stopping(group) && !there.contains(&group.id) && !for_prescribers(group));
    let missing: Vec<_> = missing.map(|group| lang.of(&group.name)).collect();
    let missing = (!missing.is_empty()).then(|| t.facts_missing.with([&missing.join(", ")]));
    let is_nothing = parts.is_empty() && missing.is_none();
    view! {
        {parts}
        {missing.map(|said| view! { <p>{said}</p> })}
        {is_nothing.then(|| view! { <p>{t.not_found}</p> })}
    }
}

/// Whether every fact of a field, of any medicine, is for prescribers.
fn is_hidden(provenance: &Provenance, field: &str) -> bool {
    let mut facts = provenance.facts.values().flatten().filter(|fact| fact.field == field).peekable();
    facts.peek().is_some() && facts.all(|fact| fact.audience.is_some())
}

/// The facts that only the switch for prescribers shows.
#[component]
pub fn FactsForPrescribers(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The medicine, by its id.
    id: String,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let groups = provenance.facts_for_prescribers(&id).into_iter().map(|(group, facts)| {
        let title = group.map_or(t.prescriber, |group| lang.of(&group.name)).to_owned();
        view! {
            <section class="for-prescribers">
                <h3>{title}</h3>
                <List provenance=provenance.clone() facts=copied(facts) />
            </section>
        }
    });
    groups.collect::<Vec<_>>()
}

/// Some facts.
#[component]
fn List(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The facts.
    facts: Vec<Told>,
) -> impl IntoView {
    let rows = facts.into_iter().map(|fact| {
        let provenance = provenance.clone();
        view! { <Row provenance fact /> }
    });
    let rows = rows.collect::<Vec<_>>();
    view! { <Facts>{rows}</Facts> }
}

/// One fact: where it holds, its source and, when opened, the words it stands in.
#[component]
fn Row(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The fact.
    fact: Told,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let name = provenance.fact_fields.get(&fact.field).map_or(fact.field.as_str(), |field| lang.of(field));
    let value = lang.of(&provenance.phrase(&fact.value)).to_owned();
    let more = [&fact.product, &fact.note].into_iter().flatten();
    let mut about: Vec<_> = more.map(|more| lang.of(&provenance.phrase(more)).to_owned()).collect();
    about.extend(fact.country.as_ref().map(|code| country_name(t, code)));
    about.extend((fact.class_level == Some(true)).then(|| t.class_level.to_owned()));
    let about = (!about.is_empty()).then(|| about.join(" · "));
    let name = name.to_owned();
    view! {
        <div>
            <dt>{name}</dt>
            <dd>
                <p>{value}</p>
                {about.map(|about| view! { <p class="hint">{about}</p> })}
                <SourceOfStatement provenance source=fact.source quote=fact.quote />
            </dd>
        </div>
    }
}
