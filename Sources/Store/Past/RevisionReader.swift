import Format
import Git
import History
import Model

/// Reads commits into revisions: what each changed, who is behind it and how it came to main.
final class RevisionReader {
  let differences: DifferenceReader
  /// Of commits that were read in an earlier call: what turned out since to be told twice.
  private(set) var repetitions: [Repetition] = []

  init(_ differences: DifferenceReader) { self.differences = differences }

  var landings: Landings { differences.line.landings }

  /// The revisions of these commits that changed something.
  ///
  /// - Parameter entries: oldest first.
  func revisions(of entries: [MainLine.Entry]) throws -> [Revision] {
    let steps = try differences.steps(of: entries)
    let recognised = try landings.recognised(in: steps)
    let parts = try differences.differences(of: steps).map { difference in
      try Parts(difference, bringing: recognised[difference.step.entry.id], landings)
    }
    let repeated = parts.flatMap(\.difference.repetitions)
    let own = Dictionary(grouping: repeated, by: \.commit)
    let known = Set(steps.map(\.entry.id))
    repetitions += repeated.filter { !known.contains($0.commit) }
    return parts.inParallel { parts in
      parts.compactMap { $0.revision(without: own[$0.commit.id] ?? []) }
    }
  }

  /// What a revision is made of; what its changes mean is worked out when it is made.
  private struct Parts: Sendable {
    let difference: Difference
    let proposal: ProposalName?
    let contributors: [Author]
    let approvers: [Author]

    var commit: Commit { difference.step.commit }

    /// - Parameter recognised: the proposal that the commit brought in without saying so.
    init(
      _ difference: Difference, bringing recognised: ProposalName?, _ landings: Landings
    ) throws {
      let commit = difference.step.commit
      let proposal = try landings.proposal(of: difference.step.entry, commit) ?? recognised
      self.difference = difference
      self.proposal = proposal
      contributors = try proposal.map { try landings.proposers(of: $0, in: commit) } ?? []
      approvers = try proposal.map { try landings.approvers(of: $0, in: commit) } ?? []
    }

    /// nil where nothing is left to tell.
    func revision(without repetitions: [Repetition]) -> Revision? {
      let changes = difference.changes.filter { change in
        !repetitions.contains { $0.change == change }
      }
      guard !changes.isEmpty else { return nil }
      return Revision(
        id: commit.id.hex, parents: commit.parents.map(\.hex), author: Author(commit.author),
        authored: Instant(seconds: commit.author.time.seconds),
        committed: Instant(seconds: commit.committer.time.seconds),
        message: Message(parsing: commit.message),
        via: proposal.map { .proposal($0.name) } ?? .direct, contributors: contributors,
        approvers: approvers, changes: changes)
    }
  }
}

extension Author {
  init(_ signature: Signature) { self.init(name: signature.name, email: signature.email) }
}
