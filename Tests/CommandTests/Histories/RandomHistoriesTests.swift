import Foundation
import TestSupport
import Testing

/// `okr log` against `Tests/Oracle`, which reads the same histories with git, Python and PyYAML and none of our code.
///
/// 40 random histories, or as many as `OKR_RANDOM_HISTORIES` says.
@Suite struct RandomHistoriesTests {
  @Test(
    .enabled(
      if: oracleCanRun,
      "NOT TESTED: python3 with PyYAML isn't here; run 'scripts/dependencies tests'"),
    .timeLimit(.minutes(10)))
  func everyEventIsTheOracles() throws {
    let result = try run("compare.py", environment["OKR_RANDOM_HISTORIES"] ?? "40", from: 1)
    #expect(result.stderr == "")
    #expect(result.status == 0, "\(excerpt(of: result.stdout))")
    #expect(result.stdout.contains(" histories, "), "compare.py said nothing of what it compared")
  }

  @Test(.enabled(if: oracleCanRun), .timeLimit(.minutes(10)))
  func theIndexTellsWhatTheCommitsDo() throws {
    let result = try run("indexing.py", "4", from: 1)
    #expect(result.stderr == "")
    #expect(result.status == 0, "\(excerpt(of: result.stdout))")
    #expect(result.stdout.contains("4 histories, "), "indexing.py said nothing of what it compared")
  }

  /// How it begins, and the totals.
  private func excerpt(of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count < 40
      ? text : (lines.prefix(30) + ["…"] + lines.suffix(3)).joined(separator: "\n")
  }

  private func run(_ script: String, _ count: String, from seed: Int) throws -> Shell.Result {
    try shell.run("exec python3 -B \(script) '\(Session.program)' '\(count)' \(seed)", in: oracle)
  }
}

private let environment = ProcessInfo.processInfo.environment

private let shell = Shell(
  environment: environment.filter { ["PATH", "TMPDIR", "HOME"].contains($0.key) })

private let oracle = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Oracle").standardizedFileURL.path

private let oracleCanRun = (try? shell.run("python3 -c 'import yaml'").status) == 0
