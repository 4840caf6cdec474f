#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What was to be said could not be written.
package struct OutputError: Error, Hashable, CustomStringConvertible {
  /// The system's error number.
  package let code: Int32
  package let descriptor: Int32

  /// The reader has gone, as `head` does: not worth a message. Git leaves with status 141 then.
  package var isBrokenPipe: Bool { code == EPIPE }

  package var description: String {
    let name =
      descriptor == STDOUT_FILENO
      ? "standard output" : descriptor == STDERR_FILENO ? "standard error" : "output"
    return "cannot write to \(name): \(systemMessage(code))"
  }
}

/// In the system's words, as in `No space left on device`.
func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  _ = unsafe strerror_r(code, &buffer, buffer.count)
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
