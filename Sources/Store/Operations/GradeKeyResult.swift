import Format
import History
package import Model

/// What a team says at the close of how a key result came out.
package struct GradeKeyResult: Operation {
  package var reference: String
  /// 0 to 1; nil leaves the computed one.
  package var score: Double?
  package var reason: String?
  package var cause: Grade.Cause?
  package var note: String?
  package var cycle: String?

  package init(_ reference: String) { self.reference = reference }

  package var destination: Destination { .main }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    if score == nil, reason == nil, cause == nil, note == nil {
      throw Refusal(.usage, "a grade needs a score, a reason or a cause")
    }
    if let score, !(0...1).contains(score) {
      throw Refusal(
        .usage, "'\(Decimal.text(score))' is no score: it is from 0 to 1",
        hint: score >= 10 && score <= 100
          ? "for \(Decimal.text(score)) % write \(Decimal.text(score / 100, places: 4))" : nil)
    }
    let lookup = try version.lookup(cycle: cycle, today: author.today)
    let place = try version.keyResult(
      version.find(reference, lookup: lookup, kinds: .keyResult))
    let cycle = try version.openCycle(of: place.reference, for: "grade")
    guard !place.isDropped else {
      throw Refusal(.notAllowed, "'\(place.reference)' was dropped, so it gets no grade")
    }
    var grade = place.keyResult.grade ?? Grade()
    grade.score = score ?? grade.score
    grade.reason = reason ?? grade.reason
    grade.cause = cause ?? grade.cause
    grade.note = note ?? grade.note
    let shown = score.map { " " + Decimal.text($0) } ?? cause.map { ", " + $0.rawValue } ?? ""
    var draft = Draft(
      message: Message(
        subject: "grade: \(place.reference.team.name) \(place.keyResult.id)\(shown)",
        trailers: [Trailer(.keyResult, place.reference.description)]),
      changes: [(place.path, .edit([.set(place.steps + [.key("grade")], to: grade.value)]))],
      cycle: cycle.id)
    if place.asksForCause(grade, on: author.today) {
      draft.remarks = ["a committed key result below 1 asks for a cause: --cause CAUSE"]
    } else if let computed = place.computed(unlike: grade, on: author.today) {
      draft.remarks = ["computed is \(computed): --reason TEXT says why it is scored otherwise"]
    }
    return draft
  }
}

extension KeyResultPlace {
  fileprivate func asksForCause(_ grade: Grade, on day: Day) -> Bool {
    guard objective.kind == .committed, grade.cause == nil else { return false }
    return (grade.score ?? keyResult.progress(on: day).value).map { $0 < 1 - 1e-9 } ?? false
  }

  /// What was computed where the grade says otherwise, to two decimals, and not why.
  fileprivate func computed(unlike grade: Grade, on day: Day) -> String? {
    guard grade.reason == nil, grade.cause == nil, let score = grade.score,
      let progress = keyResult.progress(on: day).value
    else { return nil }
    let text = Decimal.text(progress, places: 2)
    return text == Decimal.text(score, places: 2) ? nil : text
  }
}
