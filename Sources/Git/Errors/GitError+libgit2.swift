import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GitError {
  /// Reads, and then forgets, what libgit2 says about this thread's last call.
  init(_ operation: String, code: Code) {
    let system = SystemError.last.message
    let last = unsafe git_error_last()
    let message = unsafe last.flatMap { unsafe $0.pointee.message }
    let said = unsafe message.map { unsafe String(cString: $0) }
    git_error_clear()
    let text =
      said ?? (Self.systemKind(of: system) == nil ? "libgit2 returned \(code.rawValue)" : system)
    // libgit2 takes a file that may not be read for a locked one.
    self.init(
      operation, kind: Self.systemKind(of: text) ?? code.kind ?? .other, text, code: code)
  }

  /// The system's own word for it stands at the message's end: libgit2 keeps no `errno`.
  private static func systemKind(of message: String) -> Kind? {
    for code in [ENOSPC, EDQUOT, EFBIG] where message.hasSuffix(SystemError(code: code).message) {
      return .full
    }
    for code in [EROFS, EACCES, EPERM] where message.hasSuffix(SystemError(code: code).message) {
      return .cannotWrite(quoted(in: message))
    }
    return nil
  }

  /// What stands in single quotes: the path of the file it is about.
  private static func quoted(in message: String) -> String? {
    guard let first = message.firstIndex(of: "'"), let last = message.lastIndex(of: "'"),
      first < last
    else { return nil }
    return String(message[message.index(after: first)..<last])
  }

  /// A call of the system's that failed.
  init(_ operation: String, _ error: SystemError, path: String) {
    let kind: Kind =
      switch error.code {
      case ENOSPC, EDQUOT, EFBIG: .full
      case EROFS, EACCES, EPERM: .cannotWrite(path)
      case ENOENT: .notFound
      default: .other
      }
    self.init(operation, kind: kind, error.message)
  }
}
