import Model

extension Rule {
  /// A `language` without words, or words of a language that isn't the plans': rules about wording find nothing then.
  static let unknownLanguage = Rule(
    "unknown-language", .structure, .warning, nil,
    "okr.yaml chooses a language without words, or words are kept of another one",
    why: """
      Rules about wording look for words of the language of the plans. Without any they find nothing, and \
      a plan that nobody looked over seems to be a good one. And words that no plan is looked over with \
      change nothing, though somebody wrote them to.
      """,
    example: Example(bad: "language: english", better: "language: en"),
    .settings { organisation in
      guard !organisation.hasWords else { return [] }
      let language = organisation.settings.language
      let isName = !language.isEmpty && !language.contains("/")
      let own = isName ? ", or write its words in lint/words/\(language).yaml" : ""
      return [
        FileRemark(
          "there are no words of a language '\(language)', so no rule about wording finds anything",
          at: ["language"], better: "write 'language: en'\(own)")
      ]
    },
    .words { words in
      guard let language = words.language else {
        return [
          FileRemark(
            "nothing reads this file, since files of words are called after a language", at: [],
            better: "keep its words in lint/words/\(words.name ?? words.chosen).yaml")
        ]
      }
      guard language != words.chosen else { return [] }
      let own = "keep its words in lint/words/\(words.chosen).yaml"
      return [
        FileRemark(
          "no plan is looked over with these words, since they are of '\(language)' and okr.yaml chooses '\(words.chosen)'",
          at: [],
          better: language.lowercased() == words.chosen
            ? own : "\(own), or write 'language: \(language)' in okr.yaml")
      ]
    })
}
