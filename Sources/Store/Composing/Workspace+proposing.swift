import Git
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
