extension Rule {
  /// A key result that names work to be delivered, not what it changes.
  static let keyResultOutput = Rule(
    "kr-output", .keyResults, .info, strict: .warning, .hard,
    "names work delivered, not what it changes",
    why: """
      Work can be finished without anybody being better off, and a plan of deliverables can't be \
      changed when a better way shows itself. Ask what will be different once it is done, and measure that.
      """,
    example: Example(
      bad: "Publish 4 articles on the blog",
      better: "Raise sign-ups that come from search from 200 to 500 a month"),
    .keyResult { _ in [] })
}
