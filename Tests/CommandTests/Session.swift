import Foundation
import TestSupport

/// A directory of its own in which a screen's steps run, one after the other in the same shell.
///
/// Besides the programs of the system a step can call `okr`, `git okr`, `at 2026-01-05T09:00:00Z`, which sets
/// the clock for commits, `as 'Ana <ana@example.org>'`, which sets who commits, `story quarter`, which plays
/// `Stories/quarter.sh` without showing what it says, `unchanged COMMAND`, which runs a command in a repository
/// and says so where branches, index or files are not as they were, and `typed 'ANSWERS' COMMAND`, which runs one
/// on a terminal where the answers are typed and then `^D`, without showing it.
struct Session {
  private let scratch: ScratchDirectory
  private let root: String
  private let shell: Shell

  init() throws {
    scratch = try ScratchDirectory()
    root = try scratch.makeFolder("root")
    let programs = try scratch.makeFolder("bin")
    for name in ["okr", "git-okr"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(programs)/\(name)", withDestinationPath: Self.program)
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let home = try scratch.makeFolder("home")
    shell = Shell(environment: [
      "PATH": "\(programs):\(path)", "ROOT": root, "HOME": home,
      "STORIES": Self.stories, "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "GIT_TERMINAL_PROMPT": "0",
      "GIT_CONFIG_GLOBAL": "\(home)/.gitconfig", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_COUNT": "2",
      "GIT_CONFIG_KEY_0": "init.defaultBranch", "GIT_CONFIG_VALUE_0": "main",
      "GIT_CONFIG_KEY_1": "gc.auto", "GIT_CONFIG_VALUE_1": "0",
    ])
  }

  /// What each command shows, in order; fewer than the commands if one of them ended the shell.
  func run(_ commands: [[String]]) throws -> [Transcript] {
    _ = try scratch.makeFolder("said")
    let steps = commands.enumerated().map { number, command in
      """
      {
      \(command.joined(separator: "\n"))
      } >"$ROOT/../said/\(number).out" 2>"$ROOT/../said/\(number).err"
      echo $? >"$ROOT/../said/\(number).status"
      """
    }
    _ = try shell.run(([Self.opening] + steps).joined(separator: "\n"), in: root)
    return try commands.indices.prefix { exists("said/\($0).status") }.map { number in
      Transcript(
        Shell.Result(
          stdout: try said(number, "out"), stderr: try said(number, "err"),
          status: Int32(try said(number, "status").dropLast()) ?? -1))
    }
  }

  /// What `git fsck --strict` has against the repositories the session left; empty when nothing.
  func damage() throws -> String {
    try shell.run(Self.inspection, in: root).stdout
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: scratch.url.appending(path: path).path)
  }

  private func said(_ number: Int, _ part: String) throws -> String {
    try scratch.read("said/\(number).\(part)").replacing(root, with: "$ROOT")
  }
}

extension Session {
  /// The `okr` built together with this test bundle.
  static let program: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var url = URL(filePath: bundle).standardizedFileURL
    while url.path.contains(".xctest") { url.deleteLastPathComponent() }
    return url.appending(path: "okr").path
  }()

  private static let stories = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Stories").path

  /// A command that runs away is stopped after a minute of computing.
  private static let opening = """
    ulimit -t 60
    at() { export GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$1"; }
    as() {
      mail=${1##*<}
      export GIT_AUTHOR_NAME="${1% <*}" GIT_COMMITTER_NAME="${1% <*}"
      export GIT_AUTHOR_EMAIL="${mail%>}" GIT_COMMITTER_EMAIL="${mail%>}"
    }
    story() { . "$STORIES/$1.sh" >/dev/null 2>&1; }
    state() {
      git for-each-ref
      git ls-files --stage
      git --no-optional-locks status --porcelain
      find . -path ./.git -prune -o -type f -exec cksum {} +
    }
    unchanged() {
      before=$(state)
      "$@"
      status=$?
      [ "$before" = "$(state)" ] || echo 'SOMETHING HAS CHANGED'
      return $status
    }
    typed() {
      answers=$1
      shift
      printf '%b' "$answers" | if [ "$(uname)" = Darwin ]; then
        script -q /dev/null "$@"
      else
        script -qec "$*" /dev/null
      fi >/dev/null
    }
    at 2026-01-05T09:00:00Z
    as 'Ana Sousa <ana@example.org>'
    """

  private static let inspection = """
    find . -type d -name objects -prune | while read -r objects; do
      [ -f "${objects%objects}HEAD" ] || continue
      report=$(git --git-dir="${objects%/objects}" fsck --strict --no-progress --no-dangling 2>&1) ||
        printf '%s\\n%s\\n' "${objects%/objects}" "$report"
    done
    """
}
