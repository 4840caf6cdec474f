import Model
import Testing

@Suite struct SentenceTests {
  private func sentence(
    _ kind: Change.Kind, _ field: String? = nil, _ from: Value = .null, _ to: Value = .null,
    _ direction: Change.Direction? = nil
  ) -> String {
    Change(
      kind, .item(reference("checkout:pay/p99")), field: field, from: from, to: to,
      direction: direction
    ).sentence(unit: "ms")
  }

  @Test func tellsCheckIns() {
    #expect(sentence(.valueChanged, "current", 600, 540) == "600 → 540 ms")
    #expect(sentence(.valueChanged, "current", .null, 540.5) == "540.5 ms")
    #expect(sentence(.valueChanged, "current", 540, .null) == "value 540 ms taken back")
    #expect(sentence(.confidenceChanged, "confidence", 0.6, 0.7) == "confidence 0.6 → 0.7")
    #expect(sentence(.blocked, "blocked", .null, "stuck") == "blocked: stuck")
    #expect(sentence(.unblocked, "blocked", "stuck") == "no longer blocked")
    #expect(
      sentence(.milestoneDone, "milestones/fixed", .null, "2026-02-01")
        == "milestone fixed done on 2026-02-01")
  }

  @Test func tellsMeasures() {
    #expect(
      sentence(.measureChanged, "target", 300, 400, .easier)
        == "target adjusted 300 → 400 ms (easier)")
    #expect(
      sentence(.measureChanged, "keep", ">= 5", ">= 6", .harder)
        == "bound adjusted >= 5 → >= 6 (harder)")
    #expect(sentence(.measureChanged, "weight", 1, 2, .changed) == "weight 1 → 2")
    #expect(sentence(.measureChanged, "unit", "ms", "s", .changed) == "unit ms → s")
    #expect(
      sentence(.measureChanged, "due", .null, "2026-02-01", .harder)
        == "due date set to 2026-02-01 (harder)")
    #expect(
      sentence(.measureChanged, "milestones/a", .null, ["id": "a", "title": "Audit"], .harder)
        == "milestone \"Audit\" added (harder)")
    #expect(
      sentence(.measureChanged, "milestones/a", 1, 2, .changed) == "weight of milestone a 1 → 2")
    #expect(sentence(.baselined, "baseline", .null, 800) == "baseline set to 800 ms")
  }

  @Test func tellsTheRest() {
    #expect(
      sentence(.keyResultAdded, nil, .null, ["id": "a", "title": "Be fast"])
        == "new key result \"Be fast\"")
    #expect(sentence(.reworded, "title", "a", "b") == "title reworded: \"a\" → \"b\"")
    #expect(sentence(.reworded, "why", "a", "b") == "why reworded")
    #expect(
      sentence(.reworded, "milestones/b", ["id": "a", "title": "A"], ["id": "b", "title": "B"])
        == "milestone reworded: \"A\" → \"B\"")
    #expect(sentence(.ownerChanged, "owner", "ana", .null) == "owner ana removed")
    #expect(sentence(.alignmentChanged, "supports", ["a:b"], ["c:d"]) == "supports +c:d -a:b")
    #expect(sentence(.alignmentChanged, "supports", .null, ["c:d"]) == "supports +c:d")
    #expect(
      sentence(.kindChanged, "kind", "aspirational", "committed") == "kind aspirational → committed"
    )
    #expect(
      sentence(.graded, "grade", .null, ["score": 0.8, "cause": "other"]) == "graded 0.8, other")
    #expect(sentence(.edited, "check_in_days", .null, 3) == "check in days 3")
    #expect(sentence(.edited, "initiatives", .null, [["title": "Edge"]]) == "initiatives changed")
    #expect(sentence(.cycleChanged, "state", "planning", "active") == "state planning → active")
    #expect(sentence(.cycleChanged, nil, .null, ["title": "Q1"]) == "new cycle")
    #expect(sentence(.teamChanged, nil, ["name": "Pay"]) == "team removed")
  }

  @Test func staysASCIIWhereAsked() {
    let change = Change(.kindChanged, .settings, field: "kind", from: "a", to: "b")
    #expect(change.sentence(arrow: "->") == "kind a -> b")
  }

  @Test(arguments: Change.Kind.allCases) func everyKindHasWords(kind: Change.Kind) {
    let sentence = sentence(kind, "field", "a", "b")
    #expect(!sentence.isEmpty)
    #expect(!sentence.hasSuffix(" ") && !sentence.hasSuffix("."))
  }
}
