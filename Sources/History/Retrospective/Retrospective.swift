package import Model

/// What a cycle set out to do, what came of it, and what happened on the way.
///
/// It speaks of plans, numbers and causes, and judges nobody. The same history gives the same
/// retrospective.
package struct Retrospective: Sendable {
  package let history: CycleHistory
  package let scope: Scope
  /// The days it looks back on; scores are those of its end.
  package let window: ClosedRange<Day>
  /// The commit that fixed the agreed plan; nil where none was agreed.
  package let from: String?
  /// The last commit that changed the cycle or its plans.
  package var to: String? { history.commit }

  /// Grades where set, else progress; nil where nothing counts.
  package let score: Double?
  /// Progress by what was agreed.
  package let scoreAsAgreed: Double?
  package let objectives: [ObjectiveScore]
  /// Changes of measures since the plan was agreed, oldest first.
  package let measureChanges: [Event]
  /// What came into the plan after it was agreed; a key result that came with its objective isn't
  /// told beside it.
  package let added: [Event]
  /// What was dropped from or taken out of the plan since it was agreed, and stayed so.
  package let dropped: [Event]
  package let blockers: [Blocker]
  package let wins: [Saying]
  package let learnings: [Saying]
  package let cadence: Cadence
  package let calibration: Calibration
  package let planning: Planning
  package let carryOver: [CarryOver]
  /// Those of the last retrospective.
  package let promises: [Promise]
  package let questions: [String]

  /// - Parameters:
  ///   - history: the cycle up to the window's end.
  ///   - since: nil for all there is.
  ///   - until: nil for the history's own day.
  ///   - planning: what is known of the talk about the plans; nil to tell what the merges tell.
  package init(
    of scope: Scope, in history: CycleHistory, since: Day? = nil, until: Day? = nil,
    planning: Planning? = nil, promises: [Promise] = []
  ) {
    let until = until ?? history.day
    let earliest = history.timeline.events.map(\.time.day).min() ?? history.cycle.starts
    let window = min(since ?? min(earliest, history.cycle.starts), until)...until
    let told = history.events(in: scope).filter { window.contains($0.time.day) }
    let agreed = history.eventsSinceAgreement(in: scope).filter { window.contains($0.time.day) }
    self.history = history
    self.scope = scope
    self.window = window
    self.promises = promises
    from = history.agreedCommit(of: scope)
    (score, scoreAsAgreed) = history.scores(of: scope)
    objectives = history.objectives(in: scope)
    measureChanges = agreed.filter { $0.kind == .measureChanged }
    added = agreed.additions
    dropped = agreed.reductions.filter(history.stillCounts)
    blockers = history.blockers(in: scope, window)
    wins = Saying.all(in: told, \.wins)
    learnings = Saying.all(in: told, \.learnings)
    cadence = history.cadence(in: scope, window)
    calibration = history.calibration(in: scope, until: until)
    self.planning = planning ?? history.planning(in: scope)
    carryOver = history.keyResults(in: scope).compactMap(CarryOver.init)
    questions =
      Questions(
        history: history, scope: scope, window: window, measureChanges: measureChanges,
        added: added,
        dropped: dropped
      ).texts
  }
}
