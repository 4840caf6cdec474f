/// What came of reading a file: its meaning, and everything that is wrong with it.
package struct Reading<Content: Sendable>: Sendable {
  /// nil where there is an error; warnings leave it.
  package let value: Content?
  /// In the order of the file.
  package let problems: [FileProblem]

  package init(value: Content?, problems: [FileProblem]) {
    self.value = value
    self.problems = problems
  }

  /// The same reading with `path` filled in: bytes are read without knowing where they lie.
  package func of(_ path: String) -> Reading {
    guard !problems.isEmpty else { return self }
    return Reading(value: value, problems: problems.map { $0.in(path) })
  }

  package var errors: [FileProblem] { problems.filter { $0.severity == .error } }
  package var warnings: [FileProblem] { problems.filter { $0.severity == .warning } }
}

extension Reading: Equatable where Content: Equatable {}
