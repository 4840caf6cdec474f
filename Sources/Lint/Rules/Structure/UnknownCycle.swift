import Model

extension Rule {
  /// A cycle that serves one that there isn't.
  static let unknownCycle = Rule(
    "unknown-cycle", .structure, .error, nil,
    "a cycle's parent that there isn't",
    why: """
      A cycle serves the longer one above it. Where that one is missing, nobody sees what a quarter did \
      for its year.
      """,
    example: Example(bad: "parent: \"2062\"", better: "parent: \"2026\""),
    .cycle { cycle in
      guard let parent = cycle.cycle.parent, !cycle.cycles.contains(parent) else { return [] }
      let near = Nearest.name(to: parent, among: cycle.cycles)
      return [
        FileRemark(
          "there is no cycle '\(parent)' that this one could serve", at: ["parent"],
          better: near.flatMap { $0 == cycle.cycle.id ? nil : "write '\($0)'" }
            ?? "begin it with okr cycle new, or take 'parent' out")
      ]
    })
}
