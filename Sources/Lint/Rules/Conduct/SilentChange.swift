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
    .keyResult { keyResult in
      let silent = keyResult.measureChanges.filter { event in
        event.via == .direct && event.reason?.isEmpty != false && event.reverts == nil
          && !keyResult.isAsAgreed(event.change.field)
      }
      guard let last = silent.last else { return [] }
      return [
        keyResult.remark(
          "\(silent.filter { $0.commit == last.commit }.told) on \(last.time.day), after it was agreed, and nobody says why",
          at: last.change.field,
          better:
            "say why in 'why' or in the retrospective, and change agreed plans with okr amend or --reason"
        )
      ]
    })
}

extension KeyResultSubject {
  /// Whether a field says again what it said when the plan was agreed.
  fileprivate func isAsAgreed(_ field: String?) -> Bool {
    let changes = measureChanges.map(\.change).filter { $0.field == field }
    return changes.first?.from == changes.last?.to
  }
}
