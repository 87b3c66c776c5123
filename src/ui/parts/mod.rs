//! Pieces that more than one screen uses.

pub mod choice;
pub mod facts;
pub mod failure;
pub mod field;
pub mod notices;
pub mod over;
pub mod picture;
pub mod reading_cell;
pub mod scroll;
pub mod source;
pub mod taking;
pub mod why;
