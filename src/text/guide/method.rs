use super::{Page, b};
pub(super) static PAGE: Page = Page { id: "method", title: b("", ""), lead: b("", ""), parts: &[] };
