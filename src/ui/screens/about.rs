//! About the data: status, method, sources.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::ReviewStatus;
use crate::ui::parts::failure::{Failure, Loading};
use crate::ui::parts::source::Citation;
use crate::ui::state::{Load, Loaded, State};

/// The screen about the data.
#[component]
pub fn About(state: State, loaded: Arc<Loaded>) -> impl IntoView {
    let t = state.t();
    let lang = state.lang.get();
    let about = loaded.dataset.about();
    let review = match (about.review.status, &about.review.by, &about.review.date) {
        (ReviewStatus::Reviewed, Some(by), Some(date)) => (t.about_reviewed)(by, date),
        _ => t.unreviewed.to_owned(),
    };
    let reliable = about.estimates.iter().filter(|e| e.reliable).count();
    let counts = (t.about_counts)(
        &about.medicines.len().to_string(),
        &about.effects.len().to_string(),
        &about.estimates.len().to_string(),
        &reliable.to_string(),
    );
    let method = t.about_method.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
    let effects = about
        .effects
        .iter()
        .map(|effect| {
            let text = lang.effect(effect);
            view! {
                <div>
                    <dt>{text.name.clone()}</dt>
                    <dd>
                        {text.measured.clone()} " " {lang.of(&effect.population).to_owned()} ". "
                        {lang.of(&effect.duration).to_owned()} "."
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <h1 tabindex="-1">{t.about_title} " " <span class="page-name">{lang.of(&about.name).to_owned()}</span></h1>
        <p class="lead">{t.about_lead}</p>
        <h2>{t.about_status}</h2>
        <p>{(t.about_version)(&about.version, &about.date)} " " {counts}</p>
        <p>{review}</p>
        <h2>{t.about_who}</h2>
        <p>{lang.of(&about.population).to_owned()}</p>
        <p>{lang.of(&about.time_frame).to_owned()}</p>
        <h2>{t.about_method_title}</h2>
        <ol class="method">{method}</ol>
        <h2>{t.about_missing_title}</h2>
        <p>{t.about_missing}</p>
        <h2>{t.about_effects_title}</h2>
        <dl class="facts">{effects}</dl>
        <h2>{t.about_sources_title}</h2>
        <Sources state />
        <h2>{t.about_report_title}</h2>
        <p>{t.about_report}</p>
    }
}

#[component]
fn Sources(state: State) -> impl IntoView {
    state.load_provenance();
    let t = state.t();
    let lang = state.lang.get();
    move || match state.provenance.get() {
        None | Some(Load::Loading) => view! { <Loading state /> }.into_any(),
        Some(Load::Failed(error)) => {
            view! { <Failure state error retry=move |()| state.load_provenance() /> }.into_any()
        }
        Some(Load::Ready(provenance)) => {
            let mut sources: Vec<_> = provenance.sources.values().cloned().collect();
            sources.sort_by_key(|s| s.title.to_lowercase());
            let lead = (t.about_sources_lead)(&sources.len().to_string());
            let list =
                sources.into_iter().map(|source| view! { <li><Citation lang source /></li> }).collect_view();
            view! {
                <details>
                    <summary>{lead}</summary>
                    <ul class="sources">{list}</ul>
                </details>
            }
            .into_any()
        }
    }
}
