//! The long reading texts: how it works, explained words, and what a standard for decision aids asks.
//!
//! Both languages stand side by side, so that a missing one does not compile. Only the command line tool contains
//! them: it writes a file per language, which the browser reads as a [`Document`].

mod certainty;
mod glossary;
mod method;
mod standards;

use super::Lang;
use super::document::{self, BlockKind, Document, Met};
use crate::domain::dataset::FORMAT;
use crate::domain::order::sort;

/// A text in both languages.
#[derive(Clone, Copy)]
struct Both {
    nl: &'static str,
    en: &'static str,
}

/// Dutch, then English.
const fn b(nl: &'static str, en: &'static str) -> Both {
    Both { nl, en }
}

struct Page {
    id: &'static str,
    title: Both,
    lead: Both,
    parts: &'static [Part],
}

struct Part {
    id: &'static str,
    title: Both,
    blocks: &'static [Block],
}

/// See [`BlockKind`].
enum Block {
    Text(Both),
    List(&'static [Both]),
    Steps(&'static [Both]),
    /// The same in both languages, with what it means.
    Formula(&'static str, Both),
    /// In any order: each language has its own alphabet of words.
    Terms(&'static [Term]),
    Checklist(&'static [Item]),
    Picture {
        id: &'static str,
        figures: &'static [f64],
        caption: Both,
    },
    Link {
        url: &'static str,
        text: Both,
    },
}

struct Term {
    id: &'static str,
    name: Both,
    means: Both,
}

struct Item {
    criterion: Both,
    met: Met,
    how: Both,
}

static PAGES: [&Page; 3] = [&method::PAGE, &glossary::PAGE, &standards::PAGE];

/// All long texts in one language.
pub fn document(lang: Lang) -> Document {
    let pages = PAGES.map(|page| document::Page {
        id: page.id.to_owned(),
        title: of(lang, page.title),
        lead: of(lang, page.lead),
        parts: page.parts.iter().map(|part| self::part(lang, part)).collect(),
    });
    Document { format: FORMAT, pages: pages.into(), embed: lang.authored_embed().packed() }
}

fn of(lang: Lang, both: Both) -> String {
    match lang {
        Lang::Nl => both.nl,
        Lang::En => both.en,
    }
    .to_owned()
}

fn part(lang: Lang, part: &Part) -> document::Part {
    document::Part {
        id: part.id.to_owned(),
        title: of(lang, part.title),
        blocks: part.blocks.iter().map(|block| self::block(lang, block)).collect(),
    }
}

fn block(lang: Lang, block: &Block) -> document::Block {
    let all = |texts: &[Both]| texts.iter().map(|&text| of(lang, text)).collect();
    let empty = document::Block {
        kind: BlockKind::Text,
        text: None,
        items: vec![],
        formula: None,
        terms: vec![],
        checks: vec![],
        picture: None,
        figures: vec![],
        url: None,
    };
    match *block {
        Block::Text(text) => document::Block { text: Some(of(lang, text)), ..empty },
        Block::List(items) => document::Block { kind: BlockKind::List, items: all(items), ..empty },
        Block::Steps(items) => document::Block { kind: BlockKind::Steps, items: all(items), ..empty },
        Block::Formula(formula, means) => document::Block {
            kind: BlockKind::Formula,
            formula: Some(formula.to_owned()),
            text: Some(of(lang, means)),
            ..empty
        },
        Block::Terms(words) => document::Block { kind: BlockKind::Terms, terms: terms(lang, words), ..empty },
        Block::Checklist(items) => {
            document::Block { kind: BlockKind::Checklist, checks: checks(lang, items), ..empty }
        }
        Block::Picture { id, figures, caption } => document::Block {
            kind: BlockKind::Picture,
            picture: Some(id.to_owned()),
            figures: figures.to_vec(),
            text: Some(of(lang, caption)),
            ..empty
        },
        Block::Link { url, text } => document::Block {
            kind: BlockKind::Link,
            url: Some(url.to_owned()),
            text: Some(of(lang, text)),
            ..empty
        },
    }
}

fn terms(lang: Lang, words: &[Term]) -> Vec<document::Term> {
    let mut terms: Vec<_> = words
        .iter()
        .map(|term| document::Term {
            id: term.id.to_owned(),
            name: of(lang, term.name),
            means: of(lang, term.means),
        })
        .collect();
    sort(&mut terms, |a, b| a.name.to_lowercase() < b.name.to_lowercase());
    terms
}

fn checks(lang: Lang, items: &[Item]) -> Vec<document::Check> {
    let check = |item: &Item| document::Check {
        criterion: of(lang, item.criterion),
        met: item.met,
        how: of(lang, item.how),
    };
    items.iter().map(check).collect()
}
