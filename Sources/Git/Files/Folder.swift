#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder held open: what is done in it happens there, whatever its path leads to meanwhile.
struct Folder: ~Copyable {
  let descriptor: Int32

  /// The corresponding C function is `open`.
  init(path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  /// Opens a folder in this one, never through a symbolic link.
  ///
  /// The corresponding C functions are `mkdirat` and `openat`.
  init(_ name: String, in parent: borrowing Folder, creating: Bool) throws(SystemError) {
    if creating, unsafe mkdirat(parent.descriptor, name, 0o777) != 0, errno != EEXIST {
      throw .last
    }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe openat(parent.descriptor, name, flags)
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Makes the names in it as durable as what they name.
  func synchronize() throws(SystemError) {
    try Git.synchronize(descriptor)
  }

  static func synchronize(_ paths: [String]) throws(SystemError) {
    try Git.synchronize(paths) { path throws(SystemError) in try Folder(path: path).synchronize() }
  }

  /// The corresponding C function is `unlinkat`.
  func remove(_ name: String) throws(SystemError) {
    guard unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw .last }
  }

  /// Removes a folder, if it is empty.
  func removeEmptyFolder(_ name: String) -> Bool {
    unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0
  }
}

extension Folder {
  /// Returns the names in it, in no order.
  ///
  /// The corresponding C functions are `fdopendir` and `readdir`.
  func names() throws(SystemError) -> [String] {
    let own = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = unsafe fdopendir(own) else { throw .last }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
