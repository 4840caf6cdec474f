import Git
import Model

extension Workspace {
  /// The plans that a proposal changes or adds, in the order of their paths.
  package func planPaths(of proposal: Proposal) throws -> [PlanPath] {
    let base = try proposal.baseCommit.map { try repository.commit($0).tree }
    let tip = try repository.commit(proposal.commit).tree
    return try repository.changedPaths(from: base, to: tip)
      .filter { $0.new?.kind == .file || $0.new?.kind == .executable }
      .compactMap { PlanPath($0.path) }
  }

  /// What the file of a plan holds in a proposal; nil where there is none.
  package func planText(at path: PlanPath, of proposal: Proposal) throws -> [UInt8]? {
    let tip = try repository.commit(proposal.commit).tree
    guard let entry = try repository.entry(at: path.description, inTree: tip),
      entry.kind == .file || entry.kind == .executable
    else { return nil }
    return try repository.blob(entry.id)
  }
}
