import Model

extension Rule {
  /// A key result that says what its objective says.
  static let keyResultRestatesObjective = Rule(
    "kr-restates-objective", .keyResults, .info, strict: .warning, .hard,
    "says the objective again",
    why: """
      A key result tells how one would see that the objective is reached. One that only repeats it \
      leaves that open, and the objective stands there without any evidence at all.
      """,
    example: Example(
      bad: "Children read for pleasure",
      better: "Library visits that end with a book on loan from 15% to 35%"),
    .keyResult { keyResult in
      guard keyResult.restates(keyResult.title) else { return [] }
      let title = keyResult.keyResult.title
      return [
        keyResult.remark(
          "'\(title)' says what the objective '\(keyResult.objective.objective.title)' says already",
          at: "title", better: "what would one see, count or hear if '\(title)' were true?")
      ]
    })
}

extension KeyResultSubject {
  /// Whether a text has hardly a word of weight that the objective hasn't, and most of the objective's.
  func restates(_ text: Sentence) -> Bool {
    guard text.words.count(where: { $0.number != nil }) < 2, !isAsked(text) else { return false }
    guard !language[.functionWords].texts.isEmpty else { return false }
    let aim = objective.content
    let said = language.content(text).filter { !$0.isNumber }
    let shared = said.count { aim.contains($0.meaning) }
    let added = said.count - shared
    if added > 0, language[.relatives].has(1, of: text) || shared * 2 <= aim.count {
      return false
    }
    return shared >= 2 && added * 3 <= said.count
      && (shared * 2 >= aim.count || shared >= 3 && shared * 5 >= aim.count * 2)
  }

  /// Whether a text tells that somebody is asked, where the objective doesn't.
  private func isAsked(_ text: Sentence) -> Bool {
    language[.asking].first(in: text).map { asking in
      !objective.content.contains(text.words[asking.lowerBound].meaning)
    } ?? false
  }
}
