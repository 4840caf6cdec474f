#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a call of the system's left in `errno`.
struct SystemError: Error, Hashable {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  /// The system's own words: `No space left on device`.
  var message: String { unsafe String(cString: strerror(code)) }
}
