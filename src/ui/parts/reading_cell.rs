//! One cell: the number with a bar, or which of the empties it is. It leads to the source in one tap.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::reading::{Figure, Reading, reading};
use crate::geometry::Axis;
use crate::route::Over;
use crate::ui::parts::picture::Bar;
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, State, use_lang, use_state};

/// The content of a cell of a medicine and an effect.
#[component]
pub fn ReadingCell(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// The effect.
    effect: EffectIx,
    /// The axis of the effect.
    axis: Axis,
    /// With the range of the number.
    #[prop(optional)]
    has_range: bool,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let reading = reading(dataset, medicine, effect);
    let told = Told::of(dataset.effect(effect));
    let content = match reading {
        Reading::NoFigure => {
            return view! { <Empty kind="no-figure" text=t.no_figure_short /> }.into_any();
        }
        Reading::TooLittle(_) => view! { <Empty kind="too-little" text=t.too_little_short /> }.into_any(),
        Reading::Band { .. } => view! { <Empty kind="band" text=t.band_short /> }.into_any(),
        Reading::NoMoreThanPlacebo => {
            view! { <Empty kind="in-words" text=t.no_more_than_placebo_short /> }.into_any()
        }
        Reading::LikePlacebo(figure) | Reading::Known(figure) | Reading::Imprecise(figure) => {
            let say = Say { lang, effect: dataset.effect(effect) };
            let interval = say.interval(figure).filter(|_| has_range);
            // Categories have no range by nature.
            let lacks_range = has_range && interval.is_none() && told != Told::Category;
            let is_like_placebo = matches!(reading, Reading::LikePlacebo(_));
            view! {
                <Bar loaded=loaded.clone() effect figure=Figure { interval, ..figure } axis />
                {lacks_range.then(|| view! { <span class="range">" " {t.range_none}</span> })}
                {is_like_placebo.then(|| view! { <span class="like-placebo">{t.like_placebo_short}</span> })}
            }
            .into_any()
        }
    };
    let label =
        format!("{}. {}", Say { lang, effect: dataset.effect(effect) }.reading(reading), t.open_source);
    let href = source_href(state, &dataset.medicine(medicine).id, &dataset.effect(effect).id);
    view! {
        <a class="reading" class:unsure=reading.is_imprecise() href=href aria-label=label>
            {content}
        </a>
    }
    .into_any()
}

/// One of the empties, which differ in words and in line.
#[component]
pub fn Empty(
    /// Which one, as the style names it.
    kind: &'static str,
    /// What it says.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <span class=["empty ", kind].concat()>{text}</span> }
}

/// The address that opens the source of a number over the present screen.
pub fn source_href(state: State, medicine: &str, effect: &str) -> String {
    let over = Over::Source { medicine: medicine.to_owned(), effect: effect.to_owned() };
    state.route.with_untracked(|route| route.with_over(over).print())
}
