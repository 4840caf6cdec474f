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
    case folder
    case other
  }

  let raw: stat

  /// Returns nil where there is nothing, or nothing may be known.
  ///
  /// The corresponding C function is `lstat`.
  init?(path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    raw = status
  }

  /// The corresponding C function is `fstatat`.
  init?(_ name: String, in folder: borrowing Folder) {
    var status = stat()
    guard unsafe fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return nil
    }
    raw = status
  }

  var kind: Kind {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: raw.st_mode & 0o100 == 0 ? .file : .executable
    case S_IFLNK: .link
    case S_IFDIR: .folder
    default: .other
    }
  }

  var modified: timespec {
    #if canImport(Darwin)
      raw.st_mtimespec
    #else
      raw.st_mtim
    #endif
  }

  var changed: timespec {
    #if canImport(Darwin)
      raw.st_ctimespec
    #else
      raw.st_ctim
    #endif
  }
}
