//! Every word that a person reads, in Dutch (level B1) and English.
//!
//! One [`Messages`] value per language, so that a missing text does not compile. Texts about medicines,
//! effects and sources are data and stand in the datasets. Numbers arrive here already formatted. The long reading
//! texts would make the program too large: `guide` holds them for the command line tool, [`document`] reads them, and
//! with them [`EmbedTexts`], which few people need.

pub mod document;
#[cfg(not(target_arch = "wasm32"))]
mod en;
mod flaws;
#[cfg(not(target_arch = "wasm32"))]
pub mod guide;
mod messages;
#[cfg(not(target_arch = "wasm32"))]
mod nl;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
mod template;

pub use flaws::describe;
pub use messages::{EmbedTexts, Messages, Packed, Text};
pub use template::Template;

use std::cell::Cell;

use crate::domain::country::Country;
use crate::domain::dataset::{Bilingual, Effect, EffectText, Medicine};

thread_local! {
    /// The texts that were fetched, by language.
    static TAKEN: Cell<[Option<&'static Messages>; 2]> = const { Cell::new([None; 2]) };
    /// Those for editors of other sites.
    static EMBED: Cell<[Option<&'static EmbedTexts>; 2]> = const { Cell::new([None; 2]) };
}

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

    /// The countries that a reader of the language most likely lives in, the likeliest first: whether a medicine can be
    /// had is told for the first, until the person says otherwise.
    pub fn countries(self) -> [Country; 2] {
        match self {
            Lang::Nl => [Country::NL, Country::BE],
            Lang::En => [Country::GB, Country::US],
        }
    }

    /// The texts of the program as they are written, for the file that the browser fetches.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn authored(self) -> &'static Messages {
        match self {
            Lang::Nl => &nl::NL,
            Lang::En => &en::EN,
        }
    }

    /// The texts for editors of other sites as they are written.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn authored_embed(self) -> &'static EmbedTexts {
        match self {
            Lang::Nl => &nl::NL_EMBED,
            Lang::En => &en::EN_EMBED,
        }
    }

    /// The texts of the program that the browser fetched, [`Lang::take`]n before anything is shown in the language.
    pub fn messages(self) -> &'static Messages {
        self.taken().expect("the texts of a language are there before it is shown")
    }

    /// Whether the texts were taken.
    pub fn is_ready(self) -> bool {
        self.taken().is_some()
    }

    /// Takes the texts from their file, for as long as the program lives; `false` when the file does not fit.
    pub fn take(self, json: &str) -> bool {
        match Messages::from_json(json) {
            Some(messages) => {
                let mut all = TAKEN.get();
                all[self as usize] = Some(Box::leak(messages));
                TAKEN.set(all);
                true
            }
            None => false,
        }
    }

    /// The texts for editors of other sites, once they were [taken](Lang::take_embed).
    pub fn embed_texts(self) -> Option<&'static EmbedTexts> {
        EMBED.get()[self as usize]
    }

    /// Takes the texts for editors of other sites, once; `false` when they do not fit.
    pub fn take_embed(self, packed: &Packed) -> bool {
        if self.embed_texts().is_none() {
            let mut all = EMBED.get();
            all[self as usize] = EmbedTexts::unpacked(packed.clone()).map(|texts| &*Box::leak(texts));
            EMBED.set(all);
        }
        self.embed_texts().is_some()
    }

    fn taken(self) -> Option<&'static Messages> {
        TAKEN.get()[self as usize]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_survive_the_way_to_the_browser() {
        for lang in Lang::ALL {
            assert!(lang.take(&lang.authored().to_json()));
            assert_eq!(lang.messages(), lang.authored());
            let packed = lang.authored_embed().packed();
            assert!(!lang.take_embed(&(packed.0 + 1, packed.1.clone())) && lang.embed_texts().is_none());
            assert!(lang.take_embed(&packed));
            assert_eq!(lang.embed_texts(), Some(lang.authored_embed()));
        }
    }

    #[test]
    fn a_file_of_another_program_or_cut_off_is_refused() {
        let file = Lang::Nl.authored().to_json();
        let cut_short = file.rsplit_once(',').expect("more than one text").0.to_owned() + "]";
        let of_another = file.replacen('[', "[1", 1);
        for bad in ["", "[]", "{}", "null", &file[..file.len() / 2], &cut_short, &of_another] {
            assert_eq!(Messages::from_json(bad), None);
        }
    }

    #[test]
    fn no_text_is_empty() {
        for lang in Lang::ALL {
            assert!(!lang.authored().to_json().contains("\"\""));
            assert!(lang.authored_embed().packed().1.iter().all(|text| !text.is_empty()));
        }
    }
}
