#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file whose being there is a lock of git's. It doesn't say whose, and a crash leaves it behind.
package struct LockFile: Hashable, Sendable {
  package let path: String
  /// In seconds.
  package let age: Int

  /// Returns nil where there is no such file.
  package init?(path: String) {
    guard let status = FileStatus(path: path) else { return nil }
    self.path = path
    age = max(0, Int(Timestamp.now().seconds) - status.modified.tv_sec)
  }

  /// `3 hours`
  package var ageInWords: String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")]
    let (length, name) = units.first { age >= $0.0 } ?? (1, "second")
    let count = age / length
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  /// Gives the lock up in the place of whoever held it: only for one that is known to have crashed.
  package func remove() throws(GitError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw GitError("remove the lock '\(path)'", .last, path: path)
    }
  }

  func explained(_ error: GitError) -> GitError {
    GitError(
      error.operation, kind: .locked, "it is locked by '\(path)', made \(ageInWords) ago",
      code: .locked, hint: "if no git is at work here, one that crashed left that file: remove it")
  }
}

extension Repository {
  /// Lists the locks on the index, `HEAD`, the configuration and the references: held just now, or left behind.
  package func locks() throws(GitError) -> [LockFile] {
    var paths: Set<String> = []
    for root in Set([gitDirectory, commonDirectory]) {
      for name in ["index", "HEAD", "config", "packed-refs", "shallow"] {
        paths.insert("\(root)\(name).lock")
      }
      do throws(SystemError) {
        let folder = try Folder(path: root)
        try Self.collectLocks(below: "refs", in: folder, at: root, &paths)
      } catch {
        throw GitError("look for locks", error, path: root)
      }
    }
    return paths.sorted().compactMap { LockFile(path: $0) }
  }

  private static func collectLocks(
    below name: String, in parent: borrowing Folder, at path: String, _ paths: inout Set<String>
  ) throws(SystemError) {
    guard FileStatus(name, in: parent)?.kind == .folder else {
      if name.hasSuffix(".lock") { paths.insert(path + name) }
      return
    }
    let folder = try Folder(name, in: parent, creating: false)
    for inner in try folder.names() {
      try collectLocks(below: inner, in: folder, at: "\(path)\(name)/", &paths)
    }
  }
}
