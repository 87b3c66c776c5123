//! All that is known of one medicine.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::MedicineIx;
use crate::domain::provenance::Fact;
use crate::domain::reading::{Reading, reading};
use crate::route::{MOST_COMPARED, View};
use crate::ui::parts::failure::{Failure, Loading};
use crate::ui::parts::picture::axis_of;
use crate::ui::parts::reading_cell::ReadingCell;
use crate::ui::parts::source::Row;
use crate::ui::say::Say;
use crate::ui::state::{Load, Loaded, State};
use crate::web::numbers;

/// The page of a medicine.
#[component]
pub fn MedicinePage(state: State, loaded: Arc<Loaded>, id: String) -> impl IntoView {
    let t = state.t();
    let Some(m) = loaded.dataset.find_medicine(&id) else {
        return view! {
            <h1 tabindex="-1">{t.unknown_page_title}</h1>
            <p>{(t.unknown_medicine)(&id)}</p>
            <p><a class="button" href=state.href(View::Overview)>{t.matters_to_overview}</a></p>
        }
        .into_any();
    };
    let lang = state.lang.get();
    let medicine = loaded.dataset.medicine(m).clone();
    let name = lang.medicine(&medicine).to_owned();
    let or_unknown = |text: String| if text.is_empty() { t.not_found.to_owned() } else { text };
    let forms: Vec<_> = medicine.forms.iter().map(|f| lang.of(f)).collect();
    let group: Vec<_> =
        [&medicine.group, &medicine.generation].into_iter().flatten().map(|g| lang.of(g)).collect();
    let available = match medicine.nl_available {
        Some(true) => t.medicine_available_yes,
        Some(false) => t.medicine_available_no,
        None => t.not_found,
    };
    let has_figures =
        loaded.dataset.effect_ixs().any(|e| reading(&loaded.dataset, m, e).reliable().is_some());
    view! {
        <h1 tabindex="-1">{name.clone()}</h1>
        <dl class="facts">
            <Row name=t.medicine_brands_nl value=or_unknown(medicine.brands_nl.join(", ")) />
            <Row name=t.medicine_brands_uk value=or_unknown(medicine.brands_uk.join(", ")) />
            <Row name=t.medicine_group value=or_unknown(group.join(", ")) />
            <Row name=t.medicine_forms value=or_unknown(forms.join(", ")) />
            <Row name=t.medicine_available value=available.to_owned() />
            <Row name=t.medicine_atc value=medicine.atc.clone() />
        </dl>
        <AddToCompare state m name />
        <h2>{t.medicine_effects}</h2>
        <p>{t.overview_lead}</p>
        {(!has_figures).then(|| view! { <p class="unreviewed">{t.medicine_nothing}</p> })}
        <Effects state loaded=loaded.clone() m />
        <h2>{t.medicine_facts}</h2>
        <Facts state id=medicine.id />
    }
    .into_any()
}

#[component]
fn AddToCompare(state: State, m: MedicineIx, name: String) -> impl IntoView {
    let t = state.t();
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let label = (t.add_to_compare)(&name);
    move || {
        let compared = compared.get();
        if compared.contains(&m) {
            view! { <p>{t.in_compare} ". " <a href=state.compare_href()>{t.compare_now}</a></p> }.into_any()
        } else if compared.len() >= MOST_COMPARED {
            view! { <p>{t.compare_full} " " <a href=state.compare_href()>{t.compare_now}</a></p> }.into_any()
        } else {
            let add = move |_| state.choose(|c| c.compared.push(m));
            view! { <p><button class="button quiet" on:click=add>{label.clone()}</button></p> }.into_any()
        }
    }
}

/// Every effect, measured or not, in the order that is the same for every medicine.
#[component]
fn Effects(state: State, loaded: Arc<Loaded>, m: MedicineIx) -> impl IntoView {
    let t = state.t();
    let lang = state.lang.get();
    let dataset = &loaded.dataset;
    let rows = dataset
        .effect_ixs()
        .map(|e| {
            let effect = dataset.effect(e);
            let say = Say { lang, effect };
            let axis = axis_of(effect, dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable()));
            let reading = reading(dataset, m, e);
            let range = reading.reliable().and_then(|f| f.interval).map(|i| say.range(i));
            let people = dataset
                .estimate(m, e)
                .filter(|_| !matches!(reading, Reading::NotMeasured))
                .and_then(|x| x.participants)
                .map(|n| numbers::as_given(lang, f64::from(n)));
            view! {
                <tr>
                    <th scope="row">{lang.effect(effect).name.clone()} <span class="scale">{say.scale()}</span></th>
                    <td><ReadingCell state loaded=loaded.clone() m e axis /></td>
                    <td>{crate::domain::reading::reference(effect).map_or("–".to_owned(), |x| say.number(x))}</td>
                    <td>{range.unwrap_or_else(|| "–".to_owned())}</td>
                    <td>{people.unwrap_or_else(|| "–".to_owned())}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=t.overview_scroll>
            <table class="medicine-effects">
                <thead>
                    <tr>
                        <th scope="col">{t.effect}</th>
                        <th scope="col">{t.on_this}</th>
                        <th scope="col">{t.on_placebo}</th>
                        <th scope="col">{t.range}</th>
                        <th scope="col">{t.people}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Facts from the second file, each with the title of its source.
#[component]
fn Facts(state: State, id: String) -> impl IntoView {
    state.load_provenance();
    let t = state.t();
    let lang = state.lang.get();
    move || match state.provenance.get() {
        None | Some(Load::Loading) => view! { <Loading state /> }.into_any(),
        Some(Load::Failed(error)) => {
            view! { <Failure state error retry=move |()| state.load_provenance() /> }.into_any()
        }
        Some(Load::Ready(provenance)) => {
            let facts: Vec<Fact> = provenance.facts.get(&id).cloned().unwrap_or_default();
            if facts.is_empty() {
                return view! { <p>{t.not_found}</p> }.into_any();
            }
            let rows = facts
                .into_iter()
                .map(|fact| {
                    let field = provenance
                        .fact_fields
                        .get(&fact.field)
                        .map_or(fact.field.clone(), |f| lang.of(f).to_owned());
                    let source =
                        provenance.sources.get(&fact.source).map_or(fact.source.clone(), |s| s.title.clone());
                    view! {
                        <div>
                            <dt>{field}</dt>
                            <dd>
                                <span lang="">{fact.value}</span>
                                {fact.class_level.then(|| format!(" ({})", t.class_level))}
                                " " <cite lang="">{source}</cite>
                            </dd>
                        </div>
                    }
                })
                .collect_view();
            view! {
                <p>{t.medicine_facts_lead}</p>
                <dl class="facts">{rows}</dl>
            }
            .into_any()
        }
    }
}
