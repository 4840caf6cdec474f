import Git

/// A branch that is written to.
struct Branch {
  /// In full: `refs/heads/main`.
  let name: String
  /// nil where it has no commit yet.
  let tip: ObjectID?
  /// False where only origin has it so far: the first write makes it here.
  let isHere: Bool
  var isProposal = false

  /// The cycle that a proposal is for; nil for any other branch.
  var proposalCycle: String? {
    let parts = name.split(separator: "/")
    return isProposal && parts.count == 5 ? String(parts[3]) : nil
  }
}

extension Workspace {
  func branch(for destination: Destination) throws -> Branch {
    if case .proposalOrMain = destination,
      case .branch(let name, let tip) = try repository.head,
      name.hasPrefix("refs/heads/proposals/")
    {
      return Branch(name: name, tip: tip, isHere: true, isProposal: true)
    }
    let name = "refs/heads/\(try mainBranch())"
    let isHere = try repository.reference(named: name) != nil
    return Branch(name: name, tip: try mainTip(), isHere: isHere)
  }
}
