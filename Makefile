# The commands of the project; `make help` lists them. Each installs what it needs and the machine lacks.

PORT ?= 8080

# Tools of this checkout first, then those of cargo (see scripts/lib.sh).
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
# No tool should ask the network whether a newer version exists in the middle of a build.
export TRUNK_SKIP_VERSION_CHECK := true

.PHONY: help setup serve build test check release reproducible fuzz independent review screenshots bench lighthouse clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name text; do printf '  make %-13s %s\n' "$$name" "$$text"; done

setup: ## install everything the other commands need
	@scripts/setup.sh

serve: ## build, serve on 127.0.0.1:$PORT (8080) and rebuild on every change
	@scripts/setup.sh rust node wasm bundler
	@scripts/serve.sh $(PORT)

build: ## make the site in dist/, for any static host
	@scripts/setup.sh rust node wasm bundler
	@scripts/build.sh

test: ## run every check and test; the last line counts them
	@scripts/test.sh

check: ## formatting, lints for the machine and the browser, datasets, licences and known flaws of what others wrote
	@scripts/setup.sh rust node wasm
	@scripts/check.sh

release: ## make the site and an archive of it, in target
	@$(MAKE) --no-print-directory build
	@node scripts/release.mjs
	@cargo run --quiet --locked --bin dataset -- check --release 2>&1 | grep '^release: ' || true

reproducible: ## build twice from nothing and compare all digests
	@scripts/setup.sh rust node wasm bundler
	@scripts/reproducible.sh

fuzz: ## give every decoder a million damaged inputs (FUZZ_CASES for another number)
	@scripts/setup.sh rust
	@FUZZ_CASES=$${FUZZ_CASES:-1000000} cargo test --locked --test fuzz

independent: ## recompute the figures and orders from data/ alone, with other code (Python, without packages)
	@scripts/setup.sh rust
	@scripts/independent.sh

review: ## write a document per class, in target/review, in which a clinician marks figure by figure
	@scripts/setup.sh rust
	@cargo run --quiet --locked --bin dataset -- review

screenshots: ## pictures of every screen at three widths, in three schemes and both languages, in target/screenshots
	@scripts/setup.sh
	@[ -f dist/index.html ] || scripts/build.sh
	@node scripts/screenshots.mjs target/screenshots --scheme light,dark,forced

bench: ## measure the speed of the weighing
	@scripts/setup.sh
	@scripts/bench.sh

lighthouse: ## ask Lighthouse about the built site, as on a slow phone
	@scripts/setup.sh
	@scripts/lighthouse.sh

clean: ## remove what was built (tools and packages stay)
	rm -rf dist target
