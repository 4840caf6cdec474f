import Git

/// The commits that make up the history of main, newest first, read as they are asked for.
///
/// A commit is before all of its parents; of those that could come next, the newer one comes first.
/// A merge that brings in a proposal stands for the commits of its branch: these are the story of
/// the planning and aren't here. The sides of any other merge are.
struct MainLine {
  /// A commit, and the proposal it brought in where it is a merge that did.
  struct Entry: Sendable {
    let commit: Commit
    let proposal: ProposalName?

    var id: ObjectID { commit.id }

    /// The parents whose history is main's.
    var parents: ArraySlice<ObjectID> {
      proposal == nil ? commit.parents[...] : commit.parents.prefix(1)
    }

    /// By commit date, then by id, so that the order is always the same.
    fileprivate func isNewer(than other: Entry) -> Bool {
      (commit.committer.time.seconds, id) > (other.commit.committer.time.seconds, other.id)
    }
  }

  private let landings: Landings
  /// What comes next, as long as nothing stands beside it.
  private var next: ObjectID?
  /// What comes after that, the last first: the order of two sides is known once both are read.
  private var rest: [Entry] = []

  init(to tip: ObjectID, _ landings: Landings) {
    self.landings = landings
    next = tip
  }

  /// The next commits, as many as that or all there are.
  mutating func entries(_ count: Int = .max) throws -> [Entry] {
    var entries: [Entry] = []
    while entries.count < count, let entry = try entry() { entries.append(entry) }
    return entries
  }

  private mutating func entry() throws -> Entry? {
    guard let id = next else { return rest.popLast() }
    let entry = try read(id)
    next = entry.parents.count > 1 ? nil : entry.parents.first
    if entry.parents.count > 1 { rest = try history(of: entry).dropFirst().reversed() }
    return entry
  }

  private func read(_ id: ObjectID) throws -> Entry {
    let commit = try landings.repository.commit(id)
    return Entry(commit: commit, proposal: try landings.proposal(joinedBy: commit))
  }

  /// Newest first, from a commit on.
  private func history(of tip: Entry) throws -> [Entry] {
    var known = [tip.id: tip]
    var children: [ObjectID: Int] = [:]
    var waiting = [tip]
    while let entry = waiting.popLast() {
      for parent in entry.parents {
        children[parent, default: 0] += 1
        guard known[parent] == nil else { continue }
        let entry = try read(parent)
        known[parent] = entry
        waiting.append(entry)
      }
    }
    return MainLine.ordered(known, children: children, from: tip.id)
  }

  /// Newest first: a commit comes once all of its children have.
  private static func ordered(
    _ known: [ObjectID: Entry], children: [ObjectID: Int], from tip: ObjectID
  ) -> [Entry] {
    var children = children
    var ready: [Entry] = known[tip].map { [$0] } ?? []
    var order: [Entry] = []
    order.reserveCapacity(known.count)
    while let next = ready.popLast() {
      order.append(next)
      for parent in next.parents {
        children[parent, default: 1] -= 1
        guard children[parent] == 0, let entry = known[parent] else { continue }
        let place = ready.firstIndex { $0.isNewer(than: entry) } ?? ready.endIndex
        ready.insert(entry, at: place)
      }
    }
    return order
  }
}
