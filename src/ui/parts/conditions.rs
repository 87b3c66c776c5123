//! On what conditions some medicines are used: said wherever they are chosen between, not only on their own pages.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::MedicineIx;
use crate::route::View;
use crate::ui::state::{Loaded, use_lang, use_state};

/// The conditions of those that have any, each with the way to its page, where they have their sources.
#[component]
pub fn ConditionsOf(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicines.
    #[prop(into)]
    medicines: Signal<Vec<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    state.load_provenance();
    move || {
        let provenance = state.provenance.with(|load| load.ready().cloned());
        let items = medicines.get().into_iter().filter_map(|m| {
            let medicine = loaded.dataset.medicine(m);
            medicine.condition?;
            let conditions = provenance.as_ref().map_or(&[][..], |p| p.conditions_of(&medicine.id));
            let said = conditions.iter().zip(&provenance);
            let said = said.map(|(condition, p)| lang.of(&p.phrase(&condition.statement)).to_owned());
            // As long as the words are not there, that there are some.
            let said = said.reduce(|all, next| [all, next].join(" ")).unwrap_or_else(|| t.has_conditions.to_owned());
            Some(view! {
                <li>
                    <a href=state.href(View::Medicine(medicine.id.clone()))>{lang.medicine(medicine).to_owned()}</a>
                    ": "
                    {said}
                </li>
            })
        });
        let items: Vec<_> = items.collect();
        (!items.is_empty()).then(|| {
            view! {
                <section class="conditions">
                    <h2>{t.medicine_condition}</h2>
                    <ul>{items}</ul>
                </section>
            }
        })
    }
}
