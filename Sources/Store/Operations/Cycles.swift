import Format
import History
package import Model

/// Makes a new cycle, in planning.
package struct NewCycle: Operation {
  package var id: String
  package var title: String?
  package var starts: Day?
  package var ends: Day?
  package var parent: String?

  package init(_ id: String) { self.id = id }

  package var destination: Destination { .main }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    guard Slug.isValid(id) else {
      throw Refusal(.usage, "'\(id)' is no id of a cycle", hint: "write it like 2026-q2")
    }
    guard !version.hasCycle(id) else { throw Refusal(.usage, "there is a cycle '\(id)' already") }
    if version.settings.teams.keys.contains(where: { $0.segments.first == id[...] }) {
      throw Refusal(.usage, "'\(id)' is a team: a cycle can't bear its name")
    }
    let cycle = try self.cycle(in: version)
    return Draft(
      message: Message(
        subject: "cycle: new \(id)", trailers: [Trailer(.okr, "cycle new")]),
      changes: [("cycles/\(id)/cycle.yaml", .create(CycleFormat.text(of: cycle)))], cycle: id)
  }

  private func cycle(in version: Version) throws -> Cycle {
    let period = Period(cycle: id)
    guard let starts = starts ?? period?.starts, let ends = ends ?? period?.ends else {
      throw Refusal(
        .usage, "the days of '\(id)' can't be told from its name",
        hint: "give them with --starts and --ends")
    }
    guard starts <= ends else { throw Refusal(.usage, "\(id) would end before it starts") }
    if let title { try OneLine.check(title, "title") }
    var cycle = Cycle(id: id, title: title ?? period?.title, starts: starts, ends: ends)
    cycle.parent = try parent(in: version, of: cycle)
    return cycle
  }

  /// The one asked for, else the shortest longer cycle that holds it.
  private func parent(in version: Version, of cycle: Cycle) throws -> String? {
    if let parent {
      guard version.hasCycle(parent) else { throw Refusal(.notFound, "no cycle '\(parent)'") }
      return parent
    }
    return version.cycles.values
      .filter {
        $0.starts <= cycle.starts && cycle.ends <= $0.ends && $0.length > cycle.length
      }
      .min { ($0.length, $0.id) < ($1.length, $1.id) }?.id
  }
}

/// Turns a cycle from planning to active, which fixes the agreed plans; or from active to closed.
package struct TurnCycle: Operation {
  package var id: String
  package var state: Cycle.State
  /// Texts to be committed with it, by path: the retrospectives at the close.
  var documents: (Version, Authorship) throws -> [(path: String, text: String)] = { _, _ in [] }

  package init(_ id: String, to state: Cycle.State) {
    self.id = id
    self.state = state
  }

  package var destination: Destination { .main }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    guard let cycle = version.cycles[id] else { throw version.unknownCycle(id) }
    try check(cycle)
    let verb = state == .active ? "start" : "close"
    let edit = Edit.set([.key("state")], to: .text(state.rawValue))
    return Draft(
      message: Message(
        subject: "cycle: \(verb) \(id)", trailers: [Trailer(.okr, "cycle \(verb)")]),
      changes: [("cycles/\(id)/cycle.yaml", .edit([edit]))]
        + (try documents(version, author)).map { ($0.path, .replace($0.text)) },
      cycle: id)
  }

  private func check(_ cycle: Cycle) throws {
    switch (cycle.state, state) {
    case (.planning, .active), (.active, .closed): return
    case (.planning, _):
      throw Refusal(
        .notAllowed, "\(id) is still in planning", hint: "okr cycle start \(id)")
    case (.active, _): throw Refusal(.notAllowed, "\(id) has started already")
    case (.closed, _): throw Refusal(.notAllowed, "\(id) is closed already")
    }
  }
}
