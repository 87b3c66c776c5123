//! What the row of an effect opens: pictures, sentences, who was studied, how sure it is, where it comes from.

use leptos::prelude::*;

use crate::domain::certainty::certainty;
use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::differences::{chance_of_more, chance_of_more_than_placebo};
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::geometry::Axis;
use crate::ui::parts::measure::measure_said;
use crate::ui::parts::picture::{Picture, axis_of};
use crate::ui::parts::reading_cell::source_href;
use crate::ui::parts::scroll::{HeadRow, ScrollFrame};
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::verdict::against_said;
use crate::ui::parts::who::Who;
use crate::ui::say::{Say, Told, whole};
use crate::ui::screens::compare::table::Shown;
use crate::ui::state::{use_lang, use_state, use_texts};
use crate::web::numbers;

/// Placebo and every medicine of an effect, in pictures and in words.
#[component]
pub fn OpenedEffect(
    /// What every row needs.
    shown: Shown,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (dataset, e) = (&shown.loaded.dataset, effect);
    let effect = dataset.effect(e);
    // One axis for the whole effect, so that leaving a medicine out moves no picture.
    let reliable = dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable());
    let weak = shown.medicines.iter().filter_map(|&m| reading(dataset, m, e).weighs());
    let axis = axis_of(effect, reliable.chain(weak));
    let sides = shown.medicines.iter().map(|&medicine| {
        view! { <Side shown=shown.clone() effect=e medicine axis /> }
    });
    let text = lang.effect(effect);
    let who = t.compare_who.with([lang.of(&effect.population), lang.of(&effect.duration)]);
    let of_pairs = shown.clone();
    view! {
        <div class="opened-effect">
            <p class="counted">{[&text.like, " ", &who].concat()}</p>
            <details class="counted">
                <summary>{t.compare_measured}</summary>
                <p>{text.measured.clone()}</p>
            </details>
            <ul class="sides">
                <PlaceboSide shown=shown.clone() effect=e axis /> {sides.collect_view()}
            </ul>
            <Show when=move || state.prescriber.get()>
                <Pairs shown=of_pairs.clone() effect=e />
            </Show>
        </div>
    }
}

/// What happens on placebo.
#[component]
fn PlaceboSide(
    /// What every row needs.
    shown: Shown,
    /// The effect.
    effect: EffectIx,
    /// The axis of the effect.
    axis: Axis,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let e = effect;
    let effect = shown.loaded.dataset.effect(e);
    let say = Say { lang, effect };
    let told = Told::of(effect);
    let (picture, said) = match reference(effect) {
        // A zero point alone is no picture.
        Some(_) if told == Told::Change => (None, t.placebo_zero.to_owned()),
        Some(value) => {
            let loaded = shown.loaded.clone();
            let figure = Figure { value, interval: None };
            let said = match told {
                Told::Better => t.placebo_half.to_owned(),
                _ => say.sentence(value),
            };
            (Some(view! { <Picture loaded effect=e figure axis /> }), said)
        }
        None if told == Told::Category => (None, t.compare_no_placebo_grade.to_owned()),
        None => (None, t.source_no_baseline.to_owned()),
    };
    let href = source_href(state, PLACEBO, &effect.id);
    let label = format!("{}: {}, {}", t.open_source, t.placebo, lang.effect(effect).name);
    let has_source = effect.baseline.is_some();
    let baseline = effect.baseline.as_ref().filter(|_| reference(effect).is_some()).map(|b| {
        let numbers = [b.per100, b.low, b.high, b.n_participants.into()].map(|x| numbers::as_given(lang, x));
        t.source_baseline.with(numbers.each_ref().map(String::as_str))
    });
    view! {
        <li class="side">
            <h3>{t.placebo}</h3>
            {picture}
            <div class="words">
                <p>{said}</p>
                {has_source
                    .then(|| {
                        view! {
                            <a href=href aria-label=label>
                                {t.open_source}
                            </a>
                        }
                    })}
                {baseline.map(|said| view! { <ForPrescribers said /> })}
            </div>
        </li>
    }
}

/// What happens on one medicine.
#[component]
fn Side(
    /// What every row needs.
    shown: Shown,
    /// The effect.
    effect: EffectIx,
    /// The medicine.
    medicine: MedicineIx,
    /// The axis of the effect.
    axis: Axis,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let (dataset, e, m) = (&shown.loaded.dataset, effect, medicine);
    let (effect, medicine) = (dataset.effect(e), dataset.medicine(m));
    let say = Say { lang, effect };
    let reading = reading(dataset, m, e);
    let estimate = dataset.estimate(m, e);
    let mut said = vec![];
    match reading.weighs() {
        Some(figure) => {
            if reading.is_imprecise() {
                said.push(t.compare_imprecise.to_owned());
            }
            said.push(say.sentence(figure.value));
            said.extend(say.range_sentence(figure));
            said.extend(against_said(lang, dataset, m, e));
        }
        None => {
            let nothing = say.reading(reading);
            said.push(if nothing.ends_with('.') { nothing } else { nothing + "." });
            if let Reading::TooLittle(Some(figure)) = reading {
                let mut there_is = say.amount(figure.value);
                if let Some(interval) = figure.interval {
                    there_is = [&there_is, " (", &say.range(interval), ")"].concat();
                }
                said.push(t.compare_there_is.with([&there_is]));
            }
        }
    }
    let picture = reading.weighs().map(|figure| {
        let loaded = shown.loaded.clone();
        view! { <Picture loaded effect=e figure axis /> }
    });
    let name = lang.medicine(medicine).to_owned();
    let label = format!("{}: {name}, {}", t.open_source, lang.effect(effect).name);
    let href = source_href(state, &medicine.id, &effect.id);
    let judgement = certainty(dataset, m, e).map(|judgement| {
        let doubts = judgement.doubts.iter().map(|doubt| view! { <li>{t.doubt[*doubt as usize]}</li> });
        view! {
            <details class="certainty">
                <summary>
                    {t.certainty_title} ": " <strong>{t.certainty[judgement.level as usize]}</strong>
                </summary>
                <p>{t.certainty_sentence[judgement.level as usize]}</p>
                <ul>{doubts.collect_view()}</ul>
            </details>
        }
    });
    let source = estimate.map(|estimate| {
        view! {
            <a href=href aria-label=label>
                {t.open_source}
            </a>
            <ForPrescribers said=measure_said(lang, effect, estimate) />
        }
    });
    view! {
        <li class="side" class:weak=reading.is_imprecise()>
            <h3>
                <Who loaded=shown.loaded.clone() medicine=m />
            </h3>
            {picture}
            <div class="words">
                <p>{said.join(" ")}</p>
                {judgement}
                {source}
            </div>
        </li>
    }
}

/// What only the switch for prescribers shows.
#[component]
fn ForPrescribers(
    /// What it says.
    said: String,
) -> impl IntoView {
    let state = use_state();
    view! {
        <p class="measure" hidden=move || !state.prescriber.get()>
            {said}
        </p>
    }
}

/// How likely each has more than each other and than placebo; nothing where fewer than two can be compared.
#[component]
fn Pairs(
    /// What every row needs.
    shown: Shown,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = use_texts();
    let (dataset, e) = (&shown.loaded.dataset, effect);
    let is_known = |m: &MedicineIx| reading(dataset, *m, e).weighs().is_some();
    if shown.medicines.iter().filter(|m| is_known(m)).count() < 2 {
        return ().into_any();
    }
    let mut heads = vec![t.medicine.to_owned(), t.placebo.to_owned()];
    heads.extend(shown.medicines.iter().map(|&m| lang.medicine(dataset.medicine(m)).to_owned()));
    let mut rows = vec![];
    for &a in shown.medicines.iter() {
        let name = lang.medicine(dataset.medicine(a)).to_owned();
        let mut cells = vec![chance_of_more_than_placebo(dataset, a, e)];
        for &b in shown.medicines.iter() {
            let of_pair = || state.ask_draws(&[e], &[a, b], |draws| chance_of_more(dataset, draws, e, a, b));
            cells.push(if a == b { None } else { of_pair() });
        }
        let cells = cells.into_iter().zip(&heads[1..]).map(|(chance, head)| {
            view! { <td data-label=head.clone()>{chance.map_or_else(|| "–".to_owned(), |chance| whole(100.0 * chance))}</td> }
        });
        rows.push(view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        });
    }
    view! {
        <ScrollFrame label=t.pairs.with([&lang.effect(dataset.effect(e)).name])>
            <table class="figures cards">
                <caption>{t.pairs_explained}</caption>
                <HeadRow names=heads />
                <tbody>{rows}</tbody>
            </table>
        </ScrollFrame>
    }
    .into_any()
}
