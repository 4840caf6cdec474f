import History
import Model

/// What the commit of a check-in says: `check-in: checkout p99 540 ms (52%)`.
struct CheckInMessage {
  private let checkIn: CheckIn
  private let statements: [CheckIn.Statement]
  private let moment: Instant

  init(_ checkIn: CheckIn, _ statements: [CheckIn.Statement], at moment: Instant) {
    self.checkIn = checkIn
    self.statements = statements
    self.moment = moment
  }

  var message: Message {
    let said =
      checkIn.wins.map { Trailer(.win, $0) }
      + checkIn.learnings.map { Trailer(.learning, $0) }
    let named = statements.map { Trailer(.keyResult, $0.place.reference.description) }
    // A win said of several key results stands before them all, since it belongs to the one before it.
    let trailers = statements.count == 1 ? named + said : said + named
    return Message(subject: subject, note: checkIn.note, trailers: trailers)
  }

  private var subject: String {
    let team = statements[0].place.reference.team.name
    let shown = statements.prefix(3).map(phrase).joined(separator: ", ")
    let more = statements.count > 3 ? " and \(statements.count - 3) more" : ""
    return "check-in: \(team) \(shown)\(more)"
  }

  private func phrase(_ statement: CheckIn.Statement) -> String {
    let keyResult = statement.place.keyResult
    if !statement.done.isEmpty {
      return "\(keyResult.id): " + statement.done.map(\.title).joined(separator: ", ")
        + " done" + share(after(statement))
    }
    guard let value = statement.value else { return "\(keyResult.id) " + remark }
    return "\(keyResult.id) " + keyResult.text(of: value) + share(after(statement))
  }

  /// What a check-in without a new value says.
  private var remark: String {
    if checkIn.blocked != nil { return "blocked" }
    if checkIn.unblocked { return "unblocked" }
    if let confidence = checkIn.confidence { return "confidence \(Decimal.text(confidence))" }
    return "confirmed"
  }

  private func after(_ statement: CheckIn.Statement) -> KeyResult {
    var keyResult = statement.place.keyResult
    keyResult.current = statement.value ?? keyResult.current
    if case .milestones(var milestones) = keyResult.measure {
      for index in milestones.indices
      where statement.done.contains(where: {
        $0.id == milestones[index].id
      }) {
        milestones[index].done = moment.day
      }
      keyResult.measure = .milestones(milestones)
    }
    return keyResult
  }

  private func share(_ keyResult: KeyResult) -> String {
    if case .keep = keyResult.measure { return "" }
    guard let progress = keyResult.progress(on: moment.day).value else { return "" }
    return " (\(Decimal.text(progress * 100, places: 0))%)"
  }
}
