import Model

/// The names that a cycle had, and from when until when each of them meant it.
///
/// A name goes on to mean the cycle after that got another one, since other clones may not know yet;
/// until a new cycle takes it.
package struct CycleNames: Sendable, Equatable {
  package struct Stretch: Sendable, Equatable {
    package let id: String
    /// The commit from which on the name means the cycle; nil where it did so from the beginning.
    package let since: String?
    /// The commit from which on it means another one; nil where none does.
    package internal(set) var until: String?
  }

  /// The name it was asked for by.
  package let id: String
  /// The newest first.
  package let stretches: [Stretch]

  /// All names it had, the newest first.
  package var ids: [String] { stretches.map(\.id).uniqued() }

  /// Whether the name never meant another cycle, nor this one had another name.
  package var isOnlyOne: Bool {
    stretches.count == 1 && stretches[0].since == nil && stretches[0].until == nil
  }

  /// Of a cycle that never had another name.
  package init(only id: String) {
    self.id = id
    stretches = [Stretch(id: id, since: nil)]
  }

  /// - Parameters:
  ///   - id: any name of the cycle, as it was used last.
  ///   - revisions: oldest first, at least those in which cycles came or went; of those in which
  ///     cycles went, with all that they changed.
  package init(of id: String, in revisions: some Sequence<Revision>) {
    self.id = id
    var bearers = NameBearers()
    for revision in revisions { bearers.follow(revision) }
    stretches = bearers.stretches(of: id)
  }
}

/// Which cycle each name means while the history goes on; cycles are numbered as they come.
private struct NameBearers {
  private var bearers: [String: Int] = [:]
  /// Of each cycle, in the order in which it got them.
  private var stretches: [Int: [CycleNames.Stretch]] = [:]
  /// The names that were given up for another one.
  private var left: Set<String> = []

  mutating func follow(_ revision: Revision) {
    let changes = revision.cycleChanges
    guard !changes.isEmpty else { return }
    let renamed = revision.renamedCycles
    for (old, new) in renamed.sorted(by: <) { give(new, to: bearer(of: old), in: revision) }
    for (id, change) in changes where change.from == .null && !renamed.values.contains(id) {
      if left.contains(id) { give(id, to: stretches.count, in: revision) }
    }
    left.formUnion(renamed.keys)
  }

  private mutating func give(_ id: String, to cycle: Int, in revision: Revision) {
    left.remove(id)
    guard bearer(of: id) != cycle else { return }
    end(id, with: revision)
    bearers[id] = cycle
    stretches[cycle, default: []].append(CycleNames.Stretch(id: id, since: revision.id))
  }

  private mutating func end(_ id: String, with revision: Revision) {
    guard let earlier = bearers[id],
      let last = stretches[earlier]?.lastIndex(where: { $0.id == id && $0.until == nil })
    else { return }
    stretches[earlier]?[last].until = revision.id
  }

  private mutating func bearer(of id: String) -> Int {
    if let known = bearers[id] { return known }
    let cycle = stretches.count
    bearers[id] = cycle
    stretches[cycle] = [CycleNames.Stretch(id: id, since: nil)]
    return cycle
  }

  func stretches(of id: String) -> [CycleNames.Stretch] {
    let own = bearers[id].flatMap { stretches[$0] }?.reversed() ?? []
    return own.isEmpty ? [CycleNames.Stretch(id: id, since: nil)] : Array(own)
  }
}
