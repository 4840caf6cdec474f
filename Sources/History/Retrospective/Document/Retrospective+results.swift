package import Model

// The tables of the document: what was agreed, what came of it.

extension Retrospective {
  func table(of objective: ObjectiveScore) -> String {
    let shown = objective.keyResults.filter { history.isPart($0.reference, of: scope) }
    var title = "### \(Markdown.inline(objective.objective.title))"
    if scope == .organisation {
      title =
        "### \(history.settings.name(of: objective.reference.team)): "
        + Markdown.inline(objective.objective.title)
    }
    let scores = [
      objective.score.map { "\($0.scoreText) as it stands" },
      objective.asAgreed.map { "\($0.scoreText) as agreed" },
    ].compactMap { $0 }
    let state = objective.objective.isDropped ? ["dropped"] : scores
    let line = ([objective.objective.kind.rawValue] + state).joined(separator: ", ")
    let rows =
      [["Key result", "Agreed", history.isOver ? "Final" : "Now", "Score", "As agreed"]]
      + shown.map(row)
    return [
      title, Markdown.wrapped(line.capitalisedFirst + "."), Markdown.table(rows, right: [3, 4]),
    ]
    .joined(separator: "\n\n") + remarks(on: shown)
  }

  private func row(_ score: KeyResultScore) -> [String] {
    let keyResult = score.keyResult
    return [
      keyResult.title, promise(of: score, \.promise),
      score.isDropped ? "dropped" : keyResult.outcome(on: history.day),
      score.isDropped ? "–" : graded(score), score.asAgreed?.scoreText ?? "–",
    ]
  }

  /// The team's grade beside what was computed, where they differ.
  package func graded(_ score: KeyResultScore) -> String {
    guard let shown = score.score?.scoreText else { return "–" }
    guard score.keyResult.grade?.score != nil, let computed = score.progress.value?.scoreText,
      computed != shown
    else { return shown }
    return "\(shown) (computed \(computed))"
  }

  /// What there is to say of single key results.
  private func remarks(on scores: [KeyResultScore]) -> String {
    let lines = scores.compactMap { score -> String? in
      let parts = self.remarks(on: score)
      guard !score.isDropped, !parts.isEmpty else { return nil }
      let text = Markdown.inline("**\(score.keyResult.title)**: " + parts.joined(separator: "; "))
      return Markdown.wrapped(Markdown.sentence(text), bullet: "- ")
    }
    return lines.isEmpty ? "" : "\n\n" + lines.joined(separator: "\n")
  }
}

extension KeyResult {
  /// What it was to reach: `800 → 300 ms`, `>= 99.9 %`, `3 milestones`.
  package var promise: String {
    switch measure {
    case .range(let baseline, let target):
      "\(baseline.map { Decimal.text($0) } ?? "?") → \(Decimal.text(target))" + unitText
    case .keep(let bound): "\(bound)" + unitText
    case .milestones(let milestones):
      milestones.count == 1 ? "1 milestone" : "\(milestones.count) milestones"
    }
  }

  /// Where it ended: `410 ms`, `2 of 3 done`.
  package func outcome(on day: Day) -> String {
    guard case .milestones(let milestones) = measure else {
      return current.map { Decimal.text($0) + unitText } ?? "–"
    }
    let done = milestones.filter { $0.done.map { $0 <= day } ?? false }.count
    return "\(done) of \(milestones.count) done"
  }

  private var unitText: String { unit.map { " " + $0 } ?? "" }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
