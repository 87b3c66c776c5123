//! The notices that are always in reach.

use leptos::prelude::*;

use crate::domain::dataset::{MOST_EFFECTS, MOST_MEDICINES, ReviewStatus};
use crate::route::{Screen, View};
use crate::ui::parts::help::{Emergency, MoreHelp};
use crate::ui::parts::prose::{GLOSSARY, METHOD, STANDARDS};
use crate::ui::state::{State, use_lang, use_state};

/// Says on every screen that figures have not been checked, for as long as that is so: of a class on its screens, of any
/// class on the others. The start says it beside its example.
#[component]
pub fn Unreviewed() -> impl IntoView {
    let state = use_state();
    let is_unreviewed = move || {
        let is_it = |status| status == ReviewStatus::Unreviewed;
        match state.screen.get() {
            Screen::Start => false,
            Screen::Class { .. } => {
                state.loaded.with(|l| l.ready().is_some_and(|l| is_it(l.dataset.about().review.status)))
            }
            _ => state.classes.with(|classes| {
                classes.ready().is_some_and(|classes| classes.iter().any(|class| is_it(class.review.status)))
            }),
        }
    };
    view! {
        <Show when=is_unreviewed>
            <UnreviewedNote />
        </Show>
    }
}

/// Figures have not been checked: one line that opens.
#[component]
pub fn UnreviewedNote() -> impl IntoView {
    let state = use_state();
    view! {
        <div class="unreviewed" role="note">
            <details>
                <summary>{move || state.t().unreviewed_short}</summary>
                <p>{move || state.t().unreviewed}</p>
            </details>
        </div>
    }
}

/// Says of a class that it is larger than what the page was measured with.
#[component]
pub fn TooLarge() -> impl IntoView {
    let state = use_state();
    let said = move || {
        state.class.with(Option::is_some).then_some(())?;
        let [medicines, effects] = state
            .loaded
            .with(|l| l.ready().map(|l| [l.dataset.medicines().len(), l.dataset.effects().len()]))?;
        let is_too_large = medicines > MOST_MEDICINES || effects > MOST_EFFECTS;
        is_too_large.then(|| {
            let numbers = [medicines, effects, MOST_MEDICINES, MOST_EFFECTS].map(|n| n.to_string());
            state.t().too_large.with(numbers.each_ref().map(String::as_str))
        })
    };
    move || {
        said().map(|said| {
            view! {
                <p class="unreviewed" role="note">
                    {said}
                </p>
            }
        })
    }
}

/// The pages to read, in the order of their names in the texts.
const GUIDE: [&str; 3] = [METHOD, GLOSSARY, STANDARDS];

/// Talk to your prescriber, emergency numbers, intended purpose and privacy, and what there is to read.
#[component]
pub fn Notices() -> impl IntoView {
    let state = use_state();
    view! { <footer class="notices">{move || in_language(state)}</footer> }
}

/// All of it in the present language. Reactive.
fn in_language(state: State) -> impl IntoView {
    let t = state.t();
    let saved = state.route.with_untracked(|route| route.to_saved().print());
    let pages = GUIDE.into_iter().zip(t.guide_links).map(|(page, name)| {
        view! {
            <li>
                <a href=state.guide_href(page, None)>{name}</a>
            </li>
        }
    });
    // What the site around a frame leaves out is not led to.
    let is_saving_possible = move || {
        !state.framed
            || state.frame.with(|frame| state.route.with_untracked(|route| frame.shows(&route.to_saved())))
    };
    // Not on another site. It shows the class that the person looks at or has looked at.
    let embed = move || {
        let class = state.way.get().filter(|_| !state.framed)?;
        Some(state.route.with_untracked(|route| route.to(&class, View::Embed).print()))
    };
    view! {
        <section class="safety">
            <h2>{t.safety_title}</h2>
            <p>{t.safety_prescriber}</p>
            <Emergency />
            <MoreHelp />
        </section>
        <section>
            <h2>{t.purpose_title}</h2>
            <p>{t.purpose}</p>
            <p>{t.privacy}</p>
            <Answers />
            <Show when=is_saving_possible>
                <p>
                    <a href=saved.clone()>{t.saved_title}</a>
                </p>
            </Show>
        </section>
        <nav aria-labelledby="guide">
            <h2 id="guide">{t.guide_title}</h2>
            <ul>
                {pages.collect_view()}
                <Show when=move || embed().is_some()>
                    <li>
                        <a href=embed>{t.embed_link}</a>
                    </li>
                </Show>
            </ul>
        </nav>
    }
}

/// Who answers for this copy, where that was filled in.
#[component]
fn Answers() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    move || {
        let person = state.site.with(|site| site.ready().map(|site| site.answers.clone()))?;
        let said = [person.name.as_str(), lang.of(&person.role)];
        let said: Vec<_> = said.into_iter().filter(|said| !said.trim().is_empty()).collect();
        (!person.name.trim().is_empty())
            .then(|| view! { <p>{lang.messages().site_foot.with([&said.join(", ")])}</p> })
    }
}
