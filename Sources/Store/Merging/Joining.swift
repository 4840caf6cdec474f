import Format
import Git
import History
import Model

/// A proposal about to become part of main: allowed, agreed, without conflicts, and nothing in its way.
struct Joining {
  let name: ProposalName
  let branch: Branch
  /// The merged tree.
  let tree: ObjectID
  /// Besides main: the proposal, and its talk where there is one.
  let parents: [ObjectID]
  let message: Message
  let files: DraftedFiles
  /// What it changes of main, by meaning.
  let changes: [Change]
  let settings: Settings
  let follower: WorkTreeFollower

  /// - Parameters:
  ///   - known: main as it was read with the proposal; it may have moved since.
  ///   - isTrial: leaves everything as it is, what others were interrupted at, too.
  /// - Throws: `MergeConflicts`, `BrokenFiles`, `Refusal`.
  init(
    _ proposal: Proposal, into known: Version, settling settlement: Settlement, reason: String?,
    by author: Authorship, in workspace: Workspace, isTrial: Bool = false
  ) throws {
    name = proposal.name
    branch = try workspace.branch(for: .main)
    let repository = workspace.repository
    guard let tip = branch.tip else { throw Refusal(.notFound, "there is no commit yet") }
    let main = known.commit == tip ? known : try workspace.version(at: tip)
    settings = main.settings
    try MergePermission(settings: settings, cycles: main.cycles).check(proposal, by: author)

    let arbiter = Arbiter(settlement)
    let ours = try repository.commit(tip).tree
    let base = try MergeBase.tree(of: tip, and: proposal.commit, in: repository)
    let merge = try TreeMerge(
      base: base, ours: ours, theirs: try repository.commit(proposal.commit).tree, in: repository,
      choices: arbiter.choices)
    try arbiter.check()
    guard merge.conflicts.isEmpty, merge.disputed.isEmpty else {
      throw try MergeConflicts(merge, of: tip, and: proposal.commit, in: repository)
    }
    let problems = try MergedVersion(
      of: merge.tree, changes: merge.changes, since: main, workspace.decoder
    ).problems()
    guard problems.isEmpty else { throw BrokenFiles(problems) }

    tree = merge.tree
    parents = [proposal.commit] + (try workspace.talkTips(of: name))
    message = Message(merging: proposal, reason: reason)
    files = try DraftedFiles(merge.changes, in: repository)
    changes = files.meaning(of: main).changes
    follower = try WorkTreeFollower(
      of: branch, draft: Draft(message: message, changes: []), files: files, in: workspace,
      isTrial: isTrial)
  }
}

extension Workspace {
  /// The last words of a talk: several where clones went on with it apart.
  fileprivate func talkTips(of name: ProposalName) throws -> [ObjectID] {
    try ProposalBranches(in: repository).talks[name]?.lasts(in: repository) ?? []
  }
}

extension Message {
  /// Who proposed it, who agreed, and who would have had it otherwise.
  fileprivate init(merging proposal: Proposal, reason: String?) {
    var trailers = [Trailer(.proposal, "\(proposal.name)")]
    trailers += proposal.authors.map { Trailer(.proposedBy, "\($0)") }
    trailers += proposal.approvals.filter(\.isValid).map { Trailer(.approvedBy, "\($0.by)") }
    if proposal.agreement.isSelfApproved { trailers.append(Trailer(.selfApproved, "yes")) }
    trailers += proposal.openRequests.map { Trailer(.changesRequestedBy, "\($0)") }
    if let reason = reason ?? proposal.reason { trailers.append(Trailer(.reason, reason)) }
    self.init(subject: "merge: \(proposal.name.name)", trailers: trailers)
  }
}

extension Proposal {
  /// Those whose last verdict was to ask for changes.
  fileprivate var openRequests: [Author] {
    var last: [String: Statement] = [:]
    for statement in talk.statements where statement.isVerdict {
      last[statement.author.email] = statement
    }
    return last.values.filter { $0.word == .requestChanges }
      .sorted { $0.time < $1.time }.map(\.author)
  }
}
