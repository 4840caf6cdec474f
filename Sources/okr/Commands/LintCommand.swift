import ArgumentParser
import Lint
import Model
import Store

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "What could be better about the plans, and why.",
    discussion: """
      Looks at the plans as they lie in the work tree, of all cycles that aren't closed. A finding says \
      where, why it matters and what would be better. 'okr.yaml' says which rules are on and how much \
      they matter; a comment '# okr-lint: ignore RULE reason' beside an item keeps one quiet there.

      okr lint
      okr lint checkout
      """)

  @Argument(
    help: ArgumentHelp("Teams, or the files of plans; without any, all.", valueName: "team|file"))
  var names: [String] = []

  @OptionGroup var read: ReadOptions

  func run() throws {
    var options = read
    options.at = read.at ?? "worktree"
    var hasErrors = false
    try Read(options).answer { view in
      let cycles = try view.wantedCycle.map { [try view.version.cycle($0)] } ?? openCycles(view)
      let findings = try cycles.flatMap { try LintRun(view: view).findings(in: $0) }
      hasErrors = findings.contains { $0.severity == .error }
      try view.show(LintScreen(findings: findings))
    }
    if hasErrors { throw ExitStatus.no }
  }

  private func openCycles(_ view: View) -> [Cycle] {
    view.version.cycles.values.filter { $0.state != .closed }.sorted {
      ($0.starts, $0.id) < ($1.starts, $1.id)
    }
  }
}
