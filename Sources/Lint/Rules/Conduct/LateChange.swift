import History
import Model

extension Rule {
  /// A target that moves when its end is in sight.
  static let lateChange = Rule(
    "late-change", .conduct, .info, strict: .warning, .engineering,
    "a measure was changed in the last third of the cycle",
    why: """
      Key results may be adjusted when circumstances change, the earlier the better. Late in a cycle a new \
      target says more about where the number stands than about where it was meant to go.
      """,
    .past { plan, past in
      let cycle = plan.cycle
      return plan.written.compactMap { keyResult in
        let late = past.index.measureChanges[keyResult.reference]?.filter {
          $0.time.day >= cycle.starts + cycle.length * 2 / 3
        }
        guard let late, let last = late.last else { return nil }
        return keyResult.remark(
          "\(late.filter { $0.commit == last.commit }.told), with \(max(0, cycle.ends - last.time.day).counted("day")) of the cycle left",
          at: last.change.field,
          better:
            "let the grade and its reason tell what happened; a next target belongs to the next cycle"
        )
      }
    })
}

extension [Event] {
  /// What they changed, in plain words.
  var told: String { map { $0.change.sentence(unit: $0.unit) }.listed }
}
