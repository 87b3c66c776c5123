//! Where a number comes from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{Derivation, Effect, Estimate, Measure, Medicine};
use crate::domain::provenance::{Provenance, Source};
use crate::domain::reading::{Reading, reading, reference};
use crate::text::Lang;
use crate::ui::parts::failure::{Failure, Loading};
use crate::ui::parts::over::{NotThere, OverHead};
use crate::ui::say::{Say, Told};
use crate::ui::state::{Load, Loaded, State};
use crate::web::numbers;

/// The source of the number of a medicine and an effect, by their ids.
#[component]
pub fn SourceOf(state: State, medicine: String, effect: String, loaded: Arc<Loaded>) -> impl IntoView {
    let lang = state.lang.get();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let found = dataset.find_medicine(&medicine).zip(dataset.find_effect(&effect));
    let Some((m, e)) = found else {
        return view! { <NotThere state /> }.into_any();
    };
    let key = (medicine, effect);
    let (medicine, effect) = (dataset.medicine(m).clone(), dataset.effect(e).clone());
    let say = Say { lang, effect: &effect };
    let texts = lang.effect(&effect);
    let said = match reading(dataset, m, e) {
        Reading::Known(figure) => vec![Some(say.sentence(figure.value)), say.range_sentence(figure)],
        Reading::LikePlacebo(figure) => {
            vec![
                Some(format!("{}.", t.like_placebo)),
                Some(say.sentence(figure.value)),
                say.range_sentence(figure),
            ]
        }
        Reading::TooLittle(figure) => vec![
            Some(format!("{}.", t.too_little)),
            figure.map(|f| {
                let range = f.interval.map(|i| format!(" ({})", say.range(i))).unwrap_or_default();
                format!("{}{range}.", say.amount(f.value))
            }),
        ],
        Reading::Band { low, high } => vec![Some(say.band(low, high))],
        Reading::NotMeasured => vec![Some(format!("{}.", t.not_measured))],
    };
    let said = said.into_iter().flatten().map(|s| view! { <p>{s}</p> }).collect_view();
    let placebo = say.placebo_sentence().map(|p| view! { <p>{p}</p> });
    let estimate = dataset.estimate(m, e).cloned();
    view! {
        <OverHead state title=format!("{} · {}", lang.medicine(&medicine), texts.name) />
        <p class="counted">{texts.like.clone()}</p>
        <div class="said">{said} {placebo}</div>
        <h3>{t.source_title}</h3>
        {estimate.map(|estimate| view! {
            <Facts lang effect=effect.clone() medicine estimate=estimate.clone() />
            {move || match state.provenance.get() {
                None | Some(Load::Loading) => view! { <Loading state /> }.into_any(),
                Some(Load::Failed(error)) => {
                    view! { <Failure state error retry=move |()| state.load_provenance() /> }.into_any()
                }
                Some(Load::Ready(provenance)) => {
                    view! { <Found lang provenance estimate=estimate.clone() key=key.clone() /> }.into_any()
                }
            }}
        })}
        <h3>{t.source_how}</h3>
        <p>{texts.measured.clone()}</p>
    }
    .into_any()
}

/// What the dataset itself knows of the figure.
#[component]
fn Facts(lang: Lang, effect: Effect, medicine: Medicine, estimate: Estimate) -> impl IntoView {
    let t = lang.messages();
    let whole = |n: u32| numbers::as_given(lang, f64::from(n));
    let given = |x: f64| numbers::as_given(lang, x);
    let people = estimate.participants.map(|n| match estimate.events {
        Some(events) => (t.source_people_on)(&whole(events), &whole(n), lang.medicine(&medicine)),
        None => (t.source_people_count)(&whole(n)),
    });
    let on_placebo = estimate
        .placebo_events
        .zip(estimate.placebo_participants)
        .map(|(events, n)| (t.source_placebo_people)(&whole(events), &whole(n)));
    let trials = estimate.trials.map(|n| (t.source_trials)(&whole(n)));
    let direct = estimate.placebo_controlled_trials.map(|n| (t.source_direct)(&whole(n)));
    let counted: Vec<_> = [people, on_placebo, trials, direct].into_iter().flatten().collect();
    let measure = match estimate.measure {
        Measure::OddsRatio => t.measure_or,
        Measure::RiskRatio => t.measure_rr,
        Measure::MeanDifference => t.measure_md,
        Measure::StandardisedMeanDifference => t.measure_smd,
        Measure::Incidence => t.measure_incidence,
        Measure::Grade => t.measure_grade,
        Measure::Band => t.measure_band,
    };
    let interval = estimate.low.zip(estimate.high).map(|(low, high)| (t.to)(&given(low), &given(high)));
    let printed = match (estimate.measure, estimate.value) {
        (Measure::Band, _) => {
            Say { lang, effect: &effect }.band(estimate.low.unwrap_or_default(), estimate.high)
        }
        (Measure::Grade, Some(value)) => Say { lang, effect: &effect }.number(value),
        (_, Some(value)) => {
            let interval = interval.map(|i| format!(" ({})", (t.interval_95)(&i))).unwrap_or_default();
            format!("{}{interval}", given(value))
        }
        (_, None) => t.not_found.to_owned(),
    };
    let baseline = match (&effect.baseline, reference(&effect)) {
        (Some(b), Some(_)) => Some((t.source_baseline)(
            &given(b.per100),
            &given(b.low),
            &given(b.high),
            &whole(b.n_participants),
        )),
        _ if Told::of(&effect) == Told::People => Some(t.source_no_baseline.to_owned()),
        _ => None,
    };
    let derivation = match estimate.derivation {
        Derivation::Computed => t.derivation_computed,
        Derivation::Published => t.derivation_published,
        Derivation::Label => t.derivation_label,
    };
    let reliable = if estimate.reliable { t.source_reliable_yes } else { t.source_reliable_no };
    view! {
        <dl class="facts">
            <Row name=t.source_measure value=format!("{measure}: {printed}") />
            {(!counted.is_empty()).then(|| view! { <Row name=t.source_people value=counted.join(" ") /> })}
            {baseline.map(|b| view! { <Row name=t.on_placebo value=b /> })}
            <Row name=t.source_duration value=lang.of(&effect.duration).to_owned() />
            <Row name=t.source_derivation value=derivation.to_owned() />
            <Row name=t.source_reliable value=reliable.to_owned() />
        </dl>
    }
}

/// What the second file knows of it.
#[component]
fn Found(
    lang: Lang,
    provenance: Arc<Provenance>,
    estimate: Estimate,
    key: (String, String),
) -> impl IntoView {
    let t = lang.messages();
    let found = provenance.of(&key.0, &key.1).cloned();
    let source = provenance.sources.get(&estimate.source).cloned();
    let phrase = |english: &str| lang.of(&provenance.phrase(english)).to_owned();
    let found = found.map(|found| {
        let reasons = found.unreliable_reasons.iter().map(|r| view! { <li>{phrase(r)}</li> }).collect_view();
        let given = |x: f64| numbers::as_given(lang, x);
        let printed = match (found.medicine_per100, found.placebo_per100) {
            (Some(medicine), Some(placebo)) => Some((t.source_printed)(&given(medicine), &given(placebo))),
            (Some(medicine), None) => Some((t.source_printed_alone)(&given(medicine))),
            _ => None,
        };
        view! {
            {(!found.unreliable_reasons.is_empty()).then(|| view! {
                <ul class="reasons" aria-label=t.source_reliable_no>{reasons}</ul>
            })}
            <dl class="facts">
                <Row name=t.source_studied value=phrase(&found.population) />
                {printed.map(|p| view! { <Row name=t.source_measure value=p /> })}
                {found.interval.map(|i| view! { <Row name=t.range value=phrase(&i) /> })}
                <Foreign name=t.source_place value=found.locator />
                {found.quote.map(|q| view! { <Foreign name=t.source_quote value=format!("“{q}”") /> })}
                {found.note.map(|n| view! { <Foreign name=t.source_note value=n /> })}
            </dl>
            {(found.seen_twice == Some(true)).then(|| view! { <p>{t.source_seen_twice}</p> })}
        }
    });
    view! {
        {found}
        {source.map(|source| view! { <h3>{t.source_found}</h3> <Citation lang source /> })}
    }
}

/// A source as it is cited, with its link.
#[component]
pub fn Citation(lang: Lang, source: Source) -> impl IntoView {
    let t = lang.messages();
    let link = source.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")).or(source.url.clone());
    // Only web addresses become links: a dataset must never smuggle in a script.
    let link = link.filter(|l| l.starts_with("https://") || l.starts_with("http://"));
    let behind: Vec<_> =
        [source.authors, source.journal, source.publisher, source.year.map(|y| y.to_string())]
            .into_iter()
            .flatten()
            .collect();
    let label = format!("{} ({})", t.source_link, t.source_new_tab);
    view! {
        <p class="citation">
            <cite lang="">{source.title}</cite>
            {(!behind.is_empty()).then(|| view! { <span lang="">{format!(". {}", behind.join(". "))}</span> })}
            ". " {(t.source_read)(&source.retrieved)}
            {link.map(|href| view! {
                " " <a href=href target="_blank" rel="noopener noreferrer">{label}</a>
            })}
        </p>
    }
}

/// A line of a description list.
#[component]
pub fn Row(name: &'static str, value: String) -> impl IntoView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
}

/// A line in the language of the source, whichever that is.
#[component]
fn Foreign(name: &'static str, value: String) -> impl IntoView {
    view! { <div><dt>{name}</dt><dd lang="">{value}</dd></div> }
}
