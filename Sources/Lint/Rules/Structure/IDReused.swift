import Model

extension Rule {
  /// Known from the history: an agreed item went, and another thing has its id now.
  static let idReused = Rule(
    "id-reused", .structure, .warning, nil,
    "the id of something that was taken out means another thing now",
    why: """
      An id and its path name one thing for life: check-ins, references and stories find it by them. What \
      takes the id of something else takes its past, too.
      """,
    .past { plan, past in
      let before = past.index.earlierMeanings
      guard !before.isEmpty else { return [] }
      let objectives = plan.plan.objectives.filter { !$0.isDropped }.compactMap { objective in
        let reference = plan.reference.with(objective: objective.id)
        return before[reference].map { reuse(of: objective.id, $0, on: reference) }
      }
      return objectives
        + plan.written.compactMap { keyResult in
          before[keyResult.reference].map {
            reuse(of: keyResult.item.id, $0, on: keyResult.reference)
          }
        }
    })

  private static func reuse(of id: String, _ before: String, on item: Reference) -> Remark {
    Remark(
      "'\(id)' meant '\(before)' before, whose check-ins and references now lead here", on: item,
      "id",
      better: "give it an id of its own with okr rename")
  }
}
