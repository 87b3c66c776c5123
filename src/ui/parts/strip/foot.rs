//! What stands under a line: those that are not on it, the same as a table, and where the numbers come from.

use std::sync::Arc;

use leptos::prelude::*;

use super::marks::Marks;
use crate::domain::dataset::EffectIx;
use crate::ui::parts::reading_cell::source_href;
use crate::ui::parts::scroll::{HeadRow, ScrollFrame};
use crate::ui::parts::source::PLACEBO;
use crate::ui::say::Say;
use crate::ui::state::{Loaded, use_lang, use_state};

/// The foot of a strip.
#[component]
pub fn Foot(
    /// What stands on the line.
    marks: StoredValue<Marks>,
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let effect = loaded.dataset.effect(effect);
    let name = lang.effect(effect).name.clone();
    let (apart, all) = marks.with_value(|marks| (marks.apart.len(), marks.apart.len() + marks.dots.len()));
    let (is_tray_open, is_table_open) = (RwSignal::new(false), RwSignal::new(false));
    let id = |part: &str| ["line-", &effect.id, "-", part].concat();
    let named = |label: &str| [label, ": ", &name].concat();
    let tray = (apart > 0).then(|| {
        let label = t.line_tray.with([&apart.to_string(), &all.to_string()]);
        view! { <Opener label=label.clone() said=named(&label) controls=id("tray") is_open=is_tray_open /> }
    });
    let scale = StoredValue::new(Say { lang, effect }.scale());
    let caption = StoredValue::new(name.clone());
    let who = StoredValue::new(format!("{} {}", lang.of(&effect.population), lang.of(&effect.duration)));
    view! {
        <div class="foot">
            {tray}
            <Opener label=t.line_table said=named(t.line_table) controls=id("table") is_open=is_table_open />
            <a href=source_href(state, PLACEBO, &effect.id) aria-label=named(t.open_source)>
                {t.open_source}
            </a>
        </div>
        <div id=id("tray")>
            <Show when=move || is_tray_open.get()>
                <Tray marks />
            </Show>
        </div>
        <div id=id("table")>
            <Show when=move || is_table_open.get()>
                <Numbers marks scale=scale.get_value() caption=caption.get_value() who=who.get_value() />
            </Show>
        </div>
    }
}

/// A button that opens what it names.
#[component]
fn Opener(
    /// What it is called.
    #[prop(into)]
    label: String,
    /// The same for those who do not see under which line it stands.
    said: String,
    /// The id of what it opens.
    controls: String,
    /// Whether that is open.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="opener"
            aria-label=said
            aria-expanded=move || is_open.get().to_string()
            aria-controls=controls
            on:click=move |_| is_open.update(|open| *open = !*open)
        >
            {label}
        </button>
    }
}

/// Those that cannot stand on the line: of which there is nothing together, the others each with what there is.
#[component]
fn Tray(
    /// What stands on the line.
    marks: StoredValue<Marks>,
) -> impl IntoView {
    let t = use_lang().messages();
    marks.with_value(|marks| {
        let nothing: Vec<&str> =
            marks.apart.iter().filter(|a| a.said.is_none()).map(|a| a.name.as_str()).collect();
        let nothing =
            (!nothing.is_empty()).then(|| view! { <li><b>{t.no_figure}</b> ": " {nothing.join(", ")}</li> });
        let others = marks.apart.iter().filter_map(|apart| {
            let said = apart.said.clone()?;
            Some(view! { <li><b>{apart.name.clone()}</b> ": " {said}</li> })
        });
        view! {
            <ul class="apart">
                {nothing} {others.collect_view()}
            </ul>
        }
    })
}

/// The numbers of the line as a table.
#[component]
fn Numbers(
    /// What stands on the line.
    marks: StoredValue<Marks>,
    /// What the numbers are.
    scale: String,
    /// The effect.
    caption: String,
    /// Who were studied, and for how long.
    who: String,
) -> impl IntoView {
    let t = use_lang().messages();
    let rows = marks.with_value(|marks| {
        let placebo = marks.placebo.as_ref().map(|placebo| {
            view! {
                <tr class="placebo">
                    <th scope="row">{t.placebo}</th>
                    <td>{placebo.number.clone()}</td>
                    <td></td>
                </tr>
            }
        });
        let dots = marks.dots.iter().map(|dot| {
            let unsure = dot.is_imprecise.then(|| [" (", t.too_little_sure, ")"].concat());
            view! {
                <tr>
                    <th scope="row">{dot.name.clone()}</th>
                    <td>{dot.number.clone()} {unsure}</td>
                    <td>{dot.range.clone()}</td>
                </tr>
            }
        });
        let dots = dots.collect_view();
        let apart = marks.apart.iter().map(|apart| {
            let said = apart.said.clone().unwrap_or_else(|| t.no_figure.to_owned());
            view! {
                <tr>
                    <th scope="row">{apart.name.clone()}</th>
                    <td colspan="2">{said}</td>
                </tr>
            }
        });
        (placebo, dots, apart.collect_view())
    });
    view! {
        <p class="hint">{who}</p>
        <ScrollFrame label=[&caption, ": ", t.line_table].concat()>
            <table class="line-table">
                <caption class="visually-hidden">{caption}</caption>
                <HeadRow names=vec![t.medicine.to_owned(), scale, t.range.to_owned()] />
                <tbody>{rows}</tbody>
            </table>
        </ScrollFrame>
    }
}
