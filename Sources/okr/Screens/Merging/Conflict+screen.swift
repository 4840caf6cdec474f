import Model
import Terminal

extension Conflict {
  /// `2026-q1/checkout:pay/p99 target: ours 250, theirs 200, before 300`
  var line: Text {
    let place: Text = "\(subject.description, .strong)\(field.map { " \($0)" } ?? "")"
    let before = base == .null ? "" : ", before \(text(of: base))"
    return place + Text(": ours \(text(of: ours)), theirs \(text(of: theirs))\(before)")
  }

  /// Of a whole item, each field in which its versions differ: `keep  ours < 9, theirs < 1`.
  func fieldLines(
    for appearance: Appearance, indent: Int, ours mine: String = "ours",
    theirs other: String = "theirs"
  ) -> [Text] {
    differences.flatMap { difference -> [Text] in
      let margin = String(repeating: " ", count: indent)
      return Text("\(margin)\(told(difference, mine, other))")
        .wrapped(to: appearance.width, hanging: indent + 2)
    }
  }

  /// `keep  ours < 9, theirs < 1`
  func told(_ difference: VersionDifference, _ mine: String, _ other: String) -> String {
    let parts = [(mine, ours, difference.ours), (other, theirs, difference.theirs)].filter {
      $0.1 != .null
    }.map { "\($0.0) \(fieldText(of: $0.2))" }
    let before = base == .null ? [] : ["was \(fieldText(of: difference.base))"]
    let field = difference.field.replacing("key_results/", with: "")
    return "\(field)  \((parts + before).joined(separator: ", "))"
  }

  private func fieldText(of value: Value) -> String {
    value == .null ? "nothing" : text(of: value)
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
