// Small files of the program's own beside git's, in what belongs to one work tree.
extension Repository {
  /// Returns nil where there is no such file.
  package func ownFile(_ name: String) -> String? {
    guard let folder = try? Folder(path: gitDirectory), let bytes = try? folder.contents(of: name)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Another process sees it at once; whether it outlives a power failure is left open.
  package func writeOwnFile(_ text: String, to name: String) throws(GitError) {
    do throws(SystemError) {
      let folder = try Folder(path: gitDirectory)
      let file = try NewFile(
        "\(name).\(UInt32.random(in: 0 ... .max))", for: name, in: folder.descriptor,
        bytes: Array(text.utf8), permissions: 0o666)
      try file.takePlace()
    } catch {
      throw GitError("write '\(gitDirectory)\(name)'", error, path: gitDirectory + name)
    }
  }

  /// None being there is no error.
  package func removeOwnFile(_ name: String) {
    guard let folder = try? Folder(path: gitDirectory) else { return }
    try? folder.remove(name)
  }
}

extension WorkTree {
  /// Removes what a process that was interrupted while it wrote a file has left beside it.
  package func removeLeftovers(of path: String) throws(GitError) {
    _ = try inFolder(of: path, "tidy up beside '\(path)'") { folder, name throws(SystemError) in
      let prefix = ".\(name)."
      for other in try folder.names() where other.hasPrefix(prefix) {
        if UInt32(other.dropFirst(prefix.count)) != nil { try folder.remove(other) }
      }
    }
  }
}
