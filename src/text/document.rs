//! The long reading texts as the browser fetches them: a file per language, opened only by somebody who reads one.
//!
//! They are written in `guide`, which is part of the command line tool and not of the program in the browser.

use crate::domain::dataset::{DatasetError, FORMAT};
use crate::domain::json::{self, names, record};

record! {
/// All long texts in one language.
pub struct Document {
    /// File format, the same as a dataset's.
    format: u32,
    /// The pages.
    pages: Vec<Page>,}
}

record! {
/// One page.
pub struct Page {
    /// Name in addresses, the same in both languages.
    id: String,
    /// Its heading.
    title: String,
    /// What it is about, in a sentence or two.
    lead: String,
    /// Its parts, in reading order.
    parts: Vec<Part>,}
}

record! {
/// A part of a page under a heading of its own.
pub struct Part {
    /// Name within the page, the same in both languages.
    id: String,
    /// Its heading.
    title: String,
    /// What it says.
    blocks: Vec<Block>,}
}

names! {
/// What a [`Block`] is, and which of its fields it has.
pub enum BlockKind {
    /// A paragraph: `text`.
    Text = "text",
    /// Points without an order: `items`.
    List = "list",
    /// Points in an order: `items`.
    Steps = "steps",
    /// A formula in plain characters: `formula`, and `text` that says what it means.
    Formula = "formula",
    /// Explained words, from A to Z: `terms`.
    Terms = "terms",
    /// Criteria and whether they are met: `checks`.
    Checklist = "checklist",
    /// A drawing: `picture` names it, `figures` are its numbers, `text` says what it shows.
    Picture = "picture",
    /// Something to read elsewhere: `text` with the address `url`.
    Link = "link",
}
}

record! {
/// One thing on a page. Which fields it has depends on its kind.
pub struct Block {
    /// What it is.
    kind: BlockKind,
    /// A sentence or more.
    text: Option<String>,
    /// Points.
    items: Vec<String>,
    /// A formula.
    formula: Option<String>,
    /// Explained words.
    terms: Vec<Term>,
    /// Criteria.
    checks: Vec<Check>,
    /// `people`: how many of 100 on a medicine and on placebo. `range`: low, point and high on a medicine, and
    /// placebo, of 100.
    picture: Option<String>,
    /// The numbers of a picture.
    figures: Vec<f64>,
    /// An address.
    url: Option<String>,}
}

record! {
/// An explained word.
pub struct Term {
    /// Name for links, the same in both languages.
    id: String,
    /// The word.
    name: String,
    /// What it means.
    means: String,}
}

record! {
/// A criterion and whether it is met.
pub struct Check {
    /// What is asked for.
    criterion: String,
    /// Whether it is met.
    met: Met,
    /// In which way, or what is lacking.
    how: String,}
}

names! {
/// Whether a criterion is met.
pub enum Met {
    /// As it is asked for.
    Yes = "yes",
    /// Not all of it, or not for every medicine.
    Partly = "partly",
    /// It is lacking.
    No = "no",
    /// It asks for something that these pages are not about.
    NotApplicable = "not_applicable",
}
}

impl Document {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// [`DatasetError`], as for a dataset.
    pub fn decode(json: &str) -> Result<Document, DatasetError> {
        let document: Document = json::read(&json::parse(json)?)?;
        match document.format {
            FORMAT => Ok(document),
            other => Err(DatasetError::NewerFormat(other.into())),
        }
    }

    /// The page of an id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}
