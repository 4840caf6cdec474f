import Model

extension Rule {
  /// An objective whose key results all tell only at the end.
  static let allLagging = Rule(
    "all-lagging", .keyResults, .info, .leaders, "has only key results that tell late",
    why: """
      Revenue, churn and satisfaction move weeks after the work that moved them, so check-ins bring no \
      news until nothing can be changed any more. One key result that moves first makes the difference.
      """,
    example: Example(
      bad: "Revenue from 2 to 3 M€; churn from 9% to 5%",
      better:
        "Revenue from 2 to 3 M€; new shops that sell something in their first week from 30% to 60%"),
    .objective { objective in
      let all = objective.keyResults
      let language = objective.plan.language
      let telling = all.compactMap { language[.lagging].first(in: $0.title).map($0.title.text) }
      guard all.count > 1, telling.count == all.count else { return [] }
      return [
        objective.remark(
          "'\(telling[0])' and '\(telling[1])' tell late; nothing here moves while there is time to act",
          at: "key_results", better: "add what moves first when '\(telling[0])' is about to")
      ]
    })
}
