# Shared by the shell scripts: where the project is, which tools it uses, and how the scripts speak.
# Sourced, never run. Works with the bash 3.2 of macOS.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1

# trunk 0.22 needs a newer compiler than Cargo.toml asks for.
TRUNK_VERSION=0.21.14
# trunk accepts only a wasm-bindgen of exactly the version the crate was built with, so there is one place to change.
WASM_BINDGEN_VERSION=$(sed -n 's/^wasm-bindgen = "=\([0-9.]*\)".*/\1/p' Cargo.toml)
# Divides the program. Older ones went through their tables in another order every time, so that two builds differed.
WASM_SPLIT_VERSION=0.2.4
WASM_TARGET=wasm32-unknown-unknown
# The name under which setup.sh links Debian's compiler when rustup cannot bring the wasm target.
DEBIAN_TOOLCHAIN=debian

# Tools of this checkout come first; `.tools` holds a tool only when the machine has another version of its own.
export PATH="$root/.tools/bin:$root/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
# No tool should ask the network whether a newer version exists in the middle of a build.
export TRUNK_SKIP_VERSION_CHECK=true
export CARGO_NET_RETRY="${CARGO_NET_RETRY:-5}"

say() { printf '%s\n' "$*"; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# limit SECONDS COMMAND...: macOS has no `timeout`; there the command runs without a limit.
limit() {
  local seconds=$1
  shift
  if have timeout; then timeout "$seconds" "$@"; else "$@"; fi
}

# Whether the toolchain named $1 (empty: the active one) can build for the browser.
has_wasm_std() {
  local sysroot
  if [ -n "$1" ]; then
    sysroot=$(RUSTUP_TOOLCHAIN=$1 rustc --print sysroot 2>/dev/null) || return 1
  else
    sysroot=$(rustc --print sysroot 2>/dev/null) || return 1
  fi
  ls "$sysroot/lib/rustlib/$WASM_TARGET/lib/"libstd-*.rlib >/dev/null 2>&1
}

# The toolchain that must build the browser program; empty means the active one.
# Asked of the machine each time, so that no file can remember it wrongly.
wasm_toolchain() {
  if has_wasm_std ""; then return 0; fi
  if has_wasm_std "$DEBIAN_TOOLCHAIN"; then printf '%s' "$DEBIAN_TOOLCHAIN"; fi
}

# Whether the source of the standard library is there for the toolchain that builds the browser program.
has_std_source() {
  local sysroot
  sysroot=$(with_wasm_toolchain rustc --print sysroot 2>/dev/null) || return 1
  [ -f "$sysroot/lib/rustlib/src/rust/library/std/src/lib.rs" ]
}

# Runs a command that builds the browser program with the toolchain that can.
with_wasm_toolchain() {
  local toolchain
  toolchain=$(wasm_toolchain)
  if [ -n "$toolchain" ]; then RUSTUP_TOOLCHAIN=$toolchain "$@"; else "$@"; fi
}

# Prints the path of a Chromium or Chrome that starts, or nothing.
find_chromium() {
  local candidate
  for candidate in \
    "${CHROMIUM:-}" \
    /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /usr/bin/google-chrome-stable /snap/bin/chromium \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  # The one Playwright downloaded earlier, if any.
  candidate=$(node -e 'import("@playwright/test").then((p) => process.stdout.write(p.chromium.executablePath()))' 2>/dev/null)
  if [ -n "$candidate" ] && [ -x "$candidate" ]; then printf '%s' "$candidate"; fi
  return 0
}
