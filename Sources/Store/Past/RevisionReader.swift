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

  /// The revisions of these commits that changed something, oldest first as they are.
  func revisions(of commits: [Commit]) throws -> [Revision] {
    try revisions(of: steps(of: commits))
  }

  /// Those of these commits that touched something, in their order.
  func steps(of commits: [Commit]) throws -> [Step] {
    let trees = Dictionary(commits.map { ($0.id, $0.tree) }) { first, _ in first }
    let scopes = scopes
    return try commits.inParallel(beside: repository) { commits, repository in
      let touched = TouchedFiles(repository: repository, scopes: scopes, trees: trees)
      return try commits.compactMap { commit in
        let files = try touched.files(of: commit)
        return files.isEmpty ? nil : Step(commit: commit, files: files)
      }
    }
  }

  /// Oldest first, as the steps are.
  func revisions(of steps: [Step]) throws -> [Revision] {
    // From the tip backwards: the newest versions have just been read as the tip's.
    var versions: [String: [ObjectID]] = [:]
    for file in steps.reversed().flatMap(\.files) where file.isPlan {
      versions[file.path, default: []] += file.versions
    }
    let plans = try decoder.plans(versions, in: repository)
    var line = RevisionLine(plans: plans, repository: repository)
    let parts = try steps.compactMap { try line.parts(of: $0) }
    return parts.inParallel { parts in parts.map(\.revision) }
  }

  /// One commit with the files it touched.
  struct Step: Sendable {
    let commit: Commit
    let files: [TouchedFiles.File]
  }
}
