#!/usr/bin/env bash
# Brings Lighthouse into .tools, once, and asks it about dist/. Apart from package.json, because it is larger than all
# other tools together and no test needs it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# 13 asks for Node 22.
LIGHTHOUSE_VERSION=12.8.2
tool=.tools/lighthouse
if [ "$("$tool/node_modules/.bin/lighthouse" --version 2>/dev/null)" != "$LIGHTHOUSE_VERSION" ]; then
  say "lighthouse: installing version $LIGHTHOUSE_VERSION in $tool"
  mkdir -p "$tool"
  npm install --prefix "$tool" --no-audit --no-fund --loglevel=error "lighthouse@$LIGHTHOUSE_VERSION"
fi
[ -f dist/index.html ] || scripts/build.sh
node scripts/lighthouse.mjs "$tool"
