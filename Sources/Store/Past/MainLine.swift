import Git
import History

/// The commits that make up the history of main, oldest first.
///
/// A merge that brings in a proposal stands for the commits of its branch: these are the story of
/// the planning and aren't here. The sides of any other merge are.
struct MainLine {
  /// A commit is after all of its parents; of those that could come next, the older one comes first.
  let commits: [Commit]
  /// The commit at which a shallow clone begins to know; nil where all is here.
  let boundary: ObjectID?

  init(to tip: ObjectID, in repository: Repository) throws {
    var known: [ObjectID: Commit] = [:]
    var children: [ObjectID: Int] = [:]
    var waiting = [tip]
    while let id = waiting.popLast() {
      guard known[id] == nil else { continue }
      let commit = try repository.commit(id)
      known[id] = commit
      for parent in commit.mainParents {
        children[parent, default: 0] += 1
        waiting.append(parent)
      }
    }
    commits = MainLine.ordered(known, children: children, from: tip).reversed()
    let ends = try repository.shallowCommits()
    boundary = commits.first { ends.contains($0.id) }?.id
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
