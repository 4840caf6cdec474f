import Format
import Git
import History
import Model

/// Reads commits into revisions: which plans, cycles and settings each changed, before and after.
struct RevisionReader {
  let repository: Repository
  let decoder: PlanDecoder
  /// The folders and files below which changes count.
  let scopes: [String]

  /// The revisions of these commits that changed something, in their order.
  func revisions(of commits: [Commit]) throws -> [Revision] {
    let trees = Dictionary(commits.map { ($0.id, $0.tree) }) { first, _ in first }
    var steps: [Step] = []
    for commit in commits {
      let step = try Step(commit, files: files(of: commit, trees: trees))
      if !step.files.isEmpty { steps.append(step) }
    }
    // From the tip backwards: the newest versions have just been read as the tip's.
    var versions: [String: [ObjectID]] = [:]
    for file in steps.reversed().flatMap(\.files) where PlanPath(file.path) != nil {
      versions[file.path, default: []] += file.versions
    }
    let plans = try decoder.plans(versions, in: repository)
    var line = RevisionLine(plans: plans, repository: repository)
    let parts = try steps.compactMap { try line.parts(of: $0) }
    return parts.parallelMap(\.revision)
  }

  /// One commit with the files it touched.
  struct Step {
    let commit: Commit
    let message: Message
    let files: [Touched]

    init(_ commit: Commit, files: [Touched]) {
      self.commit = commit
      self.files = files
      message = Message(parsing: files.isEmpty ? "" : commit.message)
    }
  }

  /// A file as a commit found it and left it; nil where it wasn't there.
  struct Touched {
    let path: String
    let old: ObjectID?
    let new: ObjectID?
    /// Where a plain merge joined two sides: where they parted, and the second one's end.
    var joined: (base: ObjectID?, other: ObjectID?)?

    /// The newest first.
    var versions: [ObjectID] {
      [new, old, joined?.other, joined?.base].compactMap(\.self)
    }
  }

  private func files(of commit: Commit, trees: [ObjectID: ObjectID]) throws -> [Touched] {
    guard let first = commit.parents.first else {
      return try touched(from: nil, to: commit.tree)
    }
    let old = try trees[first] ?? tree(of: first)
    guard commit.mainParents.count == 2 else { return try touched(from: old, to: commit.tree) }
    let other = try tree(of: commit.parents[1])
    return try joined(commit, first: old, other: other)
  }

  private func touched(from old: ObjectID?, to new: ObjectID) throws -> [Touched] {
    try scopes.flatMap { scope in
      try repository.changedPaths(from: old, to: new, under: scope).map {
        Touched(path: $0.path, old: $0.old?.blob, new: $0.new?.blob)
      }
    }
  }

  /// What a merge changed, and what its second side had changed: where the two agree there is
  /// nothing to tell of the merge itself.
  private func joined(_ commit: Commit, first: ObjectID, other: ObjectID) throws -> [Touched] {
    let bases = try repository.mergeBases(commit.parents[0], commit.parents[1])
    guard let base = try bases.first.map({ try tree(of: $0) }) else {
      return try touched(from: first, to: commit.tree)
    }
    let paths = Set(
      try touched(from: first, to: commit.tree).map(\.path)
        + touched(from: base, to: other).map(\.path))
    return try paths.sorted().compactMap { path in
      let old = try repository.entry(at: path, inTree: first)?.id
      let new = try repository.entry(at: path, inTree: commit.tree)?.id
      let base = try repository.entry(at: path, inTree: base)?.id
      let side = try repository.entry(at: path, inTree: other)?.id
      let isPlainJoin = (old == base && new == side) || (side == base && new == old)
      return isPlainJoin ? nil : Touched(path: path, old: old, new: new, joined: (base, side))
    }
  }

  private func tree(of id: ObjectID) throws -> ObjectID { try repository.commit(id).tree }
}
