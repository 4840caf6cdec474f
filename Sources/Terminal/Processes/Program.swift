#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program, started and waited for.
package struct Program: Sendable {
  /// What a stream of the program is joined to.
  package enum Stream: Sendable {
    /// Ours.
    case inherited
    /// A pipe: its input is what we say, its output what we get.
    case captured
  }

  /// The program, looked up in `PATH`, and what it is told.
  package var arguments: [String]
  /// nil for our own environment.
  package var environment: Environment?
  package var input = Stream.captured
  package var output = Stream.captured
  package var errors = Stream.captured

  package init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// `command` as the user's shell understands it, with `arguments` added behind it.
  package static func shell(_ command: String, _ arguments: [String] = []) -> Program {
    let script = arguments.isEmpty ? command : command + " \"$@\""
    return Program(["/bin/sh", "-c", script, command] + arguments)
  }

  package struct Result: Sendable {
    /// 0 for success; 128 and the signal's number where a signal ended it.
    package let status: Int32
    /// Empty for a stream that wasn't captured.
    package let output: String
    package let errors: String
  }

  /// Any status is a result. That the program stops reading before it has read all of `text` isn't an
  /// error either.
  package func run(_ text: String = "") throws(ProgramError) -> Result {
    let child = try spawn()
    let (output, errors) = child.converse(text)
    return Result(status: child.wait(), output: output, errors: errors)
  }
}

/// A program that couldn't be started.
package struct ProgramError: Error, Hashable, CustomStringConvertible {
  package let program: String
  /// The system's error number.
  package let code: Int32

  package var description: String { "cannot run '\(program)': \(systemMessage(code))" }
}
