import Foundation

/// A page of the project's documentation.
struct Page {
  let text: String

  /// - Parameter name: of a file in `docs`.
  init(_ name: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(
      contentsOf: tests.appending(path: "../docs/\(name)"), encoding: .utf8)
  }

  var lines: [Substring] { text.split(separator: "\n") }

  /// What it means as rules: to be explained, kept quiet or set, or found in a screen.
  var namedRules: [String] {
    let said = text.matches(of: /(?:--explain |okr-lint: ignore |\(`)([a-z]+(?:-[a-z]+)+)/)
    let found = text.matches(of: /\[([a-z]+(?:-[a-z]+)+)\]\n/)
    let set = text.matches(of: /rules: \{([^}]*)\}/).flatMap { match in
      match.1.matches(of: /([a-z-]+):/).map { String($0.1) }
    }
    return said.map { String($0.1) } + found.map { String($0.1) } + set
  }
}
