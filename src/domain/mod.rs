//! What the figures are and how wishes weigh them.
//!
//! **Architecture invariant:** plain Rust, no web crate and no text in any language, so that every
//! rule of the method can be tested on the host in seconds.
//!
//! Known as they stand: [`dataset`], [`reading`], [`wishes`], [`weighing`], [`comparison`]. How sure that is:
//! [`certainty`] judges one figure by a rule, [`sampling`] draws what the figures could be, [`differences`] tells
//! which of a few medicines differ, [`smaa`] counts places over the draws, [`uncertainty`] is what the screens show
//! of it, [`changes`] is what would change it. What a person chose: [`choices`], with [`filters`] and their
//! [`search`] and with [`taking`]; two of them side by side in [`views`], carried by a [`link`] (found again by
//! [`tidy`]), kept in [`saved`].
//!
//! What is known of an effect over time: [`course`]. Who answers for this copy, and where help is to be had: [`site`]. Who
//! checked which figure: [`reviewed`].

pub mod beside;
pub mod certainty;
pub mod changes;
pub mod choices;
pub mod comparison;
pub mod country;
pub mod course;
pub mod dataset;
pub mod decode;
pub mod differences;
pub mod distributions;
pub mod filters;
pub mod frequencies;
pub mod index;
pub mod limits;
pub mod link;
pub mod order;
pub mod provenance;
pub mod question;
pub mod reading;
pub mod reviewed;
pub mod sampling;
pub mod saved;
pub mod search;
pub mod selection;
pub mod sheet;
pub mod site;
pub mod smaa;
pub mod sources;
pub mod taking;
pub mod tidy;
pub mod uncertainty;
pub mod views;
pub mod weighing;
pub mod wishes;
