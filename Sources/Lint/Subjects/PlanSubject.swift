internal import History
internal import Model

/// A plan as the rules look at it, with all they may ask beyond it.
struct PlanSubject: Sendable {
  /// With its cycle.
  let reference: Reference
  let plan: Plan
  let cycle: Cycle
  let surroundings: Surroundings

  var settings: Settings { surroundings.settings }
  var team: Team? { settings.teams[reference.team] }
  /// Today.
  var day: Day { surroundings.day }
  var language: Language { surroundings.language }
  /// What the history tells of the cycle; nil where it isn't asked.
  var past: CycleHistory? { surroundings.past }

  /// Those that aren't dropped.
  var objectives: [ObjectiveSubject] {
    plan.objectives.filter { !$0.isDropped }.map { ObjectiveSubject(objective: $0, in: self) }
  }

  func remark(_ message: String, better: String? = nil) -> Remark {
    Remark(message, on: reference, better: better)
  }
}

/// An objective that isn't dropped.
struct ObjectiveSubject: Sendable {
  let objective: Objective
  let plan: PlanSubject
  let title: Sentence

  init(objective: Objective, in plan: PlanSubject) {
    self.objective = objective
    self.plan = plan
    title = plan.language.sentence(objective.title)
  }

  var reference: Reference { plan.reference.with(objective: objective.id) }

  var isEvergreen: Bool { objective.tags.contains("evergreen") }

  /// Those that aren't dropped.
  var keyResults: [KeyResultSubject] {
    objective.keyResults.filter { !$0.isDropped }.map { KeyResultSubject(keyResult: $0, in: self) }
  }

  func remark(
    _ message: String, at field: String? = nil, words: String? = nil, better: String? = nil
  ) -> Remark {
    Remark(message, on: reference, field, words: words, better: better)
  }
}

/// A key result that isn't dropped, of an objective that isn't.
struct KeyResultSubject: Sendable {
  let keyResult: KeyResult
  let objective: ObjectiveSubject
  let title: Sentence

  init(keyResult: KeyResult, in objective: ObjectiveSubject) {
    self.keyResult = keyResult
    self.objective = objective
    title = objective.plan.language.sentence(keyResult.title)
  }

  var plan: PlanSubject { objective.plan }
  var language: Language { plan.language }

  var reference: Reference {
    plan.reference.with(objective: objective.objective.id, keyResult: keyResult.id)
  }

  func remark(
    _ message: String, at field: String? = nil, words: String? = nil, better: String? = nil
  ) -> Remark {
    Remark(message, on: reference, field, words: words, better: better)
  }
}
