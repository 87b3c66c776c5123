//! Medicines × effects as a real table, ordered by name, by an effect, or by the person's wishes in groups.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::comparison::{Comparison, unjudged};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::{Figure, reading, reference};
use crate::geometry::Axis;
use crate::route::{MOST_COMPARED, Over, View};
use crate::text::Lang;
use crate::ui::parts::picture::axis_of;
use crate::ui::parts::reading_cell::{Bar, ReadingCell};
use crate::ui::parts::why::{WhatWouldChange, place_said, whole};
use crate::ui::say::{Say, Told, names};
use crate::ui::screens::matters::Choice;
use crate::ui::state::{Loaded, Sort, State};
use crate::web::time::late;

/// A run of rows under one heading.
struct Section {
    heading: Option<String>,
    explanation: Option<&'static str>,
    medicines: Vec<MedicineIx>,
}

impl Section {
    fn new(heading: &str, explanation: Option<&'static str>, medicines: Vec<MedicineIx>) -> Section {
        Section { heading: Some(heading.to_owned()), explanation, medicines }
    }
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
    let by_fit = Memo::new(move |_| sort.get() == Sort::Fit);
    let status = {
        let loaded = loaded.clone();
        late(move || match sort.get() {
            Sort::Name => t.sorted_by_name.to_owned(),
            Sort::Fit => [t.sorted_by_fit.to_owned(), rests_on(state)].join(" "),
            Sort::Effect { effect, ascending } => {
                (t.sorted_by_effect)(&lang.effect(loaded.dataset.effect(effect)).name, ascending)
            }
        })
    };
    let (head, placebo, body, change) = (loaded.clone(), loaded.clone(), loaded.clone(), loaded.clone());
    let (placebo_axes, body_axes) = (axes.clone(), axes);
    view! {
        <h1 tabindex="-1">{class_name.clone()} " " <span class="page-name">{t.overview_title}</span></h1>
        <p>{t.overview_lead}</p>
        <div class="controls">
            <fieldset class="segments">
                <legend>{t.sort}</legend>
                <Choice name="sort".to_owned() label=t.sort_by_name
                    checked=Signal::derive(move || sort.get() == Sort::Name)
                    choose=move |()| state.choose(|c| c.sort = Sort::Name) />
                <Choice name="sort".to_owned() label=t.sort_by_fit
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
                    <Choice name="columns".to_owned() label=t.columns_mine
                        checked=Signal::derive(move || state.chosen(|c| !c.all_effects))
                        choose=move |()| state.choose(|c| c.all_effects = false) />
                    <Choice name="columns".to_owned() label=t.columns_all
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
                        <Show when=move || by_fit.get()><th scope="col">{t.place}</th></Show>
                        {move || columns.get().into_iter().map(|e| {
                            view! { <EffectHead state loaded=head.clone() e sort /> }
                        }).collect_view()}
                    </tr>
                    <tr class="placebo">
                        <th scope="row" title=t.placebo_explained>{t.placebo}</th>
                        <Show when=move || by_fit.get()><td></td></Show>
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
                        let comparison = comparison.clone().filter(|_| by_fit.get());
                        view! {
                            <Rows state loaded=body.clone() section columns=columns.clone() axes=body_axes.clone() comparison />
                        }
                    }).collect_view()
                }}
            </table>
        </div>
        <Show when=move || by_fit.get()>
            <WhatChanges state loaded=change.clone() />
        </Show>
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
    // Inside a group the order is alphabetical: it says nothing more than that.
    let ordered = |comparison: &Comparison| match &comparison.uncertain {
        None => vec![Section::new(t.list_by_fit, Some(t.draws_running), comparison.ordered.clone())],
        Some(uncertain) => uncertain
            .groups
            .iter()
            .enumerate()
            .map(|(i, group)| {
                let heading = if i == 0 { t.group_first } else { t.group_next };
                let explanation = if group.len() > 1 { t.group_several } else { t.group_single };
                Section::new(&format!("{}. {heading}", i + 1), Some(explanation), by_name(group.clone()))
            })
            .collect(),
    };
    let all = by_name(dataset.medicine_ixs().collect());
    let unacceptable =
        comparison.map(|c| c.unacceptable.iter().map(|(m, _)| *m).collect::<Vec<_>>()).unwrap_or_default();
    let mut sections = match (sort, comparison) {
        (Sort::Fit, Some(comparison)) if !comparison.is_weighed() => {
            let accepted = all.into_iter().filter(|m| !unacceptable.contains(m)).collect();
            vec![plain(accepted), Section::new(t.list_unacceptable, None, by_name(unacceptable))]
        }
        (Sort::Fit, Some(comparison)) => {
            let too_little = by_name(comparison.too_little_known.clone());
            let mut sections = ordered(comparison);
            sections.push(Section::new(t.list_too_little, Some(t.list_too_little_why), too_little));
            sections.push(Section::new(t.list_unacceptable, None, by_name(unacceptable)));
            sections
        }
        (Sort::Effect { effect, ascending }, _) => {
            let value = |m: &MedicineIx| reading(dataset, *m, effect).reliable().map(|f| f.value);
            let (mut known, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|m| value(m).is_some());
            known.sort_by(|a, b| {
                let (a, b) = (value(a).unwrap_or_default(), value(b).unwrap_or_default());
                if ascending { a.total_cmp(&b) } else { b.total_cmp(&a) }
            });
            vec![plain(known), Section::new(t.list_without_figure, None, rest)]
        }
        _ => vec![plain(all)],
    };
    sections.retain(|s| !s.medicines.is_empty());
    sections
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
    /// Where the rows are ordered by wishes: what puts each of them there.
    comparison: Option<Arc<Comparison>>,
) -> impl IntoView {
    let heading = section.heading.map(|heading| {
        let explanation = section.explanation.map(|e| view! { <span class="explanation">{e}</span> });
        view! {
            <tr class="section">
                <th scope="rowgroup" colspan=columns.len() + 1 + usize::from(comparison.is_some())><span class="sticky">{heading} " " {explanation}</span></th>
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
            let place = comparison.clone().map(|comparison| {
                view! { <td class="place"><Place state loaded=loaded.clone() comparison m /></td> }
            });
            view! { <tr><MedicineHead state loaded=loaded.clone() m />{place}{cells}</tr> }
        })
        .collect_view();
    view! { <tbody>{heading}{rows}</tbody> }
}

/// The places that a medicine could take as a bar and in words, what is assumed, and the way to the explanation.
#[component]
fn Place(state: State, loaded: Arc<Loaded>, comparison: Arc<Comparison>, m: MedicineIx) -> impl IntoView {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let medicine = dataset.medicine(m);
    let of = comparison.ordered.len();
    let range = comparison.uncertain.as_ref().and_then(|u| u.placed(m)).map(|placed| {
        let axis = Axis { min: 0.0, max: of as f64 };
        let span = axis.span(placed.place_low as f64 - 1.0, placed.place_high as f64);
        let percent = |x: f64| format!("{}%", x.round() as u8);
        view! {
            <span class="number">{place_said(t, placed.place_low, placed.place_high, of)}</span>
            <span class="bar" aria-hidden="true">
                <span class="fill" style:left=percent(span.start) style:width=percent(span.length())></span>
            </span>
        }
    });
    let fit = comparison.fits[m.0].as_ref();
    let assumed: Vec<_> =
        fit.iter().flat_map(|f| &f.contributions).filter(|c| c.burden.is_none()).map(|c| c.effect).collect();
    let assumed = (!assumed.is_empty() && comparison.ordered.contains(&m))
        .then(|| view! { <span class="note">{(t.fit_assumed)(&names(lang, dataset, &assumed))}</span> });
    let exceeded = comparison.unacceptable.iter().find(|(x, _)| *x == m).map(|(_, exceeded)| {
        exceeded
            .iter()
            .map(|x| {
                let effect = dataset.effect(x.effect);
                let say = Say { lang, effect };
                let chance = whole(100.0 * x.chance);
                let name = &lang.effect(effect).name;
                view! { <span class="note">{(t.exceeds)(name, &say.amount(x.value), &say.ceiling(x.ceiling), &chance)}</span> }
            })
            .collect_view()
    });
    let unjudged = state.chosen(|c| unjudged(dataset, &c.wishes, m));
    let unjudged = (!unjudged.is_empty())
        .then(|| view! { <span class="note">{(t.ceiling_unknown)(&names(lang, dataset, &unjudged))}</span> });
    let why = fit.map(|_| {
        let href = state.route.with_untracked(|r| r.with_over(Over::Why(medicine.id.clone())).print());
        view! { <a href=href aria-label=(t.why_of)(lang.medicine(medicine))>{t.why}</a> }
    });
    view! { {range} {exceeded} {assumed} {unjudged} {why} }
}

/// How much of the order rests on figures that are missing, in words.
fn rests_on(state: State) -> String {
    let t = state.t();
    match state.comparison.get().as_ref().and_then(|c| c.uncertain.as_ref()) {
        None => String::new(),
        Some(uncertain) if uncertain.unknown_share == 0.0 => t.rests_on_nothing_missing.to_owned(),
        Some(uncertain) => (t.rests_on_missing)(&whole(100.0 * uncertain.unknown_share)),
    }
}

/// What would change the order; worked out when it is opened.
#[component]
fn WhatChanges(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <details class="what-changes" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{move || state.t().change_title}</summary>
            <Show when=move || open.get()>
                <WhatWouldChange state loaded=loaded.clone() />
            </Show>
        </details>
    }
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
