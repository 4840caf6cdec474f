import Model

// Key results that stood still or that nobody looked at.

extension Questions {
  /// The value didn't change for an interval of check-ins or longer after a blocker was named.
  func stoodStill(_ story: KeyResultHistory) -> [Question] {
    let longest = story.blockers.filter { window.contains($0.from) }
      .map { (blocker: $0, days: (nextMove(of: story, after: $0.from) ?? end) - $0.from) }
      .max { $0.days < $1.days }
    guard let (blocker, days) = longest, days >= history.checkInDays(of: story) else { return [] }
    return [
      Question(
        rule: .stoodStill, weight: days,
        text: "\(name(story.reference)) stood still for \(days) days after “\(blocker.text)” was "
          + "named on \(date(blocker.from)). What would have unblocked it sooner?")
    ]
  }

  private func nextMove(of story: KeyResultHistory, after day: Day) -> Day? {
    let level = story.values.last { $0.time.day <= day }?.value
    return story.values.first { $0.time.day > day && $0.value != level }?.time.day
  }

  /// Nobody checked in for more than two intervals.
  func unseen(_ story: KeyResultHistory) -> [Question] {
    guard let gap = history.longestGap(of: story, window),
      gap.days > 2 * history.checkInDays(of: story)
    else { return [] }
    return [
      Question(
        rule: .unseen, weight: gap.days,
        text: "There was no check-in on \(name(story.reference)) for \(gap.days) days, from "
          + "\(date(gap.from)) to \(date(gap.to)). Did it still guide what we did?")
    ]
  }

  /// The stretches in which a bound didn't hold.
  func broken(_ score: KeyResultScore, _ story: KeyResultHistory) -> [Question] {
    guard case .keep(let bound) = score.keyResult.measure else { return [] }
    var questions: [Question] = []
    var since: Day?
    let unit = score.keyResult.unit.map { " " + $0 } ?? ""
    for point in story.values where window.contains(point.time.day) {
      let holds = bound.holds(for: point.value)
      if let from = since, holds {
        let days = point.time.day - from
        questions.append(
          Question(
            rule: .broken, weight: days,
            text: "\(name(story.reference)) was out of bounds (\(bound)\(unit)) from \(date(from)) "
              + "to \(date(point.time.day)). What let it slip, and what brought it back?"))
      }
      since = holds ? nil : since ?? point.time.day
    }
    guard let since else { return questions }
    return questions + [
      Question(
        rule: .broken, weight: max(0, end - since),
        text: "\(name(story.reference)) has been out of bounds (\(bound)\(unit)) since "
          + "\(date(since)). What would bring it back?")
    ]
  }
}
