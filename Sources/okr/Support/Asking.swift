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
}
