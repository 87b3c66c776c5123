//! Fetching files of the site itself.

use gloo_net::http::Request;

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer, or it broke off.
    Network,
    /// The site answered that it is not there, or that something went wrong.
    Missing,
}

/// Fetches the text of a file, by its path relative to the page.
///
/// # Errors
/// [`FetchError`].
pub async fn text(path: &str) -> Result<String, FetchError> {
    let response = Request::get(path).send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    response.text().await.map_err(|_| FetchError::Network)
}
