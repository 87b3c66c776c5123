#!/usr/bin/env bash
# scripts/build.sh [FOLDER]: makes the release site in dist/; with a folder a quick, larger build for trying things, as
# `make serve` makes it. DIST=FOLDER tells the browser tests and scripts/screenshots.mjs to look there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ $# -gt 0 ]; then
  mkdir -p "$1"
  export CARGO_PROFILE_DEV_OPT_LEVEL=1 CARGO_PROFILE_DEV_DEBUG=0
  with_wasm_toolchain trunk build --dist "$1"
  exit
fi
# What is shipped must not carry the folders of the machine that built it.
flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$root=weegwijzer"
if has_std_source; then
  # A standard library of our own, in which a panic ends the program at once: without the code that words and formats
  # what went wrong the program is a tenth smaller (133 kB brotli became 123). Nobody would see those words; the page
  # shows its own. These options are not stable yet, so the compiler is told to accept them.
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  flags="$flags -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
fi
# These add up with those of .cargo/config.toml.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags
with_wasm_toolchain trunk build --release
say "build: dist/ is ready for any static host"
