import Model
import Testing

@testable import History

/// What is sorted out once is what going through all events for each team finds.
@Suite struct TeamPartsTests {
  private let checkout = TeamPath(unchecked: "checkout")
  private let billing = TeamPath(unchecked: "billing")

  /// An objective is adjusted, goes to another team, is adjusted there, and one of its key results goes.
  private func history() throws -> CycleHistory {
    var story = Story()
    story.commit("2025-12-01", "plan") {
      $0.cycles["2026-q1"] = .quarter(.planning)
      $0.edit("checkout") { $0 = .pay }
      $0.edit("billing") { $0.objectives = [.with("bill", "Bill", [.range("rate", "Rate", 0, 9)])] }
    }
    story.commit("2026-01-01", "start") { $0.cycles["2026-q1"]?.state = .active }
    for (day, target) in [("2026-01-05", 310.0), ("2026-01-06", 320)] {
      story.commit(day, "easier") {
        $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: target) }
        $0.edit("billing", "bill", "rate") { $0.measure = .range(baseline: 1, target: target) }
      }
    }
    story.commit("2026-02-01", "move") { snapshot in
      let objective = snapshot.plans["2026-q1"]?[checkout]?.objective("pay")
      snapshot.edit("checkout") { $0 = Plan(about: "nothing left") }
      snapshot.edit("billing") { $0.objectives += [objective].compactMap(\.self) }
    }
    story.commit("2026-02-02", "less") {
      $0.edit("billing", "pay", "p99") { $0.measure = .range(baseline: 800, target: 330) }
      $0.edit("billing", "pay") { $0.keyResults.removeLast() }
    }
    return try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-03-31")))
  }

  @Test func theEventsOfEachScopeAreThoseThatArePartOfIt() throws {
    let history = try history()
    let scopes: [Scope] = [
      .organisation, .team(checkout), .team(billing), .item(reference("billing:pay")),
      .item(reference("checkout:pay/p99")), .item(reference("billing:bill/rate")),
    ]
    for scope in scopes {
      let part = history.timeline.events.filter { history.isPart($0, of: scope) }
      #expect(!part.isEmpty)
      #expect(history.events(in: scope) == part, "\(scope)")
      let agreed = history.eventsSinceAgreement(in: scope)
      #expect(agreed == part.filter { $0.time.day > history.cycle.starts }, "\(scope)")
    }
  }

  @Test func whatWentToAnotherTeamIsToldOfThatTeam() throws {
    let history = try history()
    let outcomes = Retrospective(of: .organisation, in: history).teams
    #expect(outcomes.map(\.team) == [billing, checkout])
    #expect(outcomes.map(\.adjustments) == [5, 0])
    #expect(
      history.histories(in: .team(billing)).map(\.reference.keyResult) == [
        "rate", "p99", "drop-off",
      ])
    #expect(history.histories(in: .team(checkout)).isEmpty)
  }

  @Test func theTeamsRetrospectivesShareWhatIsSortedOut() throws {
    let history = try history()
    _ = Retrospective(of: .team(checkout), in: history)
    let copy = history
    var times = 0
    _ = copy.knownParts.value {
      times += 1
      return TeamParts(copy)
    }
    #expect(times == 0)
  }
}
