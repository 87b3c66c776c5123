//! One file per screen. Each knows parts and state, and no other screen.

pub mod about;
pub mod cards;
pub mod compare;
pub mod embed;
pub mod figures;
pub mod guide;
pub mod link;
pub mod matters;
pub mod medicine;
pub mod overview;
pub mod saved;
pub mod source;
pub mod start;
pub mod take;
pub mod views;
