import Format
import Git
import History
import Model

/// Turns commits into revisions one after the other, and bridges the gaps where a file couldn't be
/// read: the difference is then taken from its last good version.
struct RevisionLine {
  let plans: [ObjectID: Plan]
  let landings: Landings
  /// The last version of a path that could be read, while its newest one can't.
  private var lastGood: [String: ObjectID] = [:]

  init(plans: [ObjectID: Plan], landings: Landings) {
    self.plans = plans
    self.landings = landings
  }

  private var repository: Repository { landings.repository }

  /// What a revision is made of; what its changes mean is worked out when it is made.
  struct Parts: Sendable {
    let commit: Commit
    let proposal: ProposalName?
    let contributors: [Author]
    let approvers: [Author]
    let before: Snapshot
    let after: Snapshot

    var authored: Instant { Instant(seconds: commit.author.time.seconds) }

    var revision: Revision {
      let message = Message(parsing: commit.message)
      return Revision(
        id: commit.id.hex, parents: commit.parents.map(\.hex), author: Author(commit.author),
        authored: authored,
        committed: Instant(seconds: commit.committer.time.seconds), message: message,
        via: proposal.map { .proposal($0.name) } ?? .direct, contributors: contributors,
        approvers: approvers, before: before, after: after)
    }
  }

  /// nil where nothing that can be read changed.
  ///
  /// - Parameter recognised: the proposal that the commit brought in without saying so.
  mutating func parts(of step: RevisionReader.Step, bringing recognised: ProposalName? = nil)
    throws -> Parts?
  {
    var before = Snapshot()
    var after = Snapshot()
    for file in step.files { try add(file, to: &before, &after) }
    guard before != after else { return nil }
    let proposal = try landings.proposal(of: step.entry) ?? recognised
    return Parts(
      commit: step.commit, proposal: proposal,
      contributors: try proposal.map { try landings.proposers(of: $0, in: step.commit) } ?? [],
      approvers: try proposal.map { try landings.approvers(of: $0, in: step.commit) } ?? [],
      before: before, after: after)
  }

  private mutating func add(
    _ file: TouchedFiles.File, to before: inout Snapshot, _ after: inout Snapshot
  ) throws {
    let old = isGood(file.old, file) ? file.old : lastGood[file.path] ?? file.old
    guard isGood(file.new, file) else {
      lastGood[file.path] = lastGood[file.path] ?? file.old
      return
    }
    lastGood[file.path] = nil
    try put(old, of: file, into: &before)
    try put(file.new, of: file, into: &after)
    guard let joined = file.joined else { return }
    // What the second side brought is told by its own commits, and counts as known here.
    var base = Snapshot()
    var other = Snapshot()
    try put(joined.base, of: file, into: &base)
    try put(joined.other, of: file, into: &other)
    before = before.applying(base.changes(to: other))
  }

  /// Whether the file can be read there, or isn't there.
  private func isGood(_ id: ObjectID?, _ file: TouchedFiles.File) -> Bool {
    guard let id, file.isPlan else { return true }
    return plans[id] != nil
  }

  private func put(
    _ id: ObjectID?, of file: TouchedFiles.File, into snapshot: inout Snapshot
  ) throws {
    guard let id, id != .submodule else { return }
    switch file.kind {
    case .plan(let place): snapshot.plans[place.cycle, default: [:]][place.team] = plans[id]
    case let kind?: kind.put(try repository.blob(id), into: &snapshot)
    case nil: break
    }
  }
}

extension Author {
  init(_ signature: Signature) { self.init(name: signature.name, email: signature.email) }
}
