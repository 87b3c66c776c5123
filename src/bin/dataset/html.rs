//! Markup for the documents that the tool writes: text and data never become part of it.

/// Markup. Text and values of attributes enter it in one place each, where they are escaped.
pub struct Html(pub String);

/// An element. Its name and those of the attributes are written here and never come from data.
pub fn h(tag: &str, attributes: &[(&str, &str)], children: impl IntoIterator<Item = Html>) -> Html {
    let mut html = format!("<{tag}");
    for (name, value) in attributes {
        html.push_str(&format!(" {name}=\"{}\"", escaped(value)));
    }
    html.push('>');
    for child in children {
        html.push_str(&child.0);
    }
    if tag != "input" {
        html.push_str(&format!("</{tag}>"));
    }
    Html(html)
}

/// Text, whatever it looks like.
pub fn text(text: &str) -> Html {
    Html(escaped(text))
}

/// An element that holds text alone.
pub fn of(tag: &str, content: &str) -> Html {
    h(tag, &[], [text(content)])
}

/// A list of texts.
pub fn list(tag: &str, items: &[&str]) -> Html {
    h(tag, &[], items.iter().map(|item| of("li", item)))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}
