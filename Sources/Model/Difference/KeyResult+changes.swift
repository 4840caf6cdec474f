extension KeyResult {
  /// What is different in `new`, the id aside.
  ///
  /// - Parameter ends: the cycle's end, for which a missing `due` stands.
  func changes(to new: KeyResult, at reference: Reference, ends: Day?) -> [Change] {
    guard self != new else { return [] }
    if let stated = statements(of: new, .item(reference)) {
      return confirming(stated, new, at: reference)
    }
    let difference = FieldDifference(
      .item(reference), from: value, to: new.value, defaults: ["weight": 1],
      skipped: ["id", "checked", "milestones"])
    let direction = MeasureDirection(from: self, to: new, ends: ends)
    let fields = difference.changes { key, from, to in
      var change = Change(
        KeyResult.kind(of: key, to: to), .item(reference), field: key, from: from, to: to)
      if KeyResult.measureKeys.contains(key) {
        let isBaselined = key == "baseline" && from == .null && direction.isSameKind
        change.kind = isBaselined ? .baselined : .measureChanged
        change.direction = isBaselined ? nil : direction.direction(of: key)
      }
      return change
    }
    let steps = milestoneChanges(to: new, at: reference, direction)
    return confirming(fields + steps, new, at: reference)
  }

  private static let measureKeys: Set<String> = [
    "baseline", "target", "keep", "unit", "expected", "due", "weight",
  ]

  private static func kind(of key: String, to value: Value) -> Change.Kind {
    switch key {
    case "current": .valueChanged
    case "confidence": .confidenceChanged
    case "blocked": value == .null ? .unblocked : .blocked
    case "status": value == .null ? .reinstated : .dropped
    case "title": .reworded
    case "owner", "team": .ownerChanged
    case "grade": .graded
    default: .edited
    }
  }

  /// `checked` goes with the check-in it dates; alone it is a confirmation.
  private func confirming(_ changes: [Change], _ new: KeyResult, at reference: Reference)
    -> [Change]
  {
    guard checked != new.checked else { return changes }
    let isCheckIn = changes.contains(where: \.kind.isCheckIn)
    guard let time = new.checked, isCheckIn else {
      let kind: Change.Kind = new.checked == nil ? .edited : .confirmed
      return changes + [
        Change(
          kind, .item(reference), field: "checked", from: .optional(checked?.description),
          to: .optional(new.checked?.description), checked: new.checked)
      ]
    }
    return changes.map { change in
      var change = change
      if change.kind.isCheckIn { change.checked = time }
      return change
    }
  }
}
