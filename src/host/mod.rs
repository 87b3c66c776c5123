//! What the program and the page around its frame say to each other, when it is shown on somebody else's site.
//!
//! Messages are objects with a version and a type; here they are JSON, and `web::messages` carries them. A message of
//! another shape is not understood and nothing happens. The frame tells that it is there, how high it is and, only when
//! the page asks for it, what it shows.
//!
//! **Architecture invariant:** wishes, limits and what somebody takes stand in no message.

pub mod colour;
pub mod snippet;

use serde_json::Value;

use crate::route::{Route, Screen, View};

/// The version of the messages.
pub const VERSION: u64 = 1;

/// The longest address that is listened to.
const LONGEST: usize = 4000;

/// What the page around the frame says: once the frame has told that it is ready, and whenever it wants something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hello {
    /// Where to begin, and what to show: a fragment, as [`Frame`](crate::route::frame::Frame) reads it.
    pub to: String,
    /// The page gives the frame the height that it asks for, so that nothing scrolls inside.
    pub follows: bool,
    /// The page wants to know what is shown.
    pub state: bool,
}

/// Reads a message. `None` for everything that is no [`Hello`] of this version.
pub fn read(json: &str) -> Option<Hello> {
    let message: Value = serde_json::from_str(json).ok()?;
    let is_hello =
        message["weegwijzer"].as_u64() == Some(VERSION) && message["type"].as_str() == Some("hello");
    let to = message["to"].as_str().filter(|to| is_hello && to.len() <= LONGEST)?;
    Some(Hello {
        to: to.to_owned(),
        follows: message["follows"].as_bool()?,
        state: message["state"].as_bool()?,
    })
}

/// The frame is there. `accent` tells what became of the colour that the site asked for: `none`, `light`, `dark`,
/// `both` or `refused`.
pub fn ready(accent: &str) -> String {
    message("ready", &["\"accent\":\"", accent, "\""])
}

/// The height of the frame's content in pixels and, when the person was led somewhere, how far from its top that is.
pub fn height(height: u32, at: Option<u32>) -> String {
    let height = height.to_string();
    match at {
        Some(at) => message("height", &["\"height\":", &height, ",\"at\":", &at.to_string()]),
        None => message("height", &["\"height\":", &height]),
    }
}

/// What is shown: language, class, the name of the screen and the medicines that it names. Ids need no escaping.
pub fn state(route: &Route) -> String {
    let (mut class, mut medicines): (&str, &[String]) = ("", &[]);
    if let Screen::Class { class: id, view } = &route.screen {
        class = id;
        medicines = match view {
            View::Compare(ids) => ids,
            View::Medicine(id) => std::slice::from_ref(id),
            _ => &[],
        };
    }
    let medicines =
        if medicines.is_empty() { String::new() } else { ["\"", &medicines.join("\",\""), "\""].concat() };
    message(
        "state",
        &[
            "\"lang\":\"",
            route.lang.code(),
            "\",\"class\":\"",
            class,
            "\",\"screen\":\"",
            &route.screen_name(),
            "\",\"medicines\":[",
            &medicines,
            "]",
        ],
    )
}

fn message(kind: &str, fields: &[&str]) -> String {
    ["{\"weegwijzer\":1,\"type\":\"", kind, "\",", &fields.concat(), "}"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    const HELLO: &str = r#"{"weegwijzer":1,"type":"hello","to":"nl/a?","follows":true,"state":false}"#;

    #[test]
    fn a_hello_is_read() {
        let hello = Hello { to: "nl/a?".to_owned(), follows: true, state: false };
        assert_eq!(read(HELLO), Some(hello));
    }

    #[test]
    fn what_is_no_hello_of_this_version_is_not_understood() {
        for (from, to) in [
            ("1", "2"),
            ("1", "\"1\""),
            ("hello", "height"),
            ("\"nl/a?\"", "7"),
            ("true", "\"yes\""),
            ("false", "null"),
            ("{", "["),
        ] {
            assert_eq!(read(&HELLO.replacen(from, to, 1)), None, "{from} as {to}");
        }
        assert_eq!(read(&HELLO.replace("nl/a?", &"a".repeat(LONGEST + 1))), None);
        for json in ["", "null", "1", "[]", "{}", "\"hello\""] {
            assert_eq!(read(json), None);
        }
    }

    #[test]
    fn what_the_frame_tells_is_an_object_with_version_and_type() {
        let read = |json: &str| serde_json::from_str::<Value>(json).expect("JSON");
        assert_eq!(
            read(&ready("refused")),
            serde_json::json!({"weegwijzer": 1, "type": "ready", "accent": "refused"})
        );
        assert_eq!(
            read(&height(900, None)),
            serde_json::json!({"weegwijzer": 1, "type": "height", "height": 900})
        );
        assert_eq!(read(&height(900, Some(0)))["at"], 0);
    }

    #[test]
    fn the_state_holds_what_is_shown_and_nothing_else() {
        let of = |fragment: &str| {
            serde_json::from_str::<Value>(&state(&Route::parse(fragment, Lang::Nl))).expect("JSON")
        };
        assert_eq!(
            of("#en/x/compare/a+b/source/a/e"),
            serde_json::json!({
                "weegwijzer": 1, "type": "state", "lang": "en", "class": "x", "screen": "compare", "medicines": ["a", "b"],
            })
        );
        assert_eq!(of("#nl/x/medicine/a")["medicines"], serde_json::json!(["a"]));
        assert_eq!(of("#nl/x/matters")["screen"], "matters");
        assert_eq!(of("#nl/guide/method")["screen"], "guide");
        assert_eq!(of("#nl")["screen"], "start");
    }
}
