//! Two to four medicines side by side, always with placebo: one table that fits the screen, each row of which opens.

mod extra;
mod opened;
mod picker;
mod row;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::choices::Choices;
use crate::domain::dataset::MedicineIx;
use crate::domain::taking::When;
use crate::geometry::Icons;
use crate::route::View;
use crate::ui::parts::conditions::ConditionsOf;
use crate::ui::parts::picture::Icon;
use crate::ui::parts::taking::BesideNow;
use crate::ui::parts::tradeoff::TradeOffSentences;
use crate::ui::say::listed;
use crate::ui::state::{Loaded, use_lang, use_state, use_texts};
use picker::{NotBeside, Picker};
use table::BesideTable;

/// The compare screen.
#[component]
pub fn CompareScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let shown = Memo::new(move |_| state.chosen(Choices::side_by_side));
    let of_table = loaded.clone();
    let content = move || {
        let medicines = shown.get();
        if medicines.len() < 2 {
            view! { <TooFew chosen=medicines.len() /> }.into_any()
        } else {
            view! { <SideBySide loaded=of_table.clone() medicines /> }.into_any()
        }
    };
    view! {
        <div class="compare">
            <h1 tabindex="-1">{t.compare_title}</h1>
            <Picker loaded=loaded.clone() />
            <NotBeside loaded=loaded.clone() />
            <BesideNow loaded=loaded.clone() />
            {content}
            <section class="other-options">
                <h2>{t.without_title}</h2>
                <p>
                    {t.stay_text} " "
                    <Show when=move || state.shows(View::Matters)>
                        <a href=state.href(View::Matters)>{t.stay_write_down}</a>
                    </Show>
                </p>
                <p>{t.without_text}</p>
            </section>
        </div>
    }
}

/// What to do before there is something to compare.
#[component]
fn TooFew(
    /// How many were chosen.
    chosen: usize,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <p class="lead">{if chosen == 0 { t.compare_empty } else { t.compare_one }}</p>
        <p>{t.compare_ways}</p>
        <Show when=move || state.shows(View::Overview)>
            <p>
                <a class="button" href=state.href(View::Overview)>
                    {t.matters_to_overview}
                </a>
            </p>
        </Show>
    }
}

/// The sentences, the table and what its words mean.
#[component]
fn SideBySide(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicines, two or more.
    medicines: Vec<MedicineIx>,
) -> impl IntoView {
    let t = use_texts();
    view! {
        <TradeOffSentences loaded=loaded.clone() medicines=medicines.clone() />
        <BesideTable loaded=loaded.clone() medicines=medicines.clone() />
        <ConditionsOf loaded=loaded.clone() medicines=medicines.clone() />
        <Staying loaded medicines />
        <details class="means">
            <summary>{t.compare_means_title}</summary>
            <div>
                <p>{t.compare_means}</p>
                <p>{t.compare_weak}</p>
                <p>{t.compare_lead}</p>
                <Legend />
            </div>
        </details>
    }
}

/// Where one of the medicines is taken now: staying as it is, is said.
#[component]
fn Staying(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicines side by side.
    medicines: Vec<MedicineIx>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    move || {
        let now: Vec<_> = state.chosen(|c| {
            let taken = c.taking.at(When::Now).map(|taking| taking.medicine);
            taken.filter(|m| medicines.contains(m)).collect()
        });
        (!now.is_empty()).then(|| {
            let names = listed(lang, &loaded.dataset, &now);
            view! { <p class="staying">{lang.messages().compare_stay.with([&names])}</p> }
        })
    }
}

/// The pictures explained.
#[component]
fn Legend() -> impl IntoView {
    let t = use_texts();
    let icons = (0..Icons::STATES).map(|state| {
        view! {
            <li>
                <Icon state />
                <span>{t.compare_icons[state]}</span>
            </li>
        }
    });
    view! {
        <p>
            <strong>{t.compare_legend}</strong>
        </p>
        <ul class="icons">{icons.collect_view()}</ul>
        <p>{t.compare_line}</p>
    }
}
