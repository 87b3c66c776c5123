#!/usr/bin/env bash
# Damaged input for everything that reads what comes from outside; a target is a test in tests/fuzz.rs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export FUZZ_CASES="${FUZZ_CASES:-1000000}"
say "fuzz: $FUZZ_CASES damaged inputs for each target"
cargo test --locked --profile fuzz --test fuzz "$@"
