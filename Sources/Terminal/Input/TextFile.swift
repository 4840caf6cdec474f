#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files that a person names on the command line, and those that an editor opens.
package enum TextFile {
  /// All of a file; bytes that are no UTF-8 are replaced.
  package static func read(_ path: String) throws(TextFileError) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// All of a file, as it is.
  package static func bytes(of path: String) throws(TextFileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TextFileError("read '\(path)'", errno) }
    defer { close(descriptor) }
    return try contents(of: descriptor, named: "'\(path)'")
  }

  /// What comes on standard input until its end.
  package static func standardInput() throws(TextFileError) -> String {
    String(decoding: try contents(of: STDIN_FILENO, named: "standard input"), as: UTF8.self)
  }

  /// Writes a new file that only its owner can read: `okr-edit-NAME`, with a number where that is there.
  ///
  /// - Parameter name: how the file's name ends, so that an editor knows what it is.
  /// - Returns: its path.
  package static func writeNew(
    _ text: String, in folder: String, name: String, environment: Environment
  ) throws(TextFileError) -> String {
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var path = "\(folder)/okr-edit-\(name)"
    var descriptor = create(path)
    var number = 1
    while descriptor < 0, errno == EEXIST {
      number += 1
      path = "\(folder)/okr-edit-\(number)-\(name)"
      descriptor = create(path)
    }
    guard descriptor >= 0 else { throw TextFileError("write '\(path)'", errno) }
    defer { close(descriptor) }
    do throws(OutputError) {
      try Output(descriptor, environment: environment).write(text)
    } catch {
      throw TextFileError("write '\(path)'", error.code)
    }
    return path
  }

  private static func create(_ path: String) -> Int32 {
    unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  }

  /// Puts bytes in the place of a file, all of them or none.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(TextFileError) {
    let new = path + ".new"
    let descriptor = unsafe open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw TextFileError("write '\(path)'", errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0) }
      guard count < 0 else {
        rest = rest.dropFirst(count)
        continue
      }
      guard errno != EINTR else { continue }
      let error = TextFileError("write '\(path)'", errno)
      close(descriptor)
      remove(new)
      throw error
    }
    close(descriptor)
    guard unsafe rename(new, path) == 0 else { throw TextFileError("write '\(path)'", errno) }
  }

  /// Makes the folders that are missing; what keeps one from being made is told by writing into it.
  package static func makeFolders(above path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folder.isEmpty, !exists(folder) else { return }
    makeFolders(above: folder)
    _ = unsafe mkdir(folder, 0o777)
  }

  /// Whether there is something at a path, whatever it is.
  package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Whether a file with an end is there: no folder, pipe or device.
  package static func isFile(_ path: String) -> Bool {
    mode(of: path).map { $0 & S_IFMT == S_IFREG } ?? false
  }

  /// nil where there is nothing.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// The whole path of what is there, without links on the way; nil where there is nothing.
  package static func wholePath(_ path: String) -> String? {
    guard let whole = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(whole) }
    return unsafe String(cString: whole)
  }

  /// Takes a file away; none being there is no error.
  package static func remove(_ path: String) { _ = unsafe unlink(path) }

  private static func contents(
    of descriptor: Int32, named name: String
  ) throws(TextFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe systemRead(descriptor, $0) }
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw TextFileError("read \(name)", errno)
      }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, buffer.baseAddress, buffer.count)
}

/// A file that couldn't be read or written.
package struct TextFileError: Error, Hashable, CustomStringConvertible {
  private let operation: String
  /// The system's error number.
  package let code: Int32

  init(_ operation: String, _ code: Int32) {
    self.operation = operation
    self.code = code
  }

  package var description: String { "cannot \(operation): \(systemMessage(code))" }
}
