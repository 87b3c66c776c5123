//! What stands further down is built a moment later, so that a slow phone answers in between.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::scrolled;
use crate::web::time::yield_now;

/// Builds its children in a task of its own, after what stands above it; in the order in which they stand there.
///
/// Who comes back to a screen goes on where it was left, so all of it is built at once.
#[component]
pub fn Soon(
    /// What is built.
    children: Children,
) -> impl IntoView {
    let is_time = RwSignal::new(scrolled::before().is_some());
    if !is_time.get_untracked() {
        spawn_local(async move {
            yield_now().await;
            // The person may have gone on meanwhile.
            is_time.try_set(true);
        });
    }
    let mut children = Some(children);
    move || match is_time.get() {
        // The style sheet keeps what stands below out of sight meanwhile.
        false => view! { <span class="soon"></span> }.into_any(),
        true => children.take().map(|build| untrack(build)).into_any(),
    }
}
