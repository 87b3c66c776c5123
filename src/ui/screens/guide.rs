//! Something to read: the method, the list of words, the standard for decision aids.

use leptos::prelude::*;

use crate::text::document::Page;
use crate::ui::load::Load;
use crate::ui::parts::failure::{Loading, TextFailure};
use crate::ui::parts::prose::{Contents, Jump, Prose};
use crate::ui::parts::unknown::UnknownScreen;
use crate::ui::state::{State, use_state, use_texts};

/// A page to read.
#[component]
pub fn GuideScreen(
    /// Its id.
    page: String,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    state.load_guide();
    let content = move || match state.guide.get() {
        Load::Loading => view! {
            <h1 tabindex="-1">{t.guide_title}</h1>
            <Loading words=t.guide_loading />
        }
        .into_any(),
        Load::Failed(_) => view! {
            <h1 tabindex="-1">{t.guide_title}</h1>
            <TextFailure sentence=t.failed_guide retry=State::load_guide />
        }
        .into_any(),
        Load::Ready(document) => match document.page(&page) {
            Some(page) => view! { <GuidePage page=page.clone() /> }.into_any(),
            None => view! { <UnknownScreen /> }.into_any(),
        },
    };
    view! { <article class="prose">{content}</article> }
}

/// The page itself.
#[component]
fn GuidePage(
    /// What it says.
    page: Page,
) -> impl IntoView {
    let state = use_state();
    let links = page.parts.iter().map(|part| Jump {
        href: state.guide_href(&page.id, Some(&part.id)),
        id: part.id.clone(),
        text: part.title.clone(),
    });
    let links = links.collect();
    let parts = page.parts.into_iter().map(|part| {
        let title = part.title.clone();
        let blocks = part.blocks.into_iter().map(|block| view! { <Prose title=title.clone() block /> });
        view! {
            <h2 id=part.id tabindex="-1">
                {part.title}
            </h2>
            {blocks.collect_view()}
        }
    });
    view! {
        <h1 tabindex="-1">{page.title}</h1>
        <p class="lead">{page.lead}</p>
        <Contents links />
        {parts.collect_view()}
    }
}
