//! Reading JSON into the types of the program, with the place of a fault.

use serde::de::DeserializeOwned;

/// Reads a type from JSON.
///
/// # Errors
/// The way to the first thing that does not fit, such as `effects[3].baseline.low`, and what was expected there; for
/// text that is not JSON its line and column.
pub fn decode<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = serde_path_to_error::deserialize(&mut reader).map_err(|fault| fault.to_string())?;
    // Something behind the value is a fault too: a file that was put together wrongly.
    reader.end().map_err(|fault| fault.to_string())?;
    Ok(read)
}
