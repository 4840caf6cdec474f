import Model

extension CycleHistory {
  /// The commit that fixed what `scope` had agreed on.
  func agreedCommit(of scope: Scope) -> String? {
    switch scope {
    case .organisation: agreement.commit ?? agreement.plans[settings.root]?.commit
    case .team(let team): agreement.plans[team]?.commit
    case .item(let item): agreement.plans[timeline.currentName(of: item).team]?.commit
    }
  }

  /// The score as it stands and as agreed; the organisation's is its root team's.
  func scores(of scope: Scope) -> (now: Double?, asAgreed: Double?) {
    switch scope {
    case .organisation:
      let root = organisation[settings.root]
      return (root?.score, root?.asAgreed)
    case .team(let team): return (organisation[team]?.score, organisation[team]?.asAgreed)
    case .item(let item) where item.keyResult != nil:
      let score = keyResults(in: scope).first
      return (score?.score, score?.asAgreed)
    case .item:
      let score = objectives(in: scope).first
      return (score?.score, score?.asAgreed)
    }
  }

  func blockers(in scope: Scope, _ window: ClosedRange<Day>) -> [Blocker] {
    histories(in: scope).flatMap(\.blockers).filter { blocker in
      blocker.from <= window.upperBound
        && blocker.to ?? window.upperBound >= window.lowerBound
    }.sorted { ($0.from, $0.reference) < ($1.from, $1.reference) }
  }

  /// Whether what was added is there still.
  func isThere(_ event: Event) -> Bool {
    guard let item = event.item,
      let objective = organisation[item.team]?.plan.objective(item.objective ?? "")
    else { return false }
    return item.keyResult.map { objective.keyResult($0) != nil } ?? true
  }

  /// Whether what was dropped or removed still is.
  func stillCounts(_ event: Event) -> Bool {
    guard let reference = event.item else { return false }
    let objective = organisation[reference.team]?.plan.objective(reference.objective ?? "")
    guard let id = reference.keyResult else { return objective?.isDropped ?? true }
    return objective?.keyResult(id)?.isDropped ?? true
  }
}

extension [Event] {
  /// Objectives and key results that came, a key result only where its objective was there before.
  var additions: [Event] {
    told(objectives: .objectiveAdded, keyResults: .keyResultAdded).lastOfEach
  }

  /// Those that were dropped, and those that went, a key result only where its objective stayed.
  var reductions: [Event] {
    told(objectives: .objectiveRemoved, keyResults: .keyResultRemoved, besides: .dropped).lastOfEach
  }

  /// What changed the meaning of what was promised without a change of its measure: a kind, a title, a team.
  var restatements: [Event] {
    filter { event in
      switch event.kind {
      case .kindChanged: true
      case .reworded: event.change.field == "title"
      case .moved: event.change.earlierReference?.team != event.reference?.team
      default: false
      }
    }
  }

  private func told(
    objectives: Change.Kind, keyResults: Change.Kind, besides other: Change.Kind? = nil
  ) -> [Event] {
    var whole: Set<String> = []
    for event in self where event.kind == objectives {
      whole.insert("\(event.commit) \(event.change.subject)")
    }
    return filter { event in
      guard event.kind == keyResults, let reference = event.reference else {
        return event.kind == objectives || event.kind == other
      }
      let objective = reference.with(objective: reference.objective)
      return !whole.contains("\(event.commit) \(objective)")
    }
  }

  /// One for each item, in the order of those.
  private var lastOfEach: [Event] {
    var last: [Reference: Int] = [:]
    for (index, event) in enumerated() {
      if let item = event.item { last[item] = index }
    }
    let kept = Set(last.values)
    return indices.filter(kept.contains).map { self[$0] }
  }
}
