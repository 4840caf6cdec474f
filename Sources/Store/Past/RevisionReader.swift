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
    let scopes = scopes
    let steps = try commits.inParallel(beside: repository) { commits, repository in
      let touched = TouchedFiles(repository: repository, scopes: scopes, trees: trees)
      return try commits.compactMap { commit in
        let files = try touched.files(of: commit)
        return files.isEmpty ? nil : Step(commit: commit, files: files)
      }
    }
    // From the tip backwards: the newest versions have just been read as the tip's.
    var versions: [String: [ObjectID]] = [:]
    for file in steps.reversed().flatMap(\.files) where PlanPath(file.path) != nil {
      versions[file.path, default: []] += file.versions
    }
    let plans = try decoder.plans(versions, in: repository)
    var line = RevisionLine(plans: plans, repository: repository)
    let parts = try steps.compactMap { try line.parts(of: $0) }
    return try parts.inParallel(beside: repository) { parts, _ in parts.map(\.revision) }
  }

  /// One commit with the files it touched.
  struct Step: Sendable {
    let commit: Commit
    let files: [TouchedFiles.File]
  }
}
