import Format
import Testing

/// A file and what is wrong with it: a line for each problem, and its hint indented below.
struct Refusal: CustomTestStringConvertible {
  let text: String
  let problems: String

  init(_ text: String, _ problems: String) {
    self.text = text
    self.problems = problems
  }

  var testDescription: String { text }

  var bytes: [UInt8] { Array(text.utf8) }

  /// A key result with `id: k` and `title: K` whose further lines, from line 7 and column 9 on, are
  /// the case's.
  var keyResultPlan: [UInt8] {
    let head = """
      objectives:
        - id: o
          title: O
          key_results:
            - id: k
              title: K

      """
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array((head + lines.map { "        \($0)\n" }.joined()).utf8)
  }
}

extension Reading {
  /// In `Refusal`'s form: line, column and the column behind, severity, message, hint.
  var report: String {
    problems.map { problem in
      let place = "\(problem.line):\(problem.column)-\(problem.endColumn)"
      let hint = problem.hint.map { "\n  \($0)" } ?? ""
      return "\(place) \(problem.severity): \(problem.message)\(hint)"
    }
    .joined(separator: "\n")
  }
}
