//! The way through the page in four steps: at the bottom on phones, in the head of the page where there is room.

use leptos::prelude::*;

use crate::route::{Route, Screen, View};
use crate::ui::state::{State, use_state};

/// The four steps, in the order of their names in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// What somebody was offered, takes or has trouble with.
    Question,
    /// What matters to the person.
    Matters,
    /// What comes out of that.
    ComesOut,
    /// The sheet to take along.
    Take,
}

impl Step {
    const ALL: [Step; 4] = [Step::Question, Step::Matters, Step::ComesOut, Step::Take];

    /// The step to which a screen belongs; what hangs off the way belongs to none.
    fn of(screen: &Screen) -> Option<Step> {
        match screen {
            Screen::Start => Some(Step::Question),
            Screen::Class { view, .. } => match view {
                View::Matters => Some(Step::Matters),
                View::Overview | View::Figures | View::Compare(_) | View::Medicine(_) => Some(Step::ComesOut),
                View::Take => Some(Step::Take),
                View::Cards | View::About | View::Source(_) | View::Views | View::Embed => None,
            },
            Screen::Guide { .. } | Screen::Saved | Screen::Link(_) | Screen::Unknown => None,
        }
    }

    /// Where it leads; `None` as long as no class is known. Reactive.
    fn route(self, state: State) -> Option<Route> {
        let view = match self {
            Step::Question => return Some(state.route.with(Route::to_start)),
            Step::Matters => View::Matters,
            Step::ComesOut => View::Overview,
            Step::Take => View::Take,
        };
        let class = state.way.get()?;
        Some(state.route.with(|route| route.to(&class, view)))
    }
}

/// The bar with the steps.
#[component]
pub fn StepsBar() -> impl IntoView {
    let state = use_state();
    view! {
        <nav class="steps" aria-label=move || state.t().steps>
            <ol>{Step::ALL.map(|step| view! { <StepLink step /> }).collect_view()}</ol>
        </nav>
    }
}

/// The way to one step.
#[component]
fn StepLink(
    /// Which one.
    step: Step,
) -> impl IntoView {
    let state = use_state();
    let route = Memo::new(move |_| step.route(state));
    let is_current = move || state.screen.with(Step::of) == Some(step);
    // A site may leave a step out of its frame. One that has no address yet is shown, so that the way is seen.
    let is_left_out = move || {
        state.framed && route.with(|r| r.as_ref().is_none_or(|r| !state.frame.with(|frame| frame.shows(r))))
    };
    view! {
        <li hidden=is_left_out>
            <a
                role=move || route.with(Option::is_none).then_some("link")
                aria-disabled=move || route.with(Option::is_none).then_some("true")
                href=move || route.with(|route| route.as_ref().map(Route::print))
                aria-current=move || is_current().then_some("step")
            >
                {move || state.t().step_names[step as usize]}
            </a>
        </li>
    }
}
