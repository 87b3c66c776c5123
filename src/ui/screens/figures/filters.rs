//! Which medicines are in view: by name, kind, form and availability.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::controls::ColumnChoices;
use crate::domain::country::Country;
use crate::domain::dataset::Bilingual;
use crate::domain::filters::{Filters, choices};
use crate::domain::order::sort;
use crate::text::Messages;
use crate::ui::parts::choice::{Select, Tick};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::document;

/// The choice of columns and the filters that the dataset has something for. Folded, so that the medicines are in
/// view; the number of filters that are on stays in view as well.
#[component]
pub fn FilterFields(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let t = use_texts();
    let state = shown.state;
    let found = choices(&loaded.dataset, Some(untrack(|| state.country())));
    let active = Memo::new(move |_| state.chosen(|c| c.filters.active()));
    let summary = move || match active.get() {
        0 => t.filters.to_owned(),
        n => t.filters_active.with([&n.to_string()]),
    };
    let (has_groups, has_forms) = (!found.groups.is_empty(), !found.forms.is_empty());
    let typed = move || state.chosen(|c| c.filters.query.clone());
    let kept_on = Signal::derive(move || state.chosen(|c| c.filters.only_available));
    view! {
        <details class="filters">
            <summary>{summary}</summary>
            <ColumnChoices shown loaded />
            <div class="fields">
                <label class="field">
                    <span>{t.filter_name}</span>
                    <input
                        type="search"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=typed
                        on:input:target=move |event| {
                            let query = event.target().value();
                            state.choose(|c| c.filters.query = query);
                        }
                    />
                </label>
                {has_groups
                    .then(|| {
                        view! { <ByWords label=t.filter_group words=found.groups field=|f| &mut f.group /> }
                    })}
                {has_forms
                    .then(|| {
                        view! { <ByWords label=t.filter_form words=found.forms field=|f| &mut f.form /> }
                    })}
                {found
                    .availability
                    .then(|| {
                        let label = t.filter_available.with([country_name(t, untrack(|| state.country()))]);
                        let toggle = move |()| {
                            state.choose(|c| c.filters.only_available = !c.filters.only_available);
                        };
                        view! { <Tick label is_on=kept_on toggle /> }
                    })}
            </div>
            <Show when=move || { active.get() > 0 }>
                <div class="active">
                    <p class="hint">{t.filters_unknown}</p>
                    <Clear />
                </div>
            </Show>
        </details>
    }
}

/// What a country is called; its code where there is no name for it.
fn country_name(t: &'static Messages, country: Country) -> &'static str {
    let known = [Country::NL, Country::BE, Country::GB, Country::US];
    known.iter().zip(t.countries).find(|(known, _)| **known == country).map_or("", |(_, name)| name)
}

/// What stands below a table in which no medicine is left.
#[component]
pub fn NothingLeft(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let t = use_texts();
    view! {
        <Show when=move || shown.kept.with(Vec::is_empty)>
            <div class="nothing-left">
                <p>{t.filters_none}</p>
                <Clear />
            </div>
        </Show>
    }
}

/// The button that clears the filters.
#[component]
fn Clear() -> impl IntoView {
    let state = use_state();
    let clear = move |_| {
        state.choose(|c| c.filters = Filters::default());
        // The button is gone; the filters are where the person goes on.
        document::focus_soon(".filters summary");
    };
    view! {
        <button type="button" class="button quiet" on:click=clear>
            {use_texts().filters_clear}
        </button>
    }
}

/// One of the groups or forms.
#[component]
fn ByWords(
    /// What is chosen.
    label: &'static str,
    /// What there is.
    words: Vec<Bilingual>,
    /// Where it is kept.
    field: fn(&mut Filters) -> &mut Option<Bilingual>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let mut words = words;
    sort(&mut words, |a, b| lang.of(a) < lang.of(b));
    let names: Vec<String> = words.iter().map(|w| lang.of(w).to_owned()).collect();
    let words = StoredValue::new(words);
    let chosen = move || chosen(state, field, words);
    let choose = move |i: Option<usize>| {
        let word = i.and_then(|i| words.with_value(|words| words.get(i).cloned()));
        state.choose(|c| *field(&mut c.filters) = word);
    };
    view! {
        <Select
            label
            none=lang.messages().filter_any
            options=names
            chosen=Signal::derive(chosen)
            choose
        />
    }
}

/// The place of what is chosen. Reactive.
fn chosen(
    state: State,
    field: fn(&mut Filters) -> &mut Option<Bilingual>,
    words: StoredValue<Vec<Bilingual>>,
) -> Option<usize> {
    let chosen = field(&mut state.chosen(|c| c.filters.clone())).take()?;
    words.with_value(|words| words.iter().position(|w| *w == chosen))
}
