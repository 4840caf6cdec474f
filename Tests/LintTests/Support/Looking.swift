import Format
import History
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
  /// What main had before, oldest first; without this and what follows, the history isn't asked.
  var steps: [Step] = []
  var earlier: [CycleHistory] = []
  var losses: [HistorySubject.Loss] = []
  var planningDays: [TeamPath: Int] = [:]
  var facts = Surroundings.Facts()
  var language = Looking.english

  static let english = Language(readWords().value ?? WordLists())

  static func readWords() -> Reading<WordLists> {
    let text = Template.text(named: "lint/en.yaml") ?? ""
    return LanguageFormat.read(Array(text.utf8), among: Language.listNames)
  }

  /// What one rule finds in a plan.
  func findings(of rule: Rule, in text: String) -> [Finding] {
    findings(by: Linter([rule]), in: text)
  }

  func findings(by linter: Linter, in text: String) -> [Finding] {
    let file = LintedFile(Array(text.utf8), path: "cycles/2026-q1/\(team).yaml")
    return linter.remarks(on: [team], in: surroundings(text), asking: { past(now: text) })
      .compactMap {
        file.finding($0.rule, $0.severity, $0.remark)
      }
  }

  /// What one rule says of a plan.
  func messages(of rule: Rule, in text: String) -> [String] {
    findings(of: rule, in: text).map(\.message)
  }

  func surroundings(_ text: String) -> Surroundings {
    Surroundings(
      snapshot(text), cycle: cycle, day: day, language: language, facts: facts)
  }

  private func snapshot(_ text: String, state: Cycle.State? = nil) -> Snapshot {
    var cycle = cycle
    cycle.state = state ?? cycle.state
    var snapshot = Snapshot(settings: settings, cycles: [cycle.id: cycle])
    var plans = others.compactMapValues { PlanFormat.read(Array($0.utf8)).value }
    plans[team] = PlanFormat.read(Array(text.utf8)).value
    snapshot.plans[cycle.id] = plans
    return snapshot
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("'\(text)' is no day") }
    return day
  }
}

extension Looking {
  /// A commit on main that leaves a plan as a text has it.
  struct Step {
    var day: String
    var text: String
    var author = "mia@example.org"
    var message = "plan: change"
    var state = Cycle.State.active
  }

  /// What the history tells with the plans as they are now; nil where nothing is to be told.
  func past(now text: String) -> HistorySubject? {
    guard !steps.isEmpty || !earlier.isEmpty || !losses.isEmpty || !planningDays.isEmpty else {
      return nil
    }
    return history(now: text).map {
      HistorySubject($0, earlier: earlier, losses: losses, planningDays: planningDays)
    }
  }

  private func history(now text: String) -> CycleHistory? {
    var versions = [Snapshot(settings: settings)]
    let revisions = steps.enumerated().map { number, step in
      let version = snapshot(step.text, state: step.state)
      defer { versions.append(version) }
      return Revision(
        id: String(repeating: String(number + 1), count: 40),
        author: Author(name: "", email: step.author),
        authored: Instant(Looking.day(step.day), hour: 9), message: Message(parsing: step.message),
        changes: versions[number].changes(to: version))
    }
    return try? CycleHistory(of: cycle.id, in: snapshot(text), revisions, on: day) {
      commit, teams in
      let number = revisions.firstIndex { $0.id == commit } ?? 0
      let plans = versions[number + 1].plans[cycle.id] ?? [:]
      return plans.filter { teams?.contains($0.key) != false }
    }
  }

  /// A plan whose one key result goes from 800 ms to a target.
  static func plan(target: Int) -> String {
    """
    objectives:
      - id: pay
        title: Paying feels instant
        key_results:
          - {id: p99, title: Reduce p99, baseline: 800, target: \(target), unit: ms}
    """
  }

  /// A plan whose one key result has one milestone.
  ///
  /// - Parameter comment: stands behind the milestone's id.
  static func plan(milestone title: String, behind comment: String = "") -> String {
    """
    objectives:
      - id: o
        title: O
        key_results:
          - id: kr
            title: Contracts signed
            milestones:
              - id: m\(comment)
                title: \(title)
    """
  }

  /// Agreed at the beginning of the cycle as one text has it, and as another has it since a day.
  static func agreed(_ before: String, then after: String, on day: String, _ message: String)
    -> Looking
  {
    var looking = Looking()
    looking.cycle.state = .active
    looking.steps = [
      Step(day: "2025-12-20", text: before, state: .planning),
      Step(day: "2026-01-01", text: before), Step(day: day, text: after, message: message),
    ]
    return looking
  }
}

extension TeamPath: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(unchecked: text) }
}
