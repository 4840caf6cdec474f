import History
import Model
import Terminal

/// What each key result was to reach, and what came of it, a line each.
struct RetroResults {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  private var past: CycleHistory { retrospective.history }

  func lines(for appearance: Appearance) -> [Text] {
    guard !retrospective.objectives.isEmpty else { return ["the plan has no objectives"] }
    var table = Table([
      .init(minimum: 34), .init("", .right, minimum: 12), .init("", .right, minimum: 6),
      .init("", .right), .init("", .right),
    ])
    table.add(
      [Text("Promised, and what came of it", .strong)]
        + ["agreed", "final", "score", "as agreed"].map { Text($0, .faint) })
    for objective in retrospective.objectives { add(objective, to: &table, appearance) }
    return table.lines(for: appearance)
  }

  private func add(_ objective: ObjectiveScore, to table: inout Table, _ appearance: Appearance) {
    let isDropped = objective.objective.isDropped
    var title = Text(objective.objective.title, isDropped ? .dropped : .plain)
    if objective.objective.kind == .committed { title += "\("  committed", .blue)" }
    table.add(
      [
        title, "", "",
        isDropped ? Text("dropped", .faint) : score(objective.score, objective.objective.kind),
        score(objective.asAgreed, nil),
      ], spans: [0: 3], indent: 2)
    for keyResult in objective.keyResults
    where past.isPart(keyResult.reference, of: retrospective.scope) {
      add(keyResult, of: objective.objective, to: &table, appearance)
    }
  }

  private func add(
    _ score: KeyResultScore, of objective: Objective, to table: inout Table,
    _ appearance: Appearance
  ) {
    let agreed = retrospective.promise(of: score) { $0.promiseText(appearance) }
    table.add(
      [
        Text(score.keyResult.title, score.isDropped ? .dropped : .plain),
        Text(agreed, .faint), Text(score.keyResult.outcomeText(on: past.day)),
        score.isDropped
          ? Text("dropped", .faint) : self.score(score.score, objective.kind),
        self.score(score.asAgreed, nil),
      ], indent: 4)
  }

  /// Coloured as a grade where `kind` says what was promised.
  private func score(_ score: Double?, _ kind: Objective.Kind?) -> Text {
    guard let score else { return "" }
    return Text(score.tabularScore, kind.map { GradeBand(score: score, kind: $0).style } ?? .plain)
  }
}

extension KeyResult {
  /// What it was to reach: `800 → 300 ms`, `3 milestones`.
  fileprivate func promiseText(_ appearance: Appearance) -> String {
    guard case .milestones(let milestones) = measure else {
      return measureText(appearance, on: Day(number: 0))
    }
    return milestones.count.counted("milestone")
  }

  /// Where it ended: `410`, `2 of 3`.
  fileprivate func outcomeText(on day: Day) -> String {
    guard case .milestones(let milestones) = measure else {
      return current.map { Decimal.text($0) } ?? ""
    }
    let done = milestones.count { $0.done.map { $0 <= day } ?? false }
    return "\(done) of \(milestones.count)"
  }
}

extension GradeBand {
  var style: Style {
    switch self {
    case .green: .green
    case .amber: .yellow
    case .red: .red
    }
  }
}
