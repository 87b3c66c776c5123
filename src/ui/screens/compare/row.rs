//! One row: a name that opens, a cell for each medicine and for placebo, a word on the difference.

use leptos::prelude::*;

use crate::domain::beside::{Beside, Telling};
use crate::domain::dataset::{EffectIx, MedicineIx, Valence};
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::ui::parts::reading_cell::source_href;
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::verdict::verdict_said;
use crate::ui::parts::who::Who;
use crate::ui::say::{Say, Told};
use crate::ui::screens::compare::opened::OpenedEffect;
use crate::ui::screens::compare::table::Shown;
use crate::ui::state::{use_lang, use_state, use_texts};

/// A row that opens. What it opens is built when somebody opens it, and stays built.
#[component]
pub fn OpeningRow(
    /// What every row needs.
    shown: Shown,
    /// Its id, unique on the screen.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    name: String,
    /// What stands behind the name.
    #[prop(into, optional)]
    note: ViewFn,
    /// The cells between the name and the verdict.
    cells: AnyView,
    /// A word on it.
    #[prop(into)]
    verdict: String,
    /// Not on the screen, only on paper.
    #[prop(into, optional)]
    is_hidden: Signal<bool>,
    /// What it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let (is_open, was_opened) = (RwSignal::new(false), RwSignal::new(false));
    // Wherever somebody taps the name or the word opens it; the button is for keys and for those who hear it. Numbers lead
    // to their source.
    let toggle = move |_| {
        is_open.update(|open| *open = !*open);
        was_opened.set(true);
    };
    let (columns, id_of_row) = (shown.columns(), id.clone());
    view! {
        <tbody class="row" class:folded=is_hidden class:open=is_open role="rowgroup">
            <tr role="row">
                <th scope="row" role="rowheader" on:click=toggle>
                    <button
                        type="button"
                        class="row-open"
                        aria-expanded=move || is_open.get().to_string()
                        aria-controls=move || was_opened.get().then(|| id.clone())
                    >
                        <span class="name">{name}</span>
                        {note.run()}
                    </button>
                </th>
                {cells}
                <td class="verdict" role="cell" on:click=toggle>
                    {verdict}
                </td>
            </tr>
            {move || {
                was_opened
                    .get()
                    .then(|| {
                        let (id, columns, children) = (id_of_row.clone(), columns.clone(), children.clone());
                        view! {
                            <tr class="opened" id=id role="row" hidden=move || !is_open.get()>
                                <td role="cell" colspan=columns>
                                    {children()}
                                </td>
                            </tr>
                        }
                    })
            }}
        </tbody>
    }
}

/// The row of an effect.
#[component]
pub fn EffectRow(
    /// What every row needs.
    shown: Shown,
    /// The effect and what differs.
    row: Beside,
    /// Not on the screen, only on paper.
    #[prop(into, optional)]
    is_hidden: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let e = row.effect;
    let effect = shown.loaded.dataset.effect(e);
    let told = Told::of(effect);
    let say = Say { lang, effect };
    let dataset = &shown.loaded.dataset;
    let has_better = dataset.effect_ixs().any(|other| Told::of(dataset.effect(other)) == Told::Better);
    let unit = match told {
        Told::People if lang.effect(effect).unit.is_some() => Some(say.scale()),
        // Beside a number with another meaning of "better" it says whom it counts.
        Told::People if effect.valence == Valence::Benefit && has_better => {
            Some(lang.effect(effect).counted.clone())
        }
        Told::People => None,
        Told::Better => Some(t.compare_50.to_owned()),
        Told::Change | Told::Category => Some(say.scale_in_time()),
    };
    let is_wished = row.telling == Telling::Wished;
    let note = move || {
        view! {
            {unit
                .clone()
                .map(|unit| {
                    view! {
                        " "
                        <span class="unit">{unit}</span>
                    }
                })}
            {is_wished
                .then(|| {
                    view! {
                        " "
                        <span class="unit wish">{t.compare_my_wish}</span>
                    }
                })}
        }
    };
    let verdict = verdict_said(lang, &shown.loaded.dataset, e, &row.differences, &shown.medicines);
    let opened = shown.clone();
    view! {
        <OpeningRow
            id=["row-", &effect.id].concat()
            name=lang.effect(effect).name.clone()
            note
            cells=view! { <Cells shown=shown.clone() effect=e /> }.into_any()
            verdict
            is_hidden
            shown=shown.clone()
        >
            <OpenedEffect shown=opened.clone() effect=e />
        </OpeningRow>
    }
}

/// The cells of an effect: the medicines, then placebo.
#[component]
pub fn Cells(
    /// What every row needs.
    shown: Shown,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let cells = shown.medicines.iter().map(|&m| {
        view! {
            <td role="cell">
                <span class="whose" aria-hidden="true">
                    <Who loaded=shown.loaded.clone() medicine=m />
                </span>
                <FigureCell shown=shown.clone() medicine=m effect />
            </td>
        }
    });
    view! {
        {cells.collect_view()}
        <td role="cell" class="placebo">
            <PlaceboCell shown=shown.clone() effect />
        </td>
    }
}

/// A number with its range, or which of the empties it is; it leads to its source.
#[component]
fn FigureCell(
    /// What every row needs.
    shown: Shown,
    /// The medicine.
    medicine: MedicineIx,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &shown.loaded.dataset;
    let reading = reading(dataset, medicine, effect);
    let effect = dataset.effect(effect);
    let say = Say { lang, effect };
    let content = match reading {
        Reading::NoFigure => {
            return view! { <span class="empty no-figure">{t.no_figure_short}</span> }.into_any();
        }
        Reading::TooLittle(_) => {
            view! { <span class="empty too-little">{t.too_little_short}</span> }.into_any()
        }
        Reading::Band { .. } | Reading::NoMoreThanPlacebo => {
            view! { <span class="empty band">{t.compare_label}</span> }.into_any()
        }
        Reading::Imprecise(figure) | Reading::LikePlacebo(figure) | Reading::Known(figure) => view! {
            <span
                class="number"
                class:weak=reading.is_imprecise()
                class:category=Told::of(effect) == Told::Category
            >
                {say.number(figure.value)}
            </span>
            {range_short(say, figure)
                .map(|range| {
                    view! {
                        " "
                        <span class="range" class:wide=Told::of(effect) == Told::Change>
                            {range}
                        </span>
                    }
                })}
        }
        .into_any(),
    };
    let name = lang.medicine(dataset.medicine(medicine));
    let label = format!("{}. {}: {name}", say.reading(reading), t.open_source);
    view! {
        <a class="cell" href=source_href(state, &dataset.medicine(medicine).id, &effect.id) aria-label=label>
            {content}
        </a>
    }
    .into_any()
}

/// "8–19"; with signs and words for what can be below 0. Categories have none.
fn range_short(say: Say, figure: Figure) -> Option<String> {
    let interval = figure.interval?;
    match Told::of(say.effect) {
        Told::People | Told::Better => Some([&say.number(interval.0), "–", &say.number(interval.1)].concat()),
        // The number beside it tells that these are changes.
        Told::Change => Some(say.range(interval).replace('+', "")),
        Told::Category => None,
    }
}

/// The number on placebo; the zero point of a change; a dash where nobody counted.
#[component]
fn PlaceboCell(
    /// What every row needs.
    shown: Shown,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let state = use_state();
    let t = use_texts();
    let lang = use_lang();
    let effect = shown.loaded.dataset.effect(effect);
    let say = Say { lang, effect };
    let whose = view! {
        <span class="whose" aria-hidden="true">
            {t.placebo}
        </span>
    };
    let number = match reference(effect) {
        None => "–".to_owned(),
        Some(_) if Told::of(effect) == Told::Change => "0".to_owned(),
        Some(value) => say.number(value),
    };
    if effect.baseline.is_none() || reference(effect).is_none() {
        return view! {
            {whose}
            <span class="number">{number}</span>
        }
        .into_any();
    }
    let said = say.placebo_sentence().unwrap_or_default();
    view! {
        {whose}
        <a
            class="cell"
            href=source_href(state, PLACEBO, &effect.id)
            aria-label=[&said, " ", t.open_source, ": ", t.placebo].concat()
        >
            <span class="number">{number}</span>
        </a>
    }
    .into_any()
}
