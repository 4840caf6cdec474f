package import Model

/// What a lint rule reports, with its place in a file.
package struct Finding: Sendable, Equatable {
  package let rule: Rule
  package let severity: Severity
  package let message: String
  package let better: String?
  /// nil where it is about a file that is no plan.
  package let item: Reference?
  /// The whole text of the field it is about; of an item, its title; empty for a list.
  package let text: String
  /// What does away with it; nil where something has to be judged.
  package let fix: Fix?
  package let place: Place

  /// Where something stands; lines and columns count from 1, columns in Unicode scalars.
  package struct Place: Sendable, Equatable {
    /// From the repository's root.
    package let path: String
    package let line: Int
    package let column: Int
    /// Behind the last character on the same line, never before `column`.
    package let endColumn: Int
    /// The line as the file has it.
    package let sourceLine: String

    package var columns: Range<Int> { column..<endColumn }
  }

  /// The same of a file that is no team's plan, where the item is nobody's.
  package var withoutItem: Finding {
    Finding(
      rule: rule, severity: severity, message: message, better: better, item: nil, text: text,
      fix: fix, place: place)
  }

  package static func == (one: Finding, other: Finding) -> Bool {
    one.rule.id == other.rule.id && one.severity == other.severity && one.message == other.message
      && one.better == other.better && one.item == other.item && one.place == other.place
  }
}
