internal import Model
internal import YAML

/// The keys that say what a key result is held against, until all of them are known.
struct MeasureFields {
  var baseline: Double?
  var target: Double?
  var keep: Bound?
  var milestones: [Milestone]?
}

extension Reader {
  private static let alternatives = ["target", "keep", "milestones"]

  /// Whether the pair is one of a measure's.
  mutating func read(_ pair: Node.Pair, into measure: inout MeasureFields) -> Bool {
    switch pair.name {
    case "target": measure.target = measured(pair)
    case "baseline": measure.baseline = measured(pair)
    case "keep": measure.keep = bound(pair)
    case "milestones": measure.milestones = milestones(pair)
    default: return false
    }
    return true
  }

  /// A number whose unit stands elsewhere.
  mutating func measured(_ pair: Node.Pair) -> Double? {
    number(pair, hint: "write the number alone, and its unit under 'unit'")
  }

  /// Exactly one of the three; nil otherwise, which is noted.
  mutating func measure(_ fields: MeasureFields, of node: Node) -> Measure? {
    switch (fields.target, fields.keep, fields.milestones, fields.baseline) {
    case (let target?, nil, nil, let baseline) where baseline != target:
      return .range(baseline: baseline, target: target)
    case (nil, let bound?, nil, nil): return .keep(bound)
    case (nil, nil, let milestones?, nil): return .milestones(milestones)
    default:
      explainMeasure(fields, of: node)
      return nil
    }
  }

  private mutating func explainMeasure(_ fields: MeasureFields, of node: Node) {
    let present = Reader.alternatives.filter { node.pair($0) != nil }
    for name in present.dropFirst() {
      guard let pair = node.pair(name) else { continue }
      error(
        pair.key.span, "'\(name)' stands beside '\(present[0])'",
        hint: "a key result has exactly one of 'target', 'keep' and 'milestones': delete the other")
    }
    guard let baseline = node.pair("baseline") else {
      if Reader.alternatives.allSatisfy({ lacks($0, node) }) { explainNoMeasure(node) }
      return
    }
    if lacks("target", node) {
      error(
        baseline.key.span, "'baseline' stands without 'target'",
        hint: present.first.map { "delete it: '\($0)' needs none" } ?? "add the number to reach")
    } else if let target = fields.target, target == fields.baseline, let pair = node.pair("target")
    {
      error(
        pair.value.span, "'target' equals 'baseline', \(Decimal.text(target))",
        hint: "write the number to reach, or 'keep' for a bound to hold")
    }
  }

  private mutating func explainNoMeasure(_ node: Node) {
    error(
      node.head, "a key result needs one of 'target', 'keep' and 'milestones'",
      hint: "add a number to reach, a bound to hold, or steps to take")
  }
}
