#!/usr/bin/env bash
# scripts/build.sh [FOLDER]: makes the release site in dist/; with a folder a quick, larger build for trying things, as
# `make serve` makes it. DIST=FOLDER tells the browser tests and scripts/screenshots.mjs to look there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ $# -gt 0 ]; then
  mkdir -p "$1"
  export CARGO_PROFILE_DEV_OPT_LEVEL=1 CARGO_PROFILE_DEV_DEBUG=0
  bundle build --dist "$1"
  exit
fi
# What is shipped must not carry the folders of the machine that built it.
RELEASE_FLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$root=weegwijzer"
if has_std_source; then
  # A standard library of our own, in which a panic ends the program at once: without the code that words and formats
  # what went wrong the program is a tenth smaller (133 kB brotli became 123). Nobody would see those words; the page
  # shows its own. These options are not stable yet, so the compiler is told to accept them.
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  RELEASE_FLAGS="$RELEASE_FLAGS -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
fi
bundle build --release
say "build: dist/ is ready for any static host"
