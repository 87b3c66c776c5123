//! Every effect of a medicine, in the order that is the same for all.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::beside::relatives;
use crate::domain::certainty::certainty;
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::{Reading, reading, reference};
use crate::text::Lang;
use crate::ui::parts::measure::measure_said;
use crate::ui::parts::reading_cell::source_href;
use crate::ui::parts::verdict::against_said;
use crate::ui::say::{Say, Told};
use crate::ui::screens::medicine::among::Among;
use crate::ui::state::{Loaded, use_lang, use_state, use_texts};

/// The effects that are in view, under what kind of effect they are, and what the signs on the lines mean.
#[component]
pub fn Effects(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let dataset = &loaded.dataset;
    // A kind that comes again further on has its heading again: the order belongs to the dataset.
    let mut kinds: Vec<(usize, Vec<EffectIx>)> = vec![];
    for e in dataset.effect_ixs().filter(|&e| state.has_effect(e)) {
        let kind = dataset.effect(e).valence as usize;
        match kinds.last_mut() {
            Some((last, effects)) if *last == kind => effects.push(e),
            _ => kinds.push((kind, vec![e])),
        }
    }
    let lists = kinds.into_iter().map(|(kind, effects)| {
        let items = effects.into_iter().map(|effect| {
            let loaded = loaded.clone();
            view! { <EffectOf loaded effect medicine /> }
        });
        view! {
            <h3>{t.valence[kind]}</h3>
            <ul class="its-effects">{items.collect_view()}</ul>
        }
    });
    let lists = lists.collect_view();
    view! {
        <Signs />
        {lists}
    }
}

/// What the signs on the lines mean.
#[component]
fn Signs() -> impl IntoView {
    let t = use_texts();
    let own = |class: &'static str| {
        view! {
            <g class=class>
                <line class="whisker" x1="2" y1="10" x2="38" y2="10"></line>
                <circle class="point" cx="20" cy="10" r="6"></circle>
            </g>
        }
        .into_any()
    };
    let signs = [
        own("own"),
        own("own weak"),
        view! { <circle class="other" cx="20" cy="10" r="3"></circle> }.into_any(),
        view! { <line class="placebo" x1="20" y1="0" x2="20" y2="20"></line> }.into_any(),
    ];
    let items = signs.into_iter().zip(t.medicine_signs).map(|(sign, text)| {
        view! {
            <li>
                <svg class="sign" aria-hidden="true" width="40" height="20">
                    {sign}
                </svg>
                " "
                {text}
            </li>
        }
    });
    view! { <ul class="signs among">{items.collect_view()}</ul> }
}

/// One effect: its number with all that belongs to it, or what there is instead.
#[component]
fn EffectOf(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (dataset, e, m) = (&loaded.dataset, effect, medicine);
    let effect = dataset.effect(e);
    let name = lang.effect(effect).name.clone();
    let reading = reading(dataset, m, e);
    let estimate = dataset.estimate(m, e);
    let content = match reading {
        Reading::Known(_) | Reading::LikePlacebo(_) | Reading::Imprecise(_) => {
            view! { <Number loaded=loaded.clone() effect=e medicine /> }.into_any()
        }
        _ => view! { <Instead loaded=loaded.clone() effect=e medicine /> }.into_any(),
    };
    let level = certainty(dataset, m, e).map(|judgement| {
        let level = t.certainty[judgement.level as usize];
        view! { <span class="level">{t.certainty_title} ": " {level}</span> }
    });
    let source = estimate.map(|_| {
        let href = source_href(state, &dataset.medicine(m).id, &effect.id);
        let label = format!("{}: {name}", t.open_source);
        view! {
            <a class="to-source" href=href aria-label=label>
                {t.open_source}
            </a>
        }
    });
    let measure = estimate.map(|estimate| measure_said(lang, effect, estimate));
    view! {
        <li class:weak=reading.is_imprecise()>
            <h4>{name}</h4>
            {content}
            <p class="below">{level} " " {source}</p>
            {measure
                .map(|measure| {
                    view! {
                        <p class="measure" hidden=move || !state.prescriber.get()>
                            {measure}
                        </p>
                    }
                })}
        </li>
    }
}

/// The number, its range, placebo and the word against that, and where it stands among the others.
#[component]
fn Number(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let (dataset, e, m) = (&loaded.dataset, effect, medicine);
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let reading = reading(dataset, m, e);
    let figure = reading.weighs()?;
    let told = Told::of(effect);
    let scale = say.scale_with_ends();
    let scale = if told == Told::Better { [&scale, " (", t.line_half, ")"].concat() } else { scale };
    let mut beside = vec![scale];
    if told != Told::Category {
        beside.push(match figure.interval {
            Some(interval) => t.medicine_range.with([&say.range(interval)]),
            None => t.range_none.to_owned(),
        });
    }
    if let Some(placebo) = reference(effect) {
        let number = if told == Told::Change { "0".to_owned() } else { say.number(placebo) };
        beside.push(t.line_placebo.with([&number]));
    }
    let word = against_said(lang, dataset, m, e);
    let weak = reading.is_imprecise().then(|| view! { <span class="is-weak">{t.too_little_sure}</span> });
    Some(view! {
        <p class="its-number">
            <strong class="number">{say.number(figure.value)}</strong>
            " "
            <span class="range">{beside.join(" · ")}</span>
        </p>
        <Among loaded=loaded.clone() effect=e medicine />
        <p class="against">{weak} " " {word}</p>
    })
}

/// Where there is no figure that can stand beside others: what there is, and what is known of relatives. Their figures
/// bear their names; none of them is a number for this medicine.
#[component]
fn Instead(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (dataset, e, m) = (&loaded.dataset, effect, medicine);
    let say = Say { lang, effect: dataset.effect(e) };
    let reading = reading(dataset, m, e);
    let (kind, mut said) = match reading {
        Reading::Band { .. } => ("band", say.reading(reading)),
        Reading::NoMoreThanPlacebo => ("in-words", say.reading(reading)),
        Reading::TooLittle(_) => ("too-little", say.reading(reading)),
        _ => ("no-figure", t.no_figure.to_owned()),
    };
    if !said.ends_with('.') {
        said.push('.');
    }
    if let Reading::TooLittle(Some(figure)) = reading {
        let range = figure.interval.map(|i| format!(" ({})", say.range(i))).unwrap_or_default();
        said = format!("{said} {}", t.compare_there_is.with([&(say.amount(figure.value) + &range)]));
    }
    let placebo = reference(dataset.effect(e)).filter(|_| Told::of(dataset.effect(e)) == Told::People);
    let placebo = placebo.map(|placebo| [" ", &t.placebo_said.with([&say.spoken(placebo)])].concat());
    view! {
        <p>
            <span class=["empty ", kind].concat()>{said}</span>
            {placebo}
        </p>
        {move || {
            // The name of the group comes with the second file.
            let provenance = state.provenance.with(|load| load.ready().cloned())?;
            let group = provenance.relatives_of(&loaded.dataset.medicine(m).id)?;
            let said = of_relatives(lang, &loaded.dataset, m, e, lang.of(&group.name))?;
            Some(view! { <p class="relatives">{said}</p> })
        }}
    }
}

/// What is known of the relatives of a medicine, each with its name; nothing where it has none.
pub fn of_relatives(
    lang: Lang,
    dataset: &Dataset,
    m: MedicineIx,
    e: EffectIx,
    group: &str,
) -> Option<String> {
    let t = lang.messages();
    let say = Say { lang, effect: dataset.effect(e) };
    let relatives = relatives(dataset, m);
    if relatives.is_empty() {
        return None;
    }
    let known = relatives.into_iter().filter_map(|relative| {
        let figure = reading(dataset, relative, e).reliable()?;
        Some([lang.medicine(dataset.medicine(relative)), " ", &say.number(figure.value)].concat())
    });
    let known: Vec<_> = known.collect();
    if known.is_empty() {
        return Some(t.medicine_relatives_none.with([group]));
    }
    let known = [&known.join(", "), " (", &say.scale(), ")"].concat();
    Some(t.medicine_relatives.with([group, &known]))
}
