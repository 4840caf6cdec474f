import Format
import Lint
import Model
import Store

/// What the rules say of proposals: of what main would be with them, its settings and words with what they change.
struct ProposalFindings {
  private let workspace: Workspace
  private let main: Version
  private let day: Day
  /// With main's settings and words.
  private let run: LintRun
  private let index = ProposedIndex()

  init(in workspace: Workspace, main: Version, on day: Day) throws {
    self.workspace = workspace
    self.main = main
    self.day = day
    run = LintRun(
      try OwnWords(main), main.settings, on: day,
      asking: LintHistory(of: main, in: workspace, on: day))
  }

  /// Of what it touches, by path and place; nothing of one that nobody decides on any more.
  func findings(of proposal: Proposal) throws -> [Finding] {
    guard proposal.isOpen else { return [] }
    guard !proposal.teams.isEmpty || !proposal.otherFiles.isEmpty else { return [] }
    let plans = try plans(of: proposal)
    let run = try run(of: proposal, plans.snapshot.settings)
    let touched = TouchedItems(proposal.changes)
    return try findings(besidePlansOf: proposal, run)
      + run.findings(in: plans).filter(touched.touch)
  }

  /// Those on settings, cycles and words that main doesn't give cause to.
  private func findings(besidePlansOf proposal: Proposal, _ run: LintRun) throws -> [Finding] {
    guard !proposal.otherFiles.isEmpty else { return [] }
    let tip = tip(of: proposal)
    return try proposal.otherFiles.filter(tip.isOfOrganisation).flatMap { path in
      let known = try fingerprints(ofFile: path)
      return try tip.bytes(ofFile: path).map {
        run.findings(in: $0, at: path, of: tip).filter { !known.contains($0.fingerprint) }
      } ?? []
    }
  }

  /// Of what there is to say of main's own file that is no plan's.
  func fingerprints(ofFile path: String) throws -> Set<String> {
    let bytes = try main.bytes(ofFile: path)
    return Set(bytes.map { run.findings(in: $0, at: path, of: main).map(\.fingerprint) } ?? [])
  }

  /// Main where the proposal's own settings are gone or can't be read.
  private func tip(of proposal: Proposal) -> Version {
    (try? workspace.version(of: proposal)) ?? main
  }

  /// As main's would be with a proposal.
  ///
  /// - Parameter paths: nil for those that it changes.
  func plans(_ paths: [PlanPath]? = nil, of proposal: Proposal) throws -> LintedPlans {
    let changed = try workspace.planPaths(of: proposal)
    let broken = proposal.problems.filter { $0.severity == .error }.compactMap { PlanPath($0.path) }
    let paths = paths ?? changed
    var whole = try workspace.plans(of: proposal, beside: main).whole.after
    let open = main.cycles.values.filter { $0.state != .closed }.map(\.id)
    for cycle in Set(open + paths.map(\.cycle)) where whole.plans[cycle] == nil {
      whole.plans[cycle] = try main.plans(in: cycle)
    }
    for path in broken { whole.plans[path.cycle]?[path.team] = nil }
    var plans = LintedPlans(
      paths, in: whole, warnings: proposal.problems.filter { $0.severity == .warning },
      unreadable: try main.unreadablePlans(beside: whole)
        .union(broken.map { Model.Reference(cycle: $0.cycle, team: $0.team) })
    ) { path in
      changed.contains(path)
        ? try workspace.planText(at: path, of: proposal)
        : try main.planText(of: path.team, in: path.cycle)
    }
    plans.proposers = proposal.proposers
    var around = Snapshot(settings: main.settings, cycles: main.cycles)
    for cycle in whole.plans.keys { around.plans[cycle] = try main.plans(in: cycle) }
    let (proposed, beside) = (whole, around)
    plans.index = { [index] in
      index.index(of: $0, in: proposed, beside: beside, proposal.teams)
    }
    return plans
  }

  /// - Parameter settings: those that main would have with the proposal.
  func run(of proposal: Proposal, _ settings: Settings) throws -> LintRun {
    let words = LanguageFormat.path(of: settings.language)
    let changesWords = proposal.otherFiles.contains(words)
    guard changesWords || settings != main.settings else { return run }
    let version = changesWords ? tip(of: proposal) : main
    return LintRun(
      try OwnWords(of: settings.language, bytes: version.bytes(ofFile:)), settings, on: day,
      asking: run.history)
  }
}
