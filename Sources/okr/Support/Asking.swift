import Store
import Terminal

/// Gets what is required: from an option, else from the person at the terminal.
enum Asking {
  /// - Throws: `Refusal` that names the option where there is nobody to ask.
  static func line(_ given: String?, option: String, question: String) throws -> String {
    if let given { return given }
    guard let prompt = Prompt() else {
      throw Refusal(.usage, "'\(option)' is missing")
    }
    guard let answer = prompt.ask(question), !answer.isEmpty else {
      throw Refusal(.usage, "without \(question.lowercased()), nothing is written")
    }
    return answer
  }

  /// A longer text, written in an editor.
  ///
  /// - Throws: `Refusal` that names the option where there is nobody to ask.
  static func text(option: String, _ workspace: Workspace) throws -> String {
    guard Prompt() != nil else { throw Refusal(.usage, "'\(option)' is missing") }
    let context = Context.current
    let file = try TextFile.writeTemporary("", name: "text.md", environment: context.environment)
    let editor = Editor(
      configured: try workspace.gitSetting("core.editor"), environment: context.environment)
    let status = try editor.open(file, at: nil)
    let text = try TextFile.read(file)
    TextFile.remove(file)
    guard status == 0 else {
      throw Refusal(.usage, "the editor ended with status \(status), so nothing is written")
    }
    return text
  }
}
