/// Asks the person at the terminal. An answer of nil means that they had enough: `^D`.
///
/// `^C` ends the program as it does anywhere else, so ask before anything is half done.
package struct Prompt {
  private let read: () -> String?
  private let write: (String) -> Void

  /// - Parameters:
  ///   - read: the next line without its end, nil when there is none.
  ///   - write: what to show; it ends within a line where an answer is expected.
  package init(read: @escaping () -> String?, write: @escaping (String) -> Void) {
    self.read = read
    self.write = write
  }

  /// Between standard input and standard error; nil unless both are terminals.
  package init?() {
    guard TerminalSize(of: 0) != nil, TerminalSize(of: 2) != nil else { return nil }
    let output = Output.standardError()
    self.init(read: { readLine() }, write: { try? output.write($0) })
  }

  /// `Value of p99 [540]: `; no answer means the default.
  package func ask(_ question: String, default preset: String? = nil) -> String? {
    let hint = preset.map { " [\(harmless($0))]" } ?? ""
    write("\(harmless(question))\(hint): ")
    guard let line = read() else {
      write("\n")
      return nil
    }
    let answer = line.trimmedOfSpaces
    return answer.isEmpty ? preset ?? "" : answer
  }

  /// Asks until `parse` takes the answer; what it throws is shown.
  package func ask<Value>(
    _ question: String, default preset: String? = nil, parse: (String) throws -> Value
  ) -> Value? {
    while let answer = ask(question, default: preset) {
      do { return try parse(answer) } catch { write("\(harmless("\(error)"))\n") }
    }
    return nil
  }

  /// `Submit it? [Y/n]: `
  package func confirm(_ question: String, default preset: Bool) -> Bool? {
    while true {
      write("\(harmless(question)) \(preset ? "[Y/n]" : "[y/N]"): ")
      guard let line = read() else {
        write("\n")
        return nil
      }
      switch line.trimmedOfSpaces.lowercased() {
      case "": return preset
      case "y", "yes": return true
      case "n", "no": return false
      default: write("y or n, please\n")
      }
    }
  }

  /// Shows the options, numbered from 1, and asks for one of them.
  /// - Returns: the index of the chosen one, from 0.
  package func choose(_ question: String, from options: [String], default preset: Int? = nil)
    -> Int?
  {
    let numberWidth = String(options.count).count
    for (index, option) in options.enumerated() {
      write("\(Text(String(index + 1)).padded(left: numberWidth + 2))  \(harmless(option))\n")
    }
    return ask(question, default: preset.map { String($0 + 1) }) { answer throws(UnknownOption) in
      guard let number = Int(answer), 1...max(1, options.count) ~= number, !options.isEmpty else {
        throw UnknownOption(answer: answer, count: options.count)
      }
      return number - 1
    }
  }
}

private struct UnknownOption: Error, CustomStringConvertible {
  let answer: String
  let count: Int

  var description: String { "'\(answer)' is none of them: a number from 1 to \(count), please" }
}

extension String {
  fileprivate var trimmedOfSpaces: String {
    let tail = drop { $0.isWhitespace }
    return String(tail.reversed().drop { $0.isWhitespace }.reversed())
  }
}
