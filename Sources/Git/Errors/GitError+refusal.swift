import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GitError {
  /// Why a repository was not opened, in the user's terms, and what would mend it.
  func explained(openingFrom directory: String) -> GitError {
    if code == .foreignOwner || message.contains("safe.directory") {
      let top = Self.topOfRepository(around: directory) ?? directory
      return refused(
        .foreignOwner, "'\(top)' belongs to another user",
        hint: "if you trust what is in it: git config --global --add safe.directory '\(top)'")
    }
    if let format = UnsupportedFormat(message: message) {
      return refused(.unsupportedFormat, format.message, hint: format.hint)
    }
    guard code == .notFound else {
      if case .cannotWrite = kind { return refused(.cannotRead, message) }
      return self
    }
    guard FileStatus(path: directory) != nil else {
      return refused(.notFound, "there is no such directory")
    }
    if let path = Self.unreadablePath(above: directory) {
      return refused(.cannotRead, "'\(path)' may not be read")
    }
    return refused(
      .notARepository, "neither it nor a directory above it is a git repository",
      hint: "'git init' makes one")
  }

  private func refused(_ kind: Kind, _ message: String, hint: String? = nil) -> GitError {
    GitError(operation, kind: kind, message, code: code, hint: hint)
  }

  /// The path that git compares with `safe.directory`.
  ///
  /// Wraps `git_repository_discover`.
  private static func topOfRepository(around directory: String) -> String? {
    let found = try? unsafe [UInt8]("find the repository") { buffer in
      unsafe git_repository_discover(&buffer, directory, 0, nil)
    }
    guard let path = found.map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
    return String(path.hasSuffix("/.git/") ? path.dropLast(6) : path.dropLast())
  }

  /// libgit2 takes what it may not look into for what isn't there.
  private static func unreadablePath(above directory: String) -> String? {
    var folder = directory[...]
    while !folder.isEmpty {
      let git = folder + "/.git"
      let isThere = unsafe access(String(git), F_OK) == 0
      if isThere ? unsafe access(String(git), R_OK) != 0 : errno == EACCES {
        return String(isThere ? git : folder)
      }
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    return nil
  }
}
