import History
import Model

extension Rule {
  /// Not within one objective: what stands twice there is the textual merge's doing, as `bad-merge` says.
  static let duplicateText = Rule(
    "duplicate-text", .structure, .warning, nil,
    "the same key result under two objectives of the cycle",
    why: """
      What two objectives want together is one thing: written down twice, it gets two values, two owners and two \
      stories. An objective can be shared with other teams, and a key result says which team brings it.
      """,
    example: Example(
      bad: "\"Cut lead time to 2 days\" in the plans of Checkout and of Platform",
      better: "once, in the plan of Platform, its objective with: [engineering/checkout]"),
    needsPlace: true,
    .keyResult { keyResult in
      let title = keyResult.keyResult.title.lowered
      let surroundings = keyResult.plan.surroundings
      guard let places = surroundings.index.titles[title], places.count > 1,
        !surroundings.facts.usualTitles.contains(title)
      else { return [] }
      if let remark = keyResult.again(behind: places.first(of: keyResult.plan.reference.team)) {
        return [remark]
      }
      let here = keyResult.reference
      let other = places.prefix(50).first { other in
        other.team != here.team && !keyResult.isLinked(to: other, in: surroundings)
      }
      guard let other else { return [] }
      let name = surroundings.settings.name(of: other.team)
      return [
        keyResult.remark(
          "\(name) has the same key result, '\(keyResult.keyResult.title)': it will get two values and two stories",
          at: "title",
          better: """
            keep it in one plan and share its objective 'with' the other team, or say what each of the \
            two does for it
            """)
      ]
    })
}

extension KeyResultSubject {
  /// What there is to say where an earlier objective of the plan has it already.
  fileprivate func again(behind first: Reference?) -> Remark? {
    guard let first, first.objective != reference.objective else { return nil }
    return remark(
      "'\(keyResult.title)' stands under '\(first.objective ?? "")' as well: it will get two values and two stories",
      at: "title",
      better:
        "keep it where it matters more; a key result of the other objective may name it as its guardrail"
    )
  }

  /// Whether one of the two says that it knows of the other.
  fileprivate func isLinked(to other: Reference, in surroundings: Surroundings) -> Bool {
    guard let there = surroundings.snapshot.objective(at: other) else { return true }
    let here = objective.objective
    let brought = [keyResult.team, there.keyResult(other.keyResult ?? "")?.team]
    return here.with.contains(other.team) || there.with.contains(reference.team)
      || brought.contains(other.team) || brought.contains(reference.team)
      || surroundings.supports(here, other) || surroundings.supports(there, reference)
  }
}

extension Surroundings {
  /// Whether an objective of this cycle supports an item or the objective it is in.
  fileprivate func supports(_ objective: Objective, _ item: Reference) -> Bool {
    objective.supports.contains { text in
      guard case .item(let target)? = target(text, in: cycle.id) else { return false }
      return target.contains(item) || item.contains(target)
    }
  }
}
