package import Model

extension ObjectiveScore {
  /// The objective as `okr status --json` tells it; what it supports is told with its cycle.
  ///
  /// - Parameter isCycle: whether a reference's first segment names a cycle.
  package func value(isCycle: (String) -> Bool) -> Value {
    value(isCycle: isCycle, keyResults: keyResults.map(\.value))
  }

  func value(isCycle: (String) -> Bool, keyResults: [Value]) -> Value {
    [
      "ref": .text(reference.description), "id": .text(objective.id),
      "title": .text(objective.title), "kind": .text(objective.kind.rawValue),
      "progress": .optional(progress), "progress_as_agreed": .optional(asAgreed),
      "expected": .number(expected), "health": .optional(health?.rawValue),
      "owner": .optional(objective.owner), "dropped": .flag(objective.isDropped),
      "with": .list(objective.with.map { .text($0.description) }),
      "supports": .list(supports(isCycle: isCycle)), "key_results": .list(keyResults),
    ]
  }

  private func supports(isCycle: (String) -> Bool) -> [Value] {
    objective.supports.map { text in
      guard let cycle = reference.cycle,
        case .item(let target) = Alignment.Target(text, in: cycle, isCycle: isCycle)
      else { return .text(text) }
      return .text(target.description)
    }
  }
}

extension PlanScore {
  /// The plan as `okr status --json` tells it.
  package func value(name: String, isCycle: (String) -> Bool) -> Value {
    [
      "team": .text(team.description), "name": .text(name), "progress": .optional(progress),
      "progress_as_agreed": .optional(asAgreed), "expected": .number(expected),
      "health": .optional(health?.rawValue),
      "objectives": .list(objectives.map { $0.value(isCycle: isCycle) }),
    ]
  }
}
