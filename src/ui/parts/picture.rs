//! Pictures of one figure. The words beside them say the same.

use crate::domain::dataset::Effect;
use crate::domain::frequencies::People;
use crate::domain::reading::{Figure, reference};
use crate::geometry::{Axis, icon_array};
use crate::text::Lang;
use crate::ui::dom::{Piece, h, svg};
use crate::ui::say::{Say, Told};

/// The picture that suits an effect: people for what is told out of 100, a number line for the rest.
pub fn picture(lang: Lang, effect: &Effect, figure: Figure, axis: Axis) -> Piece {
    match Told::of(effect).per100(figure.value) {
        Some(per100) => people(lang, per100),
        None => number_line(lang, effect, figure, axis),
    }
}

/// One hundred people, the first so many filled in. Filled and empty differ in shape as well as in colour.
fn people(lang: Lang, per100: f64) -> Piece {
    let filled = usize::from(People::of(per100).count());
    let dots = icon_array().enumerate().map(|(i, (column, row))| {
        let (class, r) = if i < filled { ("filled", "4.2") } else { ("open", "1.8") };
        let [x, y] = [column, row].map(|place| (place * 10 + 5).to_string());
        svg("circle").class(class).attr("cx", &x).attr("cy", &y).attr("r", r)
    });
    let label = lang.messages().icon_array.with([&filled.to_string()]);
    drawing("icon-array", &label).attr("viewBox", "0 0 100 100").children(dots.collect())
}

/// A point with its interval on an axis, with the placebo value as a line across.
fn number_line(lang: Lang, effect: &Effect, figure: Figure, axis: Axis) -> Piece {
    let label = lang.messages().axis.with([&Say { lang, effect }.amount(figure.value)]);
    let at = |x: f64| percent(axis.position(x));
    let line = |class: &str, [x1, y1, x2, y2]: [&str; 4]| {
        svg("line").class(class).attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
    };
    let interval = figure.interval.map(|(low, high)| line("interval", [&at(low), "16", &at(high), "16"]));
    let placebo = reference(effect).map(|x| line("reference", [&at(x), "0", &at(x), "32"]));
    drawing("number-line", &label)
        .attr("height", "32")
        .child(line("axis", ["0", "16", "100%", "16"]))
        .maybe(interval)
        .maybe(placebo)
        .child(svg("circle").class("point").attr("cx", &at(figure.value)).attr("cy", "16").attr("r", "6"))
}

fn drawing(class: &str, label: &str) -> Piece {
    svg("svg").class(class).attr("role", "img").attr("aria-label", label)
}

/// A number and its length on the axis, with the placebo value as a mark. With an interval, that as well: in words,
/// and as a line with two ends.
pub fn bar(lang: Lang, effect: &Effect, figure: Figure, axis: Axis) -> Vec<Piece> {
    let told = Told::of(effect);
    // Lengths of people start at nobody; lengths of a change start at no change.
    let (axis, start, value) = match told.per100(figure.value) {
        Some(per100) => (Axis::PER100, 0.0, per100),
        None if told == Told::Change => (axis, 0.0, figure.value),
        None => (axis, axis.min, figure.value),
    };
    let at = |x: f64| axis.position(told.per100(x).unwrap_or(x));
    let span = axis.span(start, value);
    let say = Say { lang, effect };
    let mut stretch = stretch(span.start, span.length());
    if let Some(placebo) = reference(effect) {
        stretch = stretch.child(h("span").class("mark").style("left", &percent(at(placebo))));
    }
    let mut pieces = vec![h("span").class("number").text(&say.number(figure.value))];
    if let Some((low, high)) = figure.interval {
        // The space keeps the numbers apart where they stand in one line.
        pieces.push(h("span").class("range").text(" ").text(&say.range((low, high))));
        stretch = stretch.child(
            h("span")
                .class("whisker")
                .style("left", &percent(at(low)))
                .style("width", &percent(at(high) - at(low))),
        );
    }
    pieces.push(stretch);
    pieces
}

/// A stretch of a bar, in percent of its length.
pub fn stretch(start: f64, length: f64) -> Piece {
    let fill =
        h("span").class("fill").style("left", &percent(start)).style("width", &percent(length.max(1.0)));
    h("span").class("bar").attr("aria-hidden", "true").child(fill)
}

/// Whole percents are exact enough for a bar of some hundred pixels.
fn percent(x: f64) -> String {
    format!("{}%", x.round() as u8)
}

/// The axis on which the figures of an effect are drawn: always the same 100 people for frequencies, one
/// axis for all medicines of the effect otherwise.
pub fn axis_of(effect: &Effect, figures: impl IntoIterator<Item = Figure>) -> Axis {
    match Told::of(effect) {
        Told::People => Axis::PER100,
        Told::Category => {
            let last = effect.scale_levels.as_ref().map_or(1, |levels| levels.len().max(2) - 1);
            Axis { min: 0.0, max: last as f64 }
        }
        Told::Better | Told::Change => {
            let ends = figures.into_iter().flat_map(|f| {
                let (low, high) = f.interval.unwrap_or((f.value, f.value));
                [low, f.value, high]
            });
            Axis::around(ends.chain(reference(effect)))
        }
    }
}
