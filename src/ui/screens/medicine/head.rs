//! What the medicine is, on what condition it is used, and whether it can be had.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::country::Country;
use crate::domain::dataset::{Availability as Status, Dataset, MedicineIx};
use crate::text::Lang;
use crate::ui::parts::facts::{Fact, Facts};
use crate::ui::say::country_name;
use crate::ui::screens::medicine::statement::Statement;
use crate::ui::state::{Loaded, use_lang, use_state};

/// What it is and what else it is called, in a sentence or two.
pub fn what_it_is(lang: Lang, dataset: &Dataset, m: MedicineIx, country: Country) -> String {
    let t = lang.messages();
    let medicine = dataset.medicine(m);
    let mut said = t.medicine_is.with([&lang.of(&dataset.about().name).to_ascii_lowercase()]);
    // Brand names are known of two countries; the one is as good as nothing to somebody in the other.
    let is_dutch = matches!(country, Country::NL | Country::BE);
    let (brands, of) =
        if is_dutch { (&medicine.brands_nl, t.countries[0]) } else { (&medicine.brands_uk, t.countries[2]) };
    if !brands.is_empty() {
        said = [&said, " ", &t.medicine_known_as.with([of, &brands.join(", ")])].concat();
    }
    said
}

/// The conditions on which it is used; nothing where none was found.
#[component]
pub fn Conditions(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let medicine = loaded.dataset.medicine(medicine);
    let strongest = t.special_use[medicine.condition? as usize];
    let id = medicine.id.clone();
    let statements = move || {
        let provenance = state.provenance.with(|load| load.ready().cloned())?;
        let rows = provenance.conditions_of(&id).iter().map(|condition| {
            let said = lang.of(&provenance.phrase(&condition.statement)).to_owned();
            let (source, quote) = (condition.source.clone(), Some(condition.quote.clone()));
            view! {
                <li>
                    <Statement provenance=provenance.clone() said about="" source quote />
                </li>
            }
        });
        Some(view! { <ul>{rows.collect_view()}</ul> })
    };
    Some(view! {
        <section class="condition" aria-labelledby="condition">
            <h2 id="condition">{t.medicine_condition} ": " {strongest}</h2>
            <div>{statements}</div>
        </section>
    })
}

/// Whether it can be had where the person lives: what a text says, never that it is supplied.
#[component]
pub fn Availability(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    view! {
        <div class="availability">
            {move || {
                let medicine = loaded.dataset.medicine(medicine);
                let country = state.country();
                let status = medicine.availability.get(country.code()).copied().unwrap_or(Status::Unknown);
                let title = t.medicine_available.with([&country_name(t, country.code())]);
                let notes = state
                    .provenance
                    .with(|load| load.ready().cloned())
                    .map(|provenance| {
                        let notes = provenance.availability.get(&medicine.id);
                        let notes = notes.into_iter().flatten().filter(|note| note.country == country.code());
                        notes
                            .map(|note| {
                                let said = note.note.as_ref();
                                let said = said.map(|said| lang.of(&provenance.phrase(said)).to_owned());
                                let (source, quote) = (note.source.clone(), Some(note.quote.clone()));
                                let said = said.unwrap_or_default();
                                view! { <Statement provenance=provenance.clone() said about="" source quote /> }
                            })
                            .collect::<Vec<_>>()
                    })
                    .filter(|notes| !notes.is_empty());
                view! {
                    <p>
                        <strong>{title}</strong>
                        " "
                        {t.medicine_available_as[status as usize]}
                        " "
                        {t.ask_pharmacy}
                    </p>
                    {notes
                        .map(|notes| {
                            view! {
                                <details>
                                    <summary>{t.medicine_rests_on}</summary>
                                    {notes}
                                </details>
                            }
                        })}
                }
            }}
        </div>
    }
}

/// Names, group and forms; what is not known is said.
#[component]
pub fn Names(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let medicine = loaded.dataset.medicine(medicine);
    let list = |names: Vec<String>| {
        if names.is_empty() { t.not_found.to_owned() } else { names.join(", ") }
    };
    let groups = [&medicine.group, &medicine.generation].into_iter().flatten();
    let groups = list(groups.map(|group| lang.of(group).to_owned()).collect());
    let forms = list(medicine.forms.iter().map(|form| lang.of(form).to_owned()).collect());
    let (brands_nl, brands_uk) = (list(medicine.brands_nl.clone()), list(medicine.brands_uk.clone()));
    let atc = medicine.atc.clone();
    view! {
        <Facts>
            <Fact name=t.medicine_brands_nl>{brands_nl}</Fact>
            <Fact name=t.medicine_brands_uk>{brands_uk}</Fact>
            <Fact name=t.medicine_group>{groups}</Fact>
            <Fact name=t.medicine_forms>{forms}</Fact>
            <Fact name=t.medicine_atc>{atc}</Fact>
        </Facts>
    }
}
