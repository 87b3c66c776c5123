//! What somebody who reads the long texts can rely on: both languages say the same, and the numbers in them are
//! those of the program.

#![cfg(not(target_arch = "wasm32"))]

use weegwijzer::domain::frequencies::{better_than_average_per100, per100_from_odds_ratio};
use weegwijzer::domain::sampling::DRAWS;
use weegwijzer::domain::smaa::NO_CLEAR_DIFFERENCE;
use weegwijzer::text::document::{Block, BlockKind, Check, Document, Met, Page};
use weegwijzer::text::{Lang, guide};

/// Every block of a text, in reading order.
fn blocks(document: &Document) -> impl Iterator<Item = &Block> {
    document.pages.iter().flat_map(|page| &page.parts).flat_map(|part| &part.blocks)
}

/// Everything that a person reads.
fn texts(document: &Document) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    for page in &document.pages {
        texts.extend([&*page.title, &page.lead]);
        texts.extend(page.parts.iter().map(|part| &*part.title));
    }
    for block in blocks(document) {
        texts.extend(block.text.as_deref());
        texts.extend(block.items.iter().map(|item| &**item));
        texts.extend(block.terms.iter().flat_map(|term| [&*term.name, &term.means]));
        texts.extend(block.checks.iter().flat_map(|check| [&*check.criterion, &check.how]));
    }
    texts
}

/// A text without its words: what must be the same in both languages.
fn bones(mut document: Document) -> Document {
    document.embed.1.iter_mut().for_each(String::clear);
    for page in &mut document.pages {
        (page.title, page.lead) = Default::default();
        for part in &mut page.parts {
            part.title.clear();
            for block in &mut part.blocks {
                block.text = block.text.take().map(|_| String::new());
                block.items.iter_mut().for_each(String::clear);
                block.terms.iter_mut().for_each(|term| (term.name, term.means) = Default::default());
                // The words stand in the order of their own language.
                block.terms.sort_by(|a, b| a.id.cmp(&b.id));
                block.checks.iter_mut().for_each(|check| {
                    (check.criterion, check.how) = Default::default();
                });
            }
        }
    }
    document
}

fn page(document: &Document, id: &str) -> Page {
    document.page(id).expect("the page is there").clone()
}

fn part(lang: Lang, page_id: &str, id: &str) -> String {
    let page = page(&guide::document(lang), page_id);
    let part = page.parts.into_iter().find(|part| part.id == id).expect("the part is there");
    serde_json::to_string(&part).unwrap()
}

#[test]
fn what_is_packed_is_read_back_whole() {
    for lang in Lang::ALL {
        let document = guide::document(lang);
        assert_eq!(Document::decode(&serde_json::to_string(&document).unwrap()).unwrap(), document);
    }
}

#[test]
fn a_newer_format_is_refused() {
    let mut document = guide::document(Lang::En);
    document.format += 1;
    assert!(Document::decode(&serde_json::to_string(&document).unwrap()).is_err());
}

#[test]
fn both_languages_have_the_same_structure() {
    let [nl, en] = Lang::ALL.map(guide::document);
    assert_eq!(bones(nl), bones(en));
}

#[test]
fn nothing_is_empty() {
    for lang in Lang::ALL {
        let document = guide::document(lang);
        assert!(texts(&document).iter().all(|text| !text.trim().is_empty()));
        for page in &document.pages {
            assert!(
                !page.parts.is_empty() && page.parts.iter().all(|part| !part.blocks.is_empty()),
                "{}",
                page.id
            );
        }
        for block in blocks(&document) {
            let has = match block.kind {
                BlockKind::Text => block.text.is_some(),
                BlockKind::List | BlockKind::Steps => !block.items.is_empty(),
                BlockKind::Formula => block.formula.is_some() && block.text.is_some(),
                BlockKind::Terms => !block.terms.is_empty(),
                BlockKind::Checklist => !block.checks.is_empty(),
                BlockKind::Picture => {
                    block.picture.is_some() && !block.figures.is_empty() && block.text.is_some()
                }
                BlockKind::Link => block.url.is_some() && block.text.is_some(),
            };
            assert!(has, "{block:?}");
        }
    }
}

#[test]
fn every_link_has_one_place_to_lead_to() {
    let document = guide::document(Lang::En);
    let terms = || blocks(&document).flat_map(|block| block.terms.iter().map(|term| &term.id));
    let pages = || document.pages.iter().map(|page| &page.id);
    let mut ids: Vec<_> = pages().chain(terms()).collect();
    for page in &document.pages {
        let mut parts: Vec<_> = page.parts.iter().map(|part| &part.id).collect();
        parts.sort();
        assert!(parts.windows(2).all(|pair| pair[0] != pair[1]), "{parts:?}");
    }
    ids.sort();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
}

#[test]
fn words_are_explained_from_a_to_z_in_each_language() {
    for lang in Lang::ALL {
        let document = guide::document(lang);
        let lists: Vec<_> = blocks(&document).filter(|block| block.kind == BlockKind::Terms).collect();
        assert!(!lists.is_empty());
        for list in lists {
            let names: Vec<_> = list.terms.iter().map(|term| term.name.to_lowercase()).collect();
            assert!(names.is_sorted(), "{names:?}");
        }
    }
}

#[test]
fn no_word_steers_or_stands_for_a_number() {
    let words = [
        (Lang::Nl, "beste aanbevolen aanrader veilig veilige optimaal vaak zelden zeldzaam zeldzame"),
        (Lang::En, "best recommended recommend safe optimal often rare rarely frequently"),
    ];
    for (lang, words) in words {
        let document = guide::document(lang);
        for text in texts(&document) {
            let lower = text.to_lowercase();
            let found =
                words.split(' ').find(|word| lower.split(|c: char| !c.is_alphabetic()).any(|w| w == *word));
            assert_eq!(found, None, "{text}");
        }
    }
}

/// Joseph-Williams et al. 2014: 6 qualifying, 10 certifying (4 for screening) and 28 quality criteria (5 for tests).
#[test]
fn the_standard_is_gone_through_whole() {
    let page = page(&guide::document(Lang::En), "standards");
    let checks = |id: &str| -> Vec<Check> {
        let part = page.parts.iter().find(|part| part.id == id).expect("the part is there");
        part.blocks.iter().flat_map(|block| block.checks.clone()).collect()
    };
    let about_tests = |id: &str| checks(id).iter().filter(|check| check.met == Met::NotApplicable).count();
    assert_eq!(["qualifying", "certifying", "quality"].map(|id| checks(id).len()), [6, 10, 28]);
    assert_eq!(["qualifying", "certifying", "quality"].map(about_tests), [0, 4, 5]);
}

#[test]
fn the_summary_of_the_standard_counts_what_is_below_it() {
    let words = [(Lang::Nl, ["gehaald", "deels", "niet"]), (Lang::En, ["met", "partly", "not met"])];
    for (lang, [met, partly, not_met]) in words {
        let page = page(&guide::document(lang), "standards");
        let summary = &page.parts[0].blocks[0].items;
        for (part, line) in page.parts[1..].iter().zip(summary) {
            let count = |met: Met| {
                part.blocks.iter().flat_map(|block| &block.checks).filter(|check| check.met == met).count()
            };
            let told = format!(
                "{} {met}, {} {partly}, {} {not_met}",
                count(Met::Yes),
                count(Met::Partly),
                count(Met::No)
            );
            assert!(line.contains(&told), "{line}: not {told}");
        }
    }
}

#[test]
fn the_method_tells_the_numbers_of_the_program() {
    for lang in Lang::ALL {
        let people = part(lang, "method", "people");
        let eighteen = per100_from_odds_ratio(2.0, 10.0).round().to_string();
        assert_eq!((eighteen.as_str(), people.contains(" 18 ")), ("18", true));
        let changes = part(lang, "method", "changes");
        assert_eq!((better_than_average_per100(0.5).round(), changes.contains(" 69 ")), (69.0, true));
        let short = part(lang, "method", "in-short");
        assert_eq!((DRAWS, short.contains("10 000")), (10_000, true));
        let groups = part(lang, "method", "groups");
        assert_eq!(
            (NO_CLEAR_DIFFERENCE, groups.contains("10 of 100") || groups.contains("10 van de 100")),
            (0.1, true)
        );
    }
}
