import Model

extension Rule {
  /// A target that is reached before the cycle begins.
  static let targetAlreadyMet = Rule(
    "target-already-met", .keyResults, .warning, .why, "is reached before it begins",
    why: """
      What is reached at the beginning changes nothing. Either the target is to be bolder, or the value \
      is to be held: that is a bound to keep, not a target.
      """,
    example: Example(
      bad: "Raise satisfaction from 4.3 to 4", better: "Raise satisfaction from 4.3 to 4.6"),
    .keyResult { keyResult in
      guard let fault = keyResult.metTarget else { return [] }
      return [keyResult.remark(fault.message, at: fault.field, better: fault.better)]
    })
}

extension KeyResultSubject {
  fileprivate var metTarget: (message: String, field: String, better: String)? {
    switch keyResult.measure {
    case .keep: nil
    case .range(let baseline, let target): metTarget(baseline, target)
    case .milestones(let steps): metTarget(steps)
    }
  }

  private func metTarget(
    _ baseline: Double?, _ target: Double
  ) -> (message: String, field: String, better: String)? {
    guard let baseline else { return nil }
    let end = keyResult.text(of: target)
    let isRising = target > baseline
    if let word = contradiction(isRising: isRising) {
      return (
        "'\(word)' and a baseline of \(keyResult.text(of: baseline)) say that \(end) is reached already",
        "target",
        "a bolder target than \(keyResult.text(of: baseline)), or keep: \"\(isRising ? "<=" : ">=") \(Decimal.text(target))\""
      )
    }
    guard isBeforeCycle, let current = keyResult.current,
      isRising ? current >= target : current <= target
    else { return nil }
    return (
      "it stands at \(keyResult.text(of: current)) before the cycle begins, so \(end) is reached already",
      "target", "a target beyond \(keyResult.text(of: current))"
    )
  }

  private func metTarget(_ steps: [Milestone]) -> (message: String, field: String, better: String)?
  {
    let done = steps.compactMap(\.done)
    guard !steps.isEmpty, done.count == steps.count, done.allSatisfy({ $0 < plan.cycle.starts })
    else { return nil }
    return (
      "all milestones of '\(keyResult.title)' were done before the cycle begins", "milestones",
      "the steps that are still ahead"
    )
  }

  private var isBeforeCycle: Bool { plan.day < plan.cycle.starts }

  /// The verb that promises the other direction.
  private func contradiction(isRising: Bool) -> String? {
    let list: Language.List = isRising ? .loweringVerbs : .raisingVerbs
    guard let verb = language.command(list, in: title), isVerb(verb) else { return nil }
    return title.text(verb)
  }

  /// `Cut the backlog`, not `Cut flowers sold`, `Double rooms` or `Lower third of pupils`.
  private func isVerb(_ word: Range<Int>) -> Bool {
    let next = word.upperBound
    guard next < title.words.count, !language[.prepositions].has(next, of: title) else {
      return false
    }
    guard language[.verbsOrAdjectives].has(word.lowerBound, of: title) else { return true }
    if language.isThing(next, of: title) {
      return !language[.prepositions].has(next + 1, of: title)
    }
    return !language[.functionWords].has(next, of: title) && !saysWhich(from: next + 1)
  }

  /// `sold` of `Cut flowers sold`, `who` of `Lower secondary pupils who stay`: things are spoken of, not a deed.
  private func saysWhich(from place: Int) -> Bool {
    let told: [Language.List] = [.events, .activities, .outputDone, .throughput]
    return language[.relatives].isIn(title)
      || language.head(title).contains { index in
        index >= place
          && (told.contains { language[$0].match(in: title, at: index, exactly: true) != nil }
            || language[.participleEndings].texts.contains {
              title.words[index].lower.hasSuffix($0)
            })
      }
  }
}
