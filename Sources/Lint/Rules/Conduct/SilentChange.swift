import History
import Model

extension Rule {
  /// A new number in an agreed plan, neither by a proposal nor with a word about why.
  static let silentChange = Rule(
    "silent-change", .conduct, .warning, .engineering,
    "an agreed measure was changed directly, without a reason",
    why: """
      An agreed plan is what others count on. A change of it by a proposal says why and who agreed; a direct \
      one says it in a line 'Reason:', or nobody will know when they look back.
      """,
    .past { plan, past in
      plan.written.compactMap { keyResult in
        let changes = past.index.measureChanges[keyResult.reference] ?? []
        let silent = changes.filter { event in
          event.via == .direct && event.reason?.isEmpty != false && event.reverts == nil
            && !changes.restore(event.change.field)
        }
        guard let last = silent.last else { return nil }
        return keyResult.remark(
          "\(silent.filter { $0.commit == last.commit }.told) on \(last.time.day), after it was agreed, and nobody says why",
          at: last.change.field,
          better:
            "say why in 'why' or in the retrospective, and change agreed plans with okr amend or --reason"
        )
      }
    })
}

extension [Event] {
  /// Whether a field says again after them what it said before.
  fileprivate func restore(_ field: String?) -> Bool {
    let changes = map(\.change).filter { $0.field == field }
    return changes.first?.from == changes.last?.to
  }
}
