import History
import Model

/// The answer of `okr status --json`.
struct StatusJSON {
  private let past: CycleHistory
  private let shown: [PlanScore]
  /// The commit that was read; nil for the work tree.
  private let revision: String?

  init(_ past: CycleHistory, shown: [PlanScore], revision: String?) {
    self.past = past
    self.revision = revision
    self.shown = shown
  }

  var value: Value {
    [
      "cycle": .text(past.cycle.id), "as_of": .text(past.day.description),
      "state": .text(past.cycle.state.rawValue), "revision": .optional(revision),
      "progress": .optional(past.organisation.progress),
      "progress_as_agreed": .optional(past.organisation.asAgreed),
      "teams_mean": .optional(past.organisation.teamsMean),
      "expected": .number(past.organisation.expected),
      "health": .optional(past.organisation.health?.rawValue),
      "teams": .list(shown.map(team)),
    ]
  }

  private func team(_ plan: PlanScore) -> Value {
    [
      "team": .text(plan.team.description), "name": .text(past.settings.name(of: plan.team)),
      "progress": .optional(plan.progress), "progress_as_agreed": .optional(plan.asAgreed),
      "expected": .number(plan.expected), "health": .optional(plan.health?.rawValue),
      "objectives": .list(plan.objectives.map { $0.json(in: past) }),
    ]
  }
}

extension ObjectiveScore {
  func json(in past: CycleHistory) -> Value {
    let supports = objective.supports.map { Value.text(past.fullSupport($0)) }
    return [
      "ref": .text(reference.description), "id": .text(objective.id),
      "title": .text(objective.title), "kind": .text(objective.kind.rawValue),
      "owner": .optional(objective.owner), "progress": .optional(progress),
      "progress_as_agreed": .optional(asAgreed), "health": .optional(health?.rawValue),
      "dropped": .flag(objective.isDropped), "supports": .list(supports),
      "with": .list(objective.with.map { .text($0.description) }),
      "key_results": .list(keyResults.map(\.json)),
    ]
  }
}

extension KeyResultScore {
  var json: Value {
    let measure = keyResult.measure
    return [
      "ref": .text(reference.description), "id": .text(keyResult.id),
      "title": .text(keyResult.title), "type": .text(measure.type),
      "baseline": .optional(measure.baseline), "target": .optional(measure.target),
      "keep": .optional(measure.bound?.description), "current": .optional(keyResult.current),
      "milestones": .list(measure.milestones.map(\.value)), "unit": .optional(keyResult.unit),
      "progress": .optional(progress.value), "raw": .optional(progress.raw),
      "remark": .optional(progress.remark?.rawValue), "progress_as_agreed": .optional(asAgreed),
      "expected": .number(expected), "health": .text(health.rawValue),
      "health_if_fresh": .text(healthIgnoringStaleness.rawValue),
      "blocked": .optional(keyResult.blocked), "confidence": .optional(keyResult.confidence),
      "weight": .number(keyResult.weight), "owner": .optional(keyResult.owner),
      "due": .optional(keyResult.due?.description), "dropped": .flag(isDropped),
      "last_check_in": .optional(record.last?.description),
      "check_ins": .number(Double(record.count)),
    ]
  }
}

extension CycleHistory {
  /// An entry of `supports` with its cycle.
  func fullSupport(_ text: String) -> String {
    guard !text.hasPrefix("strategy:") else { return text }
    return Reference(text, isCycle: { cycleIDs.contains($0) })?.within(cycle: cycle.id).description
      ?? text
  }
}
