import Git
import History
import Model

/// What the index depends on: where main ends, where a shallow history begins, and the branches that
/// may tell which proposal a commit brought in.
struct IndexKey {
  let tip: ObjectID
  let ends: String
  let branches: String
  let scopes = ["cycles", "okr.yaml"]

  init(_ repository: Repository, tip: ObjectID, _ branches: ProposalBranches) throws {
    self.tip = tip
    ends = try repository.shallowCommits().map(\.hex).sorted().joined(separator: " ")
    self.branches =
      IndexKey.text("proposals", branches.proposals) + IndexKey.text("talk", branches.talks)
  }

  private static func text(_ folder: String, _ pairs: [ProposalName: ProposalBranches.Pair])
    -> String
  {
    pairs.sorted { $0.key < $1.key }.map { name, pair in
      "\(folder)/\(name) \(pair.here?.hex ?? "-") \(pair.origin?.hex ?? "-")\n"
    }.joined()
  }

  func fits(_ meta: IndexMeta) -> Bool {
    meta["tip"] == tip.hex && meta["ends"] == ends && meta["branches"] == branches
  }
}
