import ArgumentParser
import Terminal

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make an organisation up, to try everything on.",
    discussion: """
      A repository of an online shop for plants: three departments, eight teams, two finished \
      quarters, one that runs and one in planning. Its today is 28 February 2026.

      okr demo fern-and-fable
      """)

  @Argument(help: "A folder that is empty or isn't there yet.")
  var directory = "okr-demo"

  @Option(help: ArgumentHelp("The same seed makes the same commits.", valueName: "number"))
  var seed: UInt64 = 1

  func run() throws {
    let context = Context.current
    let script = try Script(seed: seed)
    let bar = ProgressBar("Making up nine months", total: script.acts.count, on: context.errors)
    try Playback.play(script, in: folder(context), progress: bar.update)
    bar.finish()
    try context.show(welcome(script))
  }

  /// `-C` counts as it does for git.
  private func folder(_ context: Context) -> String {
    directory.hasPrefix("/") ? directory : "\(context.directory)/\(directory)"
  }

  private func welcome(_ script: Script) -> [Text] {
    let today = Script.today
    let commands = [
      ("okr status --as-of \(today)", "the running quarter at a glance"),
      ("okr show p99 --as-of \(today)", "a key result whose target was adjusted"),
      ("okr tree --as-of \(today)", "who supports what"),
      ("okr agenda checkout --as-of \(today)", "the next review meeting on one screen"),
      ("okr retro 2025-q4", "what the last quarter taught"),
      ("git log", "the same as git sees it"),
    ]
    return [
      "Fern & Fable sells plants by post. \(Text("\(script.checkIns)", .strong)) check-ins in "
        + "'\(directory)'; its today is \(Text("\(today)", .strong)).",
      "", "  cd \(directory)",
    ]
      + commands.map { command, purpose in
        "  \(Text(command).padded(to: 40))\(Text(purpose, .faint))"
      }
  }
}
