//! Addresses: the only module that knows their syntax, with [`Route::parse`] and [`Route::print`] side by side.
//!
//! Everything stands in the URL fragment, which browsers do not send to servers:
//!
//! ```text
//! #nl                                              start
//! #nl/saved                                        saved on this device
//! #nl/guide/<page>                                 something to read, such as the method or the list of words
//! #nl/guide/<page>/<part>                          the same, from one part on
//! #nl/<class>/matters                              what matters to you
//! #nl/<class>/overview                             what comes out
//! #nl/<class>/figures                              all figures: medicines × effects
//! #nl/<class>/cards                                pictures and reading aloud
//! #nl/<class>/compare/<medicine>+<medicine>
//! #nl/<class>/medicine/<medicine>
//! #nl/<class>/take                                 take along
//! #nl/<class>/about                                about the data
//! #nl/<class>/sources/<source>                     one source, and what rests on it
//! #nl/<class>/views                                the wishes of two people
//! #v1.<text>                                       a link with what somebody chose; #nl/v1.<text> in a language
//! #nl/<class>/embed                               how to show it on another site
//! …/source/<medicine>/<effect>                     over any screen of a class: where a number comes from
//! …/why/<medicine>                                 over any screen of a class: why a medicine stands where it stands
//! ```
//!
//! What a site asks for that shows the program in a frame follows after a `?`: see [`frame`].
//!
//! **Architecture invariant:** wishes never stand in an address. A person asks for a link that carries them.

pub mod frame;

pub use crate::domain::choices::MOST_COMPARED;
use crate::domain::dataset::is_id;
use crate::domain::link::{self, LinkError};
use crate::domain::tidy;
use crate::text::Lang;

/// Stands in an address where the id of a class stands otherwise.
const GUIDE: &str = "guide";

/// The same.
const SAVED: &str = "saved";

/// The most medicines that an address can name; what is compared are the first [`MOST_COMPARED`] that there are.
pub const MOST_NAMED: usize = 4 * MOST_COMPARED;

/// An address inside the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The screen.
    pub screen: Screen,
    /// What is open over the screen.
    pub over: Option<Over>,
}

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Which class, what this is, what it is not.
    Start,
    /// A screen of one class.
    Class {
        /// Id of the class.
        class: String,
        /// Which screen.
        view: View,
    },
    /// Something to read that belongs to no class.
    Guide {
        /// Id of the page.
        page: String,
        /// Id of the part to begin at.
        part: Option<String>,
    },
    /// What was saved on this device.
    Saved,
    /// A link with what somebody chose, as it stands in the address without `#` and language; whole or not.
    Link(String),
    /// An address that leads nowhere.
    Unknown,
}

/// A screen of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// What matters to you.
    Matters,
    /// What comes out: the wished effects side by side for all medicines, and their order.
    Overview,
    /// Medicines × effects as one table.
    Figures,
    /// One card after another, with a picture and a sentence that can be read aloud.
    Cards,
    /// Medicines side by side, by id: up to [`MOST_NAMED`] that may not all be there, see
    /// [`Compared`](crate::domain::selection::Compared).
    Compare(Vec<String>),
    /// All that is known of one medicine, by id.
    Medicine(String),
    /// The sheet to take along.
    Take,
    /// About the data.
    About,
    /// One source, by id.
    Source(String),
    /// Two people, each with their own wishes.
    Views,
    /// How to show it on another site.
    Embed,
}

/// Something that opens over a screen of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// Where a number comes from.
    Source {
        /// Id of the medicine.
        medicine: String,
        /// Id of the effect.
        effect: String,
    },
    /// Why a medicine stands where it stands; by id.
    Why(String),
}

impl Route {
    /// Reads a fragment, with or without `#`, also as mail and chat programs leave it (see [`tidy`]). Total: what is not
    /// understood becomes [`Screen::Unknown`].
    ///
    /// Without a language, `fallback` is used.
    pub fn parse(fragment: &str, fallback: Lang) -> Route {
        let address = tidy::unescaped(fragment.split('?').next().unwrap_or_default());
        let address: String = address.chars().filter(|&c| !tidy::is_invisible(c)).collect();
        // A link may be damaged, so its end is its own business.
        let is_link = !matches!(link::decode(&address), Err(LinkError::NotALink));
        let address = if is_link { address.trim() } else { tidy::without_tail(&address) };
        let path = address.trim_start_matches(['#', ' ']).trim_matches('/');
        let mut parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
        let lang = match parts.first().and_then(|code| Lang::ALL.into_iter().find(|l| l.code() == *code)) {
            Some(lang) => {
                parts.remove(0);
                lang
            }
            None => fallback,
        };
        let (over, length) = match parts[..] {
            [_, .., "source", medicine, effect] if is_id(medicine) && is_id(effect) => {
                (Some(Over::Source { medicine: medicine.to_owned(), effect: effect.to_owned() }), 3)
            }
            [_, .., "why", medicine] if is_id(medicine) => (Some(Over::Why(medicine.to_owned())), 2),
            _ => (None, 0),
        };
        parts.truncate(parts.len() - length);
        let screen = match parts[..] {
            [] => Screen::Start,
            [SAVED] => Screen::Saved,
            [text] if is_link => Screen::Link(link::tidied(text)),
            [GUIDE, page] if is_id(page) => Screen::Guide { page: page.to_owned(), part: None },
            [GUIDE, page, part] if is_id(page) && is_part(part) => {
                Screen::Guide { page: page.to_owned(), part: Some(part.to_owned()) }
            }
            [class, ref rest @ ..] if is_id(class) => match view(rest) {
                Some(view) => Screen::Class { class: class.to_owned(), view },
                None => Screen::Unknown,
            },
            _ => Screen::Unknown,
        };
        let over = over.filter(|_| matches!(screen, Screen::Class { .. }));
        Route { lang, screen, over }
    }

    /// The fragment of this address, with `#`.
    pub fn print(&self) -> String {
        let mut parts = vec![self.lang.code().to_owned()];
        match &self.screen {
            Screen::Start => {}
            Screen::Guide { page, part } => {
                parts.extend([GUIDE.to_owned(), page.clone()]);
                parts.extend(part.clone());
            }
            Screen::Saved => parts.push(SAVED.to_owned()),
            Screen::Link(text) => parts.push(text.clone()),
            Screen::Unknown => parts.push("unknown/page".to_owned()),
            Screen::Class { class, view } => {
                parts.push(class.clone());
                parts.push(match view {
                    View::Matters => "matters".to_owned(),
                    View::Overview => "overview".to_owned(),
                    View::Figures => "figures".to_owned(),
                    View::Cards => "cards".to_owned(),
                    View::Compare(medicines) if medicines.is_empty() => "compare".to_owned(),
                    View::Compare(medicines) => format!("compare/{}", medicines.join("+")),
                    View::Medicine(medicine) => format!("medicine/{medicine}"),
                    View::Take => "take".to_owned(),
                    View::About => "about".to_owned(),
                    View::Source(source) => format!("sources/{source}"),
                    View::Views => "views".to_owned(),
                    View::Embed => "embed".to_owned(),
                });
            }
        }
        match &self.over {
            Some(Over::Source { medicine, effect }) => parts.push(format!("source/{medicine}/{effect}")),
            Some(Over::Why(medicine)) => parts.push(format!("why/{medicine}")),
            None => {}
        }
        format!("#{}", parts.join("/"))
    }

    /// What the screen is called in addresses; of a class without its name.
    pub fn screen_name(&self) -> String {
        let printed = self.without_over().print();
        let mut parts = printed.split('/').skip(1);
        let name = match self.screen {
            Screen::Class { .. } => parts.nth(1),
            _ => parts.next(),
        };
        name.unwrap_or("start").to_owned()
    }

    /// The same place in another language.
    pub fn in_language(&self, lang: Lang) -> Route {
        Route { lang, ..self.clone() }
    }

    /// The same screen with something open over it.
    pub fn with_over(&self, over: Over) -> Route {
        Route { over: Some(over), ..self.clone() }
    }

    /// The same screen with nothing over it.
    pub fn without_over(&self) -> Route {
        Route { over: None, ..self.clone() }
    }

    /// Something to read, from one part on.
    pub fn to_guide(&self, page: &str, part: Option<&str>) -> Route {
        let screen = Screen::Guide { page: page.to_owned(), part: part.map(str::to_owned) };
        Route { lang: self.lang, screen, over: None }
    }

    /// The first screen.
    pub fn to_start(&self) -> Route {
        Route { lang: self.lang, screen: Screen::Start, over: None }
    }

    /// What was saved on this device.
    pub fn to_saved(&self) -> Route {
        Route { lang: self.lang, screen: Screen::Saved, over: None }
    }

    /// Another screen of the same class, or of `class`.
    pub fn to(&self, class: &str, view: View) -> Route {
        Route { lang: self.lang, screen: Screen::Class { class: class.to_owned(), view }, over: None }
    }
}

fn view(parts: &[&str]) -> Option<View> {
    Some(match *parts {
        // A class without a screen: begin at the beginning.
        [] | ["matters"] => View::Matters,
        ["overview"] => View::Overview,
        ["figures"] => View::Figures,
        ["cards"] => View::Cards,
        ["compare"] => View::Compare(vec![]),
        ["compare", list] => {
            let mut medicines: Vec<String> = vec![];
            for id in list.split(['+', ',', ' ']).map(str::to_ascii_lowercase).filter(|id| is_id(id)) {
                if !medicines.contains(&id) {
                    medicines.push(id);
                }
            }
            // Which of them the class has is not known here, and one that it lacks must not take the place of another.
            medicines.truncate(MOST_NAMED);
            View::Compare(medicines)
        }
        ["medicine", id] if is_id(id) => View::Medicine(id.to_owned()),
        ["take"] => View::Take,
        ["about"] => View::About,
        ["sources", id] if is_id(id) => View::Source(id.to_owned()),
        ["views"] => View::Views,
        ["embed"] => View::Embed,
        _ => return None,
    })
}

/// Names of parts may hold `-` as well.
fn is_part(text: &str) -> bool {
    is_id(&text.replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_survives_printing_and_parsing() {
        for fragment in [
            "#nl",
            "#nl/saved",
            "#nl/guide/method",
            "#en/guide/glossary/out-of-100",
            "#en/some_class/matters",
            "#en/some_class/overview",
            "#nl/some_class/compare",
            "#nl/some_class/compare/a+b+c",
            "#nl/some_class/medicine/a",
            "#nl/some_class/take",
            "#nl/some_class/about",
            "#nl/some_class/sources/a_2019",
            "#nl/some_class/sources/a_2019/source/b/c",
            "#nl/some_class/views",
            "#en/v1.DmFudGlwc3ljaG90aWNzCjIwMjYuMTEuMjIAAAAATsw",
            "#nl/some_class/embed",
            "#en/some_class/overview/source/a/b",
            "#en/some_class/compare/a+b/source/a/c",
            "#en/some_class/overview/why/a",
        ] {
            assert_eq!(Route::parse(fragment, Lang::Nl).print(), fragment);
        }
    }

    #[test]
    fn a_missing_language_is_filled_in() {
        assert_eq!(Route::parse("", Lang::En).print(), "#en");
        assert_eq!(Route::parse("#/x/overview/", Lang::En).print(), "#en/x/overview");
        assert_eq!(Route::parse("#x/overview?weighing=off", Lang::En).print(), "#en/x/overview");
    }

    #[test]
    fn a_link_is_one_with_and_without_language_whole_damaged_or_newer() {
        for text in ["v1.DmFudGlwc3ljaG90aWNzCjIwMjYuMTEuMjIAAAAATsw", "v1.Dm", "v1.", "v2.x"] {
            for (fragment, lang) in [(format!("#{text}"), Lang::En), (format!("#nl/{text}"), Lang::Nl)] {
                let route = Route::parse(&fragment, Lang::En);
                assert_eq!((route.screen, route.lang), (Screen::Link(text.to_owned()), lang), "{fragment}");
            }
        }
    }

    #[test]
    fn what_is_not_an_address_is_unknown() {
        for fragment in
            ["#nl/x/y", "#nl/../secret", "#nl/x/medicine/<b>", "#source/a/b", "#nl/X/overview", "#é"]
        {
            assert_eq!(Route::parse(fragment, Lang::Nl).screen, Screen::Unknown, "{fragment}");
        }
    }

    #[test]
    fn each_medicine_to_compare_is_named_once() {
        let route = Route::parse("#nl/x/compare/a+a+b+c+<d>+e+f", Lang::Nl);
        assert_eq!(route.print(), "#nl/x/compare/a+b+c+e+f");
        let many: Vec<String> = (0..100).map(|i| format!("m{i}")).collect();
        let route = Route::parse(&format!("#nl/x/compare/{}", many.join("+")), Lang::Nl);
        assert_eq!(route.print(), format!("#nl/x/compare/{}", many[..MOST_NAMED].join("+")));
    }

    #[test]
    fn addresses_survive_what_mail_and_chat_programs_do_to_them() {
        for (fragment, meant) in [
            ("#nl/x/compare/a%2Bb", "#nl/x/compare/a+b"),
            ("#nl/x/compare/a%20b", "#nl/x/compare/a+b"),
            ("#nl/x/compare/a,b.", "#nl/x/compare/a+b"),
            ("#nl%2Fx%2Foverview", "#nl/x/overview"),
            ("#%23nl/x/overview", "#nl/x/overview"),
            ("#nl/x/over%0Aview&utm_source=chat", "#nl/x/overview"),
            ("#nl/x/over%E2%80%8Bview%C2%AD/", "#nl/x/overview"),
            ("#nl/x/medicine/a).", "#nl/x/medicine/a"),
            ("#nl/x/medicine/a>", "#nl/x/medicine/a"),
            ("#nl/guide/glossary/out-of-100\"", "#nl/guide/glossary/out-of-100"),
            ("#nl/saved%20", "#nl/saved"),
        ] {
            assert_eq!(Route::parse(fragment, Lang::En).print(), meant, "{fragment}");
        }
    }

    #[test]
    fn a_link_is_found_again_in_what_mail_and_chat_programs_made_of_its_address() {
        let text = "v1.DmFudGlwc3ljaG90aWNzCjIwMjYuMTEuMjIAAAAATsw";
        for tail in [
            "",
            ".",
            ",",
            ")",
            "%3E",
            "%22",
            "*",
            "&utm_source=chat",
            "?utm_source=chat",
            "%20",
            "%0A",
            "%E2%80%8B",
        ] {
            for head in ["#nl/", "#nl%2F", "#%23nl/", "#%C2%ADnl/"] {
                let route = Route::parse(&[head, text, tail].concat(), Lang::En);
                assert_eq!(
                    (route.screen, route.lang),
                    (Screen::Link(text.to_owned()), Lang::Nl),
                    "{head} {tail}"
                );
            }
        }
    }
}
