//! The long reading texts as the browser fetches them: a file per language, opened only by somebody who reads one.
//!
//! They are written in `guide`, which is part of the command line tool and not of the program in the browser.

use serde::{Deserialize, Serialize};

use crate::domain::dataset::{DatasetError, refuse_newer};
use crate::domain::decode::decode;
use crate::text::Packed;

/// All long texts in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// File format, the same as a dataset's.
    pub format: u32,
    /// The pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<Page>,
    /// The texts of the screen for editors of other sites, which as few people read.
    pub embed: Packed,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Name in addresses, the same in both languages.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub lead: String,
    /// Its parts, in reading order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

/// A part of a page under a heading of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Name within the page, the same in both languages.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

/// What a [`Block`] is, and which of its fields it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph: `text`.
    Text,
    /// Points without an order: `items`.
    List,
    /// Points in an order: `items`.
    Steps,
    /// A formula in plain characters: `formula`, and `text` that says what it means.
    Formula,
    /// Explained words, from A to Z: `terms`.
    Terms,
    /// Criteria and whether they are met: `checks`.
    Checklist,
    /// A drawing: `picture` names it, `figures` are its numbers, `text` says what it shows.
    Picture,
    /// Something to read elsewhere: `text` with the address `url`.
    Link,
}

/// One thing on a page. Which fields it has depends on its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// A sentence or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<String>,
    /// A formula.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// Explained words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Criteria.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// `people`: how many of 100 on a medicine and on placebo. `range`: low, point and high on a medicine, and
    /// placebo, of 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// The numbers of a picture.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<f64>,
    /// An address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// An explained word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Name for links, the same in both languages.
    pub id: String,
    /// The word.
    pub name: String,
    /// What it means.
    pub means: String,
}

/// A criterion and whether it is met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// What is asked for.
    pub criterion: String,
    /// Whether it is met.
    pub met: Met,
    /// In which way, or what is lacking.
    pub how: String,
}

/// Whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// As it is asked for.
    Yes,
    /// Not all of it, or not for every medicine.
    Partly,
    /// It is lacking.
    No,
    /// It asks for something that these pages are not about.
    NotApplicable,
}

impl Document {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// [`DatasetError`], as for a dataset.
    pub fn decode(json: &str) -> Result<Document, DatasetError> {
        refuse_newer(json)?;
        decode(json).map_err(DatasetError::Unreadable)
    }

    /// The page of an id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}
