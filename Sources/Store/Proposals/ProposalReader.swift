import Git
import History
import Model

/// Reads proposals as they stand against one version of main.
final class ProposalReader {
  let workspace: Workspace
  let main: Version
  let mainTip: ObjectID
  let branches: ProposalBranches
  let plans: PlansReader
  let landings: Landings
  private let mainTree: ObjectID
  private var mainChanges: [ObjectID: [String]] = [:]

  private var repository: Repository { workspace.repository }
  private var settings: Settings { main.settings }

  init(in workspace: Workspace) throws {
    self.workspace = workspace
    mainTip = try workspace.mainTip()
    mainTree = try workspace.repository.commit(mainTip).tree
    main = try workspace.version(at: mainTip)
    branches = try ProposalBranches(in: workspace.repository)
    plans = PlansReader(
      repository: workspace.repository, decoder: workspace.decoder,
      setting: Snapshot(settings: main.settings, cycles: main.cycles))
    landings = Landings(branches, to: mainTip, plans)
  }

  /// nil where no branch of that name is left.
  func proposal(_ name: ProposalName) throws -> Proposal? {
    guard let tip = try branches.proposals[name]?.tip(in: repository) else { return nil }
    let talk = try Talk(
      from: branches.talks[name]?.tips ?? [], of: name, settings.mailmap, in: repository)
    let missing = try repository.walk(from: [mainTip], hiding: [tip.commit], order: .any).all()
    let isMerged = try isMerged(name, tip.commit, talk, since: missing)
    return try ProposalReading(
      name: name, commit: tip.commit, isDiverged: tip.isDiverged, talk: talk,
      against: isMerged ? try beforeJoining(name) ?? mainTip : mainTip,
      behind: missing.count, isMerged: isMerged
    ).proposal(self)
  }

  /// Proposals that main says it has, whose branches are gone; the last one first.
  func merged() throws -> [Proposal] {
    try joined().compactMap { name, commit in
      guard branches.proposals[name] == nil, let before = commit.parents.first else { return nil }
      let isMerge = commit.parents.count > 1
      let talk = try Talk(
        from: commit.parents.dropFirst(2) + (branches.talks[name]?.tips ?? []), of: name,
        settings.mailmap, in: repository)
      return try ProposalReading(
        name: name, commit: isMerge ? commit.parents[1] : commit.id, isDiverged: false, talk: talk,
        against: before, behind: 0, isMerged: true
      ).proposal(self)
    }
  }

  /// Names of proposals that main has, whether their branches are gone or not.
  func mergedNames() throws -> Set<ProposalName> { Set(try joined().map(\.name)) }

  /// Main as it was before a commit brought the proposal in; nil where none says so.
  private func beforeJoining(_ name: ProposalName) throws -> ObjectID? {
    try joined().first { $0.name == name }?.commit.parents.first
  }

  /// The commits of main that brought proposals in, the last one first.
  private func joined() throws -> [(name: ProposalName, commit: Commit)] {
    try MainLine(landings).entries(to: mainTip).reversed().compactMap { entry in
      let commit = try repository.commit(entry.id)
      return try landings.proposal(of: entry, commit).map { ($0, commit) }
    }
  }

  /// Whether main has it: its tip is in main and it was submitted or joined from aside, or a commit
  /// since says so or left the plans as it had them.
  private func isMerged(
    _ name: ProposalName, _ tip: ObjectID, _ talk: Talk, since missing: [ObjectID]
  ) throws -> Bool {
    let isContained = try repository.isAncestor(tip, of: mainTip)
    if isContained, talk.statements.contains(where: { $0.word == .submit }) { return true }
    return try landings.landing(of: name, among: missing) != nil
  }

  /// Paths that main changed since a commit.
  func pathsChanged(since base: ObjectID) throws -> [String] {
    if let known = mainChanges[base] { return known }
    let paths = try repository.changedPaths(from: repository.commit(base).tree, to: mainTree)
      .map(\.path)
    mainChanges[base] = paths
    return paths
  }

  /// What main and a proposal changed differently since they parted.
  func conflicts(_ files: ProposedFiles, from base: ObjectID?, to tip: ObjectID) throws
    -> [Conflict]
  {
    guard let base else { return [] }
    let changed = try pathsChanged(since: base)
    guard !Set(changed).isDisjoint(with: files.paths) else { return [] }
    let paths = Array(Set(changed).union(files.paths)).sorted()
    return Merge(
      base: try plans.snapshot(of: paths, in: repository.commit(base).tree),
      ours: try plans.snapshot(of: paths, in: mainTree),
      theirs: try plans.snapshot(of: paths, in: repository.commit(tip).tree)
    ).conflicts
  }
}

/// One proposal while it is being read.
private struct ProposalReading {
  let name: ProposalName
  let commit: ObjectID
  let isDiverged: Bool
  let talk: Talk
  /// The commit of main that it is held against.
  let against: ObjectID
  let behind: Int
  let isMerged: Bool

  func proposal(_ reader: ProposalReader) throws -> Proposal {
    let repository = reader.workspace.repository
    let settings = reader.main.settings
    let tree = try repository.commit(commit).tree
    let base = try MergeBase.commit(of: against, and: commit, in: repository)
    let files = try ProposedFiles(
      from: base.map { try repository.commit($0).tree }, to: tree, reader.plans)
    let commits = try ProposedCommits(of: commit, since: against, settings, in: repository)
    let approvals = try Approvals(
      in: talk, of: files.paths, tree: tree, settings, reader.plans)
    let teams = settings.inPathOrder(files.teams)
    let agreement = Policy(settings: settings).agreement(
      for: teams, approvers: approvals.valid, authors: commits.authors.map(\.email))
    let agreeing = approvals.all.filter { approval in
      approval.isValid
        && !commits.authors.contains { settings.isSamePerson($0.email, approval.by.email) }
    }
    let begun = Instant(seconds: try repository.commit(commit).committer.time.seconds)
    let said = talk.statements.first?.time
    return Proposal(
      name: name, commit: commit, baseCommit: base,
      state: state(teams, commits.authors, agreement, approvals, settings), teams: teams,
      authors: commits.authors,
      opened: [commits.times?.lowerBound, said].compactMap(\.self).min() ?? begun,
      changed: commits.times?.upperBound ?? said ?? begun, submitted: talk.submitted,
      changes: files.changes, otherFiles: files.otherFiles, problems: files.problems, talk: talk,
      approvals: approvals.all, agreeing: agreeing, agreement: agreement, behindMain: behind,
      conflicts: isMerged ? [] : try reader.conflicts(files, from: base, to: commit),
      isDiverged: isDiverged, reason: talk.reason ?? commits.reason)
  }

  private func state(
    _ teams: [TeamPath], _ authors: [Author], _ agreement: Model.Agreement, _ approvals: Approvals,
    _ settings: Settings
  ) -> Proposal.State {
    if isMerged { return .merged }
    if talk.isWithdrawn { return .withdrawn }
    guard talk.submitted != nil else { return .draft }
    let policy = Policy(settings: settings)
    let verdict = talk.verdictsSinceSubmission.last { statement in
      policy.mayApprove(statement.author.email, for: teams, authors: authors.map(\.email))
    }
    if verdict?.word == .requestChanges { return .changesRequested }
    return agreement.isReached && !approvals.valid.isEmpty ? .approved : .submitted
  }
}
