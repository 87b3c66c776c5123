#!/usr/bin/env bash
# Makes the release site in dist/.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

with_wasm_toolchain trunk build --release
say "build: dist/ is ready for any static host"
