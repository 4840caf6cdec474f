import Model

// What came into the plan and left it, plans that asked too little or too much, and gaps.

extension Questions {
  var ofScope: [Question] { added.compactMap(addition) + dropped.compactMap(reduction) }

  private func addition(_ event: Event) -> Question? {
    event.reference.map { reference in
      Question(
        rule: .added, weight: event.kind == .objectiveAdded ? 0.55 : 0.45, subjects: [reference],
        text:
          "\(name(reference)) was added on \(date(event.time.day)), after the plan was agreed. "
          + "What made it urgent, and what gave way for it?")
    }
  }

  private func reduction(_ event: Event) -> Question? {
    event.reference.map { reference in
      let reason = history.reason(for: event).map { " (“\($0)”)" } ?? ""
      let verb = event.kind == .dropped ? "dropped" : "taken out of the plan"
      return Question(
        rule: .dropped, weight: reference.keyResult == nil ? 0.65 : 0.5, subjects: [reference],
        text: "\(name(reference)) was \(verb) on \(date(event.time.day))\(reason). "
          + "What did we learn from it?")
    }
  }

  var ofPlans: [Question] {
    if case .item = scope { return [] }
    return (history.isOver ? history.plans(in: scope).compactMap(ofReading) : []) + gaps
  }

  private func ofReading(_ plan: PlanScore) -> Question? {
    let whose = scope == .organisation ? "\(history.settings.name(of: plan.team)): " : ""
    switch plan.reading {
    case .notAStretch:
      return Question(
        rule: .reading, weight: 0.7, subjects: [],
        text: (whose.isEmpty ? "Every" : whose + "every")
          + " aspirational objective came to 1. What would a bolder plan have looked like?")
    case .tooMuch:
      guard let score = plan.score else { return nil }
      return Question(
        rule: .reading, weight: 0.7, subjects: [],
        text: "\(whose.isEmpty ? "The" : whose + "the") plan came to \(score.scoreText), more than "
          + "this cycle could hold. What would we have left out, had we known?")
    default: return nil
    }
  }

  /// Objectives that nobody below supports, a question for all of them.
  private var gaps: [Question] {
    let gaps = alignment.filter(\.isGap)
    guard let first = gaps.first else { return [] }
    let others = gaps.count == 1 ? "" : " and \(gaps.count - 1) more"
    return [
      Question(
        rule: .gap, weight: 0.35, subjects: [first.reference],
        text: "No team below supports \(name(first.reference))\(others). Who was to bring it about?"
      )
    ]
  }
}

extension CycleHistory {
  /// Why it was done: for what was dropped what the plan says, else what the commit says.
  package func reason(for event: Event) -> String? {
    guard event.kind == .dropped, let reference = event.item
    else { return event.reason }
    let objective = organisation[reference.team]?.plan.objective(reference.objective ?? "")
    let stated = reference.keyResult.map { objective?.keyResult($0)?.reason } ?? objective?.reason
    return stated ?? event.reason
  }
}
