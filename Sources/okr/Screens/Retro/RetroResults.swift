import History
import Model
import Terminal

/// What each key result was to reach, and what came of it.
struct RetroResults {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  private var past: CycleHistory { retrospective.history }

  func lines(for appearance: Appearance) -> [Text] {
    guard !retrospective.objectives.isEmpty else { return ["the plan has no objectives"] }
    var table = Table([
      .init(minimum: 32, wraps: true), .init("", .right, minimum: 13, wraps: true),
      .init("", .right, minimum: 6),
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
    let agreed = score.agreed.map { $0.promiseText(appearance) }
    table.add(
      [
        Text(score.keyResult.title, score.isDropped ? .dropped : .plain),
        Text(agreed ?? "added later", .faint), Text(score.keyResult.outcomeText(on: past.day)),
        score.isDropped
          ? Text("dropped", .faint) : self.score(score.score, objective.kind),
        self.score(score.asAgreed, nil),
      ], indent: 4)
    let remarks = remarks(on: score)
    guard !remarks.isEmpty else { return }
    let line = remarks.joined(separator: " \(appearance[.dot]) ")
    table.add(line: Text("\(appearance[.follows]) \(line)", .faint), indent: 6)
  }

  /// Coloured as a grade where `kind` says what was promised.
  private func score(_ score: Double?, _ kind: Objective.Kind?) -> Text {
    guard let score else { return "" }
    return Text(score.tabularScore, kind.map { GradeBand(score: score, kind: $0).style } ?? .plain)
  }

  private func remarks(on score: KeyResultScore) -> [String] {
    let grade = score.keyResult.grade
    let year = past.cycle.starts.civil.year
    let adjusted = retrospective.measureChanges(of: score.reference).last.map { event in
      let direction = event.change.direction ?? .changed
      let word = direction == .changed ? "adjusted" : direction.rawValue
      return "\(word) since \(event.time.day.short(in: year))"
    }
    let held = retrospective.boundCount(of: score).flatMap {
      $0.all == 0 ? nil : "held in \($0.held) of \($0.all.counted("check-in"))"
    }
    let computed = score.progress.value.flatMap { value in
      grade?.score == nil || value.scoreText == score.score?.scoreText
        ? nil : "computed \(value.scoreText)"
    }
    let cause = grade?.cause.map { "cause: \($0.rawValue.replacing("-", with: " "))" }
    return [adjusted, held, computed, cause, grade?.reason, grade?.note].compactMap(\.self)
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
