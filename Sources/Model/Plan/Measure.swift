/// What a key result is held against; exactly one of three.
package enum Measure: Sendable, Equatable {
  /// From a number to a number, up or down; no baseline means it is not known yet.
  case range(baseline: Double?, target: Double)
  /// A bound to hold, `keep: ">= 99.9"`.
  case keep(Bound)
  /// Steps that are done or not.
  case milestones([Milestone])

  /// `range`, `keep` or `milestones`: the JSON's `type`.
  package var type: String {
    switch self {
    case .range: "range"
    case .keep: "keep"
    case .milestones: "milestones"
    }
  }

  /// The milestones; empty for the other two.
  package var milestones: [Milestone] {
    guard case .milestones(let milestones) = self else { return [] }
    return milestones
  }
}

/// A comparison with a number, kept exactly as written.
package struct Bound: Sendable, Equatable, CustomStringConvertible {
  package enum Comparison: String, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
  }

  package let comparison: Comparison
  package let value: Double
  /// As the file has it, `>= 99.90`.
  package let description: String

  /// nil unless `text` is one of `<`, `<=`, `>`, `>=` and a number.
  package init?(_ text: String) {
    guard let comparison = Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) }),
      let value = Decimal.parse(Bound.trimmed(text.dropFirst(comparison.rawValue.utf8.count)))
    else { return nil }
    self.comparison = comparison
    self.value = value
    description = text
  }

  package func holds(for current: Double) -> Bool {
    switch comparison {
    case .atMost: current <= value
    case .atLeast: current >= value
    case .below: current < value
    case .above: current > value
    }
  }

  /// Whether bigger values are safer.
  package var isLower: Bool { comparison == .atLeast || comparison == .above }

  package static func == (left: Bound, right: Bound) -> Bool {
    left.comparison == right.comparison && left.value == right.value
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// One step of a qualitative key result.
///
/// ```yaml
/// - {id: gap-analysis, title: Gap analysis, weight: 2, done: 2026-01-20}
/// ```
package struct Milestone: Sendable, Equatable {
  /// The title's slug where the file has none.
  package var id: String
  package var title: String
  /// Above 0.
  package var weight: Double = 1
  package var done: Day?
  package var extras: [Value.Entry] = []

  package init(id: String? = nil, title: String, weight: Double = 1, done: Day? = nil) {
    self.id = id ?? Slug.from(title: title)
    self.title = title
    self.weight = weight
    self.done = done
  }
}

/// What a team says of a key result at the close; all four optional.
///
/// ```yaml
/// grade: {score: 0.8, reason: text, cause: target-too-high, note: text}
/// ```
package struct Grade: Sendable, Equatable {
  package enum Cause: String, Sendable, CaseIterable {
    case targetTooHigh = "target-too-high"
    case startedLate = "started-late"
    case waitingForOthers = "waiting-for-others"
    case prioritiesChanged = "priorities-changed"
    case wrongMeasure = "wrong-measure"
    case tooFewHands = "too-few-hands"
    case outsideEvents = "outside-events"
    case other
  }

  /// 0 to 1; replaces the computed progress in grades and retrospectives.
  package var score: Double?
  package var reason: String?
  package var cause: Cause?
  package var note: String?
  package var extras: [Value.Entry] = []

  package init(
    score: Double? = nil, reason: String? = nil, cause: Cause? = nil, note: String? = nil
  ) {
    self.score = score
    self.reason = reason
    self.cause = cause
    self.note = note
  }
}
