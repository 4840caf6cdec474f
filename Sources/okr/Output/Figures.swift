import Model
import Terminal

// Numbers as people read them.

extension Double {
  /// `65 %`, rounded half away from zero.
  var percent: String { Decimal.text(self * 100, places: 0) + " %" }

  /// A probability as it is written in tables: `.7`, `1`.
  var probability: String {
    let text = Decimal.text(self, places: 2)
    return text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }

  /// A score, two decimals at most: `0.62`.
  var scoreText: String { Decimal.text(self, places: 2) }

  /// A score as it stands in columns, two decimals always: `0.70`.
  var tabularScore: String {
    let text = scoreText
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    return text.distance(from: point, to: text.endIndex) < 3 ? text + "0" : text
  }
}

extension Optional<Double> {
  /// The percentage, or a dash where nothing counts.
  func percent(_ appearance: Appearance) -> String { self?.percent ?? appearance[.dash] }
}

extension KeyResult {
  /// What it is held against: `800 → 400 ms`, `>= 99.9 %`, `1 of 3 done`.
  func measureText(_ appearance: Appearance, on day: Day) -> String {
    switch measure {
    case .range(let baseline, let target):
      let from = baseline.map { Decimal.text($0) } ?? "?"
      return "\(from) \(appearance[.arrow]) \(text(of: target))"
    case .keep(let bound):
      return unit.map { "\(bound) \($0)" } ?? bound.description
    case .milestones(let milestones):
      let done = milestones.filter { $0.done.map { $0 <= day } ?? false }.count
      return "\(done) of \(milestones.count) done"
    }
  }
}

extension Health {
  var style: Style {
    switch self {
    case .dropped: .dropped
    case .done: .green
    case .onTrack: .green
    case .notStarted: .faint
    case .stale: .magenta
    case .behind: .yellow
    case .atRisk: .red
    }
  }

  /// `on track`, `at risk`.
  var words: String { rawValue.replacing("_", with: " ") }
}
