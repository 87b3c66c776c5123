//! What a screen reader is told of a change.
//!
//! The crate leptos-use has the same as `signal_debounced`; it would bring twenty crates for these few lines.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// How long a text must have stayed the same before it is said.
const MILLISECONDS: u32 = 700;

/// A text once it has not changed for a moment, for an element with `role="status"` or `aria-live`: so a screen reader
/// hears the last state and not every step towards it. What stands there from the beginning is there at once.
pub fn late(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    let text = Memo::new(move |_| text());
    let said = RwSignal::new(text.get_untracked());
    // Dropping the one before ends it.
    let waiting = StoredValue::new_local(None);
    Effect::watch(
        move || text.get(),
        move |text, _, _| {
            let text = text.clone();
            waiting.set_value(Some(Timeout::new(MILLISECONDS, move || said.set(text))));
        },
        false,
    );
    said.into()
}
