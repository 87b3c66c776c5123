//! The rows that are about no single number: stopping, when things begin, and what is not known.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::beside::{Beside, relatives};
use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::provenance::{AFTER_STOPPING, Provenance, STOPPING, Scope, TimeCourse};
use crate::domain::reading::{Reading, reading};
use crate::text::Messages;
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::source::TitleOf;
use crate::ui::parts::verdict::verdict_said;
use crate::ui::parts::who::Who;
use crate::ui::say::{Say, listed, said_of};
use crate::ui::screens::compare::opened::OpenedEffect;
use crate::ui::screens::compare::row::{Cells, OpeningRow};
use crate::ui::screens::compare::table::Shown;
use crate::ui::state::{State, use_lang, use_state, use_texts};

/// One cell over all columns of numbers.
fn no_numbers(shown: &Shown) -> AnyView {
    view! { <td role="cell" class="no-numbers" colspan=(shown.medicines.len() + 1).to_string()></td> }
        .into_any()
}

/// Shows something of the second file of the class, which is fetched now.
#[component]
fn WithProvenance(
    /// What is shown.
    show: Callback<Arc<Provenance>, AnyView>,
) -> impl IntoView {
    let state = use_state();
    state.load_provenance();
    view! {
        <LoadedOr load=state.provenance retry=State::load_provenance let:provenance>
            {show.run(provenance)}
        </LoadedOr>
    }
}

/// Stopping: how experts place the medicines, where they do, and what texts say.
#[component]
pub fn StoppingRow(
    /// What every row needs.
    shown: Shown,
    /// How experts place the medicines, unless that stands among the wishes.
    row: Option<Beside>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let dataset = &shown.loaded.dataset;
    let (cells, verdict) = match &row {
        Some(row) => (
            view! { <Cells shown=shown.clone() effect=row.effect /> }.into_any(),
            verdict_said(lang, dataset, row.effect, &row.differences, &shown.medicines),
        ),
        None => (no_numbers(&shown), t.compare_stopping_words.to_owned()),
    };
    let name = match &row {
        Some(row) => lang.effect(dataset.effect(row.effect)).name.clone(),
        None => t.compare_stopping.to_owned(),
    };
    let effect = row.map(|row| row.effect);
    let of_words = shown.clone();
    view! {
        <OpeningRow shown=shown.clone() id="row-stop" name cells verdict>
            <p>
                <strong>{t.stopping_fixed}</strong>
            </p>
            {effect.map(|effect| view! { <OpenedEffect shown=of_words.clone() effect /> })}
            <WithProvenance show={
                let shown = of_words.clone();
                Callback::new(move |provenance| {
                    view! { <StoppingWords shown=shown.clone() provenance /> }.into_any()
                })
            } />
        </OpeningRow>
    }
}

/// What texts say about stopping each medicine.
#[component]
fn StoppingWords(
    /// What every row needs.
    shown: Shown,
    /// The second file of the class.
    provenance: Arc<Provenance>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let dataset = &shown.loaded.dataset;
    let after_stopping = dataset.after_stopping().map(|e| dataset.effect(e).id.clone());
    let sides = shown.medicines.iter().map(|&m| {
        let medicine = dataset.medicine(m);
        let groups = provenance.facts_by_group(&medicine.id);
        let facts = groups
            .into_iter()
            .filter(|(group, _)| group.is_some_and(|group| group.id == STOPPING))
            .flat_map(|(_, facts)| facts)
            .map(|fact| {
                let said = lang.of(&provenance.phrase(&fact.value)).to_owned();
                let scope = if fact.class_level == Some(true) { t.said_of[2] } else { "" };
                let source = provenance.sources.get(&fact.source).cloned();
                view! { <Statement said source scope /> }
            })
            .collect::<Vec<_>>();
        let courses = after_stopping
            .iter()
            .map(String::as_str)
            .chain([AFTER_STOPPING])
            .flat_map(|effect| provenance.time_course(&medicine.id, effect))
            .map(|course| {
                let said = lang.of(&provenance.phrase(&course.statement)).to_owned();
                let source = provenance.sources.get(&course.source).cloned();
                view! { <Statement said source scope=scope_said(t, &course.scope) /> }
            })
            .collect::<Vec<_>>();
        let is_nothing = facts.is_empty() && courses.is_empty();
        view! {
            <li class="side">
                <h3>
                    <Who loaded=shown.loaded.clone() medicine=m />
                </h3>
                <ul class="words">
                    {facts} {courses} {is_nothing.then(|| view! { <li>{t.compare_course_none}</li> })}
                </ul>
            </li>
        }
    });
    view! { <ul class="sides in-words">{sides.collect_view()}</ul> }
}

/// What is said of more than one medicine says so: its source may be the text of another one.
fn scope_said(t: &Messages, scope: &Scope) -> &'static str {
    if matches!(scope, Scope::Medicine(_)) { "" } else { said_of(t, scope) }
}

/// Something that a source says.
#[component]
fn Statement(
    /// What it says.
    said: String,
    /// Where it stands.
    source: Option<crate::domain::provenance::Source>,
    /// Of whom, where that is more than the medicine beside which it stands.
    scope: &'static str,
) -> impl IntoView {
    let t = use_texts();
    view! {
        <li>
            {said} {(!scope.is_empty()).then(|| view! { <p class="unit">{scope}</p> })}
            {source
                .map(|source| {
                    view! {
                        <p class="cited">
                            {t.compare_source} ": " <TitleOf source />
                        </p>
                    }
                })}
        </li>
    }
}

/// When effects begin and whether they go away again.
#[component]
pub fn CourseRow(
    /// What every row needs.
    shown: Shown,
) -> impl IntoView {
    let t = use_texts();
    let opened = shown.clone();
    view! {
        <OpeningRow
            id="row-course"
            name=t.compare_course
            cells=no_numbers(&shown)
            verdict=t.compare_course_words
            shown=shown.clone()
        >
            <WithProvenance show={
                let shown = opened.clone();
                Callback::new(move |provenance| view! { <Courses shown=shown.clone() provenance /> }.into_any())
            } />
        </OpeningRow>
    }
}

/// By effect, what is known of time.
#[component]
fn Courses(
    /// What every row needs.
    shown: Shown,
    /// The second file of the class.
    provenance: Arc<Provenance>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &shown.loaded.dataset;
    let statements = |rows: &[&TimeCourse]| {
        let rows = rows.iter().map(|row| {
            let said = lang.of(&provenance.phrase(&row.statement)).to_owned();
            let source = provenance.sources.get(&row.source).cloned();
            view! { <Statement said source scope=scope_said(t, &row.scope) /> }
        });
        rows.collect::<Vec<_>>()
    };
    let is_told = |e: &EffectIx| state.has_effect(*e) && Some(*e) != dataset.after_stopping();
    let mut parts = vec![];
    for e in dataset.effect_ixs().filter(is_told) {
        let effect = dataset.effect(e);
        // Medicines of which the same was said stand together.
        let mut groups: Vec<(Vec<&TimeCourse>, Vec<MedicineIx>)> = vec![];
        for &m in shown.medicines.iter() {
            let rows = provenance.time_course(&dataset.medicine(m).id, &effect.id);
            match groups.iter_mut().find(|(said, _)| *said == rows) {
                Some((_, medicines)) => medicines.push(m),
                None => groups.push((rows, vec![m])),
            }
        }
        groups.retain(|(said, _)| !said.is_empty());
        if groups.is_empty() {
            continue;
        }
        let said = groups.iter().map(|(rows, medicines)| {
            let whose = if medicines.len() == shown.medicines.len() {
                t.compare_of_all.to_owned()
            } else {
                [&listed(lang, dataset, medicines), ":"].concat()
            };
            view! {
                <p class="unit">{whose}</p>
                <ul>{statements(rows)}</ul>
            }
        });
        parts.push(view! {
            <li>
                <h3>{lang.effect(effect).name.clone()}</h3>
                {said.collect_view()}
            </li>
        });
    }
    if parts.is_empty() {
        return view! { <p>{t.compare_course_none}</p> }.into_any();
    }
    view! { <ul class="sides in-words">{parts}</ul> }.into_any()
}

/// Of which effects there is no figure, with what there is instead.
#[component]
pub fn UnknownRow(
    /// What every row needs.
    shown: Shown,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &shown.loaded.dataset;
    let unknown: Vec<Vec<EffectIx>> = shown
        .medicines
        .iter()
        .map(|&m| {
            let is_unknown =
                |e: &EffectIx| state.has_effect(*e) && reading(dataset, m, *e).weighs().is_none();
            dataset.effect_ixs().filter(is_unknown).collect()
        })
        .collect();
    let counts = shown.medicines.iter().zip(&unknown).filter(|(_, effects)| !effects.is_empty());
    let counts: Vec<_> = counts
        .map(|(&m, effects)| {
            t.compare_unknown_count.with([&effects.len().to_string(), lang.medicine(dataset.medicine(m))])
        })
        .collect();
    let verdict = if counts.is_empty() {
        t.compare_unknown_none.to_owned()
    } else {
        [t.compare_unknown_effects, " ", &counts.join(", ")].concat()
    };
    let opened = shown.clone();
    view! {
        <OpeningRow
            id="row-unknown"
            name=t.compare_unknown
            cells=no_numbers(&shown)
            verdict
            shown=shown.clone()
        >
            <Unknown shown=opened.clone() unknown=unknown.clone() />
        </OpeningRow>
    }
}

/// The same, opened.
#[component]
fn Unknown(
    /// What every row needs.
    shown: Shown,
    /// By medicine.
    unknown: Vec<Vec<EffectIx>>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let dataset = &shown.loaded.dataset;
    let sides = unknown.into_iter().enumerate().map(|(place, effects)| {
        let m = shown.medicines[place];
        let (mut items, mut plain) = (vec![], vec![]);
        for e in effects {
            let effect = dataset.effect(e);
            let name = lang.effect(effect).name.clone();
            let say = Say { lang, effect };
            let told = match reading(dataset, m, e) {
                Reading::NoFigure => None,
                other => Some(say.reading(other)),
            };
            let known = relatives(dataset, m).into_iter().filter_map(|relative| {
                let figure = reading(dataset, relative, e).reliable()?;
                Some([lang.medicine(dataset.medicine(relative)), " ", &say.number(figure.value)].concat())
            });
            let known: Vec<_> = known.collect();
            let of_relatives = (!known.is_empty()).then(|| t.compare_relatives.with([&known.join(", ")]));
            if told.is_none() && of_relatives.is_none() {
                plain.push(name);
                continue;
            }
            let told = told.map(|told| if told.ends_with('.') { told + " " } else { told + ". " });
            items.push(view! {
                <li>
                    <strong>{name}</strong>
                    ": "
                    {told}
                    {of_relatives}
                </li>
            });
        }
        let plain = (!plain.is_empty()).then(|| {
            view! { <li>{[t.no_figure, ": ", &plain.join(", "), "."].concat()}</li> }
        });
        view! {
            <li class="side">
                <h3>
                    <Who loaded=shown.loaded.clone() medicine=m />
                </h3>
                <ul class="words">{items} {plain}</ul>
            </li>
        }
    });
    view! {
        <p>{t.compare_unknown_means}</p>
        <ul class="sides in-words">{sides.collect_view()}</ul>
    }
}
