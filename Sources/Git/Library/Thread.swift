#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A thread for one piece of work that mostly waits.
///
/// Dispatch's would open files of their own, which take the place of a standard output that is closed.
package final class Thread {
  #if canImport(Darwin)
    private var handle: pthread_t?
  #else
    private var handle = pthread_t()
  #endif
  private let isRunning: Bool

  /// Begins the work; where the system has no thread left it is done here and now.
  ///
  /// The corresponding C function is `pthread_create`.
  package init(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    isRunning = unsafe pthread_create(&handle, nil, { unsafe perform($0) }, work) == 0
    if !isRunning { unsafe perform(work) }
  }

  /// Waits for the work to be done; to be called once.
  package func join() {
    guard isRunning else { return }
    #if canImport(Darwin)
      if let handle = unsafe handle { unsafe pthread_join(handle, nil) }
    #else
      pthread_join(handle, nil)
    #endif
  }
}

private final class Work {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

@discardableResult
private func perform(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let work = unsafe work { unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
  return nil
}
