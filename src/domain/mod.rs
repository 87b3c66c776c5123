//! What the figures are and how wishes weigh them.
//!
//! **Architecture invariant:** plain Rust, no web crate and no text in any language, so that every
//! rule of the method can be tested on the host in seconds.

pub mod comparison;
pub mod dataset;
pub mod frequencies;
pub mod provenance;
pub mod reading;
pub mod weighing;
pub mod wishes;
