import Model
import Store

extension PlannedChange {
  /// What a command would do to make this change.
  func operation(in cycle: String) -> any Operation {
    let context = PlanChange(cycle: cycle, reason: reason)
    let plan = "\(cycle)/\(team):"
    switch edit {
    case .set(let item, let field, let value):
      var operation = SetField(plan + item, field, value)
      operation.context = context
      return operation
    case .drop(let item): return Drop(plan + item, context: context)
    case .add(let objective, let keyResult):
      var operation = AddKeyResult(
        objective: plan + objective, title: keyResult.title, measure: keyResult.measure)
      operation.id = keyResult.id
      operation.unit = keyResult.unit
      operation.owner = keyResult.owner
      operation.context = context
      return operation
    }
  }
}

extension GradeKeyResult {
  init(_ reference: Reference, _ grade: Grade) {
    self.init(reference.description)
    score = grade.score
    reason = grade.reason
    cause = grade.cause
    note = grade.note
  }
}
