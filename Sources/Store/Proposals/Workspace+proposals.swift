import Git
package import Model

extension Workspace {
  /// The proposals that are open, by cycle and name.
  ///
  /// - Parameter all: those that were withdrawn or merged, too.
  package func proposals(all: Bool = false) throws -> [Proposal] {
    let reader = try ProposalReader(in: self)
    let found = try reader.branches.proposals.keys.sorted().compactMap { try reader.proposal($0) }
    guard all else { return found.filter(\.isOpen) }
    return (found + (try reader.merged())).sorted { $0.name < $1.name }
  }

  /// The proposal that `text` names: `NAME`, or `CYCLE/NAME` where several cycles have one.
  ///
  /// - Throws: `Refusal` with the nearest names where there is none, with the candidates where there are
  ///   several.
  package func proposal(named text: String) throws -> Proposal {
    try proposal(named: text, by: ProposalReader(in: self))
  }

  func proposal(named text: String, by reader: ProposalReader) throws -> Proposal {
    let names = reader.branches.proposals.keys.sorted()
    let fitting = names.filter { $0.description == text || $0.name == text }
    if fitting.count > 1 {
      throw Refusal(
        .notFound, "'\(text)' may mean \(fitting.map(\.description).joined(separator: " or "))",
        hint: "write the cycle, too: \(fitting[0])")
    }
    if let name = fitting.first, let proposal = try reader.proposal(name) { return proposal }
    if let merged = try reader.merged().first(where: {
      $0.name.description == text || $0.name.name == text
    }) {
      return merged
    }
    throw unknownProposal(text, among: names)
  }

  private func unknownProposal(_ text: String, among names: [ProposalName]) -> Refusal {
    let wanted =
      text.contains("/") ? names.map { ($0.description, $0) } : names.map { ($0.name, $0) }
    let near = Nearest.names(to: text, among: wanted)
    return Refusal(
      .notFound, "no proposal '\(text)'",
      hint: near.isEmpty
        ? "'okr proposals' shows them"
        : "did you mean \(near.map(\.description).joined(separator: " or "))?")
  }

  /// The plans as a proposal would have them; references without a cycle mean its own.
  package func version(of proposal: Proposal) throws -> Version {
    let version = try version(at: proposal.commit)
    version.proposalCycle = version.hasCycle(proposal.name.cycle) ? proposal.name.cycle : nil
    return version
  }
}

extension Workspace {
  /// What `text` names in a proposal: a team, an objective or a key result.
  package func reference(_ text: String, in proposal: Proposal, today: Day) throws
    -> Model.Reference
  {
    let version = try version(of: proposal)
    return try version.find(
      text, lookup: version.lookup(cycle: nil, today: today),
      kinds: [.team, .objective, .keyResult])
  }
}
