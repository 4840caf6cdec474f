import Model
import Store
import Terminal

/// The interactive grading: one key result after the other, a commit for each.
struct GradeWalk {
  let prompt: Prompt
  let write: WriteOptions

  func run(_ items: [Grading.Item], _ view: View) throws {
    view.context.note(Text("an empty answer takes what is in brackets, - leaves one out", .faint))
    for (index, item) in items.enumerated() {
      guard try ask(item, "\(index + 1) of \(items.count)", view) else { return }
    }
  }

  /// False when the person has had enough.
  func ask(_ item: Grading.Item, _ position: String, _ view: View) throws -> Bool {
    try view.context.output.write(heading(item, position, view))
    guard let answer = askScore(item) else { return false }
    guard let score = answer else { return true }
    var operation = GradeKeyResult(item.score.reference.description)
    operation.score = score
    operation.cycle = write.cycle
    if item.objective.kind == .committed, score < 1 {
      guard let cause = askCause() else { return false }
      operation.cause = cause
    }
    if operation.cause != nil || score != item.proposedScore {
      guard let reason = prompt.ask("Reason (empty for none)") else { return false }
      operation.reason = reason.isEmpty ? nil : reason
    }
    try Write(write).perform(operation)
    return true
  }

  private func heading(_ item: Grading.Item, _ position: String, _ view: View) -> [Text] {
    let appearance = view.context.output.appearance
    let dot = " \(appearance[.dot]) "
    let score = item.score
    let now = score.keyResult.current.map { "now \(score.keyResult.text(of: $0))" }
    let facts = [
      score.keyResult.measureText(appearance, on: view.today), now,
      "computed \(score.progress.value?.scoreText ?? appearance[.dash])",
      item.objective.kind.rawValue,
    ].compactMap(\.self).joined(separator: dot)
    return [
      "", "\(score.keyResult.title, .strong)  \(position, .faint)",
      Text(score.reference.description, .faint), Text(facts),
    ]
  }

  /// nil for "enough", an inner nil for "not this one".
  private func askScore(_ item: Grading.Item) -> Double?? {
    prompt.ask("Score, 0 to 1", default: item.proposedScore?.scoreText ?? "-") { text -> Double? in
      if text == "-" { return nil }
      let score = try CheckInCommand.number(text, "a score")
      guard (0...1).contains(score) else {
        throw Refusal(.usage, "'\(text)' is no score from 0 to 1")
      }
      return score
    }
  }

  private func askCause() -> Grade.Cause? {
    let causes = Grade.Cause.allCases
    let names = causes.map { $0.rawValue.replacing("-", with: " ") }
    return prompt.choose("Cause", from: names).map { causes[$0] }
  }
}

extension Grading.Item {
  /// The grade it has, else what was computed, to two decimals but never up to a 1 that wasn't
  /// reached; nil where nothing was computed.
  fileprivate var proposedScore: Double? {
    if let score = score.keyResult.grade?.score { return score }
    guard let progress = score.progress.value else { return nil }
    let rounded = Decimal.rounded(progress, places: 2)
    return rounded >= 1 && progress < 1 - 1e-9 ? 0.99 : rounded
  }
}
