# The company's plans of the second quarter of 2026, and what Ana proposes for Checkout as `pay`, up to 24 March. It
# leaves the shell in the repository `shop` on main, as Vera, who leads the engineers, and words to go on with.
git init -q shop && cd shop

# propose NAME: takes all files as they are to a new proposal, and goes to main.
propose() {
  git checkout -qb "proposals/2026-q2/$1" && git add --all && git commit -qm "plan: $1" &&
    git checkout -q main
}

# revise NAME COMMAND: runs a command where the proposal is checked out, and takes what it did to the proposal.
revise() {
  git checkout -q "proposals/2026-q2/$1" && shift && "$@" && git add --all &&
    git commit -qm 'plan: revised' && git checkout -q main
}

# say NAME WORD [TEXT [REFERENCE]]: a commit on the proposal's talk, as the format has it.
say() {
  last=$(git rev-parse -q --verify "refs/heads/talk/2026-q2/$1")
  commit=$(
    {
      printf 'talk: %s 2026-q2/%s\n\n' "$2" "$1"
      [ -z "$3" ] || printf '%s\n\n' "$3"
      printf 'Talk: %s\nTree: %s\n' "$2" "$(git rev-parse "proposals/2026-q2/$1^{tree}")"
      [ -z "$4" ] || printf 'On: %s\n' "$4"
    } | git commit-tree ${last:+-p "$last"} "$(git hash-object -w -t tree /dev/null)"
  ) && git update-ref "refs/heads/talk/2026-q2/$1" "$commit"
}

# change FILE SCRIPT: edits a file with sed, as a person would in an editor.
change() {
  sed "$2" "$1" >../changed && cat ../changed >"$1"
}

checkout=cycles/2026-q2/eng/checkout.yaml

at 2026-03-10T09:00:00Z && as 'Kim Roe <kim@example.org>'
mkdir -p cycles/2026-q2/eng
cat >okr.yaml <<'PLAN'
okr: 1
organisation: Example Ltd
people:
  ana: {name: Ana Sousa, emails: [ana@example.org]}
  ben: {name: Ben Okafor, emails: [ben@example.org]}
  vera: {name: Vera Pohl, emails: [vera@example.org]}
facilitators: [kim@example.org]
strategy:
  - {id: trust, title: Be the shop people trust}
limits: {objectives: {min: 1, max: 2}, key_results: {min: 1, max: 3}}
teams:
  company: {leads: [ceo@example.org]}
  eng: {name: Engineering, leads: [vera]}
  eng/checkout: {name: Checkout, leads: [ana], members: [ben]}
  eng/search: {name: Search, leads: [sam@example.org]}
PLAN
cat >cycles/2026-q2/cycle.yaml <<'PLAN'
title: Q2 2026
starts: 2026-04-01
ends: 2026-06-30
state: planning
PLAN
cat >cycles/2026-q2/company.yaml <<'PLAN'
objectives:
  - id: trusted-shop
    title: Become the shop people trust
    supports: [strategy:trust]
    key_results:
      - {id: nps, title: People recommend us, owner: ceo@example.org, baseline: 30, target: 50}
PLAN
cat >cycles/2026-q2/eng/search.yaml <<'PLAN'
objectives:
  - id: find-fast
    title: Shoppers find it at once
    supports: [eng/checkout:steady]
    key_results:
      - {id: zero, title: Fewer empty searches, owner: sam@example.org, baseline: 12, target: 4, unit: "%"}
PLAN
cat >"$checkout" <<'PLAN'
objectives:
  - id: steady
    title: Checkout never stands still
    why: Every minute costs orders, and people do not come back to a shop that failed them once.
    supports: [company:trusted-shop]
    owner: ben
    key_results:
      - {id: up, title: Keep checkout available, keep: ">= 99.9", unit: "%"}
      - {id: errors, title: Fewer failed payments, baseline: 4, target: 2, unit: "%"}
  - id: tidy
    title: Old code is gone
    supports: [company:trusted-shop]
    key_results:
      - {id: lines, title: Remove the old checkout, baseline: 100, target: 0, unit: files}
PLAN
git add . && git commit -qm 'plan: the second quarter'

at 2026-03-20T09:00:00Z && as 'Ana Sousa <ana@example.org>'
change "$checkout" '/id: tidy/,$d
  s/owner: ben/owner: ana/
  s/Every minute costs orders, and people/Every minute costs many orders, and people who failed once/
  s/target: 2/target: 3/'
cat >>"$checkout" <<'PLAN'
  - id: instant-pay
    title: Paying feels instant for every shopper
    supports: [company:trusted-shop, strategy:trust]
    key_results:
      - {id: p99, title: Reduce p99 latency of payment, owner: ana, baseline: 800, target: 300, unit: ms}
      - {id: drop-off, title: Reduce drop-off, baseline: 12, target: 4, unit: "%", weight: 2}
PLAN
propose pay
at 2026-03-20T10:00:00Z && say pay submit
at 2026-03-21T09:00:00Z && as 'Ben Okafor <ben@example.org>' && say pay comment 'I take the drop-off.' eng/checkout:instant-pay/drop-off
at 2026-03-22T09:00:00Z && as 'Vera Pohl <vera@example.org>' && say pay comment 'Is 300 bold enough?' eng/checkout:instant-pay/p99
say pay approve 'Good plan.

Mind the holidays.'
at 2026-03-23T09:00:00Z && as 'Ana Sousa <ana@example.org>'
revise pay change "$checkout" 's/target: 300/target: 250/'
say pay comment 'Bolder now.' eng/checkout:instant-pay/p99
at 2026-03-24T09:00:00Z && as 'Vera Pohl <vera@example.org>'
