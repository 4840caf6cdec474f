extension Rule {
  /// All there are, by theme, in the order in which they are told.
  package static let all: [Rule] =
    structure + objectives + keyResults + ambition + alignment + conduct
}
