//! Addresses as they come back from mail and chat programs: escaped, broken into lines, with characters that nobody
//! sees, and with what stood behind them in the sentence.

/// How often a text is unescaped: once by the program that sent it, once by the one that showed it.
const MOST_ESCAPED: usize = 2;

/// The text with `%20` and its like as the characters they stand for; a `%` of anything else stays. Total.
pub fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_ESCAPED {
        if !text.contains('%') {
            break;
        }
        text = unescaped_once(text.as_bytes());
    }
    text
}

fn unescaped_once(escaped: &[u8]) -> String {
    let digit = |at: usize| char::from(*escaped.get(at)?).to_digit(16);
    let mut bytes = Vec::with_capacity(escaped.len());
    let mut at = 0;
    while let Some(&byte) = escaped.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high << 4 | low) as u8);
                at += 3;
            }
            _ => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a character takes no room, as those do that programs put in to allow or forbid a break of the line or to
/// set a direction: soft hyphen, zero-width characters, marks of direction and variation, control characters.
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The text without the signs around it that belong to the sentence, such as `)`, `>`, `"`, `*`, a slash or a full stop, and
/// without what programs add to addresses to follow people (`&utm_source=chat`).
pub fn without_tail(text: &str) -> &str {
    let is_added = |tail: &str| tail.contains('=');
    let end = text.find(['&', '?']).filter(|&at| is_added(&text[at..])).unwrap_or(text.len());
    text[..end].trim_end_matches(|c: char| c.is_whitespace() || is_punctuation(c))
}

/// `-` and `_` are not among them: links are made of those as well.
fn is_punctuation(character: char) -> bool {
    matches!(character, '!'..='*' | ',' | '.'..='/' | ':'..='@' | '[' | ']' | '\\' | '`' | '{'..='~')
        || matches!(character, '«' | '»' | '‘'..='‟' | '‹' | '›' | '…' | '。' | '、' | '」' | '）')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_become_what_they_stand_for_and_nothing_else_changes() {
        for (escaped, text) in [
            ("a%2Bb", "a+b"),
            ("a%2bb%0A", "a+b\n"),
            ("a%252Bb", "a+b"),
            ("%C3%A9", "é"),
            ("100%", "100%"),
            ("%2", "%2"),
            ("%zz%é", "%zz%é"),
            ("%ff", "\u{fffd}"),
        ] {
            assert_eq!(unescaped(escaped), text, "{escaped}");
        }
    }

    #[test]
    fn what_follows_in_a_sentence_is_left_out() {
        for tail in [
            "",
            ".",
            ",",
            ")",
            ").",
            ">",
            "\"",
            "*",
            "**",
            "”",
            "&utm_source=chat",
            "?fbclid=a-b.&x=y",
            " …",
            "]: ",
        ] {
            assert_eq!(without_tail(&["a+b_c-", tail].concat()), "a+b_c-", "{tail}");
        }
        for whole in ["a_", "a-", "a&b", "a.b"] {
            assert_eq!(without_tail(whole), whole);
        }
    }
}
