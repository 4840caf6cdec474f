package import Model

/// How regularly key results were looked at.
package struct Cadence: Sendable, Equatable {
  /// One for each whole interval that a key result was in the plan and not done.
  package internal(set) var expected: Int
  package internal(set) var made: Int
  /// The longest time that one key result went without a check-in.
  package internal(set) var longestGap: Int
  /// Whether all of the time looked at is known.
  package internal(set) var isKnown = true

  package init(expected: Int = 0, made: Int = 0, longestGap: Int = 0) {
    self.expected = expected
    self.made = made
    self.longestGap = longestGap
  }

  /// `9 of 23`; nil where it isn't known.
  package var ratio: String? { isKnown ? "\(made) of \(expected)" : nil }

  package var value: Value {
    guard isKnown else { return .null }
    return [
      "expected": .number(Double(expected)), "made": .number(Double(made)),
      "longest_gap_days": .number(Double(longestGap)),
    ]
  }
}

/// A stretch of days without a check-in.
struct Gap: Hashable {
  var from: Day
  var to: Day

  var days: Int { to - from }
}

extension CycleHistory {
  func cadence(in scope: Scope, _ window: ClosedRange<Day>) -> Cadence {
    cadence(of: histories(in: scope), window)
  }

  func cadence(of stories: [KeyResultHistory], _ window: ClosedRange<Day>) -> Cadence {
    var none = Cadence()
    none.isKnown = boundary == nil
    return stories.reduce(into: none) { cadence, history in
      cadence.made += history.checkIns.filter { window.contains($0.time.day) }.count
      guard let span = checkInSpan(of: history, window) else { return }
      cadence.expected += span.days / checkInDays(of: history)
      cadence.longestGap = max(
        cadence.longestGap, longestGap(of: history, window).map(\.days) ?? 0)
    }
  }

  /// The longest stretch in which nobody checked in; nil where no check-in was expected.
  func longestGap(of history: KeyResultHistory, _ window: ClosedRange<Day>) -> Gap? {
    guard let span = checkInSpan(of: history, window) else { return nil }
    let days = history.checkIns.map(\.time.day).filter { span.from < $0 && $0 < span.to }
    let stops = [span.from] + days + [span.to]
    return zip(stops, stops.dropFirst()).map { Gap(from: $0, to: $1) }.max { $0.days < $1.days }
  }

  func checkInDays(of history: KeyResultHistory) -> Int {
    let keyResult = score(of: history)?.keyResult ?? history.lastVersion
    return max(1, keyResult.map(conditions.checkInDays) ?? settings.checkInDays)
  }

  func score(of history: KeyResultHistory) -> KeyResultScore? {
    organisation.keyResult(at: history.reference)
  }

  /// The days on which check-ins were asked for: while the key result was in the plan, neither
  /// dropped nor done.
  func checkInSpan(of history: KeyResultHistory, _ window: ClosedRange<Day>) -> Gap? {
    let score = score(of: history)
    var end = min(cycle.ends, window.upperBound)
    if let removed = history.removed { end = min(end, removed.day) }
    if score?.isDropped == true, let dropped = lastDrop(of: history) { end = min(end, dropped) }
    if score?.health == .done, let last = history.values.last { end = min(end, last.time.day) }
    let start = max(cycle.starts, window.lowerBound, history.appeared.day)
    return start < end ? Gap(from: start, to: end) : nil
  }

  private func lastDrop(of history: KeyResultHistory) -> Day? {
    let events = parts.events[history.reference.team] ?? []
    let drop = events.last { place in
      let event = timeline.events[place]
      return event.kind == .dropped && (event.reference?.contains(history.reference) ?? false)
    }
    return drop.map { timeline.events[$0].time.day }
  }
}
