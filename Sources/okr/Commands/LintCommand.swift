import ArgumentParser
import Lint
import Model
import Store
import Terminal

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "What could be better about the plans, and why.",
    discussion: """
      Looks at the plans as they lie in the work tree, of all cycles that aren't closed. A finding says \
      where, why it matters and what would be better. 'okr.yaml' says which rules are on and how much \
      they matter; a comment '# okr-lint: ignore RULE why' beside an item keeps one quiet there. \
      With --write-baseline, what is found now is known from then on, and --baseline tells only what is new. \
      Exit status 1 where something is found that --fail-on asks for.

      okr lint
      okr lint checkout --fail-on warning
      okr lint --proposal checkout --format github
      okr lint --explain kr-output
      okr lint --write-baseline lint/known
      okr lint --baseline lint/known
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  enum Bar: String, ExpressibleByArgument, CaseIterable {
    case error, warning
  }

  @Argument(
    help: ArgumentHelp(
      "Teams, files or folders of plans, or a template; without any, all plans.",
      valueName: "team|file"))
  var names: [String] = []

  @Option(help: ArgumentHelp("Look at the plans that a proposal changes.", valueName: "name"))
  var proposal: String?

  @Option(
    help:
      "The form of the answer: text, as without it, or one for programs or the log of a pipeline.")
  var format: Form?

  @Option(
    name: .customLong("fail-on"),
    help: "What makes the exit status 1: errors, as without it, or warnings, too.")
  var failOn: Bar?

  @Option(help: ArgumentHelp("Tell nothing that this file knows.", valueName: "file"))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp("Write down what is found, for --baseline.", valueName: "new-file"))
  var writeBaseline: String?

  @Flag(help: "Mend in the files what needs no judgement, and show what was changed.")
  var fix = false

  @Option(help: ArgumentHelp("Tell all of one rule.", valueName: "rule"))
  var explain: String?

  @Flag(help: "List the rules, and what each counts for here.")
  var rules = false

  @OptionGroup var read: ReadOptions

  func validate() throws { try checkChoices() }

  func run() throws {
    switch mode {
    case .explain(let id): try tell(RuleScreen(rule: try rule(id), settings: settings))
    case .list: try tell(RulesScreen(settings: settings))
    case .write(let name):
      let file = BaselineFile(name: name)
      let old = try file.readToReplace()
      let (look, report) = try looked(try view())
      try file.write(old.updated(with: report.findings, isLookedAt: look.isLookedAt))
      try tell(report, writtenTo: name)
    case .look:
      let known = try baseline.map { try BaselineFile(name: $0).read() }
      let view = try view()
      let (look, found) = try looked(view)
      var report = found
      if let known { report.leaveOut(known, isLookedAt: look.isLookedAt) }
      try LintAnswer(report: report, form: form, view: view).tell()
      if !report.broken.isEmpty { throw ExitStatus.badData }
      if report.hasFindings(from: failOn == .warning ? .warning : .error) { throw ExitStatus.no }
    }
  }

  private var form: Form { read.display.json ? .json : format ?? .text }

  private var options: ReadOptions {
    var options = read
    options.at = proposal == nil ? read.at ?? "worktree" : nil
    options.display.json = form == .json
    return options
  }

  /// What is found, with '--fix' after what can be mended was.
  private func looked(_ view: View) throws -> (LintLook, LintReport) {
    let look = try look(view)
    var report = try look.report()
    guard fix else { return (look, report) }
    report.fixes = try Mending(view: view, paths: look.targets.plans).mend(report.findings)
    return report.fixes.isEmpty ? (look, report) : try lookAgain(after: report.fixes)
  }

  private func look(_ view: View) throws -> LintLook {
    guard let proposal else { return try LintLook(names, in: view) }
    let isWhole = proposal.contains("/") || read.cycle == nil
    let name = isWhole ? proposal : "\(read.cycle ?? "")/\(proposal)"
    return try LintLook(names, of: view.workspace.proposal(named: name), beside: view)
  }

  /// What is left to say after what can be mended was.
  private func lookAgain(after fixes: [MadeFix]) throws -> (LintLook, LintReport) {
    let look = try look(try view())
    var report = try look.report()
    report.fixes = fixes
    return (look, report)
  }

  private func view() throws -> View { try Read(options).view() }

  // MARK: Rules

  private func rule(_ id: String) throws -> Rule {
    if let rule = Rule.named(id) { return rule }
    let near = Nearest.names(to: id, among: Rule.all.map { ($0.id, $0.id) })
    throw Refusal(
      .notFound, "no rule '\(id)'",
      hint: near.isEmpty
        ? "'okr lint --rules' shows them" : "did you mean \(near.joined(separator: " or "))?")
  }

  /// The repository's; nil outside of one, or where they can't be read.
  private var settings: Settings? { try? Read(options).view().settings }

  private func tell(_ screen: some Screen) throws {
    let context = Context.current
    guard form != .json else { return try context.show(screen.json) }
    try context.show(screen.lines(for: context.output.appearance))
  }

  private func tell(_ report: LintReport, writtenTo file: String) throws {
    let context = Context.current
    try context.errors.write(report.fixes.lines(for: context.errors.appearance))
    context.note("written: \(file), \(report.findings.count.counted("finding"))")
    guard !report.broken.isEmpty else { return }
    try context.errors.write(report.broken.flatMap(\.screen))
    throw ExitStatus.badData
  }
}
