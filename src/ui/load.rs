//! What is fetched: on its way, there, or not there.

use crate::domain::dataset::DatasetError;
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
}

impl<T> From<Result<T, LoadError>> for Load<T> {
    fn from(result: Result<T, LoadError>) -> Load<T> {
        match result {
            Ok(value) => Load::Ready(value),
            Err(error) => Load::Failed(error),
        }
    }
}

/// Fetches a file of the data by its name.
pub fn fetch(name: &str, done: impl FnOnce(Result<String, LoadError>) + 'static) {
    fetch::text(format!("data/{name}.json"), Box::new(|text| done(text.map_err(LoadError::Fetch))));
}

/// Makes the texts of a language ready, unless they are.
pub fn texts(lang: Lang, done: impl FnOnce(Result<(), LoadError>) + 'static) {
    if lang.is_ready() {
        return done(Ok(()));
    }
    let take = move |json: String| if lang.take(&json) { Ok(()) } else { Err(LoadError::Texts) };
    let path = document::text_file("text", lang.code());
    fetch::text(path, Box::new(move |text| done(text.map_err(LoadError::Fetch).and_then(take))));
}

/// Fetches the long texts of a language.
pub fn guide(lang: Lang, done: impl FnOnce(Result<Document, LoadError>) + 'static) {
    let decode = |json: String| Document::decode(&json).map_err(LoadError::Data);
    let path = document::text_file("guide", lang.code());
    fetch::text(path, Box::new(move |text| done(text.map_err(LoadError::Fetch).and_then(decode))));
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
    /// The part of the program that shows it did not arrive.
    Program,
}
