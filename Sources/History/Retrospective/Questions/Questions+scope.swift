import Model

// What came into the plan and left it, and plans that asked too little.

extension Questions {
  var ofScope: [Question] {
    added.compactMap { event in
      event.reference.map { reference in
        Question(
          rule: .added, weight: event.kind == .objectiveAdded ? 1 : 0,
          text:
            "\(name(reference)) was added on \(date(event.time.day)), after the plan was agreed. "
            + "What made it urgent, and what gave way for it?")
      }
    }
      + dropped.compactMap { event in
        event.reference.map { reference in
          let reason = history.reason(for: event).map { " (“\($0)”)" } ?? ""
          let verb = event.kind == .dropped ? "dropped" : "taken out of the plan"
          return Question(
            rule: .dropped, weight: event.kind == .objectiveRemoved ? 1 : 0,
            text: "\(name(reference)) was \(verb) on \(date(event.time.day))\(reason). "
              + "What did we learn from it?")
        }
      }
  }

  var ofPlans: [Question] {
    guard history.isOver else { return [] }
    if case .item = scope { return [] }
    return history.plans(in: scope).filter { $0.reading == .notAStretch }.map { plan in
      let whose =
        scope == .organisation ? "\(history.settings.name(of: plan.team)): every" : "Every"
      return Question(
        rule: .notAStretch, weight: plan.keyResults.count,
        text:
          "\(whose) aspirational objective came to 1. What would a bolder plan have looked like?")
    }
  }
}

extension CycleHistory {
  /// Why it was done: for what was dropped what the plan says, else what the commit says.
  package func reason(for event: Event) -> String? {
    guard event.kind == .dropped, let reference = event.reference.map(timeline.currentName)
    else { return event.reason }
    let objective = organisation[reference.team]?.plan.objective(reference.objective ?? "")
    let stated = reference.keyResult.map { objective?.keyResult($0)?.reason } ?? objective?.reason
    return stated ?? event.reason
  }
}
