import Git

extension Workspace {
  /// One line for each way in which the tip of main isn't what lies in front of the reader: plans
  /// with uncommitted edits, a proposal that is checked out, an origin whose main has more.
  package func remarks() throws -> [String] {
    var remarks: [String] = []
    if try hasEditedPlans() {
      remarks.append(
        "plans have uncommitted edits, which '--at worktree' shows; this is '\(try mainBranch())'")
    }
    let head = try repository.head
    if let branch = head.branch, branch.hasPrefix("refs/heads/proposals/") {
      let name = branch.dropFirst("refs/heads/".count)
      remarks.append("'\(name)' is checked out; this is '\(try mainBranch())'")
    }
    let main = try mainBranch()
    if let origin = try repository.commit(ofReference: "refs/remotes/origin/\(main)"),
      try !repository.isAncestor(origin, of: mainTip())
    {
      remarks.append("'origin/\(main)' has commits that '\(main)' hasn't; this is '\(main)'")
    }
    return remarks
  }

  private func hasEditedPlans() throws -> Bool {
    guard !repository.isBare else { return false }
    return try repository.workTree().editedPaths(in: "cycles").contains { FileKind($0) != nil }
  }
}
