import Model

extension Rule {
  /// A target for something that has a level already, without that level.
  static let noBaseline = Rule(
    "no-baseline", .keyResults, .info, strict: .warning, .leaders,
    "doesn't say where it starts",
    why: """
      Without a beginning nobody knows how far away the target is, whether it is bold or reached already, \
      and no progress can be worked out. Measuring it is the first step of the cycle.
      """,
    example: Example(
      bad: "Raise first-week retention to 55%", better: "Raise first-week retention from 41% to 55%"
    ),
    .keyResult { keyResult in
      guard let target = keyResult.target, keyResult.baseline == nil, target != 0,
        !keyResult.isFromNothing, !keyResult.saysWhereItStarts, keyResult.output == nil
      else { return [] }
      let end = keyResult.keyResult.text(of: target)
      return [
        keyResult.remark(
          "nobody can tell how far '\(end)' is away while the baseline is unknown", at: "target",
          better: "baseline: what it is today, or who measures it by when")
      ]
    })
}

extension KeyResultSubject {
  /// What is counted for the first time starts at nothing: `First 10 schools pay`.
  fileprivate var isFromNothing: Bool {
    if language[.firstWords].isIn(title) && isCount { return true }
    let opening = language.opening(title)
    return isCount && title.words.indices.contains(opening)
      && (title.words[opening].number == target || language[.numberWords].has(opening, of: title))
  }

  fileprivate var saysWhereItStarts: Bool {
    title.words.indices.contains { place in
      guard let from = language[.fromWords].match(in: title, at: place) else { return false }
      return title.words.indices.contains(from.upperBound)
        && (title.words[from.upperBound].number != nil
          || (title.words[from.upperBound].isSign
            && title.words.indices.contains(from.upperBound + 1)))
    }
  }
}
