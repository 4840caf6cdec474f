/// Commits read one by one, for a shallow repository: libgit2 before 1.7 doesn't know where such a history ends.
struct LoadedHistory {
  private struct Node {
    let parents: [ObjectID]
    let time: Int64
  }

  private let repository: Repository
  private var nodes: [ObjectID: Node] = [:]

  init(of repository: Repository) {
    self.repository = repository
  }

  mutating func reachable(
    from tips: [ObjectID], without hidden: Set<ObjectID> = [], firstParentOnly: Bool = false
  ) throws(GitError) -> Set<ObjectID> {
    var (found, waiting) = (hidden, tips)
    while let id = waiting.popLast() {
      guard found.insert(id).inserted else { continue }
      let parents = try node(id).parents
      waiting += firstParentOnly ? Array(parents.prefix(1)) : parents
    }
    return found.subtracting(hidden)
  }

  /// Returns no commit before its children, and among those left the youngest first.
  mutating func ordered(
    from tips: [ObjectID], hiding hidden: [ObjectID], firstParentOnly: Bool
  ) throws(GitError) -> [ObjectID] {
    let hidden = try reachable(from: hidden)
    let found = try reachable(from: tips, without: hidden, firstParentOnly: firstParentOnly)
    var children: [ObjectID: Int] = [:]
    for id in found { for parent in try node(id).parents { children[parent, default: 0] += 1 } }
    var ready = found.filter { children[$0] == nil }.sorted(by: isOlder)
    var order: [ObjectID] = []
    while let id = ready.popLast() {
      order.append(id)
      for parent in try node(id).parents where found.contains(parent) {
        children[parent, default: 0] -= 1
        guard children[parent] == 0 else { continue }
        let place = ready.firstIndex { isOlder(parent, $0) } ?? ready.endIndex
        ready.insert(parent, at: place)
      }
    }
    return order
  }

  mutating func mergeBases(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
    let common = try reachable(from: [one]).intersection(reachable(from: [other]))
    var older: Set<ObjectID> = []
    for id in common { older.formUnion(try node(id).parents) }
    return common.subtracting(older).sorted { isOlder($1, $0) }
  }

  private func isOlder(_ one: ObjectID, _ other: ObjectID) -> Bool {
    (nodes[one]?.time ?? 0, one) < (nodes[other]?.time ?? 0, other)
  }

  private mutating func node(_ id: ObjectID) throws(GitError) -> Node {
    if let known = nodes[id] { return known }
    let commit = try repository.commit(id)
    let node = Node(parents: commit.parents, time: commit.committer.time.seconds)
    nodes[id] = node
    return node
  }
}
