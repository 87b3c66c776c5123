//! The same case inside the browser: what `tests/bench/chromium.mjs` times.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

mod case;

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// [`super::case::Case`] for JavaScript.
    #[wasm_bindgen]
    pub struct Case(super::case::Case);

    #[wasm_bindgen]
    impl Case {
        /// See [`super::case::Case::new`].
        #[wasm_bindgen(constructor)]
        pub fn new(json: &str, wished: usize, draws: usize) -> Case {
            Case(super::case::Case::new(json, wished, draws))
        }

        /// See [`super::case::Case::prepare`].
        pub fn prepare(&mut self) {
            self.0.prepare();
        }

        /// See [`super::case::Case::weigh`]; the number of medicines that are placed.
        pub fn weigh(&self) -> usize {
            std::hint::black_box(self.0.weigh()).placed.len()
        }

        /// See [`super::case::Case::result`].
        pub fn digest(&self) -> String {
            format!("{:016x}", self.0.result().1)
        }
    }
}

fn main() {}
