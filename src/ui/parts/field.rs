//! Fields to write in, and what is asked about before it is done.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A line of text with its name above it. What the person writes is in `value` at once.
#[component]
pub fn Line(
    /// Its name.
    #[prop(into)]
    label: String,
    /// The most characters.
    longest: usize,
    /// What is written.
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <label class="line">
            <span>{label}</span>
            <input type="text" autocomplete="off" maxlength=longest.to_string() bind:value=value />
        </label>
    }
}

/// A field with the button that sends it, for the mouse and for the Enter key. It is no form of HTML: a frame that may
/// run the program need not allow forms, and nothing is to leave the page.
#[component]
pub fn LineForm(
    /// What the button is called.
    #[prop(into)]
    button: String,
    /// What is done with what was written.
    #[prop(into)]
    send: Callback<()>,
    /// The field.
    children: Children,
) -> impl IntoView {
    let send_at_enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            send.run(());
        }
    };
    view! {
        <div class="line-form" on:keydown=send_at_enter>
            {children()}
            // Enter on the button presses it, which is enough.
            <button
                type="button"
                class="button quiet"
                on:keydown=|event| event.stop_propagation()
                on:click=move |_| send.run(())
            >
                {button}
            </button>
        </div>
    }
}

/// Something that cannot be undone: it opens, says what happens, and has a button of its own.
#[component]
pub fn Sure(
    /// What is to be done.
    #[prop(into)]
    question: String,
    /// What happens then.
    #[prop(into)]
    sentence: String,
    /// What the button is called.
    #[prop(into)]
    yes: String,
    /// Does it.
    #[prop(into)]
    act: Callback<()>,
) -> impl IntoView {
    view! {
        <details class="sure">
            <summary>{question}</summary>
            <p>{sentence}</p>
            <button type="button" class="button" on:click=move |_| act.run(())>
                {yes}
            </button>
        </details>
    }
}
