import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether the variables that git hands to its hooks count in finding a repository.
package enum Environment: Sendable {
  case ignored
  case heeded

  var flags: UInt32 { self == .heeded ? GIT_REPOSITORY_OPEN_FROM_ENV.rawValue : 0 }

  var namesRepository: Bool { unsafe self == .heeded && getenv("GIT_DIR") != nil }
}
