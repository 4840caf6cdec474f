extension Fields {
  /// Sets each field to what its change says; a field that becomes null is gone.
  mutating func apply(_ changes: [Change]) {
    for change in changes {
      guard let field = change.field else { continue }
      if field.hasPrefix("milestones/") {
        applyToMilestone(String(field.dropFirst("milestones/".count)), change)
      } else {
        self[field] = change.to.unlessNull
      }
      if let checked = change.checked { self["checked"] = .text(checked.description) }
    }
  }

  private mutating func applyToMilestone(_ id: String, _ change: Change) {
    var milestones = items("milestones").compactMap { Milestone(value: $0) }
    let known = change.from["id"]?.scalarText ?? id
    switch (change.kind, change.to) {
    case (.measureChanged, .map):
      Milestone(value: change.to).map { milestones.put($0) }
    case (.measureChanged, .null):
      milestones.removeAll { $0.id == id }
    default:
      milestones.change({ $0.id == known }, { $0.apply(change, id: id) })
    }
    self["milestones"] = .list(milestones.map(\.value))
  }
}

extension [Milestone] {
  /// In the place of one with its id, else at the end.
  fileprivate mutating func put(_ milestone: Milestone) {
    guard let index = firstIndex(where: { $0.id == milestone.id }) else {
      return append(milestone)
    }
    self[index] = milestone
  }
}

extension Milestone {
  fileprivate mutating func apply(_ change: Change, id: String) {
    switch change.kind {
    case .reworded:
      self.id = id
      title = change.to["title"]?.scalarText ?? change.to.scalarText ?? title
    case .measureChanged: weight = change.to.scalarNumber ?? weight
    case .milestoneDone, .milestoneReopened: done = change.to.scalarText.flatMap { Day($0) }
    case .edited:
      if case .map(let entries) = change.to { extras = entries }
    default: break
    }
  }
}
