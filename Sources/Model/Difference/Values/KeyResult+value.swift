extension KeyResult {
  /// The keys of a key result in the order in which a plan has them.
  package static let keys = [
    "id", "title", "baseline", "target", "keep", "milestones", "unit", "expected", "guardrail",
    "owner", "team", "weight", "source", "current", "confidence", "checked", "blocked", "due",
    "check_in_days", "status", "reason", "carried_from", "grade",
  ]

  /// The key result as a plan would have it: `keys` in order, then unknown ones; what is absent or
  /// stands at its default is left out.
  package var value: Value {
    .fields(
      [
        "id": .text(id),
        "title": .text(title),
        "baseline": measure.baseline.map(Value.number),
        "target": measure.target.map(Value.number),
        "keep": .text(of: measure.bound),
        "milestones": measure.milestonesValue,
        "unit": .text(of: unit),
        "expected": expectedValue,
        "guardrail": .text(of: guardrail),
        "owner": .text(of: owner),
        "team": .text(of: team),
        "weight": weight == 1 ? nil : .number(weight),
        "source": source,
        "current": current.map(Value.number),
        "confidence": confidence.map(Value.number),
        "checked": .text(of: checked),
        "blocked": .text(of: blocked),
        "due": .text(of: due),
        "check_in_days": checkInDays.map { .number(Double($0)) },
        "status": isDropped ? "dropped" : nil,
        "reason": .text(of: reason),
        "carried_from": .text(of: carriedFrom),
        "grade": grade?.value,
      ], extras: extras)
  }

  private var expectedValue: Value? {
    expected.isEmpty
      ? nil : .map(expected.map { Value.Entry($0.day.description, .number($0.value)) })
  }

  /// Reads what `value` writes; nil without an id, or where `keep` is no bound. Without `target`
  /// and `keep` it is a key result of milestones.
  package init?(value: Value) {
    guard let fields = Fields(value), let id = fields.text("id"), let measure = Measure(fields)
    else { return nil }
    self.init(id: id, title: fields.text("title") ?? id, measure: measure)
    readTerms(fields)
    readState(fields)
    extras = fields.extras(beyond: KeyResult.keys)
  }

  private mutating func readTerms(_ fields: Fields) {
    unit = fields.text("unit")
    expected = (fields.fields("expected")?.entries ?? []).compactMap { entry in
      guard let day = Day(entry.key), let number = entry.value.scalarNumber else { return nil }
      return Waypoint(day: day, value: number)
    }.sorted { $0.day < $1.day }
    guardrail = fields.text("guardrail")
    owner = fields.text("owner")
    team = fields.text("team").flatMap { TeamPath($0) }
    weight = fields.number("weight") ?? 1
    source = fields["source"]
    due = fields.day("due")
    checkInDays = fields.integer("check_in_days")
    carriedFrom = fields.text("carried_from")
  }

  private mutating func readState(_ fields: Fields) {
    current = fields.number("current")
    confidence = fields.number("confidence")
    checked = fields.text("checked").flatMap { Instant($0) }
    blocked = fields.text("blocked")
    isDropped = fields.text("status") == "dropped"
    reason = fields.text("reason")
    grade = fields["grade"].flatMap { Grade(value: $0) }
  }
}
