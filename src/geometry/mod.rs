//! Numbers to shapes: plain Rust, no drawing.
