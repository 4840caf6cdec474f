package import Model

extension CycleHistory {
  /// The courses of the key results of `scope` that have a way to go; bounds have none.
  func courses(in scope: Scope, until end: Day) -> [Course] {
    keyResults(in: scope).compactMap { score in
      timeline.keyResults[score.reference].flatMap { course(of: score, $0, until: end) }
    }
  }

  private func course(
    of score: KeyResultScore, _ story: KeyResultHistory, until day: Day
  ) -> Course? {
    let points = story.values.filter { $0.time.day <= day }
    guard let start = start(of: score.keyResult, points), let last = points.last?.value
    else { return nil }
    let way = Way(start: start, end: last, points: points)
    let late = isOver ? way.share(from: lateStart, to: cycle.ends) : nil
    let surge = late.map { $0 >= 1.0 / 3 && $0 * way.part(of: score.keyResult) >= 0.1 }
    return Course(
      reference: score.reference, title: score.keyResult.title, start: start, end: last,
      thirds: (0..<3).map { third in
        let from = thirdEnd(third)
        return from >= day ? nil : way.share(from: from, to: min(thirdEnd(third + 1), day))
      },
      stall: stall(of: story, way, isDone: score.health == .done, until: day), lateShare: late,
      isLateSurge: surge ?? false,
      forecasts: outlooks(of: score.keyResult, story, last, until: day))
  }

  private func start(of keyResult: KeyResult, _ points: [KeyResultHistory.Point]) -> Double? {
    switch keyResult.measure {
    case .range(let baseline, _): baseline ?? points.first?.value
    case .milestones: 0
    case .keep: nil
    }
  }

  /// The day on which a third of the cycle is over, the one before the cycle for 0.
  private func thirdEnd(_ count: Int) -> Day { cycle.starts - 1 + cycle.length * count / 3 }

  /// The last day before the last sixth of the cycle.
  private var lateStart: Day { cycle.ends - lateDays }

  /// How many days the last sixth of the cycle has.
  var lateDays: Int { max(1, cycle.length / 6) }

  /// What is done can't stand still.
  private func stall(
    of story: KeyResultHistory, _ way: Way, isDone: Bool, until day: Day
  ) -> Course.Stall? {
    guard var span = checkInSpan(of: story, cycle.starts...max(cycle.starts, day)) else {
      return nil
    }
    if isDone, let last = way.moves.last { span.to = min(span.to, last) }
    let moves = way.moves.filter { span.from < $0 && $0 < span.to }
    let stops = [span.from] + moves + [span.to]
    let longest = zip(stops, stops.dropFirst()).map { Gap(from: $0, to: $1) }
      .max { $0.days < $1.days }
    return longest.flatMap { gap in
      gap.days < 1
        ? nil
        : Course.Stall(
          from: gap.from, to: gap.to,
          checkIns: story.checkIns.count { gap.from < $0.time.day && $0.time.day < gap.to })
    }
  }

  private func outlooks(
    of keyResult: KeyResult, _ story: KeyResultHistory, _ outcome: Double, until day: Day
  ) -> [Course.Outlook] {
    guard keyResult.measure.target != nil else { return [] }
    let due = keyResult.due ?? cycle.ends
    return [cycle.length / 2, cycle.length * 3 / 4].compactMap { days in
      let moment = cycle.starts - 1 + days
      guard moment <= day, moment < due,
        let forecast = Forecast(values: story.checkedValues(until: moment), due: due)
      else { return nil }
      return Course.Outlook(
        day: moment, forecast: forecast, outcome: isOver || due <= day ? outcome : nil)
    }
  }
}

/// The values between a start and an end.
private struct Way {
  let start: Double
  let end: Double
  /// In order of time.
  let points: [KeyResultHistory.Point]

  func value(on day: Day) -> Double { points.last { $0.time.day <= day }?.value ?? start }

  /// The part of the way made after one day, up to another; nil where there is no way.
  func share(from: Day, to: Day) -> Double? {
    guard start != end else { return nil }
    return (value(on: to) - value(on: from)) / (end - start)
  }

  /// How much of what was to be reached the way is.
  func part(of keyResult: KeyResult) -> Double {
    guard let raw = keyResult.measure.raw(at: end) else { return end - start }
    return raw
  }

  /// The days on which the value became another.
  var moves: [Day] {
    var level = start
    return points.filter { point in
      defer { level = point.value }
      return point.value != level
    }.map(\.time.day)
  }
}

extension KeyResultHistory {
  /// What its check-ins said.
  package func checkedValues(until day: Day) -> [Waypoint] {
    checkIns(until: day).compactMap { checkIn in
      checkIn.value.map { Waypoint(day: checkIn.time.day, value: $0) }
    }
  }
}
