import Model

// Confidence that turned out wrong, measures that were adjusted, commitments that weren't met.

extension Questions {
  private static let high = 0.8
  private static let fall = 0.3

  /// Confidence was high until it fell, or to the end, and the score isn't green.
  func confidence(_ score: KeyResultScore, _ story: KeyResultHistory) -> [Question] {
    guard history.isOver, let result = score.score, band(of: score) != .green else { return [] }
    let points = story.confidences.filter { window.contains($0.time.day) }
    guard let last = points.last else { return [] }
    let name = name(score.reference)
    if last.value >= Questions.high {
      return [
        Question(
          rule: .confidence, weight: 100,
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
        rule: .confidence, weight: 99 - min(daysLeft, 99),
        text: "Confidence in \(name) stayed at \(before.value.scoreText) until "
          + "\(date(after.time.day)), \(left(daysLeft)), and then fell to "
          + "\(after.value.scoreText). What did we not see?")
    ]
  }

  private func left(_ days: Int) -> String {
    switch days {
    case 0: "the last day"
    case 1: "a day before the end"
    default: "\(days) days before the end"
    }
  }

  private func band(of score: KeyResultScore) -> GradeBand? {
    let objective = organisationObjective(of: score.reference)?.objective
    return score.score.map { GradeBand(score: $0, kind: objective?.kind ?? .aspirational) }
  }

  private func organisationObjective(of reference: Reference) -> ObjectiveScore? {
    history.organisation[reference.team]?.objectives.first {
      $0.objective.id == reference.objective
    }
  }

  /// Adjusted on two or more occasions.
  func adjusted(_ story: KeyResultHistory) -> [Question] {
    let own = measureChanges.filter { event in
      event.reference.map(history.timeline.currentName) == story.reference
    }
    let days = own.map(\.commit).uniqued().compactMap { commit in
      own.first { $0.commit == commit }?.time.day
    }
    guard days.count > 1 else { return [] }
    let times = days.count == 2 ? "twice" : "\(days.count) times"
    return [
      Question(
        rule: .adjusted, weight: days.count,
        text: "The measure of \(name(story.reference)) was adjusted \(times) "
          + "(\(days.map(date).joined(separator: ", "))). What would we have needed to know at the "
          + "start?")
    ]
  }

  /// A commitment below 1 asks for a cause.
  func shortfall(_ score: KeyResultScore) -> [Question] {
    guard history.isOver, let result = score.score, !result.isWhole,
      organisationObjective(of: score.reference)?.objective.kind == .committed
    else { return [] }
    let cause = score.keyResult.grade?.cause?.rawValue.replacing("-", with: " ")
    let ask = cause == nil ? "What was the cause?" : "What would have helped in time?"
    let note = cause.map { " (\($0))" } ?? ""
    return [
      Question(
        rule: .shortfall, weight: Int((1 - result) * 100),
        text: "\(name(score.reference)) was a commitment and came to \(result.scoreText)\(note). "
          + ask)
    ]
  }
}
