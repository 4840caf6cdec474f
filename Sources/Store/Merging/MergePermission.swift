import Format
import Git
import Model

/// Whether a proposal may be merged, and by whom, by the rules as main has them.
struct MergePermission {
  let settings: Settings
  let cycles: [String: Cycle]

  /// - Throws: `Refusal` that says what is missing.
  func check(_ proposal: Proposal, by author: Authorship) throws {
    try checkState(of: proposal)
    try checkCycles(of: proposal)
    let policy = Policy(settings: settings)
    for action in actions(of: proposal) {
      if let denial = policy.denial(of: action, by: [author.address(by: settings.mailmap)]) {
        throw Refusal(.notAllowed, denial.description, hint: denial.hint)
      }
    }
    guard let missing = proposal.agreement.missing.first else { return }
    let people = missing.people.joined(separator: " or ")
    throw Refusal(
      .notAllowed,
      "'\(proposal.name.name)' needs \(missing.count) more "
        + "approval\(missing.count == 1 ? "" : "s") for \(missing.team)",
      hint: "\(people) can give it: okr approve \(proposal.name.name)")
  }

  private func checkState(of proposal: Proposal) throws {
    let name = proposal.name.name
    if proposal.isDiverged {
      throw Refusal(
        .inTheWay, "'\(name)' here and at origin went different ways",
        hint: "join the two first: git switch \(proposal.name.shortBranch) && git pull")
    }
    guard proposal.baseCommit != nil else {
      throw Refusal(
        .badData, "'\(name)' shares no history with main, so there is nothing to merge it by",
        hint: "propose the same again, on a branch that begins at main")
    }
    switch proposal.state {
    case .draft:
      throw Refusal(
        .notAllowed, "'\(name)' is a draft, which its authors haven't submitted yet",
        hint: "okr propose submit \(name)")
    case .withdrawn:
      throw Refusal(
        .notAllowed, "'\(name)' was withdrawn", hint: "okr propose reopen \(name)")
    case .submitted, .approved, .changesRequested, .merged: break
    }
    if proposal.isEmpty { throw Refusal(.usage, "'\(name)' changes nothing") }
  }

  private func checkCycles(of proposal: Proposal) throws {
    let touched = proposal.changes.compactMap { $0.subject.reference?.cycle }
    guard let closed = touched.first(where: { cycles[$0]?.state == .closed }) else { return }
    throw Refusal(
      .notAllowed, "\(closed) is closed: its plans stay as they are",
      hint: "carry what is left over into another cycle, or withdraw the proposal")
  }

  /// What merging it amounts to.
  private func actions(of proposal: Proposal) -> [Policy.Action] {
    var actions = [Policy.Action.merge(proposal.teams)]
    for change in proposal.changes {
      switch change.subject {
      case .item: continue
      case .cycle, .team: actions.append(.manageOrganisation)
      case .settings: actions.append(.changeSettings)
      }
    }
    for path in proposal.otherFiles where FileKind(path) == nil {
      actions.append(path.hasPrefix("cycles/") ? .manageOrganisation : .changeSettings)
    }
    return actions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
