#!/usr/bin/env bash
# Makes the release site in dist/.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# What is shipped must not carry the folders of the machine that built it.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$root=weegwijzer"
with_wasm_toolchain trunk build --release
say "build: dist/ is ready for any static host"
