//! Where a number comes from.

mod cited;
mod printed;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::certainty::{Judgement, certainty};
use crate::domain::dataset::{Dataset, Derivation, Effect, EffectIx, Estimate, Measure, MedicineIx};
use crate::domain::provenance::{Provenance, pieces};
use crate::domain::reading::{Reading, reading, reference};
use crate::domain::reviewed;
use crate::route::{Over, View};
use crate::text::Lang;
use crate::ui::parts::explained::Explained;
use crate::ui::parts::facts::{Fact, Facts, Points};
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::measure::printed;
use crate::ui::parts::over_head::{NotThere, OverHead};
use crate::ui::parts::prose::{CERTAINTY, METHOD, Term};
use crate::ui::parts::source::printed::{PrintedFigures, has_printed_people};
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::{document, numbers};

pub use cited::{Citation, Citations, TitleOf};

/// Stands in an address where a medicine stands otherwise.
pub const PLACEBO: &str = "placebo";

/// The words that explain the measures, in the order of the measures.
const MEASURES: [&str; 8] = [
    "odds-ratio",
    "risk-ratio",
    "mean-difference",
    "standardised-mean-difference",
    "incidence",
    "expert-rating",
    "band",
    "in-words",
];

/// The source of the number of a medicine and an effect.
#[component]
pub fn SourceOf(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine, by its id, or [`PLACEBO`].
    #[prop(into)]
    medicine: String,
    /// The effect, by its id.
    #[prop(into)]
    effect: String,
) -> impl IntoView {
    use_state().load_provenance();
    let dataset = &loaded.dataset;
    match (dataset.find_effect(&effect), dataset.find_medicine(&medicine)) {
        (Some(effect), _) if medicine == PLACEBO => view! { <OfPlacebo loaded effect /> }.into_any(),
        (Some(effect), Some(medicine)) => view! { <OfMedicine loaded medicine effect /> }.into_any(),
        _ => view! { <NotThere /> }.into_any(),
    }
}

/// The source of the number of a medicine.
#[component]
fn OfMedicine(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let texts = lang.effect(dataset.effect(effect)).clone();
    let title = format!("{} · {}", lang.medicine(dataset.medicine(medicine)), texts.name);
    let said = sentences(lang, dataset, medicine, effect).into_iter().map(|said| view! { <p>{said}</p> });
    let said = said.collect_view();
    let sureness = certainty(dataset, medicine, effect).map(|judgement| view! { <Sureness judgement /> });
    let Some(estimate) = dataset.estimate(medicine, effect).cloned().map(Arc::new) else {
        return view! {
            <OverHead title />
            <p class="counted">{texts.like}</p>
            <div class="said">{said}</div>
            <h3>{t.source_how}</h3>
            <p>{texts.measured}</p>
        }
        .into_any();
    };
    let is_own = estimate.derivation == Derivation::Computed;
    let of_printed = (estimate.clone(), dataset.effect(effect).clone());
    let of_differs = estimate.clone();
    let (of_source, name) = (estimate.clone(), texts.name.clone());
    view! {
        <OverHead title />
        <p class="counted">{texts.like}</p>
        <div>
            <LoadedOr load=state.provenance retry=State::load_provenance let:provenance>
                {
                    let (estimate, effect) = of_printed.clone();
                    let found = provenance.of(&estimate.medicine, &estimate.effect).cloned();
                    found.map(|found| view! { <PrintedFigures provenance estimate found effect /> })
                }
            </LoadedOr>
        </div>
        <h3>{if is_own { t.source_ours } else { t.source_shown }}</h3>
        <div class="said">{said}</div>
        {move || {
            let is_known = |p: &Arc<Provenance>| {
                p.of(&of_differs.medicine, &of_differs.effect).is_some_and(has_printed_people)
            };
            let differs = of_differs.measure.is_ratio()
                && state.provenance.with(|load| load.ready().is_some_and(is_known));
            differs.then(|| view! { <p class="hint">{t.source_differs}</p> })
        }}
        {sureness}
        <h3>{t.source_more}</h3>
        <OfDataset loaded=loaded.clone() estimate medicine effect />
        <div>
            // What failed is said above.
            {move || {
                let provenance = state.provenance.with(|load| load.ready().cloned())?;
                let (estimate, effect) = (of_source.clone(), name.clone());
                Some(view! { <OfProvenance provenance estimate effect /> })
            }}
        </div>
        <h3>{t.source_how}</h3>
        <p>{texts.measured}</p>
        <Cite loaded medicine effect />
    }
    .into_any()
}

/// How to refer to the figure, with an address that stays.
#[component]
fn Cite(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (about, medicine, effect) =
        (loaded.dataset.about(), loaded.dataset.medicine(medicine), loaded.dataset.effect(effect));
    let over = Over::Source { medicine: medicine.id.clone(), effect: effect.id.clone() };
    let page = View::Medicine(medicine.id.clone());
    let route = state.route.with_untracked(|route| route.to(&about.id, page).with_over(over));
    let address = [document::address(), route.print()].concat();
    let (class, name) = (lang.of(&about.name), lang.medicine(medicine));
    let said = t.cite.with([class, name, &lang.effect(effect).name, &about.version, &address]);
    view! {
        <details>
            <summary>{t.cite_title}</summary>
            <p class="cite">{said}</p>
        </details>
    }
}

/// What the figure of a medicine is, in sentences.
fn sentences(lang: Lang, dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Vec<String> {
    let t = lang.messages();
    let say = Say { lang, effect: dataset.effect(e) };
    let measure = dataset.estimate(m, e).map(|estimate| estimate.measure);
    let of = |value| measure.map_or_else(|| say.sentence(value), |measure| say.of_measure(measure, value));
    let reading = reading(dataset, m, e);
    let mut said = match reading {
        Reading::Known(figure) => vec![Some(of(figure.value)), say.range_sentence(figure)],
        Reading::LikePlacebo(figure) => {
            vec![Some(format!("{}.", t.like_placebo)), Some(of(figure.value)), say.range_sentence(figure)]
        }
        Reading::TooLittle(figure) => vec![
            Some(format!("{}.", t.too_little)),
            figure.map(|f| format!("{}.", say.reading(Reading::Known(f)))),
        ],
        Reading::Imprecise(_) => vec![Some(format!("{}.", say.reading(reading)))],
        Reading::Band { low, high } => vec![Some(say.band(low, high))],
        Reading::NoMoreThanPlacebo => vec![Some(format!("{}.", t.no_more_than_placebo))],
        Reading::NoFigure => vec![Some(format!("{}.", t.no_figure))],
    };
    // What a ratio gives was told beside placebo.
    if !measure.is_some_and(Measure::is_ratio) || reading.reliable().is_none() {
        said.push(say.placebo_sentence());
    }
    said.into_iter().flatten().collect()
}

/// How sure a figure is: the level with its sentence, the reasons, and the way to the rule.
#[component]
fn Sureness(
    /// The level and the reasons.
    judgement: Judgement,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let level = judgement.level as usize;
    let doubts: Vec<_> = judgement.doubts.iter().map(|&doubt| t.doubt[doubt as usize]).collect();
    let why = (!doubts.is_empty()).then(|| {
        view! {
            <div>
                <p>{t.certainty_why}</p>
                <Points items=doubts />
            </div>
        }
    });
    view! {
        <section class="certainty">
            <h3>{t.certainty_title} ": " {t.certainty[level]}</h3>
            <p>{t.certainty_sentence[level]}</p>
            {why}
            <p>
                <a href=state.guide_href(METHOD, Some(CERTAINTY))>{t.certainty_rule}</a>
            </p>
        </section>
    }
}

/// The source of the placebo number of an effect.
#[component]
fn OfPlacebo(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let effect = loaded.dataset.effect(effect);
    let say = Say { lang, effect };
    let texts = lang.effect(effect).clone();
    let given = |x: f64| numbers::as_given(lang, x);
    let said = match (Told::of(effect), reference(effect)) {
        (Told::People, Some(value)) => Some(say.sentence(value)),
        _ => say.placebo_sentence(),
    };
    let said = said.unwrap_or_else(|| t.source_no_baseline.to_owned());
    let baseline = effect.baseline.as_ref().map(|b| {
        let (people, events) = (given(b.n_participants.into()), given(b.events.into()));
        let measured = t.source_baseline.with([&given(b.per100), &given(b.low), &given(b.high), &people]);
        let had_it = t.source_placebo_people.with([&events, &people]);
        let groups = given(b.n_trials.into());
        view! {
            <Fact name=t.source_measure>{measured}</Fact>
            <Fact name=t.source_people>{had_it}</Fact>
            <Fact name=t.source_groups>{groups}</Fact>
        }
    });
    let (studied, duration) = (lang.of(&effect.population).to_owned(), lang.of(&effect.duration).to_owned());
    let source = effect.source.clone();
    view! {
        <OverHead title=format!("{} · {}", t.placebo, texts.name) />
        <p class="counted">{texts.like}</p>
        <p class="counted">{t.placebo_explained}</p>
        <div class="said">
            <p>{said}</p>
        </div>
        <h3>{t.source_title}</h3>
        <Facts>
            {baseline} <Fact name=t.source_studied>{studied}</Fact>
            <Fact name=t.source_duration>{duration}</Fact>
        </Facts>
        <div>
            <LoadedOr load=state.provenance retry=State::load_provenance let:provenance>
                {provenance
                    .sources
                    .get(&source)
                    .cloned()
                    .map(|found| view! { <Citation id=source.clone() source=found /> })}
            </LoadedOr>
        </div>
        <h3>{t.source_how}</h3>
        <p>{texts.measured}</p>
    }
}

/// What the dataset itself knows of the figure.
#[component]
fn OfDataset(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The figure.
    estimate: Arc<Estimate>,
    /// The medicine.
    medicine: MedicineIx,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let effect = loaded.dataset.effect(effect);
    let medicine = lang.medicine(loaded.dataset.medicine(medicine));
    let measure = match estimate.measure {
        Measure::OddsRatio => t.measure_or,
        Measure::RiskRatio => t.measure_rr,
        Measure::MeanDifference => t.measure_md,
        Measure::StandardisedMeanDifference => t.measure_smd,
        Measure::Incidence => t.measure_incidence,
        Measure::Grade => t.measure_grade,
        Measure::Band => t.measure_band,
        Measure::NoMoreThanPlacebo => t.measure_words,
    };
    let term = MEASURES[estimate.measure as usize];
    let printed = printed(lang, effect, &estimate);
    let baseline = baseline_said(lang, effect);
    let duration = lang.of(&effect.duration).to_owned();
    let counted = counted(lang, &estimate, medicine);
    let derivation = match estimate.derivation {
        Derivation::Computed if estimate.measure == Measure::Grade => t.derivation_orders,
        Derivation::Computed => t.derivation_computed,
        Derivation::Published => t.derivation_published,
        Derivation::Label => t.derivation_label,
    };
    let reliable = match (estimate.reliable, estimate.can_weigh(effect)) {
        (true, _) => t.source_reliable_yes,
        (false, true) => t.source_reliable_imprecise,
        (false, false) => t.source_reliable_no,
    };
    view! {
        <Facts>
            <Fact name=t.source_measure>
                <Term id=term text=measure />
                ": "
                {printed}
            </Fact>
            {(!counted.is_empty()).then(|| view! { <Fact name=t.source_people>{counted}</Fact> })}
            {baseline.map(|said| view! { <Fact name=t.on_placebo>{said}</Fact> })}
            <Fact name=t.source_duration>{duration}</Fact>
            <Fact name=t.source_derivation>{derivation}</Fact>
            <Fact name=t.source_reliable>{reliable}</Fact>
        </Facts>
    }
}

/// How many people and trials stand behind a figure, in sentences; empty where nobody says.
fn counted(lang: Lang, estimate: &Estimate, medicine: &str) -> String {
    let t = lang.messages();
    let whole = |n: u32| numbers::as_given(lang, f64::from(n));
    let people = estimate.participants.map(|n| match estimate.events {
        Some(events) => t.source_people_on.with([&whole(events), &whole(n), medicine]),
        None => t.source_people_count.with([&whole(n)]),
    });
    let on_placebo = estimate
        .placebo_events
        .zip(estimate.placebo_participants)
        .map(|(events, n)| t.source_placebo_people.with([&whole(events), &whole(n)]));
    let trials = estimate.trials.map(|n| t.source_trials.with([&whole(n)]));
    let direct = estimate.placebo_controlled_trials.map(|n| t.source_direct.with([&whole(n)]));
    [people, on_placebo, trials, direct].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The placebo number of an effect as its source gives it, or that there is none.
fn baseline_said(lang: Lang, effect: &Effect) -> Option<String> {
    let t = lang.messages();
    let given = |x: f64| numbers::as_given(lang, x);
    match (&effect.baseline, reference(effect)) {
        (Some(b), Some(_)) => {
            let people = given(b.n_participants.into());
            Some(t.source_baseline.with([&given(b.per100), &given(b.low), &given(b.high), &people]))
        }
        _ if Told::of(effect) == Told::People => Some(t.source_no_baseline.to_owned()),
        _ => None,
    }
}

/// What the second file knows of it.
#[component]
fn OfProvenance(
    /// The second file.
    provenance: Arc<Provenance>,
    /// The figure.
    estimate: Arc<Estimate>,
    /// What the effect is called.
    effect: String,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let phrase = |english: &str| lang.of(&provenance.phrase(english)).to_owned();
    let facts = provenance.of(&estimate.medicine, &estimate.effect).map(|found| {
        let reasons: Vec<_> = found.unreliable_reasons.iter().map(|reason| phrase(reason)).collect();
        let reasons = (!reasons.is_empty()).then(|| {
            view! {
                <Fact name=t.source_reliable_why>
                    <Points items=reasons />
                </Fact>
            }
        });
        let fact = |name, value: Option<String>| value.map(|value| view! { <Fact name>{value}</Fact> });
        let foreign = |name, value: Option<String>| {
            value.map(|value| view! { <Fact name is_foreign=true>{value}</Fact> })
        };
        let studied = phrase(&found.population);
        let interval = found.interval.as_ref().map(|interval| phrase(interval));
        // Our own calculation stands in no source.
        let place = (estimate.derivation != Derivation::Computed).then(|| found.locator.clone());
        let quote = found.quote.as_ref().map(|quote| format!("“{quote}”"));
        let notes: Vec<_> = found.note.iter().flat_map(|note| pieces(note)).map(&phrase).collect();
        let reviewed = match reviewed::of(&provenance, &estimate.medicine, &estimate.effect) {
            Some(mark) => t.reviewed_figure.with([&mark.by, &mark.date]),
            None => t.unreviewed_figure.to_owned(),
        };
        let seen_twice = (found.seen_twice == Some(true)).then(|| view! { <p>{t.source_seen_twice}</p> });
        view! {
            <Facts>
                {reasons}
                <Fact name=t.source_studied>{studied}</Fact>
                {fact(t.range, interval)}
                {foreign(t.source_place, place)}
                {foreign(t.source_quote, quote)}
                {move || {
                    let notes = notes.clone();
                    (state.prescriber.get() && !notes.is_empty())
                        .then(|| {
                            view! {
                                <Fact name=t.source_note>
                                    <Points items=notes />
                                </Fact>
                            }
                        })
                }}
                <Fact name=t.reviewed_by>{reviewed}</Fact>
            </Facts>
            {seen_twice}
        }
    });
    let source = provenance.sources.get(&estimate.source).cloned().map(|source| {
        view! {
            <h3>{t.source_found}</h3>
            <Citation id=estimate.source.clone() source />
        }
    });
    view! {
        {facts}
        {source}
        <Explained provenance=provenance.clone() effect=estimate.effect.clone() name=effect />
    }
}
