internal import Model

/// A plan as the rules look at it, with all they may ask beyond it.
///
/// Each rule is handed every subject, so they are classes: to hand one on costs nothing.
final class PlanSubject: Sendable {
  /// With its cycle.
  let reference: Reference
  let plan: Plan
  let cycle: Cycle
  let surroundings: Surroundings
  /// Those that aren't dropped, of objectives that aren't, without what is made of their words.
  let written: [WrittenKeyResult]

  init(reference: Reference, plan: Plan, cycle: Cycle, surroundings: Surroundings) {
    self.reference = reference
    self.plan = plan
    self.cycle = cycle
    self.surroundings = surroundings
    written = plan.objectives.filter { !$0.isDropped }.flatMap { objective in
      objective.keyResults.filter { !$0.isDropped }.map {
        WrittenKeyResult(
          item: $0, objective: objective,
          reference: reference.with(objective: objective.id, keyResult: $0.id))
      }
    }
  }

  var settings: Settings { surroundings.settings }
  var team: Team? { settings.teams[reference.team] }
  /// Today.
  var day: Day { surroundings.day }
  var language: Language { surroundings.language }

  /// Those that aren't dropped.
  var objectives: [ObjectiveSubject] {
    plan.objectives.filter { !$0.isDropped }.map { ObjectiveSubject(objective: $0, in: self) }
  }

  func remark(_ message: String, at field: String? = nil, better: String? = nil) -> Remark {
    Remark(message, on: reference, field, better: better)
  }
}

/// A key result as its plan has it.
struct WrittenKeyResult: Sendable {
  let item: KeyResult
  let objective: Objective
  let reference: Reference

  func remark(_ message: String, at field: String?, better: String) -> Remark {
    Remark(message, on: reference, field, better: better)
  }
}

/// An objective that isn't dropped.
final class ObjectiveSubject: Sendable {
  let objective: Objective
  let plan: PlanSubject
  let title: Sentence
  /// What its title says, by the meanings of the words that matter.
  let content: Set<String>
  /// The titles of its key results, in their order.
  private let titles: [KeyResultTitles]

  init(objective: Objective, in plan: PlanSubject) {
    self.objective = objective
    self.plan = plan
    title = plan.language.sentence(objective.title)
    content = Set(plan.language.content(title).map(\.meaning))
    titles = objective.keyResults.map { KeyResultTitles($0, in: plan.language) }
  }

  var reference: Reference { plan.reference.with(objective: objective.id) }

  var isEvergreen: Bool { objective.tags.contains("evergreen") }

  /// Those that aren't dropped.
  var keyResults: [KeyResultSubject] {
    zip(objective.keyResults, titles).filter { !$0.0.isDropped }.map {
      KeyResultSubject(keyResult: $0, titles: $1, in: self)
    }
  }

  func remark(
    _ message: String, at field: String? = nil, words: Quote? = nil, better: String? = nil
  ) -> Remark {
    Remark(message, on: reference, field, words: words, better: better)
  }
}

/// A key result that isn't dropped, of an objective that isn't.
final class KeyResultSubject: Sendable {
  let keyResult: KeyResult
  let objective: ObjectiveSubject
  let title: Sentence
  /// The titles of its milestones.
  let milestones: [Sentence]
  /// nil where it has none.
  let unit: Sentence?

  fileprivate init(
    keyResult: KeyResult, titles: KeyResultTitles, in objective: ObjectiveSubject
  ) {
    self.keyResult = keyResult
    self.objective = objective
    title = titles.title
    milestones = titles.milestones
    unit = titles.unit
  }

  var plan: PlanSubject { objective.plan }
  var language: Language { plan.language }

  var reference: Reference {
    plan.reference.with(objective: objective.objective.id, keyResult: keyResult.id)
  }

  func remark(
    _ message: String, at field: String? = nil, words: Quote? = nil, better: String? = nil,
    fix: Fix? = nil
  ) -> Remark {
    Remark(message, on: reference, field, words: words, better: better, fix: fix)
  }
}

/// What a key result says, in words; read once, however many rules ask.
private struct KeyResultTitles {
  let title: Sentence
  let milestones: [Sentence]
  let unit: Sentence?

  init(_ keyResult: KeyResult, in language: Language) {
    title = language.sentence(keyResult.title)
    milestones = keyResult.measure.milestones.map { language.sentence($0.title) }
    unit = keyResult.unit.map(language.sentence)
  }
}
