//! Two to four medicines side by side, always with placebo.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::route::{MOST_COMPARED, View};
use crate::ui::parts::picture::{IconArray, NumberLine, axis_of};
use crate::ui::parts::reading_cell::source_href;
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, State};

/// The compare screen.
#[component]
pub fn Compare(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    let t = state.t();
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let wished = Memo::new(move |_| state.chosen(|c| c.wishes.mentioned()));
    let picked = loaded.clone();
    view! {
        <h1 tabindex="-1">{t.compare_title}</h1>
        <Picker state loaded=picked compared />
        {move || {
            let medicines = compared.get();
            if medicines.len() < 2 {
                return view! {
                    <p class="lead">{t.compare_empty}</p>
                    <p><a class="button" href=state.href(View::Overview)>{t.matters_to_overview}</a></p>
                }
                .into_any();
            }
            let wished = wished.get();
            let dataset = &loaded.dataset;
            let is_measured = |e: &EffectIx| {
                medicines.iter().any(|&m| reading(dataset, m, *e) != Reading::NotMeasured)
            };
            let (rest, nothing): (Vec<_>, Vec<_>) =
                dataset.effect_ixs().filter(|e| !wished.contains(e)).partition(is_measured);
            let nothing: Vec<_> = nothing
                .iter()
                .map(|&e| state.lang.get_untracked().effect(dataset.effect(e)).name.clone())
                .collect();
            let block = |e: EffectIx| view! { <EffectBlock state loaded=loaded.clone() e medicines=medicines.clone() /> };
            let mine = (!wished.is_empty()).then(|| view! {
                <h2>{t.compare_mine}</h2>
                {wished.iter().map(|&e| block(e)).collect_view()}
                <h2>{t.compare_rest}</h2>
            });
            view! {
                <p>{t.compare_lead}</p>
                {mine}
                {rest.into_iter().map(block).collect_view()}
                {(!nothing.is_empty()).then(|| view! { <p>{t.compare_nothing} " " {nothing.join(", ")} "."</p> })}
            }
            .into_any()
        }}
    }
}

/// Which medicines: each can be taken away, and others added up to four.
#[component]
fn Picker(state: State, loaded: Arc<Loaded>, compared: Memo<Vec<MedicineIx>>) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let name = move |loaded: &Loaded, m: MedicineIx| lang.medicine(loaded.dataset.medicine(m)).to_owned();
    let (chips, options) = (loaded.clone(), loaded);
    let add = move |event: leptos::ev::Event| {
        if let Ok(i) = event_target_value(&event).parse::<usize>() {
            let mut medicines = compared.get_untracked();
            medicines.push(MedicineIx(i));
            state.compare(&medicines);
        }
    };
    view! {
        <div class="picker">
            <ul class="chips">
                {move || compared.get().into_iter().map(|m| {
                    let name = name(&chips, m);
                    let remove = move |_| {
                        let medicines: Vec<_> = compared.get_untracked().into_iter().filter(|&x| x != m).collect();
                        state.compare(&medicines);
                    };
                    view! {
                        <li class="chip">
                            <a href=state.href(View::Medicine(chips.dataset.medicine(m).id.clone()))>{name.clone()}</a>
                            <button on:click=remove aria-label=(t.compare_remove)(&name)>"×"</button>
                        </li>
                    }
                }).collect_view()}
            </ul>
            <Show
                when=move || { compared.with(Vec::len) < MOST_COMPARED }
                fallback=move || view! { <p>{t.compare_full}</p> }
            >
                <label class="add">
                    <span>{t.compare_add}</span>
                    <select on:change=add>
                        <option value="">{t.compare_choose}</option>
                        {
                            let mut others: Vec<_> = options
                                .dataset
                                .medicine_ixs()
                                .filter(|m| !compared.get().contains(m))
                                .map(|m| (name(&options, m), m))
                                .collect();
                            others.sort_by_key(|(name, _)| name.to_lowercase());
                            others.into_iter().map(|(name, m)| view! { <option value=m.0>{name}</option> }).collect_view()
                        }
                    </select>
                </label>
            </Show>
        </div>
    }
}

/// One effect: placebo and every medicine, in pictures and in words.
#[component]
fn EffectBlock(state: State, loaded: Arc<Loaded>, e: EffectIx, medicines: Vec<MedicineIx>) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let effect = dataset.effect(e);
    let text = lang.effect(effect).clone();
    let say = Say { lang, effect };
    let readings: Vec<_> = medicines.iter().map(|&m| (m, reading(dataset, m, e))).collect();
    // One axis for the whole effect, so that leaving a medicine out moves no picture.
    let axis = axis_of(effect, dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable()));
    let picture = |figure: Figure| match Told::of(effect).per100(figure.value) {
        Some(per100) => view! { <IconArray lang per100 /> }.into_any(),
        None => view! { <NumberLine lang effect=effect.clone() figure axis /> }.into_any(),
    };
    let placebo = reference(effect).map(|value| {
        view! {
            <li class="side">
                <h4>{t.placebo}</h4>
                {picture(Figure { value, interval: None })}
                <p class="number">{say.amount(value)}</p>
            </li>
        }
    });
    let sides = readings
        .into_iter()
        .map(|(m, reading)| {
            let medicine = dataset.medicine(m);
            let words = match reading {
                Reading::Known(f) | Reading::LikePlacebo(f) => {
                    let same = matches!(reading, Reading::LikePlacebo(_)).then(|| {
                        view! { <p class="like-placebo">{t.like_placebo}</p> }
                    });
                    view! {
                        {picture(f)}
                        <p class="number">{say.amount(f.value)}</p>
                        {same}
                        <p>{say.sentence(f.value)} " " {say.range_sentence(f)}</p>
                    }
                    .into_any()
                }
                Reading::TooLittle(_) => view! { <p class="empty too-little">{t.too_little}</p> }.into_any(),
                Reading::Band { low, high } => {
                    view! { <p class="empty band">{say.band(low, high)}</p> }.into_any()
                }
                Reading::NotMeasured => {
                    view! { <p class="empty not-measured">{t.not_measured}</p> }.into_any()
                }
            };
            let source = (reading != Reading::NotMeasured).then(|| {
                let href = source_href(state, &medicine.id, &effect.id);
                let label = format!("{}: {}, {}", t.open_source, lang.medicine(medicine), text.name);
                view! { <a href=href aria-label=label>{t.open_source}</a> }
            });
            view! {
                <li class="side">
                    <h4>{lang.medicine(medicine).to_owned()}</h4>
                    {words}
                    {source}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="effect-block">
            <h3>{text.name.clone()}</h3>
            <p class="counted">{text.counted.clone()}</p>
            <ul class="sides">{placebo}{sides}</ul>
        </section>
    }
}
