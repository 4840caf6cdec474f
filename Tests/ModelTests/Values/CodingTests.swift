import Model
import Testing

@Suite struct CodingTests {
  static func fullKeyResult() -> KeyResult {
    KeyResult.range(at: 540, weight: 2).with { keyResult in
      keyResult.unit = "ms"
      keyResult.expected = [Waypoint(day: day("2026-02-15"), value: 500)]
      keyResult.guardrail = "availability"
      keyResult.owner = "ana"
      keyResult.team = team("marketing")
      keyResult.confidence = 0.6
      keyResult.checked = instant("2026-02-10T09:00:00Z")
      keyResult.blocked = "stuck"
      keyResult.due = day("2026-03-01")
      keyResult.checkInDays = 7
      keyResult.source = ["dora": "lead_time"]
      keyResult.isDropped = true
      keyResult.reason = "no time"
      keyResult.carriedFrom = "2025-q4/checkout:pay/p99"
      keyResult.grade = Grade(score: 0.8, reason: "r", cause: .startedLate, note: "n")
      keyResult.extras = [Value.Entry("x-ours", "yes")]
    }
  }

  @Test func everyFieldOfAKeyResultReadsBackInTheFilesOrder() {
    let full = Self.fullKeyResult()
    #expect(KeyResult(value: full.value) == full)
    #expect(
      full.value.keys == KeyResult.keys.filter { $0 != "keep" && $0 != "milestones" } + ["x-ours"])
    let kept = KeyResult.keep(">= 99.90")
    #expect(KeyResult(value: kept.value) == kept)
    #expect(kept.value == ["id": "up", "title": "Stay up", "keep": ">= 99.90"])
    let audit = KeyResult.milestones(Milestone(title: "Gap analysis", done: day("2026-01-20")))
    #expect(KeyResult(value: audit.value) == audit)
    #expect(KeyResult(value: KeyResult.milestones().value) == .milestones())
  }

  @Test func scalarsMayStillBeText() {
    let value: Value = [
      "id": "p99", "title": "Title of p99", "baseline": "800", "target": "300", "weight": "2",
      "current": "540",
    ]
    #expect(KeyResult(value: value) == .range(at: 540, weight: 2))
    #expect(KeyResult(value: ["title": "no id", "target": 3]) == nil)
    #expect(KeyResult(value: ["id": "a", "keep": "about 5"]) == nil)
  }

  @Test func anObjectiveReadsBackWithAllOfIt() {
    let full = Objective.of(Self.fullKeyResult(), kind: .committed).with { objective in
      objective.why = "because"
      objective.owner = "mia"
      objective.supports = ["company:a", "strategy:trust"]
      objective.with = [team("marketing")]
      objective.tags = ["evergreen"]
      objective.isDropped = true
      objective.reason = "no time"
      objective.carriedFrom = "2025-q4/checkout:pay"
      objective.initiatives = [Initiative(title: "Edge", link: "https://example.org")]
      objective.extras = [Value.Entry("x-ours", [1, 2])]
    }
    #expect(Objective(value: full.value) == full)
    #expect(full.value.keys == Objective.keys + ["x-ours"])
    #expect(full.valueAlone["key_results"] == nil)
    let plan = Plan(about: "us", objectives: [full], extras: [Value.Entry("x", .null)])
    #expect(Plan(value: plan.value) == plan)
    #expect(Plan().value == .map([]))
  }

  @Test func aCycleReadsBack() {
    var cycle = quarter()
    #expect(Cycle(id: cycle.id, value: cycle.value) == cycle)
    cycle.parent = "2026"
    cycle.planningDue = day("2025-12-19")
    cycle.checkInDays = 7
    cycle.extras = [Value.Entry("x-colour", "blue")]
    #expect(Cycle(id: cycle.id, value: cycle.value) == cycle)
    #expect(cycle.value.keys == Cycle.keys + ["x-colour"])
    #expect(Cycle(id: "a", value: ["title": "no days"]) == nil)
  }

  @Test func settingsReadBackAndLeaveDefaultsOut() {
    #expect(Settings().value == ["okr": 1])
    let full = fullSettings()
    #expect(Settings(value: full.value) == full)
    #expect(full.value.keys == Settings.keys + ["x-more"])
  }

  private func fullSettings() -> Settings {
    var settings = Settings()
    settings.organisation = "Example"
    settings.root = team("all")
    settings.strategy = [.init(id: "trust", title: "Trusted")]
    settings.checkInDays = 7
    settings.limits.objectives = 2...3
    settings.thresholds.atRisk = 0.3
    settings.proposals.approvals = 2
    settings.proposals.approvers = .members
    settings.signing = .required
    settings.allowedSigners = "keys"
    settings.people = [Person(id: "ana", name: "Ana", emails: ["ana@example.org"])]
    settings.facilitators = ["kim@example.org"]
    settings.teams[team("pay")] = fullTeam()
    settings.lint.rules = [Value.Entry("kr-output", "off")]
    settings.lint.profile = "strict"
    settings.lint.ownedKeyResults = 4
    settings.language = "de"
    settings.extras = [Value.Entry("x-more", true)]
    return settings
  }

  private func fullTeam() -> Team {
    var full = Team(name: "Pay")
    full.leads = ["mia"]
    full.members = ["ana"]
    full.formerly = [team("old/pay")]
    full.isPerson = true
    full.hasNoOKRs = true
    full.extras = [Value.Entry("x", 1)]
    return full
  }
}

extension Value {
  fileprivate var keys: [String] {
    guard case .map(let entries) = self else { return [] }
    return entries.map(\.key)
  }
}
