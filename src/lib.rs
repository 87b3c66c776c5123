//! Weegwijzer ("weigh-guide") helps people weigh psychiatric medicines against each other
//! on the effects that matter to them.
//!
//! The modules in reading order; data flows one way through them:
//!
//! 1. [`domain`]: the dataset, what its figures mean, a person's wishes and how they are weighed; what is carried by
//!    a link and kept on the device.
//! 2. [`geometry`]: numbers to shapes.
//! 3. [`text`]: every word that a person reads, in Dutch and English.
//! 4. [`route`]: the only module that knows the syntax of addresses.
//! 5. [`host`]: what a frame on another site and the page around it say to each other.
//! 6. `web` (browser only): every edge with the browser, such as fetching, the address bar, storage and the formatting
//!    of numbers.
//! 7. `ui` (browser only): the screens, in Leptos.
//!
//! `docs/architecture.md` tells how they fit together.
//!
//! **Architecture invariant:** the crate never sends anything anywhere, never names a best medicine,
//! and knows no medicine, effect or class by name. Those are data.

pub mod domain;
pub mod geometry;
pub mod host;
pub mod route;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod web;

/// Figures in words, as the screens say them: on the host for the page that stands without the program.
#[cfg(not(target_arch = "wasm32"))]
#[path = "ui/say.rs"]
pub mod say;
/// What stands in for the browser on the host.
#[cfg(not(target_arch = "wasm32"))]
pub mod web {
    #[path = "numbers_native.rs"]
    pub mod numbers;
}
