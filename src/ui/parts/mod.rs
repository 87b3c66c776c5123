//! Components that more than one screen uses. They know the state and each other, and no screen.

pub mod announce;
pub mod choice;
pub mod explained;
pub mod facts;
pub mod failure;
pub mod field;
pub mod fold;
pub mod kept;
pub mod measure;
pub mod newer;
pub mod notices;
pub mod outside;
pub mod over;
pub mod over_head;
pub mod picture;
pub mod prescriber;
pub mod prose;
pub mod reading_cell;
pub mod scroll;
pub mod source;
pub mod strip;
pub mod tables;
pub mod taking;
pub mod tradeoff;
pub mod why;
