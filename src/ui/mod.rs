//! The screens. They show a [`Comparison`](crate::domain::comparison::Comparison) and change wishes; no rule
//! of the method and no word of text stands here.

mod app;
mod parts;
mod say;
mod screens;
mod state;

/// Starts the program in the page.
pub fn start() {
    leptos::mount::mount_to_body(app::App);
}
