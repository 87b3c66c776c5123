//! What stands further down is built a moment later, so that a slow phone answers in between.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::scrolled;
use crate::web::time::yield_now;

/// So many further pieces are built by now, from 0 to `all`: one more in each task.
///
/// Who comes back to a screen goes on where it was left, so all of it is built at once.
pub fn built_soon(all: usize) -> ReadSignal<usize> {
    let first = if scrolled::before().is_some() { all } else { 0 };
    let (built, set_built) = signal(first);
    spawn_local(async move {
        for piece in first + 1..=all {
            yield_now().await;
            // The person may have gone on meanwhile.
            set_built.try_set(piece);
        }
    });
    built
}

/// Builds its children in a task of its own, after what stands above it; in the order in which they stand there.
#[component]
pub fn Soon(
    /// What is built.
    children: Children,
) -> impl IntoView {
    let built = built_soon(1);
    let mut children = Some(children);
    move || match built.get() {
        // The style sheet keeps what stands below out of sight meanwhile.
        0 => view! { <span class="soon"></span> }.into_any(),
        _ => children.take().map(|build| untrack(build)).into_any(),
    }
}
