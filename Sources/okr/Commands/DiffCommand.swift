import ArgumentParser
import Format
import Model
import Store
import Terminal

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What is different in meaning between two versions.",
    discussion: """
      Revisions as git knows them, days (the end of that day), or 'worktree'. Without any: what is \
      checked out against the work tree. With one: that against the main branch. Layout, comments \
      and the order of keys make no difference.

      okr diff
      okr diff 2026-01-01
      okr diff okr/2026-q1/agreed 2026-03-31 --cycle 2026-q1
      """)

  @Argument(help: ArgumentHelp("The older version.", valueName: "a"))
  var from: String?

  @Argument(help: ArgumentHelp("The newer version.", valueName: "b"))
  var to: String?

  @Flag(name: .customLong("exit-code"), help: "Exit with 1 where there is a difference.")
  var exitCode = false

  @OptionGroup var read: ReadOptions

  func run() throws {
    var options = read
    if let to { options.at = to }
    if from == nil { options.at = read.at ?? "worktree" }
    var differs = false
    try Read(options).answer { view in
      let old = try view.workspace.version(from ?? "HEAD", asOf: nil).version
      let screen = try screen(from: old, to: options.at, view)
      try view.show(screen)
      differs = !screen.changes.isEmpty
      try tell(old, view)
    }
    if exitCode, differs { throw ExitStatus.no }
  }

  private func screen(from old: Version, to name: String?, _ view: View) throws -> DiffScreen {
    let cycle = try view.wantedCycle.map { id in
      old.hasCycle(id) ? id : try view.version.cycle(id).id
    }
    let snapshots = try VersionPair(from: old, to: view.version, cycle: cycle).snapshots()
    let newer = name == "worktree" ? "the work tree" : name
    return DiffScreen(
      from: .init(
        name: from == "worktree" ? "the work tree" : from ?? "HEAD", revision: old.revision,
        snapshot: snapshots.from),
      to: .init(
        name: try newer ?? view.workspace.mainBranch(), revision: view.version.revision,
        snapshot: snapshots.to),
      isWhole: !(old.problems + view.version.problems).contains { $0.severity == .error })
  }

  /// What can't be read in the older version; that of the newer one is told for every command.
  private func tell(_ old: Version, _ view: View) throws {
    let errors = old.problems.filter { $0.severity == .error }
    guard !errors.isEmpty, view.version.revision != old.revision else { return }
    if !view.wantsJSON { try view.context.errors.write(errors.flatMap(\.screen)) }
    throw ExitStatus.badData
  }
}
