import History
import Model
import Terminal

extension KeyResultScore {
  /// The state of things in one line's parts: `800 → 400 ms`, `now 540`, `65 % (52 % as agreed)`.
  func summary(in past: CycleHistory, for appearance: Appearance) -> [Text] {
    var parts: [Text] = [Text(keyResult.measureText(appearance, on: past.day), .strong)]
    if keyResult.measure.milestones.isEmpty {
      parts.append(keyResult.current.map { "now \(Decimal.text($0), .strong)" } ?? "no value yet")
    }
    parts.append(share(in: past))
    parts.append(Text(health.words, health.style))
    if health == .stale, healthIgnoringStaleness != .onTrack, healthIgnoringStaleness != .notStarted
    {
      parts.append(
        "would be \(healthIgnoringStaleness.words, healthIgnoringStaleness.style)")
    }
    if let confidence = keyResult.confidence {
      parts.append("confidence \(confidence.probability)")
    }
    if let grade { parts.append(grade) }
    if let owner = keyResult.owner { parts.append(Text(past.settings.displayName(of: owner))) }
    if record.last != nil { parts.append(Text("checked \(age.ago)", .faint)) }
    return parts.filter { !$0.isEmpty }
  }

  private func share(in past: CycleHistory) -> Text {
    switch progress.remark {
    case .holds: return Text("holds", .green)
    case .fails: return Text("broken", .red)
    case .needsBaseline: return "needs a baseline"
    case .notStarted where progress.value == nil: return ""
    default: break
    }
    let raw = progress.raw.map { $0.percent } ?? ""
    let beyond: [String?] = [
      progress.remark == .exceeded ? "\(raw) of the way" : nil,
      progress.remark == .regressed ? "\(raw), regressed" : nil,
    ]
    return (progress.value ?? 0).share(
      asAgreed: asAgreed, expected: isDropped ? nil : past.expected(expected),
      remarks: beyond.compactMap { $0 })
  }

  /// The team's own grade beside what was computed, where they differ.
  private var grade: Text? {
    guard let score = keyResult.grade?.score else {
      return keyResult.grade?.cause.map { "graded \($0.words)" }
    }
    let cause = keyResult.grade?.cause.map { ", \($0.words)" } ?? ""
    let computed = progress.value.flatMap { $0.scoreText == score.scoreText ? nil : $0.scoreText }
    return "graded \(score.scoreText)\(computed.map { " (computed \($0))" } ?? "")\(cause)"
  }
}

extension ObjectiveScore {
  /// The state of things in one line's parts.
  func summary(in past: CycleHistory) -> [Text] {
    var parts: [Text] = [Text(objective.kind.rawValue, .blue)]
    if let progress {
      let isRunning = !objective.isDropped
      parts.append(
        progress.share(
          asAgreed: asAgreed, expected: isRunning ? past.expected(expected) : nil))
    }
    if let health { parts.append(Text(health.words, health.style)) }
    if let owner = objective.owner { parts.append(Text(past.settings.displayName(of: owner))) }
    return parts
  }
}

extension CycleHistory {
  /// What is expected by today; nil before the cycle and after it.
  fileprivate func expected(_ share: Double) -> Double? {
    cycle.state == .active && cycle.contains(day) ? share : nil
  }
}

extension Double {
  /// `65 % (52 % as agreed, 66 % expected)`; what was agreed only where it reads differently.
  fileprivate func share(
    asAgreed: Double?, expected: Double?, remarks: [String] = []
  ) -> Text {
    let agreed = asAgreed.flatMap { $0.percent == percent ? nil : "\($0.percent) as agreed" }
    let parts = remarks + [agreed, expected.map { "\($0.percent) expected" }].compactMap { $0 }
    let rest = parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
    return "\(percent, .strong)\(rest)"
  }
}

extension Grade.Cause {
  /// `target too high`.
  var words: String { rawValue.replacing("-", with: " ") }
}

extension Int {
  /// `today`, `yesterday`, `12 days ago`.
  var ago: String { self <= 0 ? "today" : self == 1 ? "yesterday" : "\(self) days ago" }
}
