#!/usr/bin/env bash
# Formatting, lints as errors and the datasets. Goes on after a failure, so that one run tells everything.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

failed=()
run() {
  local title=$1
  shift
  say "check: $title"
  "$@" || failed+=("$title")
}

run "formatting (cargo fmt)" cargo fmt --check
run "lints for this machine (clippy)" cargo clippy --quiet --locked --all-targets -- -D warnings
run "lints for the browser (clippy)" with_wasm_toolchain \
  cargo clippy --quiet --locked --lib --bin weegwijzer --target "$WASM_TARGET" -- -D warnings
run "datasets (dataset check)" cargo run --quiet --locked --bin dataset -- check
run "what others wrote (licences, origins, known flaws)" node scripts/supply.mjs

if [ ${#failed[@]} -gt 0 ]; then
  printf 'check: failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
say "check: all good"
