//! Components that more than one screen uses.

pub mod failure;
pub mod notices;
pub mod over;
pub mod picture;
pub mod reading_cell;
pub mod source;
pub mod why;
