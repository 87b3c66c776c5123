#!/usr/bin/env bash
# trunk's first step: makes the files index.html asks for, in target/site.
#   target/site/data       the packed datasets, one per class
#   target/site/text       the texts of the screens and the long reading texts, per language
#   target/site/page.html  what index.html shows without the program
#   target/site/style.css  style/main.css with everything it imports, minified
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The dataset tool runs on this machine, so it wants the native toolchain and none of the settings for the browser build.
if [ "${RUSTUP_TOOLCHAIN:-}" = "$DEBIAN_TOOLCHAIN" ]; then unset RUSTUP_TOOLCHAIN; fi
unset CARGO_PROFILE_DEV_OPT_LEVEL CARGO_PROFILE_DEV_DEBUG RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD

rm -rf target/site
mkdir -p target/site/data
cargo run --quiet --locked --bin dataset -- pack --out target/site/data
[ -n "$(ls target/site/data)" ] || fail "the dataset tool packed nothing"
cargo run --quiet --locked --bin dataset -- texts --out target/site/text
cargo run --quiet --locked --bin dataset -- page --out target/site/page.html

# The lowest versions of docs/browsers.md: what they know only under another name gets that as well.
esbuild style/main.css --target=chrome99,firefox102,safari16,ios16 --bundle --minify --external:*.woff2 --log-level=warning --outfile=target/site/style.css
