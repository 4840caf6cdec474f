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

  /// nil for what was reached or dropped.
  init?(_ score: KeyResultScore) {
    guard !score.isDropped, score.progress.value?.isWhole != true else { return nil }
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
