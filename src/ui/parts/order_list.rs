//! The order of the medicines in groups, one compact line each, and the lists of those that have no place in it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::comparison::{Above, Comparison, List, Standing};
use crate::domain::country::{Country, countries};
use crate::domain::dataset::{Availability, ConditionOfUse, Dataset, EffectIx, Medicine, MedicineIx};
use crate::domain::reading::{Reading, reading};
use crate::route::{Over, View};
use crate::text::Lang;
use crate::ui::parts::chosen::AddButton;
use crate::ui::parts::prescriber::{Pairs, PlacedNumbers};
use crate::ui::parts::reading_cell::source_href;
use crate::ui::parts::soon::built_soon;
use crate::ui::parts::taking::TakenMark;
use crate::ui::parts::who::{WhoMark, use_named};
use crate::ui::parts::why::WhatWouldChange;
use crate::ui::say::{Say, Told, by_name, group_said, names, place_said};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};

/// Some medicines under one heading.
#[derive(Clone, PartialEq)]
struct Part {
    list: List,
    heading: String,
    explanation: &'static str,
    /// In their order.
    medicines: Vec<MedicineIx>,
    is_open: bool,
}

/// What the lines of the list share.
#[derive(Clone, Copy)]
struct Rows {
    loaded: StoredValue<Arc<Loaded>>,
    effects: Memo<Vec<EffectIx>>,
    lit: RwSignal<Option<MedicineIx>>,
    named: Memo<Vec<MedicineIx>>,
    /// So many times [`AT_ONCE`] lines of a list are built, after the first.
    built: ReadSignal<usize>,
}

/// So many lines are built at once: more would keep a slow phone busy for too long.
const AT_ONCE: usize = 12;

/// The order and everything that belongs to it.
#[component]
pub fn OrderList(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effects of which the numbers are shown.
    effects: Memo<Vec<EffectIx>>,
    /// The medicine that is lit on every line.
    lit: RwSignal<Option<MedicineIx>>,
    /// What is taken now, when staying with it is looked at.
    #[prop(into)]
    from: Signal<Option<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let built = built_soon(loaded.dataset.about().medicines.len() / AT_ONCE);
    let rows =
        Rows { loaded: StoredValue::new(loaded.clone()), effects, lit, named: use_named(state), built };
    let is_weighed =
        Memo::new(move |_| state.comparison.with(|c| c.as_ref().is_some_and(|c| c.is_weighed())));
    let parts = move |is_placed: bool| {
        let Some(comparison) = state.comparison.get() else { return vec![] };
        let mut parts = parts(state, lang, &rows.loaded.get_value().dataset, &comparison);
        parts.retain(|part| matches!(part.list, List::Placed | List::Unordered) == is_placed);
        parts
    };
    let first = Memo::new(move |_| parts(true));
    let rest = Memo::new(move |_| parts(false));
    let notes = {
        let loaded = loaded.clone();
        move || state.comparison.get().map(|c| said_of(lang, &loaded.dataset, &c)).unwrap_or_default()
    };
    let (staying, places) = (loaded.clone(), loaded);
    let title = move || if is_weighed.get() { t.out_order } else { t.out_all };
    view! {
        <section class="order" aria-labelledby="order-title">
            <h2 id="order-title">{title}</h2>
            {move || {
                notes().into_iter().map(|note| view! { <p class="order-note">{note}</p> }).collect_view()
            }}
            <Staying loaded=staying from rows />
            {move || first.get().into_iter().map(|part| view! { <PartOf part rows /> }).collect_view()}
            <Show when=move || is_weighed.get() && rest.with(|rest| !rest.is_empty())>
                <h3 class="unplaced">{t.out_unplaced}</h3>
            </Show>
            {move || rest.get().into_iter().map(|part| view! { <PartOf part rows /> }).collect_view()}
            <Where loaded=places />
            <Show when=move || is_weighed.get()>
                <Later title=t.change_title>
                    <WhatWouldChange loaded=rows.loaded.get_value() />
                </Later>
            </Show>
            <Show when=move || is_weighed.get() && state.prescriber.get()>
                <Later title=t.pairs_title>
                    <Pairs loaded=rows.loaded.get_value() />
                </Later>
            </Show>
            <p class="onward">
                <Show when=move || state.weighs() && is_weighed.get() && state.shows(View::Matters)>
                    <a href=state.href(View::Matters)>{t.out_wishes}</a>
                </Show>
                <Show when=move || state.shows(View::Figures)>
                    <a href=state.href(View::Figures)>{t.out_all_figures}</a>
                </Show>
            </p>
        </section>
    }
}

/// A folded part that is built when somebody opens it.
#[component]
fn Later(
    /// What it is called.
    title: &'static str,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    view! {
        <details class="below" on:toggle=move |_| was_opened.set(true)>
            <summary>{title}</summary>
            <Show when=move || was_opened.get()>{children()}</Show>
        </details>
    }
}

/// All lists that hold somebody, in the order in which they are shown.
fn parts(state: State, lang: Lang, dataset: &Dataset, comparison: &Comparison) -> Vec<Part> {
    let t = lang.messages();
    let mut parts = vec![];
    let mut add = |list, heading: String, explanation, medicines: Vec<MedicineIx>, is_open| {
        let medicines: Vec<_> = medicines.into_iter().filter(|&m| state.has_medicine(m)).collect();
        if !medicines.is_empty() {
            parts.push(Part { list, heading, explanation, medicines, is_open });
        }
    };
    match &comparison.uncertain {
        Some(uncertain) => {
            for (i, group) in uncertain.groups.iter().enumerate() {
                let heading = group_said(lang, i, uncertain.groups.len(), uncertain.rests_on_little(group));
                let explanation = match group.len() {
                    1 => t.group_single,
                    _ if uncertain.are_some_apart(group) => t.group_several_apart,
                    _ => t.group_several,
                };
                let medicines = by_name(lang, dataset, group.clone());
                add(List::Placed, heading, explanation, medicines, i == 0);
            }
        }
        None => add(List::Placed, t.list_by_fit.to_owned(), t.draws_running, comparison.placed.clone(), true),
    }
    for list in List::ALL {
        let (heading, explanation) = match list {
            List::Placed => continue,
            List::UnknownWish => (t.list_unknown_wish, t.list_unknown_wish_why),
            List::AboveLimit => (t.list_above_limit, ""),
            List::UnknownLimit => (t.list_unknown_limit, ""),
            List::Special => (t.list_special, t.list_special_why),
            List::Unavailable => (t.list_unavailable, t.list_unavailable_why),
            List::Unordered => ("", ""),
        };
        let medicines = comparison.of(list).map(|standing| standing.medicine).collect();
        let is_open = list == List::Unordered;
        add(list, heading.to_owned(), explanation, by_name(lang, dataset, medicines), is_open);
    }
    // Without an order those that anybody can have come first.
    parts.sort_by_key(|part| part.list != List::Unordered && part.list != List::Placed);
    parts
}

/// What is to be known of the order as a whole.
fn said_of(lang: Lang, dataset: &Dataset, comparison: &Comparison) -> Vec<String> {
    let t = lang.messages();
    let mut said = vec![];
    if !comparison.is_weighed() {
        return said;
    }
    if comparison.lacks_benefit() {
        said.push(t.lacks_benefit.to_owned());
    }
    if let Some(uncertain) = &comparison.uncertain {
        let unsure = uncertain.placed.iter().filter(|placed| !placed.unknown.is_empty()).count();
        if unsure > 0 {
            said.push(t.out_missing.with([&unsure.to_string(), &uncertain.placed.len().to_string()]));
        } else if !comparison.any_missing() {
            said.push(t.rests_on_nothing_missing.to_owned());
        }
    }
    if !comparison.talked_about.is_empty() {
        let names = names(lang, dataset, &comparison.talked_about);
        said.push([&names, ": ", t.out_talked_about].concat());
    }
    said
}

/// Staying with what is taken now, as a line of its own.
#[component]
fn Staying(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// What is taken now.
    from: Signal<Option<MedicineIx>>,
    /// What the lines share.
    rows: Rows,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    move || {
        let m = from.get()?;
        let heading = t.out_staying.with([lang.medicine(loaded.dataset.medicine(m))]);
        let part = Part {
            list: List::Unordered,
            heading,
            explanation: t.out_staying_means,
            medicines: vec![m],
            is_open: true,
        };
        Some(view! { <PartOf part rows /> })
    }
}

/// One list: its heading, and its lines when it is open.
#[component]
fn PartOf(
    /// The list.
    part: Part,
    /// What the lines share.
    rows: Rows,
) -> impl IntoView {
    let lang = use_lang();
    let Part { list, heading, explanation, medicines, is_open } = part;
    if heading.is_empty() {
        return view! { <Table medicines heading=lang.messages().out_all.to_owned() list rows /> }.into_any();
    }
    let was_opened = RwSignal::new(is_open);
    let count = medicines.len().to_string();
    let marks = {
        let medicines = medicines.clone();
        move || {
            let named = rows.named.get();
            let here = named.into_iter().filter(|m| medicines.contains(m));
            let marks = here.map(|m| {
                let name = lang.medicine(rows.loaded.get_value().dataset.medicine(m)).to_owned();
                view! {
                    <span class="holds">
                        <WhoMark named=rows.named medicine=m />
                        {name}
                    </span>
                }
            });
            marks.collect_view()
        }
    };
    let (medicines, table_heading) = (StoredValue::new(medicines), StoredValue::new(heading.clone()));
    view! {
        <details class="group" open=is_open on:toggle=move |_| was_opened.set(true)>
            <summary>
                <h3>{heading}</h3>
                <span class="count">{count}</span>
                <span class="holders">{marks}</span>
            </summary>
            {(!explanation.is_empty()).then(|| view! { <p class="explanation">{explanation}</p> })}
            <Show when=move || was_opened.get()>
                <Table medicines=medicines.get_value() heading=table_heading.get_value() list rows />
            </Show>
        </details>
    }
    .into_any()
}

/// The lines of a list.
#[component]
fn Table(
    /// The medicines, in their order.
    medicines: Vec<MedicineIx>,
    /// What the list is.
    heading: String,
    /// Which list.
    list: List,
    /// What the lines share.
    rows: Rows,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let has_places = list == List::Placed;
    let heads = move || {
        let loaded = rows.loaded.get_value();
        let head = |e: EffectIx| {
            let effect = loaded.dataset.effect(e);
            let scale = Say { lang, effect }.scale();
            view! {
                <th scope="col" class="number-head">
                    {lang.effect(effect).name.clone()}
                    <span class="visually-hidden">{[", ", &scale].concat()}</span>
                </th>
            }
        };
        rows.effects.get().into_iter().map(head).collect_view()
    };
    let lines = move || {
        let comparison = state.comparison.get()?;
        let lines = medicines.chunks(AT_ONCE).enumerate().map(|(i, some)| {
            let (some, comparison) = (some.to_vec(), comparison.clone());
            let is_time = Memo::new(move |_| rows.built.get() >= i);
            let line = move |&medicine: &MedicineIx| {
                view! { <Row medicine comparison=comparison.clone() rows has_place=has_places /> }
            };
            move || is_time.get().then(|| some.iter().map(&line).collect_view())
        });
        Some(lines.collect_view())
    };
    let has_more_than = move |most: usize| rows.effects.with(|effects| effects.len() > most);
    view! {
        <div class="order-scroll">
            <table
                class="order-table"
                class:many=move || has_more_than(2)
                class:very-many=move || has_more_than(6)
            >
                <caption class="visually-hidden">{heading}</caption>
                <thead>
                    <tr>
                        {has_places.then(|| view! { <th scope="col" class="place-head">{t.place}</th> })}
                        <th scope="col">{t.medicine}</th>
                        {heads}
                        <th scope="col">
                            <span class="visually-hidden">{t.nav_compare}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}

/// The brand name where the person lives, or in the country whose names the data have: the first that both countries
/// know, because lists from A to Z begin with a syringe or a copy that few have heard of. Reactive.
pub fn brand(state: State, medicine: &Medicine) -> Option<String> {
    let dutch = matches!(state.country(), Country::NL | Country::BE);
    let (here, there) = if dutch {
        (&medicine.brands_nl, &medicine.brands_uk)
    } else {
        (&medicine.brands_uk, &medicine.brands_nl)
    };
    here.iter().find(|brand| there.contains(brand)).or(here.first()).cloned()
}

/// One medicine on one line.
#[component]
fn Row(
    /// The medicine.
    medicine: MedicineIx,
    /// The comparison.
    comparison: Arc<Comparison>,
    /// What the lines share.
    rows: Rows,
    /// Whether the lines have a place.
    has_place: bool,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let m = medicine;
    let loaded = rows.loaded.get_value();
    let dataset = &loaded.dataset;
    let medicine = dataset.medicine(m);
    let name = lang.medicine(medicine).to_owned();
    let place = has_place.then(|| view! { <Place comparison=comparison.clone() medicine=m rows /> });
    let why = (!has_place && comparison.is_weighed()).then(|| {
        let label = t.why_of.with([&name]);
        view! {
            <a class="why" href=why_href(state, &medicine.id) aria-label=label>
                {t.why}
            </a>
        }
    });
    let notes = {
        let (loaded, comparison) = (loaded.clone(), comparison.clone());
        move || {
            let dataset = &loaded.dataset;
            let brand = brand(state, dataset.medicine(m));
            let notes = notes(lang, dataset, &comparison, comparison.standing(m), brand.as_deref());
            notes.into_iter().map(|note| view! { <span class="note">{note}</span> }).collect_view()
        }
    };
    let href = state.href(View::Medicine(medicine.id.clone()));
    let brand = {
        let loaded = loaded.clone();
        move || {
            let brand = brand(state, loaded.dataset.medicine(m));
            brand.map(|brand| view! { <span class="brand-name">{brand}</span> })
        }
    };
    let id = medicine.id.clone();
    let cells = {
        let loaded = loaded.clone();
        move || {
            let cell =
                |e: EffectIx| view! { <Cell loaded=loaded.clone() medicine=m id=id.clone() effect=e /> };
            rows.effects.get().into_iter().map(cell).collect_view()
        }
    };
    let light = move |_| {
        rows.lit.maybe_update(|lit| lit.replace(m) != Some(m));
    };
    let add_name = name.clone();
    let prescriber = {
        let comparison = comparison.clone();
        move || {
            let is_asked = has_place && state.prescriber.get();
            is_asked.then(|| view! { <PlacedNumbers comparison=comparison.clone() medicine=m /> })
        }
    };
    view! {
        <tr class:is-lit=move || rows.lit.get() == Some(m) on:pointerenter=light>
            {place}
            <th scope="row">
                <WhoMark named=rows.named medicine=m />
                <a href=href>{name}</a>
                " "
                {brand}
                <TakenMark medicine=m />
                {notes}
                {why}
                {prescriber}
            </th>
            {cells}
            <td class="add">
                <AddButton medicine=m name=add_name />
            </td>
        </tr>
    }
}

fn why_href(state: State, id: &str) -> String {
    state.route.with_untracked(|route| route.with_over(Over::Why(id.to_owned())).print())
}

/// The places that a medicine could take, and the way to the reason.
#[component]
fn Place(
    /// The comparison.
    comparison: Arc<Comparison>,
    /// The medicine.
    medicine: MedicineIx,
    /// What the lines share.
    rows: Rows,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let loaded = rows.loaded.get_value();
    let found = loaded.dataset.medicine(medicine);
    let why = t.why_of.with([lang.medicine(found)]);
    let placed = comparison.uncertain.as_ref().and_then(|uncertain| uncertain.placed(medicine));
    let (seen, label) = match placed {
        None => ("…".to_owned(), why),
        Some(placed) => {
            let (low, high) = (placed.place_low, placed.place_high);
            let seen = if low == high { low.to_string() } else { format!("{low}–{high}") };
            (seen, [&place_said(t, low, high, comparison.placed.len()), ". ", &why].concat())
        }
    };
    view! {
        <td class="place">
            <a href=why_href(state, &found.id) aria-label=label>
                {seen}
            </a>
        </td>
    }
}

/// The number of a medicine and an effect, alone. It leads to its source.
#[component]
fn Cell(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// The same, by its id.
    id: String,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let reading = reading(&loaded.dataset, medicine, effect);
    let effect = loaded.dataset.effect(effect);
    let say = Say { lang, effect };
    let name = lang.effect(effect).name.clone();
    let seen = match reading.weighs() {
        Some(figure) => say.number(figure.value),
        None if matches!(reading, Reading::NoFigure) => "–".to_owned(),
        None => "?".to_owned(),
    };
    let class = match reading {
        Reading::Imprecise(_) => "reading unsure",
        _ if reading.weighs().is_none() => "reading none",
        _ => "reading",
    };
    let label = [&name, ": ", &say.reading(reading)].concat();
    let content = match reading {
        Reading::NoFigure => view! {
            <span class=class>
                <span aria-hidden="true">{seen}</span>
                <span class="visually-hidden">{t.no_figure}</span>
            </span>
        }
        .into_any(),
        _ => {
            let label = [&label, ". ", t.open_source].concat();
            view! {
                <a class=class href=source_href(state, &id, &effect.id) aria-label=label>
                    {seen}
                </a>
            }
            .into_any()
        }
    };
    view! { <td data-label=name>{content}</td> }
}

/// What is to be known of where a medicine stands.
fn notes(
    lang: Lang,
    dataset: &Dataset,
    comparison: &Comparison,
    standing: &Standing,
    brand: Option<&str>,
) -> Vec<String> {
    let t = lang.messages();
    let mut notes = vec![];
    if let Some(unavailable) = standing.unavailable {
        notes.push(t.unavailable[usize::from(unavailable == Availability::NotMarketed)].to_owned());
    }
    let medicine = dataset.medicine(standing.medicine);
    // A brand name is a trace of the country. Without one, and without a text that lists it, nothing says it is sold.
    let is_listed = comparison.country.is_some_and(|c| medicine.is_available(c.code()).is_some());
    if !is_listed && brand.is_none() {
        notes.push(t.unknown_here.to_owned());
    }
    if let Some(special) = standing.special {
        notes.push(t.special_use[special as usize].to_owned());
    } else if medicine.condition == Some(ConditionOfUse::Restricted) {
        notes.push(t.has_conditions.to_owned());
    }
    for exceeded in &standing.exceeded {
        let effect = dataset.effect(exceeded.effect);
        let say = Say { lang, effect };
        let (name, ceiling) = (&lang.effect(effect).name, say.ceiling(exceeded.ceiling));
        notes.push(match exceeded.above {
            Above::Point { value, .. } => {
                let said = t.exceeds.with([name, &say.amount(value), &ceiling]);
                let is_average = Told::of(effect) == Told::Change;
                if is_average { [&said, " ", t.exceeds_average].concat() } else { said }
            }
            Above::Band { low, high } => t.exceeds_band.with([name, &say.band(low, high), &ceiling]),
        });
    }
    if !standing.unknown_limits.is_empty() {
        notes.push(t.ceiling_unknown.with([&names(lang, dataset, &standing.unknown_limits)]));
    }
    if !standing.unknown_wishes.is_empty() {
        notes.push(t.wish_unknown.with([&names(lang, dataset, &standing.unknown_wishes)]));
    }
    if let Some(placed) = comparison.uncertain.as_ref().and_then(|u| u.placed(standing.medicine)) {
        if !placed.unknown.is_empty() {
            notes.push(t.fit_assumed.with([&names(lang, dataset, &placed.unknown)]));
        }
        if !placed.imprecise.is_empty() {
            notes.push(t.imprecise.with([&names(lang, dataset, &placed.imprecise)]));
        }
    }
    notes
}

/// Where the person lives, which decides what can be had.
#[component]
fn Where(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let known = countries(&loaded.dataset);
    let names = [Country::NL, Country::BE, Country::GB, Country::US].into_iter().zip(t.countries);
    let options = names.filter(|(country, _)| known.contains(country)).map(|(country, name)| {
        view! { <option value=country.code().to_owned()>{name}</option> }
    });
    let options = options.collect_view();
    view! {
        <label class="where">
            <span>{t.out_country}</span>
            <select
                prop:value=move || state.country().code().to_owned()
                on:change:target=move |event| state.other_country.set(Country::of(&event.target().value()))
            >
                {options}
            </select>
        </label>
    }
}
