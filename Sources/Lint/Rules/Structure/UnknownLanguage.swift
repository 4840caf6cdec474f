import Model

extension Rule {
  /// A `language` without words: rules about wording find nothing then.
  static let unknownLanguage = Rule(
    "unknown-language", .structure, .warning, nil,
    "okr.yaml chooses a language that there are no words of",
    why: """
      Rules about wording look for words of the language of the plans. Without any they find nothing, and \
      a plan that nobody looked over seems to be a good one.
      """,
    example: Example(bad: "language: english", better: "language: en"),
    .settings { organisation in
      guard !organisation.hasWords else { return [] }
      let language = organisation.settings.language
      let own = language.isEmpty ? "" : ", or write its words in lint/words/\(language).yaml"
      return [
        FileRemark(
          "there are no words of a language '\(language)', so no rule about wording finds anything",
          at: ["language"], better: "write 'language: en'\(own)")
      ]
    })
}
