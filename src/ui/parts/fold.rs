//! What stands folded below a heading, and is built when somebody opens it.

use leptos::prelude::*;

/// A folded part of a screen. Once opened it stays built.
#[component]
pub fn Fold(
    /// Its heading.
    #[prop(into)]
    title: String,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    view! {
        <details class="fold" on:toggle=move |_| was_opened.set(true)>
            <summary>
                <h2>{title}</h2>
            </summary>
            <div>
                <Show when=move || was_opened.get()>{children()}</Show>
            </div>
        </details>
    }
}
