extension Snapshot {
  /// Applies the changes of fields; what came, went or moved is in place by now.
  mutating func edit(_ changes: [Change]) {
    for (subject, changes) in Dictionary(grouping: changes, by: \.subject) {
      let fields = changes.filter { $0.field != nil && $0.kind != .renamed }
      switch subject {
      case .item(let reference): edit(fields, at: reference)
      case .cycle(let id):
        cycles[id] = Value.applying(changes, to: cycles[id]?.value).flatMap {
          Cycle(id: id, value: $0)
        }
      case .team(let path):
        settings.teams[path] = Value.applying(changes, to: settings.teams[path]?.value).flatMap {
          Team(value: $0)
        }
      case .settings:
        var edited = settings.fields
        edited.apply(fields)
        let teams = settings.teams
        settings = Settings(fields: edited)
        settings.teams = teams
      }
    }
  }

  private mutating func edit(_ changes: [Change], at reference: Reference) {
    guard !changes.isEmpty else { return }
    guard reference.objective != nil else {
      self[plan: reference].apply(changes)
      return
    }
    self[plan: reference].objectives.change({ $0.id == reference.objective }) { objective in
      if reference.keyResult == nil {
        objective.apply(changes)
      } else {
        objective.keyResults.change({ $0.id == reference.keyResult }) { $0.apply(changes) }
      }
    }
  }
}

extension Value {
  /// A whole item that came (`field` nil) or its fields changed; nil where it went.
  fileprivate static func applying(_ changes: [Change], to old: Value?) -> Value? {
    var value = old
    for change in changes where change.field == nil {
      value = change.to.unlessNull
    }
    guard let value, var fields = Fields(value) else { return nil }
    fields.apply(changes.filter { $0.field != nil })
    return fields.value
  }
}

extension Plan {
  fileprivate mutating func apply(_ changes: [Change]) {
    var fields = Fields(Plan(about: about, extras: extras).value) ?? Fields()
    fields.apply(changes)
    guard var edited = Plan(value: fields.value) else { return }
    edited.objectives = objectives
    self = edited
  }
}

extension Objective {
  /// Applies changes of its own fields, whatever their subject says.
  package mutating func apply(_ changes: [Change]) {
    var fields = Fields(valueAlone) ?? Fields()
    fields.apply(changes)
    guard var edited = Objective(value: fields.value) else { return }
    edited.keyResults = keyResults
    self = edited
  }
}

extension KeyResult {
  /// Applies changes of its fields, whatever their subject says.
  package mutating func apply(_ changes: [Change]) {
    var others: [Change] = []
    for change in changes where !states(change) { others.append(change) }
    guard !others.isEmpty else { return }
    var fields = Fields(value) ?? Fields()
    fields.apply(others)
    for change in others { fields.keepOneMeasure(after: change) }
    self = KeyResult(value: fields.value) ?? self
  }
}

extension Fields {
  /// Where a commit beside another gives a key result a measure of another kind, that takes the place
  /// of the one it had.
  fileprivate mutating func keepOneMeasure(after change: Change) {
    guard let field = change.field, change.to != .null else { return }
    let others: [String]
    switch field {
    case "target": others = ["keep", "milestones"]
    case "keep": others = ["baseline", "target", "milestones"]
    case _ where field.hasPrefix("milestones/") && change.kind == .measureChanged:
      guard case .map = change.to else { return }
      others = ["baseline", "target", "keep"]
    default: return
    }
    for key in others { self[key] = nil }
  }
}
