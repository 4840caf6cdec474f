import Model
import Testing

/// Laws that hold for any plans; a failure names its seed.
@Suite struct ReplayTests {
  static let seeds = 0..<400

  @Test(arguments: seeds) func nothingDiffersFromItself(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let snapshot = generator.snapshot()
    #expect(snapshot.changes(to: snapshot).isEmpty)
    #expect(snapshot.changes(to: snapshot.canonical).isEmpty)
    #expect(snapshot.canonical.changes(to: snapshot).isEmpty)
  }

  @Test(arguments: seeds) func changesOfEditsLeadToTheNewerPlans(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let old = generator.snapshot()
    let new = generator.edited(old)
    let changes = old.changes(to: new)
    #expect(old.applying(changes).unlike(new) == [])
    #expect(new.applying(new.changes(to: old)).unlike(old) == [])
    #expect(changes.isEmpty == old.unlike(new).isEmpty)
  }

  @Test(arguments: seeds) func changesBetweenAnyPlansLeadToTheNewerOnes(seed: Int) {
    var generator = SeededGenerator(seed: seed + 10_000)
    let old = generator.snapshot()
    let new = generator.snapshot()
    #expect(old.applying(old.changes(to: new)).unlike(new) == [])
  }

  @Test(arguments: seeds) func eachChangeIsToldOnce(seed: Int) {
    var generator = SeededGenerator(seed: seed + 20_000)
    let old = generator.snapshot()
    let changes = old.changes(
      to: generator.chance(0.5) ? generator.edited(old) : generator.snapshot())
    let told = changes.map { "\($0.kind) \($0.subject) \($0.field ?? "")" }
    #expect(Set(told).count == told.count)
    let came: Set<Change.Kind> = [.objectiveAdded, .keyResultAdded, .moved, .renamed]
    let arrivals = changes.filter { came.contains($0.kind) }.map(\.subject)
    #expect(Set(arrivals).count == arrivals.count)
    let departures = changes.filter { $0.kind == .moved }.map { $0.from.scalarText ?? "" }
    #expect(Set(departures).count == departures.count)
    #expect(changes.allSatisfy { $0.from != $0.to })
  }

  @Test(arguments: seeds) func everyItemReadsBackFromItsValue(seed: Int) {
    var generator = SeededGenerator(seed: seed + 30_000)
    let snapshot = generator.snapshot()
    #expect(Settings(value: snapshot.settings.value) == snapshot.settings)
    for (id, cycle) in snapshot.cycles { #expect(Cycle(id: id, value: cycle.value) == cycle) }
    for plan in snapshot.plans.values.flatMap(\.values) { #expect(Plan(value: plan.value) == plan) }
  }
}
