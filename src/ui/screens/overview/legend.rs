//! The cells explained, so that the empties are not confused.

use crate::ui::dom::{Piece, h};
use crate::ui::parts::picture::stretch;
use crate::ui::parts::reading_cell::empty;
use crate::ui::state::State;

/// What the signs in the cells mean.
pub fn legend(state: State) -> Piece {
    let t = state.t();
    let line = |sign: Piece, meaning: &str| h("div").child(h("dt").child(sign)).child(h("dd").text(meaning));
    let words = |words: &str| h("span").text(words);
    let part = |class: &str| h("span").class(class).style("left", "30%");
    let lines = vec![
        line(stretch(0.0, 60.0).child(part("mark")), t.legend_bar),
        line(stretch(0.0, 60.0).child(part("whisker").style("width", "50%")), t.legend_range),
        line(h("span").class("like-placebo").text(t.like_placebo_short), t.like_placebo),
        line(empty("too-little", t.too_little_short), t.legend_too_little),
        line(empty("band", t.band_short), t.legend_band),
        line(empty("no-figure", t.no_figure_short), t.legend_no_figure),
        line(words(t.nearness[1]), t.nearness_explained),
        line(words(t.placebo), t.placebo_explained),
    ];
    let of_prescribers = move || {
        if !state.prescriber.get() {
            return vec![];
        }
        vec![line(words(t.legend_measure_sign), t.legend_measure), line(words(t.place), t.legend_places)]
    };
    let lines = h("dl").children(lines).children_with(of_prescribers);
    h("details").class("legend").child(h("summary").text(t.legend_title)).child(lines)
}
