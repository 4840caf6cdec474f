extension Rule {
  /// A comment for rules that does nothing, or doesn't say why.
  static let lintComment = Rule(
    "lint-comment", .structure, .warning, nil,
    "a comment that keeps no rule quiet, or doesn't say why",
    why: """
      A comment that names no rule, a misspelt one or several keeps nothing quiet, nor does one that nothing \
      stands below. And whoever comes later \
      can't know whether what it keeps quiet is still meant, unless it says why it was.
      """,
    example: Example(
      bad: "# okr-lint: ignore kr-outptu",
      better: "# okr-lint: ignore kr-output the grant asks for exactly this"),
    .comments)
}
