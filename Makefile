# Everything a newcomer needs is `make demo` and `make test`; both install what is missing first.
SWIFT ?= swift
PREFIX ?= /usr/local
DIR ?= .build/demo
GENERATOR ?= ../shared/bench/generate.py

export SWIFT
RELEASE = --configuration release --static-swift-stdlib
STAGE = .build/stage

.PHONY: help demo test install uninstall release check format docs bench clean dependencies

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

demo: dependencies ## build, make an organisation up and look around in it (DIR=.build/demo)
	@$(SWIFT) build --product okr
	@scripts/demo .build/debug/okr "$(DIR)"

test: dependencies ## build and run all tests
	@scripts/test

install: release ## put okr, git-okr, completions and manual pages under PREFIX=/usr/local
	@scripts/stage .build/release/okr $(STAGE)
	@scripts/install $(STAGE) "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what install has put there
	@scripts/uninstall "$(DESTDIR)$(PREFIX)"

release: dependencies
	@$(SWIFT) build $(RELEASE) --product okr

check: ## format, layers and the file budget
	@scripts/check

format: ## format every Swift file in place
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

docs: dependencies ## write docs/commands.md anew, from what the program says of itself
	@OKR_RECORD=1 scripts/test --filter CommandsPageTests

bench: release ## measure against git and libyaml on this machine, and the text rules on labelled examples
	@$(SWIFT) build $(RELEASE) --product okr-bench
	@.build/release/okr-bench --lint Tests/LintTests/Examples
	@Benchmarks/run .build/release/okr .build/release/okr-bench "$(GENERATOR)"

clean: ## remove everything that was built
	@rm -rf .build

dependencies:
	@scripts/dependencies
