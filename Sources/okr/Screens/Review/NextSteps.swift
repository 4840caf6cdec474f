import History
import Model
import Store

/// What somebody may do with a proposal now.
struct NextSteps {
  struct Step {
    /// Ends without a mark.
    let purpose: String
    /// One after the other.
    let commands: [String]

    init(_ purpose: String, _ commands: String...) {
      self.purpose = purpose
      self.commands = commands
    }
  }

  let steps: [Step]

  init(for review: Review) { steps = Possibilities(review: review).steps }
}

/// What the reader's rights and the proposal's state allow.
private struct Possibilities {
  let review: Review

  private var proposal: Proposal { review.proposal }
  private var name: String { proposal.name.name }
  private var policy: Policy { review.policy }

  var steps: [NextSteps.Step] {
    let reconciling: [NextSteps.Step] =
      proposal.isDiverged
      ? [
        .init("Origin's branch went another way than this one; to bring them together", "okr sync")
      ]
      : []
    return reconciling + forState
  }

  private var forState: [NextSteps.Step] {
    switch proposal.state {
    case .merged: return [.init("It is part of main: there is nothing left to do")]
    case .withdrawn: return [.init("To take it up again", "okr propose reopen \(name)")]
    case .draft, .submitted, .approved, .changesRequested: break
    }
    if proposal.isBroken { return [.init("It can be merged once all of it can be read")] }
    if proposal.baseCommit == nil {
      return [.init("It shares no history with main, so it can't be merged")]
    }
    if review.isEmpty {
      return [.init("There is nothing in it to agree to yet")]
    }
    return proposal.state == .draft ? ofDraft : approving + asking + merging
  }

  private var ofDraft: [NextSteps.Step] {
    isMine
      ? [.init("To ask for approval", "okr propose submit \(name)")]
      : [.init("It is a draft; to say something of it", "okr comment \(name) -m TEXT")]
  }

  private var approving: [NextSteps.Step] {
    guard mayApprove, !hasApproved else {
      let missing = proposal.agreement.missing.map { missing in
        let people = missing.people.map(policy.settings.displayName)
        return "\(policy.settings.name(of: missing.team)) (\(people.alternatives))"
      }
      return missing.isEmpty
        ? [] : [.init("It waits for an approval for \(missing.joined(separator: " and for "))")]
    }
    return wouldBeAgreed && mayMerge
      ? [.init("To agree", "okr approve \(name)", "okr merge \(name)")]
      : [.init("To agree", "okr approve \(name)")]
  }

  private var asking: [NextSteps.Step] {
    if isMine, proposal.state == .changesRequested {
      return [.init("To ask again once it is changed", "okr propose submit \(name)")]
    }
    return mayApprove && !hasApproved
      ? [.init("To ask for something else", "okr request-changes \(name) -m TEXT")] : []
  }

  private var merging: [NextSteps.Step] {
    guard proposal.agreement.isReached, review.leadingNowhere == 0, !mayApprove || hasApproved
    else { return [] }
    guard mayMerge else {
      let people = policy.people(for: .merge(proposal.teams)).map(policy.settings.displayName)
      return [.init("Agreed: \(people.alternatives) may merge it")]
    }
    let agreed =
      proposal.agreement.isSelfApproved && !proposal.approvals.contains(where: \.isValid)
      ? "Nobody else could approve it" : "Agreed"
    return proposal.conflicts.isEmpty
      ? [.init("\(agreed); to make it part of main", "okr merge \(name)")]
      : [.init("\(agreed); to choose between the two and merge", "okr merge \(name)")]
  }

  // MARK: Rights

  private var isMine: Bool { proposal.authors.contains(where: review.isMe) }

  private var hasApproved: Bool {
    proposal.approvals.contains { $0.isValid && review.isMe($0.by) }
  }

  private var mayApprove: Bool {
    guard !isMine else { return false }
    guard !proposal.teams.isEmpty else {
      return policy.denial(of: .changeSettings, by: review.reader) == nil
    }
    return review.reader.contains {
      policy.mayApprove($0, for: proposal.teams, authors: proposal.authors.map(\.email))
    }
  }

  private var mayMerge: Bool {
    !review.reader.isEmpty
      && policy.denial(of: .merge(proposal.teams), by: review.reader) == nil
      && (proposal.otherFiles.isEmpty
        || policy.denial(of: .changeSettings, by: review.reader) == nil)
  }

  /// Whether the reader's approval would be the last one.
  private var wouldBeAgreed: Bool {
    let valid = proposal.approvals.filter(\.isValid).map(\.by.email)
    return policy.agreement(
      for: proposal.teams, approvers: valid + review.reader,
      authors: proposal.authors.map(\.email)
    ).isReached
  }
}

extension [String] {
  /// `Ana, Ben or Vera`, the first three.
  fileprivate var alternatives: String {
    let some = prefix(3)
    return some.count < 2
      ? some.joined() : some.dropLast().joined(separator: ", ") + " or " + (some.last ?? "")
  }
}
