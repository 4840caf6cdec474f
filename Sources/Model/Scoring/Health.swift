/// How a key result does for the time that has passed. `blocked` is a flag beside it.
package enum Health: String, Sendable, CaseIterable {
  case dropped
  case done
  case stale
  case notStarted = "not_started"
  case atRisk = "at_risk"
  case behind
  case onTrack = "on_track"

  /// The worst first: how an objective, a plan and the organisation come by theirs.
  package static let worstFirst: [Health] = [
    .atRisk, .behind, .stale, .notStarted, .onTrack, .done,
  ]

  /// The worst of the health of counted key results; nil where there is none. Dropped ones don't
  /// count.
  package static func worst(of healths: some Sequence<Health>) -> Health? {
    healths.lazy.compactMap { worstFirst.firstIndex(of: $0) }.min().map { worstFirst[$0] }
  }
}

extension KeyResult {
  /// The first that fits of: dropped; done (progress 1, not a bound); stale; not started (no value
  /// and expected < behind); at risk (expected − progress > at_risk, or a bound that fails);
  /// behind (expected − progress > behind); on track.
  ///
  /// Without a progress that counts it is never at risk or behind.
  package func health(
    progress: Progress, expected: Double, isStale: Bool, thresholds: Settings.Thresholds
  ) -> Health {
    if isDropped { return .dropped }
    if let value = progress.value, value.reaches(1), measure.bound == nil { return .done }
    if isStale { return .stale }
    if !progress.isStarted, thresholds.behind.exceeds(expected) { return .notStarted }
    if progress.remark == .fails { return .atRisk }
    guard let value = progress.value, progress.remark != .holds else { return .onTrack }
    if (expected - value).exceeds(thresholds.atRisk) { return .atRisk }
    return (expected - value).exceeds(thresholds.behind) ? .behind : .onTrack
  }
}
