import Format
import History
import Model

/// Lists a team in `okr.yaml`.
package struct AddTeam: Operation {
  package var path: String
  package var name: String?
  package var leads: [String] = []
  package var members: [String] = []

  package init(_ path: String) { self.path = path }

  package var destination: Destination { .main }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let team = try TeamPath.reading(path, in: version)
    if let name { try OneLine.check(name, "name") }
    guard version.settings.teams[team] == nil else {
      throw Refusal(
        .usage, "there is a team '\(team)' already", hint: "okr edit okr.yaml changes it")
    }
    var new = Team(name: name)
    new.leads = leads
    new.members = members
    let steps: [Edit.Step] = [.key("teams")]
    let value = new.value
    let edit: Edit =
      version.settings.teams.isEmpty
      ? .set(steps, to: .map([Value.Entry(team.description, value)]))
      : .set(steps + [.key(team.description)], to: value)
    var draft = Draft(
      message: Message(
        subject: "team: add \(team)", trailers: [Trailer(.okr, "team add")]),
      changes: [(SettingsFormat.path, .edit([edit]))])
    draft.tellUnknown(leads + members, in: version)
    return draft
  }
}

/// Gives a team, and the teams below it, another place in the organisation.
package struct MoveTeam: Operation {
  package var from: String
  package var to: String
  package var context = PlanChange()

  package init(_ from: String, to: String) {
    self.from = from
    self.to = to
  }

  package var destination: Destination { .main }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let old = try TeamPath.reading(from, in: version)
    let new = try TeamPath.reading(to, in: version)
    let moves = try moves(from: old, to: new, in: version)
    let mending = ReferenceMending(version: version) { mended($0, moves, in: version) }
    return Draft(
      message: context.message("team: move \(old) to \(new)", command: "team move"),
      changes: [(SettingsFormat.path, .edit(settings(moves, in: version)))]
        + (try mending.changes()) + (try files(moves, in: version)))
  }

  /// Every team at or below the old path with its new one.
  private func moves(
    from old: TeamPath, to new: TeamPath, in version: Version
  ) throws -> [(TeamPath, TeamPath)] {
    guard old != version.settings.root else {
      throw Refusal(.usage, "'\(old)' is the root of the organisation: it stays")
    }
    guard new != old else { throw Refusal(.usage, "'\(new)' is its path already") }
    guard !new.description.hasPrefix(old.description + "/") else {
      throw Refusal(
        .usage, "'\(new)' is below '\(old)': a team can't move into itself",
        hint: "okr team add \(new) makes a team below it")
    }
    var known = Set(version.settings.teams.keys)
    for cycle in version.cycleIDs { known.formUnion(try version.planFiles(in: cycle).keys) }
    let moving = known.filter { $0 == old || $0.description.hasPrefix(old.description + "/") }
    guard !moving.isEmpty else { throw Refusal(.notFound, "no team '\(old)'") }
    let moves = moving.sorted().map { team in
      let tail = team.description.dropFirst(old.description.count)
      return (team, TeamPath(unchecked: new.description + tail))
    }
    if let taken = moves.first(where: { known.contains($0.1) && !moving.contains($0.1) }) {
      throw Refusal(.usage, "there is a team '\(taken.1)' already")
    }
    return moves
  }

  private func settings(_ moves: [(TeamPath, TeamPath)], in version: Version) -> [Edit] {
    moves.flatMap { old, new -> [Edit] in
      var team = version.settings.teams[old] ?? Team()
      team.formerly.removeAll { $0 == new }
      team.formerly.append(old)
      let steps: [Edit.Step] = [.key("teams"), .key(new.description)]
      let formerly = Value.list(team.formerly.map { .text($0.description) })
      guard version.settings.teams[old] != nil else { return [.set(steps, to: team.value)] }
      return [
        .rename([.key("teams"), .key(old.description)], to: new.description),
        .set(steps + [.key("formerly")], to: formerly),
      ]
    }
  }

  private func files(
    _ moves: [(TeamPath, TeamPath)], in version: Version
  ) throws -> [(path: String, change: Draft.FileChange)] {
    try version.cycles.values.filter { $0.state != .closed }.sorted { $0.id < $1.id }
      .flatMap { cycle in
        let files = try version.planFiles(in: cycle.id)
        return moves.compactMap { old, new in
          files[old].map {
            ($0.path, Draft.FileChange.move(to: PlanPath(new, in: cycle.id).description))
          }
        }
      }
  }

  /// Plans of closed cycles stay where they are, and so does what refers to them.
  private func mended(
    _ reference: Reference, _ moves: [(TeamPath, TeamPath)], in version: Version
  ) -> Reference? {
    guard reference.cycle.flatMap({ version.cycles[$0] })?.state != .closed,
      let move = moves.first(where: { $0.0 == reference.team })
    else { return nil }
    var new = reference
    new.team = move.1
    return new
  }
}

extension TeamPath {
  /// - Throws: `Refusal` where `text` is no path, or would be taken for a cycle.
  static func reading(_ text: String, in version: Version) throws -> TeamPath {
    if let problem = TeamPath.problem(with: text) { throw Refusal(.usage, problem) }
    let team = TeamPath(unchecked: text)
    if let first = team.segments.first.map(String.init), version.hasCycle(first) {
      throw Refusal(.usage, "'\(first)' is a cycle: a team can't bear its name")
    }
    return team
  }
}
