//! What is fetched: on its way, there, or not there.
//!
//! No `Resource` of Leptos: one of those keeps what it had until the next answer comes, and begins by itself when
//! something it read changes. Here what is shown belongs to an address: nothing of another class may be seen while its
//! own is on its way, what is there is shown at once, and a file is asked for when a screen needs it.

use std::sync::Arc;

use wasm_split_helpers::SplitLoaderError;

use crate::domain::dataset::DatasetError;
use crate::domain::decode::decode;
use crate::domain::index::ClassSummary;
use crate::domain::provenance::Provenance;
use crate::text::Lang;
use crate::text::document::Document;
use crate::web::{document, fetch};

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// On its way.
    Loading,
    /// There.
    Ready(T),
    /// Not there.
    Failed(LoadError),
}

impl<T> Load<T> {
    /// What was loaded.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Load::Ready(value) => Some(value),
            Load::Loading | Load::Failed(_) => None,
        }
    }

    /// Whether it is there.
    pub fn is_ready(&self) -> bool {
        self.ready().is_some()
    }

    /// Whether it did not arrive.
    pub fn has_failed(&self) -> bool {
        matches!(self, Load::Failed(_))
    }
}

impl<T> From<Result<T, LoadError>> for Load<Arc<T>> {
    fn from(result: Result<T, LoadError>) -> Load<Arc<T>> {
        match result {
            Ok(value) => Load::Ready(Arc::new(value)),
            Err(error) => Load::Failed(error),
        }
    }
}

/// Why something is not there.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadError {
    /// It did not arrive.
    Fetch(fetch::FetchError),
    /// Data arrived, but they cannot be used.
    Data(DatasetError),
    /// Texts arrived, but not those of this program.
    Texts,
}

impl From<fetch::FetchError> for LoadError {
    fn from(error: fetch::FetchError) -> LoadError {
        LoadError::Fetch(error)
    }
}

impl From<DatasetError> for LoadError {
    fn from(error: DatasetError) -> LoadError {
        LoadError::Data(error)
    }
}

/// What is said of a part of the program is what is said of a file without an answer.
impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> LoadError {
        LoadError::Fetch(fetch::FetchError::Network)
    }
}

/// Fetches the list of classes.
///
/// # Errors
/// [`LoadError`], as of every function here.
pub async fn classes() -> Result<Vec<ClassSummary>, LoadError> {
    Ok(decode(&data("index").await?).map_err(DatasetError::Unreadable)?)
}

/// Fetches the second file of a class.
pub async fn provenance(class: &str) -> Result<Provenance, LoadError> {
    Ok(Provenance::decode(&data(&format!("{class}.provenance")).await?)?)
}

/// Makes the texts of a language ready, unless they are.
pub async fn texts(lang: Lang) -> Result<(), LoadError> {
    if lang.is_ready() {
        return Ok(());
    }
    let texts = fetch::text(&document::text_file("text", lang.code())).await?;
    if lang.take(&texts) { Ok(()) } else { Err(LoadError::Texts) }
}

/// Fetches the long texts of a language, and takes those for editors of other sites that come with them.
pub async fn guide(lang: Lang) -> Result<Document, LoadError> {
    let document = Document::decode(&fetch::text(&document::text_file("guide", lang.code())).await?)?;
    if lang.take_embed(&document.embed) { Ok(document) } else { Err(LoadError::Texts) }
}

/// Fetches the text of a file of the data, by its name.
pub async fn data(name: &str) -> Result<String, LoadError> {
    Ok(fetch::text(&format!("data/{name}.json")).await?)
}
