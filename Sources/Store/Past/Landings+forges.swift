import Git
import History
import Model

// What a forge's button squashed or rebased into commits with one parent, which need not say so.

extension Landings {
  /// The proposal that a commit of main brought in, as it or its parents tell.
  func proposal(of entry: MainLine.Entry, _ commit: Commit) throws -> ProposalName? {
    if entry.proposal != nil || commit.parents.count > 1 { return entry.proposal }
    return Message.mayLand(commit.message) ? Message(parsing: commit.message).landedProposal : nil
  }

  /// The proposals that commits brought in without a word, by commit: those that left the plans as a
  /// proposal had them, and those that were rebased with them.
  ///
  /// - Parameter steps: in any order.
  func recognised(in steps: [DifferenceReader.Step]) throws -> [ObjectID: ProposalName] {
    let candidates = try candidates.get()
    guard !candidates.isEmpty else { return [:] }
    let plain = steps.filter { $0.commit.parents.count == 1 }
    var recognised: [ObjectID: ProposalName] = [:]
    for candidate in candidates {
      let landed = try plain.filter { try candidate.landed(in: $0, repository) }
      guard !landed.isEmpty else { continue }
      for step in landed { recognised[step.commit.id] = candidate.name }
      for step in plain where try isRebased(step.commit, of: candidate.name) {
        recognised[step.commit.id] = candidate.name
      }
    }
    return recognised
  }

  /// Since when a commit may have brought something in without a word; nil where nothing is open.
  func earliestLanding() throws -> Int64? {
    try candidates.get().map(\.earliest).min()
  }

  /// The commit of main, among those the branch hasn't, that brought it in; nil where none did.
  func landing(of name: ProposalName, among missing: [ObjectID]) throws -> ObjectID? {
    guard let tip = try tip(of: name) else { return nil }
    let candidate = try candidate(name, tip)
    return try missing.first { id in
      let step = try arrival(id)
      if step.proposal == name, step.isSaid { return true }
      // A merge of what the branch was once needn't have what it is now.
      guard !step.isMerge || step.proposal == name else { return false }
      return try candidate?.isReached(at: step.tree, repository) ?? false
    }
  }

  /// What a commit of main brought in by its own word; read once for all proposals.
  private func arrival(_ id: ObjectID) throws -> Arrival {
    if let known = arrivals[id] { return known }
    let commit = try repository.commit(id)
    let isMerge = commit.parents.count > 1
    let arrival = Arrival(
      tree: commit.tree, isMerge: isMerge, isSaid: try !isMerge || says(commit),
      proposal: isMerge
        ? try proposal(joinedBy: commit) : Message(parsing: commit.message).landedProposal)
    arrivals[id] = arrival
    return arrival
  }

  /// Whether it is one of the branch's own commits, made once more on main: a rebase keeps who wrote
  /// it when, and what they said.
  func isRebased(_ commit: Commit, of name: ProposalName) throws -> Bool {
    try writings(of: name).contains(Writing(commit))
  }

  func tip(of name: ProposalName) throws -> ObjectID? {
    try branches.proposals[name]?.tip(in: repository)?.commit
  }

  func openProposals() throws -> [LandingCandidate] {
    let known = try branches.proposals.keys.sorted().compactMap { name in
      try tip(of: name).flatMap { try candidate(name, $0) }
    }
    let gone = branches.talks.keys.filter { branches.proposals[$0] == nil }.sorted()
    return try known
      + gone.flatMap { name in
        try talk(of: name).statements.compactMap { statement in
          guard let tree = statement.tree.flatMap({ ObjectID(hex: $0) }), repository.hasObject(tree)
          else { return nil }
          return LandingCandidate(
            name: name, tree: tree, earliest: statement.time.seconds, isHere: false, paths: [])
        }
      }
  }

  /// nil for a branch that has nothing of its own, or is in main as it is.
  private func candidate(_ name: ProposalName, _ tip: ObjectID) throws -> LandingCandidate? {
    guard let base = try branchCommits.get()?.parting(of: tip), base != tip else { return nil }
    let parting = try repository.commit(base)
    let tree = try repository.commit(tip).tree
    let paths = try repository.changedPaths(from: parting.tree, to: tree).map(\.path)
    guard !paths.isEmpty else { return nil }
    return LandingCandidate(
      name: name, tree: tree, earliest: parting.committer.time.seconds, isHere: true, paths: paths)
  }
}

/// What a commit of main says that it brought in.
struct Arrival {
  let tree: ObjectID
  let isMerge: Bool
  /// Whether its message or the talk it joined names the proposal, and not only what it merged.
  let isSaid: Bool
  let proposal: ProposalName?
}

/// What stays of a commit when it is made once more elsewhere.
struct Writing: Hashable {
  private let author: Signature
  private let message: String

  init(_ commit: Commit) {
    (author, message) = (commit.author, commit.message)
  }
}
