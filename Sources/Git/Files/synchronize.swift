import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Waits until what was written is on the disk, and not only in its cache.
func synchronize(_ descriptor: Int32) throws(SystemError) {
  if isInBulk.load(ordering: .relaxed) { return }
  #if canImport(Darwin)
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
  #endif
  guard fsync(descriptor) == 0 else { throw .last }
}

/// Waits for all of them at the same time: the file system then commits its journal once or twice,
/// where in turn it would for each.
///
/// - Parameter wait: for one of them, on a thread of its own.
func synchronize<Place: Sendable>(
  _ places: [Place], _ wait: @escaping @Sendable (Place) throws(SystemError) -> Void
) throws(SystemError) {
  if isInBulk.load(ordering: .relaxed) { return }
  let failure = FirstFailure()
  let others = places.dropFirst().map { place in
    Thread { failure.note { () throws(SystemError) in try wait(place) } }
  }
  if let first = places.first { failure.note { () throws(SystemError) in try wait(first) } }
  for other in others { other.join() }
  if let error = failure.error.withLock({ $0 }) { throw error }
}

private final class FirstFailure: Sendable {
  let error = Mutex<SystemError?>(nil)

  func note(_ wait: () throws(SystemError) -> Void) {
    do throws(SystemError) {
      try wait()
    } catch {
      self.error.withLock { $0 = $0 ?? error }
    }
  }
}
