//! The notices that are always in reach.

use crate::domain::dataset::{MOST_EFFECTS, MOST_MEDICINES, ReviewStatus};
use crate::route::View;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::prose::{GLOSSARY, METHOD, STANDARDS};
use crate::ui::state::State;

/// Says on every screen of a class that its figures have not been checked, for as long as that is so.
pub fn unreviewed(state: State) -> Option<Piece> {
    let is_unreviewed = state
        .loaded
        .with(|l| l.ready().is_some_and(|l| l.dataset.about().review.status == ReviewStatus::Unreviewed));
    (is_unreviewed && state.class.with(Option::is_some)).then(|| unreviewed_note(state))
}

/// Figures have not been checked.
pub fn unreviewed_note(state: State) -> Piece {
    h("p").class("unreviewed").attr("role", "note").text(state.t().unreviewed)
}

/// Says of a class that it is larger than what the page was measured with.
pub fn too_large(state: State) -> Option<Piece> {
    let [medicines, effects] =
        state.loaded.with(|l| l.ready().map(|l| [l.dataset.medicines().len(), l.dataset.effects().len()]))?;
    let is_too_large = medicines > MOST_MEDICINES || effects > MOST_EFFECTS;
    (is_too_large && state.class.with(Option::is_some)).then(|| {
        let numbers = [medicines, effects, MOST_MEDICINES, MOST_EFFECTS].map(|n| n.to_string());
        let said = state.t().too_large.with(numbers.each_ref().map(String::as_str));
        h("p").class("unreviewed").attr("role", "note").text(&said)
    })
}

/// The pages to read, in the order of their names in the texts.
const GUIDE: [&str; 3] = [METHOD, GLOSSARY, STANDARDS];

/// Talk to your prescriber, emergency numbers, intended purpose and privacy, and what there is to read.
pub fn notices(state: State) -> Piece {
    h("footer").class("notices").children_with(move || {
        let t = state.t();
        let p = |text| h("p").text(text);
        let page =
            |(page, name)| h("li").child(h("a").attr("href", &state.guide_href(page, None)).text(name));
        let saved = state.route.with_untracked(|route| route.to_saved().print());
        let saved = h("p").child(h("a").attr("href", &saved).text(t.saved_title));
        vec![
            h("section").class("safety").children(vec![
                h("h2").text(t.safety_title),
                p(t.safety_prescriber),
                p(t.safety_emergency),
            ]),
            h("section").children(vec![h("h2").text(t.purpose_title), p(t.purpose), p(t.privacy), saved]),
            h("nav").attr("aria-labelledby", "guide").children(vec![
                h("h2").attr("id", "guide").text(t.guide_title),
                h("ul")
                    .children(GUIDE.into_iter().zip(t.guide_links).map(page).collect())
                    .maybe(embed_link(state)),
            ]),
        ]
    })
}

/// The way to the code for other sites; not on another site. Reactive.
fn embed_link(state: State) -> Option<Piece> {
    let is_possible = state.class.with(Option::is_some) && !state.framed;
    let link = || h("a").attr("href", &state.href(View::Embed)).text(state.t().embed_link);
    is_possible.then(|| h("li").child(link()))
}
