import Model

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
    .keyResult { keyResult in
      guard let words = keyResult.output, keyResult.solution == nil else { return [] }
      let done = keyResult.title.quote(words)
      return [
        keyResult.remark(
          "'\(done)' can be done without anybody being better off", at: "title", words: done,
          better:
            "what will be different once '\(keyResult.keyResult.title)' is done? e.g. 'from N to M …'"
        )
      ]
    })
}

extension KeyResultSubject {
  /// The words of the title that say that work is delivered; nil where anything more is said.
  var output: Range<Int>? {
    switch keyResult.measure {
    case .keep: nil
    case .range: countedOutput
    case .milestones: deliveredOutput
    }
  }

  /// `Publish 4 articles`, `5 teams onboarded`: counted, and more of it is meant to be better.
  private var countedOutput: Range<Int>? {
    guard direction != .falling else { return nil }
    guard isCount else { return attendance }
    if let command = deliveringCommand ?? workingOffCommand { return command }
    guard baseline ?? 0 == 0, !language[.relatives].isIn(title) else { return nil }
    return done(in: title, from: 1) ?? workedOff ?? gatherings
  }

  /// `Epics closed`: their list is shorter, and nobody knows what for.
  private var workedOff: Range<Int>? {
    let head = language.head(title)
    guard head.contains(where: { language[.workItems].has($0, of: title) }),
      let done = language[.workedOff].first(in: title, exactly: true)
    else { return nil }
    return done
  }

  /// `Team events` that are held, from none.
  private var gatherings: Range<Int>? {
    let head = language.head(title)
    guard let last = head.last,
      language[.gatherings].match(in: title, at: last, exactly: true) != nil,
      !language[.weakMeans].isIn(title),
      !language[.guardrails].isIn(title)
    else { return nil }
    return head
  }

  /// `Everyone has completed the Rust course`.
  private var attendance: Range<Int>? {
    guard baseline ?? 0 == 0, target == 100, language[.trainings].isIn(title, exactly: true) else {
      return nil
    }
    return done(in: title, from: 1)
  }

  /// `Ship the new onboarding`, `Prototype C is built`, or steps of work and nothing behind them.
  private var deliveredOutput: Range<Int>? {
    guard !isDecidedElsewhere else { return nil }
    if let words = deliveringCommand ?? done(in: title, from: 1) ?? work { return words }
    let isWork =
      milestones.count > 1 && milestones.allSatisfy { done(in: $0, from: 0) != nil }
    return isWork ? title.words.indices : nil
  }

  /// `Investigate the outages`, `A roadmap exists`.
  private var work: Range<Int>? {
    if let verb = language.command(.workVerbs, in: title), verb.upperBound < title.words.count {
      return verb
    }
    let head = language.phrase(title, from: 0)
    return language[.workDone].first(in: title, from: 1, exactly: true).flatMap {
      $0.lowerBound == head.upperBound - 1 || $0.upperBound == title.words.count ? $0 : nil
    }
  }

  /// Whether somebody else's word is the end of it, as with an audit.
  private var isDecidedElsewhere: Bool {
    ([title] + milestones.suffix(1)).contains { language[.verdicts].isIn($0, exactly: true) }
  }

  private var deliveringCommand: Range<Int>? {
    let opening = language.opening(title)
    guard let verb = language.command(.outputVerbs, in: title) else { return nil }
    let isPlain = language[.outputVerbsOnly].match(in: title, at: opening, exactly: true) != nil
    return isPlain || language.isThing(verb.upperBound, of: title) ? verb : nil
  }

  /// `Close 200 tickets`.
  private var workingOffCommand: Range<Int>? {
    guard let verb = language.command(.workingOffVerbs, in: title),
      title.words.indices.contains(verb.upperBound), title.words[verb.upperBound].isNumber,
      language.phrase(title, from: verb.upperBound).contains(where: {
        language[.workItems].has($0, of: title)
      })
    else { return nil }
    return verb
  }

  private func done(in text: Sentence, from place: Int) -> Range<Int>? {
    language[.outputDone].first(in: text, from: place, exactly: true)
  }
}
