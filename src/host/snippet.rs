//! What the editor of a site pastes into a page.

use crate::route::frame::Frame;
use crate::route::{Route, Screen};

/// What to show, and where it comes from.
pub struct Snippet<'a> {
    /// Address of the folder that the program is served from, with `/` at its end.
    pub site: &'a str,
    /// Language and class.
    pub route: &'a Route,
    /// What else is asked for.
    pub frame: &'a Frame,
    /// What is shown before the frame is there and without JavaScript: the name of a link.
    pub name: &'a str,
    /// A height in pixels that does not follow the content.
    pub height: Option<u32>,
}

/// The height of a frame that cannot follow its content.
const FIXED: u32 = 800;

impl Snippet<'_> {
    /// The element, with its script.
    pub fn element(&self) -> String {
        let mut text = "<weeg-wijzer".to_owned();
        for (name, value) in self.attributes() {
            if !value.is_empty() {
                text.push_str(&[" ", name, "=\"", &escaped(&value), "\""].concat());
            }
        }
        let link = [self.site, &self.route.print()].concat();
        text.push_str(&[">\n  <a href=\"", &escaped(&link), "\">", &escaped(self.name), "</a>\n"].concat());
        let script = escaped(&[self.site, "embed.js"].concat());
        text.push_str(&["</weeg-wijzer>\n<script src=\"", &script, "\" defer></script>"].concat());
        text
    }

    /// A frame without script. Its height cannot follow the content.
    pub fn plain(&self) -> String {
        let source = [self.site, &self.fragment()].concat();
        let height = self.height.unwrap_or(FIXED).to_string();
        [
            "<iframe src=\"",
            &escaped(&source),
            "\"\n  title=\"",
            &escaped(self.name),
            "\" width=\"100%\" height=\"",
            &height,
            "\" allow=\"clipboard-write\" referrerpolicy=\"no-referrer\"></iframe>",
        ]
        .concat()
    }

    /// The address of the frame, from `#` on. It names no screen, so that the frame begins at the first.
    pub fn fragment(&self) -> String {
        let settings = self.frame.print();
        let settings = if settings.is_empty() { "?" } else { &settings };
        ["#", self.route.lang.code(), "/", self.class(), settings].concat()
    }

    fn class(&self) -> &str {
        match &self.route.screen {
            Screen::Class { class, .. } => class,
            _ => "",
        }
    }

    fn attributes(&self) -> [(&'static str, String); 9] {
        let Frame { screens, is_unweighed, medicines, effects, accent, version, .. } = self.frame;
        let mut colours = vec![];
        for colour in accent {
            colours.push(["#", &colour.print()].concat());
        }
        [
            ("class", self.class().to_owned()),
            ("lang", self.route.lang.code().to_owned()),
            ("screens", screens.join(",")),
            ("weighing", if *is_unweighed { "off" } else { "" }.to_owned()),
            ("medicines", medicines.join(",")),
            ("effects", effects.join(",")),
            ("accent", colours.join(",")),
            ("version", version.clone().unwrap_or_default()),
            ("height", self.height.map(|height| height.to_string()).unwrap_or_default()),
        ]
    }
}

/// Text as it stands in markup and in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    const SITE: &str = "https://example.org/weegwijzer/";

    #[test]
    fn the_element_names_only_what_is_asked_for() {
        let route = Route::parse("#nl/x/overview", Lang::Nl);
        let frame = Frame::default();
        let snippet = Snippet { site: SITE, route: &route, frame: &frame, name: "X & Y", height: None };
        assert_eq!(
            snippet.element(),
            r##"<weeg-wijzer class="x" lang="nl">
  <a href="https://example.org/weegwijzer/#nl/x/overview">X &amp; Y</a>
</weeg-wijzer>
<script src="https://example.org/weegwijzer/embed.js" defer></script>"##
        );
        assert!(snippet.plain().contains("src=\"https://example.org/weegwijzer/#nl/x?\""));
    }

    #[test]
    fn everything_that_is_asked_for_stands_in_both() {
        let settings =
            "?screens=weigh+compare&weighing=off&medicines=a+b&effects=c&accent=335c67&version=1.2";
        let (route, frame) = (Route::parse("#en/x", Lang::Nl), Frame::parse(settings));
        let snippet = Snippet { site: SITE, route: &route, frame: &frame, name: "\"<", height: Some(500) };
        assert!(snippet.element().starts_with(
            "<weeg-wijzer class=\"x\" lang=\"en\" screens=\"weigh,compare\" weighing=\"off\" medicines=\"a,b\" \
             effects=\"c\" accent=\"#335c67\" version=\"1.2\" height=\"500\">"
        ));
        assert_eq!(snippet.fragment(), ["#en/x", settings].concat());
        assert!(snippet.plain().contains("title=\"&quot;&lt;\""));
        assert!(snippet.plain().contains("height=\"500\""));
        assert!(snippet.plain().contains("&amp;weighing=off"));
    }
}
