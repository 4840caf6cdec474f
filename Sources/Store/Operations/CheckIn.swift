import Format
import History
package import Model

/// Records new values, confidence, blockers and milestones for key results of one team.
package struct CheckIn: Operation {
  /// A key result, by a reference or its ending, and its new value; nil confirms what stands.
  package struct Entry: Sendable {
    package var reference: String
    package var value: Double?

    package init(_ reference: String, _ value: Double? = nil) {
      self.reference = reference
      self.value = value
    }
  }

  package var entries: [Entry]
  /// 0 to 1, for each of the key results.
  package var confidence: Double?
  package var note = ""
  /// What is in the way from now on.
  package var blocked: String?
  /// Nothing is in the way any more.
  package var unblocked = false
  package var wins: [String] = []
  package var learnings: [String] = []
  /// Ids or titles of milestones that are done.
  package var done: [String] = []
  /// The day it is stated for; nil for today.
  package var day: Day?
  /// The cycle that endings are looked up in; nil for the current one.
  package var cycle: String?

  package init(_ entries: [Entry]) { self.entries = entries }

  package var destination: Destination { .main }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    try validate(today: author.today)
    let statements = try statements(on: version, today: author.today)
    let first = statements[0].place
    let cycle = try version.openCycle(of: first.reference, for: "check in")
    if let day, day < cycle.starts {
      throw Refusal(.usage, "'\(day)' is before \(cycle.id) starts, on \(cycle.starts)")
    }
    let moment = try self.moment(author, statements)
    let edits = statements.flatMap { self.edits(for: $0, at: moment) }
    var draft = Draft(
      message: CheckInMessage(self, statements, at: moment).message,
      changes: [(first.path, .edit(edits))], cycle: cycle.id)
    draft.remarks = statements.flatMap(\.remarks)
    return draft
  }

  /// When it is stated for: now, or another day's noon. Never before what stands.
  private func moment(_ author: Authorship, _ statements: [Statement]) throws -> Instant {
    let day = day ?? author.today
    guard day != author.time.day else { return author.time }
    for statement in statements {
      guard let checked = statement.place.keyResult.checked, checked.day > day else { continue }
      throw statement.newer(than: day, checked: checked.day)
    }
    let standing = statements.compactMap(\.place.keyResult.checked).filter { $0.day == day }
    return max(Instant(day, hour: 12), standing.max() ?? Instant(day, hour: 12))
  }

  private func validate(today: Day) throws {
    if entries.isEmpty { throw Refusal(.usage, "a check-in needs a key result") }
    if let confidence, !(0...1).contains(confidence) {
      throw Refusal(
        .usage, "'\(Decimal.text(confidence))' is no confidence: it is a probability from 0 to 1",
        hint: confidence >= 2 && confidence <= 100
          ? "for \(Decimal.text(confidence)) % write \(Decimal.text(confidence / 100))"
          : "write it like 0.6")
    }
    if let day, day > today {
      throw Refusal(.usage, "'\(day)' is still to come: a check-in says what has been seen")
    }
    if blocked != nil, unblocked {
      throw Refusal(.usage, "a key result is blocked or it isn't: give one of the two")
    }
  }

  /// What is said of which key result: all of one team, none twice, none dropped.
  private func statements(on version: Version, today: Day) throws -> [Statement] {
    let lookup = try version.lookup(cycle: cycle, today: today)
    var statements: [Statement] = []
    for entry in entries {
      let place = try version.keyResult(
        version.find(entry.reference, lookup: lookup, kinds: .keyResult))
      try Self.check(place, takes: entry.value)
      if statements.contains(where: { $0.place.reference == place.reference }) {
        throw Refusal(.usage, "'\(entry.reference)' is named twice in one check-in")
      }
      statements.append(Statement(place: place, value: entry.value))
    }
    guard statements.allSatisfy({ $0.place.path == statements[0].place.path }) else {
      throw Refusal(
        .usage, "one check-in is of one team's key results", hint: "check in once for each team")
    }
    return try FoundMilestones(done, among: statements, on: day ?? today).statements
  }

  private static func check(_ place: KeyResultPlace, takes value: Double?) throws {
    if place.isDropped {
      throw Refusal(
        .notAllowed, "'\(place.reference)' was dropped, so nothing is checked in any more",
        hint: "'okr set \(place.reference) status \"\"' takes it up again")
    }
    if case .milestones = place.keyResult.measure, value != nil {
      throw Refusal(
        .usage, "'\(place.keyResult.id)' has milestones and no value",
        hint: "name what is done: --done MILESTONE")
    }
  }

  private func edits(for statement: Statement, at moment: Instant) -> [Edit] {
    let steps = statement.place.steps
    var edits: [Edit] = []
    if let value = statement.value {
      edits.append(.set(steps + [.key("current")], to: .number(value)))
    }
    if let confidence { edits.append(.set(steps + [.key("confidence")], to: .number(confidence))) }
    edits.append(.set(steps + [.key("checked")], to: .text(moment.description)))
    for milestone in statement.done {
      let done: [Edit.Step] = [.key("milestones"), .item(id: milestone.id), .key("done")]
      edits.append(.set(steps + done, to: .text(moment.day.description)))
    }
    if let blocked { edits.append(.set(steps + [.key("blocked")], to: .text(blocked))) }
    if unblocked, statement.place.keyResult.blocked != nil {
      edits.append(.remove(steps + [.key("blocked")]))
    }
    return edits
  }
}
