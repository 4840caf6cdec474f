extension SchemaCase {
  static let cases = keyResults + objectives + plans + cycles + settings

  private static let keyResults: [SchemaCase] = [
    .keyResult("no-measure", .refused, "unit: ms"),
    .keyResult("two-measures", .refused, "target: 3\nkeep: \"> 1\""),
    .keyResult("baseline-alone", .refused, "baseline: 3"),
    .keyResult("baseline-beside-keep", .refused, "baseline: 3\nkeep: \"> 1\""),
    .keyResult("empty-target", .refused, "target:"),
    .keyResult("no-milestones", .refused, "milestones: []"),
    .keyResult("current-of-milestones", .refused, "current: 1\nmilestones: [{title: A}]"),
    .keyResult("milestone-without-title", .refused, "milestones: [{id: a}]"),
    .keyResult("milestone-done-yes", .refused, "milestones: [{title: A, done: yes}]"),
    .keyResult("bound-without-sign", .refused, "keep: 99.9"),
    .keyResult("bound-of-two", .refused, "keep: \"> 1 < 3\""),
    .keyResult("grouped-number", .refused, "target: 1_000"),
    .keyResult("number-with-unit", .refused, "target: 300 ms"),
    .keyResult("number-in-brackets", .refused, "target: [300]"),
    .keyResult("percentage", .refused, "target: 3\nconfidence: 60"),
    .keyResult("quoted-percentage", .refused, "target: 3\nconfidence: \"1.5\""),
    .keyResult("no-weight", .refused, "target: 3\nweight: 0"),
    .keyResult("half-a-day", .refused, "target: 3\ncheck_in_days: 0.5"),
    .keyResult("no-such-day", .refused, "target: 3\ndue: 2026-02-30"),
    .keyResult("short-day", .refused, "target: 3\ndue: 2026-3-1"),
    .keyResult("day-for-instant", .refused, "target: 3\nchecked: 2026-03-01"),
    .keyResult("no-such-hour", .refused, "target: 3\nchecked: 2026-03-01T24:00:00Z"),
    .keyResult("expected-by-month", .refused, "target: 3\nexpected: {2026-02: 2}"),
    .keyResult("guardrail-in-words", .refused, "target: 3\nguardrail: Our availability"),
    .keyResult("team-of-no-name", .refused, "target: 3\nteam: engineering/retros"),
    .keyResult("status-done", .refused, "target: 3\nstatus: done"),
    .keyResult("grade-alone", .refused, "target: 3\ngrade: 0.8"),
    .keyResult("graded-by-mark", .refused, "target: 3\ngrade: {score: 8}"),
    .keyResult("cause-of-its-own", .refused, "target: 3\ngrade: {cause: bad-luck}"),

    .keyResult("same-target", .refusedByTheReaderOnly, "baseline: 3\ntarget: 3"),
    .keyResult("hexadecimal", .refusedByTheReaderOnly, "target: 0x10"),
    .keyResult("exponent", .refusedByTheReaderOnly, "target: 1e3"),
    .keyResult("misspelt-key", .refusedByTheReaderOnly, "target: 3\nconfidnce: 0.5"),
    .keyResult(
      "milestones-alike", .refusedByTheReaderOnly, "milestones: [{title: A}, {title: a}]"),
    .keyResult(
      "expected-backwards", .refusedByTheReaderOnly,
      "target: 3\nexpected: {2026-03-01: 2, 2026-02-01: 1}"),

    .keyResult("quoted-numbers", .accepted, "baseline: \"8\"\ntarget: \"-3.50\"\nweight: \"0.5\""),
    .keyResult("instant-with-offset", .accepted, "target: 3\nchecked: 2026-03-01 09:30+0100"),
    .keyResult("bounds", .accepted, "keep: <=  -1.5"),
    .keyResult("dropped", .accepted, "target: 3\nstatus: dropped\nreason: 2026 is too late"),
    .keyResult("own-keys", .accepted, "target: 3\nx-jira: [1, {a: b}]\nwibble: 5"),
    .keyResult("empty-grade", .accepted, "target: 3\ngrade:\nexpected:"),
    .keyResult("source", .accepted, "target: 3\nsource: {dora: lead_time, window: 28d}"),
  ]

  private static let objectives: [SchemaCase] = [
    .objective("kind-in-capitals", .refused, "kind: Committed"),
    .objective("supports-one", .refused, "supports: company:trusted-shop"),
    .objective("supports-a-map", .refused, "supports:\n  - company: trusted-shop"),
    .objective("supports-too-deep", .refused, "supports: [\"company:a/b/c\"]"),
    .objective("supports-empty-item", .refused, "supports:\n  -"),
    .objective("with-a-sentence", .refused, "with: [Marketing and sales]"),
    .objective("several-lines-in-tag", .refused, "tags:\n  - |\n    a\n    b"),
    .objective("initiative-in-words", .refused, "initiatives: [Edge tokenisation]"),
    .objective("key-results-by-name", .refused, "key_results: {p99: {target: 3}}"),
    .objective("why-in-a-list", .refused, "why: [because]"),

    .objective("nothing-yet", .accepted, "key_results:\ninitiatives:\nsupports:\nwith: []"),
    .objective("text-like-types", .accepted, "why: 2026-01-01\ntags: [yes, 2026, 1.0]\nowner: no"),
    .objective("folded", .accepted, "why: >\n  One line,\n  and one more."),
    .objective(
      "references", .accepted, "supports: [company, 2026, 2026/company:a/b, strategy:trust]"),
  ]

  private static let plans: [SchemaCase] = [
    .plan("objective-without-id", .refused, "objectives: [{title: O}]"),
    .plan("objective-without-title", .refused, "objectives: [{id: o, title:}]"),
    .plan("blank-title", .refused, "objectives: [{id: o, title: \" \"}]"),
    .plan("id-in-words", .refused, "objectives: [{id: Pay fast, title: O}]"),
    .plan(
      "id-too-long", .refused, "objectives: [{id: \(String(repeating: "a", count: 65)), title: O}]"),
    .plan("id-below-zero", .refused, "objectives: [{id: -5, title: O}]"),
    .plan("a-list", .refused, "- id: o\n  title: O"),
    .plan("a-sentence", .refused, "objectives: later"),
    .plan(
      "ids-alike", .refusedByTheReaderOnly, "objectives: [{id: o, title: O}, {id: o, title: P}]"),
    .plan("misspelt-list", .refusedByTheReaderOnly, "objective: [{id: o, title: O}]"),
    .plan("comments-only", .accepted, "# nothing yet"),
    .plan("number-for-id", .accepted, "objectives: [{id: 2026, title: 2026}]"),
  ]

  private static let cycles: [SchemaCase] = [
    SchemaCase(kind: .cycle, name: "endless", text: "starts: 2026-01-01\n", verdict: .refused),
    .cycle("state-unknown", .refused, "state: running"),
    .cycle("parent-in-words", .refused, "parent: The year"),
    .cycle("planning-alone", .refused, "planning: 2025-12-08"),
    .cycle("planning-german", .refused, "planning: {opens: 8.12.2025}"),
    .cycle("no-days", .refused, "check_in_days: 0"),
    .cycle("own-parent", .refusedByTheReaderOnly, "parent: 2026-q1"),
    .cycle(
      "planning-backwards", .refusedByTheReaderOnly,
      "planning: {opens: 2025-12-19, due: 2025-12-08}"),
    .cycle("year-for-parent", .accepted, "parent: 2026\ntitle: 2026\nplanning:\nx-a: 1"),
  ]

  private static let settings: [SchemaCase] = [
    SchemaCase(kind: .okr, name: "no-version", text: "organisation: A\n", verdict: .refused),
    SchemaCase(kind: .okr, name: "newer-version", text: "okr: 2\n", verdict: .refused),
    .settings("team-in-capitals", .refused, "teams: {Engineering: {name: Engineering}}"),
    .settings("team-as-text", .refused, "teams: {engineering: Engineering}"),
    .settings("lead-as-text", .refused, "teams: {engineering: {leads: mia}}"),
    .settings("okrs-false", .refused, "teams: {legal: {okrs: false}}"),
    .settings("person-yes", .refused, "teams: {ana: {person: yes}}"),
    .settings("address-for-name", .refused, "people: {ana@example.org: {name: Ana}}"),
    .settings("no-address", .refused, "people: {ana: {emails: [ana]}}"),
    .settings("strategy-without-title", .refused, "strategy: [{id: trust}]"),
    .settings("everybody-approves", .refused, "proposals: {approvers: everybody}"),
    .settings("approvals-below-zero", .refused, "proposals: {approvals: -1}"),
    .settings("limit-zero", .refused, "limits: {objectives: {max: 0}}"),
    .settings("behind-in-percent", .refused, "health: {behind: 10}"),
    .settings("profile-unknown", .refused, "lint: {profile: harsh}"),
    .settings("severity-unknown", .refused, "lint: {rules: {kr-output: fatal}}"),
    .settings("threshold-zero", .refused, "lint: {thresholds: {title_words: 0}}"),
    .settings("signing-yes", .refused, "signing: yes"),
    .settings(
      "limits-crossed", .refusedByTheReaderOnly, "limits: {key_results: {min: 5, max: 3}}"),
    .settings(
      "teams-known", .accepted,
      "teams: {engineering: , legal: {okrs: none}, ana: {person: true, leads: [ana, a@b.c]}}"),
    .settings("thresholds", .accepted, "lint: {thresholds: {planning_days: \"10\"}}"),
    .settings("rules-off", .accepted, "lint: {rules: {kr-output: off}}\nlanguage: no\npeople:"),
  ]
}
