package import Testing

/// A repository in a directory of a test's own, driven by the real `git`, with a fixed author and clock, so that the
/// same steps make the same commit ids.
package final class ScratchRepository: Sendable {
  package let directory: ScratchDirectory

  /// Where the work tree is; in a bare repository the repository itself.
  package let path: String

  /// What git may know: nothing of this machine's configuration or of the caller's variables.
  package let environment: [String: String]

  /// - Parameter options: for `git init`, such as `--bare` or `--object-format=sha256`.
  package init(_ options: String = "--initial-branch=main") throws {
    directory = try ScratchDirectory()
    path = try directory.makeFolder("repository")
    environment = Self.environment(home: try directory.makeFolder("home"))
    let settings = Self.settings.map { "git config \($0) '\($1)'" }
    let made = try run((["git init --quiet \(options)"] + settings).joined(separator: " && "))
    guard made.status == 0 else { throw Failure(arguments: "init \(options)", result: made) }
  }

  /// What a program that is tested may know, with its own `home`.
  package static func environment(home: String) -> [String: String] {
    var environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "HOME": home, "LC_ALL": "C.UTF-8",
      "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "\(home)/.gitconfig",
      "GIT_TERMINAL_PROMPT": "0",
    ]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "Ana Sousa"
      environment["GIT_\(role)_EMAIL"] = "ana@example.org"
      environment["GIT_\(role)_DATE"] = "1767258000 +0100"
    }
    return environment
  }

  /// Said in the repository itself, so that no other level's word counts.
  private static let settings = [
    "user.name": "Ana Sousa", "user.email": "ana@example.org", "core.autocrlf": "false",
    "commit.gpgSign": "false", "gc.auto": "0", "core.fsync": "none",
  ]

  /// Runs a script of the shell in the work tree.
  @discardableResult
  package func run(_ script: String, _ variables: [String: String] = [:]) throws -> Shell.Result {
    let shell = Shell(environment: environment.merging(variables) { $1 })
    return try shell.run(script, in: path)
  }

  /// Runs git, and returns what it prints without the last line's end.
  ///
  /// - Parameter arguments: as they would be typed.
  /// - Throws: where git's exit status isn't 0.
  @discardableResult
  package func git(_ arguments: String, _ variables: [String: String] = [:]) throws -> String {
    let result = try run("git \(arguments)", variables)
    guard result.status == 0 else { throw Failure(arguments: arguments, result: result) }
    return result.stdout.last == "\n" ? String(result.stdout.dropLast()) : result.stdout
  }

  /// Writes a file of the work tree.
  package func write(_ text: String, to file: String) throws {
    try directory.write(text, to: "repository/\(file)")
  }

  /// Returns a file of the work tree.
  package func read(_ file: String) throws -> String {
    try directory.read("repository/\(file)")
  }

  /// Writes files, and commits everything there is.
  ///
  /// - Returns: the id of the commit.
  @discardableResult
  package func commit(_ files: [String: String] = [:], message: String = "A commit") throws
    -> String
  {
    for (file, text) in files { try write(text, to: file) }
    try git("add --all")
    try git("commit --quiet --allow-empty --message='\(message)'")
    return try git("rev-parse HEAD")
  }

  /// Expects git to find nothing wrong with the repository.
  package func expectSound(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let result = try run("git fsck --strict --no-dangling --no-progress")
    let report = result.stdout + result.stderr
    #expect(result.status == 0 && report.isEmpty, "\(report)", sourceLocation: sourceLocation)
  }

  package struct Failure: Error, CustomStringConvertible {
    let arguments: String
    let result: Shell.Result

    package var description: String {
      "'git \(arguments)' ended with \(result.status): \(result.stderr)"
    }
  }
}
