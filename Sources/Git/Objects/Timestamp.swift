#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A moment, and how far the clock it was read from was off UTC.
package struct Timestamp: Hashable, Sendable {
  /// Since 1970 in UTC.
  package let seconds: Int64
  /// Positive east of Greenwich.
  package let offsetMinutes: Int

  package init(seconds: Int64, offsetMinutes: Int) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads the clock, in the zone the process runs in.
  package static func now() -> Timestamp {
    Timestamp(localSeconds: Int64(time(nil)))
  }

  /// The moment, seen from the zone the process runs in.
  init(localSeconds seconds: Int64) {
    var moment = time_t(seconds)
    var local = unsafe tm()
    unsafe localtime_r(&moment, &local)
    unsafe self.init(seconds: seconds, offsetMinutes: local.tm_gmtoff / 60)
  }
}
