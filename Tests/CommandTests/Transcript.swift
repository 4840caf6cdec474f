import TestSupport

/// What one step of a session printed, as a screen shows it.
struct Transcript {
  let lines: [String]

  init(_ result: Shell.Result) {
    var lines = Self.lines(of: result.stdout).map(Self.escaped)
    if lines.last == "" { lines[lines.count - 1] = #"\"# }
    if !result.stdout.isEmpty, !result.stdout.hasSuffix("\n") { lines.append(Self.unfinished) }
    lines += Self.lines(of: result.stderr).map { $0.isEmpty ? "!" : "! " + $0 }
    if result.status != 0 { lines.append("[\(result.status)]") }
    self.lines = lines
  }

  private static let unfinished = "(no newline at the end)"

  private static func lines(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return text.hasSuffix("\n") ? lines.dropLast() : lines
  }

  private static func escaped(_ line: String) -> String {
    let mark = /[$>!] .*|!|>|\\.*|\[\d+\]|\(no newline at the end\)/
    return line.wholeMatch(of: mark) == nil ? line : #"\"# + line
  }
}
