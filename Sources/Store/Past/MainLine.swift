import Git
import History

/// The commits that make up the history of main, newest first, read as they are asked for.
///
/// A commit is before all of its parents; of those that could come next, the newer one comes first.
/// A merge that brings in a proposal stands for the commits of its branch: these are the story of
/// the planning and aren't here. The sides of any other merge are.
struct MainLine {
  private let repository: Repository
  /// What comes next, as long as nothing stands beside it.
  private var next: ObjectID?
  /// What comes after that, the last first: the order of two sides is known once both are read.
  private var rest: [Commit] = []

  init(to tip: ObjectID, in repository: Repository) {
    self.repository = repository
    next = tip
  }

  /// The next commits, as many as that or all there are.
  mutating func commits(_ count: Int = .max) throws -> [Commit] {
    var commits: [Commit] = []
    while commits.count < count, let commit = try commit() { commits.append(commit) }
    return commits
  }

  private mutating func commit() throws -> Commit? {
    guard let id = next else { return rest.popLast() }
    let commit = try repository.commit(id)
    let parents = commit.mainParents
    next = parents.count > 1 ? nil : parents.first
    if parents.count > 1 { rest = try history(of: commit).dropFirst().reversed() }
    return commit
  }

  /// Newest first, from a commit on.
  private func history(of tip: Commit) throws -> [Commit] {
    var known = [tip.id: tip]
    var children: [ObjectID: Int] = [:]
    var waiting = [tip]
    while let commit = waiting.popLast() {
      for parent in commit.mainParents {
        children[parent, default: 0] += 1
        guard known[parent] == nil else { continue }
        let commit = try repository.commit(parent)
        known[parent] = commit
        waiting.append(commit)
      }
    }
    return MainLine.ordered(known, children: children, from: tip.id)
  }

  /// Newest first: a commit comes once all of its children have.
  private static func ordered(
    _ known: [ObjectID: Commit], children: [ObjectID: Int], from tip: ObjectID
  ) -> [Commit] {
    var children = children
    var ready: [Commit] = known[tip].map { [$0] } ?? []
    var order: [Commit] = []
    order.reserveCapacity(known.count)
    while let next = ready.popLast() {
      order.append(next)
      for parent in next.mainParents {
        children[parent, default: 1] -= 1
        guard children[parent] == 0, let commit = known[parent] else { continue }
        let place = ready.firstIndex { $0.isNewer(than: commit) } ?? ready.endIndex
        ready.insert(commit, at: place)
      }
    }
    return order
  }
}

extension Commit {
  /// The parents whose history is main's.
  var mainParents: ArraySlice<ObjectID> {
    parents.count > 1 && Message(parsing: message).broughtInProposal != nil
      ? parents.prefix(1) : parents[...]
  }

  /// By commit date, then by id, so that the order is always the same.
  fileprivate func isNewer(than other: Commit) -> Bool {
    (committer.time.seconds, id) > (other.committer.time.seconds, other.id)
  }
}

extension Message {
  /// The name of the proposal that a merge brought in: `Proposal: CYCLE/NAME`, or a subject that
  /// names `proposals/CYCLE/NAME`, as the buttons of forges write it.
  var broughtInProposal: String? {
    if let named = proposal { return named.split(separator: "/").last.map(String.init) }
    guard let start = subject.firstRange(of: "proposals/") else { return nil }
    let rest = subject[start.upperBound...].prefix {
      $0.isLetter || $0.isNumber || "-/".contains($0)
    }
    let parts = rest.split(separator: "/")
    return parts.count == 2 ? String(parts[1]) : nil
  }
}
