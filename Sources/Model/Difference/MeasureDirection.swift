/// Whether a changed measure is reached sooner or later than before.
struct MeasureDirection {
  private let old: KeyResult
  private let new: KeyResult
  private let ends: Day?

  init(from old: KeyResult, to new: KeyResult, ends: Day?) {
    self.old = old
    self.new = new
    self.ends = ends
  }

  /// Whether both are ranges, both bounds or both milestones.
  var isSameKind: Bool { old.measure.type == new.measure.type }

  func direction(of key: String) -> Change.Direction {
    guard isSameKind || key == "due" else { return .changed }
    return switch key {
    case "baseline", "target": ofRange
    case "keep": ofBound
    case "due": ofDue
    default: .changed
    }
  }

  /// A shorter way is easier; where both ends moved, what counts is raw at the current value.
  private var ofRange: Change.Direction {
    guard let from = old.measure.baseline, let to = old.measure.target,
      let newFrom = new.measure.baseline, let newTo = new.measure.target,
      (to - from) * (newTo - newFrom) > 0
    else { return .changed }
    if from == newFrom { return .comparing(abs(newTo - newFrom), with: abs(to - from)) }
    // A value counts for more the farther away the baseline is.
    if to == newTo { return .comparing(abs(to - from), with: abs(newTo - newFrom)) }
    let current = new.current ?? old.current
    guard let before = old.measure.raw(at: current), let after = new.measure.raw(at: current)
    else { return .changed }
    if after.exceeds(before) { return .easier }
    return before.exceeds(after) ? .harder : .changed
  }

  private var ofBound: Change.Direction {
    guard let old = old.measure.bound, let new = new.measure.bound, old.isLower == new.isLower
    else { return .changed }
    if old.value == new.value { return new.isStrict ? .harder : .easier }
    return (new.value < old.value) == new.isLower ? .easier : .harder
  }

  private var ofDue: Change.Direction {
    guard let before = old.due ?? ends, let after = new.due ?? ends, before != after
    else { return .changed }
    return after > before ? .easier : .harder
  }
}

extension Bound {
  /// Whether the number itself doesn't satisfy it.
  fileprivate var isStrict: Bool { comparison == .below || comparison == .above }
}

extension Change.Direction {
  fileprivate static func comparing(_ new: Double, with old: Double) -> Change.Direction {
    new < old ? .easier : new > old ? .harder : .changed
  }
}
