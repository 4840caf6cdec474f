import Model

extension Trajectory {
  var value: Value {
    [
      "from": .text(start.description), "due": .text(due.description),
      "today": .text(today.description), "baseline": .optional(baseline),
      "values": .points(values), "targets": .points(targets), "expected": .points(expected),
    ]
  }
}

extension Forecast {
  func value(in keyResult: KeyResult) -> Value {
    [
      "due": .text(due.description), "value": .number(value), "low": .number(low),
      "high": .number(high), "per_day": .number(slope),
      "raw": .optional(keyResult.measure.raw(at: value)),
    ]
  }
}

extension Value {
  /// `[["2026-01-20", 700], …]`.
  fileprivate static func points(_ points: [Waypoint]) -> Value {
    .list(points.map { [.text($0.day.description), .number($0.value)] })
  }
}

extension Alignment.Target: CustomStringConvertible {
  package var description: String {
    switch self {
    case .strategy(let id): "strategy:\(id)"
    case .item(let reference): reference.description
    }
  }
}
