//! What a site asks for that shows the program in a frame of its own page. It follows the address:
//!
//! ```text
//! #nl/<class>?screens=weigh+compare&weighing=off&medicines=<id>+<id>&effects=<id>&accent=335c67+ffd166&version=<text>
//! ```
//!
//! Without a screen in the address the frame begins at the first that the site names; a comparison with the medicines
//! that it names, when those fit side by side. `,` stands for `+` as well.

use super::{MOST_COMPARED, Route, Screen, View, view};
use crate::domain::dataset::is_id;
use crate::host::colour::Colour;
use crate::text::Lang;

/// The screens that a site can name, with the names in addresses of what they hold.
pub const SCREENS: [(&str, &[&str]); 4] = [
    (ASKS, &["matters", "overview", "figures", "cards"]),
    ("overview", &["overview", "figures"]),
    ("compare", &["compare"]),
    ("about", &["about"]),
];

/// The one of them that asks for wishes.
pub const ASKS: &str = "weigh";

/// What only makes sense with wishes, as named in addresses.
const WEIGHED: [&str; 3] = ["matters", "views", "cards"];

/// How much of what was not understood is told.
const MOST_UNKNOWN: usize = 8;

/// What a site asks for. Empty lists leave nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The screens, each with its name in [`SCREENS`]; the first is the one to begin at.
    pub screens: Vec<String>,
    /// Nobody is asked for wishes and nothing is ordered by them.
    pub is_unweighed: bool,
    /// Ids of the medicines to show.
    pub medicines: Vec<String>,
    /// Ids of the effects to show.
    pub effects: Vec<String>,
    /// The colours to use where the site's own would be, see [`accents`](crate::host::colour::accents).
    pub accent: Vec<Colour>,
    /// The version of the data that the site was made with.
    pub version: Option<String>,
    /// What was asked for and not understood.
    pub unknown: Vec<String>,
}

impl Frame {
    /// Reads what follows the address in a fragment. Total: what is not understood is kept to be told.
    pub fn parse(fragment: &str) -> Frame {
        let mut frame = Frame::default();
        let settings = fragment.split_once('?').map_or("", |(_, settings)| settings);
        for setting in settings.split('&') {
            let (name, value) = setting.split_once('=').unwrap_or((setting, ""));
            let value = value.replace("%20", "+").replace("%2C", "+").replace("%23", "#");
            for item in value.split(['+', ',']) {
                let item = item.trim_start_matches('#');
                if !item.is_empty() && !frame.take(name, item) {
                    frame.unknown.push(item.chars().take(64).collect());
                }
            }
        }
        frame.unknown.truncate(MOST_UNKNOWN);
        frame
    }

    /// Takes one thing that is asked for; `false` when it is not understood.
    fn take(&mut self, name: &str, item: &str) -> bool {
        match name {
            "screens" if SCREENS.iter().any(|(screen, _)| *screen == item) => add(&mut self.screens, item),
            "weighing" if matches!(item, "on" | "off") => self.is_unweighed = item == "off",
            "medicines" if is_id(item) => add(&mut self.medicines, item),
            "effects" if is_id(item) => add(&mut self.effects, item),
            "accent" => match Colour::parse(item) {
                Some(colour) => self.accent.push(colour),
                None => return false,
            },
            "version" if is_version(item) => self.version = Some(item.to_owned()),
            _ => return false,
        }
        true
    }

    /// What follows the address, with `?`; nothing when nothing is asked for.
    pub fn print(&self) -> String {
        let mut colours = vec![];
        for colour in &self.accent {
            colours.push(colour.print());
        }
        let weighing: &[String] = if self.is_unweighed { &["off".to_owned()] } else { &[] };
        let mut text = String::new();
        for (name, items) in [
            ("screens", &self.screens[..]),
            ("weighing", weighing),
            ("medicines", &self.medicines),
            ("effects", &self.effects),
            ("accent", &colours),
            ("version", self.version.as_slice()),
        ] {
            if !items.is_empty() {
                text.push(if text.is_empty() { '?' } else { '&' });
                text.push_str(&[name, "=", &items.join("+")].concat());
            }
        }
        text
    }

    /// Whether people are asked what matters to them: not where the screen that asks is left out, because an order of
    /// wishes that nobody can change would be a dead end.
    pub fn weighs(&self) -> bool {
        !self.is_unweighed && (self.screens.is_empty() || self.screens.iter().any(|screen| screen == ASKS))
    }

    /// Whether a screen is shown. The page of one medicine and what there is to read belong to every screen.
    pub fn shows(&self, route: &Route) -> bool {
        match &route.screen {
            Screen::Guide { .. } | Screen::Unknown => true,
            Screen::Class { view: View::Medicine(_), .. } => true,
            Screen::Class { .. } => {
                let name = route.screen_name();
                let is_named = || {
                    SCREENS.iter().any(|(screen, names)| {
                        names.contains(&name.as_str()) && self.screens.iter().any(|s| s == screen)
                    })
                };
                let is_left_out = !self.weighs() && WEIGHED.contains(&name.as_str());
                !is_left_out && name != "embed" && (self.screens.is_empty() || is_named())
            }
            Screen::Start => self.screens.is_empty(),
            // They hold wishes.
            Screen::Saved | Screen::Link(_) => self.screens.is_empty() && self.weighs(),
        }
    }

    /// A comparison of a few medicines that the site names begins with them.
    fn with_its_medicines(&self, view: View) -> View {
        match view {
            View::Compare(_) if (2..=MOST_COMPARED).contains(&self.medicines.len()) => {
                View::Compare(self.medicines.clone())
            }
            view => view,
        }
    }

    /// Where a frame begins whose address is `fragment`: what the address names, else the first screen.
    pub fn first(&self, fragment: &str, fallback: Lang) -> Route {
        let route = Route::parse(fragment, fallback);
        let Screen::Class { class, .. } = &route.screen else { return route };
        // A class is followed by its screen, or the address names none.
        let path = fragment.split('?').next().unwrap_or_default();
        let is_class = |part: &&str| part.trim_start_matches('#') == class;
        let names_screen =
            path.trim_end_matches('/').split('/').skip_while(|part| !is_class(part)).count() > 1;
        if names_screen && self.shows(&route) {
            return route;
        }
        let named = self.screens.iter().filter_map(|s| SCREENS.iter().find(|(screen, _)| screen == s));
        let in_order = named.flat_map(|(_, names)| *names).chain(&["matters", "overview"]);
        let views = in_order.filter_map(|name| view(&[name])).map(|view| self.with_its_medicines(view));
        views.map(|view| route.to(class, view)).find(|route| self.shows(route)).unwrap_or(route)
    }
}

fn add(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|x| x == item) {
        list.push(item.to_owned());
    }
}

/// Versions are dates with dots; whatever else they become, they are short.
fn is_version(text: &str) -> bool {
    text.len() <= 32 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_survives_printing_and_parsing() {
        for settings in [
            "",
            "?screens=weigh+compare",
            "?weighing=off",
            "?medicines=a+b",
            "?effects=c_1",
            "?accent=335c67+ffd166",
            "?version=2026.11.22",
            "?screens=overview&weighing=off&medicines=a&effects=b+c&accent=000000&version=1",
        ] {
            let frame = Frame::parse(&["#nl/x", settings].concat());
            assert_eq!(frame.print(), settings);
            assert_eq!(frame.unknown, [""; 0]);
        }
    }

    #[test]
    fn lists_are_written_in_several_ways() {
        let frame = Frame::parse("?screens=weigh,compare&medicines=a%20b%2Cc++a&accent=#335C67");
        assert_eq!(frame.print(), "?screens=weigh+compare&medicines=a+b+c&accent=335c67");
    }

    #[test]
    fn what_is_not_understood_is_kept_to_be_told() {
        let frame =
            Frame::parse("?screens=weigh+cockpit&medicines=A+<b>&accent=red&weighing=maybe&colour=335c67&x");
        assert_eq!(frame.print(), "?screens=weigh");
        assert_eq!(frame.unknown, ["cockpit", "A", "<b>", "red", "maybe", "335c67"]);
        let many = Frame::parse(&["?effects=", &"É+".repeat(100)].concat());
        assert_eq!(many.unknown.len(), MOST_UNKNOWN);
    }

    fn first(fragment: &str) -> String {
        Frame::parse(fragment).first(fragment, Lang::En).print()
    }

    #[test]
    fn a_frame_begins_at_the_first_screen_that_the_site_names() {
        assert_eq!(first("#nl/x"), "#nl/x/matters");
        assert_eq!(first("#x?screens=compare"), "#en/x/compare");
        assert_eq!(first("#nl/x?screens=compare+weigh"), "#nl/x/compare");
        assert_eq!(first("#nl/x/?screens=about,weigh"), "#nl/x/about");
        assert_eq!(first("#nl/x?weighing=off"), "#nl/x/overview");
        assert_eq!(first("#nl/x?screens=weigh&weighing=off"), "#nl/x/overview");
        assert_eq!(first("#nl/x?screens=compare&weighing=off"), "#nl/x/compare");
        assert_eq!(first("#nl/x?screens=compare&medicines=a+b"), "#nl/x/compare/a+b");
        assert_eq!(first("#nl/x?screens=compare&medicines=a"), "#nl/x/compare");
        assert_eq!(first("#nl/x?screens=compare&medicines=a+b+c+d+e"), "#nl/x/compare");
    }

    #[test]
    fn a_frame_begins_where_its_address_leads_when_that_is_shown() {
        assert_eq!(first("#nl/x/compare/a+b?screens=weigh+compare"), "#nl/x/compare/a+b");
        assert_eq!(first("#nl/x/medicine/a?screens=weigh"), "#nl/x/medicine/a");
        assert_eq!(first("#nl/x/matters?screens=compare+weigh"), "#nl/x/matters");
        assert_eq!(first("#nl/x/about?screens=weigh"), "#nl/x/matters");
        assert_eq!(first("#nl/matters/matters?screens=compare+weigh"), "#nl/matters/matters");
        assert_eq!(first("#x/compare/x?screens=weigh+compare"), "#en/x/compare/x");
        assert_eq!(first("#nl?screens=weigh"), "#nl");
    }

    #[test]
    fn wishes_are_asked_for_where_they_can_be_said() {
        for (settings, weighs) in [
            ("", true),
            ("?weighing=off", false),
            ("?screens=weigh+compare", true),
            ("?screens=weigh&weighing=off", false),
            ("?screens=overview+compare", false),
        ] {
            assert_eq!(Frame::parse(settings).weighs(), weighs, "{settings}");
        }
    }

    #[test]
    fn screens_that_the_site_does_not_name_are_not_shown() {
        let shows =
            |settings: &str, fragment: &str| Frame::parse(settings).shows(&Route::parse(fragment, Lang::Nl));
        for (settings, shown, hidden) in [
            ("", "#nl #nl/x/matters #nl/x/overview #nl/x/compare #nl/x/about", "#nl/x/embed"),
            ("?screens=weigh", "#nl/x/matters #nl/x/overview", "#nl #nl/x/compare #nl/x/about"),
            ("?screens=overview", "#nl/x/overview", "#nl/x/matters #nl/x/compare"),
            ("?weighing=off", "#nl/x/overview #nl/x/compare #nl", "#nl/x/matters"),
            ("?screens=compare", "#nl/x/medicine/a #nl/guide/method #nl/x/y", "#nl/x/overview"),
        ] {
            for fragment in shown.split(' ') {
                assert!(shows(settings, fragment), "{settings} shows {fragment}");
            }
            for fragment in hidden.split(' ') {
                assert!(!shows(settings, fragment), "{settings} does not show {fragment}");
            }
        }
    }
}
