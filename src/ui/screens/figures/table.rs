//! The table itself.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Shown;
use super::order::{Section, sections};
use crate::domain::choices::{MOST_COMPARED, Sort};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::{Figure, reading, reference};
use crate::geometry::Axis;
use crate::route::{Over, View};
use crate::ui::parts::chosen::toggle;
use crate::ui::parts::measure::measure_said;
use crate::ui::parts::name::Name;
use crate::ui::parts::picture::{Bar, Stretch, axis_of};
use crate::ui::parts::prescriber::PlacedNumbers;
use crate::ui::parts::reading_cell::{Empty, ReadingCell, source_href};
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::taking::TakenMark;
use crate::ui::say::{Say, Told, distance, place_said};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::time::yield_now;

/// So many rows are built at once; the others, out of sight, right after.
const FIRST_ROWS: usize = 12;

/// A class with more medicines is shown in parts.
const WHOLE: usize = 64;

/// So many more on demand.
const AT_A_TIME: usize = 50;

/// What the cells of a row depend on.
#[derive(Clone, PartialEq)]
struct Look {
    columns: Vec<EffectIx>,
    has_ranges: bool,
    is_by_fit: bool,
    is_prescriber: bool,
}

/// The table of all medicines in view.
#[component]
pub fn FigureTable(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let Shown { sort, kept, .. } = shown;
    let look = Memo::new(move |_| Look {
        columns: shown.columns.get(),
        has_ranges: shown.ranges.get(),
        is_by_fit: sort.get() == Sort::Fit,
        is_prescriber: state.prescriber.get(),
    });
    let caption = t.overview_caption.with([lang.of(&loaded.dataset.about().name)]);
    let (of_sections, of_rows, heads) = (loaded.clone(), loaded.clone(), loaded.clone());
    let all = loaded.dataset.medicines().len();
    let asked = RwSignal::new(0);
    let most = move || if all <= WHOLE { all } else { WHOLE / 2 + asked.get() };
    let built = built_rows(look, Signal::derive(most));
    let sections = Memo::new(move |_| {
        let Some(comparison) = state.comparison.get() else { return vec![] };
        let mut room = built.get();
        let mut found = kept.with(|kept| sections(&of_sections.dataset, &comparison, sort.get(), kept, lang));
        found.retain_mut(|section| {
            section.medicines.truncate(room);
            room -= section.medicines.len();
            !section.medicines.is_empty()
        });
        found
    });
    let bodies = move || {
        let look = look.get();
        let axes: Arc<[Axis]> =
            look.columns.iter().map(|&e| axis(&of_rows.dataset, e, look.has_ranges)).collect();
        let loaded = of_rows.clone();
        view! { <Bodies sections look axes loaded /> }
    };
    let left = move || {
        let (all, rows) = (kept.with(Vec::len), most());
        (all > rows).then(|| t.filters_shown.with([&rows.to_string(), &all.to_string()]))
    };
    view! {
        <table class="figure-table">
            <caption class="visually-hidden">{caption}</caption>
            <Heads shown loaded=heads />
            {bodies}
        </table>
        {move || {
            left()
                .map(|left| {
                    view! {
                        <p class="more">
                            {left} " "
                            <button
                                type="button"
                                class="button quiet"
                                on:click=move |_| asked.update(|rows| *rows += AT_A_TIME)
                            >
                                {t.overview_more}
                            </button>
                        </p>
                    }
                })
        }}
    }
}

/// How many rows are built: a few at once whenever the cells change, then the others, giving way to the person.
fn built_rows(look: Memo<Look>, most: Signal<usize>) -> RwSignal<usize> {
    let built = RwSignal::new(FIRST_ROWS);
    let turn = StoredValue::new(0_usize);
    Effect::new(move |before: Option<Look>| {
        let (look, most) = (look.get(), most.get());
        if before.as_ref() != Some(&look) {
            built.set(FIRST_ROWS.min(most));
        }
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        spawn_local(async move {
            loop {
                yield_now().await;
                // The screen may be gone, or something else is shown.
                if turn.try_get_value() != Some(mine) {
                    return;
                }
                let Some(rows) = built.try_get_untracked().filter(|&rows| rows < most) else { return };
                built.set((rows + FIRST_ROWS).min(most));
            }
        });
        look
    });
    built
}

/// The axis of an effect. Without ranges that of the points alone: intervals would shrink every bar.
fn axis(dataset: &Dataset, e: EffectIx, has_ranges: bool) -> Axis {
    let figures = dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable());
    axis_of(dataset.effect(e), figures.map(|f| Figure { interval: f.interval.filter(|_| has_ranges), ..f }))
}

/// The heads of the columns, the way to the other effects, and placebo.
#[component]
fn Heads(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let t = use_texts();
    let Shown { sort, columns, .. } = shown;
    let heads = {
        let loaded = loaded.clone();
        move || {
            let head = |e| view! { <EffectHead shown loaded=loaded.clone() effect=e /> };
            columns.get().into_iter().map(head).collect_view()
        }
    };
    let placebo = move || {
        let cell = |e| view! { <PlaceboCell shown loaded=loaded.clone() effect=e /> };
        columns.get().into_iter().map(cell).collect_view()
    };
    let is_by_fit = move || sort.get() == Sort::Fit;
    let by_name = move || (sort.get() == Sort::Name).then_some("ascending");
    view! {
        <thead>
            <tr>
                <th scope="col" class="names" aria-sort=by_name>
                    {t.medicine}
                    <Pages shown />
                </th>
                <Show when=is_by_fit>
                    <th scope="col" class="place">
                        {t.place}
                    </th>
                </Show>
                {heads}
            </tr>
            <tr class="placebo">
                <th scope="row" title=t.placebo_explained>
                    {t.placebo}
                </th>
                <Show when=is_by_fit>
                    <td></td>
                </Show>
                {placebo}
            </tr>
        </thead>
    }
}

/// The way to the effects for which the window has no room.
#[component]
fn Pages(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let t = use_texts();
    let Shown { effects, room, columns, first, .. } = shown;
    let (all, seen) = (move || effects.with(Vec::len), move || columns.with(Vec::len));
    let said = move || {
        let start = shown.start();
        let numbers = [start + 1, start + seen(), all()].map(|n| n.to_string());
        t.figures_page.with(numbers.each_ref().map(String::as_str))
    };
    let is_first = move || shown.start() == 0;
    let is_last = move || shown.start() + seen() >= all();
    let back = move |_| first.set(untrack(|| shown.start()).saturating_sub(room.get_untracked()));
    let on = move |_| {
        if !untrack(is_last) {
            first.set(untrack(|| shown.start()) + room.get_untracked());
        }
    };
    let hidden = move || seen() == all();
    view! {
        <span class="pages" hidden=hidden>
            <button
                type="button"
                class="page-button"
                aria-label=t.figures_before
                aria-disabled=move || is_first().then_some("true")
                on:click=back
            >
                <span aria-hidden="true">"‹"</span>
            </button>
            <button
                type="button"
                class="page-button"
                aria-label=t.figures_after
                aria-disabled=move || is_last().then_some("true")
                on:click=on
            >
                <span aria-hidden="true">"›"</span>
            </button>
            <span class="page-said" role="status">
                {said}
            </span>
        </span>
    }
}

/// The head of a column: the effect, what its numbers are, what it is, and ordering by it.
#[component]
fn EffectHead(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let Shown { state, sort, .. } = shown;
    let e = effect;
    let effect = loaded.dataset.effect(e);
    let name = lang.effect(effect).name.clone();
    let choose = move |_| {
        state.choose(|c| {
            let ascending = c.sort != Sort::Effect { effect: e, ascending: true };
            c.sort = Sort::Effect { effect: e, ascending };
        })
    };
    let sorted = move || match sort.get() {
        Sort::Effect { effect, ascending } if effect == e => {
            Some(if ascending { "ascending" } else { "descending" })
        }
        _ => None,
    };
    view! {
        <th scope="col" aria-sort=sorted>
            <button type="button" class="sort" title=t.sort_by_effect.with([&name]) on:click=choose>
                {name.clone()}
            </button>
            <span class="scale">{Say { lang, effect }.scale()}</span>
            // The source of the placebo number tells what the effect is like and how it was measured.
            <a
                class="explained"
                href=source_href(state, PLACEBO, &effect.id)
                aria-label=[t.effect_explained, ": ", &name].concat()
            >
                {t.effect_explained}
            </a>
        </th>
    }
}

/// What placebo does.
#[component]
fn PlaceboCell(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let e = effect;
    let effect = loaded.dataset.effect(e);
    let say = Say { lang, effect };
    let told = Told::of(effect);
    let Some(value) = reference(effect).filter(|_| told != Told::Change) else {
        return view! {
            <td>
                <Empty kind="zero" text=say.placebo_number() />
            </td>
        }
        .into_any();
    };
    let label = [t.placebo, ": ", &say.amount(value), ". ", t.open_source].concat();
    let href = source_href(state, PLACEBO, &effect.id);
    let interval = effect.baseline.as_ref().filter(|_| told == Told::People).map(|b| (b.low, b.high));
    // Where placebo has a number, it is one out of 100.
    let bar = move || {
        let interval = interval.filter(|_| shown.ranges.get());
        view! { <Bar loaded=loaded.clone() effect=e figure=Figure { value, interval } axis=Axis::PER100 /> }
    };
    view! {
        <td>
            <a class="reading" href=href aria-label=label>
                {bar}
            </a>
        </td>
    }
    .into_any()
}

/// All rows, in their sections. Built anew when the cells change; another order or filter moves them.
#[component]
fn Bodies(
    /// The sections.
    sections: Memo<Vec<Section>>,
    /// What the cells depend on.
    look: Look,
    /// The axes of the columns.
    axes: Arc<[Axis]>,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let width = (look.columns.len() + 1 + usize::from(look.is_by_fit)).to_string();
    let look = StoredValue::new(look);
    let count = move || sections.with(Vec::len);
    let body = move |i: usize| {
        let width = width.clone();
        let head = move || {
            let (heading, explanation) =
                sections.with(|s| s.get(i).map(|s| (s.heading.clone(), s.explanation)))?;
            let width = width.clone();
            (!heading.is_empty()).then(|| {
                view! {
                    <tr class="section">
                        <th scope="rowgroup" colspan=width>
                            {heading}
                            " "
                            <span class="explanation">{explanation}</span>
                        </th>
                    </tr>
                }
            })
        };
        let medicines = move || sections.with(|s| s.get(i).map(|s| s.medicines.clone()).unwrap_or_default());
        let (axes, loaded) = (axes.clone(), loaded.clone());
        view! {
            <tbody>
                {head}
                <For each=medicines key=|m| m.0 let:medicine>
                    <Row loaded=loaded.clone() medicine look=look.get_value() axes=axes.clone() />
                </For>
            </tbody>
        }
    };
    view! { <For each=move || 0..count() key=|i| *i children=body /> }
}

/// The row of one medicine.
#[component]
fn Row(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// What the cells depend on.
    look: Look,
    /// The axes of the columns.
    axes: Arc<[Axis]>,
) -> impl IntoView {
    let lang = use_lang();
    let m = medicine;
    let cells = look.columns.iter().zip(axes.iter()).map(|(&e, &axis)| {
        let estimate = loaded.dataset.estimate(m, e);
        // An unreliable figure stays one tap away.
        let measure = estimate.filter(|estimate| look.is_prescriber && estimate.reliable).map(|estimate| {
            let said = measure_said(lang, loaded.dataset.effect(e), estimate);
            view! { <span class="measure">{said}</span> }
        });
        let added = look.is_by_fit.then(|| view! { <Added medicine=m effect=e /> });
        view! {
            <td>
                <ReadingCell loaded=loaded.clone() medicine=m effect=e axis has_range=look.has_ranges />
                {added}
                {measure}
            </td>
        }
    });
    let cells = cells.collect_view();
    let place = look.is_by_fit.then(|| view! { <Place loaded=loaded.clone() medicine=m /> });
    view! {
        <tr>
            <Head loaded=loaded.clone() medicine=m has_code=look.is_prescriber />
            {place}
            {cells}
        </tr>
    }
}

/// The head of a row: the medicine, the way to its page, and choosing it to compare.
#[component]
fn Head(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// Whether its ATC code is shown.
    has_code: bool,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let m = medicine;
    let medicine = loaded.dataset.medicine(m);
    let name = lang.medicine(medicine).to_owned();
    let is_chosen = Memo::new(move |_| state.chosen(|c| c.compared.contains(&m)));
    let is_full = move || !is_chosen.get() && state.chosen(|c| c.compared.len() >= MOST_COMPARED);
    view! {
        <th scope="row">
            <span class="medicine">
                <input
                    type="checkbox"
                    aria-label=lang.messages().choose_for_compare.with([&name])
                    prop:checked=is_chosen
                    prop:disabled=is_full
                    on:change=move |_| toggle(state, m)
                />
                <a href=state.href(View::Medicine(medicine.id.clone()))>
                    <Name name=name.clone() />
                </a>
            </span>
            <TakenMark medicine=m />
            {has_code.then(|| view! { <span class="atc">{medicine.atc.clone()}</span> })}
        </th>
    }
}

/// The places that a medicine could take as a bar and in words, and the way to the explanation.
#[component]
fn Place(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let m = medicine;
    let found = loaded.dataset.medicine(m);
    let href = why_href(state, &found.id);
    let label = t.why_of.with([lang.medicine(found)]);
    let place = move || {
        let comparison = state.comparison.get()?;
        let placed = comparison.uncertain.as_ref()?.placed(m)?;
        let of = comparison.placed.len();
        let (low, high) = (placed.place_low, placed.place_high);
        let span = Axis { min: 0.0, max: of as f64 }.span(low as f64 - 1.0, high as f64);
        let numbers = state.prescriber.get().then(|| {
            let comparison = comparison.clone();
            view! { <PlacedNumbers comparison medicine=m /> }
        });
        Some(view! {
            <span class="number">{place_said(t, low, high, of)}</span>
            <Stretch start=span.start length=span.length() />
            {numbers}
        })
    };
    view! {
        <td class="place">
            {place} <a href=href aria-label=label>
                {t.why}
            </a>
        </td>
    }
}

fn why_href(state: State, id: &str) -> String {
    state.route.with_untracked(|route| route.with_over(Over::Why(id.to_owned())).print())
}

/// What a wish adds to the distance of a medicine, in words and as a length; nothing for a medicine without a place.
#[component]
fn Added(
    /// The medicine.
    medicine: MedicineIx,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    move || {
        let comparison = state.comparison.get()?;
        let added = comparison.added(medicine, effect).filter(|_| comparison.placed.contains(&medicine))?;
        Some(view! {
            <span class="added">
                <span>{distance(lang, added.burden)}</span>
                <Stretch start=0.0 length=100.0 * added.share />
            </span>
        })
    }
}
