// How one event changes the stories of the items it is about.

import Model

extension Timeline {
  /// Follows where things are: what came, went, moved or took another name.
  mutating func place(_ event: Event) {
    guard let reference = event.reference else { return }
    switch event.kind {
    case .renamed, .moved:
      if let earlier = event.change.earlierReference { rename(earlier, to: reference) }
    case .objectiveAdded: appear(objective: reference, at: event.time)
    case .keyResultAdded: appear(keyResult: reference, event)
    case .keyResultRemoved: remove(reference, event)
    default: break
    }
  }

  /// Keeps what the events from an index on left, and tells none of them: nothing happened then.
  mutating func begin(from told: Int) {
    events.removeSubrange(told...)
    for name in keyResults.keys { keyResults[name]?.ageBlockers() }
  }

  /// Makes the changes of fields, of each key result together.
  mutating func edit(by news: ArraySlice<Event>) {
    var edits: [Reference: [Change]] = [:]
    for event in news where event.change.field != nil && event.kind != .renamed {
      guard let reference = event.reference, reference.keyResult != nil else { continue }
      edits[reference, default: []].append(event.change)
    }
    for (reference, changes) in edits { keyResults[reference]?.version.apply(changes) }
  }

  /// Follows what an event means for a key result that is as the event left it.
  mutating func follow(_ event: Event) {
    guard let reference = event.reference else { return }
    switch event.kind {
    case .dropped: endBlockers(under: reference, on: event.time.day)
    case .measureChanged, .baselined: keyResults[reference]?.step(at: event.time)
    case .blocked:
      endBlockers(under: reference, on: event.time.day)
      block(reference, event.change.to.scalarText, from: event.time.day)
    case .unblocked: endBlockers(under: reference, on: event.time.day)
    default: break
    }
  }

  private mutating func appear(objective: Reference, at time: Instant) {
    nextNames[objective] = nil
    objectivesAppeared[objective] = objectivesAppeared[objective] ?? time
  }

  /// One that comes back, by a revert say, goes on with its story.
  private mutating func appear(keyResult reference: Reference, _ event: Event) {
    guard let keyResult = KeyResult(value: event.change.to) else { return }
    nextNames[reference] = nil
    var history =
      keyResults[reference]
      ?? KeyResultHistory(reference: reference, appeared: event.time, as: keyResult)
    history.removed = nil
    history.version = keyResult
    history.step(at: event.time)
    history.state(keyResult, at: keyResult.checked ?? event.time)
    keyResults[reference] = history
    keyResultsOfObjectives[reference.wholeObjective, default: []].insert(reference)
    block(reference, keyResult.blocked, from: event.time.day)
  }

  private mutating func remove(_ reference: Reference, _ event: Event) {
    endBlockers(under: reference, on: event.time.day)
    keyResults[reference]?.removed = event.time
    if let last = KeyResult(value: event.change.from) { keyResults[reference]?.version = last }
  }

  private mutating func block(_ reference: Reference, _ text: String?, from day: Day) {
    guard let text else { return }
    keyResults[reference]?.blockers.append(Blocker(reference: reference, text: text, from: day))
  }

  /// Ends what still blocks the item or any of its key results.
  private mutating func endBlockers(under reference: Reference, on day: Day) {
    for name in names(under: reference) { keyResults[name]?.endBlocker(on: day) }
  }

  /// The key results that an item is or holds.
  private func names(under reference: Reference) -> Set<Reference> {
    guard reference.keyResult == nil else { return [reference] }
    return keyResultsOfObjectives[reference.wholeObjective] ?? []
  }

  private mutating func rename(_ earlier: Reference, to reference: Reference) {
    nextNames[reference] = nil
    nextNames[earlier] = reference
    if let time = objectivesAppeared.removeValue(forKey: earlier) {
      objectivesAppeared[reference] = time
    }
    for name in names(under: earlier) {
      let new = reference.with(
        objective: reference.objective, keyResult: reference.keyResult ?? name.keyResult)
      guard var history = keyResults.removeValue(forKey: name) else { continue }
      history.reference = new
      history.formerly.append(name)
      for index in history.blockers.indices { history.blockers[index].reference = new }
      keyResults[new] = history
      keyResultsOfObjectives[name.wholeObjective]?.remove(name)
      keyResultsOfObjectives[new.wholeObjective, default: []].insert(new)
    }
  }
}

extension Reference {
  fileprivate var wholeObjective: Reference { with(objective: objective) }
}

extension KeyResultHistory {
  init(reference: Reference, appeared: Instant, as version: KeyResult) {
    self.reference = reference
    self.appeared = appeared
    self.version = version
  }

  /// Notes the measure that it has now, where that is another than before.
  fileprivate mutating func step(at time: Instant) {
    guard case .range(let baseline, let target) = version.measure,
      steps.last?.baseline != baseline || steps.last?.target != target
    else { return }
    steps.append(Step(since: time, baseline: baseline, target: target))
  }

  /// What the key result states of itself where it appears.
  fileprivate mutating func state(_ keyResult: KeyResult, at time: Instant) {
    if let value = keyResult.current { KeyResultHistory.insert(Point(time, value), into: &values) }
    if let confidence = keyResult.confidence {
      KeyResultHistory.insert(Point(time, confidence), into: &confidences)
    }
  }

  fileprivate mutating func ageBlockers() {
    for index in blockers.indices { blockers[index].isOlder = true }
  }

  fileprivate mutating func endBlocker(on day: Day) {
    guard let last = blockers.indices.last, blockers[last].to == nil else { return }
    blockers[last].to = max(day, blockers[last].from)
  }
}
