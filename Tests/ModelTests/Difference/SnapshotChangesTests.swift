import Model
import Testing

@Suite struct SnapshotChangesTests {
  typealias Edit = @Sendable (inout Objective) -> Void

  static let edits: [(String, Change.Kind, Edit)] = [
    ("title", .reworded, { $0.title = "Other" }), ("why", .reworded, { $0.why = "because" }),
    ("kind", .kindChanged, { $0.kind = .committed }),
    ("owner", .ownerChanged, { $0.owner = "ben" }),
    ("with", .ownerChanged, { $0.with = [team("b")] }),
    ("supports", .alignmentChanged, { $0.supports = ["company:a"] }),
    ("tags", .edited, { $0.tags = ["evergreen"] }),
    ("initiatives", .edited, { $0.initiatives = [Initiative(title: "Edge")] }),
    ("status", .dropped, { $0.isDropped = true }), ("reason", .edited, { $0.reason = "no" }),
    ("carried_from", .edited, { $0.carriedFrom = "2025-q4/a:b" }),
    ("x-ours", .edited, { $0.extras = [Value.Entry("x-ours", 1)] }),
  ]

  @Test(arguments: edits.indices) func eachFieldOfAnObjectiveHasItsKind(index: Int) {
    let (field, kind, edit) = Self.edits[index]
    let changes = Snapshot.of(.of(.range())).changes(to: .of(Objective.of(.range()).with(edit)))
    #expect(changes.map(\.field) == [field])
    #expect(changes.map(\.kind) == [kind])
    #expect(changes.first?.subject == .item(reference("checkout:pay")))
  }

  @Test func kindsAreSpelledOut() {
    let changes = Snapshot.of(.of()).changes(to: .of(.of(kind: .committed)))
    #expect(changes.map(\.from) == ["aspirational"])
    #expect(changes.map(\.to) == ["committed"])
  }

  @Test func setsHaveNoOrder() {
    let one = Objective.of().with {
      $0.supports = ["a:b", "c:d"]
      $0.tags = ["x", "y"]
    }
    let other = Objective.of().with {
      $0.supports = ["c:d", "a:b"]
      $0.tags = ["y", "x"]
    }
    #expect(Snapshot.of(one).changes(to: .of(other)).isEmpty)
    #expect(
      Snapshot.of(.of(.range("a"), .range("b"))).changes(to: .of(.of(.range("b"), .range("a"))))
        .isEmpty)
  }

  @Test func aPlansOwnWordsAndKeys() {
    let new = Snapshot.of(["checkout": Plan(about: "us", extras: [Value.Entry("x", 1)])])
    let changes = Snapshot.of(["checkout": Plan()]).changes(to: new)
    #expect(changes.map(\.kind) == [.reworded, .edited])
    #expect(changes.map(\.subject) == [.item(reference("checkout")), .item(reference("checkout"))])
  }

  @Test func cyclesAreToldFieldByField() {
    var new = Snapshot.of(["a": Plan()])
    let old = new
    new.cycles["2026-q1"]?.state = .closed
    new.cycles["2026-q1"]?.ends = day("2026-04-01")
    new.cycles["2026-q1"]?.planningDue = day("2025-12-19")
    let changes = old.changes(to: new)
    #expect(changes.allSatisfy { $0.kind == .cycleChanged && $0.subject == .cycle("2026-q1") })
    #expect(changes.map(\.field) == ["ends", "state", "planning"])
    #expect(changes[1].from == "active")
    let added = Snapshot().changes(to: Snapshot(cycles: ["2026-q1": quarter()]))
    #expect(added.map(\.field) == [nil])
    #expect(added.map(\.to) == [quarter().value])
  }

  @Test func teamsAndSettingsAreToldApart() {
    var settings = Settings()
    settings.teams[team("pay")] = Team(name: "Pay")
    let old = Snapshot(settings: settings)
    settings.teams[team("pay")]?.leads = ["mia"]
    settings.teams[team("new")] = Team()
    settings.checkInDays = 7
    settings.people = [Person(id: "ana")]
    settings.strategy = [.init(id: "trust", title: "Trusted")]
    let changes = old.changes(to: Snapshot(settings: settings))
    #expect(
      changes.map { "\($0.kind.rawValue) \($0.subject) \($0.field ?? "")" } == [
        "settings_changed okr.yaml cadence/check_in_days",
        "settings_changed okr.yaml strategy/trust", "settings_changed okr.yaml people/ana",
        "team_changed new ", "team_changed pay leads",
      ])
    #expect((changes[0].from, changes[0].to) == (14, 7))
  }

  @Test func dueCountsToTheCyclesEnd() {
    let early = KeyResult.range().with { $0.due = day("2026-02-01") }
    let changes = Plan(objectives: [.of(.range())]).changes(
      to: Plan(objectives: [.of(early)]), of: team("checkout"), in: quarter())
    #expect(changes.map(\.direction) == [.harder])
    #expect(changes.map(\.subject) == [.item(reference("checkout:pay/p99"))])
  }
}
