#!/usr/bin/env bash
# Every check and test. All stages run even when one fails; the last line is "N passed, N failed".
# A failed stage without a count of its own (setup, checks, build, a test program that does not compile) counts as one.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

passed=0
failed=0
logs=target/test
mkdir -p "$logs"

# stage NAME COMMAND...: runs it, shows and keeps what it says; its result is that of the command.
stage() {
  local name=$1
  shift
  say ""
  say "== $name"
  "$@" 2>&1 | tee "$logs/$name.log"
  return "${PIPESTATUS[0]}"
}

# Adds up one kind of count in the summaries of `cargo test`.
native_count() {
  sed -n "s/^test result: .* \([0-9][0-9]*\) $1;.*/\1/p" "$logs/native.log" | awk '{ sum += $1 } END { print sum + 0 }'
}

# Reads one number out of Playwright's report; nothing when there is none.
browser_report=target/browser/report.json
browser_count() {
  node -p "const s = JSON.parse(require('fs').readFileSync('$browser_report')).stats; $1" 2>/dev/null
}

stage setup scripts/setup.sh || failed=$((failed + 1))
stage check scripts/check.sh || failed=$((failed + 1))

stage native cargo test --locked --no-fail-fast
native_status=$?
passed=$((passed + $(native_count passed)))
native_failed=$(native_count failed)
if [ "$native_status" -ne 0 ] && [ "$native_failed" -eq 0 ]; then native_failed=1; fi
failed=$((failed + native_failed))

# The calculations once more, by other code; counts as one test where it can run.
if ! stage independent scripts/independent.sh; then
  failed=$((failed + 1))
elif grep -q "0 differences" "$logs/independent.log"; then
  passed=$((passed + 1))
fi

if stage build scripts/build.sh; then
  rm -f "$browser_report"
  stage browser playwright test
  browser_status=$?
  browser_passed=$(browser_count 's.expected')
  browser_failed=$(browser_count 's.unexpected + s.flaky')
  passed=$((passed + ${browser_passed:-0}))
  if [ "$browser_status" -ne 0 ] && [ "${browser_failed:-0}" -eq 0 ]; then browser_failed=1; fi
  failed=$((failed + ${browser_failed:-0}))
else
  failed=$((failed + 1))
  say "browser: left out, because there is no new build to test"
fi

say ""
say "$passed passed, $failed failed" | tee "$logs/summary"
[ "$failed" -eq 0 ]
