//! All browser edges.
