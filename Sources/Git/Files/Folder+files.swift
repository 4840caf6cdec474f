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

  /// Puts a file in place at once: whoever reads sees the old one or the new one, also after a crash.
  func replace(
    _ name: String, with bytes: [UInt8], kind: TreeEntry.Kind
  ) throws(SystemError) {
    let temporary = ".\(name).\(UInt32.random(in: 0 ... .max))"
    do throws(SystemError) {
      if kind == .link {
        let target = String(decoding: bytes, as: UTF8.self)
        guard unsafe symlinkat(target, descriptor, temporary) == 0 else { throw .last }
      } else {
        try create(temporary, bytes, kind == .executable ? 0o777 : 0o666)
      }
      guard unsafe renameat(descriptor, temporary, descriptor, name) == 0 else { throw .last }
    } catch {
      try? remove(temporary)
      throw error
    }
    try synchronize()
  }

  private func create(
    _ name: String, _ bytes: [UInt8], _ permissions: mode_t
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(descriptor, name, flags, permissions)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw .last }
    }
    guard fsync(file) == 0 else { throw .last }
  }
}
