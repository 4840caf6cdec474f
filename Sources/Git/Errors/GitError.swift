/// Something git could not do, in words, and what would mend it where that is known.
///
/// ```
/// cannot open the repository '/srv/okrs': it belongs to another user
/// ```
package struct GitError: Error, Hashable, CustomStringConvertible {
  /// What callers tell apart.
  package enum Kind: Hashable, Sendable {
    case notARepository
    case foreignOwner
    /// An extension of the repository's format that libgit2 doesn't know.
    case unsupportedFormat
    /// There is no work tree.
    case bare
    /// The branch has no commit yet.
    case unborn
    /// Somebody else holds the lock, or died holding it.
    case locked
    /// A reference is not what it was expected to be: somebody else was faster.
    case changed
    case cannotRead
    /// A file with changes that would be lost.
    case uncommittedEdits(String)
    /// A file or folder that may not be written, its path where it is known.
    case cannotWrite(String?)
    /// No room: a full disk, a quota or a limit on the size of files.
    case full
    case notFound
    /// An object that should be here and isn't, or isn't what it should be.
    case damaged
    case ambiguous
    case alreadyExists
    /// A name, date or path that git doesn't accept.
    case invalid
    case other
  }

  /// What was being done: `open the repository '/srv/okrs'`.
  package let operation: String
  package let kind: Kind
  /// What libgit2 returned; `.error` where it was not asked.
  package let code: Code
  package let message: String
  package var hint: String?

  package var description: String { "cannot \(operation): \(message)" }

  package init(
    _ operation: String, kind: Kind, _ message: String, code: Code = .error, hint: String? = nil
  ) {
    self.operation = operation
    self.kind = kind
    self.code = code
    self.message = message
    self.hint = hint
  }
}
