//! All that is known of one medicine.

mod among;
mod effects;
mod facts;
mod harms;
mod head;
mod statement;
mod stopping;
mod time;
mod warnings;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::choices::MOST_COMPARED;
use crate::domain::dataset::MedicineIx;
use crate::domain::provenance::Provenance;
use crate::domain::reading::reading;
use crate::route::View;
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::prose::{CERTAINTY, Contents, Jump, Words};
use crate::ui::parts::source::{Citations, PLACEBO};
use crate::ui::parts::taking::{TakenMark, TakingOf};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use effects::Effects;
use facts::{FactGroups, FactsForPrescribers};
use harms::Harms;
use head::{Availability, Conditions, Names, what_it_is};
use stopping::Stopping;
use time::Times;
use warnings::Warnings;

/// The screen of one medicine.
#[component]
pub fn MedicineScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine, by its id.
    id: String,
) -> impl IntoView {
    match loaded.dataset.find_medicine(&id) {
        Some(medicine) => view! { <Page loaded medicine /> }.into_any(),
        None => view! { <NoSuchMedicine id /> }.into_any(),
    }
}

/// The address names something that is not in the dataset.
#[component]
fn NoSuchMedicine(
    /// What it names.
    id: String,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <h1 tabindex="-1">{t.unknown_page_title}</h1>
        <p>{t.unknown_medicine.with([&id])}</p>
        <p>
            <a class="button" href=state.href(View::Overview)>
                {t.matters_to_overview}
            </a>
        </p>
    }
}

/// Everything about a medicine that is there.
#[component]
fn Page(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (dataset, m) = (&loaded.dataset, medicine);
    let name = lang.medicine(dataset.medicine(m)).to_owned();
    let id = dataset.medicine(m).id.clone();
    let has_figures = dataset.effect_ixs().any(|e| reading(dataset, m, e).weighs().is_some());
    state.load_provenance();
    let here = state.route.with_untracked(|route| route.without_over().print());
    let parts = [
        ("effects", t.medicine_effects),
        ("in-time", t.time_title),
        ("stopping-it", t.stopping_title),
        ("warnings", t.warnings_title),
        ("harms", t.harms_title),
        ("facts", t.medicine_facts),
    ];
    let links = parts.map(|(id, text)| Jump { href: here.clone(), id: id.to_owned(), text: text.to_owned() });
    let words = [
        ("out-of-100", t.word_of_100),
        (PLACEBO, t.placebo),
        ("range", t.range),
        (CERTAINTY, t.certainty_title),
    ];
    let (of_lead, of_time, of_stopping) = (loaded.clone(), loaded.clone(), loaded.clone());
    let (of_sources, below) = (loaded.clone(), StoredValue::new(id));
    view! {
        <h1 tabindex="-1">{name.clone()}</h1>
        <p class="lead">{move || what_it_is(lang, &of_lead.dataset, m, state.country())}</p>
        <p class="taken-line">
            <TakenMark medicine />
        </p>
        <Conditions loaded=loaded.clone() medicine />
        <Availability loaded=loaded.clone() medicine />
        <AddToCompare medicine name />
        <Contents links=links.to_vec() />
        <Section id="effects" title=t.medicine_effects />
        {(!has_figures).then(|| view! { <p class="unreviewed">{t.medicine_nothing}</p> })}
        <p>{t.medicine_effects_lead}</p>
        <Words words=words.to_vec() />
        <Effects loaded=loaded.clone() medicine />
        <Section id="in-time" title=t.time_title />
        <div>
            <LoadedOr load=state.provenance retry=State::load_provenance let:provenance>
                <Times loaded=of_time.clone() medicine provenance />
            </LoadedOr>
        </div>
        <Section id="stopping-it" title=t.stopping_title />
        <p class="warning">{t.stopping_fixed}</p>
        <WhenThere show=Callback::new(move |provenance| {
            view! { <Stopping loaded=of_stopping.clone() medicine provenance /> }.into_any()
        }) />
        <Section id="warnings" title=t.warnings_title />
        <WhenThere show=Callback::new(move |provenance| {
            view! { <Warnings provenance id=below.get_value() /> }.into_any()
        }) />
        <Section id="harms" title=t.harms_title />
        <WhenThere show=Callback::new(move |provenance| {
            view! { <Harms provenance id=below.get_value() /> }.into_any()
        }) />
        <Section id="facts" title=t.medicine_facts />
        <p>{t.medicine_facts_lead}</p>
        <Names loaded=loaded.clone() medicine />
        <WhenThere show=Callback::new(move |provenance: Arc<Provenance>| {
            view! {
                <FactGroups provenance=provenance.clone() id=below.get_value() />
                <Show when=move || state.prescriber.get()>
                    <FactsForPrescribers provenance=provenance.clone() id=below.get_value() />
                </Show>
            }
                .into_any()
        }) />
        <TakingOf loaded=loaded.clone() medicine />
        <WhenThere show=Callback::new(move |provenance| {
            view! { <Sources provenance loaded=of_sources.clone() medicine /> }.into_any()
        }) />
    }
}

/// The heading of a part, to which a link can lead.
#[component]
fn Section(
    /// Its id.
    id: &'static str,
    /// What it says.
    title: &'static str,
) -> impl IntoView {
    view! {
        <h2 id=id tabindex="-1">
            {title}
        </h2>
    }
}

/// Something of the second file, once it is there; when it is not, the page says so above.
#[component]
fn WhenThere(
    /// Shows it.
    show: Callback<Arc<Provenance>, AnyView>,
) -> impl IntoView {
    let state = use_state();
    view! {
        <div>{move || state.provenance.with(|load| load.ready().cloned()).map(|provenance| show.run(provenance))}</div>
    }
}

/// Adding to the medicines to compare, or taking away, and the way there.
#[component]
fn AddToCompare(
    /// The medicine.
    medicine: MedicineIx,
    /// What it is called.
    name: String,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let (add, remove) = (t.add_to_compare.with([&name]), t.remove_from_compare.with([&name]));
    let is_in = Memo::new(move |_| state.chosen(|c| c.compared.contains(&medicine)));
    let count = Memo::new(move |_| state.chosen(|c| c.compared.len()));
    let is_full = move || count.get() >= MOST_COMPARED && !is_in.get();
    let toggle = move |_| {
        state.choose(|c| match c.compared.iter().position(|&x| x == medicine) {
            Some(i) => drop(c.compared.remove(i)),
            None => c.compared.push(medicine),
        });
    };
    let said = move || match is_in.get() {
        true => t.in_compare,
        false if is_full() => t.compare_full,
        false => "",
    };
    let can_compare = move || count.get() > 1 && state.shows(View::Compare(vec![]));
    view! {
        <p class="actions add-to-compare">
            // One button throughout, so that the focus stays on it.
            <button type="button" class="button quiet" prop:disabled=is_full on:click=toggle>
                {move || if is_in.get() { remove.clone() } else { add.clone() }}
            </button>
            <span role="status">{said}</span>
            <Show when=can_compare>
                <a class="button" href=move || state.compare_href()>
                    {t.compare_now}
                </a>
            </Show>
        </p>
    }
}

/// Every source of the page, folded.
#[component]
fn Sources(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let t = use_texts();
    let (dataset, m) = (&loaded.dataset, medicine);
    let id = &dataset.medicine(m).id;
    let effects = || dataset.effect_ixs();
    let of_effects = effects().flat_map(|e| {
        let effect = &dataset.effect(e).id;
        let courses = provenance.time_course(id, effect).into_iter().map(|row| row.source.as_str());
        let doses = provenance.dose_relation(id, effect).into_iter().map(|row| row.source.as_str());
        let figure = dataset.estimate(m, e).map(|estimate| estimate.source.as_str());
        figure.into_iter().chain(courses).chain(doses)
    });
    let facts = provenance.facts_by_group(id).into_iter().flat_map(|(_, facts)| facts);
    let mut ids: Vec<&str> = of_effects.collect();
    ids.extend(facts.map(|fact| fact.source.as_str()));
    ids.extend(provenance.warnings_of(id).into_iter().map(|(warning, _)| warning.source.as_str()));
    ids.extend(provenance.rare_harms_of(id).into_iter().map(|harm| harm.source.as_str()));
    ids.extend(provenance.conditions_of(id).iter().map(|condition| condition.source.as_str()));
    ids.extend(provenance.availability.get(id).into_iter().flatten().map(|note| note.source.as_str()));
    let known: std::collections::BTreeSet<_> =
        ids.iter().copied().filter(|id| provenance.sources.contains_key(*id)).collect();
    let title = t.medicine_sources.with([&known.len().to_string()]);
    view! {
        <details class="fold">
            <summary>
                <h2>{title}</h2>
            </summary>
            <Citations provenance=&provenance ids=known />
        </details>
    }
}
