//! Where a person lives, as far as it decides which medicines can be had.

use super::dataset::Dataset;

/// A country by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The Netherlands.
    pub const NL: Country = Country(*b"NL");
    /// Belgium.
    pub const BE: Country = Country(*b"BE");
    /// The United Kingdom.
    pub const GB: Country = Country(*b"GB");
    /// The United States.
    pub const US: Country = Country(*b"US");

    /// The country of a code: two capital letters. `None` for any other text.
    pub fn of(code: &str) -> Option<Country> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Country(code))
    }

    /// The code, two capital letters.
    pub fn code(&self) -> &str {
        // Only letters are ever put in.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// The countries of which a dataset says anything about any medicine, by their codes.
pub fn countries(dataset: &Dataset) -> Vec<Country> {
    let mut countries = std::collections::BTreeSet::new();
    for medicine in dataset.medicines() {
        countries.extend(medicine.availability.keys().filter_map(|code| Country::of(code)));
    }
    countries.into_iter().collect()
}
