import Model
import Testing

@Suite struct AlignmentShiftTests {
  private let trust = Objective.of(id: "trust")
  private func pay(_ supports: String...) -> Objective {
    Objective.of(.range(at: 500), id: "pay").with { $0.supports = supports }
  }

  private func shift(_ before: Snapshot, _ after: Snapshot) -> AlignmentShift {
    AlignmentShift(from: before, to: after, by: before.changes(to: after))
  }

  private func plans(_ company: [Objective], _ checkout: [Objective]) -> Snapshot {
    .of(["company": Plan(objectives: company), "checkout": Plan(objectives: checkout)])
  }

  private func link(_ objective: String, _ target: String) -> AlignmentShift.Link {
    .init(reference(objective), .item(reference(target)))
  }

  @Test func tellsWhatIsGainedAndLost() {
    let shift = shift(
      plans([trust, .of(id: "grow")], [pay("company:trust")]),
      plans([trust, .of(id: "grow")], [pay("company:grow")]))
    #expect(shift.gained == [link("checkout:pay", "company:grow")])
    #expect(shift.lost == [link("checkout:pay", "company:trust")])
    #expect(shift.unfounded.isEmpty && shift.orphaned.isEmpty)
  }

  @Test func tellsWhatIsLeftAlone() {
    let shift = shift(plans([trust], [pay("company:trust")]), plans([], [pay("company:trust")]))
    #expect(shift.orphaned == [link("checkout:pay", "company:trust")])
    #expect(shift.gained.isEmpty && shift.lost.isEmpty)
  }

  @Test func tellsWhatWasNeverThere() {
    let shift = shift(plans([trust], [pay()]), plans([trust], [pay("company:trsut", "strategy:x")]))
    #expect(shift.unfounded.count == 2)
  }

  @Test func whatIsDroppedSupportsNothing() {
    let dropped = pay("company:trust").with { $0.isDropped = true }
    let shift = shift(plans([trust], [pay("company:trust")]), plans([trust], [dropped]))
    #expect(shift.lost == [link("checkout:pay", "company:trust")])
  }

  @Test func renamingChangesNothing() {
    let renamed = trust.with { $0.id = "trusted" }
    let swift = pay("company:trusted").with { $0.id = "swift" }
    let shift = shift(plans([trust], [pay("company:trust")]), plans([renamed], [swift]))
    #expect(shift.gained.isEmpty && shift.lost.isEmpty && shift.orphaned.isEmpty)
  }

  @Test func followsKeyResultsOfRenamedObjectives() {
    let goal = Objective.of(.range("nps", at: 3), id: "trust")
    let shift = shift(
      plans([goal], [pay("company:trust/nps")]),
      plans([goal.with { $0.id = "trusted" }], [pay("company:trusted/nps")]))
    #expect(shift.gained.isEmpty && shift.lost.isEmpty)
  }
}
