//! A field in which somebody types, with what was found below it: the combobox of the ARIA Authoring Practices, for
//! touch, mouse, keyboard and screen reader.

use leptos::html::Input;
use leptos::prelude::*;

use crate::ui::parts::announce::late;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is called.
    pub name: String,
    /// What else there is to say, smaller.
    pub note: String,
}

/// The field with its list. What was typed stands in `query`; the first suggestion is the one that Enter takes.
#[component]
pub fn Finder(
    /// Its id, unique on the screen.
    id: &'static str,
    /// What it asks.
    #[prop(into)]
    label: Signal<String>,
    /// An example of what can be typed.
    #[prop(into)]
    example: String,
    /// What was typed.
    query: RwSignal<String>,
    /// What was found.
    #[prop(into)]
    suggestions: Signal<Vec<Suggestion>>,
    /// What is said of how much was found; nothing while nothing was typed.
    #[prop(into)]
    said: Signal<String>,
    /// Takes a suggestion, by its place.
    #[prop(into)]
    choose: Callback<usize>,
    /// The focus goes here when somebody takes a suggestion that stays on this screen.
    #[prop(optional)]
    field: NodeRef<Input>,
) -> impl IntoView {
    let list = [id, "-list"].concat();
    let option_id = move |i: usize| [id, "-", &i.to_string()].concat();
    let active = RwSignal::new(0);
    let count = move || suggestions.with(Vec::len);
    // Other suggestions begin at the first again.
    Effect::new(move || {
        suggestions.track();
        active.set(0);
    });
    let take = move |i: usize| {
        // First, while it is still known what was found.
        choose.run(i);
        query.set(String::new());
    };
    let at_key = move |event: web_sys::KeyboardEvent| {
        let (n, at) = (suggestions.with_untracked(Vec::len), active.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if n > 0 => active.set((at + 1) % n),
            "ArrowUp" if n > 0 => active.set((at + n - 1) % n),
            "Enter" if n > 0 => take(at.min(n - 1)),
            "Escape" if query.with_untracked(|query| !query.is_empty()) => query.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let said = late(move || said.get());
    view! {
        <div class="finder">
            <label class="question" for=id>
                {label}
            </label>
            <input
                id=id
                node_ref=field
                type="text"
                role="combobox"
                aria-autocomplete="list"
                aria-controls=list.clone()
                aria-expanded=move || (count() > 0).to_string()
                aria-activedescendant=move || (count() > 0).then(|| option_id(active.get()))
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="go"
                maxlength="100"
                placeholder=example
                bind:value=query
                on:keydown=at_key
            />
            <ul id=list role="listbox" aria-label=move || label.get() hidden=move || count() == 0>
                {move || {
                    let options = suggestions.get().into_iter().enumerate().map(|(i, suggestion)| {
                        view! {
                            <li
                                id=option_id(i)
                                role="option"
                                aria-selected=move || (active.get() == i).to_string()
                                // The field keeps the focus, and a phone its keyboard.
                                on:pointerdown=|event| event.prevent_default()
                                on:click=move |_| take(i)
                            >
                                <strong>{suggestion.name}</strong>
                                " "
                                <span>{suggestion.note}</span>
                            </li>
                        }
                    });
                    options.collect_view()
                }}
            </ul>
            <p class="visually-hidden" role="status">
                {said}
            </p>
        </div>
    }
}
