package import Model

/// A key result that might go on in the next cycle, and why one might think so.
package struct CarryOver: Sendable, Equatable {
  package let reference: Reference
  package let title: String
  package let reason: String

  package var value: Value {
    [
      "ref": .text(reference.description), "title": .text(title), "reason": .text(reason),
    ]
  }

  /// nil for what was dropped, was reached, or came far enough for its kind: a stretch at 0.7 is done.
  init?(_ score: KeyResultScore, of objective: Objective) {
    guard !score.isDropped, score.progress.value?.isWhole != true,
      score.score.map({ GradeBand(score: $0, kind: objective.kind) }) != .green
    else { return nil }
    reference = score.reference
    title = score.keyResult.title
    reason = CarryOver.reasons(for: score).joined(separator: ", ")
  }

  private static func reasons(for score: KeyResultScore) -> [String] {
    var reasons: [String] = []
    switch (score.progress.remark, score.progress.value) {
    case (.needsBaseline, _): reasons.append("still without a baseline")
    case (.notStarted, _): reasons.append("not started")
    case (.fails, _): reasons.append("the bound doesn't hold")
    case (.regressed, _): reasons.append("further away than at the start")
    case (_, let progress?): reasons.append("\(progress.scoreText) of the way")
    case (_, nil): break
    }
    if let confidence = score.keyResult.confidence {
      reasons.append("confidence \(confidence.scoreText)")
    }
    if let blocked = score.keyResult.blocked { reasons.append("blocked: \(blocked)") }
    return reasons
  }
}

extension CycleHistory {
  /// What of `scope` might go on, in the plans' order.
  package func carryOver(in scope: Scope) -> [CarryOver] {
    objectives(in: scope).flatMap { objective in
      objective.keyResults.filter { isPart($0.reference, of: scope) }
        .compactMap { CarryOver($0, of: objective.objective) }
    }
  }
}
