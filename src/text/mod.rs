//! Every word that a person reads, in Dutch (level B1) and English.
//!
//! One [`Messages`] value per language, so that a missing text does not compile. Texts about medicines,
//! effects and sources are data and stand in the datasets. Numbers arrive here already formatted. The long reading
//! texts would make the program too large: `guide` holds them for the command line tool, [`document`] reads them.

pub mod document;
mod en;
mod flaws;
#[cfg(not(target_arch = "wasm32"))]
pub mod guide;
mod messages;
mod nl;

pub use flaws::describe;
pub use messages::Messages;

use crate::domain::dataset::{Bilingual, Effect, EffectText, Medicine};

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The code for `<html lang>`, addresses and number formats.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// The language of a code such as `nl` or `nl-BE`; `None` for other languages.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| code.split('-').next() == Some(lang.code()))
    }

    /// The texts of the program.
    pub fn messages(self) -> &'static Messages {
        match self {
            Lang::Nl => &nl::NL,
            Lang::En => &en::EN,
        }
    }

    /// One side of a bilingual text of the data.
    pub fn of(self, text: &Bilingual) -> &str {
        match self {
            Lang::Nl => &text.nl,
            Lang::En => &text.en,
        }
    }

    /// The texts about an effect.
    pub fn effect(self, effect: &Effect) -> &EffectText {
        match self {
            Lang::Nl => &effect.text.nl,
            Lang::En => &effect.text.en,
        }
    }

    /// The name of a medicine. Where no Dutch text was found, the international name.
    pub fn medicine(self, medicine: &Medicine) -> &str {
        match self {
            Lang::Nl => medicine.name_nl.as_deref().unwrap_or(&medicine.inn),
            Lang::En => &medicine.name_en,
        }
    }
}
