//! When effects begin, whether they go away, and what the dose does.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::course::{Known, stretches};
use crate::domain::dataset::MedicineIx;
use crate::domain::provenance::{ALL_SIDE_EFFECTS, DoseRelation, Provenance, TimeCourse};
use crate::domain::reading::reading;
use crate::text::Messages;
use crate::ui::say::{effect_inside, said_of};
use crate::ui::screens::medicine::statement::Statement;
use crate::ui::state::{Loaded, use_lang, use_state, use_texts};

/// A line with four stretches for each effect of which anything is known over time.
#[component]
pub fn Times(
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
    let id = &dataset.medicine(m).id;
    let (mut lines, mut unknown) = (vec![], vec![]);
    // Of some there is only a figure of the same stretch; they share a line.
    let mut figures: Vec<([Known; 4], Vec<String>)> = vec![];
    for e in dataset.effect_ixs().filter(|&e| state.has_effect(e)) {
        let effect = dataset.effect(e);
        let courses = provenance.time_course(id, &effect.id);
        let doses = provenance.dose_relation(id, &effect.id);
        let has_figure = reading(dataset, m, e).weighs().is_some();
        let known = stretches(effect, has_figure, &courses);
        if known.iter().all(|known| !known.is_something()) && doses.is_empty() {
            unknown.push(effect_inside(lang, dataset, e));
            continue;
        }
        let name = lang.effect(effect).name.clone();
        if courses.is_empty() && doses.is_empty() {
            match figures.iter_mut().find(|(same, _)| *same == known) {
                Some((_, names)) => names.push(name),
                None => figures.push((known, vec![name])),
            }
            continue;
        }
        let courses = courses.into_iter().cloned().collect::<Vec<_>>();
        let doses = doses.into_iter().cloned().collect::<Vec<_>>();
        let about = effect_inside(lang, dataset, e);
        let provenance = provenance.clone();
        lines.push(view! { <TimeLine name about known provenance courses doses /> });
    }
    for (known, names) in figures {
        let (name, provenance) = (names.join(" · "), provenance.clone());
        lines.push(view! { <TimeLine name about="" known provenance courses=vec![] doses=vec![] /> });
    }
    let of_all = provenance.dose_relation(id, ALL_SIDE_EFFECTS).into_iter().map(|dose| {
        let provenance = provenance.clone();
        view! {
            <li>
                <DoseSaid provenance dose=dose.clone() />
            </li>
        }
    });
    let of_all = of_all.collect::<Vec<_>>();
    let unknown = (!unknown.is_empty()).then(|| t.time_not.with([&unknown.join(", ")]));
    let heads = t.time_stretches.map(|name| view! { <span>{name}</span> });
    view! {
        <p>{t.time_lead}</p>
        <div class="stretches heads" aria-hidden="true">
            {heads.into_iter().collect_view()}
        </div>
        <ul class="times">{lines}</ul>
        {unknown.map(|said| view! { <p>{said}</p> })}
        {(!of_all.is_empty()).then(|| view! { <ul class="statements">{of_all}</ul> })}
    }
}

/// The line of one effect, and what sources say when it is opened.
#[component]
fn TimeLine(
    /// What the effect is called.
    name: String,
    /// Its name in a sentence.
    #[prop(into)]
    about: String,
    /// What is known of each stretch.
    known: [Known; 4],
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// What is said of the course.
    courses: Vec<TimeCourse>,
    /// What is said of the dose.
    doses: Vec<DoseRelation>,
) -> impl IntoView {
    let t = use_texts();
    let stretches = known.into_iter().zip(t.time_stretches).map(|(known, stretch)| {
        let class = match known {
            _ if !known.is_something() => "nothing",
            Known { figure: true, .. } => "figure",
            _ => "words",
        };
        view! {
            <li class=class>
                <span class="visually-hidden">{stretch} ": "</span>
                <span class="word">{words(t, known)}</span>
            </li>
        }
    });
    let stretches = stretches.collect_view();
    let is_more = !courses.is_empty() || !doses.is_empty();
    let more = is_more.then(|| {
        let courses = courses.into_iter().map(|course| {
            let provenance = provenance.clone();
            view! {
                <li>
                    <CourseSaid provenance course />
                </li>
            }
        });
        let doses = doses.into_iter().map(|dose| {
            let provenance = provenance.clone();
            view! {
                <li>
                    <DoseSaid provenance dose />
                </li>
            }
        });
        let items = (courses.collect_view(), doses.collect_view());
        view! {
            <details>
                <summary>
                    {t.time_open} <span class="visually-hidden">" (" {about} ")"</span>
                </summary>
                <ul>{items}</ul>
            </details>
        }
    });
    view! {
        <li>
            <h3>{name}</h3>
            <ol class="stretches">{stretches}</ol>
            {more}
        </li>
    }
}

/// A stretch in a few words.
fn words(t: &Messages, known: Known) -> String {
    let word = known.word.map(|word| t.time_words[word as usize]);
    let figure = known.figure.then_some(t.time_figure);
    let said: Vec<_> = [word, figure].into_iter().flatten().collect();
    if said.is_empty() { t.time_unknown.to_owned() } else { said.join(" · ") }
}

/// What a source says of the course.
#[component]
pub fn CourseSaid(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// What it says.
    course: TimeCourse,
) -> impl IntoView {
    let lang = use_lang();
    let said = lang.of(&provenance.phrase(&course.statement)).to_owned();
    let about = said_of(lang.messages(), &course.scope);
    view! { <Statement provenance said about source=course.source quote=Some(course.quote) /> }
}

/// What a source says of the dose.
#[component]
pub fn DoseSaid(
    /// The second file of the class.
    provenance: Arc<Provenance>,
    /// What it says.
    dose: DoseRelation,
) -> impl IntoView {
    let lang = use_lang();
    let t = use_texts();
    let phrase = |english: &String| lang.of(&provenance.phrase(english)).to_owned();
    let said = [t.time_dose, " ", &phrase(&dose.statement)].concat();
    let mut about = said_of(t, &dose.scope).to_owned();
    if let Some(figures) = &dose.figures {
        about = [&about, " ", &phrase(figures), "."].concat();
    }
    view! { <Statement provenance said about source=dose.source quote=Some(dose.quote) /> }
}
