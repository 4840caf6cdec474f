import Format

/// A file, and what the program and its schema say of it.
struct SchemaCase {
  enum Kind: String, CaseIterable {
    case plan, cycle, okr
  }

  enum Verdict {
    case accepted, refused
    /// What no schema can say, or YAML's own types hide from it.
    case refusedByTheReaderOnly
  }

  let kind: Kind
  let name: String
  let text: String
  let verdict: Verdict

  /// Whether the program reads it.
  var isRead: Bool {
    let bytes = Array(text.utf8)
    return switch kind {
    case .plan: PlanFormat.read(bytes).value != nil
    case .cycle: CycleFormat.read(bytes, id: "2026-q1").value != nil
    case .okr: SettingsFormat.read(bytes).value != nil
    }
  }
}

extension SchemaCase {
  /// A key result `id: k` and `title: K` in an objective `o`, with these lines more.
  static func keyResult(_ name: String, _ verdict: Verdict, _ lines: String) -> SchemaCase {
    let head =
      "objectives:\n  - id: o\n    title: O\n    key_results:\n      - id: k\n        title: K\n"
    return SchemaCase(
      kind: .plan, name: name, text: head + indented(lines, by: 8), verdict: verdict)
  }

  /// An objective `id: o` and `title: O`, with these lines more.
  static func objective(_ name: String, _ verdict: Verdict, _ lines: String) -> SchemaCase {
    let head = "objectives:\n  - id: o\n    title: O\n"
    return SchemaCase(
      kind: .plan, name: name, text: head + indented(lines, by: 4), verdict: verdict)
  }

  static func plan(_ name: String, _ verdict: Verdict, _ text: String) -> SchemaCase {
    SchemaCase(kind: .plan, name: name, text: text + "\n", verdict: verdict)
  }

  /// A cycle with its two days, and these lines more.
  static func cycle(_ name: String, _ verdict: Verdict, _ lines: String) -> SchemaCase {
    SchemaCase(
      kind: .cycle, name: name, text: "starts: 2026-01-01\nends: 2026-03-31\n\(lines)\n",
      verdict: verdict)
  }

  /// `okr: 1`, and these lines more.
  static func settings(_ name: String, _ verdict: Verdict, _ lines: String) -> SchemaCase {
    SchemaCase(kind: .okr, name: name, text: "okr: 1\n\(lines)\n", verdict: verdict)
  }

  private static func indented(_ lines: String, by spaces: Int) -> String {
    lines.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 + "\n" }.joined()
  }
}
