//! The cells explained, so that the empties are not confused.

use leptos::prelude::*;

use crate::ui::parts::picture::percent;
use crate::ui::parts::reading_cell::Empty;
use crate::ui::state::{use_state, use_texts};

/// What the signs in the cells mean.
#[component]
pub fn Legend() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let bar = |part: &'static str, width: Option<f64>| {
        view! {
            <span class="bar" aria-hidden="true">
                <span class="fill" style:left="0%" style:width=percent(60.0)></span>
                <span class=part style:left=percent(30.0) style:width=width.map(percent)></span>
            </span>
        }
    };
    view! {
        <details class="legend">
            <summary>{t.legend_title}</summary>
            <dl>
                <Line meaning=t.legend_bar>{bar("mark", None)}</Line>
                <Line meaning=t.legend_range>{bar("whisker", Some(50.0))}</Line>
                <Line meaning=t.like_placebo>
                    <span class="like-placebo">{t.like_placebo_short}</span>
                </Line>
                <Line meaning=t.legend_too_little>
                    <Empty kind="too-little" text=t.too_little_short />
                </Line>
                <Line meaning=t.legend_band>
                    <Empty kind="band" text=t.band_short />
                </Line>
                <Line meaning=t.legend_no_figure>
                    <Empty kind="no-figure" text=t.no_figure_short />
                </Line>
                <Line meaning=t.nearness_explained>{t.nearness[1]}</Line>
                <Line meaning=t.placebo_explained>{t.placebo}</Line>
                <Show when=move || state.prescriber.get()>
                    <Line meaning=t.legend_measure>{t.legend_measure_sign}</Line>
                    <Line meaning=t.legend_places>{t.place}</Line>
                </Show>
            </dl>
        </details>
    }
}

/// One sign and what it means.
#[component]
fn Line(
    /// What it means.
    meaning: &'static str,
    /// The sign.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{children()}</dt>
            <dd>{meaning}</dd>
        </div>
    }
}
