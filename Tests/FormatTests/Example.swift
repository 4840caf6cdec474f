/// The files of the format's description, as they stand there.
enum Example {
  static let settings = #"""
    okr: 1                                # format version; a newer one is refused with a clear message
    organisation: Example Ltd
    root: company                         # optional, the root team
    strategy:                             # optional: what objectives serve, addressable as strategy:trust
      - {id: trust, title: The shop people trust with their card}
    cadence:
      check_in_days: 14                   # a key result older than this is stale
    limits:                               # what lint holds plans against
      objectives: {min: 1, max: 5}
      key_results: {min: 2, max: 5}
    health:                               # how far progress may lag behind, see semantics.md
      behind: 0.10
      at_risk: 0.25
    proposals:
      approvals: 1                        # how many people must approve for each team that is touched
      approvers: leads                    # leads (of the team or above) | members (those, and the team's members)
    signing: optional                     # optional | required, against allowed_signers
    allowed_signers: allowed_signers      # a file in this repository, in ssh-keygen's format
    people:                               # optional: short names for people; anywhere a person is named, an id or an e-mail address may stand
      ana: {name: Ana Sousa, emails: [ana@example.org, 123+ana@users.example.com]}
    facilitators: [kim@example.org]       # may manage cycles, teams and retrospectives; approve nothing by that
    teams:
      company:
        name: Example Ltd
        leads: [ceo@example.org]
      engineering/checkout:
        name: Checkout
        leads: [mia@example.org]
        members: [ana, ben@example.org]
        formerly: [platform/pay]          # earlier paths: its history and old references go on
      engineering/checkout/ana: {person: true}   # a person's plan: in no mean, order or calibration of teams
      legal: {okrs: none}                 # a team that deliberately has none: nobody is asked for them
    lint:
      profile: gentle                     # gentle | strict
      rules: {kr-output: off, free-standing: warning}
      thresholds: {title_words: 18, owned_key_results: 6, planning_days: 14, agreement_days: 14}
    language: en

    """#

  static let cycle = #"""
    title: Q1 2026
    starts: 2026-01-01                    # both days inclusive; days are UTC
    ends: 2026-03-31
    parent: "2026"                        # optional: the longer cycle this one serves
    state: active                         # planning | active | closed
    planning: {opens: 2025-12-08, due: 2025-12-19}   # optional
    check_in_days: 14                     # optional, overrides okr.yaml's (also on a key result)

    """#

  static let plan = #"""
    # Checkout, Q1. Questions to Mia.
    about: What this team is for, or what to know before reading.   # optional
    objectives:
      - id: instant-pay                   # unique in the plan; never reused, never shown as a number
        title: Paying feels instant for every shopper
        kind: aspirational                # aspirational (default) | committed
        why: >
          Half of the drop-offs happen while the spinner turns.
        owner: mia@example.org            # optional
        supports: [company:trusted-shop, strategy:trust]   # zero or more references, see below
        with: [marketing]                 # other teams that share this objective
        tags: [operational-excellence]    # free words; `evergreen` exempts from the rules about that
        key_results:
          - id: p99                       # unique in the objective
            title: Reduce p99 latency of payment
            baseline: 800                 # from a number to a number, up or down; a baseline may be missing until it is known
            target: 300
            unit: ms
            expected: {2026-02-15: 500}   # optional: expected values on the way
            guardrail: availability       # optional: the key result that must not suffer for this one (a sibling's id or a reference)
            owner: ana
            team: marketing               # optional: who brings it, where it isn't this plan's team
            weight: 2                     # default 1, above 0
            current: 540                  # absent until the first check-in
            confidence: 0.6               # 0 to 1, absent until stated
            checked: 2026-02-10T09:00:00Z # when the two were last stated; written by every check-in
            blocked: the PSP's certificate renewal is stuck   # only while it is
          - id: availability
            title: Keep checkout available
            keep: ">= 99.9"               # a bound to hold: <, <=, >, >= and a number, exactly as written
            unit: "%"
            current: 99.95
          - id: audit
            title: PCI audit passed without findings
            milestones:                   # a qualitative key result
              - {id: gap-analysis, title: Gap analysis, done: 2026-01-20}
              - {id: fixed, title: Findings fixed, weight: 2}
              - {id: passed, title: Audit passed}
          - id: lead-time
            title: Cut lead time for changes from 5 days to 2
            baseline: 5
            target: 2
            unit: days
            source: {dora: lead_time, repository: ../shop.git, deployments: "deploy-*", window: 28d}
        initiatives:                      # the work; never counted in a score
          - {title: Edge tokenisation, link: "https://example.org/t/42"}

    """#
}
