import Model
import Terminal

/// What the program was started in: everything a command may look at beside its arguments.
struct Context: Sendable {
  var directory: String
  var environment: Environment
  var output: Output
  var errors: Output
  /// Whether errors go to standard output as JSON.
  var wantsJSON: Bool

  @TaskLocal static var current = Context(
    directory: ".", environment: Environment([:]), output: Output(1, environment: Environment([:])),
    errors: Output(2, environment: Environment([:])), wantsJSON: false)
}

extension Context {
  /// Writes results, through the pager where they are longer than the screen.
  ///
  /// - Parameter pager: git's `core.pager`, where a repository is at hand.
  func show(_ lines: [Text], pager configured: String? = nil) throws {
    guard output.isTerminal else { return try output.write(lines) }
    try output.show(lines, with: Pager(configured: configured, environment: environment))
  }

  func show(_ json: Value) throws {
    try output.write(JSON.text(json))
  }

  /// Writes a document of another kind, byte for byte.
  func show(document: String) throws {
    try output.write(document)
  }

  /// Where a file is that somebody named.
  func located(_ file: String) -> String {
    file.hasPrefix("/") ? file : "\(directory)/\(file)"
  }

  /// Writes a remark that is no result, to standard error.
  func note(_ text: Text) {
    try? errors.write([text])
  }
}
