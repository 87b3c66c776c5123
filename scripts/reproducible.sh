#!/usr/bin/env bash
# Builds the release twice from nothing and compares all digests. Takes as long as two builds.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

kept=target/reproducible
rm -rf "$kept"
mkdir -p "$kept"
for build in first second; do
  say "reproducible: the $build build"
  # A folder of its own for what is compiled, so that nothing of the other build is used again.
  CARGO_TARGET_DIR="$root/$kept/$build" scripts/build.sh
  cp dist/SHA256SUMS "$kept/$build.sums"
  rm -rf "${kept:?}/$build"
done
diff "$kept/first.sums" "$kept/second.sums" || fail "the two builds differ in the files above"
say "reproducible: $(wc -l <"$kept/first.sums") files, twice the same"
