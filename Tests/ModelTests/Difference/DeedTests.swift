import Model
import Testing

@Suite struct DeedTests {
  private func deed(
    _ kind: Change.Kind, _ field: String? = nil, from: Value = .null, to: Value = .null,
    _ direction: Change.Direction? = nil, unit: String? = nil
  ) -> String {
    Change(
      kind, .item(reference("checkout:pay/p99")), field: field, from: from, to: to,
      direction: direction
    ).deed(unit: unit, arrow: "->", person: { $0 == "ana" ? "Ana Sousa" : $0 })
  }

  @Test func tellsMeasures() {
    #expect(
      deed(.measureChanged, "target", from: 300, to: 250, .harder, unit: "ms")
        == "moves the target from 300 to 250 ms: harder")
    #expect(
      deed(.measureChanged, "keep", from: ">= 99.9", to: ">= 99", .easier)
        == "moves the bound from >= 99.9 to >= 99: easier")
    #expect(
      deed(.measureChanged, "unit", from: "ms", to: "s", .changed)
        == "changes the unit from ms to s")
    #expect(
      deed(.measureChanged, "due", to: "2026-02-01", .harder)
        == "sets the due date to 2026-02-01: harder")
    #expect(deed(.measureChanged, "target", from: 3) == "takes away the target, before 3")
    #expect(
      deed(.measureChanged, "milestones/a", to: ["title": "Audit"], .harder)
        == "adds the milestone \"Audit\": harder")
    #expect(
      deed(.measureChanged, "milestones/a", from: 1, to: 2, .changed)
        == "changes the weight of milestone a from 1 to 2")
    #expect(deed(.baselined, "baseline", to: 800, unit: "ms") == "sets the baseline to 800 ms")
  }

  @Test func tellsPeople() {
    #expect(
      deed(.ownerChanged, "owner", from: "ana", to: "ben") == "hands it from Ana Sousa to ben")
    #expect(deed(.ownerChanged, "owner", to: "ana") == "gives it to Ana Sousa")
    #expect(
      deed(.ownerChanged, "owner", from: "ana") == "leaves it without an owner, before Ana Sousa")
  }

  @Test func tellsAlignment() {
    #expect(
      deed(.alignmentChanged, "supports", from: ["a:b", "c:d"], to: ["c:d", "e:f"])
        == "supports e:f, no longer supports a:b")
    #expect(deed(.alignmentChanged, "supports", to: ["a:b"]) == "supports a:b")
  }

  @Test func tellsTheRest() {
    #expect(
      deed(.kindChanged, "kind", from: "aspirational", to: "committed") == "makes it committed")
    #expect(deed(.renamed, "id", from: "p99", to: "p95") == "changes its id from p99 to p95")
    #expect(deed(.reworded, "why", from: "x", to: "y") == "rewords the why")
    #expect(deed(.reworded, "why", to: "y") == "adds the why")
    #expect(deed(.edited, "tags", from: ["a"], to: ["b"]) == "changes the tags: +b -a")
    #expect(deed(.edited, "source", from: ["k": "v"], to: ["k": "w"]) == "changes the source")
    #expect(
      deed(.edited, "check_in_days", from: 7, to: 14) == "changes the check in days from 7 to 14")
  }
}
