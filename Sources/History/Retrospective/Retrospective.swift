package import Model

/// What a cycle set out to do, what came of it, and what happened on the way: everything that a
/// screen or a page shows of it, worked out.
///
/// It speaks of plans, numbers and causes, and judges nobody. The same history gives the same
/// retrospective.
package struct Retrospective: Sendable {
  package let history: CycleHistory
  package let scope: Scope
  /// The days it looks back on; scores are those of its end.
  package let window: ClosedRange<Day>
  /// Whether it looks back on a part of the cycle only.
  package let isPartial: Bool
  /// The commit that fixed the agreed plan; nil where none was agreed.
  package let from: String?
  /// The last commit that changed the cycle or its plans.
  package var to: String? { history.commit }

  /// Grades where set, else progress; nil where nothing counts.
  package let score: Double?
  /// Progress by what was agreed.
  package let scoreAsAgreed: Double?
  /// Progress the day before the days looked back on, by the measures of their end.
  package let progressThen: Double?
  package let objectives: [ObjectiveScore]
  /// Of the organisation every team's, of a team those of the teams below it.
  package let teams: [TeamOutcome]
  /// Changes of measures since the plan was agreed, oldest first.
  package let measureChanges: [Event]
  /// By the name that each key result has now.
  let measureChangesOf: [Reference?: [Event]]
  /// The same by commit and key result, with what each is worth.
  package let adjustments: [Adjustment]
  /// What came into the plan after it was agreed; a key result that came with its objective isn't
  /// told beside it.
  package let added: [Event]
  /// What was dropped from or taken out of the plan since it was agreed, and stayed so.
  package let dropped: [Event]
  /// Titles, kinds and teams that were changed after the plan was agreed; oldest first.
  package let restated: [Event]
  package let blockers: [Blocker]
  package let wins: [Saying]
  package let learnings: [Saying]
  /// Where each key result stood before, and where at the end.
  package let movements: [Movement]
  /// How each key result got there, over the cycle up to the end of the days looked back on.
  package let courses: [Course]
  let courseOf: [Reference: Course]
  package let cadence: Cadence
  package let calibration: Calibration
  /// Confidence that contradicted the pace.
  package let contradictions: [Contradiction]
  /// nil where it isn't known.
  package let planning: Planning?
  package let alignment: [AlignedObjective]
  /// What of the strategy nobody supports; of the organisation only.
  package let unsupportedStrategy: [Settings.StrategyItem]
  package let carryOver: [CarryOver]
  /// Commitments that fell short without a cause being given.
  package let missingCauses: [Reference]
  /// The closed cycles before it, the latest first.
  package let earlier: [EarlierCycle]
  /// Those of the last retrospective.
  package let promises: [Promise]
  /// The most telling first; the two that are always asked come last.
  package let questions: [String]

  /// Whether there never was a plan.
  package var isWithoutPlans: Bool {
    history.plans(in: scope).isEmpty && (added + dropped).isEmpty
  }

  /// - Parameters:
  ///   - history: the cycle up to the window's end.
  ///   - since: nil for all there is.
  ///   - until: nil for the history's own day.
  ///   - planning: what is known of the talk about the plans; nil to tell what the merges tell.
  ///   - earlier: the closed cycles to compare with, the latest first.
  package init(
    of scope: Scope, in history: CycleHistory, since: Day? = nil, until: Day? = nil,
    planning: Planning? = nil, promises: [Promise] = [], earlier: [CycleHistory] = []
  ) {
    let until = until ?? history.day
    let earliest = history.parts.firstDay ?? history.cycle.starts
    let window = min(since ?? min(earliest, history.cycle.starts), until)...until
    let told = history.events(in: scope).filter { window.contains($0.time.day) }
    let agreed = history.eventsSinceAgreement(in: scope).filter { window.contains($0.time.day) }
    self.history = history
    self.scope = scope
    self.window = window
    self.promises = promises
    isPartial = since.map { $0 > history.cycle.starts } ?? false
    from = history.agreedCommit(of: scope)
    (score, scoreAsAgreed) = history.scores(of: scope)
    let isKnown = history.boundary == nil
    progressThen =
      isPartial && isKnown ? history.progress(of: scope, on: window.lowerBound - 1) : nil
    objectives = history.objectives(in: scope)
    teams = history.outcomes(below: scope, window, isPartial: isPartial)
    measureChanges = agreed.filter { $0.kind == .measureChanged }
    measureChangesOf = Dictionary(grouping: measureChanges, by: \.item)
    adjustments = history.adjustments(measureChanges)
    added = agreed.additions.filter(history.isThere)
    restated = agreed.restatements
    dropped = agreed.reductions.filter(history.stillCounts)
    blockers = history.blockers(in: scope, window)
    wins = Saying.all(in: told, \.wins)
    learnings = Saying.all(in: told, \.learnings)
    movements = history.movements(in: scope, window)
    courses = isKnown ? history.courses(in: scope, until: until) : []
    courseOf = courses.byKeyResult(\.reference)
    cadence = history.cadence(in: scope, window)
    calibration = history.calibration(in: scope, until: until)
    contradictions = isKnown ? history.contradictions(in: scope, window) : []
    self.planning = isKnown ? planning ?? history.planning(in: scope) : nil
    alignment = history.aligned(in: scope)
    unsupportedStrategy = history.unsupportedStrategy(in: scope)
    carryOver = history.carryOver(in: scope)
    missingCauses = history.missingCauses(in: scope)
    self.earlier = earlier.compactMap { EarlierCycle(scope, in: $0) }
    questions =
      Questions(
        history: history, scope: scope, window: window,
        adjustments: Dictionary(grouping: adjustments, by: \.reference),
        courses: courseOf,
        contradictions: contradictions.byKeyResult(\.reference), added: added, dropped: dropped,
        alignment: alignment
      ).texts
  }
}

extension Array {
  /// Each by its key result, of which there is one.
  fileprivate func byKeyResult(_ reference: (Element) -> Reference) -> [Reference: Element] {
    Dictionary(map { (reference($0), $0) }) { first, _ in first }
  }
}
