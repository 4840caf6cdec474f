package import YAML

/// Something wrong in a file, with its place and the user's own line.
package struct FileProblem: Sendable, Equatable {
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  package let severity: Severity
  /// From the repository's root; empty until whoever knows where the bytes came from fills it in.
  package var path = ""
  /// In bytes; empty where something is missing.
  package let span: Range<Int>
  /// Both count from 1, the column in Unicode scalars.
  package let line: Int
  package let column: Int
  /// Behind the last character on the same line, never before `column`.
  package let endColumn: Int
  package let message: String
  package let hint: String?
  /// The line it stands in, as the file has it.
  package let sourceLine: String

  package init(
    _ severity: Severity, _ span: Range<Int>, in source: Source, _ message: String,
    hint: String? = nil
  ) {
    let start = source.position(of: span.lowerBound)
    let end = source.position(of: span.upperBound)
    let text = source.line(start.line) ?? ""
    self.severity = severity
    self.span = span
    self.message = message
    self.hint = hint
    line = start.line
    column = start.column
    endColumn =
      end.line == start.line ? end.column : max(start.column, text.unicodeScalars.count + 1)
    sourceLine = text
  }

  /// The same problem of the file at `path`.
  package func `in`(_ path: String) -> FileProblem {
    var problem = self
    problem.path = path
    return problem
  }

  /// A problem with a file as a whole, which has no text to point into.
  package static func ofFile(
    _ path: String, _ message: String, hint: String? = nil
  ) -> FileProblem {
    FileProblem(.error, 0..<0, in: Source([]), message, hint: hint).in(path)
  }
}
