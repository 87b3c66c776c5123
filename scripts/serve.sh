#!/usr/bin/env bash
# scripts/serve.sh PORT: builds for development, serves on this machine only, builds again when a file changes.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

port=${1:-8080}
# Asked before the build, because trunk asks after it.
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "port $port is in use: stop what uses it, or choose another with PORT=8081 make serve"
fi
say "serve: building; the first time takes a few minutes. Then open http://127.0.0.1:$port/ (Ctrl-C stops)"
# Not dist/: that is the release, and the tests measure it.
mkdir -p target/serve
# The weighing draws thousands of times; without any optimisation it is too slow to judge by hand.
export CARGO_PROFILE_DEV_OPT_LEVEL=1 CARGO_PROFILE_DEV_DEBUG=0
with_wasm_toolchain trunk serve --dist target/serve --port "$port"
