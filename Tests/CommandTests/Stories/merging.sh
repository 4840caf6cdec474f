# A cycle in planning, with plans of three teams on main, and words for what people do with proposals by git alone.
# Leaves the shell in the repository `shop`, on 10 March 2026, as Mia.
git init -q shop && cd shop
at 2026-03-01T09:00:00Z
as 'Kim <kim@example.org>'
okr init --organisation 'Example Ltd'
cat >okr.yaml <<'END'
okr: 1
organisation: Example Ltd
strategy:
  - {id: trust, title: The shop people trust}
facilitators: [kim@example.org]
teams:
  company: {leads: [ceo@example.org]}
  checkout: {name: Checkout, leads: [mia@example.org], members: [ana@example.org]}
  search: {name: Search, leads: [sam@example.org]}
END
mkdir -p cycles/2026-q2
cat >cycles/2026-q2/cycle.yaml <<'END'
title: Q2 2026
starts: 2026-04-01
ends: 2026-06-30
state: planning
END
cat >cycles/2026-q2/company.yaml <<'END'
objectives:
  - id: trusted-shop
    title: Become the shop people trust
    key_results:
      - {id: nps, title: People recommend us, baseline: 30, target: 50}
END
cat >cycles/2026-q2/checkout.yaml <<'END'
# Checkout, Q2. Questions to Mia.
objectives:
  - id: instant-pay
    title: Paying feels instant
    supports: [company:trusted-shop]
    key_results:
      - id: p99
        title: Reduce p99 latency of payment
        baseline: 800
        target: 300
        unit: ms
      - id: availability   # the guardrail
        title: Keep checkout available
        keep: ">= 99.9"
END
cat >cycles/2026-q2/search.yaml <<'END'
objectives:
  - id: find-fast
    title: Shoppers find it at once
    key_results:
      - {id: zero-results, title: Fewer searches without results, baseline: 12, target: 4, unit: "%"}
END
echo 'Read me.' >README.md
git add . && git commit -qm 'plan: the second quarter' && git tag start
at 2026-03-10T09:00:00Z

company=cycles/2026-q2/company.yaml
checkout=cycles/2026-q2/checkout.yaml
search=cycles/2026-q2/search.yaml
cycle=cycles/2026-q2/cycle.yaml
ana='Ana Sousa <ana@example.org>'
mia='Mia Berg <mia@example.org>'
sam='Sam Ito <sam@example.org>'
ceo='Cleo Ode <ceo@example.org>'

# change FILE SCRIPT: edits a file with sed, as a person would in an editor.
change() {
  sed "$2" "$1" >../changed && cat ../changed >"$1"
}

# commit [MESSAGE]: takes all files as they are, with git.
commit() {
  git add --all && git commit -qm "${1:-by hand}"
}

# talk NAME WORD [TEXT]: says something of a proposal, by the commit that any clone could make.
talk() {
  tip=$(git rev-parse --verify -q "refs/heads/talk/2026-q2/$1")
  words=$(git mktree </dev/null)
  said=$(printf 'talk: %s 2026-q2/%s\n\n%s\n\nTalk: %s\nTree: %s\n' "$2" "$1" "$3" "$2" \
    "$(git rev-parse "proposals/2026-q2/$1^{tree}")" | git commit-tree "$words" ${tip:+-p $tip})
  git update-ref "refs/heads/talk/2026-q2/$1" "$said"
}

# propose NAME: begins a proposal at the beginning, as Ana, and checks it out.
propose() {
  as "$ana"
  git switch -qc "proposals/2026-q2/$1" "${2:-start}"
}

# agree NAME: submits what is checked out as Ana, lets Mia, the company's lead and Sam approve, and goes back to main as
# the company's lead.
agree() {
  as "$ana" && talk "$1" submit
  for person in "$mia" "$sam" "$ceo"; do as "$person" && talk "$1" approve; done
  git switch -q main
}

# again: everything as it was in the beginning.
again() {
  git merge --abort 2>/dev/null
  git checkout -qf main && git reset -q --hard start && git clean -qfdx
  git for-each-ref --format='delete %(refname)' refs/heads/proposals refs/heads/talk | git update-ref --stdin
}
as "$mia"
