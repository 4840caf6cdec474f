import Model

// Measures that were adjusted, commitments that weren't met.

extension Questions {
  /// Adjusted on two or more occasions, or by a tenth of the way or more.
  func adjusted(_ story: KeyResultHistory) -> [Question] {
    let own = adjustments[story.reference] ?? []
    guard let last = own.last else { return [] }
    let shift = own.compactMap(\.shift).reduce(0, +)
    let days = own.map { date($0.event.time.day) }
    guard own.count > 1 || abs(shift) >= 0.1 else { return [] }
    let times = days.count == 1 ? "on" : days.count == 2 ? "twice:" : "\(days.count) times:"
    let worth =
      abs(shift) < 0.005
      ? ""
      : last.with.map { with in
        ", so \(with.scoreText) and not \((with - shift).scoreText) of the way counts as made"
      } ?? ""
    return [
      Question(
        rule: .adjusted, weight: 0.4 + min(0.5, abs(shift)) + 0.05 * Double(min(4, own.count)),
        subjects: [story.reference],
        text: "The measure of \(name(story.reference)) was adjusted \(times) "
          + "\(days.joined(separator: ", "))\(worth). What would we have needed to know at the "
          + "start?")
    ]
  }

  /// A commitment below 1 asks for a cause.
  func shortfall(_ score: KeyResultScore) -> [Question] {
    guard history.isOver, let result = score.score, !result.isWhole, isCommitted(score.reference)
    else { return [] }
    let cause = score.keyResult.grade?.cause?.rawValue.replacing("-", with: " ")
    let ask = cause == nil ? "What was the cause?" : "What would have helped in time?"
    let note = cause.map { " (\($0))" } ?? ""
    return [
      Question(
        rule: .shortfall, weight: (cause == nil ? 0.6 : 0.45) + 0.4 * (1 - result),
        subjects: [score.reference],
        text: "\(name(score.reference)) was a commitment and came to \(result.scoreText)\(note). "
          + ask)
    ]
  }
}
