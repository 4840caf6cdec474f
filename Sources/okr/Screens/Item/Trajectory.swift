import History
import Model

/// The way of a key result's value through its cycle, as far as it is known on a day.
struct Trajectory {
  /// The day before the cycle, on which the baseline holds.
  let start: Day
  let due: Day
  let today: Day
  let baseline: Double?
  /// In order of days; for milestones the share that is done.
  let values: [Waypoint]
  /// What it was held against from each day on.
  let targets: [Waypoint]
  /// A line through these points; empty where nothing can be expected.
  let expected: [Waypoint]
  /// Whether there is a number to reach, and time to reach it.
  let isOpen: Bool
  /// nil where nothing is open, and where it is too early to say.
  let forecast: Forecast?

  init(of score: KeyResultScore, in past: CycleHistory) {
    let history = past.timeline.history(of: score.reference)
    let start = past.cycle.starts - 1
    let due = score.keyResult.due ?? past.cycle.ends
    let stated = (history?.values ?? []).filter { $0.time.day <= past.day }
    values = stated.map { Waypoint(day: $0.time.day, value: $0.value) }
    targets = Trajectory.targets(of: score.keyResult, history, from: start, until: past.day)
    expected = score.keyResult.expectedLine(from: start, to: due)
    baseline = score.keyResult.measure.baseline
    isOpen = score.isOpen(on: past.day, due: due)
    forecast =
      isOpen ? Forecast(values: history?.checkedValues(until: past.day) ?? [], due: due) : nil
    (self.start, self.due, today) = (start, due, past.day)
  }

  private static func targets(
    of keyResult: KeyResult, _ history: KeyResultHistory?, from start: Day, until today: Day
  ) -> [Waypoint] {
    guard let target = keyResult.measure.target else {
      return keyResult.measure.bound.map { [Waypoint(day: start, value: $0.value)] } ?? []
    }
    var targets: [Waypoint] = []
    for step in history?.steps ?? [] where step.since.day <= today {
      let day = max(start, step.since.day)
      if targets.last?.day == day { targets.removeLast() }
      if targets.last?.value != step.target {
        targets.append(Waypoint(day: day, value: step.target))
      }
    }
    return targets.isEmpty ? [Waypoint(day: start, value: target)] : targets
  }
}

extension KeyResult {
  fileprivate func expectedLine(from start: Day, to due: Day) -> [Waypoint] {
    guard case .range(let baseline?, let target) = measure else { return [] }
    return [Waypoint(day: start, value: baseline)]
      + expected.filter { start < $0.day && $0.day < due } + [Waypoint(day: due, value: target)]
  }
}

extension KeyResultScore {
  fileprivate func isOpen(on day: Day, due: Day) -> Bool {
    keyResult.measure.target != nil && !isDropped && health != .done && day < due
  }
}
