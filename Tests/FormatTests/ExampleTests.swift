import Format
import Model
import Testing

/// The files that describe the format are read completely, and mean what the description says.
@Suite struct ExampleTests {
  @Test func settings() throws {
    let reading = SettingsFormat.read(Array(Example.settings.utf8))
    #expect(reading.problems.map(\.description) == [])
    let settings = try #require(reading.value)
    #expect(settings.organisation == "Example Ltd")
    #expect(settings.root == TeamPath("company"))
    #expect(
      settings.strategy == [.init(id: "trust", title: "The shop people trust with their card")])
    #expect(settings.checkInDays == 14)
    #expect(settings.limits.objectives == 1...5)
    #expect(settings.limits.keyResults == 2...5)
    #expect(settings.thresholds.behind == 0.1)
    #expect(settings.thresholds.atRisk == 0.25)
    #expect(settings.proposals.approvals == 1)
    #expect(settings.proposals.approvers == .leads)
    #expect(settings.signing == .optional)
    #expect(settings.allowedSigners == "allowed_signers")
    #expect(
      settings.people == [
        Person(
          id: "ana", name: "Ana Sousa", emails: ["ana@example.org", "123+ana@users.example.com"])
      ])
    #expect(settings.facilitators == ["kim@example.org"])
    #expect(settings.lint.profile == "gentle")
    #expect(
      settings.lint.rules == [.init("kr-output", "off"), .init("free-standing", "warning")])
    #expect(settings.language == "en")
    #expect(settings.extras == [])
  }

  @Test func teams() throws {
    let teams = try #require(SettingsFormat.read(Array(Example.settings.utf8)).value?.teams)
    var checkout = Team(name: "Checkout")
    checkout.leads = ["mia@example.org"]
    checkout.members = ["ana", "ben@example.org"]
    checkout.formerly = [TeamPath(unchecked: "platform/pay")]
    var company = Team(name: "Example Ltd")
    company.leads = ["ceo@example.org"]
    var ana = Team()
    ana.isPerson = true
    var legal = Team()
    legal.hasNoOKRs = true
    #expect(
      teams == [
        TeamPath(unchecked: "company"): company,
        TeamPath(unchecked: "engineering/checkout"): checkout,
        TeamPath(unchecked: "engineering/checkout/ana"): ana,
        TeamPath(unchecked: "legal"): legal,
      ])
  }

  @Test func cycle() throws {
    let reading = CycleFormat.read(Array(Example.cycle.utf8), id: "2026-q1")
    #expect(reading.problems.map(\.description) == [])
    var cycle = Cycle(
      id: "2026-q1", title: "Q1 2026", starts: try #require(Day("2026-01-01")),
      ends: try #require(Day("2026-03-31")))
    cycle.parent = "2026"
    cycle.state = .active
    cycle.planningOpens = Day("2025-12-08")
    cycle.planningDue = Day("2025-12-19")
    cycle.checkInDays = 14
    #expect(reading.value == cycle)
  }

  @Test func plan() throws {
    let reading = PlanFormat.read(Array(Example.plan.utf8))
    #expect(reading.problems.map(\.description) == [])
    let plan = try #require(reading.value)
    #expect(plan.about == "What this team is for, or what to know before reading.")
    #expect(plan.objectives.map(\.id) == ["instant-pay"])
    let objective = try #require(plan.objective("instant-pay"))
    #expect(objective.title == "Paying feels instant for every shopper")
    #expect(objective.kind == .aspirational)
    #expect(objective.why == "Half of the drop-offs happen while the spinner turns.")
    #expect(objective.owner == "mia@example.org")
    #expect(objective.supports == ["company:trusted-shop", "strategy:trust"])
    #expect(objective.with == [TeamPath(unchecked: "marketing")])
    #expect(objective.tags == ["operational-excellence"])
    #expect(objective.keyResults.map(\.id) == ["p99", "availability", "audit", "lead-time"])
    #expect(
      objective.initiatives == [
        Initiative(title: "Edge tokenisation", link: "https://example.org/t/42")
      ])
  }

  @Test func keyResults() throws {
    let plan = try #require(PlanFormat.read(Array(Example.plan.utf8)).value)

    var p99 = KeyResult(
      id: "p99", title: "Reduce p99 latency of payment",
      measure: .range(baseline: 800, target: 300))
    p99.unit = "ms"
    p99.expected = [Waypoint(day: try #require(Day("2026-02-15")), value: 500)]
    p99.guardrail = "availability"
    p99.owner = "ana"
    p99.team = TeamPath("marketing")
    p99.weight = 2
    p99.current = 540
    p99.confidence = 0.6
    p99.checked = Instant("2026-02-10T09:00:00Z")
    p99.blocked = "the PSP's certificate renewal is stuck"
    #expect(plan.keyResult("instant-pay", "p99") == p99)

    var availability = KeyResult(
      id: "availability", title: "Keep checkout available",
      measure: .keep(try #require(Bound(">= 99.9"))))
    availability.unit = "%"
    availability.current = 99.95
    #expect(plan.keyResult("instant-pay", "availability") == availability)

    let audit = KeyResult(
      id: "audit", title: "PCI audit passed without findings",
      measure: .milestones([
        Milestone(id: "gap-analysis", title: "Gap analysis", done: Day("2026-01-20")),
        Milestone(id: "fixed", title: "Findings fixed", weight: 2),
        Milestone(id: "passed", title: "Audit passed"),
      ]))
    #expect(plan.keyResult("instant-pay", "audit") == audit)

    var leadTime = KeyResult(
      id: "lead-time", title: "Cut lead time for changes from 5 days to 2",
      measure: .range(baseline: 5, target: 2))
    leadTime.unit = "days"
    leadTime.source = [
      "dora": "lead_time", "repository": "../shop.git", "deployments": "deploy-*",
      "window": "28d",
    ]
    #expect(plan.keyResult("instant-pay", "lead-time") == leadTime)
  }
}
