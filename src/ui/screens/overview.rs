//! Medicines × effects as a real table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::comparison::Comparison;
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::{Figure, reading, reference};
use crate::geometry::Axis;
use crate::route::{MOST_COMPARED, View};
use crate::text::Lang;
use crate::ui::parts::picture::axis_of;
use crate::ui::parts::reading_cell::{Bar, ReadingCell};
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, Sort, State};

/// A run of rows under one heading.
struct Section {
    heading: Option<&'static str>,
    explanation: Option<&'static str>,
    medicines: Vec<MedicineIx>,
}

/// The overview screen.
#[component]
pub fn Overview(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    let t = state.t();
    let lang = state.lang.get();
    let dataset = &loaded.dataset;
    let class_name = lang.of(&dataset.about().name).to_owned();
    let has_wishes = Memo::new(move |_| state.chosen(|c| !c.wishes.is_empty()));
    // Without a choice of columns, wishes come first and everything is one tap away.
    let columns = {
        let loaded = loaded.clone();
        Memo::new(move |_| {
            let (wished, all) = state.chosen(|c| (c.wishes.mentioned(), c.all_effects));
            if wished.is_empty() || all { loaded.dataset.effect_ixs().collect() } else { wished }
        })
    };
    let axes: Arc<Vec<Axis>> = Arc::new(dataset.effect_ixs().map(|e| axis_of_effect(dataset, e)).collect());
    let sort = Memo::new(move |_| {
        let sort = state.chosen(|c| c.sort);
        // Wishes may have been cleared since.
        if sort == Sort::Fit && !has_wishes.get() { Sort::Name } else { sort }
    });
    let status = {
        let loaded = loaded.clone();
        move || match sort.get() {
            Sort::Name => t.sorted_by_name.to_owned(),
            Sort::Fit => t.sorted_by_fit.to_owned(),
            Sort::Effect { effect, ascending } => {
                (t.sorted_by_effect)(&lang.effect(loaded.dataset.effect(effect)).name, ascending)
            }
        }
    };
    let (head, placebo, body) = (loaded.clone(), loaded.clone(), loaded.clone());
    let (placebo_axes, body_axes) = (axes.clone(), axes);
    view! {
        <h1 tabindex="-1">{class_name.clone()} <span class="page-name">{t.overview_title}</span></h1>
        <p>{t.overview_lead}</p>
        <div class="controls">
            <fieldset class="segments">
                <legend>{t.sort}</legend>
                <Segment name="sort" label=t.sort_by_name
                    checked=Signal::derive(move || sort.get() == Sort::Name)
                    choose=move |()| state.choose(|c| c.sort = Sort::Name) />
                <Segment name="sort" label=t.sort_by_fit
                    checked=Signal::derive(move || sort.get() == Sort::Fit)
                    disabled=Signal::derive(move || !has_wishes.get())
                    choose=move |()| state.choose(|c| c.sort = Sort::Fit) />
            </fieldset>
            <Show
                when=move || has_wishes.get()
                fallback=move || view! { <a href=move || state.href(View::Matters)>{t.sort_needs_wishes}</a> }
            >
                <fieldset class="segments">
                    <legend>{t.columns}</legend>
                    <Segment name="columns" label=t.columns_mine
                        checked=Signal::derive(move || state.chosen(|c| !c.all_effects))
                        choose=move |()| state.choose(|c| c.all_effects = false) />
                    <Segment name="columns" label=t.columns_all
                        checked=Signal::derive(move || state.chosen(|c| c.all_effects))
                        choose=move |()| state.choose(|c| c.all_effects = true) />
                </fieldset>
            </Show>
        </div>
        <p class="status" role="status">{status}</p>
        <div class="table-scroll" role="region" tabindex="0" aria-label=t.overview_scroll>
            <table class="overview">
                <caption class="visually-hidden">{(t.overview_caption)(&class_name)}</caption>
                <thead>
                    <tr>
                        <th scope="col" aria-sort=move || (sort.get() == Sort::Name).then_some("ascending")>
                            {t.medicine}
                        </th>
                        {move || columns.get().into_iter().map(|e| {
                            view! { <EffectHead state loaded=head.clone() e sort /> }
                        }).collect_view()}
                    </tr>
                    <tr class="placebo">
                        <th scope="row" title=t.placebo_explained>{t.placebo}</th>
                        {move || columns.get().into_iter().map(|e| {
                            view! { <PlaceboCell lang loaded=placebo.clone() e axis=placebo_axes[e.0] /> }
                        }).collect_view()}
                    </tr>
                </thead>
                {move || {
                    let columns = columns.get();
                    let comparison = state.comparison.get();
                    let sections = sections(&body.dataset, comparison.as_deref(), sort.get(), lang);
                    sections.into_iter().map(|section| {
                        view! { <Rows state loaded=body.clone() section columns=columns.clone() axes=body_axes.clone() /> }
                    }).collect_view()
                }}
            </table>
        </div>
        <Legend lang />
        <Selection state loaded />
    }
}

fn axis_of_effect(dataset: &Dataset, e: EffectIx) -> Axis {
    let effect = dataset.effect(e);
    // Only the points: whiskers would shrink every bar.
    let figures = dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable());
    axis_of(effect, figures.map(|f| Figure { interval: None, ..f }))
}

/// The order of the rows, with a visible reason wherever it is not alphabetical.
fn sections(dataset: &Dataset, comparison: Option<&Comparison>, sort: Sort, lang: Lang) -> Vec<Section> {
    let t = lang.messages();
    let by_name = |mut medicines: Vec<MedicineIx>| {
        medicines.sort_by_key(|&m| lang.medicine(dataset.medicine(m)).to_lowercase());
        medicines
    };
    let plain = |medicines| Section { heading: None, explanation: None, medicines };
    let all = by_name(dataset.medicine_ixs().collect());
    let unacceptable =
        comparison.map(|c| c.unacceptable.iter().map(|(m, _)| *m).collect::<Vec<_>>()).unwrap_or_default();
    let mut sections = match (sort, comparison) {
        (Sort::Fit, Some(comparison)) => vec![
            Section {
                heading: Some(t.list_by_fit),
                explanation: None,
                medicines: comparison.ordered.clone(),
            },
            Section {
                heading: Some(t.list_too_little),
                explanation: Some(t.list_too_little_why),
                medicines: by_name(comparison.too_little_known.clone()),
            },
            Section {
                heading: Some(t.list_unacceptable),
                explanation: None,
                medicines: by_name(unacceptable),
            },
        ],
        (Sort::Effect { effect, ascending }, _) => {
            let value = |m: &MedicineIx| reading(dataset, *m, effect).reliable().map(|f| f.value);
            let (mut known, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|m| value(m).is_some());
            known.sort_by(|a, b| {
                let (a, b) = (value(a).unwrap_or_default(), value(b).unwrap_or_default());
                if ascending { a.total_cmp(&b) } else { b.total_cmp(&a) }
            });
            vec![
                plain(known),
                Section { heading: Some(t.list_without_figure), explanation: None, medicines: rest },
            ]
        }
        _ => vec![plain(all)],
    };
    sections.retain(|s| !s.medicines.is_empty());
    sections
}

/// One choice of a few that exclude each other.
#[component]
fn Segment(
    name: &'static str,
    label: &'static str,
    checked: Signal<bool>,
    #[prop(optional)] disabled: Signal<bool>,
    #[prop(into)] choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="radio"
                name=name
                prop:checked=checked
                prop:disabled=disabled
                on:change=move |_| choose.run(())
            />
            <span>{label}</span>
        </label>
    }
}

/// The head of a column: the effect, what its numbers are, and ordering by it.
#[component]
fn EffectHead(state: State, loaded: Arc<Loaded>, e: EffectIx, sort: Memo<Sort>) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let effect = loaded.dataset.effect(e);
    let name = lang.effect(effect).name.clone();
    let scale = Say { lang, effect }.scale();
    let direction = move || match sort.get() {
        Sort::Effect { effect, ascending } if effect == e => {
            Some(if ascending { "ascending" } else { "descending" })
        }
        _ => None,
    };
    let choose = move |_| {
        state.choose(|c| {
            let ascending = c.sort != Sort::Effect { effect: e, ascending: true };
            c.sort = Sort::Effect { effect: e, ascending };
        })
    };
    let label = (t.sort_by_effect)(&name);
    view! {
        <th scope="col" aria-sort=direction>
            <button class="sort" on:click=choose title=label>{name}</button>
            <span class="scale">{scale}</span>
        </th>
    }
}

/// What placebo does.
#[component]
fn PlaceboCell(lang: Lang, loaded: Arc<Loaded>, e: EffectIx, axis: Axis) -> impl IntoView {
    let effect = loaded.dataset.effect(e).clone();
    let content = match reference(&effect) {
        Some(value) => {
            let figure = Figure { value, interval: None };
            view! { <Bar lang effect figure axis /> }.into_any()
        }
        None => {
            let t = lang.messages();
            let told = if Told::of(&effect) == Told::Category { "–" } else { t.not_measured_short };
            view! { <span class="empty not-measured">{told}</span> }.into_any()
        }
    };
    view! { <td>{content}</td> }
}

#[component]
fn Rows(
    state: State,
    loaded: Arc<Loaded>,
    section: Section,
    columns: Vec<EffectIx>,
    axes: Arc<Vec<Axis>>,
) -> impl IntoView {
    let heading = section.heading.map(|heading| {
        let explanation = section.explanation.map(|e| view! { <span class="explanation">{e}</span> });
        view! {
            <tr class="section">
                <th scope="rowgroup" colspan=columns.len() + 1><span class="sticky">{heading} " " {explanation}</span></th>
            </tr>
        }
    });
    let rows = section
        .medicines
        .into_iter()
        .map(|m| {
            let cells = columns
                .iter()
                .map(|&e| view! { <td><ReadingCell state loaded=loaded.clone() m e axis=axes[e.0] /></td> })
                .collect_view();
            view! { <tr><MedicineHead state loaded=loaded.clone() m />{cells}</tr> }
        })
        .collect_view();
    view! { <tbody>{heading}{rows}</tbody> }
}

/// The head of a row: the medicine, the way to its page, and choosing it to compare.
#[component]
fn MedicineHead(state: State, loaded: Arc<Loaded>, m: MedicineIx) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let medicine = loaded.dataset.medicine(m);
    let name = lang.medicine(medicine).to_owned();
    let href = state.href(View::Medicine(medicine.id.clone()));
    let chosen = Memo::new(move |_| state.chosen(|c| c.compared.contains(&m)));
    let full = move || !chosen.get() && state.chosen(|c| c.compared.len() >= MOST_COMPARED);
    let toggle = move |_| {
        state.choose(|c| match c.compared.iter().position(|&x| x == m) {
            Some(i) => {
                c.compared.remove(i);
            }
            None => c.compared.push(m),
        })
    };
    view! {
        <th scope="row">
            <span class="medicine">
                <input
                    type="checkbox"
                    aria-label=(t.choose_for_compare)(&name)
                    prop:checked=chosen
                    prop:disabled=full
                    on:change=toggle
                />
                <a href=href>{name}</a>
            </span>
        </th>
    }
}

/// The cells explained, so that the empties are not confused.
#[component]
fn Legend(lang: Lang) -> impl IntoView {
    let t = lang.messages();
    view! {
        <details class="legend">
            <summary>{t.legend_title}</summary>
            <dl>
                <div><dt><span class="like-placebo">{t.like_placebo_short}</span></dt><dd>{t.like_placebo}</dd></div>
                <div><dt><span class="empty too-little">{t.too_little_short}</span></dt><dd>{t.too_little}</dd></div>
                <div><dt><span class="empty band">{t.band_short}</span></dt><dd>{t.about_method[3]}</dd></div>
                <div><dt><span class="empty not-measured">{t.not_measured_short}</span></dt><dd>{t.not_measured}</dd></div>
                <div><dt>{t.placebo}</dt><dd>{t.placebo_explained}</dd></div>
            </dl>
        </details>
    }
}

/// The medicines chosen to compare, and the way there. Stays in view.
#[component]
fn Selection(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let names = move || {
        let names = compared.get();
        names
            .iter()
            .map(|&m| lang.medicine(loaded.dataset.medicine(m)).to_owned())
            .collect::<Vec<_>>()
            .join(", ")
    };
    view! {
        <Show when=move || !compared.with(Vec::is_empty)>
            <div class="tray">
                <p role="status">
                    {move || (t.chosen_for_compare)(compared.with(Vec::len))} " "
                    {move || (compared.with(Vec::len) >= MOST_COMPARED).then_some(t.compare_full)}
                    <span class="names">{names.clone()}</span>
                </p>
                <div class="actions">
                    <button class="button quiet" on:click=move |_| state.choose(|c| c.compared.clear())>
                        {t.compare_clear}
                    </button>
                    <Show when=move || { compared.with(Vec::len) > 1 }>
                        <a class="button" href=move || state.compare_href()>{t.compare_now}</a>
                    </Show>
                </div>
            </div>
        </Show>
    }
}
