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
  /// Those of them that weren't known before, parents first.
  private var told: [Entry] = []

  init(_ landings: Landings, knownTime: @escaping (ObjectID) throws -> Int64? = { _ in nil }) {
    self.landings = landings
    self.knownTime = knownTime
  }

  /// The history up to a commit, oldest first, without what is known already.
  func entries(to tip: ObjectID) throws -> [Entry] {
    // A commit comes back, with its own time, once its parents are found.
    var waiting: [Entry] = try isKnown(tip) ? [] : [read(tip)]
    while let entry = waiting.popLast() {
      guard found[entry.id] == nil else { continue }
      let missing = try entry.parents.filter { try !isKnown($0) }
      guard missing.isEmpty else {
        waiting.append(entry)
        waiting += try missing.map(read)
        continue
      }
      let last = try entry.parents.compactMap { try found[$0]?.time ?? knownTime($0) }.max()
      let own = last.map { entry.after($0) } ?? entry
      found[entry.id] = own
      told.append(own)
    }
    return told.sorted()
  }

  private func isKnown(_ id: ObjectID) throws -> Bool {
    try found[id] != nil || knownTime(id) != nil
  }

  /// One commit, told or not.
  func entry(_ id: ObjectID) throws -> Entry {
    if let known = found[id] { return known }
    let read = try read(id)
    let entry = try knownTime(id).map { read.at($0) } ?? read
    found[id] = entry
    return entry
  }

  /// What happened since the sides of a join were one, oldest first, and the commit they all go back to,
  /// before which nothing happened beside it; nil where they have none in common.
  func window(of join: Entry) throws -> (commits: [Entry], start: Entry?) {
    try window(from: join.parents) { _ in true }
  }

  /// What comes after the last commit that is `known` and that all of it descends from.
  func window(
    from heads: [ObjectID], to known: (Entry) throws -> Bool
  ) throws -> (commits: [Entry], start: Entry?) {
    var open = try Set(heads).map(entry).sorted()
    var seen = Set(heads)
    var commits: [Entry] = []
    // A side that began on its own has nothing in common with what came before it elsewhere.
    var hasOwnBeginning = false
    while let newest = open.last {
      if open.count == 1, !hasOwnBeginning, try known(newest) { break }
      open.removeLast()
      commits.append(newest)
      hasOwnBeginning = hasOwnBeginning || newest.parents.isEmpty
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

  /// With the time that the commit itself has.
  private func read(_ id: ObjectID) throws -> Entry {
    let commit = try landings.repository.commit(id)
    let (parents, proposal) = try history(of: commit)
    return Entry(
      id: id, tree: commit.tree, parents: parents, proposal: proposal,
      time: commit.committer.time.seconds)
  }
}

extension MainLine.Entry {
  fileprivate func at(_ time: Int64) -> MainLine.Entry {
    MainLine.Entry(id: id, tree: tree, parents: parents, proposal: proposal, time: time)
  }

  fileprivate func after(_ earlier: Int64) -> MainLine.Entry {
    earlier < time ? self : at(earlier == .max ? .max : earlier + 1)
  }
}
