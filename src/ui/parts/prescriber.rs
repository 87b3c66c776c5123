//! What a prescriber sees as well. It is shown beside what everybody sees and never changes an order.

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::comparison::Comparison;
use crate::domain::dataset::MedicineIx;
use crate::ui::parts::scroll::ScrollFrame;
use crate::ui::say::{by_name, whole, whole_number};
use crate::ui::state::{Loaded, use_lang, use_state};
use crate::web::numbers;

/// The chance of each place as a row of bars, the first place first and the likeliest the highest, and the numbers
/// behind the fit; nothing for a medicine without a place.
#[component]
pub fn PlacedNumbers(
    /// The comparison.
    comparison: Arc<Comparison>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let uncertain = comparison.uncertain.as_ref()?;
    let placed = uncertain.placed(medicine)?;
    let places = uncertain.places(medicine)?;
    let median = uncertain.median_place(medicine)?;
    let top = places.iter().copied().fold(0.0, f64::max);
    let mut path = String::new();
    for (i, chance) in places.iter().enumerate() {
        // A chance that is there is seen, however small.
        let height = if *chance > 0.0 { (100.0 * chance / top).max(4.0) as u8 } else { 0 };
        path.push_str(&format!("M{} 100v-{height}h8v{height}z", 10 * i + 1));
    }
    let [low, high] = [placed.place_low, placed.place_high].map(|place| place.to_string());
    let label = t.places_spread.with([&median.to_string(), &low, &high]);
    let view_box = format!("0 0 {} 100", 10 * places.len());
    let hundredths = |x: f64| numbers::as_given(lang, (100.0 * x).round() / 100.0);
    let fit = t.fit_numbers.with([
        &hundredths(placed.fit_median),
        &hundredths(placed.fit_low),
        &hundredths(placed.fit_high),
        &whole(100.0 * placed.first_three),
    ]);
    Some(view! {
        <svg class="places" role="img" aria-label=label viewBox=view_box preserveAspectRatio="none">
            <path d=path></path>
        </svg>
        <span class="note">{fit}</span>
    })
}

/// For each two ordered medicines how likely it is that the one fits better than the other, as a table. Nothing while
/// nothing is ordered or the draws are not ready.
#[component]
pub fn Pairs(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let state = use_state();
    move || {
        let comparison = state.comparison.get()?;
        comparison.uncertain.is_some().then(|| view! { <Matrix loaded=loaded.clone() comparison /> })
    }
}

/// The table of [`Pairs`].
#[component]
fn Matrix(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The comparison.
    comparison: Arc<Comparison>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let uncertain = comparison.uncertain.as_ref()?;
    // As the overview shows them: in groups, and alphabetical inside a group.
    let mut medicines = vec![];
    for group in &uncertain.groups {
        medicines.extend(by_name(lang, dataset, group.clone()));
    }
    let name = |m: MedicineIx| lang.medicine(dataset.medicine(m)).to_owned();
    // Rounded once for both, so that a pair always makes 100.
    let of_100 = |x, y| whole_number(100.0 * uncertain.better(x, y).unwrap_or_default());
    let heads = medicines.iter().map(|&m| {
        view! {
            <th scope="col">
                <span>{name(m)}</span>
            </th>
        }
    });
    let rows = medicines.iter().enumerate().map(|(i, &a)| {
        let cells = medicines.iter().enumerate().map(|(j, &b)| {
            let chance = match i.cmp(&j) {
                Ordering::Less => of_100(a, b).to_string(),
                Ordering::Equal => "–".to_owned(),
                Ordering::Greater => (100 - of_100(b, a)).to_string(),
            };
            view! { <td>{chance}</td> }
        });
        view! {
            <tr>
                <th scope="row">{name(a)}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let (heads, rows) = (heads.collect_view(), rows.collect_view());
    Some(view! {
        <div>
            <p>{t.pairs_lead}</p>
            <ScrollFrame label=t.pairs_title>
                <table class="pairs">
                    <caption class="visually-hidden">{t.pairs_title}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </ScrollFrame>
        </div>
    })
}
