import Format
import History
import Model

/// Begins the plans of some teams in a cycle, for a proposal that is to follow. Where a team has one there already,
/// it stays as it is until somebody changes it.
package struct BeginProposal: Operation {
  /// What stands in the plans at first.
  package enum Beginning: Sendable {
    /// The text of a template; `{team}` and `{cycle}` in it are filled in.
    case template(String)
    /// What wasn't reached in that cycle.
    case carried(from: String)
    /// What is there: an agreed plan is to be amended.
    case agreed
  }

  package var teams: [String]
  package var beginning: Beginning
  /// nil takes the one in planning that starts soonest; the running one for what was agreed.
  package var cycle: String?

  package init(_ teams: [String], from beginning: Beginning) {
    self.teams = teams
    self.beginning = beginning
  }

  package var destination: Destination { .main }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let cycle = try cycle(in: version, today: author.today)
    let paths = try paths(in: version, cycle, today: author.today)
    var remarks: [String] = []
    let changes = try paths.compactMap { path in
      try text(of: path.team, in: cycle, version, author.today, &remarks).map {
        (path: path.description, change: Draft.FileChange.create($0))
      }
    }
    let names = paths.map(\.team.name).joined(separator: ", ")
    return Draft(
      message: Message(
        subject: "plan: begin \(names)", trailers: [Trailer(.okr, "propose")]),
      changes: changes, cycle: cycle.id, remarks: remarks)
  }

  /// The plans it is about, each once.
  func paths(in version: Version, _ cycle: Cycle, today: Day) throws -> [PlanPath] {
    let lookup = try version.lookup(cycle: cycle.id, today: today)
    let kinds: ReferenceLookup.Kinds =
      if case .agreed = beginning { [.team, .objective, .keyResult] } else { .team }
    return try teams.reduce(into: []) { paths, team in
      let path = PlanPath(try version.find(team, lookup: lookup, kinds: kinds).team, in: cycle.id)
      if !paths.contains(path) { paths.append(path) }
    }
  }

  /// nil where there is a plan already.
  private func text(
    of team: TeamPath, in cycle: Cycle, _ version: Version, _ today: Day,
    _ remarks: inout [String]
  ) throws -> String? {
    let isThere = try version.planFiles(in: cycle.id)[team] != nil
    switch beginning {
    case .agreed: return nil
    case .template(let text):
      guard !isThere else { return nil }
      return text.replacing("{team}", with: version.settings.name(of: team))
        .replacing("{cycle}", with: cycle.title)
    case .carried(let earlier):
      guard !isThere else {
        throw Refusal(
          .usage, "\(team) has a plan in \(cycle.id) already",
          hint: "without --carry-from, the proposal begins with that")
      }
      let begun = try version.carried(from: earlier, of: team, into: cycle, today: today)
      remarks += begun.remarks
      return PlanFormat.text(of: begun.plan)
    }
  }
}
