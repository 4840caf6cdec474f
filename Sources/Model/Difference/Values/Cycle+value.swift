extension Cycle {
  package static let keys = [
    "title", "starts", "ends", "parent", "state", "planning", "check_in_days",
  ]

  /// The cycle as its `cycle.yaml` would have it.
  package var value: Value {
    .fields(
      [
        "title": .text(title),
        "starts": .text(starts.description),
        "ends": .text(ends.description),
        "parent": .text(of: parent),
        "state": .text(state.rawValue),
        "planning": planningValue,
        "check_in_days": checkInDays.map { .number(Double($0)) },
      ], extras: extras)
  }

  private var planningValue: Value? {
    guard planningOpens != nil || planningDue != nil else { return nil }
    return .fields(["opens": .text(of: planningOpens), "due": .text(of: planningDue)])
  }

  /// Reads what `value` writes; nil without the two days.
  package init?(id: String, value: Value) {
    guard let fields = Fields(value), let starts = fields.day("starts"),
      let ends = fields.day("ends")
    else { return nil }
    self.init(id: id, title: fields.text("title"), starts: starts, ends: ends)
    parent = fields.text("parent")
    state = fields.choice("state") ?? .planning
    planningOpens = fields.fields("planning")?.day("opens")
    planningDue = fields.fields("planning")?.day("due")
    checkInDays = fields.integer("check_in_days")
    extras = fields.extras(beyond: Cycle.keys)
  }
}
