import Git

/// The commits that make up the history of main.
///
/// A merge that brings in a proposal stands for the commits of its branch: these are the story of
/// the planning and aren't here. The sides of any other merge are.
final class MainLine {
  /// A commit as part of main's history.
  struct Entry: Sendable, Comparable {
    let id: ObjectID
    let tree: ObjectID
    /// The parents whose history is main's, the first parent first.
    let parents: [ObjectID]
    /// The proposal that it brought in, where it is a merge that did.
    let proposal: ProposalName?
    /// When it was committed, in seconds since 1970; later than its parents, whatever their clocks said.
    let time: Int64

    /// Whether it joins sides that are all told.
    var isJoin: Bool { parents.count > 1 }

    /// The order of the history: the same for two commits whatever else there is, and never a
    /// commit before one that it descends from.
    static func < (one: Entry, other: Entry) -> Bool {
      (one.time, one.id) < (other.time, other.id)
    }
  }

  let landings: Landings
  /// The `time` of a commit that needn't be read, since it and all before it are known.
  private let knownTime: (ObjectID) throws -> Int64?
  private var found: [ObjectID: Entry] = [:]

  init(_ landings: Landings, knownTime: @escaping (ObjectID) throws -> Int64? = { _ in nil }) {
    self.landings = landings
    self.knownTime = knownTime
  }

  /// The history up to a commit, oldest first, without what is known already.
  func entries(to tip: ObjectID) throws -> [Entry] {
    var read: [ObjectID: Commit] = [:]
    var told: [Entry] = []
    var waiting = [tip]
    while let id = waiting.last {
      guard found[id] == nil, try knownTime(id) == nil else {
        waiting.removeLast()
        continue
      }
      let commit = try read[id] ?? landings.repository.commit(id)
      let (parents, proposal) = try history(of: commit)
      let missing = try parents.filter { try found[$0] == nil && knownTime($0) == nil }
      guard missing.isEmpty else {
        read[id] = commit
        waiting += missing
        continue
      }
      read[id] = nil
      let entry = try entry(commit, parents, proposal)
      found[id] = entry
      told.append(entry)
      waiting.removeLast()
    }
    return told.sorted()
  }

  /// One commit, told or not.
  func entry(_ id: ObjectID) throws -> Entry {
    if let known = found[id] { return known }
    let commit = try landings.repository.commit(id)
    let (parents, proposal) = try history(of: commit)
    let entry = Entry(
      id: id, tree: commit.tree, parents: parents, proposal: proposal,
      time: try knownTime(id) ?? commit.committer.time.seconds)
    found[id] = entry
    return entry
  }

  /// What happened since the sides of a join were one, oldest first, and the commit they all go back to,
  /// before which nothing happened beside it; nil where they have none in common.
  func window(of join: Entry) throws -> (commits: [Entry], start: Entry?) {
    var open = try Set(join.parents).map(entry).sorted()
    var seen = Set(join.parents)
    var commits: [Entry] = []
    while open.count > 1, let newest = open.popLast() {
      commits.append(newest)
      for parent in newest.parents where seen.insert(parent).inserted {
        let parent = try entry(parent)
        open.insert(parent, at: open.firstIndex { parent < $0 } ?? open.endIndex)
      }
    }
    return (commits.reversed(), open.last)
  }

  private func history(of commit: Commit) throws -> ([ObjectID], ProposalName?) {
    guard commit.parents.count > 1 else { return (commit.parents, nil) }
    guard let proposal = try landings.proposal(joinedBy: commit) else {
      return (try commit.parents.filter { try !landings.isTalk($0) }, nil)
    }
    return (Array(commit.parents.prefix(1)), proposal)
  }

  private func entry(
    _ commit: Commit, _ parents: [ObjectID], _ proposal: ProposalName?
  ) throws -> Entry {
    var time = commit.committer.time.seconds
    for parent in parents {
      let earlier = try found[parent]?.time ?? knownTime(parent) ?? time - 1
      time = max(time, earlier == .max ? .max : earlier + 1)
    }
    return Entry(
      id: commit.id, tree: commit.tree, parents: parents, proposal: proposal, time: time)
  }
}
