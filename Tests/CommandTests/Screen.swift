/// A shell session kept as text, with all that it shows: prose at the margin, the session indented by two.
///
///     A reference that means nothing is answered with the nearest one.
///
///       $ okr checkin p9 540
///       ! error: no key result 'p9' in 2026-q1
///       [66]
///
/// A step is `$ command`, continued by lines `> `. Below stand its output, its errors as `! `, and its exit
/// status unless it is 0. An output line that could be read as one of these, and an empty one at the end,
/// begins with `\`. The directory of the session shows as `$ROOT`.
struct Screen: Equatable {
  struct Step: Equatable {
    /// The lines before it that only people read.
    var prose: [String]
    /// Of the `$`, counted from 1.
    var line: Int
    /// As the shell gets them.
    var command: [String]
    /// As they stand in the file, without the indentation.
    var shown: [String]
  }

  var steps: [Step] = []
  /// The prose after the last step.
  var ending: [String] = []

  init(_ text: String) {
    var prose: [String] = []
    for (number, line) in zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)) {
      if line.hasPrefix("  $ ") {
        steps.append(
          Step(prose: prose, line: number, command: [String(line.dropFirst(4))], shown: []))
        prose = []
      } else if prose.allSatisfy(\.isEmpty), line.hasPrefix("  "), let last = steps.indices.last {
        // Blank lines are prose until more output follows them.
        steps[last].take(prose, then: line.dropFirst(2))
        prose = []
      } else {
        prose.append(String(line))
      }
    }
    ending = prose
  }

  /// The file that shows this session.
  var text: String {
    var lines: [String] = []
    for step in steps {
      if step.prose.isEmpty, !lines.isEmpty { lines.append("") }
      lines += step.prose
      for (index, line) in step.command.enumerated() {
        let mark = index == 0 ? "$" : ">"
        lines.append(Self.indented(line.isEmpty ? mark : "\(mark) \(line)"))
      }
      lines += step.shown.map(Self.indented)
    }
    return (lines + ending).joined(separator: "\n")
  }

  private static func indented(_ line: String) -> String {
    line.isEmpty ? "" : "  " + line
  }
}

extension Screen.Step {
  fileprivate mutating func take(_ blank: [String], then line: Substring) {
    if shown.isEmpty, blank.isEmpty, line.hasPrefix("> ") || line == ">" {
      command.append(String(line.dropFirst(2)))
    } else {
      shown += blank + [String(line)]
    }
  }
}
