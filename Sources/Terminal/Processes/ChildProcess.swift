#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A running program and our ends of the pipes to it.
struct ChildProcess {
  let id: pid_t
  let input: Int32?
  let output: Int32?
  let errors: Int32?

  /// Tells it `text` and hears both of its outputs to their ends, all at once, so that neither side
  /// waits for the other for ever.
  func converse(_ text: String) -> (output: String, errors: String) {
    var speaker = input.map { Speaker($0, Array(text.utf8)) }
    var listeners = [Listener(output), Listener(errors)]
    while speaker != nil || listeners.contains(where: { $0.descriptor != nil }) {
      var requests = [pollfd(fd: speaker?.descriptor ?? -1, events: Int16(POLLOUT), revents: 0)]
      requests += listeners.map {
        pollfd(fd: $0.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
      }
      guard unsafe poll(&requests, nfds_t(requests.count), -1) >= 0 else { continue }
      if requests[0].revents != 0, speaker?.speak() == false { speaker = nil }
      for (index, request) in requests.dropFirst().enumerated() where request.revents != 0 {
        listeners[index].listen()
      }
    }
    return (listeners[0].text, listeners[1].text)
  }

  /// The corresponding C function is `waitpid`.
  func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) == -1 {
      guard errno == EINTR else { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Says what it has to say as fast as the other side listens.
private struct Speaker {
  let descriptor: Int32
  private var rest: ArraySlice<UInt8>

  init(_ descriptor: Int32, _ bytes: [UInt8]) {
    self.descriptor = descriptor
    rest = bytes[...]
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// False once all is said or nobody listens; the pipe is closed then.
  mutating func speak() -> Bool {
    let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if written >= 0 { rest = rest.dropFirst(written) }
    let goesOn = written >= 0 ? !rest.isEmpty : errno == EAGAIN || errno == EINTR
    if !goesOn { _ = close(descriptor) }
    return goesOn
  }
}

private struct Listener {
  /// nil at the end, or where there is nothing to hear.
  private(set) var descriptor: Int32?
  private var bytes: [UInt8] = []

  init(_ descriptor: Int32?) {
    self.descriptor = descriptor
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func listen() {
    guard let descriptor else { return }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      _ = close(descriptor)
      self.descriptor = nil
    }
  }
}
