import ArgumentParser
import Model
import Store
import Terminal

/// One run of the program: from its arguments to its exit status.
struct Launch {
  let arguments: [String]

  func runAndExit() -> Never {
    OKR.exit(withError: ExitCode(run()))
  }

  /// The exit status.
  func run() -> Int32 {
    asksGit ? Workspace.preparing { answer() } : answer()
  }

  /// Nearly every command does, and that takes as long to prepare as the arguments to read.
  private var asksGit: Bool {
    let without: Set = ["help", "--help", "-h", "--version", "version", "schema", "completions"]
    return without.isDisjoint(with: arguments)
  }

  private func answer() -> Int32 {
    let context = makeContext()
    return Context.$current.withValue(context) {
      do {
        try CommandWords.check(arguments)
        let words = arguments.dropFirst(2 * folders.count)
        if Overview.isAsked(by: words) {
          try context.output.write(Overview().lines(for: context.output.appearance))
          return 0
        }
        var command = try OKR.parseAsRoot(MinusSign.disguised(Array(words)))
        try command.run()
        return 0
      } catch {
        return Report(error, context: context).show()
      }
    }
  }

  private func makeContext() -> Context {
    let environment = Environment.process
    let colour = value(of: "--color").flatMap { ColourChoice(rawValue: $0) } ?? .auto
    return Context(
      directory: folder, environment: environment,
      output: Output.standardOutput(colour), errors: Output.standardError(colour),
      wantsJSON: arguments.prefix { $0 != "--" }.contains("--json"))
  }

  /// What `-C` names before the command.
  private var folders: [String] {
    var folders: [String] = []
    var rest = arguments[...]
    while rest.first == "-C", let next = rest.dropFirst().first {
      folders.append(next)
      rest = rest.dropFirst(2)
    }
    return folders
  }

  /// As git has it: each is relative to the one before.
  private var folder: String {
    folders.reduce(".") { $1.hasPrefix("/") ? $1 : $0 == "." ? $1 : "\($0)/\($1)" }
  }

  private func value(of option: String) -> String? {
    let options = arguments.prefix { $0 != "--" }
    if let index = options.firstIndex(of: option), index + 1 < options.endIndex {
      return options[index + 1]
    }
    return options.first { $0.hasPrefix(option + "=") }
      .map { String($0.dropFirst(option.utf8.count + 1)) }
  }
}
