#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension WorkTree {
  /// One name in a folder of the work tree.
  package struct Entry: Hashable, Sendable {
    /// Bytes that are no UTF-8 are replaced.
    package let name: String
    package let kind: TreeEntry.Kind
  }

  /// Returns a file's bytes as they are on the disk, of a symbolic link the path it leads to; nil where there is none.
  package func contents(of path: String) throws(GitError) -> [UInt8]? {
    try inFolder(of: path, "read '\(path)'") { folder, name throws(SystemError) in
      switch FileStatus(name, in: folder)?.kind {
      case nil, .folder, .other: nil
      case .link: try folder.target(of: name)
      case .file, .executable: try folder.contents(of: name)
      }
    } ?? nil
  }

  /// Returns nil where there is nothing, or something git doesn't track.
  package func entry(at path: String) throws(GitError) -> Entry? {
    guard !path.isEmpty else { return Entry(name: "", kind: .directory) }
    return try inFolder(of: path, "look at '\(path)'") { folder, name throws(SystemError) in
      FileStatus(name, in: folder).flatMap { $0.entryKind }.map { Entry(name: name, kind: $0) }
    } ?? nil
  }

  /// Returns what a folder holds, by name, git's own directory left out; nothing where there is no such folder.
  package func entries(of path: String) throws(GitError) -> [Entry] {
    let inner = path.isEmpty ? "" : path + "/"
    return try inFolder(of: inner + ".", "list '\(path)'") { folder, _ throws(SystemError) in
      try folder.names().filter { $0 != ".git" }.sorted().compactMap { name in
        FileStatus(name, in: folder).flatMap { $0.entryKind }.map { Entry(name: name, kind: $0) }
      }
    } ?? []
  }

  /// Puts a file in place as it is: no filter is applied, and no check made of what stands there.
  ///
  /// The folders above are made where they are missing.
  ///
  /// - Parameter isDurable: whether it is on the disk when this returns, which what a commit holds needn't be.
  package func write(
    _ bytes: [UInt8], to path: String, kind: TreeEntry.Kind = .file, durably isDurable: Bool = true
  ) throws(GitError) {
    try inFolder(of: path, "write '\(path)'", creating: true) { folder, name throws(SystemError) in
      try folder.replace(name, with: bytes, kind: kind, durably: isDurable)
    }
  }

  /// Removes a file, and the folders above it that are empty then.
  package func remove(_ path: String) throws(GitError) {
    try inFolder(of: path, "remove '\(path)'") { folder, name throws(SystemError) in
      try folder.remove(name)
    }
    var folders = path.split(separator: "/").dropLast()
    while let last = folders.popLast() {
      let emptied = folders.joined(separator: "/") + "/" + last
      let isGone = try inFolder(of: emptied, "remove '\(emptied)'") { folder, name in
        folder.removeEmptyFolder(name)
      }
      guard isGone == true else { return }
    }
  }

  /// Returns nil where a folder on the way is missing and isn't to be made, or isn't one.
  ///
  /// - Throws: `.cannotWrite` where one that is to be made isn't a folder: a symbolic link, a file.
  func inFolder<Result>(
    of path: String, _ operation: @autoclosure () -> String, creating: Bool = false,
    _ body: (borrowing Folder, String) throws(SystemError) -> Result
  ) throws(GitError) -> Result? {
    var names = path.split(separator: "/").map(String.init)
    guard let name = names.popLast() else { return nil }
    do throws(SystemError) {
      var folder = try Folder(path: self.path)
      for name in names { folder = try Folder(name, in: folder, creating: creating) }
      return try body(folder, name)
    } catch {
      let isNoFolder = error.code == ENOTDIR || error.code == ELOOP
      if !creating, isNoFolder || error.code == ENOENT { return nil }
      guard !isNoFolder else { throw GitError(throughLink: path, operation()) }
      throw GitError(operation(), error, path: self.path + path)
    }
  }
}

extension FileStatus {
  /// Nil for what git doesn't track: sockets, devices.
  fileprivate var entryKind: TreeEntry.Kind? {
    switch kind {
    case .file: .file
    case .executable: .executable
    case .link: .link
    case .folder: .directory
    case .other: nil
    }
  }
}

extension GitError {
  fileprivate init(throughLink path: String, _ operation: String) {
    self.init(
      operation, kind: .cannotWrite(path),
      "a symbolic link or a file stands in the place of a folder above it",
      hint: "put a folder there, or commit the link's removal first")
  }
}
