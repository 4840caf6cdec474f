import History
package import Model

/// What every change of a plan carries beside what it changes.
package struct PlanChange: Sendable {
  /// The cycle that references are looked up in; nil for the current one.
  package var cycle: String?
  /// Why; needed where the plan was agreed.
  package var reason: String?
  /// What else is to be known.
  package var note = ""

  package init(cycle: String? = nil, reason: String? = nil, note: String = "") {
    self.cycle = cycle
    self.reason = reason
    self.note = note
  }

  /// - Parameter command: what the trailer says where no reason is given.
  func message(_ subject: String, command: String) -> Message {
    let trailer = reason.map { Trailer(.reason, $0) } ?? Trailer(.okr, command)
    return Message(subject: subject, note: note, trailers: [trailer])
  }
}

extension Version {
  /// The cycle of `reference`, where its plans may still be changed.
  func changeableCycle(of reference: Reference) throws -> Cycle {
    let cycle = try cycle(of: reference)
    guard cycle.state != .closed else {
      throw Refusal(.notAllowed, "\(cycle.id) is closed: its plans stay as they are")
    }
    return cycle
  }

  /// The cycle of `reference`, where check-ins and grades are taken.
  func openCycle(of reference: Reference, for what: String) throws -> Cycle {
    let cycle = try cycle(of: reference)
    try cycle.requireOpen(for: what)
    return cycle
  }
}

extension Cycle {
  /// - Throws: `Refusal` unless check-ins and grades are taken.
  package func requireOpen(for what: String) throws {
    switch state {
    case .active: return
    case .planning:
      throw Refusal(
        .notAllowed, "\(id) is still in planning, so there is nothing to \(what)",
        hint: "okr cycle start \(id)")
    case .closed:
      throw Refusal(
        .notAllowed, "\(id) is closed, so nobody can \(what) any more",
        hint: "'okr cycle list' shows which cycles are active")
    }
  }
}
