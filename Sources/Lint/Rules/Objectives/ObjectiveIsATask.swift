import Model

extension Rule {
  /// An objective that is a piece of work.
  static let objectiveIsATask = Rule(
    "objective-is-a-task", .objectives, .info, strict: .warning, .why,
    "is a piece of work, not a state worth reaching",
    why: """
      Strategy, goals, projects and tasks are different things. Once a task is done nobody knows \
      whether it was worth doing, and a better way to the same end can't be taken any more. Name what will be \
      different for somebody, and keep the work under `initiatives`.
      """,
    example: Example(
      bad: "Migrate to Kubernetes", better: "Any team can ship a new service in an afternoon"),
    .objective { objective in
      guard let words = objective.plan.language.task(in: objective.title) else { return [] }
      let task = objective.title.quote(words)
      return [
        objective.remark(
          "'\(task)' begins a piece of work, which can be done without anybody being better off",
          at: "title", words: task,
          better:
            "say what will be different after '\(objective.objective.title)', and list that under initiatives"
        )
      ]
    })
}

extension Language {
  /// The words that make a task of a title.
  func task(in title: Sentence) -> Range<Int>? {
    namedWork(in: title) ?? commandedWork(in: title) ?? toolGoingLive(in: title)
  }

  private func commandedWork(in title: Sentence) -> Range<Int>? {
    guard let verb = command(.taskVerbs, in: title) ?? verbBeforeThing(in: title) else {
      return nil
    }
    if self[.makingVerbs].has(verb.lowerBound, of: title), self[.relatives].isIn(title) {
      return nil
    }
    // `Hire for potential`, but `Fix it`.
    let isOfNoThing = self[.noThings].has(verb.upperBound, of: title)
    guard !isOfNoThing || verb.upperBound == title.words.count - 1 else { return nil }
    let things = phrase(title, from: verb.upperBound)
    let lasts = things.contains { self[.lastingThings].has($0, of: title) }
    return lasts || verb.upperBound == title.words.count ? nil : verb
  }

  private func verbBeforeThing(in title: Sentence) -> Range<Int>? {
    if let verb = command(.adoptVerbs, in: title), isProduct(title, from: verb.upperBound) {
      return verb
    }
    guard let verb = command(.taskVerbsOrNouns, in: title) else { return nil }
    let rest = title.words.indices.dropFirst(verb.upperBound)
    let saysNothing = !rest.isEmpty && rest.allSatisfy { self[.functionWords].has($0, of: title) }
    return isThing(verb.upperBound, of: title) || isProduct(title, from: verb.upperBound)
      || saysNothing ? verb : nil
  }

  /// Whether a title ends with a tool, or with what is known by its letters: `feature X`, `SSO`.
  private func isProduct(_ title: Sentence, from place: Int) -> Bool {
    guard let last = title.words.last, (1...2).contains(title.words.count - place) else {
      return false
    }
    return last.isCapitalised
      && (last.isAbbreviation
        || self[.tools].match(in: title, at: title.words.count - 1, exactly: true) != nil)
  }

  /// `New ERP live by Q3`.
  private func toolGoingLive(in title: Sentence) -> Range<Int>? {
    guard !self[.relatives].isIn(title) else { return nil }
    return title.words.indices.dropFirst().firstResult { place in
      let before = title.words[place - 1]
      guard let done = self[.outputDone].match(in: title, at: place, exactly: true),
        before.isAbbreviation && !before.isNumber || self[.toolNouns].has(place - 1, of: title)
          || self[.tools].match(in: title, at: place - 1, exactly: true) != nil,
        done.upperBound == title.words.count || self[.prepositions].has(done.upperBound, of: title)
      else { return nil }
      return (place - 1)..<done.upperBound
    }
  }

  /// `Migration to the cloud`, `The rollout of …`.
  private func namedWork(in title: Sentence) -> Range<Int>? {
    var place = opening(title)
    while self[.determiners].has(place, of: title) { place += 1 }
    guard let noun = self[.taskNouns].match(in: title, at: place, exactly: true),
      self[.prepositions].has(noun.upperBound, of: title), !self[.relatives].isIn(title)
    else { return nil }
    return noun
  }
}
