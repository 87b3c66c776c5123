//! Pictures of one figure. The words beside them say the same.

use crate::domain::dataset::Effect;
use crate::domain::frequencies::People;
use crate::domain::reading::{Figure, reference};
use crate::geometry::{Axis, Icons};
use crate::text::Lang;
use crate::ui::dom::{Piece, h, svg};
use crate::ui::say::{Say, Told, whole_people};

/// The picture that suits an effect: people for what is told out of 100, a number line for the rest.
pub fn picture(lang: Lang, effect: &Effect, figure: Figure, axis: Axis) -> Piece {
    let told = Told::of(effect);
    match told.per100(figure.value) {
        Some(per100) => {
            let on_people = |x| told.per100(x).unwrap_or(x);
            people(lang, per100, figure.interval.map(|(low, high)| (on_people(low), on_people(high))))
        }
        None => number_line(lang, effect, figure, axis),
    }
}

/// The states of [`Icons`], as the style names them.
const STATES: [&str; Icons::STATES] = ["surely", "within", "beyond", "not"];

/// One hundred people: a number out of 100 with its 95% interval. The states differ in shape as well as in colour.
pub fn people(lang: Lang, per100: f64, interval: Option<(f64, f64)>) -> Piece {
    let t = lang.messages();
    let icons = Icons::of(per100, interval);
    let [filled, open] = [icons.point, 100 - icons.point].map(|n| n.to_string());
    let mut label = match People::of(per100) {
        People::FewerThanOne => t.icons_none.to_owned(),
        People::Whole(_) => t.icons.with([&filled, &open]),
    };
    if let Some((low, high)) = interval {
        say_range(lang, &mut label, &t.to.with([&whole_people(lang, low), &whole_people(lang, high)]));
    }
    let mut drawing = drawing("icon-array", &label).attr("viewBox", "0 0 1000 1000");
    for (state, path) in icons.paths().iter().enumerate() {
        if !path.is_empty() {
            drawing = drawing.child(svg("path").class(STATES[state]).attr("d", path));
        }
    }
    drawing
}

/// One icon alone, for who explains what the states of [`Icons`] mean.
pub fn icon(state: usize) -> Piece {
    let path = svg("path").class(STATES[state]).attr("d", &Icons::path(state, 0));
    svg("svg").class("icon").attr("aria-hidden", "true").attr("viewBox", "0 0 100 100").child(path)
}

fn say_range(lang: Lang, label: &mut String, range: &str) {
    label.push(' ');
    label.push_str(&lang.messages().picture_range.with([range]));
}

/// A point with its interval on an axis whose ends are named, with the placebo value as a named line across.
fn number_line(lang: Lang, effect: &Effect, figure: Figure, axis: Axis) -> Piece {
    let t = lang.messages();
    let say = Say { lang, effect };
    let [start, end] = [axis.min, axis.max].map(|x| say.number(x));
    let mut label = t.axis.with([&start, &end, &say.amount(figure.value)]);
    if let Some(interval) = figure.interval {
        say_range(lang, &mut label, &say.range(interval));
    }
    let placebo = reference(effect);
    if placebo.is_some() {
        label.push(' ');
        label.push_str(t.placebo_zero);
    }
    let named = |class: &str| h("span").class(class).attr("aria-hidden", "true");
    // Moved back by the same share of its own width, so that it never sticks out at an end.
    let name = placebo.map(|x| {
        let at = percent(axis.position(x));
        let back = format!("translateX(-{at})");
        named("reference-name").style("left", &at).style("transform", &back).text(t.axis_placebo)
    });
    h("div")
        .class("line-frame")
        .maybe(name)
        .child(line_of(&label, figure, placebo, axis))
        .child(named("end").text(&start))
        .child(named("end").text(&end))
}

/// A point with its interval on an axis, with the placebo value as a line across.
pub fn line_of(label: &str, figure: Figure, placebo: Option<f64>, axis: Axis) -> Piece {
    let at = |x: f64| percent(axis.position(x));
    let line = |class: &str, [x1, y1, x2, y2]: [&str; 4]| {
        svg("line").class(class).attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
    };
    let interval = figure.interval.map(|(low, high)| line("interval", [&at(low), "16", &at(high), "16"]));
    drawing("number-line", label)
        .attr("height", "32")
        .child(line("axis", ["0", "16", "100%", "16"]))
        .maybe(interval)
        .maybe(placebo.map(|x| line("reference", [&at(x), "0", &at(x), "32"])))
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
pub fn percent(x: f64) -> String {
    format!("{}%", x.round() as u8)
}

/// The axis on which the figures of an effect are drawn: always the same 100 people for frequencies, one
/// axis for all medicines of the effect otherwise.
pub fn axis_of(effect: &Effect, figures: impl IntoIterator<Item = Figure>) -> Axis {
    match Told::of(effect) {
        Told::People => Axis::PER100,
        Told::Category => category_axis(effect),
        Told::Better | Told::Change => {
            let ends = figures.into_iter().flat_map(|f| {
                let (low, high) = f.interval.unwrap_or((f.value, f.value));
                [low, f.value, high]
            });
            Axis::around(ends.chain(reference(effect)))
        }
    }
}

/// From the first to the last category of an effect that experts rate.
pub fn category_axis(effect: &Effect) -> Axis {
    let last = effect.scale_levels.as_ref().map_or(1, |levels| levels.len().max(2) - 1);
    Axis { min: 0.0, max: last as f64 }
}
