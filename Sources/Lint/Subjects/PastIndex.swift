import History
import Model

/// What is asked of a cycle's history for all plans at once.
struct PastIndex: Sendable {
  /// The measure changes since each plan was agreed, oldest first, by the key result's name now.
  private(set) var measureChanges: [Reference: [Event]] = [:]
  /// What the id of an item meant before it was taken anew, as a title, after the plan was agreed.
  private(set) var earlierMeanings: [Reference: String] = [:]
  /// Whether somebody of the team had a hand in writing a key result; only where the team names its
  /// people, and nothing of what facilitators wrote down for others.
  private(set) var isOwn: [Reference: Bool] = [:]

  init(of past: CycleHistory) {
    let agreed = PastIndex.ends(of: past)
    let hands = TeamHands(past.settings, KnownPeople(past.settings))
    var gone: [Reference: Value] = [:]
    for (place, event) in past.timeline.events.enumerated() {
      guard let reference = event.reference else { continue }
      let name = past.timeline.currentName(of: reference)
      let isAgreed = agreed[name.team].map { place > $0 } ?? false
      if isAgreed { followID(of: event, at: reference, &gone) }
      switch event.kind {
      case .measureChanged where isAgreed: measureChanges[name, default: []].append(event)
      case .keyResultAdded:
        isOwn[name] = hands.wrote(([event.author] + event.coAuthors).map(\.email), in: name.team)
      default: break
      }
    }
  }

  /// The last event of the commit that agreed on each plan.
  private static func ends(of past: CycleHistory) -> [TeamPath: Int] {
    let agreements = past.agreement.plans.mapValues(\.commit)
    let commits = Set(agreements.values)
    var ends: [String: Int] = [:]
    for (place, event) in past.timeline.events.enumerated() where commits.contains(event.commit) {
      ends[event.commit] = place
    }
    return agreements.mapValues { ends[$0] ?? -1 }
  }

  private mutating func followID(
    of event: Event, at reference: Reference, _ gone: inout [Reference: Value]
  ) {
    switch event.kind {
    case .objectiveRemoved, .keyResultRemoved:
      gone[reference] = event.change.from
      earlierMeanings[reference] = nil
    case .objectiveAdded, .keyResultAdded:
      guard let before = gone.removeValue(forKey: reference),
        let old = before["title"]?.scalarText, let new = event.change.to["title"]?.scalarText,
        TitleWords(old).likeness(to: TitleWords(new)) < 0.5
      else { return }
      earlierMeanings[reference] = old
    default: break
    }
  }
}
