import Model
import Testing

@Suite struct PassedLimitTests {
  private var limits: Settings.Limits {
    var limits = Settings.Limits()
    (limits.objectives, limits.keyResults) = (1...2, 1...2)
    return limits
  }

  private func objective(_ id: String, _ count: Int) -> Objective {
    Objective.of(id: id).with {
      $0.keyResults = (0..<count).map { KeyResult.range("k\($0)") }
    }
  }

  @Test func tellsPlansAndObjectives() {
    let after = Snapshot.of(objective("a", 3), objective("b", 1), objective("c", 0))
    let passed = limits.passed(by: after, since: Snapshot())
    #expect(
      passed == [
        PassedLimit(reference("checkout"), .objectives, count: 3, limit: 1...2),
        PassedLimit(reference("checkout:a"), .keyResults, count: 3, limit: 1...2),
        PassedLimit(reference("checkout:c"), .keyResults, count: 0, limit: 1...2),
      ])
    #expect(
      passed.map(\.sentence) == [
        "3 objectives, where 1 to 2 are wanted", "3 key results, where 1 to 2 are wanted",
        "no key results, where 1 to 2 are wanted",
      ])
  }

  @Test func saysNothingOfWhatWasSoBefore() {
    let before = Snapshot.of(objective("a", 3), objective("b", 1), objective("c", 1))
    #expect(limits.passed(by: before, since: before).isEmpty)
  }

  @Test func droppedItemsDoNotCount() {
    let dropped = objective("c", 3).with { $0.isDropped = true }
    let after = Snapshot.of(objective("a", 1), objective("b", 1), dropped)
    #expect(limits.passed(by: after, since: Snapshot()).isEmpty)
  }
}
