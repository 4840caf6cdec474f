# Two teams in the first quarter of 2026, told up to 27 February. It leaves the shell in the repository `shop`.
git init -q shop && cd shop

at 2025-12-05T09:00:00Z
as 'Mia Berg <mia@example.org>'
cat >okr.yaml <<'END'
okr: 1
organisation: Example Ltd
people:
  ana: {name: Ana Sousa, emails: [ana@example.org]}
  ben: {name: Ben Okafor, emails: [ben@example.org]}
  mia: {name: Mia Berg, emails: [mia@example.org]}
facilitators: [kim@example.org]
teams:
  company: {leads: [ceo@example.org]}
  engineering/checkout: {name: Checkout, leads: [mia], members: [ana, ben]}
  engineering/search: {name: Search, leads: [sam@example.org]}
  legal: {okrs: none}
END
mkdir -p cycles/2025-q4/retros/engineering cycles/2026-q1/engineering
cat >cycles/2025-q4/cycle.yaml <<'END'
title: Q4 2025
starts: 2025-10-01
ends: 2025-12-31
state: closed
END
cat >cycles/2025-q4/retros/engineering/checkout.md <<'END'
<!-- okr:keep promises -->
- [x] ask the provider for a second contact (Mia)
- [ ] measure drop-off by device (Ana)
<!-- okr:end -->
END
cat >cycles/2026-q1/cycle.yaml <<'END'
title: Q1 2026
starts: 2026-01-01
ends: 2026-03-31
state: planning
END
cat >cycles/2026-q1/company.yaml <<'END'
objectives:
  - id: trusted-shop
    title: Become the shop people trust
    owner: ceo@example.org
    key_results:
      - {id: nps, title: People recommend us, baseline: 30, target: 50}
END
cat >cycles/2026-q1/engineering/checkout.yaml <<'END'
objectives:
  - id: instant-pay
    title: Paying feels instant for every shopper
    supports: [company:trusted-shop]
    owner: ana
    key_results:
      - {id: p99, title: Reduce p99 latency of payment, baseline: 800, target: 300, unit: ms}
      - {id: availability, title: Keep checkout available, keep: ">= 99.9", unit: "%", owner: ben}
      - {id: wallets, title: Offer four more wallets, baseline: 2, target: 6}
  - id: audit
    title: The auditors have nothing to say
    kind: committed
    owner: ben
    key_results:
      - id: passed
        title: PCI audit passed without findings
        milestones:
          - {id: gap-analysis, title: Gap analysis}
          - {id: fixed, title: Findings fixed}
          - {id: passed, title: Audit passed}
END
git add . && git commit -qm 'plan: the first quarter'

as 'Kim <kim@example.org>'
at 2026-01-01T08:00:00Z && okr cycle start 2026-q1

as 'Ana Sousa <ana@example.org>'
at 2026-01-12T10:00:00Z && okr checkin p99 700 -c .6 -m 'First caches.' --win 'the pilot shop is happy'
as 'Ben Okafor <ben@example.org>'
at 2026-01-14T10:00:00Z && okr checkin availability 99.95 -c .9
at 2026-01-20T10:00:00Z && okr checkin passed --done gap-analysis -c .9 --learning 'auditors want screenshots, not words'
at 2026-01-28T10:00:00Z && okr checkin availability 99.7 -c .6
as 'Mia Berg <mia@example.org>'
at 2026-01-30T10:00:00Z && okr drop wallets --reason 'marketing asked for vouchers first'
at 2026-02-04T10:00:00Z &&
  okr add kr instant-pay --title 'Sell vouchers in ten shops' --from 0 --to 10 --id vouchers --reason 'marketing asked for it'
as 'Ana Sousa <ana@example.org>'
at 2026-02-10T10:00:00Z && okr checkin p99 540 -c .6
as 'Mia Berg <mia@example.org>'
at 2026-02-15T10:00:00Z && okr set p99 target 400 --reason 'the provider caps us'
as 'Ana Sousa <ana@example.org>'
at 2026-02-26T10:00:00Z &&
  okr checkin p99 520 -c .7 --blocked "the provider's contract is stuck" --learning 'warm connections matter more than payload size'
as 'Ben Okafor <ben@example.org>'
at 2026-02-27T10:00:00Z && okr checkin availability 99.95 -c .9
