#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An `errno`.
struct SystemError: Error {
  let code: Int32
}

/// Both ends are closed in programs we start, but for those joined to their standard streams.
struct Pipe {
  let reading: Int32
  let writing: Int32

  /// The corresponding C function is `pipe`.
  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }
}
