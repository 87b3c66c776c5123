use super::{Page, b};
pub(super) static PAGE: Page = Page { id: "standards", title: b("", ""), lead: b("", ""), parts: &[] };
