/// Shows what is longer than the screen, as git does it.
package struct Pager: Sendable {
  /// As the shell understands it.
  package let command: String
  /// That it is started in.
  package let environment: Environment

  /// nil where nothing is to be paged: an empty command or `cat`, or no `less` on this machine.
  /// - Parameter configured: git's `core.pager`.
  package init?(configured: String? = nil, environment: Environment = .process) {
    let values = environment.values
    let chosen = values["GIT_PAGER"] ?? configured ?? values["PAGER"]
    if chosen == nil, !environment.finds("less") { return nil }
    let command = chosen ?? "less"
    if command.isEmpty || command == "cat" { return nil }
    self.command = command
    var environment = environment
    environment.values.merge(["LESS": "FRX", "LV": "-c"]) { set, _ in set }
    self.environment = environment
  }

  /// Whether `text` doesn't fit on a screen of `size`, with a line left for the prompt.
  package static func isNeeded(for text: String, on size: TerminalSize) -> Bool {
    text.utf8.count { $0 == UInt8(ascii: "\n") } >= size.rows
  }

  /// Returns when the reader leaves, wherever in `text` that is. False if there is no such pager.
  func show(_ text: String) -> Bool {
    var program = Program.shell(command)
    program.environment = environment
    program.output = .inherited
    program.errors = .inherited
    let status = ignoringInterrupts { try? program.run(text).status }
    return status != nil && status != 126 && status != 127
  }
}

extension Output {
  /// Through the pager if this is a terminal too small for it.
  package func show(_ lines: [Text], with pager: Pager?) throws(OutputError) {
    let text = lines.rendered(for: appearance)
    if let size, let pager, Pager.isNeeded(for: text, on: size), pager.show(text) { return }
    try write(text)
  }
}
