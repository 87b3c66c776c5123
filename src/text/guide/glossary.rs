use super::{Page, b};
pub(super) static PAGE: Page = Page { id: "glossary", title: b("", ""), lead: b("", ""), parts: &[] };
