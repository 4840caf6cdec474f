import Git
import Model

/// Finds names for new proposals: a name is taken for ever, and branches may stand in the way.
struct ProposalNaming {
  private let cycle: String
  private var taken: Set<String>
  /// Full names of all branches here and at origin.
  private let branches: [String]
  /// Names that are folders of branches, each with one of these.
  private let folders: [String: String]

  init(in cycle: String, of workspace: Workspace) throws {
    let reader = try ProposalReader(in: workspace)
    let names = Set(reader.branches.proposals.keys).union(reader.branches.talks.keys)
    self.cycle = cycle
    taken = Set(
      try reader.mergedNames().union(names).filter { $0.cycle == cycle }.map(\.name))
    branches = try ProposalName.places.flatMap {
      try workspace.repository.references(under: $0).map(\.name)
    }
    let inside = branches.compactMap { branch -> (String, String)? in
      let parts = branch.split(separator: "/").drop { $0 != "proposals" && $0 != "talk" }
      let isInside = parts.count > 3 && parts.dropFirst().first.map(String.init) == cycle
      return isInside ? (String(parts[parts.startIndex + 2]), branch) : nil
    }
    folders = Dictionary(inside) { first, _ in first }
  }

  /// The name that was asked for, or the first free one made from a team's path.
  ///
  /// - Throws: `Refusal` where it can't be given.
  func name(_ wanted: String?, for team: TeamPath) throws -> ProposalName {
    try requireRoom()
    guard let wanted else {
      let stem = String(team.segments.joined(separator: "-").prefix(Slug.maximumLength - 4))
      return ProposalName(cycle: cycle, name: Slug.free(stem, taken: taken.union(folders.keys)))
    }
    guard Slug.isValid(wanted) else {
      throw Refusal(
        .usage, "'\(wanted)' is no name for a proposal",
        hint: "write lower-case letters, digits and '-', like \(Slug.from(title: wanted))")
    }
    guard !taken.contains(wanted) else {
      throw Refusal(
        .usage, "there is, or was, a proposal '\(cycle)/\(wanted)': a name is taken for ever",
        hint: "give it another, like \(Slug.free(wanted, taken: taken))")
    }
    if let branch = folders[wanted] { throw inTheWay(branch) }
    return ProposalName(cycle: cycle, name: wanted)
  }

  /// Gives the name to nobody else.
  mutating func take(_ name: ProposalName) { taken.insert(name.name) }

  /// A branch can't be where others have their folder, nor the other way round.
  private func requireRoom() throws {
    for place in ProposalName.places {
      for folder in ["proposals", "talk"] {
        for name in ["\(place)\(folder)", "\(place)\(folder)/\(cycle)"]
        where branches.contains(name) {
          throw inTheWay(name)
        }
      }
    }
  }

  private func inTheWay(_ branch: String) -> Refusal {
    guard branch.hasPrefix("refs/heads/") else {
      return Refusal(
        .inTheWay,
        "origin has a branch in the way, '\(branch.dropFirst("refs/remotes/origin/".count))'",
        hint: "let it be renamed there, then 'git fetch --prune'")
    }
    let short = branch.dropFirst("refs/heads/".count)
    return Refusal(
      .inTheWay, "the branch '\(short)' is in the way: proposals live below it or beside it",
      hint: "git branch -m \(short) NEW-NAME")
  }
}
