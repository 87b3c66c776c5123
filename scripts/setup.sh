#!/usr/bin/env bash
# Brings what the project needs and the machine lacks; says what it does; safe to run again.
#
#   scripts/setup.sh [PART...]     parts: rust node wasm bundler browser (none: all of them)
#
# Expects rustup and Node (see NODE_VERSIONS) on Debian (or a relative) or macOS.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# Those that package.json asks for.
NODE_VERSIONS="20.19, 22.16, or 24 and later"

# Quiet when nothing is to be done, so that every make target can ask.
did_something=no
step() {
  did_something=yes
  say "setup: $*"
}

can_apt() { have apt-get && [ "$(id -u)" = 0 ]; }

# A bare machine has no package lists yet; once per run is enough.
apt_updated=no
apt_install() {
  if [ "$apt_updated" = no ]; then
    limit 300 apt-get update -qq -o Acquire::Retries=3 >/dev/null || return 1
    apt_updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive limit 1800 \
    apt-get install -y -qq --no-install-recommends -o Acquire::Retries=3 "$@" >/dev/null
}

# The native compiler, formatter and linter.
setup_rust() {
  have cargo && have rustc || fail "Rust is missing: install rustup from https://rustup.rs and run this again"
  if ! have cc; then
    can_apt || fail "a C linker (cc) is missing: install your system's compiler package and run this again"
    step "installing gcc, the linker Rust uses"
    apt_install gcc libc6-dev || fail "apt-get could not install gcc"
  fi
  local component
  for component in clippy rustfmt; do
    case $component in
    clippy) cargo clippy --version >/dev/null 2>&1 && continue ;;
    rustfmt) cargo fmt --version >/dev/null 2>&1 && continue ;;
    esac
    have rustup || fail "$component is missing: install it with your Rust"
    step "adding $component to the Rust toolchain"
    limit 300 rustup component add "$component" >/dev/null 2>&1 || fail "rustup could not add $component"
  done
}

# Packages of package-lock.json. A copy of the lock file inside node_modules tells whether they are up to date.
setup_node() {
  have node && have npm || fail "Node is missing: install Node $NODE_VERSIONS from https://nodejs.org and run this again"
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major >= 24 || (major === 22 && minor >= 16) || (major === 20 && minor >= 19) ? 0 : 1)' ||
    fail "Node $(node --version) does not fit: Node $NODE_VERSIONS is needed"
  if ! cmp -s package-lock.json node_modules/.weegwijzer-lock; then
    step "installing the Node packages of package-lock.json"
    limit 600 npm ci --no-progress --loglevel=error || fail "npm ci failed: is the network or the npm registry out of reach?"
    cp package-lock.json node_modules/.weegwijzer-lock
  fi
}

# The standard library for the browser, in this order: present, by rustup, built with Debian's compiler.
setup_wasm_target() {
  has_wasm_std "" && return 0
  has_wasm_std "$DEBIAN_TOOLCHAIN" && return 0
  if have rustup; then
    step "adding the Rust target $WASM_TARGET"
    limit 120 rustup target add "$WASM_TARGET" >/dev/null 2>&1
    has_wasm_std "" && return 0
  fi
  can_apt && have rustup || fail "the Rust target $WASM_TARGET could not be added: try 'rustup target add $WASM_TARGET'"

  step "rustup cannot bring $WASM_TARGET; installing Debian's compiler and building the library once (a few minutes)"
  apt_install rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy lld-22 ||
    fail "apt-get could not install Debian's Rust for the web"
  local crate libraries
  crate=$(mktemp -d)
  mkdir -p "$crate/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$crate/Cargo.toml"
  : >"$crate/src/lib.rs"
  # -Zbuild-std is an unstable option; RUSTC_BOOTSTRAP allows it on this one build.
  (cd "$crate" && RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$crate/target" /usr/bin/cargo build --quiet --release \
    -Zbuild-std=std,panic_abort,proc_macro,test --target "$WASM_TARGET") ||
    fail "Debian's compiler could not build the standard library for $WASM_TARGET"
  libraries=$(/usr/bin/rustc --print sysroot)/lib/rustlib/$WASM_TARGET/lib
  mkdir -p "$libraries"
  find "$crate/target/$WASM_TARGET/release/deps" -name '*.rlib' ! -name 'libempty-*' -exec cp {} "$libraries/" \;
  rm -rf "$crate"
  rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr || fail "rustup could not link Debian's compiler"
  has_wasm_std "$DEBIAN_TOOLCHAIN" || fail "Debian's compiler still lacks $WASM_TARGET"
}

# The source of the standard library: the release is built with a library of its own, which is a tenth smaller.
setup_std_source() {
  has_std_source && return 0
  if [ -z "$(wasm_toolchain)" ] && have rustup; then
    step "adding the source of the standard library (rust-src)"
    limit 300 rustup component add rust-src >/dev/null 2>&1
  elif can_apt; then
    step "installing the source of the standard library (rust-web-src)"
    apt_install rust-web-src
  fi
  has_std_source || say "setup: the source of the standard library could not be had: the site will work, and be a tenth larger"
}

# The version of a command; where it does not tell, what cargo remembers of having installed there, one a line.
version_of() {
  local command=$1 crate=$2 place
  place=$(command -v "$command") || return 0
  "$command" --version 2>/dev/null | awk '{ print $2; exit }' | grep . ||
    cargo install --list --root "$(dirname "$(dirname "$place")")" | sed -n "s/^$crate v\([^ :]*\).*/\1/p"
}

# cargo_tool COMMAND CRATE VERSION MINUTES [OPTION...]
# An absent tool goes to the usual place. Where another version already lives, that one is left alone
# and ours goes to .tools of this checkout.
cargo_tool() {
  local command=$1 crate=$2 version=$3 minutes=$4
  if version_of "$command" "$crate" | grep -qxF "$version"; then return 0; fi
  shift 4
  if have "$command"; then
    mkdir -p .tools
    printf '*\n' >.tools/.gitignore
    set -- "$@" --root "$root/.tools"
  fi
  step "compiling $crate $version (about $minutes minutes, once)"
  limit 3600 cargo install "$crate" --version "$version" --locked --quiet "$@" ||
    fail "cargo could not install $crate $version"
}

# What turns the crate into a site.
setup_bundler() {
  [ -n "$WASM_BINDGEN_VERSION" ] || fail "Cargo.toml no longer pins wasm-bindgen as wasm-bindgen = \"=X.Y.Z\""
  cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" 2
  cargo_tool wasm-split-cli wasm_split_cli_support "$WASM_SPLIT_VERSION" 2 --features build-binary
  cargo_tool trunk trunk "$TRUNK_VERSION" 7
}

# What the tests need of the other engines; without one its tests are skipped, and say so.
ENGINE_PACKAGES="firefox-esr webkit2gtk-driver xvfb python3-gi gir1.2-webkit2-4.1 wpewebkit-driver cog libwpebackend-fdo-1.0-1"

setup_engines() {
  local missing
  # The same question that the tests ask.
  missing=$(node tests/browser/engines/missing.mjs) || return 0
  [ -n "$missing" ] || return 0
  if can_apt; then
    step "installing Firefox and two versions of WebKit from the distribution, for the tests"
    # shellcheck disable=SC2086 # a list
    apt_install $ENGINE_PACKAGES || for package in $ENGINE_PACKAGES; do apt_install "$package"; done
    missing=$(node tests/browser/engines/missing.mjs)
  fi
  [ -z "$missing" ] || say "setup: these engines are not here, so their tests will be skipped: $missing"
}

# For the browser tests, the screenshots and nothing else.
setup_browser() {
  setup_chromium
  setup_engines
}

setup_chromium() {
  [ -n "$(find_chromium)" ] && return 0
  if can_apt; then
    step "installing Chromium from the distribution"
    apt_install chromium fonts-liberation
    [ -n "$(find_chromium)" ] && return 0
  fi
  step "downloading Chromium through Playwright"
  limit 900 playwright install chromium ||
    fail "no Chromium: install one, or set CHROMIUM to the path of yours"
  [ -n "$(find_chromium)" ] || fail "the downloaded Chromium cannot be found: set CHROMIUM to its path"
}

[ $# -gt 0 ] || set -- rust node wasm bundler browser
for part in "$@"; do
  case $part in
  rust) setup_rust ;;
  node) setup_node ;;
  wasm) setup_rust && setup_wasm_target && setup_std_source ;;
  bundler) setup_rust && setup_bundler ;;
  browser) setup_node && setup_browser ;;
  *) fail "unknown part '$part' (rust node wasm bundler browser)" ;;
  esac
done
[ "$did_something" = no ] || say "setup: done"
