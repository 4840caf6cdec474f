extension Measure {
  package var baseline: Double? {
    guard case .range(let baseline, _) = self else { return nil }
    return baseline
  }

  package var target: Double? {
    guard case .range(_, let target) = self else { return nil }
    return target
  }

  package var bound: Bound? {
    guard case .keep(let bound) = self else { return nil }
    return bound
  }

  /// The list under `milestones`, also where it is empty; nil for the other two.
  var milestonesValue: Value? {
    guard case .milestones(let milestones) = self else { return nil }
    return .list(milestones.map(\.value))
  }

  init?(_ fields: Fields) {
    if let target = fields.number("target") {
      self = .range(baseline: fields.number("baseline"), target: target)
    } else if let keep = fields.text("keep") {
      guard let bound = Bound(keep) else { return nil }
      self = .keep(bound)
    } else {
      self = .milestones(fields.items("milestones").compactMap { Milestone(value: $0) })
    }
  }
}

extension Milestone {
  package static let keys = ["id", "title", "weight", "done"]

  package var value: Value {
    .fields(
      [
        "id": .text(id), "title": .text(title), "weight": weight == 1 ? nil : .number(weight),
        "done": .text(of: done),
      ], extras: extras)
  }

  /// Reads what `value` writes; nil without a title.
  package init?(value: Value) {
    guard let fields = Fields(value), let title = fields.text("title") else { return nil }
    self.init(
      id: fields.text("id"), title: title, weight: fields.number("weight") ?? 1,
      done: fields.day("done"))
    extras = fields.extras(beyond: Milestone.keys)
  }
}

extension Grade {
  package static let keys = ["score", "reason", "cause", "note"]

  package var value: Value {
    .fields(
      [
        "score": score.map(Value.number), "reason": .text(of: reason),
        "cause": .text(of: cause?.rawValue), "note": .text(of: note),
      ], extras: extras)
  }

  /// Reads what `value` writes; nil for anything but a map.
  package init?(value: Value) {
    guard let fields = Fields(value) else { return nil }
    self.init(
      score: fields.number("score"), reason: fields.text("reason"), cause: fields.choice("cause"),
      note: fields.text("note"))
    extras = fields.extras(beyond: Grade.keys)
  }
}
