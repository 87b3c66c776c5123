//! What is known of stopping a medicine: how sources place it, when complaints begin, what the dose does, and the facts.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::MedicineIx;
use crate::domain::provenance::{AFTER_STOPPING, Provenance};
use crate::domain::reading::reading;
use crate::ui::parts::reading_cell::source_href;
use crate::ui::say::Say;
use crate::ui::screens::medicine::effects::of_relatives;
use crate::ui::screens::medicine::facts::StoppingFacts;
use crate::ui::screens::medicine::time::{CourseSaid, DoseSaid};
use crate::ui::state::{Loaded, use_lang, use_state};

/// Everything about stopping, where somebody looks for it; the line of time and the list of effects have parts of it as
/// well.
#[component]
pub fn Stopping(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// The second file of the class.
    provenance: Arc<Provenance>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (dataset, m) = (&loaded.dataset, medicine);
    let id = dataset.medicine(m).id.clone();
    let effect = dataset.after_stopping().filter(|e| state.has_effect(*e));
    let placed = effect.map(|e| {
        let effect = dataset.effect(e);
        let (name, found) = (lang.effect(effect).name.clone(), reading(dataset, m, e));
        let of_group = provenance.relatives_of(&id).map(|group| lang.of(&group.name));
        let said = match found.weighs() {
            Some(figure) => Say { lang, effect }.sentence(figure.value),
            None => {
                let own = Say { lang, effect }.reading(found);
                let relatives = of_group.and_then(|group| of_relatives(lang, dataset, m, e, group));
                [Some(own + "."), relatives].into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
        };
        let source = dataset.estimate(m, e).map(|_| {
            let label = format!("{}: {name}", t.open_source);
            view! {
                <a class="to-source" href=source_href(state, &id, &effect.id) aria-label=label>
                    {t.open_source}
                </a>
            }
        });
        view! {
            <li>
                <p>
                    <strong>{name.clone()}</strong>
                    ": "
                    {said}
                    " "
                    {source}
                </p>
            </li>
        }
    });
    let about = effect.map_or(AFTER_STOPPING, |e| dataset.effect(e).id.as_str());
    let courses = provenance.time_course(&id, about).into_iter().cloned().map(|course| {
        let provenance = provenance.clone();
        view! {
            <li>
                <CourseSaid provenance course />
            </li>
        }
    });
    let doses = provenance.dose_relation(&id, about).into_iter().cloned().map(|dose| {
        let provenance = provenance.clone();
        view! {
            <li>
                <DoseSaid provenance dose />
            </li>
        }
    });
    let items = (placed, courses.collect::<Vec<_>>(), doses.collect::<Vec<_>>());
    view! {
        <ul class="statements">{items}</ul>
        <StoppingFacts provenance=provenance.clone() id />
    }
}
