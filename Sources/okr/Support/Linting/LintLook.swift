import Format
import Lint
import Model
import Store
import Terminal

/// One look at plans: what is read, whose history is asked, and what came of it.
struct LintLook {
  /// The version that is looked at.
  let view: View
  let targets: LintTargets
  private let run: LintRun
  private let plans: LintedPlans
  /// What can't be read, looked at or not.
  private let broken: [FileProblem]
  /// What is told of; nil for all.
  private let touched: TouchedItems?
  /// What is told already of a file that is no plan's, with no proposal.
  private let known: (String) throws -> Set<String>

  init(_ names: [String], in view: View) throws {
    self.view = view
    targets = try LintTargets(names, in: view)
    plans = try LintedPlans(targets.plans, of: view.version)
    run = LintRun(
      try OwnWords(view.version), view.settings, on: view.today,
      asking: LintHistory(of: view.version, in: view.workspace, on: view.today))
    broken = view.version.problems.filter { $0.severity == .error }
    touched = nil
    known = { _ in [] }
  }

  /// At what a proposal would make of main: all that it touches, or the plans that are named.
  init(_ names: [String], of proposal: Proposal, beside main: View) throws {
    let workspace = main.workspace
    let proposed = try ProposalFindings(in: workspace, main: main.version, on: main.today)
    view = main.at(try workspace.version(of: proposal))
    targets = try LintTargets(
      names, in: view, or: (try workspace.planPaths(of: proposal), proposal.otherFiles))
    plans = try proposed.plans(targets.plans, of: proposal)
    run = try proposed.run(of: proposal, plans.snapshot.settings)
    let own = Set(proposal.problems.map(\.path))
    broken = (proposal.problems + main.version.problems.filter { !own.contains($0.path) })
      .filter { $0.severity == .error }
    touched = names.isEmpty ? TouchedItems(proposal.changes) : nil
    known = { names.isEmpty ? try proposed.fingerprints(ofFile: $0) : [] }
  }

  func report() throws -> LintReport {
    var report = LintReport()
    report.boundary = try view.workspace.boundary(of: nil, in: view.version)
    report.broken = broken.filter(targets.cover)
    let told = Set(report.broken.map(\.path))
    report.broken += run.broken.filter { !told.contains($0.path) }
    report.brokenBeside = broken.filter { !targets.cover($0) }
    for path in targets.organisation {
      let isTold = report.broken.contains { $0.path == path }
      guard let bytes = try view.version.bytes(ofFile: path) else {
        if !isTold { report.broken += [try view.version.refusal(at: path)].compactMap(\.self) }
        continue
      }
      let known = try known(path)
      report.findings += run.findings(in: bytes, at: path, of: view.version)
        .filter { !known.contains($0.fingerprint) }
      if LanguageFormat.isMeant(by: path), !isTold {
        report.broken += OwnWords.read(bytes, at: path).errors
      }
    }
    report.findings += try run.findings(in: plans).filter { touched?.touch($0) ?? true }
    report.plans = plans.readable.count
    for (path, bytes) in targets.elsewhere {
      let found = run.findings(in: bytes, at: path, among: plans.snapshot)
      report.findings += found.findings
      report.broken += found.problems
      if found.problems.isEmpty { report.plans += 1 }
    }
    report.broken.sort { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
    return report
  }

  /// Whether all was looked at that a line of a baseline may be about: a plan, or the file at a path; one that
  /// is gone altogether was, where nothing was left out.
  var isLookedAt: (String) -> Bool {
    guard touched == nil else { return { _ in false } }
    let read = Set(
      plans.readable.flatMap(\.names) + targets.organisation + targets.elsewhere.map(\.path))
    guard targets.isWhole else { return read.contains }
    return { read.contains($0) || (try? !isThere($0)) == true }
  }

  /// Whether there is such a plan or file, readable or not.
  private func isThere(_ name: String) throws -> Bool {
    if let plan = Model.Reference(name, isCycle: { _ in true }), let cycle = plan.cycle,
      try view.version.teamsWithPlans(in: cycle).contains(plan.team)
    {
      return true
    }
    guard !name.hasPrefix("/") else { return TextFile.exists(name) }
    return try view.version.text(ofFile: name) != nil
  }
}

extension PlanPath {
  /// As what is found names it, and its file.
  fileprivate var names: [String] {
    ["\(Model.Reference(cycle: cycle, team: team))", description]
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
