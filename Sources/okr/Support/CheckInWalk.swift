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
      view.context.note(
        Text("an empty answer takes what is in brackets, - leaves one out, ^D ends", .faint))
      try walk(due, view)
    }
  }

  private func walk(_ due: [KeyResultScore], _ view: View) throws {
    var made = 0
    for (index, score) in due.enumerated() {
      try view.context.output.write(
        heading(score, "\(index + 1) of \(due.count)", view, view.context.output.appearance))
      do {
        try Write(write).perform(ask(score))
        made += 1
      } catch let leaving as Leaving {
        if leaving == .all { break }
      }
    }
    if due.count > 1 { view.context.note(Text("checked in \(made) of \(due.count)", .faint)) }
  }

  /// What I own, or my teams' where nobody owns it: the stale ones first, then the longest silent.
  private func mine(_ view: View) throws -> [KeyResultScore] {
    let past = try view.past(of: view.cycle(), telling: .checkIns(of: []))
    guard past.cycle.state == .active else { return [] }
    let me = try view.myAddresses()
    let teams = try view.myTeams(in: past.cycle)
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

  /// How the person goes on without an answer.
  private enum Leaving: Error { case this, all }

  private func ask(_ score: KeyResultScore) throws -> CheckIn {
    var operation =
      switch score.keyResult.measure {
      case .milestones(let milestones): try askMilestones(milestones, score)
      case .range, .keep: try askValue(score)
      }
    operation.confidence = try askConfidence(score)
    operation.note = try given(prompt.ask("Note"))
    try askBlocked(score, &operation)
    return operation
  }

  /// - Throws: `Leaving.all` where there is no answer any more.
  private func given<Answer>(_ answer: Answer?) throws -> Answer {
    guard let answer else { throw Leaving.all }
    return answer
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

  private func askValue(_ score: KeyResultScore) throws -> CheckIn {
    let unit = score.keyResult.unit.map { " in \($0)" } ?? ""
    let current = score.keyResult.current.map { Decimal.text($0) } ?? "-"
    let answer = prompt.ask("Value\(unit)", default: current) { text -> Double? in
      text == "-" ? nil : try CheckInCommand.number(text, "a value")
    }
    guard let value = try given(answer) else { throw Leaving.this }
    return CheckIn([CheckIn.Entry(score.reference.description, value)])
  }

  private func askMilestones(_ milestones: [Milestone], _ score: KeyResultScore) throws -> CheckIn {
    var operation = CheckIn([CheckIn.Entry(score.reference.description)])
    for milestone in milestones where milestone.done == nil {
      let answer = prompt.ask("'\(milestone.title)' done, y or n", default: "n") { text in
        try MilestoneAnswer(text)
      }
      switch try given(answer) {
      case .yes: operation.done.append(milestone.id)
      case .no: break
      case .leave: throw Leaving.this
      }
    }
    return operation
  }

  private func askConfidence(_ score: KeyResultScore) throws -> Double? {
    let current = score.keyResult.confidence.map { Decimal.text($0) }
    return try given(
      prompt.ask("Confidence, 0 to 1", default: current) { text -> Double? in
        if text.isEmpty { return nil }
        let number = try CheckInCommand.number(text, "a confidence")
        guard (0...1).contains(number) else {
          throw Refusal(.usage, "'\(text)' is no probability from 0 to 1")
        }
        return number
      })
  }

  private func askBlocked(_ score: KeyResultScore, _ operation: inout CheckIn) throws {
    if let blocked = score.keyResult.blocked {
      operation.unblocked = try !given(
        prompt.confirm("Still blocked by '\(blocked)'?", default: true))
    } else {
      let blocked = try given(prompt.ask("Blocked by (empty for nothing)"))
      operation.blocked = blocked.isEmpty ? nil : blocked
    }
  }
}

private enum MilestoneAnswer {
  case yes, no, leave

  init(_ text: String) throws {
    switch text.lowercased() {
    case "y", "yes": self = .yes
    case "n", "no": self = .no
    case "-": self = .leave
    default: throw Refusal(.usage, "'\(text)' is neither y nor n")
    }
  }
}
