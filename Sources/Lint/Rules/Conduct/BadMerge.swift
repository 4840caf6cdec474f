import Model

extension Rule {
  /// What git's own line by line merging leaves where the merge driver wasn't at work, as on a forge.
  static let badMerge = Rule(
    "bad-merge", .conduct, .warning, strict: .error, nil,
    "what a textual merge left: lost items, doubled ones, remains of a conflict",
    why: """
      Forges merge plans line by line. That can lose what both sides had, keep one thing twice, or leave \
      the signs of a conflict in a text, and the file may still be a valid plan.
      """,
    .plan { plan in
      let remains = plan.plan.about.flatMap(conflictSign).map {
        Remark(
          "a conflict was left in this text", on: plan.reference, "about", words: Quote($0),
          better: mend)
      }
      return doubled(
        plan.plan.objectives.filter { !$0.isDropped }.map { ($0.id, $0.title) },
        at: { plan.reference.with(objective: $0) })
        + [remains].compactMap(\.self)
    },
    .objective { objective in
      let item = objective.objective
      let remains = item.why.flatMap(conflictSign).map {
        objective.remark(
          "a conflict was left in this text", at: "why", words: Quote($0), better: mend)
      }
      return doubled(
        item.keyResults.filter { !$0.isDropped }.map { ($0.id, $0.title) },
        at: { objective.reference.with(objective: item.id, keyResult: $0) })
        + [remains].compactMap(\.self)
    },
    .past { plan, past in
      past.losses.filter {
        $0.item.cycle == plan.cycle.id && $0.item.team == plan.reference.team
          && !plan.surroundings.snapshot.has(.item($0.item))
      }.map { plan.remark($0.message, at: "objectives", better: $0.better) }
    })

  private static let mend = "keep what is right of the two sides, and delete the signs around it"

  private static func conflictSign(in text: String) -> String? {
    ["<<<<<<< ", ">>>>>>> "].first { text.contains($0) }
  }

  private static func doubled(
    _ items: [(id: String, title: String)], at place: (String) -> Reference
  ) -> [Remark] {
    var first: [String: String] = [:]
    return items.compactMap { id, title in
      guard let twin = first.updateValue(id, forKey: title.lowered) else { return nil }
      return Remark(
        "'\(title)' stands here twice, as '\(twin)' and as '\(id)'", on: place(id), "title",
        better: "keep the one with the check-ins, and take the other out")
    }
  }
}
