import Git
import History

/// Tells which commits of main brought a proposal in.
///
/// Most say so themselves. Of those that a forge's button or plain git made without a word, the
/// branches and talks that are here tell.
final class Landings {
  let repository: Repository
  let branches: ProposalBranches
  let plans: PlansReader
  /// The end of main.
  let main: ObjectID?
  private var talks: [ProposalName: Talk] = [:]
  /// The first commit of main that brought in what is asked for; nil where that isn't known.
  var firstLanding: Commit?
  /// Ends of talks that main has since then, by what their last words name.
  private lazy var joinedTalks = Result { try talksInMain() }
  private var writings: [ProposalName: Set<Writing>] = [:]
  var arrivals: [ObjectID: Arrival] = [:]
  /// What may have come to main without a word.
  private(set) lazy var candidates = Result { try openProposals() }
  /// Of all proposals; nil without a main.
  private(set) lazy var branchCommits = Result { try findBranchCommits() }
  private lazy var spokenOf = Result { try treesSpokenOf() }

  init(_ branches: ProposalBranches, to main: ObjectID?, _ plans: PlansReader) {
    self.branches = branches
    self.main = main
    self.plans = plans
    repository = plans.repository
  }

  /// The proposal that a merge brought in: as it says itself, or as its parents tell.
  func proposal(joinedBy merge: Commit) throws -> ProposalName? {
    guard merge.parents.count > 1 else { return nil }
    let message = Message(parsing: merge.message)
    guard message.reverts == nil else { return nil }
    return try message.joinedProposal ?? joinedTalk(of: merge) ?? branch(endingAt: merge.parents[1])
      ?? proposal(spokenOfAt: merge.parents[1])
  }

  /// Whether a commit names what it brought in, by its message or by the talk it joined.
  func says(_ commit: Commit) throws -> Bool {
    guard commit.parents.count > 1 else {
      return Message.mayLand(commit.message)
        && Message(parsing: commit.message).landedProposal != nil
    }
    let message = Message(parsing: commit.message)
    return try message.joinedProposal != nil || joinedTalk(of: commit) != nil
  }

  /// What was said of a proposal: what the commit that brought it in joined to main, and what is
  /// still on its talk's branch.
  func talk(of name: ProposalName, joinedBy commit: Commit? = nil) throws -> Talk {
    if let known = talks[name] { return known }
    let joined = try commit?.parents.dropFirst().filter(isTalk) ?? []
    let talk = try Talk(from: joined + (branches.talks[name]?.tips ?? []), of: name, in: repository)
    if !joined.isEmpty || commit == nil { talks[name] = talk }
    return talk
  }

  /// The same with what main joined later.
  func wholeTalk(of name: ProposalName, joinedBy commit: Commit) throws -> Talk {
    let later = try joinedTalks.get()[name] ?? []
    let joined = try commit.parents.dropFirst().filter(isTalk) + later
    return try Talk(from: joined + (branches.talks[name]?.tips ?? []), of: name, in: repository)
  }

  /// The end of the branch that a merge joined; nil where it joined nothing but a talk.
  func branchTip(of merge: Commit) throws -> ObjectID? {
    try merge.parents.dropFirst().first { try !isTalk($0) }
  }

  /// The branch's own commits; none where it isn't here.
  func writings(of name: ProposalName) throws -> Set<Writing> {
    if let known = writings[name] { return known }
    var found: Set<Writing> = []
    if let tip = try tip(of: name), let commits = try branchCommits.get()?.commits(of: tip) {
      found.formUnion(commits.map(Writing.init))
    }
    writings[name] = found
    return found
  }

  func isTalk(_ id: ObjectID) throws -> Bool {
    try repository.hasObject(id) && repository.commit(id).tree == .emptyTree
  }

  private func findBranchCommits() throws -> BranchCommits? {
    guard let main else { return nil }
    let tips = try branches.proposals.keys.compactMap(tip)
    return try BranchCommits(of: tips, besides: main, in: repository)
  }

  private func joinedTalk(of merge: Commit) throws -> ProposalName? {
    for parent in merge.parents.dropFirst(2) {
      if let name = try proposal(talkedAboutAt: parent) { return name }
    }
    return nil
  }

  /// What the last words of a talk name; nil where they name nothing, or it is none.
  private func proposal(talkedAboutAt tip: ObjectID) throws -> ProposalName? {
    guard try isTalk(tip) else { return nil }
    let subject = Message(parsing: try repository.commit(tip).message).subject
    guard subject.hasPrefix("talk:") else { return nil }
    return subject.split(separator: " ").last.flatMap { ProposalName($0) }
  }

  private func talksInMain() throws -> [ProposalName: [ObjectID]] {
    guard let main else { return [:] }
    var talks: [ProposalName: [ObjectID]] = [:]
    let before = firstLanding?.parents.first
    let since = try repository.walk(
      from: [main], hiding: [before].compactMap(\.self), order: .any)
    for id in try since.all() {
      for parent in try repository.commit(id).parents.dropFirst() {
        if let name = try proposal(talkedAboutAt: parent) {
          talks[name, default: []].append(parent)
        }
      }
    }
    return talks
  }

  /// One that is talked about: without a word it may be a draft that was just begun there.
  private func branch(endingAt tip: ObjectID) -> ProposalName? {
    branches.proposals.filter { branches.talks[$0.key] != nil && $0.value.tips.contains(tip) }
      .keys.min()
  }

  private func proposal(spokenOfAt tip: ObjectID) throws -> ProposalName? {
    let trees = try spokenOf.get()
    guard !trees.isEmpty, repository.hasObject(tip) else { return nil }
    return trees[try repository.commit(tip).tree.hex]
  }

  /// What the open talks are about, by the tree in hexadecimal digits.
  private func treesSpokenOf() throws -> [String: ProposalName] {
    var trees: [String: ProposalName] = [:]
    for name in branches.talks.keys.sorted() {
      for tree in try talk(of: name).statements.compactMap(\.tree) { trees[tree] = name }
    }
    return trees
  }
}
