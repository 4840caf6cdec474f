#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What stands at a path of the file system; a symbolic link is itself, not what it leads to.
struct FileStatus {
  enum Kind {
    case file
    case executable
    case link
    case directory
    case other
  }

  let kind: Kind
  let permissions: mode_t
  /// Seconds since 1970.
  let modified: Int

  /// Returns nil where there is nothing, or nothing may be known.
  ///
  /// The corresponding C function is `lstat`.
  init?(path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    permissions = status.st_mode & 0o7777
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: permissions & 0o100 == 0 ? .file : .executable
      case S_IFLNK: .link
      case S_IFDIR: .directory
      default: .other
      }
    #if canImport(Darwin)
      modified = status.st_mtimespec.tv_sec
    #else
      modified = status.st_mtim.tv_sec
    #endif
  }
}
