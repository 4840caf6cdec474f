import Git

/// A proposal that main may have without saying so.
struct LandingCandidate {
  let name: ProposalName
  let tree: ObjectID
  /// When the branch began, or that was said of it: it can't have come to main before.
  let earliest: Int64
  /// Whether its branch is.
  let isHere: Bool
  /// What it changes; where its branch is gone, what a commit touches must do.
  let paths: [String]

  /// Whether a commit made the files that the proposal changes what the proposal had made of them.
  func landed(in step: DifferenceReader.Step, _ repository: Repository) throws -> Bool {
    let touched = step.files.filter(\.isPlan)
    guard !touched.isEmpty else { return false }
    if isHere {
      guard touched.contains(where: { paths.contains($0.path) }) else { return false }
      return try isReached(at: step.commit.tree, repository)
    }
    return try step.commit.committer.time.seconds >= earliest
      && touched.allSatisfy { try repository.entry(at: $0.path, inTree: tree)?.id == $0.new }
  }

  func isReached(at other: ObjectID, _ repository: Repository) throws -> Bool {
    guard !paths.isEmpty else { return false }
    return try paths.allSatisfy { path in
      try repository.entry(at: path, inTree: tree)
        == repository.entry(at: path, inTree: other)
    }
  }
}
