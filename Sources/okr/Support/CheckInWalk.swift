import History
import Model
import Store
import Terminal

/// The interactive check-in: one key result after the other, a commit for each.
struct CheckInWalk {
  let prompt: Prompt
  let write: WriteOptions

  func run() throws {
    var read = ReadOptions()
    read.asOf = write.asOf
    read.at = nil
    read.cycle = write.cycle
    read.display = write.display
    try Read(read).answer { view in
      let due = try mine(view)
      guard !due.isEmpty else {
        throw Refusal(
          .notFound, "no key result of yours is open for a check-in",
          hint: "okr checkin REF VALUE checks in any that you may")
      }
      for (index, score) in due.enumerated() {
        guard try ask(score, "\(index + 1) of \(due.count)", view) else { return }
      }
    }
  }

  /// What I own, or my teams' where nobody owns it: the stale ones first, then the longest silent.
  private func mine(_ view: View) throws -> [KeyResultScore] {
    let past = try view.past()
    guard past.cycle.state == .active else { return [] }
    let me = try view.myAddresses()
    let teams = try view.myTeams(in: past)
    let open = past.organisation.plans.flatMap { plan in
      plan.objectives.flatMap { objective in
        objective.keyResults.filter { score in
          guard !score.isDropped, score.health != .done else { return false }
          guard let owner = score.keyResult.owner ?? objective.objective.owner else {
            return teams.contains(plan.team)
          }
          return me.contains { view.settings.isSamePerson($0, owner) }
        }
      }
    }
    return open.sorted {
      ($0.health == .stale ? 0 : 1, -$0.age, $0.reference)
        < ($1.health == .stale ? 0 : 1, -$1.age, $1.reference)
    }
  }

  /// False when the person has had enough.
  private func ask(_ score: KeyResultScore, _ position: String, _ view: View) throws -> Bool {
    let appearance = view.context.output.appearance
    try view.context.output.write(heading(score, position, view, appearance))
    var operation: CheckIn
    switch score.keyResult.measure {
    case .milestones(let milestones):
      guard let asked = askMilestones(milestones, score) else { return false }
      operation = asked
    case .range, .keep:
      guard let asked = askValue(score) else { return false }
      guard let given = asked else { return true }
      operation = given
    }
    guard let confidence = askConfidence(score) else { return false }
    operation.confidence = confidence
    guard let note = prompt.ask("Note") else { return false }
    operation.note = note
    try askBlocked(score, &operation)
    try Write(write).perform(operation)
    return true
  }

  private func heading(
    _ score: KeyResultScore, _ position: String, _ view: View, _ appearance: Appearance
  ) -> [Text] {
    let dot = " \(appearance[.dot]) "
    let state = Text(
      score.health == .stale ? "stale \(score.age) d" : score.health.words, score.health.style)
    let measure = score.keyResult.measureText(appearance, on: view.today)
    let title: Text = "\(score.keyResult.title, .strong)  \(position, .faint)"
    let facts: Text =
      "\(measure)\(dot, .faint)\(score.progress.value.percent(appearance))\(dot, .faint)" + state
    return ["", title, Text(score.reference.description, .faint), facts]
  }

  /// nil for "enough", an inner nil for "not this one".
  private func askValue(_ score: KeyResultScore) -> CheckIn?? {
    let unit = score.keyResult.unit.map { " in \($0)" } ?? ""
    let current = score.keyResult.current.map { Decimal.text($0) }
    let hint = current == nil ? " (empty to leave it out)" : ""
    let answer = prompt.ask("Value\(unit)\(hint)", default: current) { text -> Double? in
      text.isEmpty ? nil : try CheckInCommand.number(text, "a value")
    }
    guard let answer else { return nil }
    guard let value = answer else { return .some(nil) }
    return CheckIn([CheckIn.Entry(score.reference.description, value)])
  }

  private func askMilestones(_ milestones: [Milestone], _ score: KeyResultScore) -> CheckIn? {
    var operation = CheckIn([CheckIn.Entry(score.reference.description)])
    for milestone in milestones where milestone.done == nil {
      guard let isDone = prompt.confirm("'\(milestone.title)' done?", default: false) else {
        return nil
      }
      if isDone { operation.done.append(milestone.id) }
    }
    return operation
  }

  private func askConfidence(_ score: KeyResultScore) -> Double?? {
    let current = score.keyResult.confidence.map { Decimal.text($0) }
    return prompt.ask("Confidence, 0 to 1", default: current) { text -> Double? in
      if text.isEmpty { return nil }
      let number = try CheckInCommand.number(text, "a confidence")
      guard (0...1).contains(number) else {
        throw Refusal(.usage, "'\(text)' is no probability from 0 to 1")
      }
      return number
    }
  }

  private func askBlocked(_ score: KeyResultScore, _ operation: inout CheckIn) throws {
    if let blocked = score.keyResult.blocked {
      let isOpen = prompt.confirm("Still blocked by '\(blocked)'?", default: true) ?? true
      operation.unblocked = !isOpen
    } else if let blocked = prompt.ask("Blocked by (empty for nothing)"), !blocked.isEmpty {
      operation.blocked = blocked
    }
  }
}
