//! Boot only: everything else is in the library, so that it can be tested.

#[cfg(target_arch = "wasm32")]
fn main() {
    weegwijzer::ui::start();
}

/// On the host there is no browser to boot in.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
