import Model

extension Rule {
  /// An objective that never ends and doesn't say so.
  static let evergreenWithoutTag = Rule(
    "evergreen-without-tag", .objectives, .info, strict: .warning, .hard,
    "describes what the team always does, without the tag `evergreen`",
    why: """
      Keeping things running is real work, but no aim that a cycle reaches. Where it has to be in the \
      plan, the tag `evergreen` says that it is meant as the exception; else name what should be different at the end.
      """,
    example: Example(
      bad: "Keep the lights on",
      better: "Nobody is woken at night by something that could have waited"),
    .objective { objective in
      guard !objective.isEvergreen,
        let words = objective.plan.language.evergreen(in: objective.title)
      else { return [] }
      let always = objective.title.quote(words)
      return [
        objective.remark(
          "'\(always)' is never reached; it says what the team always does", at: "title",
          words: always, better: "tags: [evergreen]")
      ]
    })
}

extension Language {
  /// In `People keep supporting us` it is somebody else who always does it.
  fileprivate func evergreen(in title: Sentence) -> Range<Int>? {
    guard let words = self[.evergreen].first(in: title) else { return nil }
    let place = words.lowerBound
    let isSaidOfUs =
      place <= opening(title)
      || self[.functionWords].has(place - 1, of: title)
      || !self[.evergreenVerbs].has(place, of: title)
    return isSaidOfUs ? words : nil
  }
}
