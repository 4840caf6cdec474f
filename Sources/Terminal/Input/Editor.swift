/// The user's editor, as git finds it.
package struct Editor: Sendable {
  /// As the shell understands it.
  package let command: String

  /// - Parameter configured: git's `core.editor`.
  package init(configured: String? = nil, environment: Environment = .process) {
    command =
      environment["GIT_EDITOR"] ?? configured ?? environment["VISUAL"] ?? environment["EDITOR"]
      ?? "vi"
  }

  /// Opens `file`, at `line` (from 1) where the editor is one we know, and waits until it is closed.
  /// - Returns: the editor's exit status; anything but 0 says that the user doesn't want the result.
  package func open(_ file: String, at line: Int? = nil) throws(ProgramError) -> Int32 {
    var program = Program.shell(command, arguments(for: file, at: line))
    program.input = .inherited
    program.output = .inherited
    program.errors = .inherited
    let editing = program
    let outcome = ignoringInterrupts {
      Result { () throws(ProgramError) in try editing.run().status }
    }
    return try outcome.get()
  }

  /// What follows the command.
  package func arguments(for file: String, at line: Int?) -> [String] {
    let words = command.split(separator: " ").map { String($0) }
    let name = words.first?.split(separator: "/").last.map { String($0) } ?? ""
    let waits = words.contains("--wait") || words.contains("-w")
    let wait = Editor.returning.contains(name) && !waits ? ["--wait"] : []
    guard let line else { return wait + [file] }
    if Editor.plusLine.contains(name) { return ["+\(line)", file] }
    if Editor.gotoLine.contains(name) { return wait + ["--goto", "\(file):\(line)"] }
    if Editor.colonLine.contains(name) { return wait + ["\(file):\(line)"] }
    return wait + [file]
  }

  private static let plusLine: Set<String> = [
    "vi", "vim", "nvim", "gvim", "mvim", "view", "vis", "nano", "pico", "emacs", "emacsclient",
    "mg", "joe", "jed", "ne", "micro", "kak", "mcedit", "gedit",
  ]
  private static let gotoLine: Set<String> = [
    "code", "code-insiders", "codium", "vscodium", "cursor", "windsurf",
  ]
  private static let colonLine: Set<String> = ["hx", "helix", "subl", "zed", "zeditor"]
  /// Those that come back at once if they aren't told to wait.
  private static let returning = gotoLine.union(["subl", "zed", "zeditor", "mate"])
}
