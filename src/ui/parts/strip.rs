//! The real gap of one effect: all medicines on one axis, with placebo as reference.

use crate::domain::dataset::{Dataset, EffectIx};
use crate::domain::order::sort;
use crate::domain::reading::{reading, reference};
use crate::geometry::{Axis, stacked};
use crate::text::Lang;
use crate::ui::dom::{Piece, h, svg};
use crate::ui::parts::picture::{category_axis, percent};
use crate::ui::say::{Say, Told};

/// The width of a mark, in percent of the narrowest strip.
const MARK: f64 = 4.0;
/// From one level of marks to the next, in pixels.
const LEVEL: usize = 7;

/// A strip with a mark for each medicine that has a reliable figure, and the same in words.
pub fn strip(lang: Lang, dataset: &Dataset, e: EffectIx) -> Vec<Piece> {
    let t = lang.messages();
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let told = Told::of(effect);
    let mut values: Vec<f64> = vec![];
    for m in dataset.medicine_ixs() {
        values.extend(reading(dataset, m, e).reliable().map(|figure| figure.value));
    }
    sort(&mut values, |a, b| a < b);
    let (Some(&low), Some(&high)) = (values.first(), values.last()) else { return vec![] };
    let (axis, ends) = match told {
        Told::People | Told::Better => (Axis::PER100, Some(("0".to_owned(), format!("100 {}", say.scale())))),
        Told::Category => {
            let axis = category_axis(effect);
            (axis, Some((say.number(axis.min), say.amount(axis.max))))
        }
        // It ends where the figures do, so its ends need no numbers of their own.
        Told::Change => (Axis::around([low, high, reference(effect).unwrap_or(low)]), None),
    };
    let at = |value: f64| axis.position(told.per100(value).unwrap_or(value));

    let mut said = t.matters_gap.with([&say.spoken(low), &say.amount(high)]);
    if let Some(placebo) = say.placebo_sentence() {
        said.push(' ');
        said.push_str(&placebo);
    }
    let (known, all) = (values.len().to_string(), dataset.medicines().len().to_string());
    let legend = t.matters_marks.with([&known, &all]);

    let mut positions = vec![];
    for &value in &values {
        positions.push(at(value));
    }
    let levels = stacked(&positions, MARK);
    let height = levels.iter().fold(0, |highest, &level| level.max(highest)) * LEVEL + 18;
    let line = |class: &str, [x1, y1, x2, y2]: [&str; 4]| {
        svg("line").class(class).attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
    };
    let ground = (height - 2).to_string();
    let mut drawing = svg("svg").attr("height", &height.to_string()).attr("aria-hidden", "true");
    let mut placebo = None;
    if let Some(value) = reference(effect) {
        let x = at(value);
        drawing = drawing.child(line("reference", [&percent(x), "0", &percent(x), &height.to_string()]));
        // Beside its line, on the side where there is room.
        let label = h("span").text(&format!("{}: {}", t.placebo, say.placebo_number()));
        placebo = Some(if x < 50.0 {
            label.style("margin-left", &percent(x))
        } else {
            label.class("left").style("margin-right", &percent(100.0 - x))
        });
    }
    drawing = drawing.child(line("axis", ["0", &ground, "100%", &ground]));
    for (&x, level) in positions.iter().zip(levels) {
        let y = (height - 7 - level * LEVEL).to_string();
        drawing =
            drawing.child(svg("circle").class("point").attr("cx", &percent(x)).attr("cy", &y).attr("r", "3"));
    }
    // The lowest number ends at its mark and the highest begins at its own, so that they never meet.
    let numbers = h("div")
        .class("ends")
        .child(h("span").style("right", &percent(100.0 - at(low))).text(&say.number(low)))
        .child(h("span").style("left", &percent(at(high))).text(&say.number(high)));
    let axis_ends = ends.map(|(first, last)| {
        h("div").class("axis").child(h("span").text(&first)).child(h("span").text(&last))
    });
    vec![
        h("div")
            .class("strip")
            .attr("role", "img")
            .attr("aria-label", &format!("{said} {legend}"))
            .maybe(placebo)
            .child(drawing)
            .child(numbers)
            .maybe(axis_ends),
        h("p").class("gap").text(&said),
        h("p").class("hint").text(&legend),
    ]
}
