import Foundation

/// A Swift file of the repository.
struct SourceFile: Sendable {
  /// From the root of the repository, such as `Sources/Git/Commit.swift`.
  let path: String
  let lines: [String]

  /// The target's folder: the second part of the path.
  var target: String {
    path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  }

  /// The lines with their numbers, comments left out.
  var code: [(number: Int, text: Substring)] {
    zip(1..., lines).map { number, line in
      (number, line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line[...])
    }
  }

  var imports: Set<String> {
    let statement =
      /^\s*(?:@\w+\s+)*(?:(?:package|internal|private|fileprivate|public)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    return Set(code.compactMap { try? statement.prefixMatch(in: $0.text)?.1 }.map(String.init))
  }

  /// The places, as `path:line`, where the code matches.
  func places(of pattern: some RegexComponent) -> [String] {
    code.filter { $0.text.contains(pattern) }.map { "\(path):\($0.number)" }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files under a folder of the repository.
  static func under(_ folder: String) throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(
        contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
      return SourceFile(
        path: "\(folder)/\(path)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
