#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

enum BrokenPipe {
  /// From here on, writing to a reader that has gone is an error and not the end of the process.
  /// For good: to switch it back and forth would be a race between threads. Programs we start get
  /// the default again.
  static func ignore() { ignored }

  private static let ignored: Void = {
    signal(SIGPIPE, SIG_IGN)
    return ()
  }()
}
