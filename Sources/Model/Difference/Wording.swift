/// The words a change is told in.
struct Wording {
  let change: Change
  let unit: String?
  let arrow: String

  var from: String { text(change.from) }
  var to: String { text(change.to) }
  var direction: String { change.direction.map { $0 == .changed ? "" : " (\($0.rawValue))" } ?? "" }
  /// `milestones/fixed` without its list: `fixed`.
  var step: String {
    let field = change.field ?? ""
    return field.firstIndex(of: "/").map { String(field[field.index(after: $0)...]) } ?? field
  }
  /// A key as people say it: `check_in_days` is "check in days".
  var fieldName: String {
    (change.field ?? "").split(separator: "_").joined(separator: " ")
  }

  func title(of item: Value) -> String { "\"" + (item["title"]?.scalarText ?? "") + "\"" }

  /// "weight 1 → 2".
  func fromTo(_ name: String) -> String { name + " " + fromTo }

  var value: String {
    switch (change.from, change.to) {
    case (.null, let to): quantity(to)
    case (let from, .null): "value \(quantity(from)) taken back"
    case (_, let to): "\(from) \(arrow) \(quantity(to))"
    }
  }

  /// A number with its unit where one is known.
  func quantity(_ value: Value) -> String {
    guard case .number = value, let unit else { return text(value) }
    return text(value) + " " + unit
  }

  var rewording: String {
    let subject = (change.field ?? "").hasPrefix("milestones/") ? "milestone" : change.field ?? ""
    guard subject == "title" || subject == "milestone" else { return "\(subject) reworded" }
    return "\(subject) reworded: \(quoted(change.from)) \(arrow) \(quoted(change.to))"
  }

  var people: String {
    switch change.field {
    case "with": members("shared with")
    case "team": fromTo("brought by")
    default: fromTo("owner")
    }
  }

  var grade: String {
    guard change.to != .null else { return "grade taken back" }
    let parts = [change.to["score"], change.to["cause"]].compactMap { $0?.scalarText }
    return parts.isEmpty ? "graded" : "graded " + parts.joined(separator: ", ")
  }

  /// What came or went as a whole, or one field of it.
  func whole(_ noun: String) -> String {
    guard change.field == nil else { return members(fieldName) }
    return change.from == .null ? "new \(noun)" : "\(noun) removed"
  }

  /// Of lists, what came and what went; of scalars, from what to what.
  func members(_ name: String) -> String {
    let old = list(change.from)
    let new = list(change.to)
    guard let old, let new else {
      let isScalar = change.from.isScalarOrNull && change.to.isScalarOrNull
      return isScalar ? fromTo(name) : "\(name) changed"
    }
    let came = new.filter { !old.contains($0) }.map { "+" + $0 }
    let went = old.filter { !new.contains($0) }.map { "-" + $0 }
    return ([name] + came + went).joined(separator: " ")
  }
}

extension Wording {
  /// One side alone where the other is empty.
  private var fromTo: String {
    switch (change.from, change.to) {
    case (.null, _): to
    case (_, .null): "\(from) removed"
    default: "\(from) \(arrow) \(to)"
    }
  }

  func text(_ value: Value) -> String { value.scalarText ?? "" }

  private func quoted(_ value: Value) -> String {
    value.scalarText.map { "\"\($0)\"" } ?? title(of: value)
  }

  /// The texts of a list, null being an empty one; nil for what is no list of scalars.
  private func list(_ value: Value) -> [String]? {
    switch value {
    case .list(let items):
      let texts = items.compactMap(\.scalarText)
      return texts.count == items.count ? texts : nil
    case .null:
      if case .list = change.from { return [] }
      if case .list = change.to { return [] }
      return nil
    default: return nil
    }
  }
}

extension Value {
  fileprivate var isScalarOrNull: Bool { self == .null || scalarText != nil }
}
