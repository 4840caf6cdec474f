package import Model

extension CycleNames {
  /// The history of a cycle as though it had always had the name it has now.
  package struct Told: Sendable {
    package let revisions: [Revision]
    /// What it was called at each commit, the newest name first; empty where it never had another.
    package let names: [String: [String]]
  }

  /// Tells what was done under any of its names, and nothing of the renaming itself.
  ///
  /// - Parameter revisions: oldest first, with all in which it got a name.
  package func told(_ revisions: [Revision]) -> Told {
    guard !isOnlyOne else { return Told(revisions: revisions, names: [:]) }
    var told: [Revision] = []
    var names: [String: [String]] = [:]
    walk(revisions) { revision, ids in
      let retelling = Retelling(id: id, names: ids)
      if let revision = retelling.revision(revision) { told.append(revision) }
      names[revision.id] = ids
    }
    return Told(revisions: told, names: names)
  }

  /// What was done under the names it had at the time, as it was.
  package func own(_ revisions: [Revision]) -> [Revision] {
    var own: [Revision] = []
    walk(revisions) { revision, ids in
      var part = revision
      part.changes = revision.changes.filter { $0.subject.cycle.map(ids.contains) ?? false }
      if !part.changes.isEmpty { own.append(part) }
    }
    return own
  }

  private func walk(_ revisions: [Revision], _ body: (Revision, [String]) -> Void) {
    let bounds = Set(stretches.flatMap { [$0.since, $0.until] }.compactMap(\.self))
    var passed: Set<String> = []
    var ids = names(after: passed)
    for revision in revisions {
      if bounds.contains(revision.id) {
        passed.insert(revision.id)
        ids = names(after: passed)
      }
      body(revision, ids)
    }
  }

  private func names(after passed: Set<String>) -> [String] {
    stretches.filter { stretch in
      stretch.since.map(passed.contains) ?? true && stretch.until.map(passed.contains) != true
    }.map(\.id).uniqued()
  }
}

extension Subject {
  /// The cycle that it is or is in.
  package var cycle: String? {
    switch self {
    case .item(let reference): reference.cycle
    case .cycle(let id): id
    case .team, .settings: nil
    }
  }
}
