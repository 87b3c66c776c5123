//! What a prescriber sees as well. It is shown beside what everybody sees and never changes an order.

use crate::domain::comparison::Comparison;
use crate::domain::dataset::{Dataset, MedicineIx};
use crate::domain::uncertainty::Uncertainty;
use crate::text::Lang;
use crate::ui::dom::{Piece, h, svg};
use crate::ui::parts::scroll::scroll_frame;
use crate::ui::parts::why::{whole, whole_number};
use crate::ui::say::by_name;
use crate::web::numbers;

/// The chance of each place as a row of bars, the first place first and the likeliest the highest, and the numbers
/// behind the fit.
pub fn placed_numbers(lang: Lang, uncertain: &Uncertainty, m: MedicineIx) -> Vec<Piece> {
    let t = lang.messages();
    let found = uncertain.placed(m).zip(uncertain.places(m)).zip(uncertain.median_place(m));
    let Some(((placed, places), median)) = found else { return vec![] };
    let top = places.iter().copied().fold(0.0, f64::max);
    let mut path = String::new();
    for (i, chance) in places.iter().enumerate() {
        // A chance that is there is seen, however small.
        let height = if *chance > 0.0 { (100.0 * chance / top).max(4.0) as u8 } else { 0 };
        path = [
            &path,
            "M",
            &(10 * i + 1).to_string(),
            " 100v-",
            &height.to_string(),
            "h8v",
            &height.to_string(),
            "z",
        ]
        .concat();
    }
    let [low, high] = [placed.place_low, placed.place_high].map(|place| place.to_string());
    let label = t.places_spread.with([&median.to_string(), &low, &high]);
    let box_of_all = ["0 0 ", &(10 * places.len()).to_string(), " 100"].concat();
    let row = svg("svg")
        .class("places")
        .attr("role", "img")
        .attr("aria-label", &label)
        .attr("viewBox", &box_of_all)
        .attr("preserveAspectRatio", "none")
        .child(svg("path").attr("d", &path));
    let hundredths = |x: f64| numbers::as_given(lang, (100.0 * x).round() / 100.0);
    let fit = t.fit_numbers.with([
        &hundredths(placed.fit_median),
        &hundredths(placed.fit_low),
        &hundredths(placed.fit_high),
        &whole(100.0 * placed.first_three),
    ]);
    vec![row, h("span").class("note").text(&fit)]
}

/// For each two ordered medicines how likely it is that the one fits better than the other, as a table. `None` while nothing is ordered or the draws are not ready.
pub fn pairs(lang: Lang, dataset: &Dataset, comparison: &Comparison) -> Option<Piece> {
    let t = lang.messages();
    let uncertain = comparison.uncertain.as_ref()?;
    // As the overview shows them: in groups, and alphabetical inside a group.
    let mut medicines = vec![];
    for group in &uncertain.groups {
        medicines.extend(by_name(lang, dataset, group.clone()));
    }
    let name = |m: MedicineIx| lang.medicine(dataset.medicine(m));
    let mut head = h("tr").child(h("td"));
    let mut body = h("tbody");
    for (i, &a) in medicines.iter().enumerate() {
        head = head.child(h("th").attr("scope", "col").child(h("span").text(name(a))));
        let mut row = h("tr").child(h("th").attr("scope", "row").text(name(a)));
        for (j, &b) in medicines.iter().enumerate() {
            // Rounded once for both, so that a pair always makes 100.
            let of_100 = |x, y| whole_number(100.0 * uncertain.better(x, y).unwrap_or_default());
            row = row.child(match i.cmp(&j) {
                std::cmp::Ordering::Less => h("td").text(&of_100(a, b).to_string()),
                std::cmp::Ordering::Equal => h("td").text("–"),
                std::cmp::Ordering::Greater => h("td").text(&(100 - of_100(b, a)).to_string()),
            });
        }
        body = body.child(row);
    }
    let table = h("table")
        .class("pairs")
        .child(h("caption").class("visually-hidden").text(t.pairs_title))
        .child(h("thead").child(head))
        .child(body);
    Some(h("div").child(h("p").text(t.pairs_lead)).child(scroll_frame(t.pairs_title, table)))
}
