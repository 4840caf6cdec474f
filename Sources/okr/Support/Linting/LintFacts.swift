import Format
import History
import Lint
import Model
import Store
import Templates

/// What the rules are told that only the repository and the program know.
struct LintFacts {
  private(set) var facts = Surroundings.Facts()

  /// Without the history.
  init() { facts.usualTitles = LintFacts.usualTitles }

  init(of past: CycleHistory, in workspace: Workspace) throws {
    self.init()
    facts.losses = try workspace.losses(in: past.timeline.events).map {
      Surroundings.Facts.Loss($0.item, message: $0.remark.text, better: $0.remark.hint)
    }
    facts.planningDays = LintFacts.planningDays(past, try workspace.deliberations(in: past))
  }

  /// Of the proposals that brought objectives in, the one of each team that took longest.
  private static func planningDays(
    _ past: CycleHistory, _ deliberations: [String: Deliberation]
  ) -> [TeamPath: Int] {
    var days: [TeamPath: Int] = [:]
    for event in past.timeline.events where event.kind == .objectiveAdded {
      guard let name = event.via.proposal, let known = deliberations[name]?.days,
        let item = event.reference.map(past.timeline.currentName)
      else { continue }
      days[item.team] = max(days[item.team] ?? 0, known)
    }
    return days
  }

  /// Of the key results that templates begin with, in lower case.
  static let usualTitles: Set<String> = Set(
    Template.names(under: "plans").compactMap(Template.text).flatMap { text in
      let plan = PlanFormat.read(Array(text.utf8)).value
      return plan?.objectives.flatMap(\.keyResults).map { $0.title.lowercased() } ?? []
    })
}
