import Format
import Git
import History
import Model

/// Reads commits into revisions: which plans, cycles and settings each changed, before and after.
struct RevisionReader {
  let landings: Landings
  let decoder: PlanDecoder
  /// The folders and files below which changes count.
  let scopes: [String]

  var repository: Repository { landings.repository }

  /// The revisions of these commits that changed something, oldest first as they are.
  func revisions(of entries: [MainLine.Entry]) throws -> [Revision] {
    try revisions(of: steps(of: entries))
  }

  /// Those of these commits that touched something, in their order.
  func steps(of entries: [MainLine.Entry]) throws -> [Step] {
    let trees = Dictionary(entries.map { ($0.id, $0.commit.tree) }) { first, _ in first }
    let scopes = scopes
    return try entries.inParallel(beside: repository) { entries, repository in
      let touched = TouchedFiles(repository: repository, scopes: scopes, trees: trees)
      return try entries.compactMap { entry in
        let files = try touched.files(of: entry)
        return files.isEmpty ? nil : Step(entry: entry, files: files)
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
    let recognised = try landings.recognised(in: steps)
    var line = RevisionLine(plans: plans, landings: landings)
    let parts = try steps.compactMap { step in
      try line.parts(of: step, bringing: recognised[step.commit.id])
    }
    return parts.inParallel { parts in parts.map(\.revision) }
  }

  /// One commit with the files it touched.
  struct Step: Sendable {
    let entry: MainLine.Entry
    let files: [TouchedFiles.File]

    var commit: Commit { entry.commit }
  }
}
