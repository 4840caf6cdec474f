import Model

extension Rule {
  /// A rule under `lint: rules:` that there isn't.
  static let unknownRule = Rule(
    "unknown-rule", .structure, .warning, nil,
    "okr.yaml sets a rule that there isn't",
    why: """
      A rule that is misspelt stays as it is: what was meant to be quiet goes on, and what was meant to \
      be an error lets things pass.
      """,
    example: Example(bad: "rules: {kr-outputs: off}", better: "rules: {kr-output: off}"),
    .settings { organisation in
      organisation.settings.lint.rules.filter { Rule.named($0.key) == nil }.map { entry in
        let near = Nearest.names(to: entry.key, among: Rule.all.map { ($0.id, $0.id) }).first
        return FileRemark(
          "there is no rule '\(entry.key)', so this changes nothing", at: ["lint", "rules"],
          words: entry.key,
          better: near.map { "write '\($0)'" }
            ?? "take it out; okr lint --rules lists all there are")
      }
    })
}
