import Git
import History
import Model

/// An agreed plan is to be changed directly, and nobody said why. Commands ask on a terminal.
package struct ReasonMissing: Error, Sendable {
  package let cycle: String

  package var refusal: Refusal {
    Refusal(
      .usage, "the plans of \(cycle) are agreed: a change of them needs a reason",
      hint: "say why with --reason TEXT")
  }
}

/// Whether somebody may make a commit, by the rules as they stand before it.
struct Permission {
  let settings: Settings
  /// What the commit's files meant before.
  let before: Snapshot
  let changes: [Change]

  /// - Throws: `Refusal` where the author may not; `ReasonMissing` where a reason is needed.
  func check(_ message: Message, by author: Authorship) throws {
    let policy = Policy(settings: settings)
    for action in Policy.actions(in: changes, before: before) {
      if let denial = policy.denial(of: action, by: [author.address(by: settings.mailmap)]) {
        throw Refusal(.notAllowed, denial.description, hint: denial.hint)
      }
    }
    guard message.reason == nil, Policy.needReason(changes, before: before) else { return }
    throw ReasonMissing(cycle: changes.compactMap { $0.subject.reference?.cycle }.first ?? "")
  }
}
