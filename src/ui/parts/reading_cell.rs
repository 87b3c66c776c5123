//! One cell: the number with a bar, or which of the empties it is. It leads to the source in one tap.

use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::{Figure, Reading, reading};
use crate::geometry::Axis;
use crate::route::Over;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::picture::bar;
use crate::ui::say::{Say, Told};
use crate::ui::state::State;

/// The content of a cell of a medicine and an effect.
pub fn reading_cell(state: State, dataset: &Dataset, m: MedicineIx, e: EffectIx, axis: Axis) -> Piece {
    cell_with(state, dataset, m, e, axis, false)
}

/// [`reading_cell`], with or without the range of the number.
pub fn cell_with(
    state: State,
    dataset: &Dataset,
    m: MedicineIx,
    e: EffectIx,
    axis: Axis,
    ranges: bool,
) -> Piece {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let reading = reading(dataset, m, e);
    let content = match reading {
        Reading::NoFigure => return empty("no-figure", t.no_figure_short),
        Reading::TooLittle(_) | Reading::Imprecise(_) => vec![empty("too-little", t.too_little_short)],
        Reading::Band { .. } => vec![empty("band", t.band_short)],
        Reading::NoMoreThanPlacebo => vec![empty("in-words", t.no_more_than_placebo_short)],
        Reading::LikePlacebo(figure) | Reading::Known(figure) => {
            let interval = figure.interval.filter(|_| ranges);
            let mut content = bar(lang, effect, Figure { interval, ..figure }, axis);
            // Categories have no range by nature.
            if ranges && interval.is_none() && Told::of(effect) != Told::Category {
                content.push(h("span").class("range").text(" ").text(t.range_none));
            }
            if let Reading::LikePlacebo(_) = reading {
                content.push(h("span").class("like-placebo").text(t.like_placebo_short));
            }
            content
        }
    };
    let label = format!("{}. {}", Say { lang, effect }.reading(reading), t.open_source);
    h("a")
        .class("reading")
        .attr("href", &source_href(state, &dataset.medicine(m).id, &effect.id))
        .attr("aria-label", &label)
        .children(content)
}

/// One of the empties, which differ in words and in line.
pub fn empty(kind: &str, text: &str) -> Piece {
    h("span").class(&format!("empty {kind}")).text(text)
}

/// The address that opens the source of a number over the present screen.
pub fn source_href(state: State, medicine: &str, effect: &str) -> String {
    let over = Over::Source { medicine: medicine.to_owned(), effect: effect.to_owned() };
    state.route.with_untracked(|route| route.with_over(over).print())
}
