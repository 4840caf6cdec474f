import Format
import Git
import History
import Model

/// Reads commits into revisions: what each changed, who is behind it and how it came to main.
final class RevisionReader {
  let differences: DifferenceReader

  init(_ differences: DifferenceReader) { self.differences = differences }

  var landings: Landings { differences.line.landings }

  /// A revision, and what beyond its changes is known while its plans are at hand.
  struct Told: Sendable {
    let commit: ObjectID
    let revision: Revision
    /// Whether what it says itself doesn't tell that it brought in a proposal.
    let isSilent: Bool
    let standings: [Standing]
  }

  /// What a check-in left a key result at.
  struct Standing: Sendable {
    let item: Model.Reference
    let time: Instant
    let value: Double?
    let confidence: Double?
  }

  /// The revisions of these commits that changed something.
  ///
  /// - Parameters:
  ///   - entries: oldest first, with all that was made beside any of them.
  ///   - recognising: whether it matters what came in without a word.
  func revisions(
    of entries: [MainLine.Entry], recognising: Bool = true
  ) throws -> [Revision] {
    try told(of: entries, recognising: recognising).map(\.revision)
  }

  func told(of entries: [MainLine.Entry], recognising: Bool = true) throws -> [Told] {
    let steps = try differences.steps(of: entries)
    let recognised = recognising ? try landings.recognised(in: steps) : [:]
    let parts = try differences.differences(of: steps).map { difference in
      try Parts(difference, bringing: recognised[difference.step.entry.id], landings)
    }
    let twice = try ToldTwice(among: entries, with: differences).changes
    return parts.inParallel { parts in
      parts.compactMap { $0.told(without: twice[$0.commit.id] ?? []) }
    }
  }

  /// What a revision is made of; what its changes mean is worked out when it is made.
  private struct Parts: Sendable {
    let difference: Difference
    let proposal: ProposalName?
    let isSilent: Bool
    let contributors: [Author]
    let approvers: [Author]
    let gaps: [BrokenSpell]

    var commit: Commit { difference.step.commit }

    /// - Parameter recognised: the proposal that the commit brought in without saying so.
    init(
      _ difference: Difference, bringing recognised: ProposalName?, _ landings: Landings
    ) throws {
      gaps = try difference.gaps.sorted { $0.key.description < $1.key.description }.map {
        plan, commit in
        BrokenSpell(
          of: Model.Reference(cycle: plan.cycle, team: plan.team), from: commit.hex,
          at: Instant(seconds: try landings.repository.commit(commit).author.time.seconds))
      }
      let commit = difference.step.commit
      let proposal = try landings.proposal(of: difference.step.entry, commit) ?? recognised
      self.difference = difference
      self.proposal = proposal
      isSilent = try proposal != nil && !landings.says(commit)
      contributors = try proposal.map { try landings.proposers(of: $0, in: commit) } ?? []
      approvers = try proposal.map { try landings.approvers(of: $0, in: commit) } ?? []
    }

    /// nil where nothing is left to tell.
    func told(without others: [Change]) -> Told? {
      let changes = difference.changes.filter { !others.contains($0) }
      guard !changes.isEmpty else { return nil }
      let revision = revision(changes)
      return Told(
        commit: commit.id, revision: revision, isSilent: isSilent,
        standings: revision.standings(leaving: difference.after))
    }

    private func revision(_ changes: [Change]) -> Revision {
      Revision(
        id: commit.id.hex, author: Author(commit.author),
        authored: Instant(seconds: commit.author.time.seconds),
        committed: Instant(seconds: commit.committer.time.seconds),
        message: Message(parsing: commit.message),
        via: proposal.map { .proposal($0.name) } ?? .direct, contributors: contributors,
        approvers: approvers, changes: changes, gaps: gaps)
    }
  }
}

extension Revision {
  /// One of each key result that it checks in.
  fileprivate func standings(leaving plans: Snapshot) -> [RevisionReader.Standing] {
    var seen: Set<Model.Reference> = []
    return zip(changes, times).compactMap { change, time in
      guard change.kind.isCheckIn, let item = change.subject.reference,
        seen.insert(item).inserted, let keyResult = plans.keyResult(at: item)
      else { return nil }
      return RevisionReader.Standing(
        item: item, time: time, value: keyResult.shownValue,
        confidence: keyResult.confidence)
    }
  }
}

extension Author {
  init(_ signature: Signature) { self.init(name: signature.name, email: signature.email) }
}
