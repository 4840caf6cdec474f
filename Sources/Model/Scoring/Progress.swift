/// How far a key result came on a day.
package struct Progress: Sendable, Equatable {
  /// What there is to say beside the number.
  package enum Remark: String, Sendable {
    /// No value was stated yet, or no milestone is done.
    case notStarted = "not_started"
    case needsBaseline = "needs_baseline"
    /// Further from the target than at the baseline.
    case regressed
    /// Beyond the target.
    case exceeded
    /// A bound that is kept, or isn't.
    case holds
    case fails
  }

  /// 0 to 1; nil where it doesn't count: without a baseline, or a bound without a value.
  package let value: Double?
  /// (current − baseline) / (target − baseline), not clamped; nil for bounds and milestones.
  package let raw: Double?
  package let remark: Remark?
  /// Whether a value was stated or a milestone is done.
  package let isStarted: Bool

  init(value: Double?, raw: Double? = nil, remark: Remark? = nil, isStarted: Bool = true) {
    self.value = value
    self.raw = raw
    self.remark = remark
    self.isStarted = isStarted
  }

  static func notStarted(_ value: Double?) -> Progress {
    Progress(value: value, remark: .notStarted, isStarted: false)
  }
}

extension KeyResult {
  /// Its progress on `day`; a milestone done after that day doesn't count yet.
  package func progress(on day: Day) -> Progress { measure.progress(at: current, on: day) }
}

extension Measure {
  /// How far `current` is, and the milestones are on `day`.
  func progress(at current: Double?, on day: Day) -> Progress {
    switch self {
    case .range: rangeProgress(at: current)
    case .keep(let bound): bound.progress(at: current)
    case .milestones(let milestones): Measure.progress(of: milestones, on: day)
    }
  }

  private func rangeProgress(at current: Double?) -> Progress {
    guard case .range(let baseline?, let target) = self, baseline != target else {
      return Progress(value: nil, remark: .needsBaseline, isStarted: current != nil)
    }
    guard let raw = raw(at: current) else { return .notStarted(0) }
    let remark: Progress.Remark? =
      raw.exceeds(1) ? .exceeded : (0.0).exceeds(raw) ? .regressed : nil
    return Progress(value: raw.clamped(to: 0...1), raw: raw, remark: remark)
  }

  /// Weight of the done milestones / weight of all; nil where there are none.
  private static func progress(of milestones: [Milestone], on day: Day) -> Progress {
    var all = 0.0
    var done = 0.0
    for milestone in milestones {
      all += milestone.weight
      if let doneOn = milestone.done, doneOn <= day { done += milestone.weight }
    }
    guard done > 0 else { return .notStarted(all > 0 ? 0 : nil) }
    return Progress(value: done / all)
  }

  /// (current − baseline) / (target − baseline); nil without a value, a baseline or a way to go.
  package func raw(at current: Double?) -> Double? {
    guard case .range(let baseline?, let target) = self, let current, target != baseline
    else { return nil }
    return (current - baseline) / (target - baseline)
  }
}

extension Bound {
  fileprivate func progress(at current: Double?) -> Progress {
    guard let current else { return .notStarted(nil) }
    return holds(for: current)
      ? Progress(value: 1, remark: .holds) : Progress(value: 0, remark: .fails)
  }
}
