import Format
import Lint
import Model
import Store
import Terminal

/// One look at plans: what is read, whose history is asked, and what came of it.
struct LintLook {
  /// The version that is looked at.
  let view: View
  /// Whose history is asked.
  let memory: View
  let targets: LintTargets
  /// As of `LintedPlans`.
  private let proposers: [Model.Reference: [String]]

  init(_ names: [String], in view: View) throws {
    (self.view, memory, proposers) = (view, view, [:])
    targets = try LintTargets(names, in: view)
  }

  /// At what a proposal would make of plans: those that it changes, where none are named.
  init(_ names: [String], of proposal: Proposal, beside main: View) throws {
    (memory, proposers) = (main, proposal.proposers)
    view = main.at(try main.workspace.version(of: proposal))
    targets = try LintTargets(
      names, in: view, or: try main.workspace.planPaths(of: proposal))
  }

  func report() throws -> LintReport {
    let run = try LintRun(view, asking: memory)
    var plans = try LintedPlans(targets.plans, of: view.version)
    plans.proposers = proposers
    var report = LintReport()
    report.plans = Set(targets.plans).count + targets.elsewhere.count
    for path in targets.organisation {
      guard let text = try view.version.text(ofFile: path) else { continue }
      report.findings += run.findings(in: text, at: path, of: view.version)
      let language = LanguageFormat.language(of: path)
      guard language != nil, language != view.settings.language else { continue }
      report.broken += OwnWords.read(text).of(path).errors
    }
    report.findings += try run.findings(in: plans)
    for (path, bytes) in targets.elsewhere {
      let found = run.findings(in: bytes, at: path, among: plans.snapshot)
      report.findings += found.findings
      report.broken += found.problems
    }
    report.broken =
      view.version.problems.filter { $0.severity == .error } + run.broken + report.broken
    return report
  }
}

extension View {
  /// The same of another version.
  func at(_ version: Version) -> View {
    View(
      context: context, workspace: workspace, version: version, today: today,
      wantedCycle: wantedCycle, wantsJSON: wantsJSON)
  }
}
