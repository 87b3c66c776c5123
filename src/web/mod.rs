//! All browser edges. No other module calls the browser.

pub mod clipboard;
pub mod document;
pub mod faults;
pub mod fetch;
pub mod file;
pub mod fragment;
pub mod messages;
pub mod names;
pub mod numbers;
pub mod pointer;
pub mod scrolled;
pub mod speech;
pub mod storage;
pub mod time;
pub mod update;
pub mod without;
