//! Choosing: one of a few, one of many, or yes and no.

use leptos::prelude::*;

/// A group of radio buttons under a question.
#[component]
pub fn Choices(
    /// The question.
    #[prop(into)]
    question: String,
    /// The answers, each a [`Choice`].
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="choices">
            <legend>{question}</legend>
            {children()}
        </fieldset>
    }
}

/// One of the answers.
#[component]
pub fn Choice(
    /// The name of the group, the same for all its answers and unique on the screen.
    #[prop(into)]
    group: String,
    /// What it is called.
    #[prop(into)]
    label: String,
    /// Whether it is the one that is chosen.
    #[prop(into)]
    is_chosen: Signal<bool>,
    /// Whether it cannot be chosen.
    #[prop(into, optional)]
    is_impossible: Signal<bool>,
    /// Chooses it.
    #[prop(into)]
    choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="radio"
                name=group
                prop:checked=is_chosen
                prop:disabled=is_impossible
                on:change=move |_| choose.run(())
            />
            <span>{label}</span>
        </label>
    }
}

/// One of many, by its place in the list, or none of them.
#[component]
pub fn Select(
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// What none of them is called.
    #[prop(into)]
    none: String,
    /// What they are called.
    options: Vec<String>,
    /// Which one is chosen.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Chooses one, or none.
    #[prop(into)]
    choose: Callback<Option<usize>>,
) -> impl IntoView {
    let options = options.into_iter().enumerate().map(|(i, name)| {
        view! {
            <option value=i.to_string() prop:selected=move || chosen.get() == Some(i)>
                {name}
            </option>
        }
    });
    let options = options.collect_view();
    view! {
        <label class="field">
            <span>{label}</span>
            <select on:change:target=move |event| choose.run(event.target().value().parse().ok())>
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {none}
                </option>
                {options}
            </select>
        </label>
    }
}

/// Yes or no.
#[component]
pub fn Tick(
    /// What is said yes to.
    #[prop(into)]
    label: String,
    /// Whether it is yes.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Makes a yes of a no and the other way round.
    #[prop(into)]
    toggle: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_on on:change=move |_| toggle.run(()) />
            <span>{label}</span>
        </label>
    }
}
