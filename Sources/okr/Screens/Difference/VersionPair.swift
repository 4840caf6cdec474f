import Format
import Model
import Store

/// Two versions to compare. A plan that can't be read in one of them is left out of both, since
/// what can't be read isn't gone.
struct VersionPair {
  let from: Version
  let to: Version
  /// The only cycle that counts; nil for all, and for the settings.
  let cycle: String?

  func snapshots() throws -> (from: Snapshot, to: Snapshot) {
    var old = try snapshot(of: from)
    var new = try snapshot(of: to)
    for id in Set(from.cycleIDs + to.cycleIDs) {
      if isUnreadable(id, in: from) || isUnreadable(id, in: to) {
        (old.cycles[id], new.cycles[id]) = (nil, nil)
      }
      for team in try unreadable(id, in: from) + unreadable(id, in: to) {
        old.plans[id]?[team] = nil
        new.plans[id]?[team] = nil
      }
    }
    return (old, new)
  }

  private func snapshot(of version: Version) throws -> Snapshot {
    guard let cycle else { return try version.snapshot() }
    var snapshot = Snapshot(settings: to.settings)
    snapshot.cycles[cycle] = version.cycles[cycle]
    snapshot.plans[cycle] = try version.plans(in: cycle)
    return snapshot
  }

  private func isUnreadable(_ id: String, in version: Version) -> Bool {
    version.cycles[id] == nil
      && version.problems.contains {
        $0.severity == .error && $0.path == "cycles/\(id)/cycle.yaml"
      }
  }

  private func unreadable(_ id: String, in version: Version) throws -> [TeamPath] {
    guard cycle == nil || cycle == id, version.hasCycle(id) else { return [] }
    return try version.planFiles(in: id).filter { $0.value.plan == nil }.map(\.key)
  }
}
