//! A link that somebody opened: what it carries, before anything of it is used.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::choices::Choices;
use crate::domain::dataset::Dataset;
use crate::domain::link::{self, LinkError, Resolved, Shared, resolve};
use crate::domain::saved::Own;
use crate::route::View;
use crate::text::Lang;
use crate::ui::load::Load;
use crate::ui::parts::facts::{Fact, Facts, Points};
use crate::ui::parts::failure::LoadedOr;
use crate::ui::say::{listed, names, unresolved_said};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};

/// The screen of a link.
#[component]
pub fn LinkScreen(
    /// The text of the link.
    text: String,
) -> impl IntoView {
    let t = use_texts();
    // What stands in the list of this device brings what was saved with it.
    let own = use_state().saved.with_untracked(|list| {
        let saved = list.entries.iter().rev().find(|entry| entry.link.trim_start_matches('#') == text);
        saved.and_then(|entry| entry.own.clone())
    });
    let content = match link::decode(&text) {
        Ok(shared) => view! { <Readable shared own /> }.into_any(),
        Err(error) => {
            let is_newer = matches!(error, LinkError::NewerVersion(_));
            view! {
                <p>{if is_newer { t.link_newer } else { t.link_damaged }}</p>
                <ToStart />
            }
            .into_any()
        }
    };
    view! {
        <h1 tabindex="-1">{t.link_title}</h1>
        {content}
    }
}

/// A link that can be read, once the figures that it is about are there.
#[component]
fn Readable(
    /// What it carries.
    shared: Shared,
    /// What was saved with it on this device.
    own: Option<Own>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let class = shared.class.clone();
    view! {
        <Show when=move || state.loaded.with(Load::has_failed)>
            <p>{t.link_unknown_class.with([&class])}</p>
            <ToStart />
        </Show>
        <LoadedOr load=state.loaded retry=State::load_dataset let:loaded>
            <Contents loaded shared=shared.clone() own=own.clone() />
        </LoadedOr>
    }
}

/// A way on.
#[component]
fn ToStart() -> impl IntoView {
    let t = use_texts();
    view! {
        <p>
            <a class="button" href=["#", use_lang().code()].concat()>
                {t.to_start}
            </a>
        </p>
    }
}

/// What the link carries in words, what of it cannot be taken over, and the choice.
#[component]
fn Contents(
    /// The figures.
    loaded: Arc<Loaded>,
    /// What it carries.
    shared: Shared,
    /// What was saved with it on this device.
    own: Option<Own>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let resolved = resolve(&shared, dataset);
    let or_none = |list: String| if list.is_empty() { t.link_nothing.to_owned() } else { list };
    let taken: Vec<_> = resolved.own.taking.all().iter().map(|taking| taking.medicine).collect();
    let mut rows = vec![
        (t.link_class, lang.of(&dataset.about().name).to_owned()),
        (t.link_wishes, wishes_said(lang, dataset, &resolved.own)),
        (t.link_compared, or_none(listed(lang, dataset, &resolved.own.compared))),
        (t.link_taking, or_none(listed(lang, dataset, &taken))),
    ];
    if let Some(second) = &resolved.second {
        rows.push((t.link_second, wishes_said(lang, dataset, second)));
    }
    if let Some(own) = own.as_ref().filter(|own| !own.words.is_empty()) {
        rows.push((t.link_own, own.words.clone()));
    }
    let rows = rows.into_iter().map(|(name, said)| view! { <Fact name>{said}</Fact> }).collect_view();
    let to_talk: Vec<_> = resolved.own.wishes.talked_about(dataset).collect();
    let to_talk = (!to_talk.is_empty()).then(|| {
        let said = t.link_to_talk.with([&names(lang, dataset, &to_talk)]);
        view! { <p>{said}</p> }
    });
    let changed: Vec<_> = resolved
        .unresolved
        .iter()
        .map(|unresolved| unresolved_said(lang, dataset, &shared, unresolved))
        .collect();
    let changed = (!changed.is_empty()).then(|| {
        view! {
            <h2>{t.link_changed}</h2>
            <Points items=changed />
        }
    });
    let class = shared.class.clone();
    view! {
        <p class="lead">{t.link_lead}</p>
        <Facts>{rows}</Facts>
        {to_talk}
        {changed}
        <Use class resolved own />
    }
}

/// "2: nausea, weight".
fn wishes_said(lang: Lang, dataset: &Dataset, choices: &Choices) -> String {
    let mentioned = choices.wishes.mentioned();
    if mentioned.is_empty() {
        return lang.messages().link_nothing.to_owned();
    }
    [&mentioned.len().to_string(), ": ", &names(lang, dataset, &mentioned)].concat()
}

/// What is done with it.
#[component]
fn Use(
    /// Id of the class.
    class: String,
    /// What the link means.
    resolved: Resolved,
    /// What was saved with it on this device.
    own: Option<Own>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let has_second = state.second.with_untracked(|all| all.get(&class).is_some_and(|c| !c.wishes.is_empty()));
    let has_own = untrack(|| state.chosen_by(false, Choices::is_worth_a_link));
    let replaces = has_own || (has_second && resolved.second.is_some());
    let has_wishes = !resolved.own.wishes.is_empty();
    let (resolved, own) = (StoredValue::new(resolved), StoredValue::new(own));
    let beside = has_wishes.then(|| {
        view! {
            <button
                type="button"
                class="button quiet"
                on:click=move |_| state.take_link_as_second(resolved.get_value())
            >
                {t.link_beside}
            </button>
        }
    });
    view! {
        {replaces.then(|| view! { <p>{t.link_replaces}</p> })}
        {has_wishes.then(|| view! { <p>{t.link_beside_hint}</p> })}
        {(has_wishes && has_second).then(|| view! { <p>{t.link_beside_replaces}</p> })}
        <p class="actions">
            <button type="button" class="button" on:click=move |_| state.take_link(resolved.get_value(), own.get_value())>
                {t.link_use}
            </button>
            {beside}
            <button
                type="button"
                class="button quiet"
                on:click=move |_| state.leave_link(View::Overview)
            >
                {if has_own { t.link_keep } else { t.link_without }}
            </button>
        </p>
    }
}
