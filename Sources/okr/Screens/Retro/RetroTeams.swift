import History
import Model
import Terminal

/// How every team's plan came out.
struct RetroTeams {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  private var past: CycleHistory { retrospective.history }

  /// The objectives of the team at the top, or what it measured anew in a part of the cycle, and the
  /// other teams several in a line.
  func overview(for appearance: Appearance) -> [Text] {
    let own =
      retrospective.isPartial
      ? RetroMovements(retrospective, of: past.settings.root).lines(for: appearance)
      : objectives(for: appearance)
    return own + cells(for: appearance)
  }

  private func objectives(for appearance: Appearance) -> [Text] {
    let own = retrospective.objectives.filter { $0.reference.team == past.settings.root }
    guard !own.isEmpty else { return [] }
    var table = Table([.init(minimum: 24), .init("", .right), .init("", .right)])
    table.add(
      [Text("Promised, and what came of it", .strong)]
        + ["score", "as agreed"].map { Text($0, .faint) })
    for objective in own {
      let kind = objective.objective.kind
      let title = Text(objective.objective.title, objective.objective.isDropped ? .dropped : .plain)
      table.add(
        [
          kind == .committed ? title + Text("  committed", .blue) : title,
          scoreText(objective.score, kind), Text(objective.asAgreed?.tabularScore ?? ""),
        ], indent: 2)
    }
    return table.lines(for: appearance)
  }

  /// Each other team's score, and in parentheses the one it is held against where that is another.
  private func cells(for appearance: Appearance) -> [Text] {
    let teams = retrospective.teams.filter { $0.team != past.settings.root && $0.score != nil }
    guard !teams.isEmpty, teams.count <= 24 else { return [] }
    let perLine = max(1, appearance.width / 26)
    let width = (appearance.width - 2) / perLine
    let cells = teams.map { outcome -> Text in
      let score = outcome.score?.tabularScore ?? ""
      let other = (retrospective.isPartial ? outcome.progressThen : outcome.asAgreed)?.tabularScore
      let note = other.flatMap { $0 == score ? nil : " (\($0))" } ?? ""
      let room = max(8, width - 14)
      let name = Text(outcome.name).truncated(to: room, for: appearance)
      return "\(name.padded(to: room)) \(score)\(note, .faint)"
    }
    let year = past.cycle.starts.civil.year
    let day = (retrospective.window.lowerBound - 1).short(in: year)
    let other = retrospective.isPartial ? "on \(day)" : "as agreed"
    return ["\("Teams", .strong)\(" (in parentheses \(other), where that differs)", .faint)"]
      + stride(from: 0, to: cells.count, by: perLine).map { start in
        let row = cells[start..<min(start + perLine, cells.count)]
        return row.dropLast().reduce("  ") { $0 + $1.padded(to: width) } + (row.last ?? "")
      }
  }

  func lines(for appearance: Appearance) -> [Text] {
    let outcomes = retrospective.teams
    guard !outcomes.isEmpty else { return [] }
    var table = Table([
      .init(minimum: 24, wraps: true), .init(priority: 3), .init("", .right), .init("", .right),
      .init(), .init("", .right, priority: 2), .init(priority: 1),
    ])
    let title = retrospective.scope == .organisation ? "Team by team" : "The teams below"
    table.add(
      [Text(title, .strong), ""]
        + ["score", "as agreed", "for a stretch", "check-ins", ""].map { Text($0, .faint) })
    let nesting = TeamNesting(teams: outcomes.map(\.team), root: past.settings.root)
    for outcome in outcomes { add(outcome, nesting, to: &table) }
    return [""] + table.lines(for: appearance)
  }

  private func add(_ outcome: TeamOutcome, _ nesting: TeamNesting, to table: inout Table) {
    let path = nesting.path(of: outcome.team, named: outcome.name)
    table.add(
      [
        Text(outcome.name), Text(path, .faint), Text(outcome.score?.tabularScore ?? ""),
        Text(outcome.asAgreed?.tabularScore ?? ""), Text(outcome.reading?.rawValue ?? ""),
        Text(outcome.cadence.ratio ?? "", .faint),
        Text(changes(outcome), .faint),
      ], indent: 2 + 2 * nesting.depth(of: outcome.team))
  }

  private func changes(_ outcome: TeamOutcome) -> String {
    let count = [outcome.adjustments, outcome.added, outcome.dropped].reduce(0) { $0 + ($1 ?? 0) }
    return count == 0 ? "" : "\(count) changed"
  }

  private func scoreText(_ score: Double?, _ kind: Objective.Kind) -> Text {
    score.map { Text($0.tabularScore, GradeBand(score: $0, kind: kind).style) } ?? ""
  }
}
