//! Weegwijzer.
