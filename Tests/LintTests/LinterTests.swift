import Format
import Model
import Testing

@testable import Lint

struct LinterTests {
  /// Asks the history and the plan in turns.
  private let rules = [
    Rule(
      "past", .conduct, .info, nil, "past", why: "", .past { plan, _ in [plan.remark("past")] },
      .plan { [$0.remark("now")] }),
    Rule("plan", .structure, .info, nil, "plan", why: "", .plan { [$0.remark("plan")] }),
    Rule("then", .conduct, .info, nil, "then", why: "", .past { plan, _ in [plan.remark("then")] }),
  ]

  private func told(of count: Int, _ isAsked: Bool = true) throws -> [String] {
    let teams = (0..<count).map { TeamPath(unchecked: "team-\($0)") }
    var looking = Looking()
    let text = "objectives: []\n"
    looking.steps = [Looking.Step(day: "2026-01-02", text: text)]
    for team in teams { looking.others[team] = text }
    let past = isAsked ? looking.past(now: text) : nil
    let asking = { () throws -> HistorySubject? in past }
    return try Linter(rules).remarks(on: teams, in: looking.surroundings(text), asking: asking)
      .map { "\($0.remark.item.team) \($0.remark.message)" }
  }

  @Test(arguments: [1, 100])
  func whatTheHistoryTellsStandsWithItsRule(count: Int) throws {
    let each = ["now", "past", "plan", "then"]
    #expect(
      try told(of: count) == (0..<count).flatMap { team in each.map { "team-\(team) \($0)" } })
  }

  @Test(arguments: [1, 100])
  func withoutTheHistoryTheRestIsTold(count: Int) throws {
    #expect(
      try told(of: count, false)
        == (0..<count).flatMap { ["team-\($0) now", "team-\($0) plan"] })
  }
}
