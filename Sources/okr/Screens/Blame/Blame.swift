import History
import Model

/// For every field of an objective or key result the last event that changed it.
struct Blame {
  struct Line {
    /// `target`, `milestones/fixed`.
    let field: String
    let value: Value
    let isCommitted: Bool
    /// nil for what isn't committed, and where a shallow clone doesn't have the commit.
    let event: Event?
  }

  private(set) var lines: [Line] = []

  /// - Parameters:
  ///   - value: the item as its plan has it, key results aside.
  ///   - committed: the same on main; where a field differs, nobody has committed it.
  ///   - events: of the item, by all of its names; oldest first.
  init(_ value: Value, committed: Value?, events: [Event]) {
    let last = Blame.lastEvents(events)
    let known = Blame.fields(of: committed ?? .null)
    for (field, value) in Blame.fields(of: value) {
      let isCommitted = known.contains { $0 == field && $1 == value }
      lines.append(
        Line(
          field: field, value: value, isCommitted: isCommitted,
          event: isCommitted ? last[field] : nil))
    }
  }

  /// A list of milestones is a field each.
  private static func fields(of value: Value) -> [(String, Value)] {
    guard case .map(let entries) = value else { return [] }
    return entries.flatMap { entry -> [(String, Value)] in
      guard entry.key == "milestones", case .list(let items) = entry.value else {
        return [(entry.key, entry.value)]
      }
      return items.map { ("milestones/\($0["id"]?.scalarText ?? "")", $0) }
    }
  }

  private static func lastEvents(_ events: [Event]) -> [String: Event] {
    var last: [String: Event] = [:]
    for event in events {
      switch event.kind {
      case .objectiveAdded, .keyResultAdded:
        for (field, _) in fields(of: event.change.to) { last[field] = event }
      default: last[event.change.field ?? ""] = event
      }
      if event.change.checked != nil { last["checked"] = event }
    }
    return last
  }
}
