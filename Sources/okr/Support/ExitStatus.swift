import ArgumentParser

/// Ends of a command that has said all there is to say.
enum ExitStatus {
  /// Done, and the answer is no.
  static let no = ExitCode(1)
  /// The rest has been answered, but some files can't be read.
  static let badData = ExitCode(65)
}
