import Git
package import History
import Model

// Proposals as a composed history has them: written by several people, and nothing checked out.
extension Workspace {
  /// Commits what an operation drafts to the proposal's branch, which begins at main.
  package func propose(
    _ operation: some Operation, in proposal: ProposalName, by author: Authorship
  ) throws {
    let tip = try repository.commit(ofReference: proposal.branch)
    let branch = Branch(
      name: proposal.branch, tip: try tip ?? mainTip(), isHere: tip != nil, isProposal: true)
    let (draft, files) = try drafted(operation, on: branch, by: author)
    guard try commit(draft, files: files, on: branch, by: author) != nil else {
      throw tooSlow(branch)
    }
  }

  /// Makes the proposal part of main: the same operation once more, on main as it is now.
  package func merge(
    _ operation: some Operation, of proposal: ProposalName, proposedBy: [Author],
    approvedBy: [Author], by author: Authorship
  ) throws {
    let branch = try branch(for: .main)
    var (draft, files) = try drafted(operation, on: branch, by: author)
    let reason = draft.message.reason.map { [Trailer(.reason, $0)] } ?? []
    draft.message = Message(
      subject: "merge: \(proposal.name)", note: draft.message.note,
      trailers: reason + [Trailer(.proposal, "\(proposal)")]
        + proposedBy.map { Trailer(.proposedBy, "\($0)") }
        + approvedBy.map { Trailer(.approvedBy, "\($0)") })
    let sides = try [proposal.branch, proposal.talk].compactMap { name in
      try repository.commit(ofReference: name).map { (name, tip: $0) }
    }
    let commit = try commit(
      draft, files: files, on: branch, joining: sides.map(\.tip), by: author)
    guard commit != nil else { throw tooSlow(branch) }
    for (name, tip) in sides { try repository.delete(reference: name, expecting: tip) }
  }

  private func drafted(
    _ operation: some Operation, on branch: Branch, by author: Authorship
  ) throws -> (Draft, DraftedFiles) {
    let version = try version(on: branch)
    let draft = try operation.draft(on: version, by: author)
    return (draft, try DraftedFiles(draft, on: version.files))
  }

  private func tooSlow(_ branch: Branch) -> Refusal {
    Refusal(.inTheWay, "somebody else wrote to '\(branch.name)' meanwhile", hint: "try again")
  }
}
