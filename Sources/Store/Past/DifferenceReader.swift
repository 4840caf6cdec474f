import Git
import Model

/// Reads what commits changed.
final class DifferenceReader {
  let line: MainLine
  let versions: Versions
  /// The folders and files below which changes count.
  let scopes: [String]
  private var joins: [ObjectID: Difference] = [:]

  init(_ line: MainLine, _ versions: Versions, scopes: [String]) {
    self.line = line
    self.versions = versions
    self.scopes = scopes
  }

  private var repository: Repository { versions.repository }

  /// One commit with the files it touched.
  struct Step: Sendable {
    let entry: MainLine.Entry
    let commit: Commit
    let files: [TouchedFiles.File]
  }

  /// Those of these commits that touched something, in their order.
  func steps(of entries: [MainLine.Entry]) throws -> [Step] {
    let trees = Dictionary(entries.map { ($0.id, $0.tree) }) { first, _ in first }
    let scopes = scopes
    return try entries.inParallel(beside: repository) { entries, repository in
      let touched = TouchedFiles(repository: repository, scopes: scopes, trees: trees)
      return try entries.compactMap { entry in
        let files = try touched.files(of: entry)
        guard !files.isEmpty else { return nil }
        return Step(entry: entry, commit: try repository.commit(entry.id), files: files)
      }
    }
  }

  /// What the commits changed that touched something.
  ///
  /// - Parameter steps: oldest first.
  func differences(of steps: [Step]) throws -> [Difference] {
    try versions.read(steps.lazy.flatMap(\.files))
    return try steps.compactMap { step in
      let difference = try step.entry.isJoin ? joined(step) : plain(step)
      return difference.before == difference.after ? nil : try complete(difference)
    }
  }

  /// With the cycles whose ends say what a missing `due` means.
  private func complete(_ difference: Difference) throws -> Difference {
    var difference = difference
    for (cycle, plans) in difference.after.plans
    where difference.before.cycles[cycle] == nil && difference.after.cycles[cycle] == nil {
      let known = difference.before.plans[cycle] ?? [:]
      guard plans.contains(where: { $0.value.hasDue || known[$0.key]?.hasDue == true }) else {
        continue
      }
      let path = "cycles/\(cycle)/cycle.yaml"
      guard let kind = FileKind(path) else { continue }
      let file = try repository.entry(at: path, inTree: difference.step.entry.tree)
      let id = try versions.good(file?.id, path, kind)
      try versions.put(id, kind, into: &difference.before)
      try versions.put(id, kind, into: &difference.after)
    }
    return difference
  }

  private func plain(_ step: Step) throws -> Difference {
    var before = Snapshot()
    var after = Snapshot()
    for file in step.files {
      let old = try versions.good(file.old, file.path, file.kind)
      guard try versions.takes(file.new, of: file, after: old) else { continue }
      try versions.put(old, file.kind, into: &before)
      try versions.put(file.new, file.kind, into: &after)
    }
    return Difference(step: step, before: before, after: after)
  }

  private func joined(_ step: Step) throws -> Difference {
    if let known = joins[step.entry.id] { return known }
    let replay = try JoinReplay(of: step, with: self)
    let difference = try replay.difference()
    joins[step.entry.id] = difference
    return difference
  }
}

extension Plan {
  fileprivate var hasDue: Bool {
    objectives.contains { $0.keyResults.contains { $0.due != nil } }
  }
}
