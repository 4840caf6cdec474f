import Model
import TestSupport
import Testing

@testable import Lint

/// To put plans in the places of others leaves what indexing all of them anew does.
@Suite struct PlansIndexTests {
  private let cycles = ["2026-q1", "2026-q2"]
  private let teams = ["company", "eng", "eng/app", "legal"].map { TeamPath(unchecked: $0) }

  @Test func aTeamsFirstIsFoundAmongAll() {
    let teams = ["a", "b", "b", "b", "d", "e", "e"]
    let places = teams.enumerated().map {
      Reference(cycle: "2026-q1", team: TeamPath(unchecked: $1), objective: "o\($0)")
    }
    for count in 0...teams.count {
      let known = Array(places.prefix(count))
      for team in ["a", "b", "c", "d", "e", "f"].map(TeamPath.init(unchecked:)) {
        #expect(known.first(of: team) == known.first { $0.team == team })
      }
    }
  }

  @Test(arguments: 0..<40)
  func replacingIsLikeIndexingAnew(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var snapshot = Snapshot()
    for id in cycles {
      for team in teams { snapshot.plans[id, default: [:]][team] = plan(&random) }
    }
    var index = PlansIndex(of: snapshot, in: "2026-q1")
    for _ in 0..<8 {
      let (id, team) = (random.pick(cycles), random.pick(teams))
      let new = plan(&random)
      index.replace(
        snapshot.plans[id]?[team], at: Reference(cycle: id, team: team), by: new)
      snapshot.plans[id]?[team] = new
    }
    let anew = PlansIndex(of: snapshot, in: "2026-q1")
    #expect(index.answers(on: teams) == anew.answers(on: teams))
  }

  @Test func whatWasNeverThereLeavesNothingBehind() {
    let plan = Plan(objectives: [Objective(id: "a", title: "A")])
    var index = PlansIndex(of: Snapshot(plans: ["2026-q1": [:]]), in: "2026-q1")
    let place = Reference(cycle: "2026-q1", team: teams[2])
    index.replace(plan, at: place, by: nil)
    #expect(!index.hasPlan(teams[2]) && !index.hasPlansBelow(teams[1]))
    index.replace(nil, at: place, by: plan)
    #expect(index.hasPlan(teams[2]) && index.hasPlansBelow(teams[1]))
  }

  /// nil one time in four.
  private func plan(_ random: inout SeededGenerator) -> Plan? {
    guard !random.once(in: 4) else { return nil }
    return Plan(
      objectives: ["a", "b"].filter { _ in !random.once(in: 3) }.map { id in
        var objective = Objective(id: id, title: "Title")
        objective.isDropped = random.once(in: 4)
        objective.supports = (0..<Int.random(in: 0...2, using: &random)).map { _ in
          let item = "\(random.pick(teams)):\(random.pick(["a", "b", "a/n"]))"
          return random.once(in: 2) ? item : "\(random.pick(cycles))/\(item)"
        }
        objective.keyResults = ["n", "m"].filter { _ in !random.once(in: 3) }.map { id in
          var keyResult = KeyResult(
            id: id, title: random.pick(["One", "Two"]), measure: .range(baseline: 0, target: 1))
          keyResult.owner = random.once(in: 2) ? random.pick(["ana", "ben"]) : nil
          keyResult.isDropped = random.once(in: 4)
          return keyResult
        }
        return objective
      })
  }
}

extension PlansIndex {
  /// All that can be asked of it, in words.
  fileprivate func answers(on teams: [TeamPath]) -> [String] {
    let lists = [
      told(supporters), told(supports), told(owned), told(titles), told(items),
    ].flatMap { $0.sorted() }
    return lists + teamsWithPlans.sorted().map { "\($0) has a plan" }
      + teams.filter(hasPlansBelow).map { "there are plans below \($0)" }
  }

  private func told(_ lists: [some CustomStringConvertible: [Reference]]) -> [String] {
    lists.map { "\($0): \($1.map(\.description).joined(separator: " "))" }
  }
}
