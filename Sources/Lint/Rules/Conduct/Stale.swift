import History
import Model

extension Rule {
  /// Of running cycles only; what is long reached or dropped need not be told again.
  static let stale = Rule(
    "stale", .conduct, .info, strict: .warning, .leaders,
    "nobody has said for a long time how a key result stands",
    why: """
      A check-in every week or two finds what is stuck while it can still be helped. 'check_in_days' says \
      after how many days a key result counts as stale.
      """,
    .past { plan, past in
      guard let score = past.history.organisation[plan.reference.team] else { return [] }
      return score.keyResults.filter { $0.health == .stale }.map { keyResult in
        Remark(
          "nobody has said for \(keyResult.age.counted("day")) how '\(keyResult.keyResult.title)' stands",
          on: keyResult.reference, keyResult.keyResult.checked == nil ? "title" : "checked",
          better: "okr checkin \(keyResult.reference.withoutCycle), with the value or without one")
      }
    })
}
