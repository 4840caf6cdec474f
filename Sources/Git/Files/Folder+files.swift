#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Folder {
  /// Returns a file's bytes; never those of one that a symbolic link leads to.
  func contents(of name: String) throws(SystemError) -> [UInt8] {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .last }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += chunk[..<count] } else if errno != EINTR { throw .last }
    }
  }

  /// Returns the path that a symbolic link leads to.
  func target(of name: String) throws(SystemError) -> [UInt8] {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlinkat(descriptor, name, &bytes, bytes.count)
    guard count >= 0 else { throw .last }
    return bytes[..<count].map { UInt8(bitPattern: $0) }
  }

  /// Puts a file in place at once: whoever reads sees the old one or the new one; where it is to be
  /// durable, also after a crash. Its permissions stay where it was a file of that kind.
  func replace(
    _ name: String, with bytes: [UInt8], kind: TreeEntry.Kind, durably isDurable: Bool
  ) throws(SystemError) {
    let temporary = ".\(name).\(UInt32.random(in: 0 ... .max))"
    if kind == .link {
      let target = String(decoding: bytes, as: UTF8.self)
      guard unsafe symlinkat(target, descriptor, temporary) == 0 else { throw .last }
      guard unsafe renameat(descriptor, temporary, descriptor, name) == 0 else {
        let error = SystemError.last
        unsafe unlinkat(descriptor, temporary, 0)
        throw error
      }
    } else {
      let file = try NewFile(
        temporary, for: name, in: descriptor, bytes: bytes,
        permissions: kind == .executable ? 0o777 : 0o666)
      if let old = FileStatus(name, in: self),
        old.kind == (kind == .executable ? .executable : .file)
      {
        try file.setPermissions(old.raw.st_mode & 0o777)
      }
      if isDurable { try file.synchronize() }
      try file.takePlace()
    }
    if isDurable { try synchronize() }
  }
}
