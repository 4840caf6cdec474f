package import Model

/// What happened to the plans, in order, and the story of each key result in it.
package struct Timeline: Sendable {
  /// Oldest first; an event is never placed before one it descends from.
  package internal(set) var events: [Event] = []
  /// By the name that each has now, or had when it went.
  package internal(set) var keyResults: [Reference: KeyResultHistory] = [:]
  /// When each objective came into its plan, by the name it has now or had when it went.
  package internal(set) var objectivesAppeared: [Reference: Instant] = [:]
  /// The names in `keyResults`, by the objective that each stands in or stood in when it went.
  var keyResultsOfObjectives: [Reference: Set<Reference>] = [:]
  /// The next name of each item that was renamed or moved.
  var nextNames: [Reference: Reference] = [:]

  /// - Parameter revisions: oldest first.
  package init(_ revisions: some Sequence<Revision>) {
    for revision in revisions { add(revision) }
    nameItems()
  }

  /// What names meant as some commits left the plans.
  func names(after commits: Set<String>) -> [String: Names] {
    var found: [String: Names] = [:]
    var names = Names()
    for range in commitsBackwards {
      let commit = events[range.lowerBound].commit
      if commits.contains(commit), found[commit] == nil { found[commit] = names }
      names.goBack(over: events[range])
    }
    return found
  }

  /// Where nothing ever took another name, all go by the one they had.
  private mutating func nameItems() {
    guard !nextNames.isEmpty || hasRenamed else { return }
    var names = Names()
    for range in commitsBackwards {
      for index in range { events[index].item = events[index].reference.map(names.present) }
      names.goBack(over: events[range])
    }
  }

  /// The events of each commit, the latest first.
  private var commitsBackwards: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, event) in events.enumerated() {
      if let last = ranges.last, events[last.lowerBound].commit == event.commit {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
      } else {
        ranges.append(index..<(index + 1))
      }
    }
    return ranges.reversed()
  }

  var hasRenamed: Bool { events.contains { $0.kind == .renamed || $0.kind == .moved } }

  /// Tells one more commit; it must not be older than those told before.
  private mutating func add(_ revision: Revision) {
    let told = events.count
    events += revision.events
    for event in events[told...] { place(event) }
    edit(by: events[told...])
    for index in told..<events.count {
      follow(events[index])
      events[index].unit = unit(of: events[index])
    }
    addCheckIns(of: events[told...])
    if revision.isBeginning { begin(from: told) }
  }

  private func unit(of event: Event) -> String? {
    event.reference.flatMap { keyResults[$0] }?.version.unit
  }

  /// What an item is called now, by any name it ever had; the reference itself where it kept it.
  package func currentName(of reference: Reference) -> Reference {
    guard !nextNames.isEmpty, var name = nextName(of: reference) else { return reference }
    var seen: Set = [reference]
    while let next = nextName(of: name), seen.insert(name).inserted { name = next }
    return name
  }

  /// The story of a key result, by any name it ever had.
  package func history(of reference: Reference) -> KeyResultHistory? {
    keyResults[currentName(of: reference)]
  }

  /// When an objective or key result came into its plan, by any name it ever had.
  package func appeared(_ reference: Reference) -> Instant? {
    let name = currentName(of: reference)
    return keyResults[name]?.appeared ?? objectivesAppeared[name]
  }

  /// The events of an item or of all it holds, by any name it ever had; oldest first.
  package func events(of reference: Reference) -> [Event] {
    let name = currentName(of: reference)
    return events.filter { event in event.item.map(name.contains) ?? false }
  }

  /// A key result goes where its objective goes.
  private func nextName(of reference: Reference) -> Reference? {
    if let next = nextNames[reference] { return next }
    guard let keyResult = reference.keyResult,
      let objective = nextNames[reference.with(objective: reference.objective)]
    else { return nil }
    return objective.with(objective: objective.objective, keyResult: keyResult)
  }
}

extension Reference {
  /// Whether `other` is the same thing or part of it; a plan is no part of the plans above it.
  package func contains(_ other: Reference) -> Bool {
    guard cycle == other.cycle, team == other.team else { return false }
    guard let objective else { return true }
    return objective == other.objective && (keyResult == nil || keyResult == other.keyResult)
  }
}
