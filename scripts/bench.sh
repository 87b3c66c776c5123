#!/usr/bin/env bash
# Measures what a changed wish costs: on this machine, in headless Chromium, and in numpy doing the same work.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

out=target/bench
mkdir -p "$out/page" "$out/data"
cargo run --quiet --bin dataset -- pack --out "$out/data" >/dev/null

say "bench: native"
BENCH_DATASET="$out/data/antipsychotics.json" cargo bench --quiet --bench weighing >"$out/native.jsonl"

# The reference is numpy; it lives in an environment of its own, as far as the machine lets us make one.
if [ ! -x .tools/python/bin/python ] && [ -z "${PYTHON:-}" ]; then
  say "bench: installing numpy in .tools/python"
  { python3 -m venv .tools/python && .tools/python/bin/pip install --quiet numpy; } || say "bench: numpy could not be installed"
fi
if [ -z "${PYTHON:-}" ] && [ -x .tools/python/bin/python ]; then PYTHON=.tools/python/bin/python; fi

say "bench: numpy"
medicines=$(sed -n 's/.*"ordered":\([0-9]*\).*/\1/p' "$out/native.jsonl" | head -n 1)
# One thread, like a page. 3: numpy is missing, which the script has said.
OMP_NUM_THREADS=1 "${PYTHON:-python3}" tests/bench/reference.py "$medicines" >"$out/numpy.jsonl" || [ $? -eq 3 ]

say "bench: Chromium"
with_wasm_toolchain cargo build --quiet --release --example bench --target "$WASM_TARGET"
# Divided as the program is (scripts/divide.mjs), because the library is; the later part is not asked for.
wasm-split-cli "target/$WASM_TARGET/release/examples/bench.wasm" "$out/page" --target web --out-name bench
wasm-bindgen --target web --out-dir "$out/page" --keep-lld-exports --no-demangle "$out/page/bench.wasm"
node tests/bench/chromium.mjs "$out/page" "$out/data" >"$out/chromium.jsonl"

say "bench: interactions"
[ -f dist/index.html ] || scripts/build.sh
node tests/bench/interactions.mjs dist | tee "$out/interactions.md"

node tests/bench/table.mjs "$out" target/criterion | tee "$out/table.md"
