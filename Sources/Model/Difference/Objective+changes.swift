extension Objective {
  /// What is different in `new`, ids and key results aside.
  func changes(to new: Objective, at reference: Reference) -> [Change] {
    // A check-in leaves the objective's own fields alone, and comparing costs less than telling.
    var same = new
    (same.id, same.keyResults) = (id, keyResults)
    guard same != self else { return [] }
    return FieldDifference(
      .item(reference), from: valueAlone, to: new.valueAlone,
      defaults: ["kind": .text(Kind.aspirational.rawValue)], skipped: ["id"]
    ).changes { key, from, to in
      Change(Objective.kind(of: key, to: to), .item(reference), field: key, from: from, to: to)
    }
  }

  private static func kind(of key: String, to value: Value) -> Change.Kind {
    switch key {
    case "title", "why": .reworded
    case "kind": .kindChanged
    case "owner", "with": .ownerChanged
    case "supports": .alignmentChanged
    case "status": value == .null ? .reinstated : .dropped
    default: .edited
    }
  }
}

extension Plan {
  /// What is different in `new`, objectives aside.
  func changes(to new: Plan, at reference: Reference) -> [Change] {
    guard about != new.about || extras != new.extras else { return [] }
    return FieldDifference(.item(reference), from: alone.value, to: new.alone.value)
      .changes { key, from, to in
        Change(
          key == "about" ? .reworded : .edited, .item(reference), field: key, from: from, to: to)
      }
  }

  /// The plan without its objectives.
  var alone: Plan {
    Plan(about: about, extras: extras)
  }
}
