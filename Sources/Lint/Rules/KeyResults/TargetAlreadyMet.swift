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
    let verb = language.command(list, in: title)
    return verb.map(title.text)
  }
}
