//! The notices that are always in reach.

use crate::domain::dataset::ReviewStatus;
use crate::ui::dom::{Piece, h};
use crate::ui::state::State;

/// Says on every screen of a class that its figures have not been checked, for as long as that is so.
pub fn unreviewed(state: State) -> Option<Piece> {
    let is_unreviewed = state
        .loaded
        .with(|l| l.ready().is_some_and(|l| l.dataset.about().review.status == ReviewStatus::Unreviewed));
    (is_unreviewed && state.class.with(Option::is_some))
        .then(|| h("p").class("unreviewed").attr("role", "note").text(state.t().unreviewed))
}

/// Talk to your prescriber, emergency numbers, intended purpose and privacy.
pub fn notices(state: State) -> Piece {
    h("footer").class("notices").children_with(move || {
        let t = state.t();
        let p = |text| h("p").text(text);
        let saved = state.route.with_untracked(|route| route.to_saved().print());
        let saved = h("p").child(h("a").attr("href", &saved).text(t.saved_title));
        vec![
            h("section").class("safety").children(vec![
                h("h2").text(t.safety_title),
                p(t.safety_prescriber),
                p(t.safety_emergency),
            ]),
            h("section").children(vec![h("h2").text(t.purpose_title), p(t.purpose), p(t.privacy), saved]),
        ]
    })
}
