import Model
import Terminal

extension Conflict {
  /// `2026-q1/checkout:pay/p99 target: ours 250, theirs 200, before 300`
  var line: Text {
    let place: Text = "\(subject.description, .strong)\(field.map { " \($0)" } ?? "")"
    let before = base == .null ? "" : ", before \(text(of: base))"
    return place + Text(": ours \(text(of: ours)), theirs \(text(of: theirs))\(before)")
  }

  /// A version's value: of an item its title.
  func text(of value: Value) -> String {
    switch value {
    case .null: field == nil ? "removed" : "nothing"
    case .flag, .number, .text: value.scalarText ?? ""
    case .list(let items): items.map { text(of: $0) }.joined(separator: ", ")
    case .map(let entries):
      value["title"]?.scalarText.map { "\"\($0)\"" }
        ?? entries.map { "\($0.key) \(text(of: $0.value))" }.joined(separator: ", ")
    }
  }
}
