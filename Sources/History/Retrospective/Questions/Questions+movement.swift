import Model

// Key results that stood still, moved late, or that nobody looked at.

extension Questions {
  /// The value didn't change for an interval of check-ins or longer after a blocker was named.
  func stoodStill(_ story: KeyResultHistory) -> [Question] {
    let longest = story.blockers.filter { window.contains($0.from) }
      .map { (blocker: $0, days: (nextMove(of: story, after: $0.from) ?? end) - $0.from) }
      .max { $0.days < $1.days }
    guard let (blocker, days) = longest, days >= history.checkInDays(of: story) else { return [] }
    return [
      Question(
        rule: .stoodStill, weight: 0.75 + 0.5 * share(days), subjects: [story.reference],
        text: "\(name(story.reference)) stood still for \(days) days after “\(blocker.text)” was "
          + "named on \(date(blocker.from)). What would have unblocked it sooner?")
    ]
  }

  private func nextMove(of story: KeyResultHistory, after day: Day) -> Day? {
    let level = story.values.last { $0.time.day <= day }?.value
    return story.values.first { $0.time.day > day && $0.value != level }?.time.day
  }

  /// The value stayed the same for a third of the cycle though it was checked in meanwhile.
  func stalled(_ score: KeyResultScore) -> [Question] {
    guard let stall = courses[score.reference]?.stall,
      stall.checkIns > 0, 3 * stall.days >= history.cycle.length, stall.to >= window.lowerBound
    else { return [] }
    let times = stall.checkIns == 1 ? "one check-in" : "\(stall.checkIns) check-ins"
    return [
      Question(
        rule: .stalled, weight: 0.45 + 0.5 * share(stall.days), subjects: [score.reference],
        text: "\(name(score.reference)) stood still for \(stall.days) days, from "
          + "\(date(stall.from)) to \(date(stall.to)), through \(times). What was it waiting for?")
    ]
  }

  /// Much of the way was made at the very end.
  func late(_ score: KeyResultScore) -> [Question] {
    guard let course = courses[score.reference],
      course.isLateSurge, let share = course.lateShare, window.contains(history.cycle.ends)
    else { return [] }
    return [
      Question(
        rule: .late, weight: 0.4 + 0.3 * min(1, share), subjects: [score.reference],
        text:
          "\(Decimal.text(share * 100, places: 0)) % of the way on \(name(score.reference)) was "
          + "made in the last \(history.lateDays) days. What was there then that was missing "
          + "before?")
    ]
  }

  /// Nobody checked in for more than two intervals; those with the same days are one question.
  var unseen: [Question] {
    var groups: [(gap: Gap, stories: [KeyResultHistory])] = []
    var places: [TeamPath: [Gap: Int]] = [:]
    for story in history.histories(in: scope) {
      guard let score = history.score(of: story), !score.isDropped, stoodStill(story).isEmpty,
        let gap = history.longestGap(of: story, window),
        gap.days > 2 * history.checkInDays(of: story)
      else { continue }
      if let place = places[story.reference.team]?[gap] {
        groups[place].stories.append(story)
      } else {
        places[story.reference.team, default: [:]][gap] = groups.count
        groups.append((gap, [story]))
      }
    }
    return groups.map { group in
      let names = group.stories.map { name($0.reference) }
      let what =
        names.count == 1
        ? names[0]
        : "\(names.count) key results (\(names.prefix(2).joined(separator: ", "))"
          + (names.count > 2 ? ", …)" : ")")
      return Question(
        rule: .unseen, weight: 0.35 + 0.5 * share(group.gap.days) + 0.02 * Double(names.count),
        subjects: group.stories.map(\.reference),
        text: "There was no check-in on \(what) for \(group.gap.days) days, from "
          + "\(date(group.gap.from)) to \(date(group.gap.to)). "
          + (names.count == 1
            ? "Did it still guide what we did?"
            : "Did they still guide what we did?"))
    }
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
            rule: .broken, weight: 0.5 + 0.5 * share(days), subjects: [story.reference],
            text: "\(name(story.reference)) was out of bounds (\(bound)\(unit)) from \(date(from)) "
              + "to \(date(point.time.day)). What let it slip, and what brought it back?"))
      }
      since = holds ? nil : since ?? point.time.day
    }
    guard let since else { return questions }
    return questions + [
      Question(
        rule: .broken, weight: 0.6 + 0.4 * share(end - since), subjects: [story.reference],
        text: "\(name(story.reference)) has been out of bounds (\(bound)\(unit)) since "
          + "\(date(since)). What would bring it back?")
    ]
  }
}
