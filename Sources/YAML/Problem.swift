/// What makes a file not the YAML that is accepted here, and what would be right.
package struct Problem: Sendable, Equatable {
  /// The bytes it is about; empty where something is missing.
  package let span: Range<Int>
  package let message: String
  package let hint: String?

  package init(_ span: Range<Int>, _ message: String, hint: String? = nil) {
    self.span = span
    self.message = message
    self.hint = hint
  }
}
