import Git

/// The commits that branches have and main hasn't, found in one walk however many branches there are.
struct BranchCommits {
  private let repository: Repository
  private let main: ObjectID
  private let own: Set<ObjectID>

  init(of tips: [ObjectID], besides main: ObjectID, in repository: Repository) throws {
    self.repository = repository
    self.main = main
    own =
      tips.isEmpty
      ? [] : Set(try repository.walk(from: tips, hiding: [main], order: .any).all())
  }

  /// Where a branch left main; nil where they have nothing in common.
  func parting(of tip: ObjectID) throws -> ObjectID? {
    var commit = tip
    while own.contains(commit) {
      let parents = try repository.commit(commit).parents
      // What it joined may be of main, and then it left main more than once.
      guard parents.count < 2 else { return try repository.mergeBase(main, tip) }
      guard let parent = parents.first else { return nil }
      commit = parent
    }
    return commit
  }

  /// A branch's own commits, in no order.
  func commits(of tip: ObjectID) throws -> [Commit] {
    var found: [Commit] = []
    var seen: Set = [tip]
    var open = own.contains(tip) ? [tip] : []
    while let id = open.popLast() {
      let commit = try repository.commit(id)
      found.append(commit)
      open += commit.parents.filter { own.contains($0) && seen.insert($0).inserted }
    }
    return found
  }
}
