import Synchronization

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

/// Waits until what was written is on the disk, and not only in its cache.
func synchronize(_ descriptor: Int32) throws(SystemError) {
  if isInBulk.load(ordering: .relaxed) { return }
  #if canImport(Darwin)
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
  #endif
  guard fsync(descriptor) == 0 else { throw .last }
}
