# Two plans of one cycle in the repository `shop`, written by hand, and words for what is done to them. Leaves the
# shell there, on 10 February 2026.
git init -q shop && cd shop
at 2026-02-10T09:00:00Z

mkdir -p cycles/2026-q1
cat >okr.yaml <<'PLAN'
okr: 1
organisation: Example Ltd
teams:
  company: {name: Example Ltd}
  checkout: {name: Checkout}
  search: {name: Search}
PLAN
cat >cycles/2026-q1/cycle.yaml <<'PLAN'
title: Q1 2026
starts: 2026-01-01
ends: 2026-03-31
state: active
PLAN
cat >cycles/2026-q1/checkout.yaml <<'PLAN'
# Checkout, Q1. Questions to Mia.
objectives:
  - id: instant-pay
    title: Paying feels instant for every shopper
    key_results:
      - id: p99
        title: Reduce p99 latency of payment
        baseline: 800
        target: 300
        unit: ms
      - id: availability
        title: Keep checkout available
        keep: ">= 99.9"
        unit: "%"
      - id: audit
        title: PCI audit passed without findings
        milestones:
          - {id: gap-analysis, title: Gap analysis}
          - {id: passed, title: Audit passed}
PLAN
cat >cycles/2026-q1/search.yaml <<'PLAN'
objectives:
  - id: find-fast
    title: Shoppers find it at once
    key_results:
      - id: zero-results
        title: Fewer searches without results
        baseline: 12
        target: 4
        unit: "%"
      - id: synonyms
        title: Know a thousand synonyms
        status: dropped
        reason: no budget
        baseline: 0
        target: 1000
PLAN
git add . && git commit -qm 'plan: checkout and search' && git tag start

checkout=cycles/2026-q1/checkout.yaml
search=cycles/2026-q1/search.yaml
cycle=cycles/2026-q1/cycle.yaml

# change FILE SCRIPT: edits a file with sed, as a person would in an editor.
change() {
  sed "$2" "$1" >../changed && cat ../changed >"$1"
}

# commit: takes all files as they are, with git.
commit() {
  git add --all 2>/dev/null && git commit -qm 'by hand'
}

# again: everything as it was in the beginning.
again() {
  git checkout -qf main && git reset -q --hard start && git clean -qfdx
}
