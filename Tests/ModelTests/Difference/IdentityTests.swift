import Model
import Testing

@Suite struct IdentityTests {
  private func kinds(_ old: Snapshot, _ new: Snapshot) -> [String] {
    old.changes(to: new).map { "\($0.kind.rawValue) \($0.subject.reference?.withoutCycle ?? "")" }
  }

  @Test func anObjectiveComesAndGoesWithEachOfItsKeyResults() {
    let one = Snapshot.of(.of(.range("a"), .range("b")))
    let added = Snapshot().changes(to: one).filter { $0.subject.reference != nil }
    #expect(added.map(\.kind) == [.objectiveAdded, .keyResultAdded, .keyResultAdded])
    #expect(added[0].to == ["id": "pay", "title": "Title of pay"])
    #expect(added[1].to == KeyResult.range("a").value)
    #expect(
      kinds(one, .of(["checkout": Plan()])) == [
        "objective_removed checkout:pay", "key_result_removed checkout:pay/a",
        "key_result_removed checkout:pay/b",
      ])
  }

  @Test func aKeyResultElsewhereHasMovedAndItsOtherChangesAreToldBeside() {
    let old = Snapshot.of(.of(.range("a"), .range("b")), .of(.range("c"), id: "two"))
    let new = Snapshot.of(.of(.range("b")), .of(.range("c"), .range("a", to: 400), id: "two"))
    let changes = old.changes(to: new)
    #expect(kinds(old, new) == ["moved checkout:two/a", "measure_changed checkout:two/a"])
    #expect(changes[0].from == "2026-q1/checkout:pay/a")
    #expect(changes[0].to == "2026-q1/checkout:two/a")
  }

  @Test func theSameIdWithOtherWordsAndMeasureIsAnother() {
    let old = Snapshot.of(.of(.range("a"), .range("b")), .of(id: "two"))
    let other = KeyResult.range("a", to: 5).with { $0.title = "Something else" }
    #expect(
      kinds(old, .of(.of(.range("b")), .of(other, id: "two"))) == [
        "key_result_added checkout:two/a", "key_result_removed checkout:pay/a",
      ])
    let sameMeasure = KeyResult.range("a").with { $0.title = "Something else" }
    #expect(
      kinds(old, .of(.of(.range("b")), .of(sameMeasure, id: "two"))) == [
        "moved checkout:two/a", "reworded checkout:two/a",
      ])
    let otherUnit = sameMeasure.with { $0.unit = "s" }
    #expect(kinds(old, .of(.of(.range("b")), .of(otherUnit, id: "two"))).count == 2)
  }

  @Test func anObjectiveMovesToAnotherPlanWithAllOfIt() {
    let old = Snapshot.of(["a": Plan(objectives: [.of(.range(at: 500))])])
    let new = Snapshot.of(["b": Plan(objectives: [.of(.range(at: 540))])])
    #expect(kinds(old, new) == ["moved b:pay", "value_changed b:pay/p99"])
  }

  @Test func renamingNeedsTheSameWords() {
    let old = Snapshot.of(.of(.range("a"), .range("b")))
    let renamed = KeyResult.range("c", to: 400).with { $0.title = "title  of A!" }
    let new = Snapshot.of(.of(renamed, .range("b")))
    let changes = old.changes(to: new)
    #expect(
      kinds(old, new) == [
        "renamed checkout:pay/c", "reworded checkout:pay/c", "measure_changed checkout:pay/c",
      ])
    #expect((changes[0].field, changes[0].from, changes[0].to) == ("id", "a", "c"))
    let other = KeyResult.range("c", at: nil)
    #expect(
      kinds(old, .of(.of(other, .range("b")))) == [
        "key_result_added checkout:pay/c", "key_result_removed checkout:pay/a",
      ])
  }

  @Test func renamingAlsoFitsWhenAllElseIsTheSameAndAValueStands() {
    let old = Snapshot.of(.of(.range("a", at: 540)))
    #expect(
      kinds(old, .of(.of(.range("c", at: 540)))) == [
        "renamed checkout:pay/c", "reworded checkout:pay/c",
      ])
    #expect(kinds(old, .of(.of(.range("c", at: 541)))).count == 2)
    #expect(kinds(old, .of(.of(.range("c", at: 541)))).first == "key_result_added checkout:pay/c")
  }

  @Test func twoGoneOrTwoNewAreNoRenaming() {
    let a = KeyResult.range("a", at: 5)
    let c = KeyResult.range("c", at: 5).with { $0.title = a.title }
    #expect(
      kinds(.of(.of(a, .range("b"))), .of(.of(c))) == [
        "key_result_added checkout:pay/c", "key_result_removed checkout:pay/a",
        "key_result_removed checkout:pay/b",
      ])
  }

  @Test func aRenamedObjectiveKeepsItsKeyResults() {
    let old = Snapshot.of(.of(.range("a"), .range("b")))
    let renamed = Objective.of(.range("a", at: 540), id: "speed").with { $0.title = "Title of pay" }
    #expect(
      kinds(old, .of(renamed)) == [
        "renamed checkout:speed", "value_changed checkout:speed/a",
        "key_result_removed checkout:speed/b",
      ])
  }

  @Test func movesTakePlaceAcrossARemovedObjective() {
    let old = Snapshot.of(.of(.range("a"), .range("b")), .of(id: "two"))
    #expect(
      kinds(old, .of(.of(.range("a"), id: "two"))) == [
        "moved checkout:two/a", "objective_removed checkout:pay",
        "key_result_removed checkout:pay/b",
      ])
  }

  @Test func whatStandsInAnotherCycleNowHasMoved() {
    let plan = [team("a"): Plan(objectives: [.of(.range())])]
    let old = Snapshot(plans: ["2026-q1": plan])
    let new = Snapshot(plans: ["2026-q2": plan])
    #expect(
      old.changes(to: new).map(\.kind) == [.moved])
  }
}
