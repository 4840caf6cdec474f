package import Model

/// What a team's review meeting is about.
package struct Agenda: Sendable {
  package let history: CycleHistory
  package let scope: Scope
  /// Told is what happened after this day.
  package let since: Day

  /// What was measured anew, in the plans' order.
  package let movements: [Movement]
  /// Changes of the plan itself, oldest first.
  package let changes: [Event]
  /// At risk first, then behind; staleness aside.
  package let atRisk: [KeyResultScore]
  /// Those that nobody has checked in lately, the longest first.
  package let stale: [KeyResultScore]
  package let blocked: [KeyResultScore]
  package let doubts: [Doubt]
  package let wins: [Saying]
  package let learnings: [Saying]
  /// Those of the last retrospective that aren't kept yet.
  package let promises: [Promise]

  /// A value that changed over the time looked at.
  package struct Movement: Sendable, Equatable {
    package let reference: Reference
    package let title: String
    /// nil where there was no value before.
    package let from: Double?
    package let to: Double
  }

  /// Confidence that contradicts the pace.
  package struct Doubt: Sendable, Equatable {
    package let reference: Reference
    package let title: String
    package let confidence: Double
    package let health: Health
  }

  package init(
    of scope: Scope, in history: CycleHistory, since: Day, promises: [Promise] = []
  ) {
    let told = history.events(in: scope).filter {
      $0.time.day > since && $0.time.day <= history.day
    }
    let open = history.keyResults(in: scope).filter { !$0.isDropped }
    self.history = history
    self.scope = scope
    self.since = since
    movements = history.movements(in: scope, since: since)
    changes = told.filter { !$0.kind.isCheckIn }
    atRisk =
      open.filter { $0.healthIgnoringStaleness == .atRisk }
      + open.filter { $0.healthIgnoringStaleness == .behind }
    stale = open.filter { $0.health == .stale }.enumerated()
      .sorted { ($1.element.age, $0.offset) < ($0.element.age, $1.offset) }.map(\.element)
    blocked = open.filter { $0.keyResult.blocked != nil }
    doubts = open.compactMap(Doubt.init)
    wins = Saying.all(in: told, \.wins)
    learnings = Saying.all(in: told, \.learnings)
    self.promises = promises.filter { !$0.isKept }
  }
}

extension Agenda.Doubt {
  private static let high = 0.7
  private static let low = 0.4

  /// Confident though it lags, or doubtful though it doesn't; nil for anything else.
  fileprivate init?(_ score: KeyResultScore) {
    let health = score.healthIgnoringStaleness
    guard let confidence = score.keyResult.confidence else { return nil }
    let lags = health == .atRisk || health == .behind
    guard lags ? confidence >= Self.high : health == .onTrack && confidence <= Self.low
    else { return nil }
    self.init(
      reference: score.reference, title: score.keyResult.title, confidence: confidence,
      health: health)
  }
}

extension CycleHistory {
  fileprivate func movements(in scope: Scope, since: Day) -> [Agenda.Movement] {
    keyResults(in: scope).compactMap { score in
      let values = timeline.keyResults[score.reference]?.values ?? []
      // In a shallow clone the first value known was there before.
      let before =
        values.last { $0.time.day <= since }?.value ?? (boundary == nil ? nil : values.first?.value)
      guard let now = values.last(where: { $0.time.day <= day }), now.time.day > since,
        now.value != before
      else { return nil }
      return Agenda.Movement(
        reference: score.reference, title: score.keyResult.title, from: before, to: now.value)
    }
  }
}
