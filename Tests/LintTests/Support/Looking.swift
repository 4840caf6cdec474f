import Format
import Model
import Templates

@testable import Lint

/// A plan on which rules are tried: files as people write them.
struct Looking {
  var settings = Settings()
  var cycle = Cycle(id: "2026-q1", starts: day("2026-01-01"), ends: day("2026-03-31"))
  var day = Looking.day("2026-02-14")
  var team: TeamPath = "engineering/checkout"
  /// Plans of the same cycle, by team.
  var others: [TeamPath: String] = [:]

  static let english = Language(
    LanguageFormat.read(Array((Template.text(named: "lint/en.yaml") ?? "").utf8)).value
      ?? WordLists())

  /// What one rule finds in a plan.
  func findings(of rule: Rule, in text: String) -> [Finding] {
    var snapshot = Snapshot(settings: settings, cycles: [cycle.id: cycle])
    var plans = others.compactMapValues { PlanFormat.read(Array($0.utf8)).value }
    plans[team] = PlanFormat.read(Array(text.utf8)).value
    snapshot.plans[cycle.id] = plans
    let surroundings = Surroundings(
      snapshot, cycle: cycle, day: day, language: Self.english)
    let file = LintedFile(Array(text.utf8), path: "cycles/2026-q1/\(team).yaml")
    return Linter([rule]).remarks(on: [team], in: surroundings).compactMap {
      file.finding($0.rule, $0.severity, $0.remark)
    }
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("'\(text)' is no day") }
    return day
  }
}

extension TeamPath: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(unchecked: text) }
}
