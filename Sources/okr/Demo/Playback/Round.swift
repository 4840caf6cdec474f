import Model
import Store

/// A check-in of several key results of a team, each with a confidence of its own.
struct Round: Operation {
  let checkIn: CheckInStory

  var destination: Destination { .main }

  func draft(on version: Version, by author: Authorship) throws -> Draft {
    let parts = try checkIn.statements.map {
      try operation([$0]).draft(on: version, by: author)
    }
    var draft = parts.count == 1 ? parts[0] : try joint.draft(on: version, by: author)
    draft.changes = parts.flatMap(\.changes)
    return draft
  }

  /// What is said of all of them together.
  private var joint: CheckIn { operation(checkIn.statements) }

  private func operation(_ statements: [CheckInStory.Statement]) -> CheckIn {
    var operation = CheckIn(
      statements.map { .init("\(checkIn.cycle)/\(checkIn.team):\($0.item)", $0.value) })
    operation.note = checkIn.note ?? ""
    operation.wins = statements.compactMap(\.win)
    operation.learnings = statements.compactMap(\.learning)
    guard statements.count == 1 else { return operation }
    operation.confidence = statements[0].confidence
    operation.blocked = statements[0].blocked
    operation.unblocked = statements[0].unblocked
    operation.done = statements.compactMap(\.done)
    return operation
  }
}
