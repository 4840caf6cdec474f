import Model

/// What a history tells of each team, sorted out once for all of them.
struct TeamParts: Sendable {
  /// Places in the timeline's events, by every team that an event's item was in then or is in now; also of
  /// other cycles.
  private(set) var events: [TeamPath: [Int]] = [:]
  /// Those of them that came after their plan was agreed, of all teams and by team.
  private(set) var allAgreed: [Int] = []
  private(set) var agreed: [TeamPath: [Int]] = [:]
  /// The key results that are in no plan any more, of all teams and by team, sorted.
  let allGone: [Reference]
  private(set) var gone: [TeamPath: [Reference]] = [:]
  /// By the name that each key result has now, oldest first.
  private(set) var measureChanges: [Reference: [Event]] = [:]
  /// The titles that objectives had when they went, by the name each had then.
  private(set) var removedTitles: [Reference: String] = [:]
  /// The day of the earliest event; nil where there is none.
  private(set) var firstDay: Day?

  init(_ history: CycleHistory) {
    let timeline = history.timeline
    allGone = timeline.keyResults.keys.filter {
      $0.cycle == history.cycle.id && history.organisation.keyResult(at: $0) == nil
    }.sorted()
    let agreements = history.agreement.plans.mapValues(\.commit)
    let ends = TeamParts.ends(of: Set(agreements.values), in: timeline)
    for (place, event) in timeline.events.enumerated() {
      firstDay = min(firstDay ?? event.time.day, event.time.day)
      guard let reference = event.reference, let name = event.item else { continue }
      switch event.kind {
      case .measureChanged: measureChanges[name, default: []].append(event)
      case .objectiveRemoved: removedTitles[reference] = event.change.from["title"]?.scalarText
      default: break
      }
      let commit = agreements[name.team] ?? agreements[reference.team]
      let isAgreed =
        commit.map { place > ends[$0] ?? -1 } ?? history.agreement.unknown.contains(name.team)
      if isAgreed { allAgreed.append(place) }
      let earlier = event.kind == .moved ? event.change.earlierReference : nil
      for team in TeamParts.teams([name, reference, earlier]) {
        events[team, default: []].append(place)
        if isAgreed { agreed[team, default: []].append(place) }
      }
    }
    for reference in allGone {
      for team in TeamParts.teams([timeline.currentName(of: reference), reference]) {
        gone[team, default: []].append(reference)
      }
    }
  }

  /// The place of the last event of each of these commits.
  private static func ends(of commits: Set<String>, in timeline: Timeline) -> [String: Int] {
    var ends: [String: Int] = [:]
    for (place, event) in timeline.events.enumerated() where commits.contains(event.commit) {
      ends[event.commit] = place
    }
    return ends
  }

  private static func teams(_ names: [Reference?]) -> [TeamPath] {
    names.compactMap { $0?.team }.uniqued()
  }
}

extension CycleHistory {
  var parts: TeamParts { knownParts.value { TeamParts(self) } }
}
