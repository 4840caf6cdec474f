#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs scripts with `/bin/sh`, each to its end, with nothing to read.
///
/// Spawned and waited for by hand: Foundation's `Process` looks every 50 ms only whether its child has ended.
package struct Shell: Sendable {
  package struct Result: Sendable, Equatable {
    package let stdout: String
    package let stderr: String
    /// The exit status, or 128 and the signal's number, as a shell counts.
    package let status: Int32

    package init(stdout: String, stderr: String, status: Int32) {
      self.stdout = stdout
      self.stderr = stderr
      self.status = status
    }
  }

  package enum Failure: Error {
    case notStarted(errno: Int32)
    case notAwaited(errno: Int32)
  }

  /// All of it: nothing is inherited.
  package var environment: [String: String]

  package init(environment: [String: String]) {
    self.environment = environment
  }

  package func run(_ script: String, in directory: String = "/") throws -> Result {
    let files = try ScratchDirectory()
    try files.write(script, to: "script")
    try files.write("", to: "stdin")
    let start = #"cd "$1" && exec /bin/sh "$2/script" >"$2/stdout" 2>"$2/stderr" <"$2/stdin""#
    let status = try wait(for: spawn(["/bin/sh", "-c", start, "sh", directory, files.path]))
    return Result(
      stdout: try files.read("stdout"), stderr: try files.read("stderr"), status: status)
  }

  private func spawn(_ words: [String]) throws -> pid_t {
    var child = pid_t()
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    let code = unsafe posix_spawn(&child, "/bin/sh", nil, nil, arguments, variables)
    guard code == 0 else { throw Failure.notStarted(errno: code) }
    return child
  }

  private func wait(for child: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure.notAwaited(errno: errno) }
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
