import Format
import History
import Lint
import Model
import Store
import Templates

/// Looks the plans of a view over.
struct LintRun {
  let view: View
  /// Whether the history is asked, too.
  var asksHistory = true

  /// What there is to say of some plans of a cycle, by path and place; of all where `teams` is nil.
  func findings(on teams: Set<TeamPath>? = nil, in cycle: Cycle) throws -> [Finding] {
    let version = view.version
    let plans = try version.plans(in: cycle.id)
    let looked = version.teamsWithPlans(in: cycle.id).filter { teams?.contains($0) != false }
      .sorted()
    let linter = Linter(version.settings)
    let surroundings = Surroundings(
      try version.snapshot(), cycle: cycle, day: view.today, language: try language(),
      past: asksHistory ? try view.past(of: cycle, telling: .checkIns(of: [])) : nil,
      earlier: asksHistory ? try earlier(cycle) : [])
    let remarks = Dictionary(
      grouping: linter.remarks(on: looked.filter { plans[$0] != nil }, in: surroundings),
      by: \.remark.item.team)
    return try looked.flatMap { team -> [Finding] in
      let path = PlanPath(team, in: cycle.id).description
      let warnings = version.problems.filter { $0.path == path && $0.severity == .warning }
      let own = remarks[team] ?? []
      guard !own.isEmpty || !warnings.isEmpty,
        let text = try version.planText(of: team, in: cycle.id)
      else { return [] }
      let file = LintedFile(text, path: path)
      return
        (linter.findings(on: warnings, in: file)
        + own.compactMap { file.finding($0.rule, $0.severity, $0.remark) })
        .sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    }
  }

  /// The last two closed cycles of like length, the latest first.
  private func earlier(_ cycle: Cycle) throws -> [CycleHistory] {
    let closed = view.version.cycles.values.filter { other in
      other.state == .closed && other.ends < cycle.starts && other.length < 2 * cycle.length
        && cycle.length < 2 * other.length
    }
    return try closed.sorted { ($1.ends, $1.id) < ($0.ends, $0.id) }.prefix(2).map {
      try view.past(of: $0, telling: .checkIns(of: []))
    }
  }

  /// The program's words with those of the repository.
  private func language() throws -> Language {
    let id = view.settings.language
    let own = try view.version.text(ofFile: LanguageFormat.path(of: id))
    let built = Template.text(named: "lint/\(id).yaml")
    let words = [built, own].compactMap { $0 }.compactMap {
      LanguageFormat.read(Array($0.utf8)).value
    }
    return Language(words.dropFirst().reduce(words.first ?? WordLists()) { $0.extended(by: $1) })
  }
}
