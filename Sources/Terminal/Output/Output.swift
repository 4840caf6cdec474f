#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where results or messages go, and what can be shown there.
package struct Output: Sendable {
  package let descriptor: Int32
  /// nil where it isn't a terminal.
  package let size: TerminalSize?
  package var appearance: Appearance
  /// Whether lines can be cleared and drawn anew.
  package let canRedraw: Bool

  package var isTerminal: Bool { size != nil }

  package init(
    _ descriptor: Int32, _ choice: ColourChoice = .auto, environment: Environment = .process
  ) {
    self.init(
      descriptor, choice, environment: environment, size: TerminalSize(of: descriptor))
  }

  package init(
    _ descriptor: Int32, _ choice: ColourChoice, environment: Environment, size: TerminalSize?
  ) {
    self.descriptor = descriptor
    self.size = size
    appearance = Appearance(choice, environment: environment, size: size)
    canRedraw = size != nil && !environment.isDumb
  }

  package static func standardOutput(_ choice: ColourChoice = .auto) -> Output {
    Output(STDOUT_FILENO, choice)
  }

  package static func standardError(_ choice: ColourChoice = .auto) -> Output {
    Output(STDERR_FILENO, choice)
  }

  package func write(_ lines: [Text]) throws(OutputError) {
    try write(lines.rendered(for: appearance))
  }

  /// All of `string`, in as few writes as the system allows.
  package func write(_ string: String) throws(OutputError) {
    BrokenPipe.ignore()
    var rest = Array(string.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        waitUntilWritable(descriptor)
      } else if errno != EINTR {
        throw OutputError(code: errno, descriptor: descriptor)
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}

/// A terminal shared with a program that made it non-blocking says EAGAIN.
private func waitUntilWritable(_ descriptor: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = unsafe poll(&request, 1, -1)
}
