#!/usr/bin/env bash
# tests/independent/check.py: what the site calculates, once more from data/ alone by other code. Says so where there is
# no Python to run it; that is no failure, because nothing that is built needs it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
  say "independent: left out, because this machine has no python3 of 3.9 or later"
  exit 0
fi
cargo build --quiet --locked --bin dataset
python3 -B tests/independent/check.py "$@"
