import Format
import Lint
import Model
import Store

/// What the rules say of proposals: of what each touches, and without asking the history.
struct ProposalFindings {
  private let workspace: Workspace
  private let main: Version
  private let run: LintRun

  init(in workspace: Workspace, main: Version, on day: Day) throws {
    self.workspace = workspace
    self.main = main
    run = LintRun(try OwnWords(main), main.settings, on: day, asking: nil)
  }

  /// By path and place; nothing of one that nobody decides on any more.
  func findings(of proposal: Proposal) throws -> [Finding] {
    guard proposal.isOpen, !proposal.teams.isEmpty else { return [] }
    let whole = try workspace.plans(of: proposal, beside: main).whole.after
    var plans = LintedPlans(
      try workspace.planPaths(of: proposal), in: whole,
      warnings: proposal.problems.filter { $0.severity == .warning },
      unreadable: main.unreadablePlans(beside: whole)
    ) { try workspace.planText(at: $0, of: proposal) }
    plans.proposers = proposal.proposers
    let touched = TouchedItems(proposal.changes)
    return try run.findings(in: plans).filter(touched.touch)
  }
}
