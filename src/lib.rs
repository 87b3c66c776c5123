//! Weegwijzer ("weigh-guide") helps people weigh psychiatric medicines against each other
//! on the effects that matter to them.
//!
//! The modules in reading order; data flows one way through them:
//!
//! 1. [`domain`]: the dataset, what its figures mean, a person's wishes and how they are weighed.
//! 2. [`geometry`]: numbers to shapes.
//! 3. [`text`]: every word that a person reads, in Dutch and English.
//! 4. [`route`]: the only module that knows the syntax of addresses.
//! 5. [`host`]: what a frame on another site and the page around it say to each other.
//! 6. `web` (browser only): fetching, the address bar, formatting by the browser.
//! 7. `ui` (browser only): the screens.
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
