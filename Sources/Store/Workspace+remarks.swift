import Git

extension Workspace {
  /// One line for each way in which the tip of main isn't what lies in front of the reader:
  /// uncommitted edits of plans, a proposal that is checked out, a main that is behind origin's.
  package func remarks() throws -> [String] {
    var remarks: [String] = []
    let head = try repository.head
    if let branch = head.branch, branch.hasPrefix("refs/heads/proposals/") {
      let name = branch.dropFirst("refs/heads/".count)
      remarks.append("'\(name)' is checked out; this is '\(try mainBranch())'")
    }
    return remarks
  }
}
