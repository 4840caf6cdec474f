#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file written beside its place, to be put there whole; gone again unless it is.
final class NewFile {
  private let descriptor: Int32
  private let folder: Int32
  private let name: String
  private let place: String
  private var isInPlace = false

  /// - Parameters:
  ///   - name: of the file until it takes its place.
  ///   - folder: the descriptor of the folder that the two names are in; it stays open longer than this lives.
  ///
  /// The corresponding C functions are `openat` and `write`.
  init(
    _ name: String, for place: String, in folder: Int32 = AT_FDCWD, bytes: [UInt8],
    permissions: mode_t
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = unsafe openat(folder, name, flags, permissions)
    (self.folder, self.name, self.place) = (folder, name, place)
    guard descriptor >= 0 else { throw .last }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw .last }
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isInPlace { unsafe unlinkat(folder, name, 0) }
  }

  func setPermissions(_ permissions: mode_t) throws(SystemError) {
    guard fchmod(descriptor, permissions) == 0 else { throw .last }
  }

  func synchronize() throws(SystemError) {
    try Git.synchronize(descriptor)
  }

  static func synchronize(_ files: [NewFile]) throws(SystemError) {
    try Git.synchronize(files.map(\.descriptor)) { file throws(SystemError) in
      try Git.synchronize(file)
    }
  }

  /// The corresponding C function is `renameat`.
  func takePlace() throws(SystemError) {
    guard unsafe renameat(folder, name, folder, place) == 0 else { throw .last }
    isInPlace = true
  }
}
