//! The long reading texts, and the ways into them.

use leptos::prelude::*;

use crate::domain::reading::Figure;
use crate::geometry::Axis;
use crate::text::document::{Block, BlockKind};
use crate::ui::parts::facts::{Points, Steps};
use crate::ui::parts::outside::OutsideLink;
use crate::ui::parts::picture::{People, RangeLine};
use crate::ui::parts::scroll::{HeadRow, ScrollFrame};
use crate::ui::state::{use_lang, use_state, use_texts};
use crate::web::{document, numbers};

/// Id of the page about how it works.
pub const METHOD: &str = "method";
/// Id of its part about how sure a figure is, and of the word.
pub const CERTAINTY: &str = "certainty";
/// Id of the page of words.
pub const GLOSSARY: &str = "glossary";
/// Id of the page that holds everything against a standard.
pub const STANDARDS: &str = "standards";

/// A word of a screen that leads to its explanation in the list of words.
#[component]
pub fn Term(
    /// Its id there.
    #[prop(into)]
    id: String,
    /// The word.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <a class="term" href=use_state().guide_href(GLOSSARY, Some(&id))>
            {text}
        </a>
    }
}

/// The words of a screen that not everybody knows.
#[component]
pub fn Words(
    /// Each with its id in the list of words.
    words: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let words = words.into_iter().map(|(id, text)| {
        view! {
            <li>
                <Term id text />
            </li>
        }
    });
    view! {
        <ul class="to-glossary">
            <li>{use_texts().words_explained}</li>
            {words.collect_view()}
        </ul>
    }
}

/// A link to a part of the present page.
#[derive(Clone, Debug, PartialEq)]
pub struct Jump {
    /// The address, which a person can keep.
    pub href: String,
    /// The id of its heading.
    pub id: String,
    /// What it is called.
    pub text: String,
}

/// Links to the parts of a page.
#[component]
pub fn Contents(
    /// The parts.
    links: Vec<Jump>,
) -> impl IntoView {
    let title = use_texts().contents;
    // It works again after somebody has scrolled away.
    let links = links.into_iter().map(|Jump { href, id, text }| {
        view! {
            <li>
                <a href=href on:click=move |_| document::show_soon(&id)>
                    {text}
                </a>
            </li>
        }
    });
    view! {
        <nav class="contents" aria-label=title>
            <p>{title}</p>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

/// One thing on a page.
#[component]
pub fn Prose(
    /// The part that it stands in.
    #[prop(into)]
    title: String,
    /// What it is.
    block: Block,
) -> impl IntoView {
    let text = block.text.clone().unwrap_or_default();
    match block.kind {
        BlockKind::Text => view! { <p>{text}</p> }.into_any(),
        BlockKind::List => view! { <Points items=block.items /> }.into_any(),
        BlockKind::Steps => view! { <Steps items=block.items /> }.into_any(),
        BlockKind::Formula => view! {
            <figure class="formula">
                <code>{block.formula}</code>
                <figcaption>{text}</figcaption>
            </figure>
        }
        .into_any(),
        BlockKind::Terms => view! { <Terms block /> }.into_any(),
        BlockKind::Checklist => view! {
            <ScrollFrame label=title>
                <Checklist block />
            </ScrollFrame>
        }
        .into_any(),
        BlockKind::Picture => view! {
            <figure class="drawn">
                <Drawing figures=block.figures />
                <figcaption>{text}</figcaption>
            </figure>
        }
        .into_any(),
        BlockKind::Link => view! {
            <p>
                <OutsideLink href=block.url.unwrap_or_default() text />
            </p>
        }
        .into_any(),
    }
}

/// Words and what they mean.
#[component]
fn Terms(
    /// The block that holds them.
    block: Block,
) -> impl IntoView {
    let terms = block.terms.into_iter().map(|term| {
        view! {
            <div>
                <dt id=term.id tabindex="-1">
                    {term.name}
                </dt>
                <dd>{term.means}</dd>
            </div>
        }
    });
    view! { <dl class="terms">{terms.collect_view()}</dl> }
}

/// Criteria and whether they are met.
#[component]
fn Checklist(
    /// The block that holds them.
    block: Block,
) -> impl IntoView {
    let t = use_texts();
    let rows = block.checks.into_iter().map(|check| {
        view! {
            <tr>
                <th scope="row">{check.criterion}</th>
                <td data-label=t.checklist[1]>{t.met[check.met as usize]}</td>
                <td>{check.how}</td>
            </tr>
        }
    });
    view! {
        <table class="checklist cards">
            <HeadRow names=t.checklist />
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// A drawing. They are told apart by their numbers: people on a medicine and on placebo, or a range with its point and
/// placebo.
#[component]
fn Drawing(
    /// The numbers.
    figures: Vec<f64>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    match figures[..] {
        [medicine, placebo] => view! {
            <div class="pair">
                <div>
                    <p>{t.on_this}</p>
                    <People per100=medicine />
                </div>
                <div>
                    <p>{t.on_placebo}</p>
                    <People per100=placebo />
                </div>
            </div>
        }
        .into_any(),
        [low, value, high, placebo] => {
            let label = t.axis.with(["0", "100", &numbers::as_given(lang, value)]);
            let figure = Figure { value, interval: Some((low, high)) };
            view! { <RangeLine label figure placebo=Some(placebo) axis=Axis::PER100 /> }.into_any()
        }
        _ => ().into_any(),
    }
}
