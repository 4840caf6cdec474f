import Git
import History
import Model

// Who proposed and who approved, where the commit of main doesn't say.

extension Landings {
  /// Whose changes they are: those that the commit names; else who wrote the branch, as far as it is here;
  /// none where only the commit itself can tell.
  func proposers(of name: ProposalName, in commit: Commit) throws -> [Author] {
    let named = Message(parsing: commit.message).proposedBy
    guard named.isEmpty, let first = commit.parents.first else { return named }
    let isMerge = commit.parents.count > 1
    if !isMerge, try isRebased(commit, of: name) { return [] }
    let tip = try isMerge ? branchTip(of: commit) : tip(of: name)
    guard let tip else { return [] }
    var authors: [Author] = []
    for id in try repository.walk(from: [tip], hiding: [first], order: .topologicalTime).all()
      .reversed()
    {
      let author = Author(try repository.commit(id).author)
      if !authors.contains(author) { authors.append(author) }
    }
    return authors
  }

  /// Who agreed, by what was said of it: nobody whose approval had lapsed, and none of its authors.
  ///
  /// - Parameter talk: nil for what the commit joined and the branches have.
  func approvers(
    of name: ProposalName, in commit: Commit, by talk: Talk? = nil
  ) throws -> [Author] {
    guard Message(parsing: commit.message).approvedBy.isEmpty, let first = commit.parents.first
    else { return [] }
    let talk = try talk ?? self.talk(of: name, joinedBy: commit)
    guard !talk.statements.isEmpty else { return [] }
    let tip = try commit.parents.count > 1 ? branchTip(of: commit) ?? commit.id : commit.id
    let paths = try repository.changedPaths(
      from: repository.commit(first).tree, to: commit.tree
    ).map(\.path)
    let approvals = try Approvals(
      in: talk, of: paths, tree: repository.commit(tip).tree, Settings(), plans)
    let authors = Set(try proposers(of: name, in: commit).map(\.email))
    return approvals.all.filter { $0.isValid && !authors.contains($0.by.email) }.map(\.by)
  }
}
