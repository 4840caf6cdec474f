import Model

// Confidence that turned out wrong, or that contradicted the pace.

extension Questions {
  private static let high = 0.8
  private static let fall = 0.3

  /// Confidence was high until it fell, or to the end, and the score is well below green.
  func confidence(_ score: KeyResultScore, _ story: KeyResultHistory) -> [Question] {
    guard history.isOver, let result = score.score, result < shortOfGreen(score) else { return [] }
    let points = story.confidences.filter { window.contains($0.time.day) }
    guard let last = points.last else { return [] }
    let name = name(score.reference)
    if last.value >= Questions.high {
      return [
        Question(
          rule: .confidence, weight: 0.6 + 0.4 * (1 - result), subjects: [score.reference],
          text: "Confidence in \(name) was \(last.value.scoreText) to the end, and it came to "
            + "\(result.scoreText). What did we not see?")
      ]
    }
    let fall = Array(zip(points, points.dropFirst())).last { before, after in
      before.value >= Questions.high && after.value <= before.value - Questions.fall
    }
    guard let (before, after) = fall else { return [] }
    let daysLeft = max(0, history.cycle.ends - after.time.day)
    return [
      Question(
        rule: .confidence, weight: 0.55 + 0.4 * (1 - result) * (1 - share(daysLeft)),
        subjects: [score.reference],
        text: "Confidence in \(name) stayed at \(before.value.scoreText) until "
          + "\(date(after.time.day)), \(left(daysLeft)), and then fell to "
          + "\(after.value.scoreText). What did we not see?")
    ]
  }

  /// 0.7 of what is asked for; 0.9 of a commitment, so that a near miss is none.
  private func shortOfGreen(_ score: KeyResultScore) -> Double {
    isCommitted(score.reference) ? 0.9 : 0.7
  }

  func isCommitted(_ reference: Reference) -> Bool {
    history.organisation[reference.team]?.objectives.first {
      $0.objective.id == reference.objective
    }?.objective.kind == .committed
  }

  private func left(_ days: Int) -> String {
    switch days {
    case 0: "the last day"
    case 1: "a day before the end"
    default: "\(days) days before the end"
    }
  }

  /// Confident though behind, or doubtful though on pace, in two check-ins or more.
  func contradicted(_ score: KeyResultScore) -> [Question] {
    guard let found = contradictions[score.reference],
      found.checkIns > 1
    else { return [] }
    let ask = found.isOptimistic ? "What made us sure?" : "What did we fear, and did it come?"
    return [
      Question(
        rule: .contradicted, weight: 0.4 + 0.5 * abs(found.expected - found.progress),
        subjects: [score.reference],
        text: "Confidence in \(name(score.reference)) was \(found.confidence.scoreText) on "
          + "\(date(found.from)), with \(found.progress.scoreText) of the way made and "
          + "\(found.expected.scoreText) expected, and stayed so for \(found.checkIns) check-ins. "
          + ask)
    ]
  }
}
