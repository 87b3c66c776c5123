//! The order of the medicines, and which numbers are shown of each.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use crate::domain::choices::{Columns, Sort, benefits};
use crate::domain::dataset::EffectIx;
use crate::ui::parts::choice::{Choice, Choices, Select, Tick};
use crate::ui::state::{Loaded, use_lang, use_texts};

/// The order.
#[component]
pub fn Order(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let t = use_texts();
    let Shown { state, has_wishes, sort, .. } = shown;
    let is_by = move |by: Sort| Signal::derive(move || sort.get() == by);
    let by = move |by: Sort| move |()| state.choose(|c| c.sort = by);
    view! {
        <div class="controls">
            <Show when=move || state.weighs()>
                <Choices question=t.sort>
                    <Choice
                        group="sort"
                        label=t.sort_by_name
                        is_chosen=is_by(Sort::Name)
                        choose=by(Sort::Name)
                    />
                    <Choice
                        group="sort"
                        label=t.sort_by_fit
                        is_chosen=is_by(Sort::Fit)
                        is_impossible=Signal::derive(move || !has_wishes.get())
                        choose=by(Sort::Fit)
                    />
                </Choices>
            </Show>
            <ByOneEffect shown loaded />
        </div>
    }
}

/// The order by one effect, in step with the buttons in the heads of the columns.
#[component]
fn ByOneEffect(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let Shown { state, sort, .. } = shown;
    let listed: Vec<EffectIx> = loaded.dataset.effect_ixs().filter(|&e| state.has_effect(e)).collect();
    let names =
        listed.iter().map(|&e| lang.effect(loaded.dataset.effect(e)).name.clone()).collect::<Vec<_>>();
    let listed = StoredValue::new(listed);
    let chosen = move || match sort.get() {
        Sort::Effect { effect, .. } => listed.with_value(|listed| listed.iter().position(|e| *e == effect)),
        _ => None,
    };
    let choose = move |place: Option<usize>| {
        let effect = place.and_then(|i| listed.with_value(|listed| listed.get(i).copied()));
        let by_effect = |effect| Sort::Effect { effect, ascending: true };
        state.choose(|c| c.sort = effect.map_or(Sort::Name, by_effect));
    };
    let turn = move |()| {
        state.choose(|c| {
            if let Sort::Effect { ascending, .. } = &mut c.sort {
                *ascending = !*ascending;
            }
        })
    };
    let is_highest = move || matches!(sort.get(), Sort::Effect { ascending: false, .. });
    view! {
        <div class="by-one">
            <Select
                label=t.sort_by_one
                none=t.sort_by_none
                options=names
                chosen=Signal::derive(chosen)
                choose
            />
            <Show when=move || matches!(sort.get(), Sort::Effect { .. })>
                <Tick label=t.sort_highest is_on=Signal::derive(is_highest) toggle=turn />
            </Show>
        </div>
    }
}

/// Which effects are columns, and whether ranges are drawn.
#[component]
pub fn ColumnChoices(
    /// What is shown.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let t = use_texts();
    let Shown { state, has_wishes, ranges, .. } = shown;
    let is_of = move |columns: Columns| Signal::derive(move || state.chosen(|c| c.columns()) == columns);
    let of = move |columns: Columns| move |()| state.choose(|c| c.columns = columns);
    let has_benefits = !benefits(&loaded.dataset).is_empty();
    view! {
        <div class="fields">
            <Choices question=t.columns>
                <Show when=move || state.weighs()>
                    <Choice
                        group="columns"
                        label=t.columns_mine
                        is_chosen=is_of(Columns::Wishes)
                        is_impossible=Signal::derive(move || !has_wishes.get())
                        choose=of(Columns::Wishes)
                    />
                </Show>
                <Choice
                    group="columns"
                    label=t.columns_all
                    is_chosen=is_of(Columns::All)
                    choose=of(Columns::All)
                />
                {has_benefits
                    .then(|| {
                        view! {
                            <Choice
                                group="columns"
                                label=t.columns_benefits
                                is_chosen=is_of(Columns::Benefits)
                                choose=of(Columns::Benefits)
                            />
                        }
                    })}
            </Choices>
            <Tick
                label=t.ranges_show
                is_on=Signal::derive(move || ranges.get())
                toggle=move |()| state.choose(|c| c.ranges = !c.ranges)
            />
        </div>
    }
}
